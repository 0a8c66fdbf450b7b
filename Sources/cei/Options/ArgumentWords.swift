public import ArgumentParser
public import CompositeIndex
public import IndexFiles
public import IndexReports

// Values of the libraries that can be typed as they are.

extension Language: ExpressibleByArgument {}
extension RankingOptions.Sort: ExpressibleByArgument {}
extension ReportLevel: ExpressibleByArgument {}
extension StatisticsReport.Section: ExpressibleByArgument {}
extension AuditStep: ExpressibleByArgument {}
extension CorrelationMethod: ExpressibleByArgument {}
extension SobolEstimator: ExpressibleByArgument {}
extension SaltelliDesign.Layout: ExpressibleByArgument {}
extension SensitivityReport.Section: ExpressibleByArgument {}
extension RandomIndex: ExpressibleByArgument {}
extension ReportTheme: ExpressibleByArgument {}

extension RankingOptions.Order: ExpressibleByArgument {
  /// Also the short words: asc, desc.
  public init?(argument: String) {
    switch argument {
    case "asc": self = .ascending
    case "desc": self = .descending
    default: self.init(rawValue: argument)
    }
  }

  /// The words that help and completions show.
  public static var allValueStrings: [String] { ["asc", "desc"] }
}

extension TextEncoding: ExpressibleByArgument {
  /// By any of the encoding's usual names.
  public init?(argument: String) { self.init(named: argument) }
}

extension TieRule: ExpressibleByArgument {
  /// Also the short words of other tools: min, avg.
  public init?(argument: String) {
    switch argument {
    case "min": self = .competition
    case "avg": self = .average
    default: self.init(rawValue: argument)
    }
  }
}

extension TileClassRule: ExpressibleByArgument {
  /// A rule by name, or limits.
  public init?(argument: String) { self.init(argument) }
  /// As it is typed.
  public var defaultValueDescription: String { text }
  /// The names, and limits by way of example.
  public static var allValueStrings: [String] { ["equal", "quantile", "60,70,80,90"] }
}
