import Foundation
import IndexFiles
import TestSupport
import Testing

/// Rates beyond chance in the assessment JSON, through the built program.
@Test func ratesBeyondChanceAreFindingsWithTheirNumbers() throws {
  let outcome = try BuiltProgram.run([
    "rank", "demo", "-q", "--format", "json", "--set",
    "indicators.station_density.smallNumbers=poisson-gamma",
  ])
  let json = try #require(JSONParser.parse(Array(outcome.output), file: "rank").value)
  let findings = try #require(json["findings"]?.elements)
  #expect(!findings.contains { $0["kind"]?.string == "other" })
  let beyond = findings.filter { $0["kind"]?.string == "beyondChance" }
  // The unit's own rate, as its row gives it, is further out than the limit.
  let rows = try #require(json["assessments"]?.elements?.last?["rows"]?.elements)
  #expect(!beyond.isEmpty)
  for finding in beyond {
    let row = try #require(rows.first { $0["code"]?.string == finding["unit"]?.string })
    let indicator = row["indicators"]?.elements?.first {
      $0["id"]?.string == finding["node"]?.string
    }
    let own = try #require(indicator?["value"]?.number)
    let rate = try #require(finding["data"]?["rate"]?.number)
    let limit = try #require(finding["data"]?["limit"]?.number)
    #expect(abs(rate - own) <= 1e-12 * own)
    #expect(rate > limit && limit > 0)
  }
}
