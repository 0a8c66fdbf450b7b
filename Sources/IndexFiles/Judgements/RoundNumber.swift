internal import CompositeIndex

/// The number of a round.
enum RoundNumber {
  static let range = 1...99

  /// Reads a number; `nil` after reporting that there is none.
  static func read(_ value: JSONValue, log: inout ProblemLog) -> Int? {
    guard let number = value.number else {
      log.report(
        .wrongType("round", expected: LocalizedText(zh: "数字", en: "a number"), found: value))
      return nil
    }
    return read(number, Numerals.short(number), at: value.place, log: &log)
  }

  /// Takes a number; `nil` after reporting that it is no round's.
  static func read(
    _ number: Double, _ written: String, at place: SourcePlace, log: inout ProblemLog
  ) -> Int? {
    if let whole = Int(exactly: number), range.contains(whole) { return whole }
    log.report(
      .panel(
        .badRound, "轮次 \(written) 不是 1 至 99 的整数",
        "the round \(written) is no whole number from 1 to 99", at: place,
        fix: LocalizedText(zh: "第一轮写 1", en: "write 1 for the first round")))
    return nil
  }
}
