import CompositeIndex
import IndexFiles
import Testing

/// Slips of those who fill in tables and files: one mistake is one message, and it says the fix.
struct JudgementSlipTests {
  private static func reading(
    _ text: String, name: String = "t.csv", standsAlone: Bool = true
  ) throws -> (PanelReading?, [Diagnostic]) {
    do {
      let reading = try PanelSamples.read(text, name: name, standsAlone: standsAlone)
      return (reading, reading.warnings)
    } catch let problems as Diagnostics {
      return (nil, problems.all)
    }
  }

  private static func marks(
    _ text: String, name: String = "t.csv", standsAlone: Bool = true
  ) throws -> [String] {
    try reading(text, name: name, standsAlone: standsAlone).1.map {
      "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
    }
  }

  @Test func aMisspeltHeaderIsOneMessage() throws {
    let rows = "E1,50,30,20\nE2,40,40,20\nE3,60,20,20\n"
    #expect(try Self.marks("专家,密渡,办结率,调解率\n" + rows, standsAlone: false) == ["E473 1:4"])
    let pairs = "专家,密渡:办结率,密度:调解率\nE1,3,5\nE2,2,4\n"
    #expect(try Self.marks(pairs, standsAlone: false) == ["E473 1:4"])
    // What is left out at another node is said as well.
    let two = "专家,密渡,办结率,调解率,b1\nE1,50,30,20,60\n"
    #expect(try Self.marks(two, standsAlone: false) == ["E473 1:4", "E474 2:13"])
    #expect(try Self.marks("专家,a:b,a:c,a:b\nE1,3,5,2\n") == ["E111 1:12"])
  }

  @Test func rowsThatAreNoJudgementsArePassedOver() throws {
    let header = "专家,轮次,上级,指标,对比,判断,方式\n"
    let text =
      header + "E1,1,指数,甲,乙,3,\n" + header + "E2,1,指数,甲,乙,5,\n注：填 1-9,,,,,,\n"
    #expect(try Self.marks(text) == ["W109 3:1", "W483 5:1"])
    #expect(try Self.reading(text).0?.panel.experts.map(\.id) == ["E1", "E2"])
    let sums = "专家,指标,判断,方式\nE1,甲,40,百分制\nE1,乙,60,百分制\nE1,合计,100,百分制\n"
    #expect(try Self.marks(sums) == ["W109 4:4"])
    #expect(try Self.marks("专家,轮次,a:b\nE1,1,3\n专家,轮次,a:b\n注,,\n") == ["W109 3:1", "W483 4:1"])
    let own = "上级,指标,对比,判断\n,甲,乙,3\n上级,指标,对比,判断\n"
    #expect(try Self.marks(own, name: "E5.csv") == ["W109 3:1"])
    // The file's own header is named.
    let empty = try Self.reading("专家,准则,判断\nE1,甲,40\nE1,,60\n").1
    #expect(empty.map(\.code) == [.emptyKey] && empty[0].message.zh.contains("准则"))
  }

  @Test func aMatrixMayHaveSumsBesideIt() throws {
    let plain = ",A,B\nA,1,3\nB,1/3,1\n"
    let expected = try Self.reading(plain).0?.panel.rounds[0].responses[0].judgements[0].judgement
    #expect(expected != nil)
    for (text, marks) in [
      (plain, []),
      (plain + "合计,1.33,4\n", ["W109 4:1"]),
      (plain + "CR,0,\n", ["W109 4:1"]),
      (",A,B,权重\nA,1,3,0.75\nB,1/3,1,0.25\n", ["W109 1:6"]),
      (",A,B,,\nA,1,3,,\nB,1/3,1,,\n", []),
    ] {
      let (reading, problems) = try Self.reading(text)
      let said = problems.map {
        "\($0.code.rawValue) \($0.place?.line ?? 0):\($0.place?.column ?? 0)"
      }
      #expect(said == marks, "\(text)")
      #expect(reading?.panel.rounds[0].responses[0].judgements[0].judgement == expected)
    }
    // A criterion may be called like a column about the row.
    let time = try Self.reading(",时间,质量\n时间,1,3\n质量,,1\n").0?.panel
    #expect(time?.rounds[0].responses[0].judgements[0].criteria == ["时间", "质量"])
    let other = try Self.reading(",A,B,C\nA,1,3,2\nB,,1,2\nD,,,1\n").1
    #expect(other.map(\.code) == [.badJudgementTable] && other[0].place?.line == 4)
    #expect(other[0].message.en.contains("the row \"D\" has no column"))
    #expect(try Self.marks(",A,B,\nA,1,3,多谢\nB,1/3,1,\n") == ["E480 2:7"])
    #expect(try Self.marks(",A,B,C\nA,1,3,2\nB,1/3,1,2\n") == ["E480 1:6"])
  }

  @Test func aTitleAboveTheHeaderIsSaid() throws {
    let problems = try Self.reading("专家组判断表\n专家,a:b\nE1,3\n").1
    #expect(problems.map(\.code) == [.badJudgementTable])
    #expect(problems[0].fix?.zh == "删去表头以上的行")
  }

  @Test func roundsMayBeNumberedInWords() throws {
    let (reading, problems) = try Self.reading("专家,轮次,a:b\nE1,第一轮,3\nE1,第二轮,5\n")
    #expect(problems.isEmpty && reading?.panel.rounds.map(\.number) == [1, 2])
  }

  @Test func columnsAboutTheExpertAreNoCriteria() throws {
    let (reading, problems) = try Self.reading("专家,年龄,职称,填表日期,甲,乙\nE1,45,1,3,60,40\n")
    #expect(problems.map(\.code) == [.unknownColumn, .unknownColumn, .unknownColumn])
    #expect(reading?.panel.rounds[0].responses[0].judgements[0].criteria == ["甲", "乙"])
  }

  @Test func aMisspeltKindOfAFileIsOneMessage() throws {
    let (_, problems) = try Self.reading("{\"Matrix\": [[1, 3], [null, 1]]}", name: "E1.json")
    #expect(problems.map(\.code) == [.unknownKey])
    #expect(problems.first?.fix?.en == "did you mean \"matrix\"?")
    let both = "{\"matrix\": [[1, 3], [null, 1]], \"pairwise\": {\"a:b\": 3}}"
    #expect(try Self.marks(both, name: "E1.json").map { $0.prefix(4) } == ["E471"])
  }

  @Test func foldersAndFilesWithoutJudgementsAreSaid() throws {
    let saved = "{\"extends\": \"base\", \"weights\": {}}"
    let other = PanelSamples.file("\"b\": { \"budget\": { \"b1\": 60, \"b2\": 40 } }")
    let said = try PanelSamples.marks("p", ["p/E2.json": saved, "p/E1.json": other])
    #expect(said.map { $0.prefix(4) } == ["W483"])
    let panel = "{\"panel\": \"p\", \"rounds\": [{\"round\": 1, \"folder\": \".\"}]}"
    let files = ["p/panel.json": panel, "p/round1/E1.json": other].mapValues { Array($0.utf8) }
    do {
      _ = try PanelSamples.read("p", files, scheme: PanelSamples.resolved())
      Issue.record("a folder without judgements was read")
    } catch let problems as Diagnostics {
      #expect(problems.all.map(\.code) == [.badRound])
      #expect(problems.all[0].fix?.en.contains("panel.json") == false)
    }
  }
}
