internal import ArgumentParser
internal import IndexReports

/// Parts of the answer of `cei panel`, named one by one or with commas between.
struct PanelViews: ExpressibleByArgument {
  /// The parts, in the order in which they were typed.
  let views: [PanelReport.View]

  init?(argument: String) {
    if argument == "all" {
      views = PanelReport.View.allCases
      return
    }
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let known = words.compactMap { PanelReport.View(rawValue: String($0)) }
    guard known.count == words.count else { return nil }
    views = known
  }

  static var allValueStrings: [String] { PanelReport.View.allCases.map(\.rawValue) + ["all"] }
}
