import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// The bad panels of the corpus: each problem with its code, file, line and column, and no other.
struct PanelCorpusTests {
  /// One panel with everything that must be said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var subject: String
    var marks: [String] = []
    var testDescription: String { name }
  }

  private static let folder = PackageFiles.root + "/Tests/ceiTests/Corpus"
  private static let broken = (try? list("panels.csv")) ?? []
  private static let bent = (try? list("panel-warnings.csv")) ?? []

  private static func list(_ name: String) throws -> [Case] {
    var cases: [Case] = []
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cases.last?.name != fields[0] { cases.append(Case(name: fields[0], subject: fields[1])) }
      cases[cases.count - 1].marks.append("\(fields[4]) \(fields[7]):\(fields[5]):\(fields[6])")
    }
    return cases
  }

  private static func problems(_ subject: String) throws -> (isRead: Bool, [Diagnostic]) {
    let scheme = try ResolvedScheme(SchemeReader.read(path: folder + "/panels/base.json").scheme)
    do throws(Diagnostics) {
      let outline = try PanelReader.open(folder + "/" + subject)
      return (true, try PanelReader.read(outline, scheme: scheme).warnings)
    } catch {
      return (false, error.all)
    }
  }

  private static func marks(_ problems: [Diagnostic]) -> [String] {
    problems.map { problem in
      let place = problem.place.map {
        "\($0.file.split(separator: "/").last ?? ""):\($0.line):\($0.column)"
      }
      return "\(problem.code.rawValue) \(place ?? "-")"
    }
  }

  @Test func thereAreManyBadPanels() {
    #expect(Self.broken.count >= 60 && Self.bent.count >= 5)
    #expect(Set((Self.broken + Self.bent).map(\.name)).count == Self.broken.count + Self.bent.count)
  }

  @Test(arguments: broken)
  func aBadPanelIsRefusedAtItsPlaces(_ broken: Case) throws {
    let (isRead, problems) = try Self.problems(broken.subject)
    #expect(!isRead)
    #expect(Self.marks(problems).sorted() == broken.marks.sorted())
    for problem in problems where problem.severity == .error {
      #expect(!problem.message.zh.isEmpty && !problem.message.en.isEmpty)
      let isSaidWithoutFix = ["E110", "E112", "E128", "E153", "E485"].contains(
        problem.code.rawValue)
      #expect(problem.fix != nil || isSaidWithoutFix, "\(problem.message.en)")
    }
  }

  @Test(arguments: bent)
  func aBentPanelIsReadWithAWarning(_ bent: Case) throws {
    let (isRead, problems) = try Self.problems(bent.subject)
    #expect(isRead)
    #expect(Self.marks(problems).sorted() == bent.marks.sorted())
  }
}
