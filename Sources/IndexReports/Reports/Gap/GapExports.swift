public import CompositeIndex

extension GapReport {
  /// Every part at the level of the report, then the total: full precision and as printed.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "level", "id", "name", "own", "benchmark", "weight", "contribution", "printed", "rank",
      "quadrant", "imputed", "benchmark_imputed",
    ]
    let printed = rows
    let quadrants = Dictionary(
      uniqueKeysWithValues: assessment.standings(row: row).map { ($0.node, $0.quadrant) })
    let lines = printed.rows.map { line -> [String] in
      let node = line.part?.node
      let quadrant = node.flatMap { quadrants[$0] ?? nil }
      return [
        level(line), node.map { assessment.scheme.nodes[$0].id } ?? "", label(line, language),
        number(line.part?.own), number(line.part?.other), number(line.part?.weight),
        number(line.contribution), NumberFormat.fixed(units: line.units),
        number(node.map { assessment.ranks(at: $0)[row] }), quadrant?.rawValue ?? "",
        imputed(row, under: node).joined(separator: " "),
        imputed(benchmarkRow, under: node).joined(separator: " "),
      ]
    }
    let root = assessment.scheme.nodes[ResolvedScheme.root]
    let total = [
      "total", root.id, root.name[language], number(analysis.own),
      number(analysis.benchmark.index), "1", number(0 - analysis.gap),
      NumberFormat.fixed(units: printed.difference), number(assessment.ranks[row]), "",
      imputed(row, under: ResolvedScheme.root).joined(separator: " "),
      imputed(benchmarkRow, under: ResolvedScheme.root).joined(separator: " "),
    ]
    return (header, lines + [total])
  }

  private func number(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }

  private func level(_ line: GapRow) -> String {
    switch line.kind {
    case .node where line.isGroup: "group"
    case .node(let node):
      assessment.scheme.nodes[node].children.isEmpty ? "indicator" : "dimension"
    case .direct: "set-directly"
    case .oneSided: "one-sided"
    case .rules: "bonus-and-veto"
    }
  }

  /// The whole analysis. Contributions add up to the difference: own minus benchmark.
  public var json: JSONOutput {
    let benchmark = analysis.benchmark
    let printed = rows.printed
    let points = printedPoints(printed)
    var members: [JSONOutput.Member] = [.init("report", "gap"), .init("schemaVersion", 2)]
    members += ReportHeading.members(assessment, row: row)
    members += [
      .init("score", .number(analysis.own)), .init("rank", .number(assessment.ranks[row])),
      .init(
        "benchmark",
        [
          "name": .text(benchmark.name),
          "code": .string(orNull: benchmark.unit.map { assessment.dataset.units[$0].code }),
          "score": .number(benchmark.index), "rank": .number(orNull: benchmark.rank),
        ]),
      .init("difference", .number(0 - analysis.gap)),
      .init("printedDifference", .string(NumberFormat.fixed(units: printed.difference))),
      .init("decomposition", .array(analysis.decompositions.map { .text($0) })),
      .init("parts", .array(analysis.parts.map { part($0, points) })),
      .init("undivided", .array(analysis.undivided.map { .string(id($0)) })),
      .init("oneSidedPart", .number(0 - analysis.missingPart)),
      .init("printedOneSidedPart", .string(points(.oneSided))),
      .init("rulePart", .number(0 - analysis.rulePart)),
      .init("printedRulePart", .string(points(.rules))),
      .init("oneSided", .array(analysis.oneSided.map { .string(id($0)) })),
      .init("shortfalls", .array(shortfalls.map { .string(id($0.node)) })),
      .init("moves", plan.map(moves) ?? .null),
      .init("quadrants", .array(assessment.standings(row: row).map(standing))),
    ]
    return .object(members)
  }

  private func id(_ node: Int) -> String { assessment.scheme.nodes[node].id }

  /// Every part as printed; the root's is what its lines for nodes add up
  /// to, and what was set directly.
  private func printedPoints(_ printed: PrintedGap) -> (PrintedGap.Kind) -> String {
    let lines = assessment.scheme.nodes.indices.flatMap(printed.lines(under:))
    return { kind in
      let units =
        if kind == .node(ResolvedScheme.root) {
          printed.lines(under: ResolvedScheme.root)
            .filter { $0.kind != .oneSided && $0.kind != .rules }.reduce(0) { $0 + $1.units }
        } else {
          lines.first { $0.kind == kind }?.units ?? 0
        }
      return NumberFormat.fixed(units: units)
    }
  }

  private func part(
    _ part: GapAnalysis.Part, _ printed: (PrintedGap.Kind) -> String
  ) -> JSONOutput {
    let node = assessment.scheme.nodes[part.node]
    return [
      "node": .string(node.id), "depth": .integer(node.depth), "own": .number(part.own),
      "benchmark": .number(part.other), "weight": .number(part.weight),
      "contribution": .number(0 - part.contribution),
      "printed": .string(printed(.node(part.node))),
      "setDirectly": .number(0 - part.direct),
      "printedSetDirectly": .string(printed(.direct(part.node))),
      "rank": .number(assessment.ranks(at: part.node)[row]),
      "figures": .array(places(at: part.node).map { .string($0) }),
      "imputed": .array(imputed(row, under: part.node).map { .string($0) }),
      "benchmarkImputed": .array(imputed(benchmarkRow, under: part.node).map { .string($0) }),
    ]
  }

  private func moves(_ plan: MovePlan) -> JSONOutput {
    [
      "rank": .number(plan.rank), "points": .number(plan.points),
      "rival": .string(assessment.unit(plan.rival).code),
      "single": .array(
        plan.moves.map { move in
          [
            "node": .string(id(move.node)), "points": .number(move.points),
            "rank": .number(move.rank), "headroom": .number(move.headroom),
            "beyondBest": .bool(move.isBeyondBest), "value": .number(orNull: move.value),
            "set": .string("score.\(unit.code).\(id(move.node))=+\(move.points)"),
          ]
        }), "impossible": .array(plan.impossible.map { .string(id($0)) }),
    ]
  }

  private func standing(_ standing: Standing) -> JSONOutput {
    [
      "node": .string(id(standing.node)), "score": .number(standing.score),
      "median": .number(standing.median), "best": .number(standing.best),
      "rank": .number(standing.rank), "count": .integer(standing.count),
      "weight": .number(standing.weight),
      "quadrant": .string(orNull: standing.quadrant?.rawValue),
    ]
  }
}
