internal import ArgumentParser
internal import IndexFiles

/// An option that takes one value and was typed twice. The argument parser would silently use the
/// last value.
enum RepeatedOption {
  /// - Throws: a usage error that names the first such option.
  static func refuse(in arguments: [String], of command: String) throws {
    var seen: Set<String> = []
    for argument in arguments {
      if argument == "--" { return }
      guard argument.hasPrefix("-"), argument != "-" else { continue }
      let typed = String(argument.prefix { $0 != "=" })
      let name = ["-w": "--weights", "-o": "--output"][typed] ?? typed
      if !seen.insert(name).inserted, takesOneValue(name, command) {
        throw ValidationError(say("选项 \(name) 写了两次", "the option \(name) is given twice"))
      }
    }
  }

  private static func takesOneValue(_ name: String, _ command: String) -> Bool {
    let option = HelpContent.arguments(of: command).first { $0.optionNames.contains(name) }
    return option?["kind"]?.text == "option" && option?["isRepeating"]?.flag != true
  }
}
