import Foundation
import TestSupport
import Testing

/// What `cei weights` calls combined weights and methods on its pages and in what it saves.
@Suite struct WeightsNamesTests {
  private func run(
    _ words: String, in folder: TemporaryFolder
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(words.split(separator: " ").map(String.init), in: folder.path)
  }

  private func text(_ file: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
  }

  /// A ranking under combined weights says the combination and its partner, not the method alone.
  @Test func combinedWeightsAreCalledCombined() throws {
    let folder = try TemporaryFolder()
    let partner = try run("panel demo-panel -q --save c2.json", in: folder)
    #expect(partner.exit == 0)
    let words = "weights entropy demo --combine linear --parameter share=0.6"
    #expect(try run("\(words) --with c2.json --save lf.json -q", in: folder).exit == 0)
    #expect(try text("lf.json", in: folder).contains("\"scheme\": \"default-entropy-linear\""))
    let zh = try run("rank demo -w lf.json -q --width 200", in: folder).text
    #expect(zh.contains("default-entropy-linear"))
    #expect(zh.contains("与 c2.json 的权重线性组合，判断占 60%"))
    let en = try run("rank demo -w lf.json -q --width 200 --lang en", in: folder).text
    #expect(en.contains("with the weights of c2.json, a linear combination"))
    let own = "weights critic demo --combine multiplicative --save own.json -q"
    #expect(try run(own, in: folder).exit == 0)
    let page = try run("rank demo -w own.json -q --width 200", in: folder).text
    #expect(page.contains("default-critic-multiplicative") && page.contains("与原方案的权重乘法组合"))
  }

  /// The system of equations on the demo's panel and CRITIC weights has a negative coefficient: that is
  /// said before every other doubt, with the side. The positive form has nothing to excuse.
  @Test func aCombinationWithoutJustificationIsSaidFirst() throws {
    let folder = try TemporaryFolder()
    let words = "weights critic demo --combine game-theory --with demo-panel -q --width 200"
    let zh = try run(words, in: folder).text
    let notes = zh.split(separator: "\n").filter { $0.hasPrefix("! ") }
    #expect(notes.first?.hasPrefix("! 这样的组合没有依据，不要采用：") == true)
    #expect(notes.first?.contains("数据权重的系数是负的（-") == true)
    let en = try run("\(words) --lang en", in: folder).text
    #expect(en.contains("the equations give the weights of the data a negative coefficient (-"))
    let positive = try run("\(words) --parameter form=positive", in: folder).text
    #expect(!positive.contains("没有依据"))
    // Settings that nobody changed are left out of the head.
    #expect(positive.contains("（game-theory，form=positive）") && zh.contains("（game-theory）"))
    #expect(zh.contains("（critic）"))
  }

  /// One name for a method in the heads, the table of outcomes and the remarks.
  @Test func methodsHaveOneNameOnAPage() throws {
    let folder = try TemporaryFolder()
    let page = try run("weights all demo -q --lang en --width 120", in: folder).text
    let lines = page.split(separator: "\n")
    let heads = try #require(lines.first { $0.contains("CRITIC") && $0.contains("MEREC") })
    for name in ["Equal", "Entropy", "CRITIC", "SD", "MEREC", "PCA", "Balanced"] {
      #expect(heads.contains(name))
      #expect(lines.contains { $0.hasPrefix("\(name) ") }, "\(name)")
    }
    #expect(lines.contains { $0.hasPrefix("! PCA") })
    // The legend stands only where a column has the mark; no id is broken.
    for width in [40, 50, 60, 80, 120] {
      let page = try run("weights all demo -q --width \(width)", in: folder).text
      let table = page.components(separatedBy: "\n\n").first { $0.contains("权重（%）") } ?? ""
      let body = table.components(separatedBy: "! 这个权重可疑")
      #expect((body.count > 1) == body[0].contains("!"), "\(width)")
    }
    let narrow = try run("weights all demo -q --width 60", in: folder).text
    #expect(narrow.contains("主成分") && !narrow.contains("standard-\n"))
  }
}
