internal import CompositeIndex

/// Several methods: criterion by method, then what each does to the ranking.
struct WeightsSideBySide {
  private let report: WeightsReport
  private let found: [WeightsFromData]

  init(_ report: WeightsReport) {
    self.report = report
    found = report.answers.compactMap { try? $0.found.get() }
  }

  func add(to document: inout Document) {
    let language = document.language
    if !found.isEmpty {
      document.table(weights(language))
      document.blank()
      document.heading(
        LocalizedText(zh: "换用各组权重后的排名", en: "The ranking under each of them"))
      document.table(outcomes(language))
    }
    document.notes(notes.map { Document.Note($0[language], .warning) })
    if found.isEmpty { return }
    document.notes(withoutErrors.map { Document.Note($0[language], .muted) })
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "没有哪一种方法算出的是“正确”的权重：各法对“数据说明了什么”看法不同，差别有多大，正是要看的。"
            + "除等权不看数据外，都只看得分怎样分布，不看指标重不重要。",
          en:
            "None of these is the right answer: methods differ in what they think data say, and how "
            + "far they differ is what to look at. All but equal weights see how scores are spread, none "
            + "what matters."
        )[
          language], .muted)
    ])
  }

  /// Per cent with one decimal, every weight rounded by itself.
  private func weights(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    func printed(_ weights: [Double]) -> [Int] {
      weights.map { NumberFormat.units($0 * 100, digits: 1) }
    }
    let columns = found.map { (answer: $0, units: printed($0.weights)) }
    let own = printed(report.table.nominal)
    var table = Table(
      columns: [
        Table.Column(title("权重（%）", "Weight (%)"), overflow: .wrap),
        Table.Column(title("方案", "Scheme"), .right),
      ]
        + columns.enumerated().map { number, column in
          let heading = WeightsWords.heading(column.answer.method.name)[language]
          let isDoubtful = report.table.criteria.indices.contains { row in
            column.answer.data.doubts.contains { $0.isOf(criterion: row) }
          }
          return Table.Column(
            heading, .right, priority: 1 + number,
            note: isDoubtful
              ? title("! 这个权重可疑，原因见下。", "! a doubtful weight; the reasons are below.") : nil)
        })
    table.rows = report.names(language).enumerated().map { row, name in
      Table.Row(
        [
          Table.Cell(name),
          Table.Cell(NumberFormat.fixed(units: own[row], digits: 1)),
        ]
          + columns.map { column in
            let number = NumberFormat.fixed(units: column.units[row], digits: 1)
            let isDoubtful = column.answer.data.doubts.contains { $0.isOf(criterion: row) }
            return isDoubtful
              ? Table.Cell(number + "!", .warning) : Table.Cell(number)
          })
    }
    return table
  }

  private func outcomes(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let words = UnitWords(report.assessment)
    var table = Table(columns: [
      Table.Column(title("方法", "Method")),
      Table.Column(
        "METHOD", priority: 4,
        note: title("METHOD：命令行上的写法。", "METHOD: as it is typed.")),
      Table.Column(title("变动", "Moved"), .right),
      Table.Column(title("平均", "Mean"), .right, priority: 2),
      Table.Column(title("最大", "Largest"), .right),
      Table.Column("tau", .right, priority: 1),
      Table.Column(
        title("前 5 名换", "Top 5 new"), .right, priority: 3,
        note: title(
          "变动：名次变动的个数；平均、最大：变动的位数；前 5 名换：前 5 名中换了几个；tau：与方案排名的一致程度，1 为次序相同。",
          "Moved: how many change rank; mean and largest in places; top 5 new: how many enter it; tau: "
            + "agreement with the scheme's ranking, 1 for the same order.")),
      Table.Column(title("参与排名", "Ranked"), .right),
      Table.Column(title("第 1 名", "First"), overflow: .truncate),
    ])
    let isSame = found.allSatisfy { answer in
      (try? answer.after.get()).map { $0.ranking.count == report.assessment.ranking.count } ?? true
    }
    for answer in found {
      let name = WeightsWords.heading(answer.method.name)
      let typed = Table.Cell(answer.method.name)
      guard let after = try? answer.after.get() else {
        let none = Table.Cell(NumberFormat.missing)
        table.rows.append(
          Table.Row([
            Table.Cell(name[language]), typed, none, none, none, none, none,
            Table.Cell(isSame ? "" : NumberFormat.missing), none,
          ]))
        continue
      }
      let outcome = WeightsOutcome(before: report.assessment, after: after)
      let summary = outcome.summary
      table.rows.append(
        Table.Row([
          Table.Cell(name[language]), typed, Table.Cell("\(summary.moved)"),
          Table.Cell(NumberFormat.fixed(summary.meanMove)),
          Table.Cell(NumberFormat.shortest(summary.largestMove) ?? ""),
          Table.Cell(NumberFormat.fixed(outcome.report.comparison.tau)),
          Table.Cell("\(outcome.entering.count)"),
          Table.Cell(isSame ? "" : "\(after.ranking.count)"),
          Table.Cell(words.list(outcome.leaders.after.map(\.name), first: 2)[language]),
        ]))
    }
    return table
  }

  /// Doubts that several methods share are said once, with the methods' names.
  private var notes: [LocalizedText] {
    let words = DoubtWords(report.table, report.assessment)
    var shared: [(sentence: LocalizedText, methods: [LocalizedText])] = []
    for answer in report.answers {
      let name = WeightsWords.heading(answer.method.name)
      var sentences: [LocalizedText] = []
      switch answer.found {
      case .failure(let problems):
        sentences = problems.all.map { problem in
          let fix = problem.fix
          return LocalizedText(
            zh: problem.message.zh + "。" + (fix.map { "\($0.zh)。" } ?? ""),
            en: problem.message.en + ". " + (fix.map { "\($0.en.capitalisedFirst)." } ?? ""))
        }
      case .success(let found):
        sentences = found.data.doubts.filter { $0.fewUnitsError == nil }
          .map { words.sentence($0, of: found) }
      }
      for sentence in sentences {
        if let place = shared.firstIndex(where: { $0.sentence == sentence }) {
          shared[place].methods.append(name)
        } else {
          shared.append((sentence, [name]))
        }
      }
    }
    return shared.map { sentence, methods in
      LocalizedText(
        zh: "\(Sentences(.zh).list(methods.map(\.zh)))：\(sentence.zh)",
        en: "\(Sentences(.en).list(methods.map(\.en))): \(sentence.en)")
    } + [fewUnits].compactMap(\.self)
  }

  /// Methods without standard errors because there are too many units, those with the same sentence
  /// together.
  private var withoutErrors: [LocalizedText] {
    let units = UnitWords(report.assessment)
    let limited = found.compactMap { answer -> (name: LocalizedText, tried: Int)? in
      guard let jackknife = answer.data.jackknife, jackknife.isLimited else { return nil }
      return (WeightsWords.heading(answer.method.name), jackknife.units)
    }
    return Set(limited.map(\.tried)).sorted().map { tried in
      let names = limited.filter { $0.tried == tried }.map(\.name)
      let sentence = WeightsCaveat.withoutErrors(
        units, tried: tried, of: report.table.units.count)
      return LocalizedText(
        zh: "\(Sentences(.zh).list(names.map(\.zh)))：\(sentence.zh)",
        en: "\(Sentences(.en).list(names.map(\.en))): \(sentence.en)")
    }
  }

  /// The standard errors of all methods in one sentence.
  private var fewUnits: LocalizedText? {
    let errors = found.compactMap { answer -> (name: LocalizedText, points: String)? in
      let error = answer.data.doubts.compactMap(\.fewUnitsError).first
      let name = WeightsWords.heading(answer.method.name)
      return error.map { (name, NumberFormat.fixed($0 * 100, digits: 1)) }
    }
    guard !errors.isEmpty else { return nil }
    let count = UnitWords(report.assessment).count(report.table.units.count)
    let (zh, en) = (
      Sentences(.zh).list(errors.map { "\($0.name.zh) \($0.points)" }),
      Sentences(.en).list(errors.map { "\($0.points) for \($0.name.en)" })
    )
    return LocalizedText(
      zh: "只凭 \(count.zh)，权重定不准：标准误最大 \(zh) 个百分点，两倍以内的差别不必当真。",
      en: "\(count.en) do not settle these weights. The largest standard errors, in percentage "
        + "points, are \(en); differences of less than twice that mean little.")
  }
}

extension DataWeights.Doubt {
  /// The largest standard error where units are few but enough to tell.
  var fewUnitsError: Double? {
    if case .fewUnits(_, let error) = self, !error.isNaN { error } else { nil }
  }

  /// Whether it is about this one criterion.
  func isOf(criterion: Int) -> Bool {
    switch self {
    case .constant(let own), .negative(let own), .opposed(let own): own == criterion
    case .outlier(let own, _, _): own == criterion
    case .allConstant, .indistinct, .flatIndex, .tied, .undirected, .notReached, .fewUnits: false
    }
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
