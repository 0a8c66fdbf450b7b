internal import CompositeIndex

/// How the weights of a scheme came about, in a few words.
struct RecordWords {
  private let record: WeightRecord

  init(_ record: WeightRecord) { self.record = record }

  /// `7 位专家，第 2 轮，特征根法，…`: what made the weights, then whether they were changed since.
  var text: LocalizedText {
    var parts = record.method == "panel" ? panel : [MethodWords.name(record.method)]
    if record.isAmended {
      parts.append(LocalizedText(zh: "部分权重另行改过", en: "some weights changed since"))
    }
    if let stamp = record.stamp { parts.append(LocalizedText(stamp)) }
    return LocalizedText(
      zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }

  private var panel: [LocalizedText] {
    func value(_ name: String) -> String? {
      record.settings.first { $0.name == name }?.value
    }
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
    return parts + ["priorities", "group"].compactMap { value($0).map(MethodWords.name) }
  }
}
