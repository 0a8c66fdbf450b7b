internal import CompositeIndex
internal import IndexReports

/// What `cei rank` says of how sure ranks are, as asked for.
struct RankMarks {
  let groups: Bool
  let best: Int?
  let confidence: Double?
  let replicates: Int?
  let seed: UInt64?

  /// - Throws: numbers that cannot be, all at once.
  func check() throws {
    var problems: [Diagnostic] = []
    if let replicates, replicates < 1 {
      problems.append(Diagnostic.noReplicates(replicates))
    }
    if let confidence, !(confidence > 0 && confidence < 100) {
      problems.append(CommandProblem.badConfidence(confidence))
    }
    if let best, best < 1 { problems.append(CommandProblem.badTopBest(best)) }
    if !groups, best != nil || confidence != nil {
      problems.append(CommandProblem.onlyWithGroups())
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
  }

  /// The rank intervals of one result; `nil` where there are none.
  func intervals(_ assessment: Assessment, _ progress: Progress) throws -> RankIntervals? {
    try RankIntervals.of(
      assessment, options: RankIntervals.Options(seed: seed, replicates: replicates)
    ) { progress.tell($0, of: $1) }
  }

  /// The real differences of one result; `nil` where nobody asked.
  func differences(_ assessment: Assessment) throws -> AskedDifferences? {
    guard groups else { return nil }
    if let best, best > assessment.ranking.count {
      throw Diagnostics([CommandProblem.badTopBest(best, of: assessment.ranking.count)])
    }
    let seed =
      seed ?? assessment.scheme.said.uncertainty?.seed ?? UncertaintyAnalysis.standardSeed
    let found = try RealDifferences(
      assessment, coverage: (confidence ?? 95) / 100, seed: seed, replicates: replicates)
    if best != nil, found.simultaneous == nil {
      throw Diagnostics([CommandProblem.tooManyForTopBest(found.rows.count)])
    }
    return AskedDifferences(
      found, reach: WeightReach.of(assessment, seed: seed), best: best)
  }
}

extension CommandProblem {
  static func badConfidence(_ number: Double) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "--confidence 为 \(Numerals.short(number))，应大于 0 且小于 100（%）",
        en: "--confidence is \(Numerals.short(number)); it must lie between 0 and 100 (per cent)"),
      fix: LocalizedText(zh: "例如 --confidence 95", en: "for example --confidence 95"))
  }

  static func badTopBest(_ places: Int, of count: Int? = nil) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "--top-best 为 \(places)，"
          + (count.map { "而参与排名的只有 \($0) 个" } ?? "至少应为 1"),
        en: "--top-best is \(places), "
          + (count.map { "but only \($0) are ranked" } ?? "but must be 1 or more")),
      fix: LocalizedText(zh: "例如 --top-best 3", en: "for example --top-best 3"))
  }

  static func onlyWithGroups() -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "--top-best 和 --confidence 只与 --groups 合用",
        en: "--top-best and --confidence go with --groups"),
      fix: LocalizedText(zh: "加上 --groups", en: "add --groups"))
  }

  static func tooManyForTopBest(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, .tooManyUnits,
      LocalizedText(
        zh: "--top-best 要两两比较所有对象，最多 \(RankSimulation.mostUnits) 个，这里有 \(count) 个",
        en: "--top-best compares all units with each other, \(RankSimulation.mostUnits) at most; "
          + "there are \(count)"),
      fix: LocalizedText(
        zh: "去掉 --top-best，或用 --without 减少对象", en: "leave --top-best out, or use --without"))
  }
}
