public import CompositeIndex

/// Reads a Saltelli design that was evaluated elsewhere.
public enum DesignReader {
  /// Reads a table of factors, one row for each evaluation, and what came out.
  ///
  /// - Parameters:
  ///   - path: the table of factors, a column for each; numbers or words.
  ///   - outputs: a table with as many rows, a column for each output; unless given, the last column
  ///     of the first table is the output.
  ///   - layout: the order of rows; recognised unless given.
  ///   - encoding: the encoding of the tables, if the user named it.
  ///   - files: where files come from.
  /// - Throws: everything that is wrong.
  public static func read(
    _ path: String, outputs: String? = nil, layout: SaltelliDesign.Layout? = nil,
    encoding: TextEncoding? = nil, files: DatasetFiles = .disk
  ) throws(Diagnostics) -> (design: EvaluatedDesign, inputs: [InputFile]) {
    var session = ReadingSession(files, encoding: encoding)
    let factors = DesignTable(path, &session, lastIsOutput: outputs == nil)
    let results = outputs.flatMap { DesignTable($0, &session, areAllOutputs: true) }
    guard !session.log.hasErrors, let factors, outputs == nil || results != nil else {
      throw Diagnostics(session.problems)
    }
    let columns = results ?? factors
    let place = SourcePlace(file: path, line: 1)
    if columns.count != factors.count {
      throw Diagnostics([
        .designRows(columns.count, of: columns.file, against: factors.count, of: factors.file)
      ])
    }
    do throws(EvaluatedDesign.Problem) {
      let design = try EvaluatedDesign(
        factors: factors.names, levels: factors.levels, outputs: columns.outputs, layout: layout)
      return (design, session.inputs)
    } catch {
      throw Diagnostics([.design(error, place, line: { factors.lines[$0] })])
    }
  }
}

/// One table of a design.
private struct DesignTable {
  let file: String
  var names: [String] = []
  /// Row after row what each factor is.
  var levels: [[EvaluatedDesign.Level]] = []
  var outputs: [(name: String, values: [Double])] = []
  /// The line of each row.
  var lines: [Int] = []
  var count: Int { lines.count }

  /// `nil` after reporting why the table cannot be read.
  init?(
    _ path: String, _ session: inout ReadingSession, lastIsOutput: Bool = false,
    areAllOutputs: Bool = false
  ) {
    guard var table = session.table(path) else { return nil }
    file = path
    var columns = Array(table.columns.indices)
    // R's column of row names has no header.
    if let first = table.columns.first, first.name.isEmpty {
      table.problems.removeAll { $0.code == .emptyHeader && $0.place == first.place }
      columns.removeFirst()
    }
    let results = areAllOutputs ? columns : lastIsOutput ? Array(columns.suffix(1)) : []
    columns.removeAll { results.contains($0) }
    names = columns.map { table.columns[$0].name }
    outputs = results.map { (table.columns[$0].name, []) }
    while table.next() {
      lines.append(table.line)
      levels.append(
        columns.map { column in
          let number = NumberReader.read(table.bytes, table.range(of: column)).number
          return number.map { .number($0) } ?? .word(table.trimmedText(column))
        })
      for (position, column) in results.enumerated() {
        let reading = NumberReader.read(table.bytes, table.range(of: column))
        let problem = reading.diagnostic(
          of: table.text(column), at: table.place(of: column),
          context: .column(table.columns[column].name))
        if let problem { session.log.report(problem) }
        outputs[position].values.append(reading.number ?? .nan)
      }
    }
    session.finish(table, rows: lines.count)
  }
}

extension Diagnostic {
  fileprivate static func designRows(
    _ count: Int, of file: String, against other: Int, of design: String
  ) -> Diagnostic {
    Diagnostic(
      .error, .badDesign,
      LocalizedText(
        zh: "\(file) 有 \(count) 行，而设计 \(design) 有 \(other) 行",
        en: "\(file) has \(count) rows, but the design \(design) has \(other)"),
      fix: LocalizedText(
        zh: "每次计算一行，次序与设计相同", en: "write one row for each evaluation, in the order of the design"))
  }

  fileprivate static func design(
    _ problem: EvaluatedDesign.Problem, _ place: SourcePlace, line: (Int) -> Int
  ) -> Diagnostic {
    let order = LocalizedText(
      zh: "blocks：先全部 A，再全部 B，再依次全部 AB_1、AB_2……（COINr）；points：逐点 A、AB_1、AB_2……、B（SALib）；"
        + "points-2：逐点 A、AB_i、BA_i、B（SALib 二阶）",
      en:
        "blocks: all of A, all of B, then all of AB_1, AB_2, … (COINr); points: A, AB_1, AB_2, …, B "
        + "point by point (SALib); points-2: A, AB_i, BA_i, B (SALib with second order)")
    switch problem {
    case .noFactors:
      return Diagnostic(
        .error, .badDesign,
        LocalizedText(zh: "设计中没有因素列", en: "the design has no column for a factor"), at: place,
        fix: LocalizedText(
          zh: "每个因素一列；没有 --outputs 时，最后一列是输出",
          en: "write a column for each factor; without --outputs the last column is the output"))
    case .noOutputs:
      return Diagnostic(
        .error, .badDesign, LocalizedText(zh: "没有输出列", en: "there is no column for an output"),
        at: place)
    case .rowCount(let count, let factors):
      return Diagnostic(
        .error, .badDesign,
        LocalizedText(
          zh: "\(count) 行不能是 \(factors) 个因素的 Saltelli 设计：行数应为 N×\(factors + 2)（N 至少 2）",
          en: "\(count) rows are no Saltelli design of \(factors) factors: there must be "
            + "N×\(factors + 2) of them, with N at least 2"), at: place, note: order)
    case .strangeRow(let row, let layout):
      return Diagnostic(
        .error, .badDesign,
        LocalizedText(
          zh: "这一行的因素不是次序 \(layout.rawValue) 在此处应有的",
          en: "the factors of this row are not what the order \(layout.rawValue) has here"),
        at: SourcePlace(file: place.file, line: line(row)),
        fix: LocalizedText(
          zh: "检查行的次序，或用 --layout 指定", en: "check the order of rows, or name it with --layout"),
        note: order)
    }
  }
}
