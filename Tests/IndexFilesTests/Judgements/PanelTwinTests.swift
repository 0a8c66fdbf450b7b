import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// One panel in all its forms.
struct PanelTwinTests {
  /// What was said, without places and files.
  private struct Said: Hashable {
    var round: Int
    var expert: String
    var node: String
    var criteria: [String]
    var judgement: [Double?]
  }

  private static func said(_ panel: Panel) -> [Said] {
    panel.rounds.flatMap { round in
      round.responses.flatMap { response in
        response.judgements.map {
          Said(
            round: round.number, expert: response.expert, node: $0.node, criteria: $0.criteria,
            judgement: numbers($0.judgement))
        }
      }
    }
  }

  /// A judgement as numbers, with `nil` where nothing was judged; the first tells the kind.
  private static func numbers(_ judgement: Judgement) -> [Double?] {
    switch judgement {
    case .pairwise(let matrix):
      [1] + matrix.pairs.flatMap { [Double($0.row), Double($0.column), $0.value] }
    case .budget(let points): [2] + points
    case .ranking(let ranks): [3] + ranks.map(Double.init)
    case .direct(let weights): [4] + weights
    case .bestWorst(let said):
      [5, Double(said.best), Double(said.worst)] + said.bestToOthers + said.othersToWorst
    }
  }

  private static let long = """
    expert,round,node,criterion,versus,value,kind
    E1,1,index,a,b,3,pairwise
    E1,1,index,a,c,1/3,pairwise
    E1,1,b,b1,,60,budget
    E1,1,b,b2,,40,budget
    E2,1,index,a,,1,order
    E2,1,index,b,,2,order
    E2,1,index,c,,2,order
    E2,1,a,a2,a1,2,best-to-others
    E2,1,a,a2,a3,5,best-to-others
    E2,1,a,a1,a3,3,others-to-worst
    E1,2,index,a,b,稍微重要,
    E1,2,index,b,c,1,
    E2,2,b,b1,,0.5,weights
    E2,2,b,b2,,0.25,weights
    """

  private static let chinese = """
    专家;轮次;上级;指标;对比;判断;方式
    Ｅ１;第１轮;指数;投诉;满意度;３;两两比较
    Ｅ１;第１轮;指数;投诉;承诺;１／３;两两比较
    Ｅ１;1;满意度;供给;;６０;百分制
    Ｅ１;1;满意度;维权;;40;百分制
    E2;1;指数;投诉;;1;排序
    E2;1;指数;满意度;;２;排序
    E2;1;指数;承诺;;2;排序
    E2;1;投诉;办结率;密度;2;最优对其他
    E2;1;投诉;办结率;调解率;5;最优对其他
    E2;1;投诉;密度;调解率;3;其他对最劣
    E1;2;指数;投诉;满意度;稍微重要;
    E1;2;指数;满意度;承诺;同等重要;
    E2;2;满意度;供给;;0.5;权重
    E2;2;满意度;维权;;0.25;权重
    """

  private static let folder = [
    "p/panel.json": """
    { "panel": "p", "rounds": [ { "round": 1, "folder": "r1" }, { "round": 2, "folder": "r2" } ] }
    """,
    "p/r1/E1.json": """
    { "expert": "E1", "judgements": {
      "b": { "budget": { "b1": 60, "b2": 40 } },
      "index": { "pairwise": { "a:b": 3, "a:c": "1/3" } } } }
    """,
    "p/r1/E2.json": """
    { "expert": "E2", "judgements": { "index": { "order": ["a", ["c", "b"]] },
      "a": { "bestWorst": { "best": "a2", "worst": "a3", "bestToOthers": { "a1": 2, "a3": 5 },
        "othersToWorst": { "a1": 3 } } } } }
    """,
    "p/r2/E1.json": """
    { "expert": "E1", "judgements": { "index": { "criteria": ["a", "b", "c"],
      "matrix": [[1, 3, null], [null, 1, 1], ["", "", 1]] } } }
    """,
    "p/r2/E2.json": """
    { "expert": "E2", "judgements": { "b": { "weights": { "b2": 0.25, "b1": 0.5 } } } }
    """,
  ]

