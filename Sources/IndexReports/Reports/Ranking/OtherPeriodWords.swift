internal import CompositeIndex

/// What changes of the command line do to the periods that a result is compared with.
struct OtherPeriodWords {
  private let assessment: Assessment

  init(_ assessment: Assessment) { self.assessment = assessment }

  /// A sentence; `nil` where nothing was changed.
  var text: LocalizedText? {
    let parts = [assumed, shared].compactMap(\.self)
    if parts.isEmpty { return nil }
    return LocalizedText(
      zh: parts.map(\.zh).joined(), en: parts.map(\.en).joined(separator: " "))
  }

  /// Figures are assumed for one period alone.
  private var assumed: LocalizedText? {
    guard assessment.scenario.assumesFigures else { return nil }
    let label = assessment.period?.label
    return LocalizedText(
      zh: HanSpacing.join("假设的数值只用于", label ?? "本次结果") + "，其他时期仍按原数据计算。",
      en:
        "Assumed figures are of \(label ?? "this result") alone; other periods are as in the data.")
  }

  /// Other schemes and sets of units are those of every period.
  private var shared: LocalizedText? {
    let said = assessment.scheme.said
    guard !assessment.scenario.without.isEmpty || !said.changes.isEmpty else { return nil }
    return LocalizedText(
      zh: "方案改动与去掉的对象同样用于其他时期，其名次按此重算。",
      en: "Changes of the scheme and units left out hold for other periods too; their ranks are "
        + "computed again.")
  }
}
