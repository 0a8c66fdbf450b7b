// swift-format-ignore-file
// Written by .ci/make_assets.py; a test compares it with the folder.

/// What pages are made of, by the names of the files in `Assets`.
enum EmbeddedAssets {
  /// Every asset with its text.
  static let all: [(file: String, text: String)] = [
    ("gongwen.css", gongwenCSS),
    ("page.css", pageCSS),
    ("report.css", reportCSS),
    ("tune-bands.js", tuneBandsJS),
    ("tune-dom.js", tuneDomJS),
    ("tune-files.js", tuneFilesJS),
    ("tune-gap.js", tuneGapJS),
    ("tune-heading.js", tuneHeadingJS),
    ("tune-history.js", tuneHistoryJS),
    ("tune-kernel.js", tuneKernelJS),
    ("tune-leaving.js", tuneLeavingJS),
    ("tune-messages.js", tuneMessagesJS),
    ("tune-moves.js", tuneMovesJS),
    ("tune-page.js", tunePageJS),
    ("tune-panel.js", tunePanelJS),
    ("tune-paper.js", tunePaperJS),
    ("tune-ranking.js", tuneRankingJS),
    ("tune-replicates.js", tuneReplicatesJS),
    ("tune-row.js", tuneRowJS),
    ("tune-schema.js", tuneSchemaJS),
    ("tune-scheme.js", tuneSchemeJS),
    ("tune-standing.js", tuneStandingJS),
    ("tune-start.js", tuneStartJS),
    ("tune-summary.js", tuneSummaryJS),
    ("tune-tiles.js", tuneTilesJS),
    ("tune-toolbar.js", tuneToolbarJS),
    ("tune-tree.js", tuneTreeJS),
    ("tune-variants.js", tuneVariantsJS),
    ("tune.css", tuneCSS),
  ]
}
