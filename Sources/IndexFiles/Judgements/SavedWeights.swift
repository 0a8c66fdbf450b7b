internal import CompositeIndex

/// A scheme file whose weights are an expert's, as a tuner saves it.
struct SavedWeights {
  private let value: JSONValue
  private let document: PanelDocument
  private let scheme: ResolvedScheme?

  init(_ value: JSONValue, _ document: PanelDocument, _ scheme: ResolvedScheme?) {
    self.value = value
    self.document = document
    self.scheme = scheme
  }

  /// Whether a file is a scheme: one that extends another, a whole one, or nothing but weights.
  static func isScheme(_ value: JSONValue) -> Bool {
    guard value["judgements"] == nil else { return false }
    return standsByItself(value)
      || value["weights"] != nil && !JudgementFile.ownKeys.contains { value[$0] != nil }
  }

  /// Whether a scheme says so itself; weights alone are a judgement where no scheme is judged.
  static func standsByItself(_ value: JSONValue) -> Bool {
    value["extends"] != nil || value["tree"] != nil
  }

  /// The method by which the weights of a scheme were computed, where nobody said them.
  static func record(of value: JSONValue) -> SaidName? {
    guard isScheme(value), let method = value["record"]?["method"], let text = method.string else {
      return nil
    }
    return SaidName(text: text, place: method.place)
  }

  /// The weights of every node that the file names; siblings that it leaves out keep those of the
  /// scheme, as in a scheme that extends another.
  func drafts(log: inout ProblemLog) -> [JudgementDraft] {
    guard let scheme else {
      log.report(
        .panel(
          .otherScheme, "保存的方案要与它的上级方案一起读", "a saved scheme is read with its parent",
          at: value.place,
          fix: LocalizedText(zh: "用 -w 指定被判断的方案", en: "name the judged scheme with -w")))
      return []
    }
    var fields = SchemeDecoder()
    fields.require("weights", in: value)
    let weights = fields.members(of: value.member("weights"))?.members ?? []
    for weight in weights { _ = fields.number(weight) }
    log.report(fields.problems)
    if weights.isEmpty, fields.problems.isEmpty, let place = value["weights"]?.place {
      log.report(
        Diagnostic(
          .warning, .silentExpert,
          LocalizedText(
            zh: "weights 是空的：\(document.name) 没有任何判断",
            en: "weights are empty: \(document.name) judged nothing"),
          at: place,
          fix: LocalizedText(
            zh: "补上权重；没有参加就移走文件",
            en: "add the weights, or move the file away where nobody took part")))
    }
    let known = scheme.nodes.dropFirst().map(\.id)
    for weight in weights where !known.contains(weight.key) {
      log.report(
        .panel(
          .unknownCriterion, "方案 \(scheme.said.id) 没有节点 \"\(weight.key)\"",
          "the scheme \(scheme.said.id) has no node \"\(weight.key)\"", at: weight.keyPlace,
          fix: Diagnostic.nearest(weight.key, known)))
    }
    let isWhole =
      fields.problems.isEmpty && weights.allSatisfy { known.contains($0.key) }
    return scheme.nodes.compactMap { node in
      guard var draft = draft(of: node, scheme, weights) else { return nil }
      draft.hasHoles = !isWhole
      if isWhole { checkSum(of: draft, node, scheme, log: &log) }
      return draft
    }
  }

  private func draft(
    of node: ResolvedScheme.Node, _ scheme: ResolvedScheme, _ weights: [JSONMember]
  ) -> JudgementDraft? {
    let children = node.children.map { scheme.nodes[$0] }
    guard let first = weights.first(where: { weight in children.contains { $0.id == weight.key } })
    else { return nil }
    var draft = JudgementDraft(
      expert: SaidName(text: document.name, place: value.place), round: document.rounds.first ?? 1,
      node: SaidName(text: node.id, place: first.keyPlace), kind: .direct, place: first.keyPlace)
    for child in children {
      if let own = weights.first(where: { $0.key == child.id }) {
        draft.entries.append(
          JudgementDraft.Entry(
            first: SaidName(text: child.id, place: own.keyPlace),
            value: own.value.number == nil ? .unusable : SaidNumber(own.value),
            place: own.value.place))
      } else if let kept = scheme.said.weights.first(where: { $0.node == child.id })?.value {
        draft.entries.append(
          JudgementDraft.Entry(
            first: SaidName(text: child.id, place: first.keyPlace),
            value: .number(kept, text: Numerals.short(kept)), place: first.keyPlace))
      }
    }
    return draft
  }

  /// Kept weights and new ones are of one scale only where the sum stays what it was.
  private func checkSum(
    of draft: JudgementDraft, _ node: ResolvedScheme.Node, _ scheme: ResolvedScheme,
    log: inout ProblemLog
  ) {
    let ids = node.children.map { scheme.nodes[$0].id }
    let kept = ids.filter { value["weights"]?[$0] == nil }
    guard !kept.isEmpty else { return }
    func sum(_ weight: (String) -> Double?) -> Double { ids.compactMap(weight).reduce(0, +) }
    func old(_ id: String) -> Double? { scheme.said.weights.first { $0.node == id }?.value }
    let (before, after) = (
      sum(old), sum { id in draft.entries.first { $0.first.text == id }?.value.number }
    )
    if abs(after - before) > 1e-6 * before {
      let said = kept.map { id in "\(id) \(Numerals.short(old(id) ?? 0))" }
      log.report(.keptWeightsDoNotFit(said, after, before, at: draft.place, draft.context))
    }
  }

  /// What is wrong where the file does not extend the scheme that is judged.
  var problem: Diagnostic? {
    guard let scheme = scheme?.said, let parent = value["extends"]?.string,
      let place = value["extends"]?.place
    else { return nil }
    let names = [scheme.id] + scheme.inputs.map { SchemeTie.plain($0.name) }
    return names.contains(SchemeTie.plain(parent))
      ? nil : .judgesOtherScheme(SaidName(text: parent, place: place), scheme.id)
  }
}
