import IndexReports
import Testing

struct IcicleTests {
  /// Two branches of 60 and 40 per cent; leaves of 59, 1, 25 and 15 per cent.
  private static let chart = Icicle(
    nodes: [
      node("index", "消费环境指数", 0, 1), node("a", "满意度", 1, 0.6),
      node("a1", "消费供给满意度", 2, 0.59, influence: 0.2), node("a2", "小", 2, 0.01, influence: 0.5),
      node("b", "投诉", 1, 0.4), node("b1", "办结", 2, 0.25, influence: 0.3),
      node("b2", "调解", 2, 0.15, influence: .nan),
    ], weightWord: "权重", influenceWord: "影响")

  private static func node(
    _ key: String, _ label: String, _ depth: Int, _ weight: Double, influence: Double = 0.5
  ) -> Icicle.Node {
    Icicle.Node(
      key: key, label: label, depth: depth, isLeaf: depth == 2, weight: weight,
      weightText: "\(weight)", influence: influence, influenceText: "\(influence)")
  }

  private static var reader: SVGReader {
    SVGReader(chart.drawing(title: "t", description: "d", identifier: "i"))
  }

  @Test func heightsOfEveryLevelAddUpToTheWhole() {
    let reader = Self.reader
    func heights(_ ink: String) -> [Double] {
      reader.elements("rect", ink: ink).map { $0.number("height") }
    }
    let whole = heights("i-step3").reduce(0, +)
    #expect(whole >= 160)
    #expect(abs(heights("i-step2").reduce(0, +) - whole) <= 0.5)
    #expect(abs(heights("i-step1").reduce(0, +) - whole) <= 0.5)
    #expect(abs(heights("i-step1")[1] - whole * 0.01) <= 0.02)
  }

  @Test func everyLeafBeginsWithinItsParent() {
    let reader = Self.reader
    let branches = reader.elements("rect", ink: "i-step2")
    let leaves = reader.elements("rect", ink: "i-step1")
    #expect(leaves[0].number("y") == branches[0].number("y"))
    #expect(leaves[2].number("y") == branches[1].number("y"))
    #expect(leaves.allSatisfy { $0.number("x") >= branches[0].number("width") })
  }

  @Test func evenTheSmallestLeafHasItsNameAndNumbers() {
    let texts = Self.reader.texts
    #expect(texts.contains("小"))
    #expect(texts.contains("0.01"))
  }

  @Test func barsOfWeightAndInfluenceHaveOneScale() {
    let reader = Self.reader
    // Beside the samples in the heading: four weights, three influences that are known.
    let weights = reader.elements("rect", ink: "i-band").map { $0.number("width") }.dropFirst()
    let influences = reader.elements("rect", ink: "i-mark").map { $0.number("width") }.dropFirst()
    #expect(weights.count == 4)
    #expect(influences.count == 3)
    let unit = (weights.first ?? .nan) / 0.59
    #expect(zip(weights, [0.59, 0.01, 0.25, 0.15]).allSatisfy { abs($0 - unit * $1) <= 0.02 })
    #expect(zip(influences, [0.2, 0.5, 0.3]).allSatisfy { abs($0 - unit * $1) <= 0.02 })
  }

  @Test func namesOfLeavesStandInRowsThatDoNotTouch() {
    let baselines = Self.reader.elements("text").filter { $0.number("x") > 200 }
      .filter { $0["text-anchor"] == nil }.map { $0.number("y") }
    #expect(baselines.count == 4)
    #expect(zip(baselines, baselines.dropFirst()).allSatisfy { $1 - $0 >= 14 })
  }
}
