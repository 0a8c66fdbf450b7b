/// How an index is built, as its author said it: indicators, tree, weights and methods.
///
/// Nothing is checked against each other here; ``ResolvedScheme`` does that.
public struct Scheme: Sendable {
  /// The scheme's id.
  public var id: String
  /// The author's version of it.
  public var version: String
  /// The display title.
  public var title: LocalizedText
  /// What it is based on.
  public var note: LocalizedText
  /// Names, units and aliases of raw figures, for tables without a package.
  public var variables: [Variable]
  /// The indicators, in the file's order.
  public var indicators: [IndicatorDefinition]
  /// Display names of inner nodes.
  public var dimensions: [Named]
  /// Inner nodes with their children, in the file's order.
  public var tree: [Branch]
  /// Weights by node.
  public var weights: [Weight]
  /// How sibling weights are to be read.
  public var weightsAre: WeightReading
  /// Every choice that is not a weight.
  public var methodology: Methodology
  /// Bands from high to low.
  public var bands: [Band]
  /// Conditions that cap the score or exclude the unit.
  public var vetoes: [VetoRule]
  /// Points added after aggregation.
  public var bonus: BonusRule?
  /// The published total to compare with.
  public var published: PublishedComparison?
  /// The files that the scheme was read from, parent last.
  public var inputs: [InputFile]
  /// Where each part was said, by path (`weights.safety`); used for messages.
  public var places: [String: SourcePlace]
  /// What was changed before the scheme is resolved, in the order in which it was done.
  public var changes: [SchemeChange]
  /// Nodes that were left out on purpose: they are not warned of as unused.
  public var leftOut: Set<String> = []
  /// What is uncertain about it; `nil` where nothing is said.
  public var uncertainty: UncertaintySettings?
  /// How its weights came about, where its file says so.
  public var record: WeightRecord?
  /// Indicators whose values the data bring ready-made, so that they are not computed.
  public var readyIndicators: [String] = []

  /// A node's display name.
  public struct Named: Hashable, Sendable {
    /// The node's id.
    public var id: String
    /// Its name.
    public var name: LocalizedText

    /// Makes a name.
    public init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// An inner node and its children.
  public struct Branch: Hashable, Sendable {
    /// The inner node's id.
    public var node: String
    /// Children's ids in display order.
    public var children: [String]

    /// Makes a branch.
    public init(node: String, children: [String]) {
      self.node = node
      self.children = children
    }
  }

  /// One node's weight among its siblings.
  public struct Weight: Hashable, Sendable {
    /// The node's id.
    public var node: String
    /// The number as written.
    public var value: Double

    /// Makes a weight.
    public init(node: String, value: Double) {
      self.node = node
      self.value = value
    }
  }

  /// How sibling weights are to be read.
  public enum WeightReading: String, CaseIterable, Sendable {
    /// They add up to 1 or to 100.
    case shares
    /// Any non-negative numbers; only their ratios count.
    case relative
  }

  /// Makes a scheme; everything but the tree has a default.
  public init(
    id: String, version: String = "", title: LocalizedText = LocalizedText(""),
    note: LocalizedText = LocalizedText(""), variables: [Variable] = [],
    indicators: [IndicatorDefinition], dimensions: [Named] = [], tree: [Branch],
    weights: [Weight], weightsAre: WeightReading = .shares,
    methodology: Methodology = Methodology(), bands: [Band] = [], vetoes: [VetoRule] = [],
    bonus: BonusRule? = nil, published: PublishedComparison? = nil, inputs: [InputFile] = [],
    places: [String: SourcePlace] = [:], changes: [SchemeChange] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.note = note
    self.variables = variables
    self.indicators = indicators
    self.dimensions = dimensions
    self.tree = tree
    self.weights = weights
    self.weightsAre = weightsAre
    self.methodology = methodology
    self.bands = bands
    self.vetoes = vetoes
    self.bonus = bonus
    self.published = published
    self.inputs = inputs
    self.places = places
    self.changes = changes
  }

  /// The display title, or the id where there is none.
  public var displayTitle: LocalizedText {
    title.zh.isEmpty && title.en.isEmpty ? LocalizedText(id) : title
  }
}
