import TestSupport
import Testing

/// What the program offers to a shell that completes a word. Real shells are asked in CI.
@Suite struct CompletionTests {
  /// Asks as the scripts do: the argument, the position of the word, then the words as typed.
  private func offered(_ argument: String, _ words: [String]) throws -> [String] {
    let request = ["---completion", words[1], "--", argument, "\(words.count - 1)"]
    let cursor = words.last?.utf8.count ?? 0
    let outcome = try BuiltProgram.run(
      request + ["\(cursor)"] + words, environment: ["SAP_SHELL": "bash"])
    #expect(outcome.exit == 0 && outcome.errors.isEmpty)
    return outcome.text.split(separator: "\n").map(String.init)
  }

  @Test func unitsAreOfferedInTheScriptThatIsTyped() throws {
    let chinese = try offered("positional@0", ["cei", "gap", "陕"])
    #expect(chinese.count == 31 && chinese.contains("陕西") && chinese.contains("内蒙古"))
    let small = try offered("positional@0", ["cei", "gap", "inner"])
    #expect(small.count == 31 && small.contains("inner-mongolia"))
    let codes = try offered("positional@0", ["cei", "gap", "61"])
    #expect(codes.count == 31 && codes.contains("610000"))
  }

  @Test func unitsComeFromTheDataThatAreTyped() throws {
    let cities = try offered("--without", ["cei", "rank", "datasets/zhengzhou", "--without", "郑"])
    #expect(cities == ["郑州"])
  }

  @Test func whatIsOfferedIsUnderstood() throws {
    let outcome = try BuiltProgram.run(["gap", "inner-mongolia", "demo"])
    #expect(outcome.exit == 0)
    for scheme in try offered("--weights", ["cei", "rank", "-w", ""]) where !scheme.contains("/") {
      #expect(try BuiltProgram.run(["check", "weights/\(scheme).json", "-q"]).exit == 0)
    }
    let nodes = try offered("--indicator", ["cei", "explain", "陕西", "demo", "--indicator", "c"])
    #expect(nodes.contains("complaint_density"))
    for node in nodes.prefix(3) {
      #expect(try BuiltProgram.run(["explain", "陕西", "demo", "--indicator", node]).exit == 0)
    }
  }

  @Test func nodesToLeaveOutAndToPutInAreOffered() throws {
    let ids = try offered("--drop", ["cei", "rank", "demo", "--drop", "c"])
    #expect(ids.contains("complaint_density") && ids.contains("complaints"))
    #expect(!ids.contains("index"))
    let names = try offered("--only", ["cei", "rank", "demo", "--only", "投"])
    #expect(names.contains("投诉与维权效能"))
    let words = ["cei", "rank", "demo", "--drop", "complaint_density", "--add", "c"]
    let additions = try offered("--add", words)
    #expect(additions.contains("complaints/complaint_density="))
    #expect(additions.allSatisfy { $0.hasSuffix("/complaint_density=") })
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func everyCommandIsInTheScript(shell: String) throws {
    let outcome = try BuiltProgram.run(["completions", shell])
    #expect(outcome.exit == 0)
    for topic in HelpTests.topics where topic.hasPrefix("help ") && topic != "help exit-codes" {
      #expect(outcome.text.contains(String(topic.dropFirst(5))))
    }
    let other = try BuiltProgram.run(["completions", "tcsh"])
    #expect(other.exit == 2)
  }
}
