public import CompositeIndex

/// The smallest change of weights that puts one unit ahead of another one, or at a rank.
public struct ReversalSection: StabilitySection {
  /// What was found.
  public let reversal: ReversalMargin
  let assessment: Assessment

  /// - Parameters:
  ///   - assessment: the result with the weights as they are.
  ///   - reversal: what was found.
  public init(_ assessment: Assessment, _ reversal: ReversalMargin) {
    self.assessment = assessment
    self.reversal = reversal
  }

  /// `reversal`.
  public var key: String { "reversal" }

  var vectors: WeightVectors { WeightVectors(assessment: assessment, space: reversal.set.space) }

  func name(_ position: Int) -> LocalizedText {
    assessment.unit(reversal.table.rows[position]).name
  }

  /// What is asked for, in words.
  public var title: LocalizedText {
    let unit = name(reversal.unit)
    switch reversal.goal {
    case .ahead(let rival) where isOnlyTied:
      let rival = name(rival)
      return LocalizedText(
        zh: "\(unit[.zh])追平\(rival[.zh])（没有权重能使它超过）：权重至少改多少（精确值）",
        en:
          "\(unit[.en]) level with \(rival[.en]), as no weights put it ahead: the smallest change of "
          + "weights (exact)")
    case .ahead(let rival):
      let rival = name(rival)
      return LocalizedText(
        zh: "\(unit[.zh]) 超过 \(rival[.zh])：权重至少改多少（精确值）",
        en: "\(unit[.en]) ahead of \(rival[.en]): the smallest change of weights (exact)")
    case .rank(let rank):
      return LocalizedText(
        zh: "\(unit[.zh]) 到第 \(rank) 名：权重至少改多少（精确值）",
        en: "\(unit[.en]) at rank \(rank): the smallest change of weights (exact)")
    }
  }

  /// Whether the goal is reached by a tie at best.
  var isOnlyTied: Bool { !reversal.changes.isEmpty && reversal.changes.allSatisfy { !$0.isStrict } }

  /// The changes in all norms, in sentences and side by side.
  public func add(to document: inout Document) {
    document.heading(title)
    let set = vectors.range(reversal.set)
    document.paragraph(LocalizedText(zh: "权重范围：\(set[.zh])。", en: "Weights: \(set[.en])."))
    document.table(
      vectors.table(
        reversal.changes.map { (Self.short($0.norm), $0.witness) }, document.language))
    document.blank()
    for change in reversal.changes { document.paragraph(ReversalWords(self).sentence(change)) }
    document.notes(
      ReversalWords(self).notes.map { Document.Note($0[document.language], .muted) })
  }

  /// The column of a norm.
  static func short(_ norm: WeightNorm) -> LocalizedText {
    switch norm {
    case .l1: LocalizedText(zh: "移动最少", en: "Least moved")
    case .l2: LocalizedText(zh: "距离最近", en: "Nearest")
    case .lInfinity: LocalizedText(zh: "单项最小", en: "Least each")
    }
  }

  /// One row for each norm and weight.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let nodes = vectors.space.coordinates.map { assessment.scheme.nodes[$0] }
    func number(_ value: Double) -> String { NumberFormat.shortest(value) ?? "" }
    return (
      ["norm", "distance", "strict", "rank", "node", "name", "weight", "level_weight", "witness"],
      reversal.changes.flatMap { change in
        nodes.indices.map { position in
          [
            change.norm.rawValue, number(change.distance), change.isStrict ? "1" : "0",
            "\(change.rank)", nodes[position].id, nodes[position].name[language],
            number(vectors.space.nominal[position]), number(change.weights[position]),
            number(change.witness[position]),
          ]
        }
      }
    )
  }

  /// The changes in all norms with their weights.
  public var json: JSONOutput {
    func code(_ position: Int) -> JSONOutput {
      .string(assessment.unit(reversal.table.rows[position]).code)
    }
    var members = vectors.question(reversal.set)
    members.append(.init("unit", code(reversal.unit)))
    switch reversal.goal {
    case .ahead(let rival): members.append(.init("rival", code(rival)))
    case .rank(let rank): members.append(.init("rank", .integer(rank)))
    }
    members.append(
      .init(
        "changes",
        .array(
          reversal.changes.map { change in
            var parts: [JSONOutput.Member] = [
              .init("norm", .string(change.norm.rawValue)),
              .init("distance", .number(change.distance)),
              .init("levelWeights", vectors.json(change.weights)),
              .init("strict", .bool(change.isStrict)),
              .init("weights", vectors.json(change.witness)),
              .init("replayedRank", .integer(change.rank)),
              .init("passed", .array(change.passed.map(code))),
              .init("summary", .text(ReversalWords(self).sentence(change))),
            ]
            if vectors.space.isLeaves {
              parts.append(.init("schemeWeights", vectors.localJSON(change.witness)))
            }
            return .object(parts)
          })))
    return .object(members)
  }
}
