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
    output: OutputOptions, written: [(String, String)]
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
    for file in reading.files { own.reads(say("专家组", "PANEL"), file.path) }
    for (name, file) in written + [("-o", output.output)] { own.writes(name, file) }
    try own.check()
    if !output.quiet { Messages.showBriefly(reading.warnings) }
    if let untied { output.remark(untied.remark) }
    analysis = try PanelAnalysis(
      reading.panel, options: options, nodes: scheme?.nodes.map(\.id) ?? [])
  }
}
