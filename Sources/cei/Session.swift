internal import CompositeIndex
internal import IndexFiles

/// Data and scheme, read and fitted to each other; every problem of both in one run.
struct Session {
  let reading: DatasetReading
  let scheme: ResolvedScheme
  let names: UnitNames
  /// The scheme as named: a path, or the name of a shipped one.
  let schemeName: String
  /// The scheme as one file would say it, with the changes of the command line.
  let schemeFile: JSONValue?
  /// The scheme's file and those that it extends, each as one file would say it.
  let schemeBases: [SchemeReading.Base]
  private let options: AssessmentOptions
  private let scenario: Scenario

  /// The data as they can be typed again.
  let label: String

  var dataset: Dataset { reading.dataset }

  /// Reads what the options name.
  ///
  /// - Parameters:
  ///   - data: a folder, a table or the name of a shipped dataset; the published figures if `nil`.
  ///   - weights: overrides the option.
  ///   - files: further files of the run.
  init(
    data: String?, options: AssessmentOptions, output: some Destination, weights: String? = nil,
    files: RunFiles = RunFiles()
  ) throws {
    let path = try Shipped.dataset(data)
    let isShipped = data == nil
    var files = files
    files.reads(say("数据", "DATA"), path)
    files.reads("-w", weights ?? options.weights)
    files.writes("-o", output.output)
    try files.check()
    let parts = try SettingParts(options)
    var problems: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    var said: SchemeReading?
    var data: DatasetReading?
    var schemeName = "default"
    func readScheme(_ name: String) {
      schemeName = name
      do {
        said = try Shipped.scheme(
          name, edits: parts.scheme, variables: data?.dataset.variables ?? [])
      } catch {
        problems += error.all
      }
    }
    func readData(_ scheme: Scheme?) {
      do {
        data = try DatasetReader.read(path: path, encoding: options.encoding, scheme: scheme)
      } catch {
        problems += error.all
      }
    }
    if FileAccess.isFolder(path) {
      readData(nil)
      let own = data.flatMap { Shipped.ownScheme(of: $0.dataset, in: path) }
      if let name = weights ?? options.weights ?? own ?? (data == nil ? nil : "default") {
        readScheme(name)
      }
    } else {
      readScheme(weights ?? options.weights ?? "default")
      if said != nil { readData(said?.scheme) }
    }
    var resolved: ResolvedScheme?
    if let said {
      warnings += said.warnings
      let scheme = data.map { said.scheme.takingReadyValues(of: $0.dataset) } ?? said.scheme
      do { resolved = try ResolvedScheme(scheme) } catch { problems += error.all }
    }
    warnings += data?.warnings ?? []
    warnings += resolved?.warnings ?? []
    guard problems.isEmpty, let said, let data, let resolved else {
      throw Diagnostics(problems + (output.quiet ? [] : warnings))
    }
    if isShipped {
      output.remark(
        say(
          "未指定数据，使用随附的公开数据 \(Shipped.label(path))",
          "no data given: using the shipped published figures, \(Shipped.label(path))"))
    }
    if !output.quiet { Messages.showBriefly(warnings) }
    label = Shipped.command(path)
    reading = data
    scheme = resolved
    self.schemeName = schemeName
    schemeFile = said.json
    schemeBases = said.bases
    names = UnitNames(data.dataset)
    self.options = options
    scenario = try parts.scenario(
      data.dataset, names, resolved, without: options.without)
  }

  /// Assesses every period asked for.
  func assessments() throws -> [Assessment] {
    try assess(scheme, dataset, periods: try options.periods(), scenario: scenario)
  }

  /// What other data are compared with: as they are, whatever the command line assumes, but without the
  /// same units.
  func baseline() throws -> [Assessment] {
    try assess(
      scheme, dataset, periods: try options.periods(), scenario: scenario.forOtherPeriods)
  }

  /// The results of every period of the data up to one of them, earliest first; that one alone where
  /// periods cannot be told apart, or the others cannot be assessed. Earlier ones are as they were,
  /// whatever the command line assumes, but without the same units.
  func history(_ last: Assessment) -> [Assessment] {
    guard let period = last.period,
      let all = try? assess(
        scheme, dataset, periods: .each, scenario: scenario.forOtherPeriods)
    else { return [last] }
    let earlier = all.filter { other in
      guard let own = other.period else { return false }
      return own.length == period.length && own < period && !other.ranking.isEmpty
    }
    return earlier + [last]
  }

  /// Assesses the one period asked for.
  func assessment() throws -> Assessment {
    let all = try assessments()
    guard all.count == 1, let only = all.first else {
      throw Diagnostics([CommandProblem.severalPeriods(all.compactMap(\.period))])
    }
    return only
  }

  /// The row of the unit that the user named, in the last period in which it is ranked.
  func row(of typed: String, in all: [Assessment]) throws -> (Assessment, Int) {
    let unit: Int
    do { unit = try names.resolve(typed) } catch {
      throw Misplaced.asUnit(typed).map { Diagnostics([$0]) } ?? error
    }
    for assessment in all.reversed() {
      if let row = assessment.row(ofUnit: unit), !assessment.ranks[row].isNaN {
        return (assessment, row)
      }
    }
    guard let last = all.last, let row = last.row(ofUnit: unit) else {
      throw Diagnostics([CommandProblem.leftOut(dataset.units[unit])])
    }
    return (last, row)
  }

  /// The same scheme and units on the year before, where the data have it; nothing is assumed of it.
  ///
  /// - Parameter results: what has been assessed already; taken where nothing was assumed.
  func yearBefore(_ assessment: Assessment, in results: [Assessment] = []) -> Assessment? {
    guard let period = assessment.period else { return nil }
    let before = Period(year: period.year - 1, length: period.length, part: period.part)
    guard dataset.periods.contains(before) else { return nil }
    let known = scenario.assumesFigures ? nil : results.first { $0.period == before }
    let past = scenario.forOtherPeriods
    let result =
      known ?? (try? assess(scheme, dataset, periods: .exactly(before), scenario: past).first)
    return result.flatMap { $0.ranking.isEmpty ? nil : $0 }
  }
}
