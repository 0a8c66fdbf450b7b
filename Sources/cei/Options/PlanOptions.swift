internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles

/// What a plan of `cei gap --plan` may cost and assume.
struct PlanOptions: ParsableArguments {
  static var title: String { say("方案求解选项", "Plan options") }

  @Flag(
    help: ArgumentHelp(
      say(
        "求达到 --to 的最省办法（名次、得分或地区；缺省进一名）",
        "Find the cheapest way to --to: a rank, a score or a unit (one rank up unless given)")))
  var plan = false

  @Option(
    help: ArgumentHelp(
      say(
        "各指标的单位成本和上限：CSV 或 JSON；缺省每分同价",
        "Cost of one unit and ceiling of each indicator: CSV or JSON; the same for every point unless given"
      ), valueName: "FILE"), completion: .file(extensions: ["csv", "json"]))
  var costs: String?

  @Option(
    help: ArgumentHelp(
      say(
        "假定其他地区的总指数也提高：2 为 2 分，2% 为百分之二",
        "Others raise their index meanwhile: 2 is two points, 2% two per cent"), valueName: "GAIN"))
  var rivalsImprove: String?

  func validate() throws {
    guard !plan else { return }
    for (name, value) in [("--costs", costs), ("--rivals-improve", rivalsImprove)]
    where value != nil {
      throw ValidationError(say("\(name) 与 --plan 同用", "\(name) goes with --plan"))
    }
  }

  /// The plan for a unit.
  ///
  /// - Parameters:
  ///   - benchmark: what `--to` means; `nil` for the next better rank.
  ///   - typed: `--to` as typed.
  func analysis(
    of result: Assessment, row: Int, to benchmark: Benchmark?, typed: String?,
    _ options: AssessmentOptions
  ) throws -> PlanAnalysis {
    let target: PlanTarget
    switch benchmark {
    case nil: target = .nextRank
    case .rank(let rank): target = .rank(rank)
    case .target(let score):
      guard abs(score) <= Self.mostPoints else {
        throw Diagnostics([CommandProblem.noPlanFor(typed ?? "")])
      }
      target = .score(score)
    case .unit(let unit): target = .unit(unit)
    case .best, .median, .earlier:
      throw Diagnostics([CommandProblem.noPlanFor(typed ?? "")])
    }
    let gain = try self.gain()
    var known = ImprovementCosts.equal
    if let costs {
      known = try CostReader.read(costs, encoding: options.encoding, scheme: result.scheme)
    }
    return try PlanAnalysis(result, row: row, target: target, costs: known, gain: gain)
  }

  /// Nobody's score is beyond: sums of such numbers are none.
  private static let mostPoints = 1e12

  private func gain() throws -> RivalGain? {
    guard let text = rivalsImprove else { return nil }
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), !text.contains("x"),
      (0...Self.mostPoints).contains(number)
    else { throw Diagnostics([CommandProblem.badGain(text)]) }
    return isPercent ? .percent(number) : .points(number)
  }
}
