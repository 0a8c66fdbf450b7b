public import CompositeIndex

/// Which parts of the answer of `cei stability` have no exact answer, why, and what can be had.
public struct UnansweredSection: StabilitySection {
  /// One part that was asked for.
  public struct Part: Sendable {
    /// What `--show` calls it.
    public let key: String
    /// What its heading says.
    public let title: LocalizedText
    /// Why there is no answer.
    public let problems: Diagnostics

    /// Makes a part.
    public init(key: String, title: LocalizedText, problems: Diagnostics) {
      self.key = key
      self.title = title
      self.problems = problems
    }
  }

  private let parts: [Part]
  /// The command that answers by sampling; `nil` where there is none.
  private let sampling: String?

  /// - Parameters:
  ///   - parts: at least one.
  ///   - sampling: the command that answers by sampling; `nil` for none.
  public init(_ parts: [Part], sampling: String?) {
    self.parts = parts
    self.sampling = sampling
  }

  /// `unanswered`.
  public var key: String { "unanswered" }

  /// One remark for each reason, with the parts it stands in the way of.
  public func add(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "没有精确答案的部分", en: "Parts without an exact answer"))
    document.notes(reasons.map { Document.Note($0[language], .warning) })
    if let sampling {
      document.notes([
        Document.Note(
          LocalizedText(zh: "抽样的答案：\(sampling)", en: "Answers by sampling: \(sampling)")[language])
      ])
    }
  }

  /// Each reason once, with its parts in order.
  private var reasons: [LocalizedText] {
    var reasons: [(problem: Diagnostic, titles: [LocalizedText])] = []
    for part in parts {
      for problem in part.problems.all {
        if let known = reasons.firstIndex(where: { $0.problem == problem }) {
          reasons[known].titles.append(part.title)
        } else {
          reasons.append((problem, [part.title]))
        }
      }
    }
    return reasons.map { problem, titles in
      let fix = problem.fix.map {
        LocalizedText(zh: "。办法：\($0[.zh])", en: ". Way out: \($0[.en])")
      }
      return LocalizedText(
        zh: "\(Sentences(.zh).list(titles.map { $0[.zh] }))：\(problem.message.zh)\(fix?.zh ?? "")。",
        en: "\(Sentences(.en).list(titles.map { $0[.en] })): \(problem.message.en)\(fix?.en ?? "")."
      )
    }
  }

  /// One row for each part and reason.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    (
      ["part", "code", "message"],
      parts.flatMap { part in
        part.problems.all.map { [part.key, $0.code.rawValue, $0.message[language]] }
      }
    )
  }

  /// The parts with their reasons.
  public var json: JSONOutput {
    .array(
      parts.flatMap { part in
        part.problems.all.map { problem in
          .object(
            [
              .init("part", .string(part.key)), .init("code", .string(problem.code.rawValue)),
              .init("message", .text(problem.message)),
            ] + (problem.fix.map { [.init("fix", .text($0))] } ?? []))
        }
      })
  }
}
