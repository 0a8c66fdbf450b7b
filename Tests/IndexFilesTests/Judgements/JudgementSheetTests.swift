import CompositeIndex
import IndexFiles
import Testing

/// Tables of judgements as spreadsheets leave them, and what is said of them.
struct JudgementSheetTests {
  private static func problems(_ text: String, standsAlone: Bool = false) throws -> [Diagnostic] {
    let files = ["t.csv": Array(text.utf8)]
    do {
      return try PanelSamples.read(
        "t.csv", files, scheme: standsAlone ? nil : PanelSamples.resolved()
      ).warnings
    } catch let problems as Diagnostics {
      return problems.all
    }
  }

  private static func marks(_ text: String) throws -> [String] {
    try problems(text, standsAlone: true).map {
      "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
  }

  /// Spreadsheets number 3 January 2024 as day 45294, and 29 February 2024 as 45351.
  @Test func datesAreTracedBackToTheFraction() throws {
    let dates = [
      ("2024/1/3", "1/3"), ("1/3/2024", "1/3"), ("2024-01-03", "1/3"), ("Jan-3", "1/3"),
      ("3-Jan", "1/3"), ("1月3日", "1/3"), ("2024年1月3日", "1/3"), ("2024-01-03 00:00:00", "1/3"),
      ("2024-01-03T00:00", "1/3"), ("3-Jan-24", "1/3"), ("1/5/24", "1/5"), ("45294", "1/3"),
      ("45351", "2/29"), ("45352", "3/1"), ("36585", "2/29"), ("36526", "1/1"), ("45658", "1/1"),
    ]
    for (date, fraction) in dates {
      let problems = try Self.problems("专家,b1:b2\nE1,\(date)\n")
      #expect(problems.map(\.code) == [.badJudgement], "\(date)")
      #expect(problems.first?.fix?.en.contains("type \(fraction) again") == true, "\(date)")
      #expect(problems.first?.fix?.zh.hasSuffix("重新输入 \(fraction)") == true, "\(date)")
    }
    for other in ["1-3", "1/2/3", "13/14/15/16", "3-Foo", "99999"] {
      let fix = try Self.problems("专家,b1:b2\nE1,\(other)\n").first?.fix?.en
      #expect(fix?.contains("again") == false, "\(other)")
    }
  }

  @Test func ranksAndDecimalCommasAreMendedAsTheyAreMeant() throws {
    let amounts = [
      ("第1", "write 1"), ("第2名", "write 2"), ("第三", "write 3"), ("1st", "write 1"),
      ("40分", "write 40"),
      ("2,5", "write the decimal point as .: 2.5"),
      ("33,333", "write 33333, or 33.333 where the comma is a decimal one"),
      ("1,234,567", "write 1234567"), ("1,234.5", "write 1234.5"),
      ("0,125", "write the decimal point as .: 0.125"),
      ("约40", "write a number alone"),
    ]
    for (text, fix) in amounts {
      let problems = try Self.problems("专家;方式;b1;b2\nE1;权重;\(text);2\n")
      #expect(problems.map(\.code) == [.unreadableNumber], "\(text)")
      #expect(problems.first?.fix?.en == fix && problems.first?.note == nil)
    }
    let comparison = try Self.problems("专家;b1:b2\nE1;2,5\n")
    #expect(comparison.map(\.code) == [.unreadableNumber])
    #expect(comparison.first?.fix?.zh == "小数点写成 .：2.5")
    // A per-cent sign is dropped from weights; of a comparison nobody knows what it means.
    #expect(try Self.problems("专家,b1:b2\nE1,5%\n").map(\.code) == [.badJudgement])
    #expect(try Self.problems("专家,b1,b2\nE1,60%,40%\n").map(\.code) == [.bentNumber, .bentNumber])
  }

  /// Without a scheme the criteria are those that the experts name.
  @Test func expertsWithOtherCriteriaAreSaid() throws {
    let rows = "E1,a,b,3\nE1,a,c,2\nE2,a,b,3\nE2,a,d,2\n"
    let two = try Self.problems("expert,criterion,versus,value\n" + rows, standsAlone: true)
    #expect(two.map(\.code) == [.otherCriteria])
    #expect(two[0].place.map { [$0.line, $0.column] } == [5, 6])
    #expect(two[0].message.en.contains("judges d") && two[0].message.en.contains("but not c"))
    // Most experts are right about how a criterion is called.
    let three = try Self.problems(
      "专家,指标,判断\nE1,价格,50\nE1,质量线,50\nE2,价格,40\nE2,质量,60\nE3,价格,30\nE3,质量,70\n", standsAlone: true)
    #expect(three.map(\.code) == [.otherCriteria] && three[0].place?.line == 3)
    #expect(three[0].fix?.zh == "是否想写 \"质量\"？")
    // Where one judged them all, the other left something out.
    let fewer = "expert,criterion,versus,value\nE1,a,b,3\nE1,a,c,2\nE2,a,b,3\n"
    #expect(try Self.marks(fewer) == ["E470 4:4"])
  }

  @Test func columnsAboutTheRowAreNoCriteria() throws {
    let text = "序号,专家,价格,质量,合计,CR\n1,E1,60,40,100,0.1\n2,E2,50,50,100,0.1\n"
    let files = ["t.csv": Array(text.utf8)]
    let reading = try PanelSamples.read("t.csv", files, scheme: nil)
    #expect(reading.warnings.map(\.code) == [.unknownColumn, .unknownColumn, .unknownColumn])
    #expect(reading.panel.rounds[0].responses[0].judgements[0].criteria == ["价格", "质量"])
    // Beside comparisons all others but those that name a compared criterion.
    #expect(try Self.marks("专家,职务,a:b\nE1,处长,3\n") == ["W113 1:4"])
    #expect(try Self.marks("专家,a,b,a:b\nE1,60,40,3\n") == ["E471 2:10"])
    let named = try Self.problems("专家姓名,a:b\n张三,3\n", standsAlone: true)
    #expect(named.first?.fix?.zh == "改列名：专家姓名 > 专家")
  }

  /// Merged cells leave their value in the first row only.
  @Test func mergedCellsAreNotOtherNodesOrRounds() throws {
    let nodes = "专家,上级,指标,对比,判断\nE1,top,a,b,3\nE1,,a,c,2\nE1,,b,c,2\n"
    #expect(try Self.marks(nodes) == ["E128 3:4"])
    #expect(try Self.problems(nodes, standsAlone: true)[0].further == 1)
    #expect(try Self.marks("专家,轮次,a:b\nE1,1,3\nE2,,3\n") == ["E128 3:4"])
    // Empty columns say nothing.
    #expect(try Self.marks("专家,轮次,上级,a:b\nE1,,,3\nE2,,,3\n") == [])
  }

  /// An expert may answer in several rows, each column once.
  @Test func rowsOfOneExpertFillOtherColumns() throws {
    #expect(try Self.marks("专家,a:b,a:c,b:c\nE1,3,2,\nE1,,,1\n") == [])
    #expect(try Self.marks("专家,a:b,a:c,b:c\nE1,3,2,\nE1,,2,1\n") == ["E476 3:1"])
    #expect(try Self.marks("\"专家\",\"a:b\"\n\"E1\",\"3\"\n\"\",\"\"\n") == [])
    let experts = try Self.problems("指标,专家1,专家2\na,50,40\nb,50,60\n", standsAlone: true)
    #expect(experts.first?.fix?.zh.hasPrefix("长表") == true)
  }

  @Test func namesOfThreeAreNoPair() throws {
    #expect(try Self.marks("专家,a:b:c,a:b\nE1,3,2\n") == ["E473 1:4"])
    #expect(try Self.marks("专家,指标,判断\nE1,a:b:c,2\n") == ["E473 2:4"])
  }

  /// One typo is one message: the rest of the expert's answer is not called incomplete.
  @Test func aLostRowMakesNothingMissing() throws {
    let header = "专家,轮次,指标,判断,方式\n"
    let rows = "E1,1,密度,1,排序\nE1,1,办结率,2,排序\nE1,1,调解率,3,排序\n"
    #expect(try Self.marks(header + rows) == [])
    for (sound, broken, code) in [
      ("密度,1", "密渡,1", "E473"), ("E1,1,密度", "E1,零,密度", "E477"), ("E1,1,密度", ",1,密度", "E128"),
      ("2,排序", "2,拍序", "E480"), ("密度,1,排序", "密度,1", "E110"), ("密度", "", "E128"),
    ] {
      let text = header + rows.replacing(sound, with: broken, maxReplacements: 1)
      let said = try Self.problems(text).map(\.code.rawValue)
      #expect(said == [code], "\(broken)")
    }
  }
}
