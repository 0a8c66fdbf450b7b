public import CompositeIndex

/// How well the estimates meet functions whose indices are known: `cei sensitivity --self-test`.
public struct SobolSelfTestReport: Report {
  /// One function with so many points.
  struct Line: Sendable {
    let function: String
    let base: Int
    let evaluations: Int
    /// Largest errors, the mean over seeds.
    let first: Double
    let total: Double
  }

  private let lines: [Line]
  private let options: SensitivityOptions
  /// Over how many scramblings errors are averaged.
  private static let seeds = 8

  /// Estimates with 64 points, four times as many, and so on up to those of the options.
  public init(_ options: SensitivityOptions) {
    self.options = options
    var sizes = [64]
    while let last = sizes.last, last * 4 <= options.base { sizes.append(last * 4) }
    let cases = SobolBenchmark.all.indices.flatMap { number in sizes.map { (number, $0) } }
    lines = inParallel(cases.count, threads: options.threads) { number in
      let (function, base) = (SobolBenchmark.all[cases[number].0], cases[number].1)
      var (first, total) = (0.0, 0.0)
      for seed in 0..<Self.seeds {
        let errors = function.errors(
          base: base, seed: options.seed &+ UInt64(seed), estimator: options.estimator)
        first += errors.first / Double(Self.seeds)
        total += errors.total / Double(Self.seeds)
      }
      return Line(
        function: function.name, base: base, evaluations: base * (function.inputs + 2),
        first: first, total: total)
    }
  }

  /// The report for terminals and Markdown.
  public func document(_ language: Language) -> Document {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var document = Document(language: language)
    document.heading(
      LocalizedText(zh: "Sobol 指数自检", en: "Self-test of Sobol indices"), level: 1)
    let estimator = SensitivityReport.words(options.estimator)
    document.paragraph(
      LocalizedText(
        zh: "与解析值之差的最大值，\(Self.seeds) 个种子的平均。一阶估计：\(estimator.zh)；总效应：Jansen 1999。",
        en:
          "Largest difference from the exact indices, the mean over \(Self.seeds) seeds. First order "
          + "by \(estimator.en), total by Jansen 1999."))
    var table = Table(columns: [
      .init(title("函数", "Function")), .init("N", .right),
      .init(title("计算次数", "Evaluations"), .right), .init(title("一阶误差", "Error, first"), .right),
      .init(title("总效应误差", "Error, total"), .right),
    ])
    for line in lines {
      table.add(
        .init(line.function), .init(NumberFormat.grouped(line.base)),
        .init(NumberFormat.grouped(line.evaluations)),
        .init(NumberFormat.fixed(line.first, digits: 6)),
        .init(NumberFormat.fixed(line.total, digits: 6)))
    }
    document.table(table)
    return document
  }

  /// One line for each function and number of points.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    (
      ["function", "base", "evaluations", "first_error", "total_error"],
      lines.map { line in
        [
          line.function, String(line.base), String(line.evaluations),
          NumberFormat.shortest(line.first) ?? "", NumberFormat.shortest(line.total) ?? "",
        ]
      }
    )
  }

  /// Everything, with the exact indices.
  public var json: JSONOutput {
    [
      "schema": "cei/sobol-self-test/1", "seed": .integer(Int(clamping: options.seed)),
      "seeds": .integer(Self.seeds), "estimator": .string(options.estimator.rawValue),
      "functions": .array(
        SobolBenchmark.all.map { function in
          [
            "function": .string(function.name),
            "first": .array(function.first.map { .number($0) }),
            "total": .array(function.total.map { .number($0) }),
            "errors": .array(
              lines.filter { $0.function == function.name }.map { line in
                [
                  "base": .integer(line.base), "evaluations": .integer(line.evaluations),
                  "first": .number(line.first), "total": .number(line.total),
                ]
              }),
          ]
        }),
    ]
  }
}
