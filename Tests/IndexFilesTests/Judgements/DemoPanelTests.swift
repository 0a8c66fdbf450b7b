import CompositeIndex
import IndexFiles
import TestSupport
import Testing

/// The panel that ships with the program.
struct DemoPanelTests {
  private static func read() throws -> (PanelOutline, PanelReading) {
    let library = SchemeLibrary(home: Home(PackageFiles.root))
    let outline = try PanelReader.open(PackageFiles.root + "/datasets/demo-panel")
    let scheme = try ResolvedScheme(library.read(outline.scheme ?? "").scheme)
    return (outline, try PanelReader.read(outline, scheme: scheme))
  }

  @Test func sevenExpertsJudgeEveryNodeInTwoRounds() throws {
    let (outline, reading) = try Self.read()
    #expect(reading.warnings.isEmpty, "\(reading.warnings)")
    #expect(outline.scheme == "default" && outline.synthetic)
    #expect(outline.data?.hasSuffix("datasets/demo-panel/../demo") == true)
    let panel = reading.panel
    #expect(panel.synthetic && panel.id == "demo-panel" && panel.scheme == "default")
    #expect(panel.experts.map(\.id) == ["E1", "E2", "E3", "E4", "E5", "E6", "E7"])
    #expect(panel.rounds.map(\.number) == [1, 2])
    #expect(panel.rounds.map { $0.stop?.text } == [nil, "IQR<=10 && delta_median<=5"])
    for round in panel.rounds {
      #expect(round.responses.map(\.expert) == panel.experts.map(\.id))
      for response in round.responses {
        #expect(
          response.judgements.map(\.node) == ["index", "satisfaction", "complaints", "commitments"])
        #expect(response.input.name.hasSuffix("round\(round.number)/\(response.expert).json"))
      }
    }
    #expect(panel.inputs.count == 15 && panel.inputs[0].name == "datasets/demo-panel/panel.json")
  }

  @Test func everyWayOfJudgingOccurs() throws {
    let panel = try Self.read().1.panel
    let kinds = panel.rounds[1].responses.map { response in
      response.judgements.map { judgement -> String in
        switch judgement.judgement {
        case .pairwise(let matrix): matrix.isComplete ? "pairwise" : "gaps"
        case .budget: "budget"
        case .ranking: "order"
        case .bestWorst: "best-worst"
        case .direct: "weights"
        }
      }
    }
    #expect(
      kinds == [
        ["pairwise", "pairwise", "pairwise", "pairwise"],
        ["pairwise", "pairwise", "pairwise", "pairwise"],
        ["pairwise", "weights", "pairwise", "pairwise"],
        ["budget", "budget", "budget", "budget"], ["order", "order", "order", "order"],
        ["best-worst", "best-worst", "best-worst", "best-worst"],
        ["gaps", "pairwise", "gaps", "gaps"],
      ])
  }

  /// numpy 2.4.6, `numpy.linalg.eigvals` of E2's matrix of six indicators: λmax 7.034094133757976.
  /// With Saaty's RI of 1.24 the ratio is 1.034094133757976 / 5 / 1.24 = 0.166789376412577.
  @Test func oneExpertContradictsThreeOfHerOwnJudgements() throws {
    let panel = try Self.read().1.panel
    let opinion = try panel.rounds[1].responses[1].judgements[2].opinion(of: "E2")
    let consistency = try #require(opinion.consistency)
    #expect(abs(consistency.lambdaMax - 7.034094133757976) < 1e-9)
    #expect(abs(consistency.ratio - 0.166789376412577) < 1e-9)
    #expect(
      Set(opinion.doubtful.prefix(3).map { [$0.row, $0.column] }) == [[1, 4], [2, 5], [3, 5]])
  }
}
