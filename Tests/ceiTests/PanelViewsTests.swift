import Foundation
import IndexReports
import TestSupport
import Testing

/// What the views of `cei panel` say of the shipped panel.
@Suite struct PanelViewsTests {
  private func text(_ words: String...) throws -> String {
    try BuiltProgram.run(["panel", "demo-panel", "-q"] + words, in: PackageFiles.root).text
  }

  private func json() throws -> [String: Any] {
    let text = try text("--format", "json")
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The four who compared pairs under the index give 0.4250, 0.3696, 0.2054; the consensus of all
  /// seven stands by itself.
  @Test func aMatrixStandsBesideItsOwnWeights() throws {
    let text = try text("--group", "judgements", "--show", "matrices", "--width", "100")
    let start = try #require(text.range(of: "专家组（几何平均）"))
    let own = text[start.lowerBound...].prefix(700)
    for weight in ["0.4250", "0.3696", "0.2054"] { #expect(own.contains(weight)) }
    #expect(own.contains("仅由 E1、E2、E3、E7 的判断矩阵合成；共识权重另由 7 位专家"))
    let alone = try #require(text.range(of: "共识：7 位专家的全部判断作对数最小二乘"))
    for weight in ["0.4613", "0.3284", "0.2102"] {
      #expect(text[alone.lowerBound...].prefix(300).contains(weight))
    }
  }

  /// Shares in the whole are products down the tree; Σ w CI / Σ w RI over the groups of a level, here
  /// summed from the same output.
  @Test func theWholeFollowsFromTheLevels() throws {
    let json = try json()
    let rounds = try #require(json["rounds"] as? [[String: Any]])
    let nodes = try #require(rounds.last?["nodes"] as? [[String: Any]])
    let whole = try #require(json["whole"] as? [String: Any])
    func node(_ id: String) -> [String: Any]? { nodes.first { $0["node"] as? String == id } }
    func weights(_ id: String) -> [String: Double] {
      node(id)?["consensus"] as? [String: Double] ?? [:]
    }
    let shares = try #require(whole["consensus"] as? [String: Double])
    #expect(shares.count == 16 && abs(shares.values.reduce(0, +) - 1) < 1e-12)
    for group in ["satisfaction", "complaints", "commitments"] {
      for (id, weight) in weights(group) {
        #expect(abs((shares[id] ?? 0) - weight * (weights("index")[group] ?? 0)) < 1e-15)
      }
    }

    func opinion(_ id: String) -> [String: Any]? {
      (node(id)?["opinions"] as? [[String: Any]])?.first { $0["expert"] as? String == "E1" }
    }
    let top = try #require(opinion("index")?["weights"] as? [String: Double])
    var (index, random) = (0.0, 0.0)
    for group in ["satisfaction", "complaints", "commitments"] {
      let consistency = try #require(opinion(group)?["consistency"] as? [String: Any])
      index += (top[group] ?? 0) * (consistency["index"] as? Double ?? .nan)
      random += (top[group] ?? 0) * (consistency["randomIndex"] as? Double ?? .nan)
    }
    let experts = try #require(whole["experts"] as? [[String: Any]])
    let levels = try #require(experts.first?["levels"] as? [[String: Double]])
    #expect(levels.map { $0["level"] } == [1, 2])
    #expect(abs((levels.last?["ratio"] ?? .nan) - index / random) < 1e-15)
    // E3 stated weights in one group, so that the second level cannot be tested.
    #expect((experts[2]["levels"] as? [[String: Double]])?.map { $0["level"] } == [1])
    let text = try text("--show", "matrices")
    #expect(text.contains("层次总排序：") && text.contains("总排序一致性比率最大为 E2 的 0.0562"))
  }

  @Test func theParagraphCountsEverything() throws {
    let paragraphs = try #require(try json()["paragraph"] as? [String: String])
    let zh = try #require(paragraphs["zh"])
    #expect(zh.contains("15 个判断矩阵中 14 个可以检验，其中 13 个的一致性比率 CR 小于 0.10"))
    #expect(zh.contains("另有 1 个比较个数刚够求出权重，一致性无从检验：E7“消费环境指数”"))
    #expect(
      zh.contains("4 组最优最劣比较中 1 组的一致性比率超过上限：E6“消费环境指数” 1.00（最优只比最劣重要 2 倍时，不允许任何出入）"))
    #expect(zh.contains("1 位按百分制打分") && zh.contains("1 位直接给出权重"))
    #expect(zh.contains("（判断为虚构示例，不得引用。）"))
  }

  @Test(arguments: [80, 120])
  func theOverviewSaysWhatIsWrongFirst(width: Int) throws {
    let text = try text("--width", "\(width)")
    let lines = text.split(separator: "\n").map(String.init)
    let warning = try #require(lines.firstIndex { $0.hasPrefix("! 未通过一致性检验：E6（") })
    #expect(warning < 10)
    #expect(text.contains("\n方案    weights/default.json"))
    #expect(text.contains("收敛：IQR 不超过 10 个百分点"))
    #expect(text.contains("Shannon 看权重大小是否接近"))
    // The quartiles of what does not converge stay, and everybody who moves the top is named.
    let apart = try #require(lines.first { $0.contains("未收敛") })
    #expect(apart.contains("8.0-33.3"))
    #expect(!text.contains("等7位"))
    #expect(!text.contains("E2的") && text.contains("换用 E7（广西）的权重"))
  }

  @Test func expertsAndFilesSayTheBestWorstRatio() throws {
    let experts = try text("--show", "experts")
    #expect(experts.contains("BWM 1.00") && experts.contains("其上限另有规定；最优只比最劣重要 2 倍时"))
    let overview = try text("--lang", "en", "--width", "300")
    #expect(overview.contains("the ratio 1.00 (where the best is only 2 times as important as the"))
    #expect(!overview.contains("above 0") && !overview.contains("limit 0"))
    let csv = try text("--show", "experts", "--format", "csv")
    #expect(csv.contains("bestWorstRatio"))
    let table = try text("--format", "csv")
    #expect(table.contains("E7:5; E1:4; E4:4; E5:3; E2:2; E3:2; E6:2"))
  }

  @Test func theHelpNamesTheMethods() throws {
    let help = try text("--help").filter { !$0.isWhitespace }
    for names in [
      "eigenvector、geometric-mean", "priorities、priorities-geometric", "linear、original", "roc、",
    ] {
      #expect(help.contains(names), "\(names)")
    }
  }

  /// What goes into a report says a stop rule in words, and whose the made-up figures are.
  @Test func theParagraphSpeaksWords() throws {
    let shipped = try BuiltProgram.run([
      "panel", "demo-panel", "--show", "matrices", "-q", "--width", "2000",
    ])
    #expect(
      shipped.text.contains("停止规则（四分位距不超过 10 个百分点，中位数变动不超过 5 个百分点）未满足"))
    #expect(!shipped.text.contains("&&") && !shipped.text.contains("虚构的是试算名次的数据"))
    let folder = try TemporaryFolder()
    try folder.write(
      #"{"scheme": "default", "judgements": {"index": {"weights": "#
        + #"{"satisfaction": 50, "complaints": 30, "commitments": 20}}}}"#, "E1.json")
    let own = try BuiltProgram.run(
      ["panel", "E1.json", "demo", "--show", "matrices", "-q"], in: folder.path)
    #expect(own.exit == 0 && own.text.contains("虚构的是试算名次的数据，不是判断"), "\(own.text)")
  }
}
