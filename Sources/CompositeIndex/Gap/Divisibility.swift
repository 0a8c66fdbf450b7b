extension Assessment {
  /// Why no difference of the index comes apart into its parts; `nil` where it does.
  ///
  /// A root that compares units gives standings: they come from pairs of units and not from sums.
  public var gapProblem: Diagnostic? {
    let root = scheme.nodes[ResolvedScheme.root]
    guard scheme.comparesUnits(at: ResolvedScheme.root) else { return nil }
    return Diagnostic(
      .error, .gapNotDivisible,
      LocalizedText(
        zh: "总指数用 \(root.aggregationName) 合成，得分来自两两比较的胜负，差距不能拆成各指标之和",
        en:
          "the index is aggregated by \(root.aggregationName): scores come from comparing units in "
          + "pairs, so a gap is no sum of parts"),
      fix: LocalizedText(
        zh: "用 cei explain 看胜过谁、负于谁；或加 --set methodology.aggregation.\(root.id)=arithmetic 再分解",
        en: "see with cei explain who is beaten and by whom, or split it after "
          + "--set methodology.aggregation.\(root.id)=arithmetic"))
  }
}
