import Testing

@testable import IndexKernel

@Suite struct ShareCodeTests {
  /// The root has A and b, A has three leaves.
  private static let tree = Plan(
    nodes: [
      Plan.Node(parent: -1), Plan.Node(parent: 0), Plan.Node(parent: 1, leaf: 0),
      Plan.Node(parent: 1, leaf: 1), Plan.Node(parent: 1, leaf: 2), Plan.Node(parent: 0, leaf: 3),
    ], floor: 0)
  private static let initial: [Int32] = [10_000, 6000, 5000, 3000, 2000, 4000]
  private static let codes = ShareCode(tree, initial: initial, tag: 0x12345)

  private func text(_ code: ShareCode, _ weights: [Int32]) -> String {
    String(decoding: code.write(weights), as: UTF8.self)
  }

  private func read(_ text: String) -> ShareCode.Reading { Self.codes.read(Array(text.utf8)) }

  /// Expected: Python's integers as the format says, the check number (−1024 n) mod 1021.
  @Test(
    arguments: [
      (initial, "128T-504M"), ([10_000, 3750, 5000, 3000, 2000, 6250], "128T-5KN6-0SR"),
      ([10_000, 6000, 10_000, 0, 0, 4000], "128T-5CW8-0GZ"),
    ])
  func aCodeIsItsBits(weights: [Int32], code: String) {
    #expect(text(Self.codes, weights) == code)
    #expect(read(code) == .weights(weights))
  }

  @Test func theTagHasTwentyBits() {
    let codes = ShareCode(Self.tree, initial: Self.initial, tag: 0xFFFF_FFFF)
    let weights: [Int32] = [10_000, 1, 1667, 1667, 6666, 9999]
    #expect(text(codes, weights) == "1ZZZ-ZG01-HM33-862M")
  }

