internal import IndexKernel

/// A made-up figure with what is known about its error.
struct DemoFigure {
  var value: Double
  var error = Double.nan
  var sampleSize = Double.nan
}

/// How large a made-up region is in one year.
struct DemoSize {
  /// Residents, to ten thousand.
  let population: Double
  /// Registered market entities, to a hundred.
  let entities: Double

  init(_ region: DemoRegion, _ year: Int) {
    var draws = region.stream(.population)
    let start = region.millions * (0.9 + 0.2 * draws.uniform())
    let growth = 0.008 * draws.uniform() - 0.005
    population = (start * (1 + growth * Double(year)) * 100).rounded() * 10_000
    let perResident = region.inside(0.085...0.165, .entities, year)
    entities = (population * perResident / 100).rounded() * 100
  }

  /// A whole number of things at a density per 10,000 residents.
  func count(perTenThousand density: Double) -> Double {
    (density * population / 10_000).rounded()
  }
}

/// A made-up satisfaction survey: three scores with their standard errors.
struct DemoSurvey {
  let supply, environment, redress: DemoFigure

  init(_ region: DemoRegion, _ year: Int) {
    var draws = region.stream(.sample)
    var sample = 0.0
    for _ in 0...year { sample = 538 + (3 * region.millions + 200 * draws.uniform()).rounded() }
    let common = region.level(.satisfaction, year)

    func score(
      _ range: ClosedRange<Double>, _ question: DemoTrait, _ sampling: DemoTrait
    ) -> DemoFigure {
      let own = region.level(question, year, capacity: 0)
      let truth = range.share(at: 0.75 * common + 0.6 * own)
      var noise = region.stream(sampling)
      var (spread, deviation) = (0.0, 0.0)
      for _ in 0...year { (spread, deviation) = (noise.uniform(), noise.nearlyNormal()) }
      // 1.4 is the design effect of the yearly city survey (n ≥ 538 there).
      let error = (13 + 4 * spread) * (1.4 / sample).squareRoot()
      return DemoFigure(
        value: hundredths(truth + error * deviation), error: hundredths(error), sampleSize: sample)
    }
    supply = score(74...89, .supply, .supplySampling)
    environment = score(72.5...88, .environment, .environmentSampling)
    redress = score(72.5...87.5, .redress, .redressSampling)
  }
}

/// Made-up complaints and what became of them; whole numbers that fit each other.
struct DemoComplaints {
  let complaints, excluded, spillover, due, onTime, succeeded, failed: Double
  let reportsDue, reportsChecked, publishable, published, settled: Double

  init(_ region: DemoRegion, _ year: Int, _ size: DemoSize) {
    // Many complaints may also mean open channels: capacity has no part in them.
    let openness = longTail(region.level(.complaints, year, capacity: 0))
    let valid = size.count(perTenThousand: 13 + 24 * openness * (1 + openness / 4))
    let excludedShare = region.inside(0.03...0.15, .excluded, year)
    let spilloverShare = 0.03 * longTail(region.level(.spillover, year, capacity: 0))
    let gross = valid / (1 - excludedShare - spilloverShare)
    excluded = (gross * excludedShare).rounded()
    spillover = (gross * spilloverShare).rounded()
    complaints = valid + excluded + spillover

    due = (complaints * region.inside(0.94...0.99, .due, year)).rounded()
    onTime = (due * region.inside(0.95...1, .completion, year)).rounded()
    let mediated = (due * region.inside(0.45...0.65, .mediated, year)).rounded()
    succeeded = (mediated * region.inside(0.45...0.75, .mediation, year)).rounded()
    failed = mediated - succeeded
    settled = (complaints * region.inside(0.05...0.25, .settled, year)).rounded()

    reportsDue = (complaints * 0.5 * longTail(0.4 * region.level(.reports, year))).rounded()
    reportsChecked = (reportsDue * region.inside(0.95...1, .reportChecks, year)).rounded()
    publishable = (due * region.inside(0.55...0.85, .publishable, year)).rounded()
    published = (publishable * region.inside(0.7...0.99, .publicity, year)).rounded()
  }
}

/// Made-up commitments of merchants; whole numbers that fit each other.
struct DemoCommitments {
  let pledges, returns, compensation, odr, stations, demonstrations, broken: Double

  init(_ region: DemoRegion, _ year: Int, _ size: DemoSize) {
    func perResidents(_ median: Double, _ trait: DemoTrait) -> Double {
      size.count(perTenThousand: region.density(median, trait, year))
    }
    pledges = (region.density(90, .pledges, year) * size.entities / 10_000).rounded()
    returns = perResidents(3.2, .returns)
    compensation = perResidents(1.3, .compensation)
    odr = perResidents(0.9, .odr)
    stations = perResidents(0.6, .stations)
    demonstrations = perResidents(0.5, .demonstrations)
    broken = (pledges * (1 - region.inside(0.88...0.999, .fulfilment, year))).rounded()
  }
}

private func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
