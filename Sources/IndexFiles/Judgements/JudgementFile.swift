internal import CompositeIndex

/// One expert's judgements in a JSON file.
struct JudgementFile {
  static let keys = [
    "$schema", "expert", "round", "scheme", "schemeVersion", "schemeSha256", "synthetic", "note",
    "judgements",
  ]
  private static let nodeKeys = [
    "pairwise", "matrix", "criteria", "order", "budget", "bestWorst", "weights", "note",
  ]
  /// Keys that no scheme has.
  static let ownKeys = ["expert", "round", "schemeVersion", "schemeSha256", "criteria"]
  private static let bestWorstKeys = ["best", "worst", "bestToOthers", "othersToWorst"]

  private(set) var expert: SaidName
  private(set) var round: Int?
  private(set) var roundPlace: SourcePlace?
  private(set) var tie: SchemeTie
  private(set) var synthetic = false
  private(set) var drafts: [JudgementDraft] = []

  /// Reads what is there.
  ///
  /// - Parameter name: the file's name without its ending, which is the expert's id where the file
  ///   says none.
  init(_ value: JSONValue, name: String, _ isKnown: (String) -> Bool, log: inout ProblemLog) {
    var fields = SchemeDecoder()
    let alone = Self.judgementAlone(value)
    fields.check(value, alone == nil ? Self.keys : Self.keys + Self.nodeKeys)
    _ = fields.string(value.member("$schema"))
    _ = fields.text(value.member("note"))
    expert = SaidName(
      text: fields.string(value.member("expert")).map(KeyText.tidied) ?? name,
      place: value["expert"]?.place ?? value.place)
    if expert.text.isEmpty {
      fields.report(.namelessExpert(at: expert.place))
      expert.text = name
    }
    tie = SchemeTie(value, &fields)
    if let said = value["synthetic"], said.bool == nil {
      fields.report(
        .wrongType(
          "synthetic", expected: LocalizedText(zh: "true 或 false", en: "true or false"),
          found: said))
    }
    synthetic = value["synthetic"]?.bool ?? false
    if let said = value["round"] {
      round = RoundNumber.read(said, log: &log)
      roundPlace = said.place
    }
    if let alone {
      log.report(fields.problems)
      // A misspelt kind is said already.
      guard alone.members?.contains(where: { Self.kinds[$0.key] != nil }) == true else { return }
      read(JSONMember(key: "", keyPlace: value.place, value: alone), isKnown, log: &log)
      return
    }
    // A misspelt key is not missing as well.
    let isMisspelt = value.members?.contains { member in
      !Self.keys.contains(member.key)
        && NearestName.suggestion(for: member.key, in: Self.keys) == "judgements"
    }
    if isMisspelt != true { fields.require("judgements", in: value, fix: Self.example) }
    let judgements = fields.members(of: value.member("judgements"))
    log.report(fields.problems)
    guard let judgements, let members = judgements.members else { return }
    if members.isEmpty { log.report(.noJudgements(at: judgements.place)) }
    for member in members { read(member, isKnown, log: &log) }
  }

  /// The judgement of a file that holds one and no `judgements` about it, such as a matrix with its
  /// criteria.
  private static func judgementAlone(_ value: JSONValue) -> JSONValue? {
    guard let members = value.members, value.member("judgements") == nil,
      members.contains(where: { kinds[$0.key] != nil || isMisspeltKind($0.key) })
    else { return nil }
    return JSONValue(
      .object(members.filter { nodeKeys.contains($0.key) && $0.key != "note" }), at: value.place)
  }

  /// Whether a key is most likely a kind of judgement.
  private static func isMisspeltKind(_ key: String) -> Bool {
    guard !keys.contains(key), let near = NearestName.suggestion(for: key, in: keys + nodeKeys)
    else { return false }
    return kinds[near] != nil
  }

  private static let example = LocalizedText(
    zh: "写成 \"judgements\": { \"节点\": { \"pairwise\": { \"甲:乙\": 3 } } }",
    en: "write \"judgements\": { \"node\": { \"pairwise\": { \"a:b\": 3 } } }")

