internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// `cei tune`: a page on which weights are moved and everything follows at once.
struct TuneCommand: ParsableCommand, ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune",
    abstract: say(
      "生成调权网页：拖动权重，排名、区间、稳定范围随之而动",
      "A page for tuning weights: ranks, intervals and stability follow at once"),
    discussion: say(
      "网页是一个文件，不需要服务器和网络，里面是与命令行相同的计算程序（WebAssembly）。"
        + "网页保存的方案用 cei rank -w 重算，结果相同。",
      "The page is one file that needs no server and no network; inside it runs the arithmetic of the "
        + "command line (WebAssembly). Schemes saved by it give the same result under cei rank -w.")
  )

  static let examples = [
    HelpExample(
      "cei tune datasets/demo -o tune.html", zh: "用示例数据调权", en: "tune weights on the demo data"),
    HelpExample(
      "cei tune datasets/demo --panel demo-panel --blind -o tune.html",
      zh: "先独立赋权，提交后才看到专家组", en: "weights of one's own first, then the panel's"),
    HelpExample(
      "cei tune my.csv -w my.json --top 3 -n 5000 -o tune.html",
      zh: "自己的数据和方案；前 3 名；5000 次模拟", en: "your data and scheme; the first 3; 5000 replicates"),
  ]

  @Argument(help: dataHelp, completion: Candidates.data)
  var data: String?

  @Option(
    help: ArgumentHelp(
      say(
        "对照哪个专家组：文件夹、判断文件、CSV 或随附名",
        "Compare with this panel: a folder, a file of judgements, a CSV or a shipped name"),
      valueName: "PANEL"), completion: Candidates.panels)
  var panel: String?

  @Flag(
    help: ArgumentHelp(
      say("提交权重之前不显示专家组", "The panel is hidden until weights are handed in")))
  var blind = false

  @Option(
    help: ArgumentHelp(
      say(
        "稳定范围保持前几名不变；缺省 \(StabilityEvent.standardTop)，参与排名的不超过 \(StabilityEvent.standardTop) 个时为 1",
        "How many of the first units bands keep; unless given \(StabilityEvent.standardTop), or 1 where at "
          + "most \(StabilityEvent.standardTop) are ranked"),
      valueName: "K"))
  var top: Int?

  @Option(
    name: [.customShort("n"), .long],
    help: ArgumentHelp(
      say(
        "松手后的模拟次数；缺省 10000，大表按规则减少",
        "Replicates once nothing moves; 10000 unless given, fewer for large tables"),
      valueName: "N"))
  var replicates: Int?

  @OptionGroup var random: SeedOption

  @OptionGroup var place: GridOptions
  @OptionGroup(title: AssessmentOptions.title) var assessment: AssessmentOptions
  @OptionGroup(title: PageOptions.title) var output: PageOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError(say("--top 至少为 1", "--top is at least 1")) }
    if let replicates, replicates < 1 {
      throw ValidationError(say("-n 至少为 1", "-n is at least 1"))
    }
    if blind, panel == nil {
      throw ValidationError(say("--blind 与 --panel 同用", "--blind goes with --panel"))
    }
  }

  func run() throws {
    let ((session, analysis), layout) = try place.layout(
      data: data, encoding: assessment.encoding, output: output, read,
      units: { $0.0.dataset.units })
    let result = try session.assessment()
    let progress = Progress(isQuiet: output.quiet)
    defer { progress.end() }
    let panel = analysis?.tunerPanel(in: result.scheme)
    var options = TuningBasis.Options()
    options.seed = random.seed
    options.replicates = replicates
    let basis = try TuningBasis(
      result,
      experts: panel?.experts.compactMap {
        analysis?.weights(of: .expert($0.name), in: result.scheme)
      } ?? [],
      consensus: analysis?.weights(of: .consensus, in: result.scheme) ?? [], options: options)
    let intervals = try RankIntervals.of(
      result,
      options: RankIntervals.Options(
        seed: random.seed, replicates: basis.replicates > 0 ? basis.replicates : replicates)
    ) { progress.tell($0, of: $1) }
    let ranked = result.ranking.count
    var page = TunerPage(
      RankingReport([result], intervals: [intervals]), basis: basis, panel: panel,
      top: min(top ?? StabilityEvent.standardTop(ranked: ranked), max(1, ranked)),
      saving: TunedScheme(session, assessment).saving(intervals?.analysis))
    page.isBlind = blind
    page.layout = layout
    let text = page.text(Speech.language)
    progress.end()
    if !output.quiet, let reason = page.nobodyRanked {
      Messages.say("! \(reason[Speech.language])")
    }
    try output.write(text)
  }

  /// The data with their scheme, and the panel with which they are compared.
  private func read() throws -> (Session, PanelAnalysis?) {
    guard let panel else {
      return (try Session(data: data, options: assessment, output: output), nil)
    }
    let read = try PanelSession(
      panel: panel, data: data, options: PanelAnalysis.Options(), assessment: assessment,
      output: output, written: [])
    if let session = read.session { return (session, read.analysis) }
    return (
      try Session(data: data, options: assessment, output: output, weights: read.schemeName),
      read.analysis
    )
  }
}

extension PanelAnalysis {
  /// Everybody who judged anything that counts, in the order of the panel.
  fileprivate func tunerPanel(in scheme: ResolvedScheme) -> TunerPanel {
    let judges = Set(latest.flatMap { $0.opinions.map(\.expert) })
    return TunerPanel(
      experts: panel.experts.map(\.id).filter(judges.contains).map { expert in
        TunerPanel.Expert(name: expert, judged: judged(in: scheme) { $0.expert == expert })
      },
      judged: judged(in: scheme) { _ in true }, medians: medians(in: scheme))
  }

  /// Whether the group of a node was judged by somebody, by node.
  private func judged(
    in scheme: ResolvedScheme, by isMeant: (NodeOpinion) -> Bool
  ) -> [Bool] {
    let parents = Set(latest.filter { $0.opinions.contains(where: isMeant) }.map(\.node))
    return scheme.nodes.map { node in
      node.parent.map { parents.contains(scheme.nodes[$0].id) } ?? false
    }
  }

  /// The median of the experts who judged a node, by node; NaN where nobody did.
  private func medians(in scheme: ResolvedScheme) -> [Double] {
    scheme.nodes.map { node in
      let group = node.parent.flatMap { parent in
        latest.first { $0.node == scheme.nodes[parent].id }
      }
      let place = group?.criteria.firstIndex(of: node.id)
      return place.flatMap { group?.spread[$0].median } ?? .nan
    }
  }
}
