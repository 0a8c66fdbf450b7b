import IndexKernel
import Testing

@testable import CompositeIndex

/// How weights are drawn, against moments that are known.
struct WeightDrawTests {
  private typealias Make = UncertaintySample

  private func draws(
    _ spread: WeightSpread, at place: WeightPlace = .everyGroup, weights: [Double],
    count: Int = 20_000
  ) throws -> [[Double]] {
    let base = try Make.assess(
      Make.seven.map { ($0.0, Array($0.1.prefix(weights.count))) }, weights: weights)
    let draw = try WeightDraw(spread, at: place, of: base.scheme)
    var stream = RandomStream(seed: 3, stream: 0, factor: 9)
    var shares = base.scheme.nodes.map(\.weight)
    var room = [Double](repeating: 0, count: draw.room)
    return (0..<count).map { _ in
      draw.draw(into: &shares, room: &room, &stream)
      return Array(shares.dropFirst())
    }
  }

  private func mean(_ draws: [[Double]], _ position: Int) -> Double {
    draws.reduce(0) { $0 + $1[position] } / Double(draws.count)
  }

  private func variance(_ draws: [[Double]], _ position: Int) -> Double {
    let mean = mean(draws, position)
    return draws.reduce(0) { $0 + ($1[position] - mean) * ($1[position] - mean) }
      / Double(draws.count)
  }

  @Test(arguments: [
    WeightSpread.jitter(0.25), .dirichlet(50), .within(.simplex), .within(.order([])),
    .within(.floor(percent: 10)), .within(.box(percent: 40)),
  ])
  func everyDrawAddsUpToOne(_ spread: WeightSpread) throws {
    for draw in try draws(spread, weights: [4, 3, 2, 1], count: 500) {
      #expect(agree(draw.reduce(0, +), 1))
      #expect(draw.allSatisfy { $0 >= 0 })
    }
  }

  /// Dirichlet(cw): mean w, variance w(1 − w)/(c + 1).
  @Test func dirichletHasItsMoments() throws {
    let all = try draws(.dirichlet(20), weights: [4, 3, 2, 1])
    for (position, share) in [0.4, 0.3, 0.2, 0.1].enumerated() {
      let variance = share * (1 - share) / 21
      #expect(abs(mean(all, position) - share) < 5 * (variance / 20_000).squareRoot())
      #expect(agree(self.variance(all, position), variance, within: 0.05))
    }
  }

  /// Dirichlet(1, …, 1) on three weights: variance 1/18. A tenth each is kept, the rest is uniform:
  /// mean 1/3, variance 0.7²/18.
  @Test func simplexAndFloorAreUniform() throws {
    let free = try draws(.within(.simplex), weights: [5, 3, 2])
    #expect(agree(variance(free, 0), 1.0 / 18, within: 0.05))
    let kept = try draws(.within(.floor(percent: 10)), weights: [5, 3, 2])
    #expect(kept.allSatisfy { $0.allSatisfy { $0 >= 0.1 } })
    #expect(agree(variance(kept, 2), 0.49 / 18, within: 0.05))
    #expect(abs(mean(kept, 2) - 1.0 / 3) < 0.006)
  }

  /// Uniform ordered weights are means of the corners (1, 0, 0), (½, ½, 0), (⅓, ⅓, ⅓): 11/18, 5/18,
  /// 2/18; in the scheme's order, which is not that of display.
  @Test func orderKeepsTheOrderOfTheScheme() throws {
    let all = try draws(.within(.order([])), weights: [3, 5, 2])
    #expect(all.allSatisfy { $0[1] >= $0[0] && $0[0] >= $0[2] })
    for (position, expected) in [5.0 / 18, 11.0 / 18, 2.0 / 18].enumerated() {
      #expect(abs(mean(all, position) - expected) < 0.006)
    }
  }

  /// Two weights within 40 % of 0.6 and 0.4: the first is uniform where both fit, 0.44 to 0.76.
  @Test func boxIsUniformWithinItsBounds() throws {
    let all = try draws(.within(.box(percent: 40)), weights: [6, 4])
    #expect(all.allSatisfy { $0[0] >= 0.44 - 1e-12 && $0[0] <= 0.76 + 1e-12 })
    #expect(abs(mean(all, 0) - 0.6) < 0.004)
    #expect(agree(variance(all, 0), 0.32 * 0.32 / 12, within: 0.05))
  }

