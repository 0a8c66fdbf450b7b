import Foundation
import TestSupport
import Testing

/// `cei report`: one file that needs nothing else, the same bytes every time, every text only text.
@Suite struct ReportTests {
  private static let fast = ["-n", "200", "--no-profiles", "-q"]

  private func report(_ words: [String]) throws -> String {
    let outcome = try BuiltProgram.run(["report"] + words)
    #expect(outcome.exit == 0, "\(outcome.errorText)")
    return outcome.text
  }

  @Test func twoRunsGiveTheSameBytesWhereverTheyAreWritten() throws {
    let folder = try TemporaryFolder()
    let line = ["demo", "--lang", "both"] + Self.fast
    let first = try report(line)
    for file in ["a.html", "中文 空格.html"] {
      #expect(try report(line + ["-o", folder.path + "/" + file]).isEmpty)
      #expect(try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8) == first)
    }
  }

  /// Values that begin with a minus sign are no options; the line on the page makes the page again.
  @Test func theCommandOnThePageMakesThePageAgain() throws {
    let page = try report(["demo", "--classes=-5,60", "--lang", "en"] + Self.fast)
    let line = try #require(
      page.firstMatch(of: #/cei report (demo [^<\n]*--classes=-5,60[^<\n]*)/#)?.1)
    #expect(try report(line.split(separator: " ").map(String.init) + ["-q"]) == page)
  }

  /// The page without the files that its links save: those have markup of their own.
  private func withoutSavedFiles(_ page: String) -> String {
    page.replacing(#/href='data:[^']*'/#, with: "")
  }

  @Test func nothingIsFetchedAndNoScriptRuns() throws {
    let page = withoutSavedFiles(try report(["demo"] + Self.fast))
    #expect(!page.contains("href='"))
    #expect(page.contains("content=\"default-src 'none'; "))
    #expect(!page.contains("<script"))
    // Whatever a browser would load by itself is in the file: data links, places in the page.
    for match in page.matches(of: #/(?:src|href)="([^"]{0,40})/#) {
      #expect(match.1.hasPrefix("data:") || match.1.hasPrefix("#"), "\(match.1)")
    }
    #expect(!page.contains("@import"))
    for match in page.matches(of: #/url\(([^)]*)\)/#) { #expect(match.1 == "#hatch") }
    for match in page.matches(of: #/https?:\/\/[^"< ]*/#) {
      #expect(match.0 == "http://www.w3.org/2000/svg")
    }
  }

  @Test func everyIdentifierIsUniqueAndEveryLinkHasATarget() throws {
    let page = withoutSavedFiles(try report(["demo", "--lang", "both"] + Self.fast))
    let names = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(names.count > 40 && Set(names).count == names.count)
    for match in page.matches(of: #/href="#([^"]*)"/#) { #expect(names.contains(String(match.1))) }
    for match in page.matches(of: #/aria-labelledby="([^" ]*) ([^"]*)"/#) {
      #expect(names.contains(String(match.1)) && names.contains(String(match.2)))
    }
    #expect(page.contains("lang=\"zh-Hans\"") && page.contains("lang=\"en\""))
  }

  @Test func aReportOfMadeUpDataSaysSoOnEveryPageAndInEveryFigure() throws {
    let page = try report(["demo", "--lang", "en"] + Self.fast)
    let figures = page.matches(of: #/<figure /#).count
    #expect(page.contains("@top-right { content: \"[synthetic data: made up]\""))
    #expect(figures >= 5)
    #expect(
      page.matches(of: #/>\[synthetic data: made up\]<\/text>/#).count == figures,
      "one mark inside each drawing")
    #expect(!(try report(["public", "--lang", "en"] + Self.fast)).contains("synthetic data"))
  }

  @Test func aHypotheticalReportSaysSoOnEveryPageInEveryFigureAndInEveryDownload() throws {
    let change = ["--set", "score.海南.complaints=+12"]
    let page = try report(["public"] + change + Self.fast)
    let mark = "〔假设情形〕"
    #expect(page.contains("<title>\(mark) "))
    #expect(page.contains("<p class=\"banner\">\(mark)</p>"))
    #expect(page.contains("@top-right { content: \"\(mark)\""))
    let figures = page.matches(of: #/<figure /#).count
    let drawn = withoutSavedFiles(page).matches(of: #/>〔假设情形〕<\/text>/#).count
    #expect(figures >= 4 && drawn == figures)
    for file in page.matches(of: #/href='data:([^']*)'/#) { #expect(file.1.contains(mark)) }
    #expect(try report(["public", "--unit", "海南"] + change + Self.fast).contains(mark))
    #expect(!(try report(["public"] + Self.fast).contains("假设情形")))
    let both = try report(
      ["demo", "--lang", "en"] + ["--set", "weights.complaints=40"] + Self.fast)
    #expect(both.contains("[synthetic data: made up] [hypothetical scenario]</text>"))
    for command in [
      ["gap", "海南", "public", "--to", "浙江"], ["rank", "public"], ["explain", "海南", "public"],
    ] {
      let page = try BuiltProgram.run(command + change + ["--format", "html", "-q"])
      #expect(page.text.contains("<p class=\"banner\">\(mark)</p>"), "\(page.errorText)")
    }
  }

  @Test func whatTheDataCannotTellStandsAboveAnythingElse() throws {
    for words in [[], ["--unit", "浙江"]] {
      let page = try report(["public"] + words + Self.fast)
      let title = try #require(page.range(of: "<h1>"))
      let facts = try #require(page.range(of: "<dl"))
      #expect(page[title.upperBound..<facts.lowerBound].contains("不能用来评判哪个省消费环境更好"))
    }
    let english = try report(["public", "--lang", "en"] + Self.fast)
    #expect(english.contains("cannot tell which province treats its consumers better"))
    #expect(english.contains("6 regions ranked (of 31; 25 are not)"))
  }

  /// The published figures are of 2022 to 2024, the made-up ones of 2024.
  @Test func filesThatAreSavedAreNamedAfterSchemeAndPeriodAndDrawingsHaveTheirTitle() throws {
    for (data, prefix, title) in [
      ("demo", "default-2024-", "消费环境指数（三维）：得分方格图（2024 年）"),
      ("public", "public-2022-2024-", "得分方格图（2022—2024 年）"),
    ] {
      let page = try report([data] + Self.fast)
      let names = page.matches(of: #/download="([^"]*)"/#).map { String($0.1) }
      #expect(names.count > 8 && names.allSatisfy { $0.hasPrefix(prefix) })
      #expect(page.contains(title + "%3C/text>"))
    }
  }

  @Test func oneReportHasOnePeriod() throws {
    for period in ["all", "each"] {
      let outcome = try BuiltProgram.run(["report", "demo", "--period", period] + Self.fast)
      #expect(outcome.exit == 2 && outcome.text.isEmpty)
      #expect(outcome.errorText.contains("--period"))
    }
  }

  /// The numbers are those of `cei rank`, whose CSV is the oracle.
  @Test func ranksScoresAndIntervalsAreThoseOfTheRanking() throws {
    let page = try report(["demo", "--lang", "en", "-n", "200", "--no-profiles", "-q"])
    let rank = try BuiltProgram.run(
      ["rank", "demo", "--lang", "en", "-n", "200", "--format", "html", "-q"])
    let rows = rank.text.matches(
      of: #/<tr>(<td class="right">[0-9=]+<\/td>.*?<td class="right">[0-9]+-[0-9]+<\/td>)/#)
    #expect(rows.count == 31)
    for row in rows { #expect(page.contains("<tr>" + row.1), "\(row.1)") }
  }

  @Test func namesThatWouldBeMarkupAreText() throws {
    let folder = try TemporaryFolder()
    let names = [
      "<img src=x onerror=alert(1)>", "\"></script>", "甲</title><b>", "</style>", "乙&amp;",
    ]
    var text = "代码,评价对象,年份,投诉量,常住人口,满意度,按时办结率\n"
    for (index, name) in names.enumerated() {
      let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      text += "N\(10 + index),\(quoted),2023,\(100_000 + 999 * index),39520000,\(80 + index),98\n"
    }
    let file = try folder.write(text, "names.csv")
    let scheme = CorpusCase.folder + "/schemes/sound.json"
    for extra in [["-n", "200"], ["--unit", "N10", "--no-intervals"]] {
      let page = try report([file.path, "-w", scheme, "-q", "--lang", "both"] + extra)
      #expect(!page.contains("<img") && !page.contains("<script") && !page.contains("</script"))
      // A name that closed an element would leave more ends than beginnings.
      for element in ["title", "style", "svg", "h2"] {
        let begun = page.split(separator: "<" + element).count
        #expect(begun == page.split(separator: "</" + element + ">").count, "\(element)")
      }
      #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }
  }

  @Test func aUnitsReportIsAboutThatUnitAlone() throws {
    let folder = try TemporaryFolder()
    let text = """
      代码,评价对象,年份,投诉量,常住人口,满意度,按时办结率
      N1,甲区,2023,1000,39520000,80,98
      N2,乙区,2023,2000,39520000,84,91
      N3,丙区,2023,3000,39520000,89,93

      """
    let file = try folder.write(text, "three.csv").path
    let scheme = CorpusCase.folder + "/schemes/sound.json"
    let page = try report([file, "-w", scheme, "--unit", "乙区", "-n", "200", "-q"])
    #expect(page.matches(of: #/<section [^>]*class="profile"/#).count == 1)
    #expect(page.contains("<h1>乙区：") && !page.contains("丙区</th>"))
    let whole = try report([file, "-w", scheme, "-n", "200", "-q"])
    #expect(whole.matches(of: #/<section [^>]*class="profile"/#).count == 3)
    let unknown = try BuiltProgram.run(["report", file, "-w", scheme, "--unit", "丁区", "-q"])
    #expect(unknown.exit == 1 || unknown.exit == 2)
    #expect(unknown.output.isEmpty)
  }

  /// One line less in the data; nothing else lacks anything.
  @Test func aMissingFigureIsOnThePageOfMissingData() throws {
    let folder = try TemporaryFolder()
    let demo = PackageFiles.root + "/datasets/demo"
    try folder.copy(contentsOf: demo, to: "demo")
    let values = try String(contentsOfFile: demo + "/values.csv", encoding: .utf8)
    let kept = values.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("610000,2024,survey_supply,") }
    try folder.write(kept.joined(separator: "\n"), "demo/values.csv")
    let whole = try report(["demo", "--lang", "en"] + Self.fast)
    #expect(whole.contains("<p>Nothing is missing: 31 regions, all complete.</p>"))
    let page = try report([folder.path + "/demo", "--lang", "en"] + Self.fast)
    #expect(page.contains("<p>Complete: 30 regions. What the others lack:</p>"))
    let row = try #require(
      page.firstMatch(
        of: #/<tr><th scope="row">Shaanxi<\/th><td class="right">([0-9.]+)%<\/td>(.*?)<\/tr>/#))
    #expect(row.2.contains("Satisfaction with supply"))
    #expect(row.2.contains("their weight went to the siblings"))
  }

  /// The scheme's mean of five is 79.31 for 2018, while 81.57 was published.
  @Test func aYearThatFollowedAnotherRuleIsNotJoinedWithLaterOnes() throws {
    let page = try report(["shaanxi", "-q"])
    #expect(
      page.contains(
        "双竖线处前后不可比；2018：按本方案得 79.31 分，公布的总指数为 81.57，二者不一致，两边不可比。"))
    #expect(page.contains("没有可比较的同类，不排名次"))
    // Nothing that compares: no ranks, no places, no waterfall, no map of shades.
    for word in ["第 1 名", "名次区间", "差距从何而来", "各维度得分", "优势 +"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.matches(of: #/<figure /#).count == 2)
  }

  @Test func whatIsAssumedHoldsForTheYearReportedAlone() throws {
    let line = ["demo", "-n", "200", "-q", "--unit", "陕西"]
    let (plain, other) = (try report(line), try report(line + ["--set", "score.陕西.index=+3"]))
    #expect(other.contains("假设的数值只用于 2024，其他时期仍按原数据计算。"))
    #expect(other.contains("双竖线处前后不可比；2024 含命令行假设的数值，不是实际结果。"))
    func years(_ page: String) -> [Substring] {
      page.matches(of: #/<tr><th scope="row">20[0-9]{2}<\/th>.*?<\/tr>/#).map(\.output)
    }
    #expect(years(plain).count == 3)
    #expect(years(other).prefix(2) == years(plain).prefix(2) && years(other)[2] != years(plain)[2])
  }

  /// The guide's example: the veto caps 戊区 at 79, from 84.74.
  @Test func aVetoIsInTheTableTheSentencesAndOnTheUnitsPage() throws {
    let page = try report(
      ["docs/examples/districts.csv", "-w", "docs/examples/districts.json", "-q", "--no-intervals"])
    #expect(page.contains("<td class=\"right\">79.00#</td>"))
    let sentence = "否决项“发生重大消费安全事件”，得分不超过 79.00 分：戊区（1）。"
    #expect(page.contains("# " + sentence) && page.contains("<p>" + sentence))
    #expect(page.contains("“发生重大消费安全事件”（1），得分不超过 79.00 分；封顶前 84.74 分"))
  }

  /// However it is typed, and whatever the environment says, the printed command is one.
  @Test func thePrintedCommandHasOneSpelling() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/r.html"
    let spellings = [
      ["-qo", file], ["-q", "-o", file], ["-q", "-o=" + file], ["--quiet", "--output=" + file],
      ["-q", "--output", file], ["-q", "--lang=zh", "-o", file],
    ]
    let wanted = "cei report demo --no-profiles --no-intervals --lang zh"
    for words in spellings {
      _ = try report(["demo", "--no-intervals", "--no-profiles"] + words)
      let page = try String(contentsOfFile: file, encoding: .utf8)
      let match = try #require(page.firstMatch(of: #/<pre[^>]*>\n?(cei report[^<]*?)\n?<\/pre>/#))
      #expect(match.1 == wanted, "\(words)")
    }
    let again = try report(
      wanted.split(separator: " ").dropFirst(2).map(String.init) + ["-q"])
    #expect(again == (try String(contentsOfFile: file, encoding: .utf8)))
    let stamped = try report(["demo", "--stamp"] + Self.fast)
    #expect(stamped.contains("除生成日期外逐字节相同") && !again.contains("除生成日期外"))
  }

  /// 101 units are one too many for pages of their own.
  @Test func ofManyUnitsPagesAreMadeOneByOne() throws {
    let folder = try TemporaryFolder()
    var text = "代码,评价对象,年份,投诉量,常住人口,满意度,按时办结率\n"
    for number in 1...101 {
      text += "N\(number),市\(number),2023,\(1000 + number),39520000,\(60 + number % 40),98\n"
    }
    let file = try folder.write(text, "many.csv").path
    let line = [file, "-w", CorpusCase.folder + "/schemes/sound.json", "-q", "--no-intervals"]
    let page = try report(line)
    #expect(!page.contains("class=\"profile\""))
    #expect(page.contains("多于 100 个，本报告不附各自的单页"))
    #expect(page.contains("只画排名前 40 个和后 40 个"))
    #expect(page.matches(of: #/<tr><td class="right">[0-9]+=?<\/td>/#).count >= 101)
    let one = try report(line + ["--unit", "市77"])
    #expect(one.matches(of: #/<section [^>]*class="profile"/#).count == 1)
  }

  @Test func theFileIsCheckedBeforeAnyWork() throws {
    let outcome = try BuiltProgram.run(["report", "demo", "-o", "/no/such/folder/r.html"])
    #expect(outcome.exit == 3 && outcome.output.isEmpty)
    let over = try BuiltProgram.run(
      ["report", "datasets/demo", "-o", "datasets/demo/values.csv"])
    #expect(over.exit == 2 || over.exit == 1)
    #expect(over.errorText.contains("会覆盖要读的文件"))
  }

  @Test func everyCommandWritesAPageOfItsOwn() throws {
    let lines = [
      "rank demo --no-intervals", "gap 陕西 demo", "explain 陕西 demo", "stats demo",
      "compare demo --drop-each dimensions", "methods normalisation", "weights all demo",
    ]
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      let outcome = try BuiltProgram.run(words + ["--format", "html", "-q", "--lang", "en"])
      #expect(
        outcome.text.hasPrefix("<!doctype html>\n<html lang=\"en\">"),
        "\(line): \(outcome.errorText)")
      #expect(outcome.text.hasSuffix("</html>\n"))
    }
  }
}
