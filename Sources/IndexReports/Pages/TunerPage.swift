public import CompositeIndex
internal import IndexKernel

/// The page on which weights are tuned: one HTML file with the kernel, the model and both languages.
///
/// What it shows without scripts is the ranking as `cei rank` prints it.
public struct TunerPage {
  /// The ranking that it starts from: one period, with its intervals.
  public var report: RankingReport
  /// What the kernel scores and draws.
  public var basis: TuningBasis
  /// A panel to compare with, its experts in the order of the basis.
  public var panel: TunerPanel?
  /// Whether the panel is hidden until somebody hands in weights.
  public var isBlind = false
  /// How many of the first units bands keep.
  public var top: Int
  /// Where units stand on the tile grid.
  public var layout: TileLayout = .provinces
  /// What saved files say.
  public var saving: TunerSaving

  /// Makes a page.
  public init(
    _ report: RankingReport, basis: TuningBasis, panel: TunerPanel?, top: Int, saving: TunerSaving
  ) {
    self.report = report
    self.basis = basis
    self.panel = panel
    self.top = top
    self.saving = saving
  }

  private var replicates: Int { basis.replicates }

  /// Why there are no intervals, or others than `cei rank` has; `nil` where they are the same.
  var intervalRemark: LocalizedText? {
    guard let reason = basis.obstacle?.sentence else {
      return replicates > 0
        ? nil
        : LocalizedText(zh: "没有会变动的因素，故无名次区间。", en: "Nothing can move: there are no intervals.")
    }
    if replicates == 0 {
      return LocalizedText(
        zh: "名次区间不能在网页里重算：\(reason[.zh])；请保存方案，用 cei rank 算。",
        en:
          "Intervals cannot be drawn in the page: \(reason[.en]); save the scheme and use cei rank."
      )
    }
    return LocalizedText(
      zh: "这里的区间不含全部不确定因素：\(reason[.zh])；完整的请保存方案，用 cei rank 算。",
      en: "Not all that is uncertain is in these intervals: \(reason[.en]); for the rest save the "
        + "scheme and use cei rank.")
  }

  /// What the page's intervals are, in the words of `cei rank`; `{count}` stands for the replicates so far.
  var intervalFact: LocalizedText {
    guard let draws = basis.model.draws, let seed = basis.seed,
      let model = try? UncertainModel(basis.assessment, factors: basis.factors)
    else { return LocalizedText("") }
    return RankIntervalWords.fact(model, interval: draws.interval, count: "{count}", seed: seed)
  }

  /// The file.
  public func text(_ language: Language) -> String {
    guard let assessment = report.assessments.first else { return "" }
    let header = RankingHeader(report.assessments)
    var page = HTMLPage(
      language: language, title: header.title[language], banner: header.banner(language),
      classes: "tuner",
      body: HTMLElement.main(body(assessment, header, language)))
    page.styles = [
      Self.asset("tune.css"), "\(Ink.stylesheet)",
      Language.allCases.map {
        PrintedPages.style($0, header: nil, banner: header.banner($0), name: $0.rawValue)
      }.joined(separator: "\n"),
    ]
    page.scripts = [Self.script]
    page.runsWebAssembly = true
    return page.text
  }

  private func body(
    _ assessment: Assessment, _ header: RankingHeader, _ language: Language
  ) -> String {
    let tops = Language.allCases.map { spoken in
      """
      <div data-language="\(spoken.rawValue)" lang="\(HTMLPage.code(spoken))">
      \(Self.top(header, spoken))</div>

      """
    }
    return """
      <svg width="0" height="0" aria-hidden="true">\(Ink.definitions)</svg>
      <header>
      \(tops.joined())</header>
      <div id="tuner" hidden>
      \(tiles(assessment))</div>
      <section id="fixed">
      \(fallback(language))</section>
      <script type="application/json" id="data">\(data(assessment, language))</script>

      """
  }

  /// The title and what everything rests on.
  private static func top(_ header: RankingHeader, _ language: Language) -> String {
    var document = Document(language: language)
    document.caption = header.banner(language)
    document.heading(header.title, level: 1)
    // Not only among the facts below, which are closed to begin with.
    let changes = header.changes.map { LocalizedText(zh: "改动：\($0.zh)", en: "Changed: \($0.en)") }
    document.notes(
      header.caveat(language)
        + [changes].compactMap { $0.map { Document.Note($0[language], .warning) } })
    let facts = HTMLFormat().render(.keyValues(header.facts(language))) ?? ""
    let label = LocalizedText(zh: "数据与规则", en: "Data and rules")[language]
    return HTMLFormat().render(document)
      + "<details><summary>\(label)</summary>\n\(facts)</details>\n"
  }

  /// The ranking without scripts, and why it is only that.
  private func fallback(_ language: Language) -> String {
    let sentence = LocalizedText(
      zh: "调权需要脚本和 WebAssembly，这个浏览器没有启用；以下是方案本身的排名，权重不能在此调整。",
      en:
        "Tuning needs scripts and WebAssembly, which this browser does not run; below is the ranking "
        + "under the scheme's own weights, which cannot be changed here.")
    return HTMLText.element("p", "warning", HTMLText.escape(sentence[language])) + "\n"
      + HTMLFormat(shift: 1).render(report.document(language))
  }

  /// The tile grid in both languages, which the page colours; nothing where units have no tiles.
  private func tiles(_ assessment: Assessment) -> String {
    guard
      let grid = TileGridFigure(assessment, intervals: report.intervals(0), layout: layout)
    else { return "" }
    let drawings = Language.allCases.map { language in
      let figure = grid.figure(language, identifier: "tiles-\(language.rawValue)", isLive: true)
      return """
        <div class="drawing" data-language="\(language.rawValue)" lang="\(HTMLPage.code(language))">
        \(String(decoding: figure.drawing.bytes, as: UTF8.self))
        </div>

        """
    }
    return "<section id=\"tiles\">\n\(drawings.joined())</section>\n"
  }

  private static func asset(_ file: String) -> String {
    EmbeddedAssets.all.first { $0.file == file }?.text ?? ""
  }

  /// All scripts of the page in one.
  private static var script: String {
    "\"use strict\";\n"
      + EmbeddedAssets.all.filter { $0.file.hasPrefix("tune-") && $0.file.hasSuffix(".js") }
      .map(\.text).joined(separator: "\n")
  }
}

extension TuningBasis {
  /// How many replicates the page makes once nothing moves; 0 where it cannot make any.
  public var replicates: Int { model.draws?.replicates ?? 0 }
}
