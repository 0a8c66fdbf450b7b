/// Sobol' points: a low-discrepancy sequence in base 2, scrambled so that its points are random and
/// still spread evenly.
///
/// Of the first 2ᵏ points each of the 2ᵏ intervals of equal length holds exactly one, in every
/// dimension, with and without scrambling. Whole-number arithmetic only, and any point can be made
/// on its own: the same bits on every machine and for every number of threads.
///
/// Sobol', I. M. (1967), On the distribution of points in a cube and the approximate evaluation of
/// integrals, USSR Computational Mathematics and Mathematical Physics 7(4); initial direction
/// numbers of Joe, S. and Kuo, F. Y. (2008), Constructing Sobol sequences with better
/// two-dimensional projections, SIAM J. Sci. Comput. 30(5).
public struct SobolSequence: Sendable {
  /// How many dimensions there are numbers for.
  public static let most = 128

  /// How many dimensions a point has.
  public let dimensions: Int
  /// 32 direction numbers for each dimension, the one for the lowest bit of the index first.
  private let directions: [UInt32]
  /// One for each dimension; `nil` leaves the points as they are.
  private let scrambles: [NestedScramble]?

  /// Makes a sequence.
  ///
  /// - Parameters:
  ///   - dimensions: from 1 to `most`.
  ///   - seed: what the points are scrambled with, independently in each dimension; `nil` gives
  ///     the sequence itself, which starts at 0.
  public init(dimensions: Int, seed: UInt64?) {
    precondition(1...Self.most ~= dimensions, "no direction numbers for so many dimensions")
    self.dimensions = dimensions
    directions = sobolDirections(dimensions: dimensions)
    if let seed {
      var scrambles: [NestedScramble] = []
      for dimension in 0..<dimensions {
        var stream = RandomStream(
          seed: seed, stream: UInt64(dimension), factor: NestedScramble.factor)
        scrambles.append(NestedScramble(bits: stream.bits()))
      }
      self.scrambles = scrambles
    } else {
      scrambles = nil
    }
  }

  /// A coordinate as a 32-bit fraction.
  ///
  /// - Parameters:
  ///   - index: which point, from 0.
  ///   - dimension: which coordinate, from 0.
  public func bits(_ index: UInt32, dimension: Int) -> UInt32 {
    var result: UInt32 = 0
    var rest = index
    var place = dimension * 32
    while rest != 0 {
      if rest & 1 == 1 { result ^= directions[place] }
      rest >>= 1
      place += 1
    }
    return scrambles?[dimension](result) ?? result
  }

  /// A coordinate in (0, 1): the middle of its 32-bit interval, so that neither end is met.
  public func uniform(_ index: UInt32, dimension: Int) -> Double {
    (Double(bits(index, dimension: dimension)) + 0.5) * 0x1p-32
  }
}

/// The direction numbers of the first dimensions: 32 for each.
///
/// Bratley, P. and Fox, B. L. (1988), Algorithm 659, ACM TOMS 14(1), section 2.
func sobolDirections(dimensions: Int) -> [UInt32] {
  var result: [UInt32] = []
  result.reserveCapacity(32 * dimensions)
  // The first dimension mirrors the bits of the index.
  for bit in 0..<UInt32(32) { result.append(1 << (31 - bit)) }
  let initial = sobolInitialNumbers()
  var read = 0
  var polynomial: UInt32 = 2
  for _ in 1..<max(1, dimensions) {
    polynomial = nextPrimitivePolynomial(after: polynomial)
    let degree = polynomialDegree(polynomial)
    let start = result.count
    for bit in 0..<32 {
      if bit < degree {
        result.append(UInt32(initial[read + bit]) << UInt32(31 - bit))
        continue
      }
      let oldest = result[start + bit - degree]
      var number = oldest ^ (oldest >> UInt32(degree))
      for back in 1..<degree where polynomial >> UInt32(degree - back) & 1 == 1 {
        number ^= result[start + bit - back]
      }
      result.append(number)
    }
    read += degree
  }
  return result
}

/// The degree of a polynomial over GF(2) whose coefficients are the bits of a number.
func polynomialDegree(_ polynomial: UInt32) -> Int { 31 - polynomial.leadingZeroBitCount }

/// The next polynomial, by degree and then by its bits as a number, that is primitive over GF(2).
///
/// Primitive: the powers of x run through all 2ᵈ − 1 residues other than 0 before they repeat.
func nextPrimitivePolynomial(after polynomial: UInt32) -> UInt32 {
  var candidate = polynomial
  while true {
    candidate += 1
    // Without a constant term x divides it.
    guard candidate & 1 == 1 else { continue }
    let degree = UInt32(polynomialDegree(candidate))
    let period: UInt32 = (1 << degree) - 1
    var power: UInt32 = 1
    var steps: UInt32 = 0
    repeat {
      power <<= 1
      if power >> degree & 1 == 1 { power ^= candidate }
      steps += 1
    } while power != 1 && steps < period
    if power == 1 && steps == period { return candidate }
  }
}
