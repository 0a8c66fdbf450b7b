public import CompositeIndex

/// One change of a scheme on the command line; changes are made in the order in which they are typed.
public enum SchemeEdit: Hashable, Sendable {
  /// `--set path=value`.
  case set(SchemeSetting)
  /// `--drop NODE`.
  case drop(String)
  /// `--only NODE …`: all of them together.
  case only([String])
  /// `--add PARENT/INDICATOR=WEIGHT`.
  case add(SchemeAddition)

  /// Where what was typed behind an option stands.
  static func place(_ option: String, _ text: String, column: Int = 1) -> SourcePlace {
    SourcePlace(file: option, line: 1, column: column, length: text.unicodeScalars.count)
  }

  /// Whether a file name of a place stands for an option of the command line.
  public static func isOption(_ file: String) -> Bool {
    ["--set", "--drop", "--only", "--add", UncertaintyReader.file].contains(file)
  }
}

/// An indicator that is put under a node.
public struct SchemeAddition: Hashable, Sendable {
  /// The node above, by id or name.
  public var parent: String
  /// The indicator, by id or name, or a variable that is taken as it stands.
  public var indicator: String
  /// The weight as typed: in the scale of the siblings, or a share such as `20%`.
  public var weight: String

  /// Splits `PARENT/INDICATOR=WEIGHT` at the first slash and the last equals sign.
  ///
  /// - Throws: `E403` where a part is missing.
  public init(argument: String) throws(Diagnostic) {
    guard let slash = argument.firstIndex(of: "/"), let sign = argument.lastIndex(of: "="),
      slash < sign, slash > argument.startIndex, argument.index(after: slash) < sign
    else {
      throw .badSetting(
        "\"\(argument)\" 不是“上级/指标=权重”", "\"\(argument)\" is not PARENT/INDICATOR=WEIGHT",
        at: SchemeEdit.place("--add", argument),
        fix: LocalizedText(
          zh: "例如 complaints/complaint_density=30",
          en: "for example complaints/complaint_density=30")
      )
    }
    parent = String(argument[..<slash])
    indicator = String(argument[argument.index(after: slash)..<sign])
    weight = String(argument[argument.index(after: sign)...])
  }

  /// The whole argument.
  public var argument: String { "\(parent)/\(indicator)=\(weight)" }

  var parentPlace: SourcePlace { SchemeEdit.place("--add", parent) }

  var indicatorPlace: SourcePlace {
    SchemeEdit.place("--add", indicator, column: parent.unicodeScalars.count + 2)
  }

  var weightPlace: SourcePlace {
    SchemeEdit.place(
      "--add", weight,
      column: parent.unicodeScalars.count + indicator.unicodeScalars.count + 3)
  }
}
