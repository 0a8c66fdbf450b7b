/// Numbers that must be the same on every platform, folded into one: the kernel computes them from a
/// seed, natively and in a browser, and continuous integration compares.
public struct PlatformChecksum: Sendable {
  /// FNV-1a over all bits so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Starts with nothing.
  public init() {}

  /// Folds one number in, bit by bit; every NaN is the same.
  public mutating func add(_ number: Double) {
    add(number.isNaN ? 0x7FF8_0000_0000_0000 : number.bitPattern)
  }

  /// Folds a whole number in.
  public mutating func add(_ bits: UInt64) {
    for byte in 0..<8 {
      value = (value ^ (bits >> UInt64(8 * byte) & 0xFF)) &* 0x0000_0100_0000_01B3
    }
  }

  /// Elementary functions of random arguments of all sizes.
  public static func elementary(seed: UInt64, count: Int) -> UInt64 {
    var checksum = PlatformChecksum()
    var random = RandomStream(seed: seed, stream: 0, factor: 1)
    for _ in 0..<count {
      let any = Double(bitPattern: random.bits())
      let (x, y) = (20 * random.uniform(), 40 * random.uniform() - 20)
      for argument in [any, x, y] {
        checksum.add(Elementary.ln(argument))
        checksum.add(Elementary.ln1p(argument))
        checksum.add(Elementary.exponential(argument))
        checksum.add(Elementary.exponentialMinusOne(argument))
        checksum.add(Elementary.power(argument, y))
        checksum.add(Elementary.erfc(argument))
      }
      checksum.add(Elementary.logGamma(x))
    }
    return checksum.value
  }

  /// Scores and ranks of replicates of a tree with every kind of aggregation and gaps, under every
  /// rule for weights.
  public static func replicates(seed: UInt64, count: Int) -> UInt64 {
    var checksum = PlatformChecksum()
    let combinations: [Combination] = [
      .arithmetic, .geometric, .harmonic, .power(exponent: 0.5), .power(exponent: 0.05), .median,
      .mazziottaPareto(sign: -1), .copeland(.share), .condorcet(.netWins),
    ]
    let rules: [WeightRule] = [
      .jitter(0.25), .dirichlet(9), .dirichlet(0.9), .simplex, .order, .floor(0.05), .box(0.5),
    ]
    let units = 23
    for combination in combinations {
      var run = tree(combination, units: units)
      run.load(leaves: leaves(seed: seed, units: units))
      for rule in rules {
        var replicates = WeightedReplicates(
          run, weights: [1, 0.25, 0.75, 0.2, 0.3, 0.5, 0.6, 0.4], rule: rule)
        let zeros = [Double](repeating: 0, count: units)
        for number in 0..<count {
          var source = RandomStream(seed: seed, stream: UInt64(number), factor: 4)
          replicates.evaluate(&source)
          replicates.rank(
            bonus: zeros, caps: zeros.map { _ in .infinity }, isRanked: zeros.map { _ in true },
            tolerance: 1e-9, ties: .average)
          for rank in replicates.run.ranks { checksum.add(rank) }
          for score in replicates.run.scores { checksum.add(score) }
        }
      }
    }
    return checksum.value
  }

  /// Places counted in single precision, and which replicates were left open.
  public static func places(seed: UInt64, count: Int) -> UInt64 {
    var checksum = PlatformChecksum()
    let units = 31
    var columns: [Double] = []
    var random = RandomStream(seed: seed, stream: 1, factor: 2)
    for _ in 0..<units * 12 { columns.append(100 * random.uniform()) }
    guard
      var counting = SimplexAcceptability(
        columns: columns, constants: [Double](repeating: 0, count: units), floor: 0,
        tolerance: 1e-9)
    else { return 0 }
    counting.count(0..<UInt64(count), seed: seed, factor: 3)
    for count in counting.counts { checksum.add(UInt64(count)) }
    for replicate in counting.undecided { checksum.add(replicate) }
    return checksum.value
  }

  /// A root over two nodes with three and two leaves.
  private static func tree(_ combination: Combination, units: Int) -> Plan.Run {
    Plan.Run(
      Plan(
        nodes: [
          Plan.Node(parent: -1, combination: combination),
          Plan.Node(parent: 0, combination: combination), Plan.Node(parent: 0),
          Plan.Node(parent: 1, leaf: 0), Plan.Node(parent: 1, leaf: 1),
          Plan.Node(parent: 1, leaf: 2), Plan.Node(parent: 2, leaf: 3),
          Plan.Node(parent: 2, leaf: 4),
        ], floor: 0.4), units: units)
  }

  /// Whole points, so that there are ties, and every eleventh missing.
  private static func leaves(seed: UInt64, units: Int) -> [Double] {
    var random = RandomStream(seed: seed, stream: 0, factor: 5)
    var scores: [Double] = []
    for cell in 0..<5 * units {
      scores.append(cell % 11 == 7 ? .nan : 1 + Double(random.index(below: 99)))
    }
    return scores
  }
}
