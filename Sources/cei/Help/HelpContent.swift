internal import ArgumentParser
internal import IndexFiles

/// What is to be said about one command: what it does, and what the argument parser knows of it.
struct HelpContent {
  struct Entry {
    var label: String
    var text: String
  }

  /// Options that belong together, under a heading.
  struct Section {
    var title: String
    var entries: [Entry]
  }

  var name: String
  var abstract: String
  /// More about the command, one paragraph each.
  var discussion: [String] = []
  var examples: [HelpExample] = []
  var arguments: [Entry] = []
  /// The command's own options first, then those it shares with others.
  var sections: [Section] = []
  var subcommands: [Entry] = []
  var usage: String

  /// Reads the parser's own description of a command; the root without a name.
  init?(of subcommand: String?) {
    guard let root = Self.root else { return nil }
    let children = root["subcommands"]?.elements ?? []
    let chosen = subcommand.flatMap { name in
      children.first { $0["commandName"]?.text == name }
    }
    guard let command = subcommand == nil ? root : chosen else { return nil }
    name = ["cei", subcommand].compactMap { $0 }.joined(separator: " ")
    abstract = command["abstract"]?.text ?? ""
    discussion = (command["discussion"]?.text ?? "").split(separator: "\n").map(String.init)
    examples =
      CEI.subcommands.first { $0._commandName == subcommand }?.examples
      ?? [RankCommand.examples[0], GapCommand.examples[0], ExplainCommand.examples[0]]
    usage = name
    for child in command["subcommands"]?.elements ?? [] {
      guard let name = child["commandName"]?.text, name != "help" else { continue }
      subcommands.append(Entry(label: name, text: child["abstract"]?.text ?? ""))
    }
    for argument in command["arguments"]?.elements ?? []
    where argument["shouldDisplay"]?.flag ?? true {
      add(argument)
    }
    usage += subcommands.isEmpty ? say(" [选项]", " [options]") : say(" 命令", " COMMAND")
    // The command's own options have no heading of their own and stand first.
    sections.sort { $0.title.isEmpty && !$1.title.isEmpty }
    if sections.first?.title.isEmpty == true { sections[0].title = say("选项", "Options") }
  }

  private static let root = JSONParser.parse(Array(CEI._dumpHelp().utf8), file: "help").value?[
    "command"]

  /// What the parser knows of a command's arguments and options.
  static func arguments(of subcommand: String) -> [JSONValue] {
    let commands = root?["subcommands"]?.elements ?? []
    return commands.first { $0["commandName"]?.text == subcommand }?["arguments"]?.elements ?? []
  }

  private mutating func add(_ argument: JSONValue) {
    let value = argument["valueName"]?.text ?? ""
    let text = (argument["abstract"]?.text ?? "") + Self.values(of: argument)
    if argument["kind"]?.text == "positional" {
      usage += argument["isOptional"]?.flag == true ? " [\(value)]" : " \(value)"
      arguments.append(Entry(label: value, text: text))
      return
    }
    let names = argument.optionNames
    let isFlag = argument["kind"]?.text == "flag"
    var entry = Entry(label: names.joined(separator: ", "), text: text)
    if !isFlag { entry.label += " " + value }
    var title = argument["sectionTitle"]?.text ?? ""
    if names.contains("--help") { entry.text = say("显示本页", "Show this page") }
    if names.contains("--version") {
      entry.text = say("显示版本号", "Show the version")
      if !subcommands.isEmpty || name == "cei" { title = "" } else { return }
    }
    if names.contains("--help") { title = sections.last?.title ?? "" }
    if let index = sections.firstIndex(where: { $0.title == title }) {
      sections[index].entries.append(entry)
    } else {
      sections.append(Section(title: title, entries: [entry]))
    }
  }

  /// The values that an option takes and the one it has unless given, in parentheses.
  private static func values(of argument: JSONValue) -> String {
    let all = (argument["allValues"]?.elements ?? []).compactMap(\.text)
    let standard = argument["defaultValue"]?.text ?? ""
    var parts: [String] = []
    if !all.isEmpty { parts.append(all.joined(separator: say("、", ", "))) }
    if !standard.isEmpty, standard != "false", standard != "-" {
      parts.append(say("缺省 \(standard)", "default \(standard)"))
    }
    if parts.isEmpty { return "" }
    return say("（", " (") + parts.joined(separator: say("；", "; ")) + say("）", ")")
  }
}

extension JSONValue {
  /// The names of an option as typed, short ones first.
  var optionNames: [String] {
    (self["names"]?.elements ?? []).compactMap { name -> String? in
      guard let word = name["name"]?.text else { return nil }
      return (name["kind"]?.text == "short" ? "-" : "--") + word
    }.sorted { $0.count < $1.count }
  }

  var text: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  var flag: Bool? {
    if case .bool(let flag) = kind { flag } else { nil }
  }

  var elements: [JSONValue] {
    if case .array(let elements) = kind { elements } else { [] }
  }
}
