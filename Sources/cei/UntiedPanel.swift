internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// A panel that names no scheme although its criteria are those of a shipped one.
struct UntiedPanel {
  /// The scheme's name.
  let scheme: String
  private let fit: SchemeFit

  /// - Returns: `nil` where the criteria are of no shipped scheme.
  init?(_ outline: PanelOutline) {
    let names = Shipped.schemeNames
    let judged = JudgedNames(outline)
    // Others extend the default scheme and have the same criteria.
    for name in names.filter({ $0 == "default" }) + names.filter({ $0 != "default" }) {
      guard let scheme = try? ResolvedScheme(Shipped.scheme(name).scheme),
        let fit = judged.fit(in: scheme)
      else { continue }
      self.fit = fit
      self.scheme = name
      return
    }
    return nil
  }

  /// Criteria of several nodes cannot be judged as if they were of one.
  ///
  /// - Throws: E470 where a judgement mixes nodes, with the command that reads it.
  func refuseMixture(_ words: [String]) throws(Diagnostics) {
    guard fit.isMixed else { return }
    let line = CommandLineText.of(["panel"] + words + ["-w", scheme])
    throw Diagnostics([
      Diagnostic(
        .error, .unconnectedJudgements,
        LocalizedText(
          zh: "没有写明所评的方案；这些指标在方案 \(scheme) 中分属 \(fit.nodes.count) 个节点"
            + "（\(fit.nodes.map { $0[.zh] }.joined(separator: "、"))），不能放在一起比较",
          en: "no scheme is named; in the scheme \(scheme) these criteria stand under "
            + "\(fit.nodes.count) nodes (\(fit.nodes.map { $0[.en] }.joined(separator: ", "))) and cannot be "
            + "compared together"),
        fix: LocalizedText(zh: "写明方案：\(line)", en: "name the scheme: \(line)"))
    ])
  }

  /// What to add where the judgements could be read by themselves.
  var remark: String {
    say(
      "没有写明方案，只看判断本身；指标与方案 \(scheme) 相同，加 -w \(scheme) 可与现权重比较",
      "no scheme is named, so the judgements stand alone; the criteria are those of \(scheme): "
        + "-w \(scheme) compares them with its weights")
  }
}
