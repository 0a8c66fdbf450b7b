internal import CompositeIndex

/// What can be wrong with a question about weights.
extension CommandProblem {
  static func noChildren(_ scheme: ResolvedScheme, _ node: Int) -> Diagnostic {
    let found = scheme.nodes[node]
    let parent = found.parent.map { scheme.nodes[$0].id } ?? ""
    return Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "--at \(found.id)：“\(found.name[.zh])”是指标，其下没有权重",
        en: "--at \(found.id): \(found.name[.en]) is an indicator and has no weights under it"),
      fix: LocalizedText(
        zh: "它自己的权重在 --at \(parent) 之下", en: "its own weight is under --at \(parent)"))
  }

  static func tooFewRanked() -> Diagnostic {
    Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "参与排名的评价对象不足两个，名次无从变动",
        en: "fewer than two units are ranked, so no rank can change"))
  }

  static func topTooLong(_ top: Int, ranked: Int) -> Diagnostic {
    Diagnostic(
      .error, .noStability,
      LocalizedText(
        zh: "--top \(top)：只有 \(ranked) 个对象参与排名", en: "--top \(top): only \(ranked) units are ranked"
      ),
      fix: LocalizedText(zh: "写 1 到 \(ranked - 1)", en: "write 1 to \(ranked - 1)"))
  }
}
