internal import CompositeIndex
internal import IndexFiles

/// The files of a run, looked at before any work is done: what is read is not overwritten, whatever is
/// written can be, and no two things go to one place.
struct RunFiles {
  /// A file and what it is for: an option, or `DATA`.
  private typealias Use = (name: String, path: String)

  private var read: [Use] = []
  private var panels: [(name: String, reading: PanelReading)] = []
  private var written: [Use] = []

  /// Adds a file that is read; of a dataset's folder, its tables.
  mutating func reads(_ name: String, _ path: String?) {
    guard let path else { return }
    if FileAccess.isFolder(path) {
      read += Self.packageFiles.map { (name, FileAccess.join(path, $0)) }
    } else {
      read.append((name, path))
    }
  }

  /// Adds a panel that was read.
  mutating func reads(_ name: String, _ panel: PanelReading) {
    read += panel.files.map { (name, $0.path) }
    panels.append((name, panel))
  }

  /// Adds a file that is written.
  mutating func writes(_ name: String, _ path: String?) {
    if let path { written.append((name, path)) }
  }

  private static let packageFiles = [
    "datapackage.json", "values.csv", "units.csv", "variables.csv", "sources.csv",
  ]

  /// - Throws: everything that is wrong with the files.
  func check() throws {
    var problems: [Diagnostic] = []
    let typed = read.filter { $0.path == FileAccess.standardStream }.map(\.name)
    if typed.count > 1 { problems.append(CommandProblem.inputTwice(typed)) }
    for (position, use) in written.enumerated() {
      if let other = written[..<position].first(where: { isOnePlace($0.path, use.path) }) {
        problems.append(CommandProblem.outputTwice(other.name, use.name, use.path))
      }
      if use.path.isEmpty {
        problems.append(CommandProblem.nowhereToWrite(use.name))
      } else if let own = read.first(where: { FileAccess.areSame($0.path, use.path) }) {
        problems.append(CommandProblem.overwritesInput(use.name, use.path, own.name))
      } else if let own = panels.first(where: { $0.reading.takes(use.path) }) {
        problems.append(CommandProblem.joinsPanel(use.name, use.path, own.name))
      } else {
        do { try FileAccess.checkWritable(use.path) } catch { problems.append(error) }
      }
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
  }

  private func isOnePlace(_ first: String, _ second: String) -> Bool {
    first == FileAccess.standardStream && first == second || FileAccess.areSame(first, second)
  }
}

extension CommandProblem {
  /// - Parameter names: what is to be read from standard input.
  static func inputTwice(_ names: [String]) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "\(names.joined(separator: "、")) 不能都从标准输入读取",
        en: "\(names.joined(separator: " and ")) cannot both come from standard input"),
      fix: LocalizedText(zh: "其中一个写成文件", en: "name a file for one of them"))
  }

  static func outputTwice(_ first: String, _ second: String, _ path: String) -> Diagnostic {
    let isStream = path == FileAccess.standardStream
    return Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "\(first) 和 \(second) 不能都写到\(isStream ? "标准输出" : " \(path)")",
        en: "\(first) and \(second) cannot both go to \(isStream ? "standard output" : path)"),
      fix: LocalizedText(zh: "各写一个文件", en: "name a file for each"))
  }

  static func overwritesInput(_ name: String, _ path: String, _ read: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "\(name) \(path) 会覆盖要读的文件（\(read)）；没有写入任何文件",
        en: "\(name) \(path) would overwrite what is read (\(read)); nothing is written"),
      fix: LocalizedText(zh: "换一个文件名", en: "name another file"))
  }

  /// A file among judgements of which all are read.
  static func joinsPanel(_ name: String, _ path: String, _ read: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(
        zh: "\(name) \(path) 在专家判断的文件夹里（\(read)），那里只放判断；没有写入任何文件",
        en: "\(name) \(path) lies among the judgements (\(read)), where nothing else belongs; "
          + "nothing is written"),
      fix: LocalizedText(zh: "写到别的文件夹", en: "name another folder"))
  }

  static func nowhereToWrite(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .misplacedArgument,
      LocalizedText(zh: "\(name) 没有写文件名", en: "\(name) names no file"),
      fix: LocalizedText(zh: "写文件名；- 为标准输出", en: "name a file; - is standard output"))
  }
}
