internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei panel`: experts' judgements, what weights they come to, and what these do.
struct PanelCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "panel",
    abstract: say(
      "专家组：由判断求权重，看一致性、共识程度和对名次的影响",
      "Expert panels: weights from judgements, consistency, agreement, what they do to the ranking"),
    discussion: say(
      "PANEL 是含 panel.json 的文件夹、一份判断文件、一张 CSV，或随附名。判断矩阵、打分、排序、最优最劣、"
        + "直接赋权都可以，见 docs/formats.md。",
      "PANEL is a folder with panel.json, one file of judgements, a CSV table, or a shipped name. "
        + "Matrices of comparisons, points, orders, best-worst and weights are read: docs/formats.md."
    ))

  static let examples = [
    HelpExample("cei panel", zh: "随附的示例专家组（虚构）", en: "the shipped example (made up)"),
    HelpExample(
      "cei panel demo-panel --show matrices,consequences",
      zh: "判断矩阵与一致性检验；对名次的影响", en: "matrices with their tests; what happens to ranks"),
    HelpExample(
      "cei panel demo-panel --suggest", zh: "每位专家最不一致的判断，改后的 CR",
      en: "every expert's doubtful judgements, and CR after a change"),
    HelpExample(
      "cei panel demo-panel --group judgements --save consensus.json",
      zh: "按判断集结求共识，存成方案", en: "consensus of the judgements, as a scheme"),
  ]

  @Argument(
    help: ArgumentHelp(
      say(
        "专家组：文件夹、判断文件、CSV 或随附名；缺省用随附的示例",
        "A panel: a folder, a file of judgements, a CSV or a shipped name; the example unless given"
      ),
      valueName: "PANEL"), completion: Candidates.panels)
  var panel: String?

  @Argument(
    help: ArgumentHelp(
      say(
        "用哪份数据看对名次的影响；缺省用专家组文件所写的",
        "Data on which ranks are looked at; what the panel's file says unless given"),
      valueName: "DATA"), completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say(
        "列出哪些部分，可用逗号隔开（缺省 overview）",
        "Which parts to show, commas between (overview unless given)"), valueName: "PART"))
  var show: [PanelViews] = []

  @Flag(
    help: ArgumentHelp(
      say(
        "通过检验的判断矩阵也列出最不一致的判断（不会自动修改）",
        "List the most inconsistent judgements of passing matrices, too; nothing is changed")))
  var suggest = false

  @OptionGroup(title: PanelOptions.title) var options: PanelOptions
  @OptionGroup(title: SaveOptions.title) var saving: SaveOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: OutputOptions.title) var output: OutputOptions

  private var typedViews: [PanelReport.View] {
    var views: [PanelReport.View] = []
    for view in show.flatMap(\.views) where !views.contains(view) { views.append(view) }
    return views
  }

  func validate() throws {
    if output.format == .csv, typedViews.count > 1 {
      throw ValidationError(
        say("一张 CSV 只放一部分，--show 请只写一个", "a CSV file holds one part; name one with --show"))
    }
    if saving.save != nil, !assessment.typedEdits.isEmpty {
      throw ValidationError(
        say(
          "--save 只写权重，写不进 --set、--drop、--only、--add 的改动",
          "--save writes weights only, not the changes of --set, --drop, --only and --add"))
    }
  }

  func run() throws {
    let session = try PanelSession(
      panel: panel, data: data, options: options.options(), assessment: assessment,
      output: output, written: saving.written)
    let outcome = try outcome(session)
    var views = typedViews
    if views.isEmpty {
      views = session.analysis.panel.experts.count == 1 ? [.overview, .matrices] : [.overview]
    }
    let report = PanelReport(
      session.analysis, scheme: session.scheme, outcome: outcome,
      views: output.format == .csv ? [views[0]] : views, suggests: suggest)
    let concerns = PanelConcerns(report)
    if let path = saving.save {
      let file = try PanelScheme(session).file(
        at: path, stamp: SavedWeights.stamp(saving.stamp))
      try SavedWeights.write(file, to: path, overwriting: saving.force)
    }
    if saving.save != nil, let warning = concerns.saved {
      output.remark(warning[Speech.language])
    }
    try output.write(report)
    hint(session, concerns)
  }

  private func outcome(_ session: PanelSession) throws -> PanelReport.Outcome? {
    guard let data = session.session else { return nil }
    let result = try data.assessment()
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    return PanelReport.Outcome(
      result,
      try PanelConsequences(
        assessment: result, analysis: session.analysis,
        top: min(options.top, max(1, result.ranking.count))))
  }

  /// What to do next: mend what does not pass, or type the ranking with the saved weights, or how to
  /// save them.
  private func hint(_ session: PanelSession, _ concerns: PanelConcerns) {
    let data = [data].compactMap { $0 }
    if let path = saving.save {
      output.hint(["rank"] + (session.session.map { [$0.label] } ?? data) + ["-w", path])
    } else if let advice = concerns.advice {
      output.advise(advice[Speech.language])
    } else if session.scheme != nil {
      output.hint(
        ["panel"] + [panel].compactMap { $0 } + data + assessment.words + options.words
          + ["--save", "consensus.json"])
    }
  }
}
