internal import CompositeIndex

/// One method: its weights beside the scheme's, the figures on the way, what is doubtful, and the
/// ranking under them.
struct WeightsDetail {
  private let report: WeightsReport
  private let found: WeightsFromData

  init(_ report: WeightsReport, _ found: WeightsFromData) {
    self.report = report
    self.found = found
  }

  func add(to document: inout Document) {
    let language = document.language
    document.table(table(language))
    let words = DoubtWords(report.table, report.assessment)
    // A combination that nothing justifies outweighs every doubt about the data.
    let doubts =
      (found.combination.map { CombinationWords($0, report.partner).doubts } ?? [])
      + found.data.doubts.map { words.sentence($0, of: found) }
    document.notes(
      doubts.map { Document.Note($0[language], .warning) }
        + [withoutErrors, WeightsCaveat.text(found)].compactMap(\.self)
        .map { Document.Note($0[language], .muted) })
    document.blank()
    document.heading(
      LocalizedText(zh: "换用这组权重后的排名", en: "The ranking under these weights"))
    switch found.after {
    case .failure(let problems):
      let problem = problems.all.first?.message ?? LocalizedText("")
      document.paragraph(
        LocalizedText(
          zh: "不能用这组权重排名：\(problem.zh)。",
          en: "These weights give no ranking: \(problem.en)."))
    case .success(let after):
      WeightsOutcome(before: report.assessment, after: after).add(to: &document)
    }
  }

  /// Why there are no standard errors: too many units for them, or units that cannot be spared.
  private var withoutErrors: LocalizedText? {
    guard found.combination == nil, let jackknife = found.data.jackknife, jackknife.errors == nil
    else { return nil }
    let words = UnitWords(report.assessment)
    if jackknife.isLimited {
      return WeightsCaveat.withoutErrors(
        words, tried: jackknife.units, of: report.table.units.count)
    }
    return WeightsCaveat.withoutErrors(
      words.list(jackknife.failed.map(report.table.leftOut).map(\.name), first: 3))
  }

  private func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let name = WeightsWords.heading(found.method.name)[language]
    var sets = [(title("方案权重", "Scheme"), report.table.nominal)]
    if let combination = found.combination {
      if combination.subjective != report.table.nominal {
        sets.append((title("判断权重", "Judged"), combination.subjective))
      }
      sets.append((name, found.data.weights))
      sets.append((title("组合权重", "Combined"), combination.result.weights))
    } else {
      sets.append((name, found.data.weights))
    }
    let printed = sets.map { $0.1.map { NumberFormat.units($0 * 100) } }
    let (first, last) = (printed[0], printed[printed.count - 1])
    let errors = found.combination == nil ? found.data.jackknife?.errors : nil
    var columns = [Table.Column(title("指标", "Criterion"), overflow: .wrap)]
    columns += sets.map { Table.Column($0.0, .right) }
    columns.append(Table.Column(title("差值", "Change"), .right, priority: 1))
    columns.append(
      Table.Column(
        title("误差", "Error"), .right, priority: 2,
        note: title(
          "误差：逐个去掉评价对象后权重的标准误（刀切法），百分点。",
          "Error: the standard error of the weight when units are left out one by one (jackknife), "
            + "in percentage points.")))
    // What leads to one set of several would crowd the sets out.
    let steps = found.combination == nil ? found.data.steps : []
    let digits = steps.map { WeightsWords.digits($0.values) }
    columns += steps.enumerated().map {
      Table.Column($1.name[language], .right, priority: 3 + $0)
    }
    var table = Table(columns: columns)
    for (row, name) in report.names(language).enumerated() {
      var cells = [Table.Cell(name)]
      cells += printed.map { Table.Cell(NumberFormat.fixed(units: $0[row]) + "%") }
      cells.append(Table.Cell(NumberFormat.signed(units: last[row] - first[row])))
      cells.append(Table.Cell(errors.map { NumberFormat.fixed($0[row] * 100) } ?? ""))
      cells += zip(steps, digits).map {
        Table.Cell(NumberFormat.fixed($0.values[row], digits: $1))
      }
      table.rows.append(Table.Row(cells))
    }
    table.rows.append(
      Table.Row(
        [Table.Cell(title("合计", "Total"))]
          + sets.map { Table.Cell(NumberFormat.fixed($0.1.reduce(0, +) * 100) + "%") },
        kind: .subtotal))
    return table
  }
}

/// What holds for all weights from data.
enum WeightsCaveat {
  /// That units were too many to leave each out.
  static func withoutErrors(_ units: UnitWords, tried: Int, of count: Int) -> LocalizedText {
    LocalizedText(
      zh: "没有给出标准误：\(units.count(count).zh)逐个去掉再求权重，计算量太大，只试了得分最极端的 \(tried) 个。",
      en: "No standard errors are given: leaving out each of \(units.count(count).en) is too much "
        + "work, so only the \(tried) with the most extreme scores were left out in turn.")
  }

  /// That no weights can be found without some units.
  static func withoutErrors(_ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      zh: "没有给出标准误：去掉\(names.zh)就求不出权重。",
      en: "No standard errors are given: without \(names.en) no weights can be found.")
  }

  static func text(_ found: WeightsFromData) -> LocalizedText {
    if found.method.name == "equal" {
      return LocalizedText(
        zh: "等权不看数据，也不是中立：一个维度列出的指标越多，它在指数里就越重。",
        en:
          "Equal weights do not look at the data, and they are not neutral: the more indicators a "
          + "topic has, the more it counts.")
    }
    if found.method.name == "influence-balanced", !found.hasTarget {
      return LocalizedText(
        zh: "这些权重只抵消各项离散程度的不同（与标准差成反比），使各项与指数的相关系数之和最大，不看指标重不重要，"
          + "也不用目标。换一年数据就要重新推算。",
        en:
          "These weights only make up for how much criteria spread (in inverse proportion to the "
          + "standard deviation), so that the sum of their correlations with the index is greatest; "
          + "there is no target, and they do not say what matters. Another year of data needs others."
      )
    }
    if found.hasTarget {
      return LocalizedText(
        zh: "这些权重是倒推出来的：为的是让各项对指数的实际影响接近目标，权重大小本身不表示谁更重要。"
          + "换一年数据就要重新推算。",
        en:
          "These weights are worked out backwards, so that the influence of each on the index comes "
          + "near the target; their size does not say what matters more. Another year of data needs "
          + "others.")
    }
    if found.method.name == "principal-components" {
      return LocalizedText(
        zh: "主成分的权重看的是指标怎样一起变动，不看指标重不重要：成组同向的重，独来独往的轻。"
          + "换一年数据或换一种标准化，权重就会变。",
        en:
          "Principal components see how criteria move together, not what matters: those that go with "
          + "others weigh much, those on their own little. Another year or another normalisation "
          + "gives other weights.")
    }
    return LocalizedText(
      zh: "由数据求得的权重只看得分怎样分布，不看指标重不重要：各地差别大的得分重，人人做得好的得分轻。"
        + "换一年数据或换一种标准化，权重就会变。",
      en:
        "Weights from data see how scores are spread, not what matters: what differs much between "
        + "units weighs much, what all do well weighs little. Another year or another "
        + "normalisation gives other weights.")
  }
}
