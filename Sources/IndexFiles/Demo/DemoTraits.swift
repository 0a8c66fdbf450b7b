internal import IndexKernel

/// What is drawn for a made-up region; the raw value is the random factor, so that adding a trait
/// shifts no other.
enum DemoTrait: UInt32 {
  case capacity = 1
  case population = 10
  case entities, sample
  case satisfaction = 20
  case supply, environment, redress, supplySampling, environmentSampling, redressSampling
  case complaints = 40
  case excluded, spillover, due, completion, mediated, mediation
  case reports, reportChecks, publishable, publicity, settled
  case pledges = 60
  case returns, compensation, odr, stations, demonstrations, fulfilment
  /// Added to a commitment's factor for its campaign.
  case campaign = 1000
}

/// A made-up region: its traits persist from year to year, with small changes.
struct DemoRegion {
  let seed: UInt64
  /// The region's place in the list; its random stream.
  let number: Int
  /// Rounded residents, in millions, for the right magnitude only.
  let millions: Double

  /// The draws of a trait.
  func stream(_ trait: DemoTrait) -> RandomStream {
    RandomStream(seed: seed, stream: UInt64(number), factor: trait.rawValue)
  }

  /// A standardised level in one year, counted from 0, between −2.5 and 2.5.
  ///
  /// The region's own effect, a random walk that rises a little each year, and for most traits a
  /// share in how capable the region is overall.
  func level(_ trait: DemoTrait, _ year: Int, capacity share: Double = 0.5) -> Double {
    var draws = stream(trait)
    var level = 0.8 * draws.nearlyNormal()
    for _ in 0..<year { level += 0.1 + 0.25 * draws.nearlyNormal() }
    var capacity = stream(.capacity)
    return min(max(level + share * capacity.nearlyNormal(), -2.5), 2.5)
  }

  /// A figure inside a range, crowded towards neither end.
  func inside(
    _ range: ClosedRange<Double>, _ trait: DemoTrait, _ year: Int, capacity share: Double = 0.5
  ) -> Double {
    range.share(at: level(trait, year, capacity: share))
  }

  /// A density with a long tail upwards, several times higher from the year a campaign begins.
  func density(_ median: Double, _ trait: DemoTrait, _ year: Int) -> Double {
    median * longTail(0.7 * level(trait, year)) * campaign(trait, year)
  }

  private func campaign(_ trait: DemoTrait, _ year: Int) -> Double {
    var draws = RandomStream(
      seed: seed, stream: UInt64(number), factor: trait.rawValue + DemoTrait.campaign.rawValue)
    let (chance, size) = (draws.uniform(), draws.uniform())
    let start = Int(draws.index(below: 3))
    return chance < 0.05 && year >= start ? 2.5 + 3.5 * size : 1
  }
}

extension RandomStream {
  /// The sum of twelve uniform numbers, less 6: mean 0, variance 1, between −6 and 6 (Irwin–Hall).
  ///
  /// Only additions, so that the bits are the same on every machine; its tails are lighter than
  /// the normal distribution's, which is good enough for made-up data and for nothing else.
  mutating func nearlyNormal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }
}

extension ClosedRange<Double> {
  /// The point of the range for a standardised level: the middle at 0, the ends never reached.
  func share(at level: Double) -> Double {
    lowerBound + (upperBound - lowerBound) * (1 + level / (1 + level * level).squareRoot()) / 2
  }
}

/// √(1 + z²) + z, which is exp(asinh z): 1 at 0, 2z far up, and reciprocal at −z.
func longTail(_ level: Double) -> Double {
  (1 + level * level).squareRoot() + level
}