  private mutating func read(
    _ member: JSONMember, _ isKnown: (String) -> Bool, log: inout ProblemLog
  ) {
    var fields = SchemeDecoder()
    if let object = fields.members(of: member) {
      fields.check(object, Self.nodeKeys)
      _ = fields.text(object.member("note"))
      let before = fields.problems.count
      let criteria = fields.list(object.member("criteria"))?.compactMap { said in
        fields.name(said).map { SaidName(text: $0, place: said.value.place) }
      }
      let areListed = fields.problems.count == before
      var found: [JudgementDraft] = []
      for part in object.members ?? [] {
        guard let kind = Self.kinds[part.key] else { continue }
        var draft = JudgementDraft(
          expert: expert, round: 0, node: SaidName(text: member.key, place: member.keyPlace),
          kind: kind, place: part.keyPlace, criteria: areListed ? criteria : nil)
        draft.key = part.key
        let count = fields.problems.count
        // A matrix cannot be read without its criteria.
        if areListed || part.key != "matrix" { fill(&draft, part, isKnown, &fields, log: &log) }
        draft.hasHoles = draft.hasHoles || !areListed || fields.problems.count > count
        found.append(draft)
      }
      if found.isEmpty, fields.problems.isEmpty {
        fields.report(
          .missingKey(
            "pairwise", at: object.place,
            fix: LocalizedText(
              zh: "写上 pairwise、matrix、order、budget、bestWorst 或 weights",
              en: "write pairwise, matrix, order, budget, bestWorst or weights")))
      }
      if found.count > 1 {
        // Which one counts is asked; nothing is missing in either.
        for index in found.indices { found[index].isInPart = true }
      }
      drafts += found
    }
    log.report(fields.problems)
  }

  private static let kinds: [String: JudgementDraft.Kind] = [
    "pairwise": .pairwise, "matrix": .pairwise, "order": .ranking, "budget": .budget,
    "bestWorst": .bestWorst, "weights": .direct,
  ]

  private func fill(
    _ draft: inout JudgementDraft, _ part: JSONMember, _ isKnown: (String) -> Bool,
    _ fields: inout SchemeDecoder, log: inout ProblemLog
  ) {
    switch part.key {
    case "pairwise":
      for pair in fields.members(of: part)?.members ?? [] {
        guard let names = PairName.split(pair.key, isKnown: isKnown) else {
          log.report(.notAPair(pair.key, at: pair.keyPlace))
          draft.hasHoles = true
          continue
        }
        draft.entries.append(
          JudgementDraft.Entry(
            first: SaidName(text: names.0, place: pair.keyPlace),
            second: SaidName(text: names.1, place: pair.keyPlace),
            value: number(pair.key, pair.value, &fields), place: pair.value.place))
      }
    case "matrix": JudgementMatrix.read(part, &draft, &fields)
    case "order": order(part, &draft, &fields)
    case "bestWorst":
      guard let object = fields.members(of: part) else { return }
      fields.check(object, Self.bestWorstKeys)
      draft.best = fields.name(object.member("best")).map {
        SaidName(text: $0, place: object["best"]?.place ?? part.keyPlace)
      }
      draft.worst = fields.name(object.member("worst")).map {
        SaidName(text: $0, place: object["worst"]?.place ?? part.keyPlace)
      }
      amounts(object.member("bestToOthers"), .bestToOthers, &draft, &fields)
      amounts(object.member("othersToWorst"), .othersToWorst, &draft, &fields)
    default: amounts(part, .whole, &draft, &fields)
    }
  }

  private func amounts(
    _ member: JSONMember?, _ part: JudgementDraft.Entry.Part, _ draft: inout JudgementDraft,
    _ fields: inout SchemeDecoder
  ) {
    for entry in fields.members(of: member)?.members ?? [] {
      draft.entries.append(
        JudgementDraft.Entry(
          first: SaidName(text: entry.key, place: entry.keyPlace),
          value: number(entry.key, entry.value, &fields), place: entry.value.place, part: part))
    }
  }

  private func number(
    _ key: String, _ value: JSONValue, _ fields: inout SchemeDecoder
  ) -> SaidNumber {
    let said = SaidNumber(value)
    if said == .unusable {
      fields.report(.wrongType(key, expected: Self.aNumber, found: value))
    }
    return said
  }

  static let aNumber = LocalizedText(zh: "数字或文字", en: "a number or a word")

  /// The most important first; an inner list holds a tie.
  private func order(
    _ member: JSONMember, _ draft: inout JudgementDraft, _ fields: inout SchemeDecoder
  ) {
    draft.isList = true
    let expected = LocalizedText(
      zh: "指标的列表，并列的写在内层", en: "a list of criteria, tied ones in lists of their own")
    var rank = 1
    for element in fields.list(member) ?? [] {
      if element.value.elements?.isEmpty == true {
        fields.report(.wrongType(member.key, expected: expected, found: element.value))
      }
      let tied = element.value.elements ?? [element.value]
      for one in tied {
        guard let name = one.string, !Blanks.trim(name).isEmpty else {
          fields.report(.wrongType(member.key, expected: expected, found: one))
          continue
        }
        draft.entries.append(
          JudgementDraft.Entry(
            first: SaidName(text: name, place: one.place),
            value: .number(Double(rank), text: String(rank)), place: one.place))
      }
      rank += tied.count
    }
  }
}
