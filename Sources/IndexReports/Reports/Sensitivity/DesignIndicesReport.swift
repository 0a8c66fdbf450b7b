public import CompositeIndex

/// Sobol indices of a design that was evaluated elsewhere: `cei sensitivity --design`.
public struct DesignIndicesReport: Report {
  /// The design with its outputs.
  public let design: EvaluatedDesign
  /// The files it came from.
  public let inputs: [InputFile]
  /// How the indices were estimated.
  public let options: SensitivityOptions
  /// The indices of each output.
  let indices: [SobolIndices]

  /// Estimates.
  public init(_ design: EvaluatedDesign, inputs: [InputFile], options: SensitivityOptions) {
    self.design = design
    self.inputs = inputs
    self.options = options
    indices = design.indices(options)
  }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var document = Document(language: language)
    document.heading(
      LocalizedText(zh: "所给设计的 Sobol 指数", en: "Sobol indices of the design given"), level: 1)
    let estimator = SensitivityReport.words(options.estimator)
    let (points, count) = (design.design.base, design.factors.count)
    document.paragraph(
      LocalizedText(
        zh: "\(count) 个因素，基础样本 \(points) 点，行的次序为 \(design.layout.rawValue)。"
          + "一阶估计：\(estimator.zh)；总效应：Jansen 1999。",
        en: "\(Sentences(.en).count(count, zh: "", en: "factor")), \(points) base points, rows in "
          + "order \(design.layout.rawValue). First order by \(estimator.en), total by Jansen 1999."
      ))
    let level = NumberFormat.percent(options.interval)
    for (output, indices) in zip(design.outputs, indices) {
      let variance = NumberFormat.shortest(indices.variance) ?? NumberFormat.missing
      var table = Table(
        caption: title("\(output.name)：方差 \(variance)", "\(output.name): variance \(variance)"),
        columns: [
          .init(title("因素", "Factor"), overflow: .truncate),
          .init(title("一阶", "First order"), .right),
          .init(title("一阶的 \(level) 区间", "First, \(level) interval"), .right, priority: 2),
          .init(title("总效应", "Total"), .right),
          .init(title("总效应的 \(level) 区间", "Total, \(level) interval"), .right, priority: 1),
        ])
      for (name, entry) in zip(design.factors, indices.entries) {
        table.add(
          .init(name), .init(NumberFormat.fixed(entry.first, digits: 4)),
          .init(Self.range(entry.firstInterval)),
          .init(NumberFormat.fixed(entry.total, digits: 4)),
          .init(Self.range(entry.totalInterval)))
      }
      document.table(table)
    }
    let gaps = zip(design.outputs, indices).filter { $0.1.variance.isNaN }.map(\.0.name)
    if !gaps.isEmpty {
      let names = Sentences(language).list(gaps)
      document.notes([
        Document.Note(
          LocalizedText(
            zh: "\(names)有缺失的值，没有指数。", en: "\(names) has missing values, and so no indices.")[
              language], .warning)
      ])
    }
    return document
  }

  private static func range(_ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return "" }
    return NumberFormat.fixed(interval.lowerBound, digits: 4) + " .. "
      + NumberFormat.fixed(interval.upperBound, digits: 4)
  }

  /// One line for each output and factor.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    func number(_ number: Double?) -> String { NumberFormat.shortest(number) ?? "" }
    return (
      [
        "output", "factor", "first", "first_low", "first_high", "total", "total_low", "total_high",
        "variance",
      ],
      zip(design.outputs, indices).flatMap { output, indices in
        zip(design.factors, indices.entries).map { factor, entry in
          [
            output.name, factor, number(entry.first), number(entry.firstInterval?.lowerBound),
            number(entry.firstInterval?.upperBound), number(entry.total),
            number(entry.totalInterval?.lowerBound), number(entry.totalInterval?.upperBound),
            number(indices.variance),
          ]
        }
      }
    )
  }

  /// Everything.
  public var json: JSONOutput {
    [
      "schema": "cei/sobol-indices/1",
      "tool": ["name": .string(Tool.name), "version": .string(Tool.version)],
      "inputs": .array(inputs.map(AssessmentJSON.input)),
      "layout": .string(design.layout.rawValue), "base": .integer(design.design.base),
      "estimator": .string(options.estimator.rawValue),
      "seed": .integer(Int(clamping: options.seed)),
      "resamples": .integer(options.resamples), "interval": .number(options.interval),
      "outputs": .array(
        zip(design.outputs, indices).map { output, indices in
          [
            "output": .string(output.name),
            "result": SensitivityReport.indices(
              indices, design.factors.map { .array([.string($0)]) }),
          ]
        }),
    ]
  }
}