  /// Before rescaling a weight is uniform within 25 %, so afterwards within 0.75/1.25 of itself.
  @Test func jitterStaysWithinItsShare() throws {
    let all = try draws(.jitter(0.25), weights: [4, 3, 2, 1])
    #expect(all.allSatisfy { $0[0] > 0.4 * 0.6 && $0[0] < 0.4 / 0.6 })
    #expect(abs(mean(all, 0) - 0.4) < 0.003)
    let still = try draws(.jitter(0), weights: [4, 3, 2, 1], count: 3)
    #expect(still.allSatisfy { agree($0[0], 0.4) && agree($0[3], 0.1) })
    let muted = try draws(.jitter(1), weights: [1, 0], count: 20)
    #expect(muted.allSatisfy { $0 == [1, 0] })
  }

  private static let experts = [
    ExpertWeights(name: "A", weights: [.init(node: "x0", value: 3), .init(node: "x1", value: 1)]),
    ExpertWeights(
      name: "B", weights: [.init(node: "x0", value: 20), .init(node: "x1", value: 80)]),
  ]

  @Test func oneExpertOrTheMeanOfThoseResampled() throws {
    let one = try draws(.experts(Self.experts, drawing: .one), weights: [1, 1], count: 4000)
    #expect(Set(one.map { $0[0] }) == [0.75, 0.2])
    // Half of the draws each, within five errors.
    #expect(abs(one.count { $0[0] == 0.75 } - 2000) < 160)
    let mean = try draws(
      .experts(Self.experts, drawing: .bootstrapMean), weights: [1, 1], count: 4000)
    // AA, AB and BA, BB.
    #expect(Set(mean.map { ($0[0] * 1000).rounded() }) == [750, 475, 200])
    #expect(abs(mean.count { $0[0] < 0.3 } - 1000) < 140)
  }

  @Test func whatCannotBeIsRefusedWithAWayOut() throws {
    let base = try Make.assess(Make.seven)
    func problems(_ factors: [UncertaintyFactor]) -> [DiagnosticCode] {
      do {
        _ = try UncertainModel(base, factors: factors)
        return []
      } catch {
        #expect(error.all.allSatisfy { $0.fix != nil })
        return error.all.map(\.code)
      }
    }
    #expect(problems([Make.weights(.jitter(-0.1))]) == [.badFactor])
    #expect(problems([Make.weights(.within(.box(percent: 150)))]) == [.badFactor])
    #expect(problems([Make.weights(.dirichlet(0))]) == [.badFactor])
    #expect(problems([Make.weights(.within(.floor(percent: 26)))]) == [.impossibleWeights])
    #expect(problems([Make.weights(.within(.floor(percent: 25)))]).isEmpty)
    #expect(problems([Make.weights(.within(.simplex), at: .under(["nobody"]))]) == [.badFactor])
    #expect(problems([Make.weights(.within(.simplex), at: .under(["x1"]))]) == [.badFactor])
    #expect(problems([]) == [.badFactor])
    #expect(problems([Make.list("aggregation", [.asSaid])]) == [.badFactor])
    #expect(
      problems([Make.list("normalise", [.asSaid, .normalise(MethodChoice("minmax"))])])
        == [.badFactor])
    #expect(
      problems([
        Make.list(
          "normalise", [.asSaid, .normalise(Sample.choice("min-max", ["low": .number(1)]))])
      ]) == [.unknownParameter])
    #expect(
      problems([UncertaintyFactor(name: "measurement", source: .measurement)])
        .contains(.noErrors))
    #expect(
      problems([UncertaintyFactor(name: "imputations", source: .imputedDraws)]) == [.noErrors])
    #expect(problems([Make.weights(.experts([], drawing: .one))]) == [.badExperts])
    let partial = ExpertWeights(name: "C", weights: [.init(node: "x0", value: 1)])
    #expect(
      problems([Make.weights(.experts([partial], drawing: .one))])
        == [.badExperts, .badExperts, .badExperts])
  }
}
