internal import CompositeIndex

/// Puts the files of a panel together: ties, judgements, experts, rounds.
struct PanelAssembly {
  private(set) var session: ReadingSession
  private let outline: PanelOutline
  private let scheme: ResolvedScheme?
  private let description: PanelDescription?
  private let documents: [PanelDocument]

  init(_ outline: PanelOutline, _ scheme: ResolvedScheme?) {
    self.outline = outline
    self.scheme = scheme
    session = outline.documents.session
    description = outline.documents.description
    documents = outline.documents.documents
  }

  /// The panel; what is wrong is in the session.
  mutating func panel() -> Panel {
    var drafts = self.drafts()
    var tree = scheme.map { JudgedTree($0) } ?? JudgedTree()
    if scheme == nil {
      tree.learn(drafts)
      SharedCriteria(tree).check(&drafts, log: &session.log)
    }
    ExpertNames.check(drafts, log: &session.log)
    let experts = experts(drafts)
    let answers = Answers(drafts, JudgementAssembly(tree: tree), log: &session.log)
    if !session.log.hasErrors, drafts.isEmpty {
      session.log.report(.noJudgements(at: SourcePlace(file: outline.path, line: 1)))
    }
    let rules = stopRules()
    if !session.log.hasErrors {
      for round in description?.rounds ?? [] where !answers.rounds.contains(round.number) {
        session.log.report(.silentRound(round.number, at: round.place))
      }
    }
    let inputs = inputs()
    let byPath = Dictionary(inputs, uniquingKeysWith: { first, _ in first })
    let rounds = answers.rounds.map { number -> PanelRound in
      PanelRound(
        number: number, stop: rules[number],
        responses: experts.compactMap { expert in
          answers.judgements(of: expert.id, in: number).flatMap { judgements, document in
            byPath[documents[document].path].map {
              PanelRound.Response(expert: expert.id, judgements: judgements, input: $0)
            }
          }
        })
    }
    return Panel(
      id: description?.id ?? Self.id(of: outline.path),
      title: description?.title ?? LocalizedText(""),
      synthetic: outline.synthetic, scheme: scheme?.said.id ?? outline.scheme,
      schemeHash: description?.tie.hash?.text ?? hash, experts: experts, rounds: rounds,
      inputs: inputs.map(\.1))
  }

  private var hash = ""
  private var isPanelLoose = false
  /// Whether files were left out that judge another scheme.
  private var isElsewhere = false

  /// The name of a file or folder without its ending.
  private static func id(of path: String) -> String {
    SchemeTie.plain(path)
  }

  /// The files that make up the panel, by path.
  private func inputs() -> [(String, InputFile)] {
    zip(session.files, session.inputs).compactMap { file, input in
      if outline.documents.leftOut.contains(file.path) { return nil }
      let isPanel =
        description != nil && FileAccess.name(of: file.path) == PanelDescription.fileName
      return (
        file.path,
        InputFile(role: isPanel ? .panel : .judgements, name: input.name, sha256: input.sha256)
      )
    }
  }

  // MARK: Files

  /// What all files say, after reporting what cannot be read.
  mutating func drafts() -> [JudgementDraft] {
    if let scheme, let tie = description?.tie {
      if let problem = tie.problem(with: scheme.said) {
        // Nothing in the files can fit.
        session.log.report(problem)
        isElsewhere = true
        return []
      }
      isPanelLoose = tie.isLoose
    }
    var elsewhere: [Diagnostic] = []
    let names = scheme.map { JudgedTree($0) }
    let isKnown = { (name: String) in names?.parent(of: name) != nil }
    var loose: SaidName?
    var untied = scheme == nil ? description?.tie.hashOfNothing : nil
    var all: [JudgementDraft] = []
    for (number, document) in documents.enumerated() {
      var drafts: [JudgementDraft]
      switch document.content {
      case .table(let table):
        drafts = JudgementTable.read(table, document, names, session: &session)
      case .json(let value)
      where SavedWeights.isScheme(value)
        && (scheme != nil || SavedWeights.standsByItself(value)):
        let saved = SavedWeights(value, document, scheme)
        if let problem = saved.problem {
          elsewhere.append(problem)
          continue
        }
        drafts = saved.drafts(log: &session.log)
      case .json(let value):
        let file = JudgementFile(value, name: document.name, isKnown, log: &session.log)
        if hash.isEmpty { hash = file.tie.hash?.text ?? "" }
        if let problem = scheme.flatMap({ file.tie.problem(with: $0.said) }) {
          elsewhere.append(problem)
          continue
        }
        if scheme != nil, file.tie.isLoose { loose = loose ?? file.tie.scheme }
        if scheme == nil { untied = untied ?? file.tie.hashOfNothing }
        drafts = file.drafts
        let round = round(of: document, said: file.round, at: file.roundPlace)
        for index in drafts.indices { drafts[index].round = round }
      }
      for index in drafts.indices { drafts[index].document = number }
      all += drafts
    }
    report(elsewhere)
    reportLoose(loose)
    if let untied { session.log.report(.hashWithoutScheme(untied)) }
    return all
  }

  /// The round of a file: as `panel.json` says, else as it says itself, else the first.
  private mutating func round(of document: PanelDocument, said: Int?, at place: SourcePlace?) -> Int
  {
    if let said, let place, !document.rounds.isEmpty, !document.rounds.contains(said) {
      session.log.report(.otherRound(said, document.rounds, at: place))
    }
    return said ?? document.rounds.first ?? 1
  }

  /// Files that judge another scheme are said once for each scheme, with their number.
  private mutating func report(_ elsewhere: [Diagnostic]) {
    isElsewhere = !elsewhere.isEmpty
    var said: [Diagnostic] = []
    for problem in elsewhere {
      if let first = said.firstIndex(where: { $0.message == problem.message }) {
        said[first].further += 1
      } else {
        said.append(problem)
      }
    }
    session.log.report(said)
  }

  private mutating func reportLoose(_ file: SaidName?) {
    guard let scheme else { return }
    let said = description == nil ? file : isPanelLoose ? description?.tie.scheme ?? file : nil
    if let said { session.log.report(.looseTie(said, scheme.said.inputs.first)) }
  }

  // MARK: Experts and rounds

  private mutating func experts(_ drafts: [JudgementDraft]) -> [Panel.Expert] {
    guard let listed = description?.experts else {
      var seen: Set<String> = []
      return drafts.filter { seen.insert($0.expert.text).inserted }
        .map { Panel.Expert(id: $0.expert.text) }
    }
    let names = listed.map(\.name.text)
    var reported: Set<SourcePlace> = []
    for draft in drafts where !names.contains(draft.expert.text) {
      if reported.insert(draft.expert.place).inserted {
        session.log.report(.expertNotListed(draft.expert, names))
      }
    }
    let heard = Set(drafts.map(\.expert.text))
    for (name, _) in listed
    where !heard.contains(name.text) && !name.text.isEmpty && !isElsewhere {
      session.log.report(.silentExpert(name))
    }
    return listed.map { Panel.Expert(id: $0.name.text, weight: $0.weight) }
  }

  /// The stop rules by round; what cannot be read is reported.
  private mutating func stopRules() -> [Int: DelphiStopRule] {
    var rules: [Int: DelphiStopRule] = [:]
    for round in description?.rounds ?? [] {
      guard let said = round.stop else { continue }
      do {
        rules[round.number] = try DelphiStopRule(said.text, at: said.place)
      } catch {
        session.log.report(error)
      }
    }
    return rules
  }
}
