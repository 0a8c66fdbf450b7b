extension PairwiseMatrix {
  /// The same judgements with one multiplied by e to the power of t, and its mirror divided by it.
  public func stretching(row: Int, column: Int, by t: Double) -> PairwiseMatrix {
    var stretched = self
    stretched[row, column] = self[row, column] * Elementary.exponential(t)
    return stretched
  }

  /// What is wrong where the judgements do not determine all weights: which groups of criteria
  /// nobody compares, and a comparison that would help; `nil` where they do.
  ///
  /// - Parameters:
  ///   - criteria: their ids.
  ///   - node: the id of their parent; empty where there is none.
  ///   - place: where the judgements are.
  public func disconnection(
    criteria: [String], node: String = "", at place: SourcePlace? = nil
  ) -> Diagnostic? {
    let groups = components
    guard groups.count > 1 else { return nil }
    let names = groups.map { $0.map { criteria[$0] } }
    // One comparison of each further group with the first joins them all.
    let missing = names.dropFirst().map { "\(names[0][0]):\($0[0])" }
    return Diagnostic(
      .error, .unconnectedJudgements,
      LocalizedText(
        zh: "判断没有把全部指标连在一起，权重无法确定：\(Self.zh(names)) 之间没有任何两两比较",
        en:
          "the judgements do not connect all criteria, so that no weights follow: nobody compared "
          + Self.en(names)),
      at: place,
      context: node.isEmpty ? nil : LocalizedText(zh: "节点 \(node)", en: "node \(node)"),
      fix: LocalizedText(
        zh: "至少补充 \(missing.count) 个跨组比较，例如 \(missing.joined(separator: "、"))",
        en:
          "add at least \(missing.count == 1 ? "one comparison" : "\(missing.count) comparisons") "
          + "across, for example \(missing.joined(separator: ", "))"))
  }

  private static func zh(_ groups: [[String]]) -> String {
    groups.map { "{" + $0.joined(separator: "、") + "}" }.joined(separator: " 与 ")
  }

  private static func en(_ groups: [[String]]) -> String {
    groups.map { "{" + $0.joined(separator: ", ") + "}" }.joined(separator: " with ")
  }
}