  private static func read(_ path: String, _ files: [String: [UInt8]]) throws -> PanelReading {
    try PanelSamples.read(path, files, scheme: PanelSamples.resolved())
  }

  @Test func aFolderAndATableAreTheSamePanel() throws {
    let folder = try Self.read("p", Self.folder.mapValues { Array($0.utf8) })
    let table = try Self.read("p.csv", ["p.csv": Array(Self.long.utf8)])
    let said = Self.said(folder.panel)
    #expect(said.count == 6 && said == Self.said(table.panel))
    #expect(folder.warnings.isEmpty && table.warnings.isEmpty)
    #expect(folder.panel.experts == table.panel.experts)
    // One table in two rounds of a panel's folder, and one table a round.
    let described = try Self.read(
      "p",
      [
        "p/panel.json": Array(
          #"{ "panel": "p", "rounds": [ { "round": 1, "file": "all.csv" }, { "round": 2, "file": "all.csv" } ] }"#
            .utf8), "p/all.csv": Array(Self.long.utf8),
      ])
    #expect(Self.said(described.panel) == said)
    // Without panel.json the files say their rounds.
    let loose = try Self.read(
      "p",
      [
        "p/E1.json": Array(
          #"{ "round": 2, "judgements": { "index": { "pairwise": { "a:b": 3, "b:c": 1 } } } }"#.utf8
        ),
        "p/rest.csv": Array(
          Self.long.split(separator: "\n").filter { !$0.hasPrefix("E1,2") }.joined(separator: "\n")
            .utf8),
      ])
    #expect(Self.said(loose.panel) == said)
  }

  @Test func encodingsSemicolonsFullWidthAndChineseWordsChangeNothing() throws {
    let plain = try Self.read("p.csv", ["p.csv": Array(Self.long.utf8)])
    let utf16 = try #require(Self.chinese.data(using: .utf16))
    let gb18030 = try #require(
      Self.chinese.data(
        using: String.Encoding(rawValue: 0x8000_0632)))
    for bytes in [Array(Self.chinese.utf8), Array(utf16), Array(gb18030)] {
      let reading = try Self.read("p.csv", ["p.csv": bytes])
      #expect(Self.said(reading.panel) == Self.said(plain.panel))
      #expect(reading.warnings.allSatisfy { ["W108", "W109"].contains($0.code.rawValue) })
      #expect(reading.warnings.contains { $0.code == .bentNumber })
    }
  }

  @Test func aWideTableIsALongOne() throws {
    let wide = """
      专家,轮次,投诉:满意度,a/c,b:c,kind,b1,b2,备注
      E1,1,3,1/3,,budget,60,40,
      E1,2,稍微重要,,1,,,,x
      E2,2,,,,weights,0.5,0.25,
      """
    let long = Self.long.split(separator: "\n").filter { !$0.hasPrefix("E2,1") }
      .joined(separator: "\n")
    let one = try Self.read("wide.csv", ["wide.csv": Array(wide.utf8)])
    let other = try Self.read("long.csv", ["long.csv": Array(long.utf8)])
    #expect(Self.said(one.panel) == Self.said(other.panel) && one.warnings.isEmpty)
  }

  /// Schemes as a tuner saves them: the siblings that a file leaves out keep the scheme's weights.
  @Test func savedSchemesAreDirectWeights() throws {
    let reading = try Self.read(
      "saved",
      [
        "saved/E2.json": Array(
          #"{ "scheme": "e2", "extends": "base.json", "weights": { "a": 50, "b": 30, "c": 20 } }"#
            .utf8),
        "saved/E10.json": Array(
          #"{ "scheme": "e10", "extends": "base", "weights": { "a1": 40, "a3": 30 } }"#.utf8),
      ])
    #expect(reading.panel.experts.map(\.id) == ["E2", "E10"])
    let said = reading.panel.rounds[0].responses.flatMap(\.judgements)
    #expect(said.map(\.judgement) == [.direct([50, 30, 20]), .direct([40, 30, 30])])
    #expect(said.map(\.node) == ["index", "a"])
  }
}
