internal import CompositeIndex

/// One row for each criterion, numbers in full precision.
struct WeightsCSV {
  private let report: WeightsReport

  init(_ report: WeightsReport) { self.report = report }

  func table(_ language: Language) -> (header: [String], rows: [[String]]) {
    func field(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }
    var columns: [(name: String, values: [Double])] = [("nominal", report.table.nominal)]
    if let only = report.only {
      if let combination = only.combination {
        columns.append(("subjective", combination.subjective))
        columns.append(("objective", only.data.weights))
      }
      columns.append(("weight", only.weights))
      if let errors = only.data.jackknife?.errors, only.combination == nil {
        columns.append(("error", errors))
      }
      columns += only.data.steps.map { ($0.name.en, $0.values) }
    } else {
      for answer in report.answers {
        let none = report.table.criteria.map { _ in Double.nan }
        columns.append((answer.method.name, (try? answer.found.get())?.weights ?? none))
      }
    }
    let names = report.names(language)
    return (
      ["node", "name"] + columns.map(\.name),
      report.table.criteria.indices.map { row in
        [report.table.criteria[row], names[row]] + columns.map { field($0.values[row]) }
      }
    )
  }
}
