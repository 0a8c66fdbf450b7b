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
    (.budget, .whole, ["budget", "points", "百分制", "百分", "分配", "打分", "分数"]),
    (.ranking, .whole, ["order", "rank", "ranking", "排序", "排名", "名次"]),
    (.direct, .whole, ["weights", "weight", "direct", "权重", "直接赋权"]),
    (.bestWorst, .bestToOthers, ["best-to-others", "最优对其他", "最好对其他", "最重要对其他"]),
    (
      .bestWorst, .othersToWorst,
      ["others-to-worst", "其他对最劣", "其他对最差", "其他对最不重要"]
    ),
  ]

  /// The drafts so far, in the order of their first rows.
  var drafts: [JudgementDraft] = []
  /// The table, at its current row.
  var table: TableReader
  let columns: [Column: Int]
  /// The other columns, by position.
  let others: [Int]
  let tree: JudgedTree?
  private let document: PanelDocument
  private var known: [Key: Int] = [:]
  private var numbers: [String: Int?] = [:]

  /// What rows say that could not be read.
  var lost = LostRows()
  /// Empty cells where others of the column are filled.
  var gaps = ColumnGaps()

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
    let matrix = SquareTable(table, document, tree)
    if let matrix, matrix.isSquare {
      let drafts = matrix.drafts(log: &session.log)
      session.finish(matrix.table, rows: drafts.first?.criteria?.count ?? 0)
      return drafts
    }
    let isLong = [.criterion, .versus, .value].contains { reading.columns[$0] != nil }
    guard reading.columns[.expert] != nil || isLong && reading.isOfOneExpert else {
      session.log.report(matrix?.mismatch ?? .noExpertColumn(in: table))
      return []
    }
    guard !reading.hasSynonyms(log: &session.log) else { return [] }
    let rows =
      isLong ? reading.readLong(log: &session.log) : reading.readWide(log: &session.log)
    if reading.gaps.report(in: reading.table, reading.columns, log: &session.log) {
      reading.lost.addAll()
    }
    if reading.table.problems.contains(where: { $0.severity == .error }) { reading.lost.addAll() }
    for index in reading.drafts.indices {
      let draft = reading.drafts[index]
      reading.drafts[index].isInPart = reading.lost.contains(
        draft.expert.text, reading.key(of: draft.node.text))
    }
    session.finish(reading.table, rows: rows)
    if isLong { reading.leaveOutBlanks(log: &session.log) }
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
    others = headers.indices.filter {
      !columns.values.contains($0) && !Column.note.words.contains(headers[$0])
    }
  }

  /// Whether a table without a column of experts is of the one whom its file is called after: no
  /// other column may be the misspelt one.
  private var isOfOneExpert: Bool {
    others.allSatisfy { table.columns[$0].name.isEmpty }
  }

  /// Whether two columns mean the same, of which only one can count; reports them.
  private func hasSynonyms(log: inout ProblemLog) -> Bool {
    var found = false
    for (column, first) in columns.sorted(by: { $0.value < $1.value }) {
      for other in others where column.words.contains(NameFolding.fold(table.columns[other].name)) {
        // The same header twice is said by the reader of tables.
        found = true
        if table.columns[other].name == table.columns[first].name { continue }
        log.report(.synonymousColumns(table.columns[first], table.columns[other]))
      }
    }
    return found
  }

  // MARK: A row

  /// Who judges in the current row, and in which round; `nil` after reporting why nobody can tell.
  ///
  /// - Parameter isSilent: whether the row holds no judgement, and is passed over.
  mutating func judge(
    isSilent: Bool, log: inout ProblemLog
  ) -> (expert: SaidName, round: Int)? {
    guard let field = columns[.expert] else {
      if isHeaderAgain(0) {
        log.report(.headerAgain(at: table.place(of: 0)))
        return nil
      }
      if isSilent {
        let filled = (0..<table.fieldCount).first { !table.trimmedText($0).isEmpty }
        if let filled {
          log.report(.silentRow(SaidName(text: table.key(filled), place: table.place(of: filled))))
        }
        return nil
      }
      let place = place(.criterion)
      return round(log: &log).map { (SaidName(text: document.name, place: place), $0) }
    }
    let text = table.key(field)
    if text.isEmpty {
      // Exports with quotes around every field end in rows of empty quotes.
      if (0..<table.fieldCount).allSatisfy({ table.trimmedText($0).isEmpty }) { return nil }
      log.report(.emptyCell(table.columns[field].name, at: table.place(of: field)))
      lost.addAll()
      return nil
    }
    if ExpertNames.isAggregate(text) {
      log.report(.aggregateOfExperts(text, at: table.place(of: field)))
      return nil
    }
    if isHeaderAgain(field) {
      log.report(.headerAgain(at: table.place(of: field)))
      return nil
    }
    if isSilent {
      log.report(.silentRow(SaidName(text: text, place: table.place(of: field))))
      return nil
    }
    if let notice = table.keyNotice(field) { log.report(notice) }
    guard let round = round(log: &log) else {
      lost.add(text)
      return nil
    }
    return (SaidName(text: text, place: table.place(of: field)), round)
  }

  /// Whether the current row is the header once more, as in tables that were pasted together.
  private func isHeaderAgain(_ field: Int) -> Bool {
    // Nearly all ids are shorter; the mark of UTF-8 takes three bytes.
    let extra = table.range(of: field).count - table.columns[field].name.utf8.count
    guard extra == 0 || extra == 3 else { return false }
    func plain(_ text: String) -> String {
      NameFolding.fold(
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text)
    }
    guard plain(table.trimmedText(field)) == plain(table.columns[field].name) else {
      return false
    }
    return table.columns.indices.allSatisfy {
      plain(table.trimmedText($0)) == plain(table.columns[$0].name)
    }
  }

  private mutating func round(log: inout ProblemLog) -> Int? {
    let fallback = document.rounds.count < 2 ? document.rounds.first ?? 1 : nil
    let text = columns[.round].map { table.key($0) } ?? ""
    if text.isEmpty {
      if let fallback {
        gaps.add(.round, at: place(.round))
        return fallback
      }
      log.report(.roundNotSaid(document.rounds, at: place(.round)))
      return nil
    }
    gaps.fill(.round)
    if let number = numbers[text] { return number }
    let plain = text.filter { !"第轮".contains($0) }
    var number: Int?
    if let said = NumberReader.read(plain).number ?? RankWords.rank(plain).map(Double.init) {
      number = RoundNumber.read(said, text, at: place(.round), log: &log)
    } else {
      log.report(
        .panel(
          .badRound, "轮次 '\(text)' 不是数字", "the round '\(text)' is no number", at: place(.round),
          fix: LocalizedText(
            zh: "只写数字：第一轮写 1，第二轮写 2",
            en: "write a number alone: 1 for the first round, 2 for the second")))
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
    let known = Self.kinds.map { kind in
      (kind.2[0], kind.2.first { $0.utf8.first ?? 0 >= 0x80 } ?? kind.2[0])
    }
    log.report(.unknownKind(text, known, at: place(.kind)))
    return nil
  }

  /// What tells nodes apart.
  func key(of node: String) -> String {
    tree?.node(node).map { "\($0)" } ?? NameFolding.fold(node)
  }

  /// Adds an entry to the draft of an expert, round, node and kind.
  ///
  /// - Returns: the number of the draft.
  @discardableResult mutating func add(
    _ entry: JudgementDraft.Entry, _ judge: (expert: SaidName, round: Int), node: SaidName,
    _ kind: JudgementDraft.Kind, at place: SourcePlace
  ) -> Int {
    let key = Key(
      expert: judge.expert.text, round: judge.round, node: key(of: node.text), kind: kind)
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
    return index
  }

  /// Says which criterion is the best or the worst of a draft; all its rows must name the same, and
  /// the last one counts for nothing where it does not.
  mutating func name(
    _ best: SaidName?, _ worst: SaidName?, in number: Int, log: inout ProblemLog
  ) {
    for (said, part) in [(best, \JudgementDraft.best), (worst, \.worst)] {
      guard let said else { continue }
      guard let first = drafts[number][keyPath: part] else {
        drafts[number][keyPath: part] = said
        continue
      }
      if isSame(first, said, at: drafts[number].node) { continue }
      log.report(.twoBests(first, said, isWorst: part == \.worst, drafts[number].context))
      lost.add(drafts[number].expert.text, key(of: drafts[number].node.text))
      drafts[number].entries.removeLast()
    }
  }

  private func isSame(_ one: SaidName, _ other: SaidName, at node: SaidName) -> Bool {
    guard let tree, let number = tree.node(node.text) else {
      return NameFolding.fold(one.text) == NameFolding.fold(other.text)
    }
    return tree.nodes[number].criterion(one.text) == tree.nodes[number].criterion(other.text)
  }
}