  /// FNV-1a of `` is 811c9dc5, of `a` e40c292c, of `foobar` bf9cf968 (the authors' test vectors).
  @Test(
    arguments: [
      ("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968),
    ] as [(String, UInt32)])
  func tagsAreFoldedHashes(text: String, hash: UInt32) {
    #expect(ShareCode.tag(of: Array(text.utf8)) == (hash >> 20 ^ hash & 0xFFFFF))
  }

  @Test(
    arguments: [
      "128T-5KN6-0SR", "128t-5kn6-0sr", "128T5KN60SR", " 128T 5KN6 0SR\r\n", "I28T-5KN6-OSR",
      "l28t–5kn6—osr", "１２８Ｔ－５ＫＮ６－０ＳＲ", "L28T\u{3000}5kn6\u{3000}oSR\u{200B}",
    ])
  func readingIsTolerant(code: String) {
    #expect(read(code) == .weights([10_000, 3750, 5000, 3000, 2000, 6250]))
  }

  /// What is copied along with a code: labels in front, brackets, names behind.
  @Test(
    arguments: [
      "分享码：128T-5KN6-0SR", "Share code: 128T-5KN6-0SR", "share code 128t 5kn6 0sr",
      "【128T-5KN6-0SR】（张三）", "分享码：\n128T-5KN6\n-0SR\n", "“128T-5KN6-0SR”。", "code=128T5KN60SR",
      "128T-5KN6-0SR!", "🙂128T-5KN6-0SR🙂", "分享码：１２８Ｔ－５ＫＮ６－０ＳＲ；", "12 128T-5KN6-0SR",
    ])
  func aCodeIsFoundAmongOtherWords(text: String) {
    #expect(read(text) == .weights([10_000, 3750, 5000, 3000, 2000, 6250]))
  }

  @Test(
    arguments: [
      "128T-5KN6-0S", "128T-5KN6-0SRR", "128T-5KN6-0SS", "128T-5KN60-SRU", "分享码：128T-5KN6-0SS",
      "128T-5KN6!0SR", "0000000",
    ])
  func codesWhoseCheckCharactersDoNotFitAreMistyped(code: String) {
    #expect(read(code) == .mistyped)
  }

  @Test(arguments: ["", "-", "1", "中国", "00", "分享码：", "128T-5", "🙂"])
  func whatIsTooShortOrNoLetterIsNoCode(text: String) {
    #expect(read(text) == .noCode)
  }

  @Test func anotherSchemeIsToldFromASlip() {
    for tag in [0x12344, 0x02345, 0x92345] as [UInt32] {
      let other = ShareCode(Self.tree, initial: Self.initial, tag: tag)
      #expect(Self.codes.read(other.write(Self.initial)) == .otherScheme)
    }
    // Version 2 with right check characters.
    let next = CodeText.checked([2] + [1, 1, 1, 1, 0])
    #expect(Self.codes.read(CodeText.write(next)) == .otherVersion)
  }

  @Test func rightCheckCharactersDoNotMakeWeights() {
    func reading(_ numbers: [(UInt32, Int)]) -> ShareCode.Reading {
      var bits = CodeBits()
      bits.append(0x12345, count: 20)
      for (number, count) in numbers { bits.append(number, count: count) }
      return Self.codes.read(CodeText.write(CodeText.checked([1] + bits.values)))
    }
    #expect(reading([(0, 1), (0, 1)]) == .weights(Self.initial))
    // Under node 0 more than all, under node 1 more than is left.
    #expect(reading([(1, 1), (10_001, 14), (0, 1)]) == .wrongGroup(0))
    #expect(reading([(0, 1), (1, 1), (9000, 14), (1001, 10)]) == .wrongGroup(1))
    // Too short; something behind the end.
    #expect(reading([(0, 1), (1, 1), (9000, 14)]) == .wrongLength)
    #expect(reading([(0, 1), (0, 1), (1, 1)]) == .wrongLength)
    #expect(reading([(0, 1), (0, 1), (0, 9)]) == .wrongLength)
  }

  @Test func everyWrongCharacterAndEverySwapOfNeighboursIsMistyped() {
    let weights: [Int32] = [10_000, 3750, 1667, 1667, 6666, 6250]
    let code = Self.codes.write(weights).filter { $0 != UInt8(ascii: "-") }
    #expect(Self.codes.read(code) == .weights(weights))
    for place in code.indices {
      for character in CodeText.alphabet where character != code[place] {
        var wrong = code
        wrong[place] = character
        #expect(Self.codes.read(wrong) == .mistyped)
      }
      if place > 0, code[place] != code[place - 1] {
        var wrong = code
        wrong.swapAt(place, place - 1)
        #expect(Self.codes.read(wrong) == .mistyped)
      }
      var shorter = code
      shorter.remove(at: place)
      #expect(Self.codes.read(shorter) == .mistyped)
    }
  }

  /// A wrong value adds d · 32ᵏ, a swap of neighbours 31 · d · 32ᵏ: over all d and k up to codes of
  /// 1,000 characters no such number is a multiple of 1021.
  @Test func noSlipIsAMultipleOfTheModulus() {
    var power = 1
    for _ in 0..<1000 {
      for difference in 1...31 {
        #expect(difference * power % 1021 != 0 && 31 * difference * power % 1021 != 0)
      }
      power = power * 32 % 1021
    }
  }

  /// Every word of two values gets a check that fits it and no other; 1021 to 1023 are never written.
  @Test func everyWordHasOneCheck() {
    for first in UInt8(0)..<32 {
      for second in UInt8(0)..<32 {
        let word = CodeText.checked([first, second])
        #expect(word.count == 4 && CodeText.isChecked(word))
        #expect(Int(word[2]) * 32 + Int(word[3]) < 1021)
      }
    }
    let fitting = (0..<1024).filter { CodeText.isChecked([0, 0, UInt8($0 / 32), UInt8($0 % 32)]) }
    #expect(fitting == [0])
  }

  @Test func randomWeightsComeBack() {
    var random = RandomStream(seed: 5, stream: 0, factor: 0)
    for _ in 0..<500 {
      var weights = Self.initial
      for siblings in [[1, 5], [2, 3, 4]] {
        var rest: Int32 = 10_000
        for node in siblings.dropLast() {
          weights[node] = Int32(random.uniform() * Double(rest + 1))
          rest -= weights[node]
        }
        if let last = siblings.last { weights[last] = rest }
      }
      #expect(Self.codes.read(Self.codes.write(weights)) == .weights(weights))
    }
  }

  /// One leaf; a root with one child: nothing to write but the tag.
  @Test(arguments: [1, 2])
  func aTreeWithoutChoicesHasACode(nodes: Int) {
    let plan = Plan(
      nodes: (0..<nodes).map { Plan.Node(parent: $0 - 1, leaf: $0 == nodes - 1 ? 0 : -1) },
      floor: 0)
    let all = [Int32](repeating: 10_000, count: nodes)
    let codes = ShareCode(plan, initial: all, tag: 7)
    #expect(codes.write(all).count == 8)
    #expect(codes.read(codes.write(all)) == .weights(all))
  }
}
