/// A scheme whose names are methods and whose tree is numbers; scoring it cannot fail.
public struct ResolvedScheme: Sendable {
  /// What the author said.
  public let said: Scheme
  /// All nodes in display order, a parent before its children; the root is first.
  public let nodes: [Node]
  /// The leaves in display order.
  public let indicators: [ResolvedIndicator]
  /// Inner nodes, children before parents.
  public let innerNodes: [Int]
  /// Warnings found on the way.
  public let warnings: [Diagnostic]

  /// One node of the tree.
  public struct Node: Sendable {
    /// The id.
    public let id: String
    /// The display name.
    public let name: LocalizedText
    /// Index of the parent; `nil` for the root.
    public let parent: Int?
    /// 0 for the root.
    public let depth: Int
    /// Indices of the children in display order; empty for a leaf.
    public let children: [Int]
    /// Index into `indicators`; `nil` for an inner node.
    public let indicator: Int?
    /// The share among siblings, between 0 and 1; siblings add up to 1.
    public let weight: Double
    /// The product of shares down from the root.
    public let effectiveWeight: Double
    /// How children become this node's score; `nil` for a leaf.
    public let aggregation: (any Aggregation)?
    /// The aggregation's name in the catalogue; empty for a leaf.
    public let aggregationName: String
  }

  /// The number of the root.
  public static let root = 0

  /// The node with an id.
  public func node(_ id: String) -> Int? {
    nodes.firstIndex { $0.id == id }
  }

  /// The leaves under a node, in display order.
  public func leaves(under node: Int) -> [Int] {
    let children = nodes[node].children
    return children.isEmpty ? [node] : children.flatMap { leaves(under: $0) }
  }

  /// The node of every indicator.
  public var leafNodes: [Int] { leaves(under: Self.root) }
}

/// One indicator, ready to be computed.
///
/// Immutable; a class, because every step goes over the indicators and copies would cost a run a
/// tenth of its time.
public final class ResolvedIndicator: Sendable {
  /// What the author said.
  public let said: IndicatorDefinition
  /// Which end is good.
  public let direction: Direction
  /// How a rate that rests on few cases is steadied.
  public let smallNumbers: Chosen<any SmallNumbers>
  /// How missing values are filled in.
  public let imputation: Chosen<any Imputation>
  /// How extreme values are treated.
  public let treatment: Chosen<any Treatment>
  /// How values become scores.
  public let normalisation: any Normalisation
  /// The normalisation's name and parameters as applied.
  public let choice: MethodChoice
  /// What the base learnt, where its parameters are kept.
  public let frozen: FrozenParameters.Indicator?
  /// Whether scores depend on which units are compared.
  public let usesReferenceSet: Bool
  /// Index of the leaf among the nodes.
  public let node: Int

  init(
    said: IndicatorDefinition, direction: Direction, smallNumbers: Chosen<any SmallNumbers>,
    imputation: Chosen<any Imputation>, treatment: Chosen<any Treatment>,
    normalisation: any Normalisation, choice: MethodChoice, frozen: FrozenParameters.Indicator?,
    node: Int
  ) {
    self.said = said
    self.direction = direction
    self.smallNumbers = smallNumbers
    self.imputation = imputation
    self.treatment = treatment
    self.normalisation = normalisation
    self.choice = choice
    self.frozen = frozen
    usesReferenceSet = normalisation.usesReferenceSet && frozen == nil
    self.node = node
  }
}

/// A method with its name and parameters as applied, every default filled in.
public struct Chosen<Family: Sendable>: Sendable {
  /// The method, ready to use.
  public let method: Family
  /// Its name and parameters.
  public let choice: MethodChoice
  /// Whether it leaves everything as it is.
  public let changesNothing: Bool
}
