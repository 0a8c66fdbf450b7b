internal import CompositeIndex

/// How the weights of a scheme came about, in a few words.
struct RecordWords {
  private let record: WeightRecord

  init(_ record: WeightRecord) { self.record = record }

  /// `7 位专家，第 2 轮，特征根法，…`: what made the weights, then whether they were changed since.
  var text: LocalizedText {
    var parts =
      switch record.method {
      case "panel": panel
      case TunerSaving.method: [LocalizedText(zh: "在调权页上调整", en: "set by hand on the tuning page")]
      default: [method]
      }
    if record.isAmended {
      parts.append(LocalizedText(zh: "部分权重另行改过", en: "some weights changed since"))
    }
    if let stamp = record.stamp { parts.append(LocalizedText(stamp)) }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  private func value(_ name: String) -> String? {
    record.settings.first { $0.name == name }?.value
  }

  /// A method that takes weights from data, with whose weights and how they were combined.
  private var method: LocalizedText {
    let name = MethodWords.name(record.method)
    guard let combination = value("combine") else { return name }
    let how = CombinationWords.name(combination)
    let with = value("with") ?? "scheme"
    let file = with.split(separator: "/").last.map(String.init) ?? with
    let partner =
      with == "scheme"
      ? LocalizedText(zh: "原方案", en: "the scheme's weights")
      : LocalizedText(zh: " \(file) ", en: "the weights of \(file)")
    let share = value("combine.share").flatMap(Double.init)
      .map { NumberFormat.percent($0, digits: 0) }
    return LocalizedText(
      zh: "\(name.zh)与\(partner.zh)的权重\(how.zh)" + (share.map { "，判断占 \($0)" } ?? ""),
      en: "\(name.en) with \(partner.en), \(how.en)"
        + (share.map { ", judgement counting \($0)" } ?? ""))
  }

  private var panel: [LocalizedText] {
    var parts: [LocalizedText] = []
    if let experts = value("experts") {
      parts.append(
        LocalizedText(
          zh: "\(experts) 位专家", en: "\(experts) expert\(experts == "1" ? "" : "s")"))
    } else {
      parts.append(LocalizedText(zh: "专家组", en: "expert panel"))
    }
    if let round = value("round") {
      parts.append(LocalizedText(zh: "第 \(round) 轮", en: "round \(round)"))
    }
    // The first method says how most were judged; the record has them all.
    let judged = ["priorities", "ranks", "bestWorst"].lazy.compactMap(value).first
    let names = [judged?.split(separator: ",").first.map(String.init), value("group")]
    return parts + names.compactMap(\.self).map(MethodWords.name)
  }
}
