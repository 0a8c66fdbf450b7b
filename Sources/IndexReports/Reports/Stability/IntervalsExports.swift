public import CompositeIndex

extension IntervalsSection {
  /// One row for each weight and event; shares between 0 and 1.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "node", "name", "parent", "weight", "event", "of", "lower", "lowerHolds", "lowerPasses",
      "lowerPassed", "upper", "upperHolds", "upperPasses", "upperPassed", "printedLower",
      "printedUpper", "meanShiftWithout",
    ]
    let assessment = table.assessment
    func codes(_ rows: [Int]) -> String {
      rows.map { assessment.unit($0).code }.joined(separator: " ")
    }
    let rows = table.criteria.flatMap { criterion in
      let node = assessment.scheme.nodes[criterion.node]
      return criterion.intervals.map { interval in
        let printed = PrintedInterval(interval)
        let (event, of) = Self.words(interval.event, assessment)
        return [
          node.id, node.name[language], node.parent.map { assessment.scheme.nodes[$0].id } ?? "",
          NumberFormat.shortest(node.weight) ?? "", event, of,
        ]
          + [interval.lower, interval.upper].flatMap { end in
            [
              NumberFormat.shortest(end.share) ?? "", end.holds ? "true" : "false",
              codes(end.overtakings.map(\.rising)), codes(end.overtakings.map(\.falling)),
            ]
          } + [
            printed.lower, printed.upper, NumberFormat.shortest(criterion.influence) ?? "",
          ]
      }
    }
    return (header, rows)
  }

  /// An event's name and what it is about: the number of a top, the code of a unit.
  static func words(_ event: StabilityEvent, _ assessment: Assessment) -> (String, String) {
    switch event {
    case .leader: ("leader", "")
    case .top(let count): ("top", "\(count)")
    case .rank(let row): ("rank", assessment.unit(row).code)
    case .order: ("order", "")
    }
  }

  /// Every weight with its intervals; shares between 0 and 1.
  public var json: JSONOutput {
    let assessment = table.assessment
    return .array(
      table.criteria.map { criterion in
        let node = assessment.scheme.nodes[criterion.node]
        var problem: LocalizedText?
        var sharesEqually = false
        switch criterion.walked {
        case .failure(let problems): problem = problems.all.first?.message
        case .success(let walked): sharesEqually = walked.walk.sharesEqually
        }
        return [
          "node": .string(node.id), "name": .text(node.name),
          "parent": .string(orNull: node.parent.map { assessment.scheme.nodes[$0].id }),
          "weight": .number(node.weight), "othersShareEqually": .bool(sharesEqually),
          "meanShiftWithout": .number(criterion.influence),
          "intervals": .array(criterion.intervals.map { interval($0) }),
          "problem": .text(problem),
        ]
      })
  }

  private func interval(_ interval: StabilityInterval) -> JSONOutput {
    let printed = PrintedInterval(interval)
    let (event, of) = Self.words(interval.event, table.assessment)
    return [
      "event": .string(event), "of": of.isEmpty ? .null : .string(of),
      "lower": end(interval.lower), "upper": end(interval.upper),
      "printed": [.string(printed.lower), .string(printed.upper)],
      "exceptions": .array(interval.exceptions.map { .number($0) }),
    ]
  }

  private func end(_ end: StabilityInterval.End) -> JSONOutput {
    func code(_ row: Int) -> JSONOutput { .string(table.assessment.unit(row).code) }
    return [
      "share": .number(end.share), "holds": .bool(end.holds),
      "passes": .array(
        end.overtakings.map { ["ahead": code($0.rising), "behind": code($0.falling)] }),
      "noLongerRanked": .array(end.leaving.map(code)), "newlyRanked": .array(end.joining.map(code)),
    ]
  }
}
