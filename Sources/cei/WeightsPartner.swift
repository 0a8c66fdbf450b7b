internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// Whose judgement weights from data are combined with: a scheme, or the consensus of a panel.
struct WeightsPartner {
  /// What it is called.
  let name: LocalizedText
  /// One weight for each criterion, adding up to 1.
  let weights: [Double]
  /// Its files, as a record names them.
  let inputs: [InputFile]
  /// The judgements; `nil` where it is a scheme.
  let panel: PanelReading?
  /// Whether its judgements are made up.
  let isSynthetic: Bool

  /// - Parameter typed: a scheme, or the folder, table or file of a panel; the scheme's own weights
  ///   if `nil`.
  init(
    _ typed: String?, _ session: Session, _ result: Assessment, _ place: WeightingPlace
  ) throws {
    guard let typed else {
      name = LocalizedText(zh: "方案的权重", en: "the scheme's weights")
      weights = Self.weights(of: result.scheme, place, in: result.scheme) ?? []
      inputs = []
      panel = nil
      isSynthetic = result.scheme.said.record?.synthetic == true
      return
    }
    if Shipped.isPackage(typed) {
      throw Diagnostics([CommandProblem.partnerIsData(typed)])
    } else if Self.isScheme(typed) {
      self = try WeightsPartner(scheme: typed, result, place)
    } else if FileAccess.exists(typed) || Shipped.panelNames.contains(typed) {
      self = try WeightsPartner(panel: typed, result, place)
    } else {
      throw Diagnostics([
        CommandProblem.unknownName(
          typed, Shipped.schemeNames + Shipped.panelNames, zh: "方案或专家组",
          en: "scheme or panel", takesFiles: true)
      ])
    }
  }

  /// Whether a word names a scheme: not a folder, a table, a file with judgements or a panel's own.
  private static func isScheme(_ typed: String) -> Bool {
    guard Shipped.isScheme(typed) else { return false }
    guard typed.hasSuffix(".json"), let bytes = try? FileAccess.read(typed) else { return true }
    let value = JSONParser.parse(bytes, file: typed).value
    return ["judgements", "panel", "rounds"].allSatisfy { value?[$0] == nil }
  }

  private init(scheme typed: String, _ result: Assessment, _ place: WeightingPlace) throws {
    let reading = try Shipped.scheme(typed)
    let other = try ResolvedScheme(reading.scheme)
    let wanted = place.nodes(in: result.scheme).map { result.scheme.nodes[$0].id }
    guard let weights = Self.weights(of: other, place, in: result.scheme) else {
      throw Diagnostics([
        CommandProblem.partnerLacks(wanted.filter { other.node($0) == nil }, typed)
      ])
    }
    self.weights = weights
    name = LocalizedText(
      zh: "方案 \(reading.scheme.id) 的权重", en: "the weights of scheme \(reading.scheme.id)")
    inputs = reading.scheme.inputs
    panel = nil
    isSynthetic = reading.scheme.record?.synthetic == true
  }

  private init(panel typed: String, _ result: Assessment, _ place: WeightingPlace) throws {
    let reading = try PanelReader.read(
      try PanelReader.open(try Shipped.panel(typed)), scheme: result.scheme)
    Messages.showBriefly(reading.warnings, ofPanel: true)
    let analysis = try PanelAnalysis(reading.panel, nodes: result.scheme.nodes.map(\.id))
    let groups = analysis.result.nodes.map { ($0.criteria, $0.consensus) }
    let judged = Set(groups.flatMap { $0.0 })
    let asked = place.nodes(in: result.scheme).map { result.scheme.nodes[$0].id }
    if case .children = place, let missing = Self.missing(asked, judged) {
      throw Diagnostics([CommandProblem.partnerLacks(missing, typed)])
    }
    let scheme = try ResolvedScheme(
      result.scheme.said.reweighted(groups.map { (nodes: $0.0, weights: $0.1) }))
    let count = analysis.result.nodes.first?.opinions.count ?? 0
    name = LocalizedText(
      zh:
        "专家组 \(reading.panel.id) 的共识（\(reading.panel.experts.count) 位专家，第 \(analysis.result.number) 轮）",
      en:
        "the consensus of panel \(reading.panel.id) (\(reading.panel.experts.count) experts, round "
        + "\(analysis.result.number))")
    weights = count > 0 ? Self.weights(of: scheme, place, in: result.scheme) ?? [] : []
    inputs = reading.panel.inputs
    panel = reading
    isSynthetic = reading.panel.synthetic
  }

  private static func missing(_ asked: [String], _ judged: Set<String>) -> [String]? {
    let missing = asked.filter { !judged.contains($0) }
    return missing.isEmpty ? nil : missing
  }

  /// What another scheme gives the criteria; `nil` where it lacks one, or gives them nothing.
  private static func weights(
    of other: ResolvedScheme, _ place: WeightingPlace, in scheme: ResolvedScheme
  ) -> [Double]? {
    let nodes = place.nodes(in: scheme).map { other.node(scheme.nodes[$0].id) }
    let weights = nodes.compactMap { node in
      node.map {
        place == .leaves ? other.nodes[$0].effectiveWeight : other.nodes[$0].weight
      }
    }
    let sum = weights.reduce(0, +)
    guard weights.count == nodes.count, sum > 0 else { return nil }
    return weights.map { $0 / sum }
  }
}
