/// The sentences for sensitivity analyses that cannot be.
enum SensitivityProblem {
  static func tooFewPoints(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "基础样本为 \(count) 个点，至少要 2 个", en: "\(count) base points: at least 2 are needed"),
      fix: LocalizedText(zh: "例如 -n 1024", en: "for example -n 1024"))
  }

  static func tooManyPoints(_ count: Int, most: Int) -> Diagnostic {
    var power = 2
    while power * 2 <= most { power *= 2 }
    return Diagnostic(
      .error, .runTooLarge,
      LocalizedText(
        zh: "基础样本 \(count) 个点超出内存所能容纳，这份数据最多 \(most) 个",
        en: "\(count) base points are more than memory should hold; at most \(most) for these data"),
      fix: LocalizedText(zh: "-n \(power)", en: "-n \(power)"))
  }
}

extension Diagnostic {
  static func tooManyResamples(_ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      .error, .runTooLarge,
      LocalizedText(
        zh: "重抽样 \(count) 次超出内存所能容纳，这些样本点最多 \(most) 次",
        en: "\(count) resamples are more than memory should hold; at most \(most) for these points"),
      fix: LocalizedText(zh: "--resamples \(most)", en: "--resamples \(most)"))
  }

  /// Fewer bootstrap resamples than none.
  static func negativeResamples(_ count: Int) -> Diagnostic {
    Diagnostic(
      .error, .badFactor,
      LocalizedText(
        zh: "重抽样次数为 \(count)，不能为负", en: "\(count) resamples: it cannot be negative"),
      fix: LocalizedText(
        zh: "例如 --resamples 500，0 为不求区间", en: "for example --resamples 500; 0 for no intervals"))
  }
}
