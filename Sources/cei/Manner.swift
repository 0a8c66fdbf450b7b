internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// How this run speaks: language, width, colours.
///
/// Read from the words of the command line before they are parsed, so that a usage error, too, is
/// said in the language, width and colours that were asked for.
struct Manner {
  private(set) var language: Language = .zh
  private(set) var width: Int?
  private(set) var colour: ColourChoice = .auto
  /// The words that say how to speak, as typed.
  private(set) var words: [String] = []
  /// All other words, in order.
  private(set) var rest: [String] = []

  /// The manner of this run.
  static let typed = Manner(
    Array(CommandLine.arguments.dropFirst()), environment: ProcessSurroundings.variable("CEI_LANG"))

  /// Sorts words, up to `--`.
  ///
  /// - Parameter environment: the value of `CEI_LANG`, which `--lang` overrides.
  init(_ arguments: [String], environment: String? = nil) {
    language = environment.flatMap { Language(rawValue: $0) } ?? .zh
    var position = 0
    while position < arguments.count, arguments[position] != "--" {
      let parts = arguments[position].split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map(String.init) ?? ""
      var count = 1
      if ["--lang", "--width", "--color"].contains(name) {
        if parts.count == 1, position + 1 < arguments.count { count = 2 }
        let value = parts.count > 1 ? String(parts[1]) : count > 1 ? arguments[position + 1] : ""
        take(name, value)
        words += arguments[position..<position + count]
      } else if ["--no-color", "-q", "--quiet"].contains(arguments[position]) {
        if name == "--no-color" { colour = .never }
        words.append(arguments[position])
      } else {
        rest.append(arguments[position])
      }
      position += count
    }
    rest += arguments[position...]
  }

  private mutating func take(_ name: String, _ value: String) {
    switch name {
    // A page in both languages (`cei report`) leaves messages in the usual one.
    case "--lang": language = Language(rawValue: value) ?? (value == "both" ? language : .zh)
    case "--width": width = Int(value).flatMap { $0 >= 40 ? $0 : nil }
    default: if colour != .never { colour = ColourChoice(rawValue: value) ?? .auto }
    }
  }

  /// Cells of a line on a stream: as typed, else the terminal's; `nil` where there is no terminal.
  func cells(_ stream: ProcessSurroundings.Stream) -> Int? {
    if let width { return width }
    guard ProcessSurroundings.isTerminal(stream) else { return nil }
    return max(40, ProcessSurroundings.terminalWidth(stream) ?? 80)
  }

  /// The colours of a stream.
  func ansi(_ stream: ProcessSurroundings.Stream) -> ANSI {
    ANSI(isOn: colour.isOn(ProcessSurroundings.isTerminal(stream)))
  }
}

/// When to use colours.
enum ColourChoice: String, CaseIterable {
  case auto, always, never

  /// Whether to use them on what is a terminal or is none. `NO_COLOR` and a dumb terminal forbid
  /// them unless they were asked for.
  func isOn(_ isTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && (ProcessSurroundings.variable("NO_COLOR") ?? "").isEmpty
        && ProcessSurroundings.variable("TERM") != "dumb"
    }
  }
}

/// One of two texts, by the language of this run (docs/decisions/0003).
func say(_ zh: String, _ en: String) -> String {
  LocalizedText(zh: zh, en: en)[Speech.language]
}

/// The language in which this run speaks.
enum Speech {
  /// `--lang`, then `CEI_LANG`, then Chinese. The locale does not count: the same command gives the
  /// same bytes on every machine.
  static let language = Manner.typed.language
}
