/// Which evaluations a variance-based analysis needs, and in which order they are written down.
///
/// Two independent samples A and B of `base` points each, and for every factor i the points of A
/// with factor i taken from B (called AB_i): base × (factors + 2) evaluations.
///
/// Saltelli, A. et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
/// Communications 181, section 3.
public struct SaltelliDesign: Hashable, Sendable {
  /// How many points A has, and B.
  public let base: Int
  /// How many factors.
  public let factors: Int

  /// Makes a design.
  public init(base: Int, factors: Int) {
    self.base = base
    self.factors = factors
  }

  /// How many evaluations.
  public var count: Int { base * (factors + 2) }

  /// One evaluation.
  public struct Row: Hashable, Sendable {
    /// Which point, from 0.
    public let point: Int
    /// From which sample the factors are taken.
    public let kind: Kind

    /// Makes a row.
    public init(point: Int, kind: Kind) {
      self.point = point
      self.kind = kind
    }

    /// Whether a factor is taken from sample B.
    public func takesB(_ factor: Int) -> Bool {
      switch kind {
      case .a: false
      case .b: true
      case .mixed(let own): own == factor
      case .mirrored(let own): own != factor
      }
    }
  }

  /// From which sample the factors are taken.
  public enum Kind: Hashable, Sendable {
    /// All from A.
    case a
    /// All from B.
    case b
    /// This one from B, the others from A: AB_i.
    case mixed(Int)
    /// This one from A, the others from B: BA_i, which only SALib's second order needs.
    case mirrored(Int)
  }

  /// In which order rows are written down.
  public enum Layout: String, CaseIterable, Sendable {
    /// All of A, all of B, then all of AB_1, AB_2, …: COINr's `SA_sample` and this program.
    case blocks
    /// Point by point: A, AB_1, AB_2, …, B: SALib's `sample.sobol` without second order.
    case points
    /// Point by point: A, AB_1, …, BA_1, …, B: SALib's `sample.sobol` with second order.
    case mirrored = "points-2"

    /// How many evaluations belong to each point of A.
    public func rowsPerPoint(factors: Int) -> Int {
      self == .mirrored ? 2 * factors + 2 : factors + 2
    }
  }

  /// A row of the program's own order, blocks.
  public func row(_ number: Int) -> Row { row(number, in: .blocks) }

  /// What a row of a layout holds.
  ///
  /// - Parameter number: from 0 to `base` times the rows per point.
  public func row(_ number: Int, in layout: Layout) -> Row {
    if layout == .blocks {
      let block = number / base
      let kind: Kind = block == 0 ? .a : block == 1 ? .b : .mixed(block - 2)
      return Row(point: number % base, kind: kind)
    }
    let perPoint = layout.rowsPerPoint(factors: factors)
    let place = number % perPoint
    let kind: Kind =
      place == 0
      ? .a
      : place == perPoint - 1
        ? .b : place <= factors ? .mixed(place - 1) : .mirrored(place - 1 - factors)
    return Row(point: number / perPoint, kind: kind)
  }
}
