import Foundation
import IndexFiles
import TestSupport
import Testing

/// Every imputed figure is marked wherever it shows: what the data lack is known from a run that
/// imputes nothing.
@Suite struct ImputedMarksTests {
  private static let data = ["datasets/public", "-q", "--set", "methodology.coverage=0.1"]
  private static let imputing = data + ["--set", "methodology.impute=mean"]

  private func rows(_ words: [String]) throws -> [JSONValue] {
    let outcome = try BuiltProgram.run(["rank"] + words + ["--format", "json"])
    let json = JSONParser.parse(Array(outcome.output), file: "rank").value
    return try #require(json?["assessments"]?.elements?.first?["rows"]?.elements)
  }

  /// Ids of the indicators without a figure, by unit.
  private func lacking() throws -> [String: [String]] {
    var lacking: [String: [String]] = [:]
    for row in try rows(Self.data) {
      guard let code = row["code"]?.string, let indicators = row["indicators"]?.elements else {
        continue
      }
      lacking[code] = indicators.filter { $0["value"]?.number == nil }
        .compactMap { $0["id"]?.string }
    }
    return lacking
  }

  private func table(_ command: [String]) throws -> (header: [String], rows: [[String]]) {
    let outcome = try BuiltProgram.run(command + Self.imputing + ["--format", "csv"])
    var lines = outcome.text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return (lines.removeFirst(), lines)
  }

  @Test func rankingNamesThemInCSVAndJSON() throws {
    let lacking = try lacking()
    #expect(lacking["540000"]?.count == 7, "Tibet has 2 of 9 indicators")
    let (header, rows) = try table(["rank"])
    let column = try #require(header.firstIndex(of: "imputed"))
    #expect(rows.count == 31)
    for row in rows {
      #expect(row[column].split(separator: " ").map(String.init) == lacking[row[0]], "\(row[1])")
    }
    for row in try self.rows(Self.imputing) {
      let marked = (row["indicators"]?.elements ?? []).filter { $0["imputed"] != nil }
      #expect(marked.compactMap { $0["id"]?.string } == lacking[row["code"]?.string ?? ""])
      #expect(marked.allSatisfy { $0["imputed"]?["method"]?.string == "mean" })
    }
  }

  @Test func gapAndComparisonNameThem() throws {
    let lacking = try lacking()
    let gap = try table(["gap", "西藏"])
    let own = try #require(gap.header.firstIndex(of: "imputed"))
    let total = try #require(gap.rows.first { $0[0] == "total" })
    #expect(total[own].split(separator: " ").map(String.init) == lacking["540000"])
    let compared = try table(["compare"])
    let after = try #require(compared.header.firstIndex(of: "imputed_after"))
    for row in compared.rows {
      #expect(row[after].split(separator: " ").map(String.init) == lacking[row[0]], "\(row[1])")
    }
  }

  @Test(arguments: [["rank"], ["gap", "西藏"], ["explain", "西藏"], ["compare"]])
  func tablesHaveAStarAndSayWhatItMeans(command: [String]) throws {
    for format in ["table", "md"] {
      let with = try BuiltProgram.run(command + Self.imputing + ["--format", format]).text
      let star = format == "md" ? "\\*" : "*"
      #expect(with.contains("\(star) 含插补值；覆盖率只计实际有数据的权重。"), "\(command) \(format)")
      #expect(with.contains("80.49\(star)") || command[0] == "compare", "\(command) \(format)")
      let without = try BuiltProgram.run(["rank"] + Self.data + ["--format", format]).text
      #expect(!without.contains("含插补值"))
    }
  }

  /// 浙江 has every figure of the survey dimension, so nothing is marked there.
  @Test func whatIsObservedHasNoMark() throws {
    let text = try BuiltProgram.run(["explain", "浙江"] + Self.imputing).text
    #expect(text.contains("89.74"))
    #expect(!text.contains("89.74*"))
  }

  /// 7 of 9 are missing: 2/9 of the indicators are there, below one half.
  @Test func screeningTellsHowCompleteAUnitIs() throws {
    let rows = try rows(Self.data + ["--set", "methodology.screen.availability=0.5"])
    let tibet = try #require(rows.first { $0["code"]?.string == "540000" })
    let screening = try #require(tibet["screening"])
    #expect(screening["all"]?["indicators"]?.number == 9)
    #expect(screening["all"]?["missing"]?.number == 7)
    #expect(tibet["status"]?.string == "not-ranked")
    #expect(rows.contains { $0["status"]?.string == "ranked" })
  }

  /// The shipped scheme takes each figure's latest period, so there is no period before.
  @Test(arguments: ["previous", "linear"])
  func otherPeriodsNeedOnePeriod(method: String) throws {
    let outcome = try BuiltProgram.run(
      ["rank"] + Self.data + ["--set", "methodology.impute=\(method)", "--lang", "en"])
    #expect(outcome.exit == 1)
    #expect(outcome.errorText.contains("E227"))
    #expect(outcome.errorText.contains(method) && outcome.errorText.contains("latest"))
  }
}
