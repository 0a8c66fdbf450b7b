internal import CompositeIndex
internal import IndexFiles

/// The language in which this run speaks.
///
/// `--lang`, then `CEI_LANG`, then Chinese. The locale does not count: the same command gives the
/// same bytes on every machine (docs/decisions/0003).
enum Speech {
  static let language: Language = chosen(
    CommandLine.arguments, environment: ProcessSurroundings.variable("CEI_LANG"))

  static func chosen(_ arguments: [String], environment: String?) -> Language {
    for (position, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--lang", position + 1 < arguments.count {
        return Language(rawValue: arguments[position + 1]) ?? .zh
      }
      if argument.hasPrefix("--lang=") {
        return Language(rawValue: String(argument.dropFirst(7))) ?? .zh
      }
    }
    return environment.flatMap { Language(rawValue: $0) } ?? .zh
  }
}

/// One of two texts, by the language of this run.
func say(_ zh: String, _ en: String) -> String {
  LocalizedText(zh: zh, en: en)[Speech.language]
}
