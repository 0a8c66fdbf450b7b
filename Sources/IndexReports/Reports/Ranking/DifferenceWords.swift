internal import CompositeIndex

/// What is said of real differences: the rule, the sentence of a unit, the summary.
struct DifferenceWords {
  private let differences: RealDifferences
  private let reach: WeightReach?
  private let assessment: Assessment

  init(_ differences: RealDifferences, _ reach: WeightReach?) {
    self.differences = differences
    self.reach = reach
    assessment = differences.assessment
  }

  /// The probability of the sets in per cent.
  private var sure: String { Numerals.short(differences.coverage * 100) + "%" }

  private var share: String { Numerals.short((reach?.share ?? 0) * 100) + "%" }

  /// The confidence set of a place in `rows`.
  func set(_ place: Int) -> String {
    let set = differences.marginal.sets[place]
    return "\(set.lowerBound)-\(set.upperBound)"
  }

  /// `rank 7; 4-11 by sampling error; 5-16 by weights within 25%`.
  func sentence(_ place: Int) -> LocalizedText {
    let row = differences.rows[place]
    let rank = NumberFormat.shortest(assessment.ranks[row]) ?? ""
    var text = LocalizedText(
      zh: "第 \(rank) 名；按抽样误差 \(set(place))", en: "rank \(rank); \(set(place)) by sampling error")
    if let ends = reach?.ends(row: row) {
      let range = RankIntervalWords.text(ends.best, ends.worst)
      text.zh += "；权重在 ±\(share) 内 \(range)"
      text.en += "; \(range) by weights within \(share)"
    }
    return text
  }

  /// How groups, sets and ranges were made.
  var rules: [LocalizedText] {
    let count = NumberFormat.grouped(differences.draws)
    var rules = [
      LocalizedText(
        zh: "分组规则：每组从余下得分最高者起，收入与它分不出先后的（\(sure) 置信）；只说明与组内第一名之间，不说明组员彼此之间。",
        en: "Groups: each is opened by the best unit left and takes in those that cannot be told "
          + "apart from it (\(sure)); it says nothing of its members among each other."),
      LocalizedText(
        zh: "抽样区间：\(differences.isThin ? "若其余数据都准确，" : "")真实名次以 \(sure) 的把握落在其中"
          + "（Mogstad 等，2024，逐个成立）；"
          + (differences.basis == .derivative
            ? "得分的标准误由各数据的误差经公式和固定标准精确传导，临界值为积分，不靠模拟。"
            : "得分尺度取自参评对象，误差互相牵连，故由 \(count) 次模拟得出，随机数种子 \(differences.seed)。"),
        en:
          "Sampling: \(differences.isThin ? "if all other figures are exact, " : "")the true rank "
          + "lies in the set with \(sure) confidence (Mogstad et al. 2024, "
          + "each set on its own); "
          + (differences.basis == .derivative
            ? "standard errors follow from those of the figures by the exact derivative with fixed "
              + "scales, critical values from an integral, not from simulation."
            : "scales are learnt from the units, so errors were drawn \(count) times, "
              + "seed \(differences.seed).")),
    ]
    switch reach?.basis {
    case .exact:
      rules.append(
        LocalizedText(
          zh: "权重区间：各级每项权重在 ±\(share) 内任意变动时的最好和最差名次，精确。",
          en: "Weights: best and worst rank with every weight anywhere within \(share), exact."))
    case .sampled(let replicates, let interval):
      let (low, high) = (
        Numerals.short((1 - interval) * 50), Numerals.short((1 + interval) * 50)
      )
      let draws = NumberFormat.grouped(replicates)
      rules.append(
        LocalizedText(
          zh: "权重区间：各级每项权重上下浮动 \(share)，\(draws) 次模拟的 \(low)%–\(high)%（此方案不能精确求解）。",
          en: "Weights: \(low)%-\(high)% of \(draws) replicates with every weight within \(share) "
            + "(sampled: this scheme has no exact answer)."))
    case nil: break
    }
    return rules
  }

  /// Which figures have an error, and which count as exact.
  var figures: LocalizedText {
    let (zh, en) = (parts(.zh), parts(.en))
    return LocalizedText(
      zh: "数据的误差：\(zh.joined(separator: "；"))。",
      en: "Errors of the figures: \(en.joined(separator: "; ")).")
  }

