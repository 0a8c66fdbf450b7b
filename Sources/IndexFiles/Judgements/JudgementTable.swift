internal import CompositeIndex

/// A table of judgements, long or wide, or one matrix.
struct JudgementTable {
  /// What a column holds, by the words in its header.
  enum Column: CaseIterable {
    case expert, round, node, criterion, versus, value, kind, note

    /// The English header.
    var name: String { words[0] }

    var words: [String] {
      switch self {
      case .expert: ["expert", "expertid", "专家", "专家编号", "专家代码", "专家id"]
      case .round: ["round", "轮次", "轮"]
      case .node: ["node", "parent", "上级", "上级指标", "节点", "维度"]
      case .criterion: ["criterion", "indicator", "指标", "准则", "因素"]
      case .versus: ["versus", "vs", "against", "对比", "对比指标", "对照"]
      case .value: ["value", "judgement", "judgment", "判断", "判断值", "值", "取值"]
      case .kind: ["kind", "方式", "判断方式", "类型"]
      case .note: ["note", "comment", "备注", "说明"]
      }
    }
  }

  private static let kinds: [(JudgementDraft.Kind, JudgementDraft.Entry.Part, [String])] = [
    (.pairwise, .whole, ["pairwise", "两两比较", "成对比较", "比较"]),
    (.budget, .whole, ["budget", "points", "百分制", "分配", "打分", "分数"]),
    (.ranking, .whole, ["order", "rank", "ranking", "排序", "名次"]),
    (.direct, .whole, ["weights", "weight", "direct", "权重", "直接赋权"]),
    (.bestWorst, .bestToOthers, ["best-to-others", "最优对其他", "最好对其他", "最重要对其他"]),
    (
      .bestWorst, .othersToWorst,
      ["others-to-worst", "其他对最劣", "其他对最差", "其他对最不重要"]
    ),
  ]

  /// The drafts so far, in the order of their first rows.
  private(set) var drafts: [JudgementDraft] = []
  /// The table, at its current row.
  var table: TableReader
  let columns: [Column: Int]
  /// The other columns, by position.
  let others: [Int]
  let tree: JudgedTree?
  private let document: PanelDocument
  private var known: [Key: Int] = [:]
  private var numbers: [String: Int?] = [:]

  private struct Key: Hashable {
    var expert: String
    var round: Int
    var node: String
    var kind: JudgementDraft.Kind
  }

  /// Reads all rows, after reporting what is wrong with them.
  static func read(
    _ table: TableReader, _ document: PanelDocument, _ tree: JudgedTree?,
    session: inout ReadingSession
  ) -> [JudgementDraft] {
    var reading = JudgementTable(table, document, tree)
    if let matrix = SquareTable(table, document, tree) {
      let drafts = matrix.drafts(log: &session.log)
      session.finish(matrix.table, rows: drafts.first?.criteria?.count ?? 0)
      return drafts
    }
    guard reading.columns[.expert] != nil else {
      session.log.report(.noExpertColumn(in: table))
      return []
    }
    let isLong = reading.columns[.criterion] != nil || reading.columns[.value] != nil
    let rows =
      isLong ? reading.readLong(log: &session.log) : reading.readWide(log: &session.log)
    session.finish(reading.table, rows: rows)
    ImpliedKinds(tree: tree).check(reading.drafts, log: &session.log)
    return reading.drafts
  }

  private init(_ table: TableReader, _ document: PanelDocument, _ tree: JudgedTree?) {
    self.table = table
    self.document = document
    self.tree = tree
    let headers = table.columns.map { NameFolding.fold($0.name) }
    var columns: [Column: Int] = [:]
    for column in Column.allCases {
      columns[column] = headers.firstIndex { column.words.contains($0) }
    }
    self.columns = columns
    others = headers.indices.filter { !columns.values.contains($0) }
  }

  // MARK: A row

  /// Who judges in the current row, and in which round; `nil` after reporting why nobody can tell.
  mutating func judge(log: inout ProblemLog) -> (expert: SaidName, round: Int)? {
    guard let field = columns[.expert] else { return nil }
    let text = table.key(field)
    if text.isEmpty {
      log.report(.emptyKey(table.columns[field].name, at: table.place(of: field)))
      return nil
    }
    if let notice = table.keyNotice(field) { log.report(notice) }
    guard let round = round(log: &log) else { return nil }
    return (SaidName(text: text, place: table.place(of: field)), round)
  }

  private mutating func round(log: inout ProblemLog) -> Int? {
    let fallback = document.rounds.count < 2 ? document.rounds.first ?? 1 : nil
    let text = columns[.round].map { table.key($0) } ?? ""
    if text.isEmpty {
      if let fallback { return fallback }
      log.report(.roundNotSaid(document.rounds, at: place(.round)))
      return nil
    }
    if let number = numbers[text] { return number }
    let plain = text.filter { !"第轮".contains($0) }
    var number: Int?
    if let said = NumberReader.read(plain).number {
      number = RoundNumber.read(said, text, at: place(.round), log: &log)
    } else {
      log.report(
        .panel(
          .badRound, "轮次 '\(text)' 不是数字", "the round '\(text)' is no number", at: place(.round),
          fix: LocalizedText(zh: "第一轮写 1", en: "write 1 for the first round")))
    }
    if let said = number, !document.rounds.isEmpty, !document.rounds.contains(said) {
      log.report(.otherRound(said, document.rounds, at: place(.round)))
      number = nil
    }
    numbers[text] = .some(number)
    return number
  }

  func place(_ column: Column) -> SourcePlace {
    columns[column].map { table.place(of: $0) }
      ?? SourcePlace(file: table.file, line: table.line)
  }

  func text(_ column: Column) -> String { columns[column].map { table.key($0) } ?? "" }

  /// The kind of the current row; `nil` after reporting an unknown one.
  ///
  /// - Parameter usual: what an empty cell means.
  func kind(
    usual: JudgementDraft.Kind, log: inout ProblemLog
  ) -> (JudgementDraft.Kind, JudgementDraft.Entry.Part)? {
    let text = text(.kind)
    if text.isEmpty { return (usual, .whole) }
    let folded = NameFolding.fold(text)
    if let known = Self.kinds.first(where: { $0.2.contains { NameFolding.fold($0) == folded } }) {
      return (known.0, known.1)
    }
    log.report(.unknownKind(text, Self.kinds.map { ($0.2[0], $0.2[1]) }, at: place(.kind)))
    return nil
  }

  /// Adds an entry to the draft of an expert, round, node and kind.
  mutating func add(
    _ entry: JudgementDraft.Entry, _ judge: (expert: SaidName, round: Int), node: SaidName,
    _ kind: JudgementDraft.Kind, at place: SourcePlace, best: SaidName? = nil,
    worst: SaidName? = nil
  ) {
    let folded = tree?.node(node.text).map { "\($0)" } ?? NameFolding.fold(node.text)
    let key = Key(expert: judge.expert.text, round: judge.round, node: folded, kind: kind)
    let index: Int
    if let found = known[key] {
      index = found
    } else {
      index = drafts.count
      known[key] = index
      drafts.append(
        JudgementDraft(
          expert: judge.expert, round: judge.round, node: node, kind: kind, place: place))
    }
    drafts[index].entries.append(entry)
    if kind == .direct, !drafts[index].isImplied, text(.kind).isEmpty {
      drafts[index].isImplied = true
    }
    drafts[index].best = drafts[index].best ?? best
    drafts[index].worst = drafts[index].worst ?? worst
  }
}
