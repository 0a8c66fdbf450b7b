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

  /// Why ranks moved: how many moves come mostly from which part, with the strongest of each.
  ///
  /// A move comes mostly from the part that moved the unit the farthest in its direction.
  var causes: LocalizedText? {
    let moved = attribution.units.filter { $0.gained != 0 }
    guard !moved.isEmpty, attribution.live.count > 1 else { return nil }
    let cause = moved.map { unit in
      attribution.live.max { left, right in
        let sign: Double = unit.gained > 0 ? 1 : -1
        return (sign * unit.rankParts[left], -left.rawValue)
          < (sign * unit.rankParts[right], -right.rawValue)
      }
    }
    let parts = attribution.live.compactMap { part -> LocalizedText? in
      let own = zip(moved, cause).filter { $1 == part }.map(\.0)
      guard
        let first = own.max(by: {
          (abs($0.rankParts[part]), $1.unit.code) < (abs($1.rankParts[part]), $0.unit.code)
        })
      else { return nil }
      let size = first.printedRank(attribution.live).text(part)
      let name = first.unit.name
      let most = own.count > 1 ? LocalizedText(zh: "最大：", en: "largest: ") : LocalizedText("")
      return LocalizedText(
        zh: "\(own.count) 个主要因\(part.name[.zh])（\(most[.zh])\(name[.zh]) \(size) 位）",
        en: "\(own.count) mostly by \(part.name[.en]) (\(most[.en])\(name[.en]), \(size) places)")
    }
    return LocalizedText(
      zh: "\(moved.count) 个变动中，\(parts.map(\.zh).joined(separator: "，"))。",
      en: "Of \(moved.count == 1 ? "1 change" : "\(moved.count) changes"): "
        + "\(parts.map(\.en).joined(separator: ", ")).")
  }

  /// Units that stay whole.
  var unsplit: [LocalizedText] {
    attribution.unsplit.map {
      LocalizedText(zh: $0.reason.message.zh + "。", en: $0.reason.message.en + ".")
    }
  }
}
