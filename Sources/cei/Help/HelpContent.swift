internal import ArgumentParser
internal import IndexFiles

/// What the argument parser knows about one command.
struct HelpContent {
  struct Entry {
    var label: String
    var text: String
  }

  var name: String
  var abstract: String
  var arguments: [Entry] = []
  var options: [Entry] = []
  var subcommands: [Entry] = []
  var usage: String

  /// Reads the parser's own description of a command; the root without a name.
  init?(of subcommand: String?) {
    let (value, _) = JSONParser.parse(Array(CEI._dumpHelp().utf8), file: "help")
    guard let root = value?["command"] else { return nil }
    let children = root["subcommands"]?.elements ?? []
    let chosen = subcommand.flatMap { name in
      children.first { $0["commandName"]?.text == name }
    }
    guard let command = subcommand == nil ? root : chosen else { return nil }
    name = ["cei", subcommand].compactMap { $0 }.joined(separator: " ")
    abstract = command["abstract"]?.text ?? ""
    usage = name
    for child in command["subcommands"]?.elements ?? [] {
      guard let name = child["commandName"]?.text, name != "help" else { continue }
      subcommands.append(Entry(label: name, text: child["abstract"]?.text ?? ""))
    }
    for argument in command["arguments"]?.elements ?? [] {
      guard argument["shouldDisplay"]?.flag ?? true else { continue }
      add(argument)
    }
    usage += subcommands.isEmpty ? say(" [选项]", " [options]") : say(" <子命令>", " <subcommand>")
  }

  private mutating func add(_ argument: JSONValue) {
    let value = argument["valueName"]?.text ?? ""
    var text = argument["abstract"]?.text ?? ""
    if let standard = argument["defaultValue"]?.text, !standard.isEmpty, standard != "false" {
      text += say("（缺省 \(standard)）", " (default: \(standard))")
    }
    if argument["kind"]?.text == "positional" {
      usage += argument["isOptional"]?.flag == true ? " [\(value)]" : " \(value)"
      arguments.append(Entry(label: value, text: text))
      return
    }
    let names = (argument["names"]?.elements ?? []).compactMap { name -> String? in
      guard let word = name["name"]?.text else { return nil }
      return (name["kind"]?.text == "short" ? "-" : "--") + word
    }
    if names.contains("--help") { text = say("显示本页", "Show this page") }
    if names.contains("--version") { text = say("显示版本号", "Show the version") }
    let label = names.sorted { $0.count < $1.count }.joined(separator: ", ")
    let isFlag = argument["kind"]?.text == "flag"
    options.append(Entry(label: isFlag ? label : "\(label) \(value)", text: text))
  }
}

extension JSONValue {
  fileprivate var text: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  fileprivate var flag: Bool? {
    if case .bool(let flag) = kind { flag } else { nil }
  }

  fileprivate var elements: [JSONValue] {
    if case .array(let elements) = kind { elements } else { [] }
  }
}
