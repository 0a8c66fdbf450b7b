internal import CompositeIndex

/// The sentences below an attribution.
struct AttributionWords {
  private let report: AttributionReport

  init(_ report: AttributionReport) { self.report = report }

  private var attribution: ChangeAttribution { report.attribution }

  /// What the columns mean and which of them are the same on both sides.
  var meaning: [LocalizedText] {
    let count = 1 << attribution.live.count
    var sentences = [
      LocalizedText(
        zh: "各列为名次上升的位数（负数为下降），相加等于变化：用两边各部分的 \(count) 种组合重算，取各种先后次序下的平均（Shapley 值）。",
        en:
          "The parts are places gained and add up to the change: the \(count) combinations of both "
          + "sides' parts are computed, and each part is its mean effect over all orders (Shapley)."
      )
    ]
    if attribution.live.contains(.method) {
      sentences.append(
        LocalizedText(
          zh: "方法含标准化所依据的最好、最差值等从数据学到的参数。",
          en:
            "Method includes what normalisations learnt from the data, such as best and worst values."
        ))
    }
    if attribution.weightsGoWithMethod {
      sentences.append(
        LocalizedText(
          zh: "两边的指标树不同、无法互换，权重并入方法。",
          en: "The two trees cannot exchange their weights, which therefore count as method."))
    }
    let same = ChangeSwitch.allCases.filter { part in
      !attribution.live.contains(part) && !(attribution.weightsGoWithMethod && part == .weights)
    }
    if !same.isEmpty {
      sentences.append(
        LocalizedText(
          zh: "两边相同：\(list(same, .zh))。", en: "The same on both sides: \(list(same, .en))."))
    }
    let partial = attribution.units.filter { $0.orders.followed < $0.orders.all }
    if let first = partial.first, let missing = first.impossible.first {
      let words = UnitWords(partial.map(\.unit)).list(partial.map(\.unit.name))
      sentences.append(
        LocalizedText(
          zh: "\(words.zh)：有的组合算不出名次（如\(list(missing, .zh))取后者、其余取前者），只在能算的次序上平均。",
          en:
            "\(words.en): some combinations give no rank (such as \(list(missing, .en)) of the second "
            + "and the rest of the first); the mean is over the orders that can be computed."))
    }
    return sentences
  }

  private func list(_ parts: [ChangeSwitch], _ language: Language) -> String {
    Sentences(language).list(parts.map { $0.name[language] })
  }

  /// Units that stay whole.
  var unsplit: [LocalizedText] {
    attribution.unsplit.map {
      LocalizedText(zh: $0.reason.message.zh + "。", en: $0.reason.message.en + ".")
    }
  }
}
