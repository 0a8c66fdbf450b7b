/// What one output was at every evaluation of a Saltelli design.
public struct SaltelliOutputs: Sendable {
  /// At the points of A.
  public let a: [Double]
  /// At the points of B.
  public let b: [Double]
  /// For every factor at the points of AB_i.
  public let mixed: [[Double]]
  /// The mean of all evaluations of the design, those of a mirrored one included.
  public let mean: Double

  /// Takes the outputs apart.
  ///
  /// - Parameters:
  ///   - values: one for each row of the layout, in its order.
  ///   - design: its size.
  ///   - layout: in which order the rows are.
  public init(
    _ values: [Double], design: SaltelliDesign, layout: SaltelliDesign.Layout = .blocks
  ) {
    var a = [Double](repeating: .nan, count: design.base)
    var b = a
    var mixed = [[Double]](repeating: a, count: design.factors)
    for (number, value) in values.enumerated() {
      let row = design.row(number, in: layout)
      switch row.kind {
      case .a: a[row.point] = value
      case .b: b[row.point] = value
      case .mixed(let factor): mixed[factor][row.point] = value
      case .mirrored: break
      }
    }
    self.init(a: a, b: b, mixed: mixed, mean: compensatedSum(values) / Double(values.count))
  }

  /// Takes what is apart already.
  public init(a: [Double], b: [Double], mixed: [[Double]]) {
    let all = [a, b] + mixed
    let count = all.reduce(0) { $0 + $1.count }
    self.init(a: a, b: b, mixed: mixed, mean: compensatedSum(all.joined()) / Double(count))
  }

  private init(a: [Double], b: [Double], mixed: [[Double]], mean: Double) {
    self.a = a
    self.b = b
    self.mixed = mixed
    self.mean = mean
  }

  /// Whether every evaluation gave a number.
  public var isComplete: Bool {
    func whole(_ values: [Double]) -> Bool { values.allSatisfy(\.isFinite) }
    return whole(a) && whole(b) && mixed.allSatisfy(whole)
  }

  /// Whether all evaluations gave the same.
  public var isConstant: Bool {
    guard let first = a.first else { return true }
    func same(_ values: [Double]) -> Bool { values.allSatisfy { $0 == first } }
    return same(a) && same(b) && mixed.allSatisfy(same)
  }
}
