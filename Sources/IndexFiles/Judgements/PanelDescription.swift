internal import CompositeIndex

/// What `panel.json` says.
struct PanelDescription {
  static let fileName = "panel.json"
  static let keys = [
    "$schema", "panel", "title", "note", "synthetic", "scheme", "schemeVersion", "schemeSha256",
    "data", "experts", "rounds",
  ]
  private static let roundKeys = ["round", "folder", "file", "stop", "note"]

  /// One round as declared.
  struct Round {
    var number: Int
    var place: SourcePlace
    /// A folder or a file.
    var source: SaidName?
    var isFolder = false
    var stop: SaidName?
  }

  private(set) var id = ""
  private(set) var title = LocalizedText("")
  private(set) var synthetic = false
  private(set) var tie: SchemeTie
  private(set) var data: SaidName?
  /// The experts with their weights; `nil` where the file lists none.
  private(set) var experts: [(name: SaidName, weight: Double)]?
  private(set) var rounds: [Round] = []

  init(_ value: JSONValue, log: inout ProblemLog) {
    var fields = SchemeDecoder()
    fields.check(value, Self.keys)
    _ = fields.string(value.member("$schema"))
    _ = fields.text(value.member("note"))
    fields.require("panel", in: value)
    id = fields.name(value.member("panel")) ?? ""
    title = fields.text(value.member("title")) ?? LocalizedText("")
    tie = SchemeTie(value, &fields)
    if let said = value["synthetic"], said.bool == nil {
      fields.report(
        .wrongType(
          "synthetic", expected: LocalizedText(zh: "true 或 false", en: "true or false"),
          found: said))
    }
    synthetic = value["synthetic"]?.bool ?? false
    if let member = value.member("data"), let text = fields.name(member) {
      data = SaidName(text: text, place: member.value.place)
    }
    readExperts(value.member("experts"), &fields)
    fields.require(
      "rounds", in: value,
      fix: LocalizedText(
        zh: "写成 \"rounds\": [ { \"round\": 1, \"folder\": \"round1\" } ]",
        en: "write \"rounds\": [ { \"round\": 1, \"folder\": \"round1\" } ]"))
    let listed = fields.list(value.member("rounds"))
    if let listed, listed.isEmpty, let place = value["rounds"]?.place {
      fields.report(
        .panel(
          .badRound, "没有任何轮次", "there is no round", at: place,
          fix: LocalizedText("{ \"round\": 1, \"folder\": \"round1\" }")))
    }
    for round in listed ?? [] { readRound(round, &fields, log: &log) }
    log.report(fields.problems)
  }

  private mutating func readExperts(_ member: JSONMember?, _ fields: inout SchemeDecoder) {
    guard let members = fields.members(of: member)?.members else { return }
    var known: Set<String> = []
    experts = members.map { expert in
      let weight = fields.number(expert) ?? 1
      if !(weight > 0 && weight <= 1e12) {
        fields.report(.badExpertWeight(weight, expert))
      }
      let id = KeyText.tidied(expert.key)
      if id.isEmpty { fields.report(.namelessExpert(at: expert.keyPlace)) }
      if !known.insert(id).inserted { fields.report(.listedTwice(id, at: expert.keyPlace)) }
      return (SaidName(text: id, place: expert.keyPlace), weight)
    }
  }

  private mutating func readRound(
    _ member: JSONMember, _ fields: inout SchemeDecoder, log: inout ProblemLog
  ) {
    guard let object = fields.members(of: member) else { return }
    fields.check(object, Self.roundKeys)
    _ = fields.text(object.member("note"))
    fields.require("round", in: object)
    let said = object["round"]
    let number = said.flatMap { RoundNumber.read($0, log: &log) }
    var round = Round(number: number ?? 0, place: said?.place ?? object.place)
    if let last = rounds.last?.number, let number, number <= last {
      fields.report(
        .panel(
          .badRound, "轮次应依次增大：\(number) 在 \(last) 之后",
          "rounds must rise: \(number) comes after \(last)", at: round.place,
          fix: LocalizedText(zh: "按先后排列，每轮一项", en: "list them in order, each once")))
    }
    let (folder, file) = (object.member("folder"), object.member("file"))
    let isOne = (folder == nil) != (file == nil)
    if let source = folder ?? file, let text = fields.name(source), isOne {
      round.source = SaidName(text: text, place: source.value.place)
      round.isFolder = folder != nil
    }
    if !isOne {
      fields.report(
        .panel(
          .badRound, "每轮写 folder 或 file 之一", "a round has either a folder or a file",
          at: object.place,
          fix: LocalizedText(
            zh: "文件夹里每位专家一个文件写 folder；一张表写 file",
            en: "folder for one file an expert, file for one table")))
    }
    if let stop = object.member("stop"), let text = fields.name(stop) {
      round.stop = SaidName(text: text, place: stop.value.place)
    }
    if number != nil { rounds.append(round) }
  }
}
