internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// A panel with the scheme that it judges and the data that it is tried on, as far as there are any.
struct PanelSession {
  let analysis: PanelAnalysis
  let scheme: ResolvedScheme?
  /// The scheme as named: a path, or the name of a shipped one.
  let schemeName: String?
  /// The data with the scheme; `nil` where consequences are not asked for.
  let session: Session?

  /// Reads what a command names.
  ///
  /// - Parameters:
  ///   - panel: a folder, a file or the name of a shipped panel; the shipped one if `nil`.
  ///   - data: overrides what the panel says.
  ///   - written: options that write, with their files.
  init(
    panel: String?, data: String?, options: PanelAnalysis.Options, assessment: AssessmentOptions,
    output: some Destination, written: [(String, String)]
  ) throws {
    let path = try Shipped.panel(panel)
    if panel == nil {
      output.remark(
        say(
          "未指定专家组，使用随附的示例 \(Shipped.label(path))",
          "no panel given: using the shipped example, \(Shipped.label(path))"))
    }
    let outline = try PanelReader.open(path, encoding: assessment.encoding)
    let named = assessment.weights ?? outline.scheme
    if assessment.weights == nil, let name = outline.scheme {
      try Self.check(outline.schemePlace, else: Self.schemeNames) {
        _ = try Shipped.schemePath(name)
      }
    }
    if data == nil, let name = outline.data {
      try Self.check(outline.dataPlace, else: Shipped.wayToData) { _ = try Shipped.dataset(name) }
    }
    var files = RunFiles()
    files.reads(say("专家组", "PANEL"), FileAccess.isFolder(path) ? nil : path)
    for (name, file) in written { files.writes(name, file) }
    var untied: UntiedPanel?
    if let data = data ?? outline.data {
      // Data bring a scheme of their own where nobody names another.
      let session = try Session(
        data: data, options: assessment, output: output, weights: named, files: files)
      scheme = session.scheme
      schemeName = session.schemeName
      self.session = session
    } else {
      files.reads("-w", named)
      files.writes("-o", output.output)
      try files.check()
      if named == nil {
        untied = UntiedPanel(outline)
        try untied?.refuseMixture([path])
      }
      schemeName = named
      scheme = try named.map { name in
        try ResolvedScheme(Shipped.scheme(name, edits: SettingParts(assessment).scheme).scheme)
      }
      session = nil
    }
    let reading = try PanelReader.read(outline, scheme: scheme)
    var own = RunFiles()
    own.reads(say("专家组", "PANEL"), reading)
    for (name, file) in written + [("-o", output.output)] { own.writes(name, file) }
    try own.check()
    if !output.quiet { Messages.showBriefly(reading.warnings, ofPanel: true) }
    if let untied { output.remark(untied.remark) }
    analysis = try PanelAnalysis(
      reading.panel, options: options, nodes: scheme?.nodes.map(\.id) ?? [])
  }

  /// Finds what the panel's files name; what they name in vain is said at its place there.
  ///
  /// - Parameter fix: what to write instead of something that is there and of another kind.
  private static func check(
    _ place: SourcePlace?, else fix: LocalizedText, _ find: () throws -> Void
  ) throws {
    do {
      try find()
    } catch let error as Diagnostics {
      throw Diagnostics(
        error.all.map { problem in
          var problem = problem
          problem.place = problem.place ?? place
          if problem.code == .misplacedArgument { problem.fix = fix }
          return problem
        })
    }
  }

  private static var schemeNames: LocalizedText {
    LocalizedText(
      zh: "写方案文件，或随附方案的名称：\(Shipped.schemeNames.joined(separator: "、"))",
      en: "name a scheme's file or a shipped scheme: \(Shipped.schemeNames.joined(separator: ", "))"
    )
  }
}
