internal import CompositeIndex

/// What a scheme saved by the tuning page says besides weights.
public struct TunerSaving: Sendable {
  /// What made the weights, as their record says it.
  static let method = "tuner"

  /// What stands for the file's name, which has a code of its weights, where the command names it.
  public static let placeholder = "TUNED.json"

  /// How the scheme's id begins; a code of its weights follows.
  public var id: String
  /// What `extends` says.
  public var parent: String
  /// The file that must lie beside the saved one; `nil` where it may lie anywhere.
  public var beside: String?
  /// The whole scheme, where more than weights differs from the parent.
  public var whole: JSONOutput?
  /// How the result is made again.
  public var command: String
  /// What the scheme says that moves scores: what loaded files are compared with.
  public var scheme: JSONOutput
  /// The schema of scheme files.
  public var schema: JSONOutput
  /// Paths of what moves no score in a scheme, with `*` for names of the author's.
  public var idle: [String]
  /// The scheme's file and its parents: what loaded files may extend.
  public var bases: [Base]
  /// The replicates and the seed of the page's intervals; no seed where the command has it.
  public var uncertainty: (replicates: Int, seed: Int?)?

  /// A scheme that loaded files may extend.
  public struct Base: Sendable {
    /// Its name, without folder and ending.
    public var name: String
    /// What it says that moves scores; `nil` where that is what the page's scheme says.
    public var scheme: JSONOutput?

    /// Makes one.
    public init(name: String, scheme: JSONOutput?) {
      self.name = name
      self.scheme = scheme
    }
  }

  /// Says how.
  public init(
    id: String, parent: String, beside: String?, whole: JSONOutput?, command: String,
    scheme: JSONOutput, schema: JSONOutput, idle: [String], bases: [Base],
    uncertainty: (replicates: Int, seed: Int?)?
  ) {
    self.id = id
    self.parent = parent
    self.beside = beside
    self.whole = whole
    self.command = command
    self.scheme = scheme
    self.schema = schema
    self.idle = idle
    self.bases = bases
    self.uncertainty = uncertainty
  }

  /// As the page reads it.
  func json(_ assessment: Assessment) -> JSONOutput {
    let draws = uncertainty.map { draws -> JSONOutput in
      .object(
        [.init("replicates", .integer(draws.replicates))]
          + (draws.seed.map { [.init("seed", .integer($0))] } ?? []))
    }
    return [
      "id": .string(id), "parent": .string(parent), "beside": .string(orNull: beside),
      "whole": whole ?? .null, "command": .string(command),
      "file": .string(FileOrigin(assessment, .zh).prefix + "-tuned"),
      "placeholder": .string(Self.placeholder),
      "note": .text(Self.note(assessment)),
      "scheme": self.scheme, "schema": schema, "idle": .array(idle.map { .string($0) }),
      "bases": .array(bases.map { ["name": .string($0.name), "scheme": $0.scheme ?? .null] }),
      "uncertainty": draws ?? .null, "record": record(assessment),
    ]
  }

  /// From what the weights were set, and what the command line had changed before.
  private static func note(_ assessment: Assessment) -> LocalizedText {
    let title = assessment.scheme.said.displayTitle
    var note = LocalizedText(
      zh: "在调权页上由“\(title[.zh])”调整的权重", en: "weights set by hand, from: \(title[.en])")
    let marks = ResultMarks(isSynthetic: false, isHypothetical: assessment.isHypothetical)
    if let mark = marks.text, let changes = RankingHeader([assessment]).changes {
      note.zh += "\(mark.zh)：\(changes.zh)"
      note.en += " \(mark.en): \(changes.en)"
    }
    return note
  }

  private func record(_ assessment: Assessment) -> JSONOutput {
    let scheme = assessment.scheme.said
    var settings: [JSONOutput.Member] = [.init("scheme", .string(scheme.id))]
    settings.append(.init("data", .string(assessment.dataset.id)))
    if let period = assessment.period { settings.append(.init("period", .string(period.label))) }
    let inputs = assessment.dataset.inputs + scheme.inputs
    return [
      "method": .string(Self.method), "settings": .object(settings),
      "inputs": .array(
        inputs.map { input in
          [
            "role": .string(input.role.rawValue), "name": .string(input.name),
            "sha256": .string(input.sha256),
          ]
        }),
      "synthetic": .bool(assessment.isSynthetic),
    ]
  }
}
