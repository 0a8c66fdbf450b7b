import Testing

@testable import CompositeIndex

/// Rules that say when a panel stops, as they are written.
struct StopRuleTests {
  @Test func aRuleIsConditionsJoinedByTwoAmpersands() throws {
    let rule = try DelphiStopRule("IQR<=10 && delta_median <= 5")
    #expect(rule.text == "IQR<=10 && delta_median <= 5")
    #expect(
      rule.conditions == [
        .init(measure: .iqr, limit: 10),
        .init(measure: .medianChange, limit: 5),
      ])
    #expect(
      try DelphiStopRule("cv≤25% && w>=0.7&&Consensus ≥ 75").conditions == [
        .init(measure: .cv, limit: 25),
        .init(measure: .kendallW, limit: 0.7),
        .init(measure: .consensus, limit: 75),
      ])
    #expect(
      try DelphiStopRule("ＩＱＲ＜＝１２．５").conditions == [
        .init(measure: .iqr, limit: 12.5)
      ])
  }

  @Test(arguments: [
    ("IQR<10", "IQR<=10"), ("IQR=10", "IQR<=10"), ("W>0.7", "W>=0.7"),
    ("IQR>=10", "IQR<=10"), ("consensus<=75", "consensus>=75"), ("delta_medain<=5", "delta_median"),
    ("W>=70", "0.02–1"), ("W>=0.7%", "0.02–1"), ("consensus>=0.75", "consensus>=75"),
    ("consensus<=0.75", "consensus>=75"), ("CV<=0.5", "CV<=50"), ("cv≤1", "CV<=100"),
    ("IQR=<10", "write IQR<=10"), ("W=0.5", "write W>=0.5"), ("W=>0.5", "write W>=0.5"),
    ("10>=IQR", "write IQR<=10"), ("IQR==10", "write IQR<=10"),
    ("IQR<=-1", "0–100"), ("IQR=-1", "0–100"), ("IQR<=ten", "0–100"), ("CV<=2000", "0–1000"),
    ("IQR<=10||W>=0.5", "write IQR<=10 && W>=0.5"), ("IQR<=10;W>=0.5", "write IQR<=10 && W>=0.5"),
    ("IQR<=10 AND W>=0.5", "write IQR<=10 && W>=0.5"), ("IQR<=10 &&", "write IQR<=10"),
    ("IQR<10 & W>0.5", "write IQR<=10 && W>=0.5"), ("IQR<=10 且 W>=0.5", "IQR<=10 && W>=0.5"),
    ("IQR<=0.1", "IQR<=10"), ("IQR<=0.07", "IQR<=7"), ("delta_median<=0.05", "delta_median<=5"),
  ])
  func aMistakeComesWithItsFix(text: String, fix: String) throws {
    let place = SourcePlace(file: "panel.json", line: 7, column: 14)
    let problem = try #require(throws: Diagnostic.self) { try DelphiStopRule(text, at: place) }
    #expect(problem.code == .badStopRule && problem.place == place)
    #expect(problem.fix?.en.contains(fix) == true, "\(problem)")
    let plain = fix.hasPrefix("write ") ? String(fix.dropFirst("write ".count)) : fix
    #expect(problem.fix?.zh.contains(plain) == true)
    // A rule that is offered can be read.
    if let rule = problem.fix?.en, rule.hasPrefix("write ") {
      #expect(throws: Never.self) { try DelphiStopRule(String(rule.dropFirst("write ".count))) }
    }
  }

  /// With the sign nothing can be mistaken, and 0 is 0 in every unit.
  @Test func aPercentSignMakesSmallLimitsPlain() throws {
    let rule = try DelphiStopRule("CV<=0.5% && IQR<=0.25％ && W>=70% && CV<=50% && CV<=0")
    #expect(rule.conditions.map(\.limit) == [0.5, 0.25, 0.7, 50, 0])
    #expect(
      DelphiStopRule.Measure.allCases.map(\.unit) == [
        .percentagePoints, .percent, .percentagePoints, .ratio, .percent,
      ])
    let problem = try #require(throws: Diagnostic.self) { try DelphiStopRule("CV<=0.5") }
    #expect(problem.message.zh.contains("CV 以百分数计"))
    #expect(problem.fix?.zh.hasPrefix("0.5 应写 50，或写 50%") == true)
    #expect(problem.message.en.contains("CV is in per cent"))
  }

  @Test(arguments: [
    "", "IQR<=", "IQR<=ten", "IQR<=-3", "IQR<=1e1", "IQR<=10 &&", "IQR<=10 & CV<=3",
    "IQR<=10<=20", "IQR<=10%%", "IQR<=nan", "IQR<=10 || W>=1",
  ])
  func whatCannotBeReadIsRefused(text: String) throws {
    let problem = try #require(throws: Diagnostic.self) { try DelphiStopRule(text) }
    #expect(problem.code == .badStopRule && problem.note != nil)
  }
}