  /// That most of the weight counts as exact; `nil` where errors are known for half of it or more.
  var thin: LocalizedText? {
    guard differences.isThin else { return nil }
    let share = NumberFormat.percent(differences.knownShare)
    return LocalizedText(
      zh: "只有 \(share) 的权重知道误差，其余按准确数计：标准误和抽样区间只是下限，分组偏细，不能据此断定先后。",
      en:
        "Errors are known for only \(share) of the weight, and the rest counts as exact: standard errors "
        + "and sampling sets are lower bounds, groups are too fine, and nobody is shown to be ahead by "
        + "them.")
  }

  private func parts(_ language: Language) -> [String] {
    let uses = differences.errors.uses
    let scheme = assessment.scheme
    return MeasurementError.Kind.allCases.compactMap { kind in
      let names = uses.filter { $0.count(kind) > 0 }.map {
        scheme.indicators[$0.indicator].said.name[language]
      }
      guard !names.isEmpty else { return nil }
      let list = Sentences(language).list(names, first: 3, zh: "项指标")
      return Self.kind(kind)[language] + (language == .zh ? "：" : ": ") + list
    }
  }

  private static func kind(_ kind: MeasurementError.Kind) -> LocalizedText {
    switch kind {
    case .stated: LocalizedText(zh: "随数据给出的标准误", en: "stated standard errors")
    case .proportion: LocalizedText(zh: "按样本量（二项分布）", en: "sample sizes (binomial)")
    case .count: LocalizedText(zh: "件数的偶然性（泊松分布）", en: "chance in counts (Poisson)")
    case .share: LocalizedText(zh: "占比的偶然性（二项分布）", en: "chance in shares (binomial)")
    case .posterior: LocalizedText(zh: "收缩后的比率（伽马分布）", en: "steadied rates (gamma)")
    case .exact: LocalizedText(zh: "没有误差，按准确数计", en: "none, taken as exact")
    }
  }

  /// Who may truly be among the best.
  func best(_ places: Int) -> LocalizedText? {
    guard let sets = differences.simultaneous else { return nil }
    let may = sets.mayBeAmongBest(places)
    let rows = differences.rows.indices.filter { may[$0] }
      .sorted {
        (assessment.ranks[differences.rows[$0]], $0) < (assessment.ranks[differences.rows[$1]], $1)
      }
    let names = rows.map { assessment.unit(differences.rows[$0]).name }
    let words = UnitWords(assessment)
    let list = words.list(names, first: names.count)
    let count = words.count(names.count)
    return LocalizedText(
      zh:
        "\(differences.isThin ? "若其余数据都准确，" : "")真实的前 \(places) 名以 \(sure) 的把握都在这 \(count.zh)之中：\(list.zh)。",
      en:
        "With \(sure) confidence the true first \(places) are all among these \(count.en)"
        + "\(differences.isThin ? ", if all other figures are exact" : ""): \(list.en)."
    )
  }

  /// What to take away.
  var summary: LocalizedText {
    let groups = differences.groups
    let sizes = differences.marginal.sets.map { $0.count }
    let mean = NumberFormat.fixed(
      Double(sizes.reduce(0, +)) / Double(max(1, sizes.count)), digits: 1)
    let words = UnitWords(assessment)
    let count = words.count(differences.rows.count)
    let first = groups.first ?? []
    let opener = first.first.map { assessment.unit(differences.rows[$0]).name } ?? LocalizedText("")
    var text = LocalizedText(
      zh: "小结：\(count.zh)分成 \(groups.count) 组，抽样区间平均 \(mean) 位宽"
        + "\(differences.isThin ? "（只是下限）" : "")；",
      en:
        "Summary: \(count.en) in \(Sentences(.en).count(groups.count, zh: "", en: "group")); sets are "
        + "\(mean) places wide on average\(differences.isThin ? " (at least)" : ""); ")
    if first.count > 1 {
      text.zh += "与第一名分不出先后的有 \(first.count - 1) 个。"
      text.en += "\(first.count - 1) cannot be told apart from the first."
    } else if differences.isThin {
      text.zh += "多数数据的误差未知，不能断定第一名与其余分得出先后。"
      text.en +=
        "with the errors of most figures unknown, it cannot be said that the first is ahead."
    } else {
      text.zh += "第一名与其余都分得出先后。"
      text.en += "the first can be told apart from all others."
    }
    if let place = first.first {
      let own = sentence(place)
      text.zh += "\(opener[.zh])：\(own.zh)。"
      text.en += " \(opener[.en]): \(own.en)."
    }
    return text
  }
}
