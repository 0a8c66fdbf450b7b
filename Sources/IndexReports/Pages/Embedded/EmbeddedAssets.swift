// swift-format-ignore-file
// Written by .ci/make_assets.py; a test compares it with the folder.

/// What pages are made of, by the names of the files in `Assets`.
enum EmbeddedAssets {
  /// Every asset with its text.
  static let all: [(file: String, text: String)] = [
    ("gongwen.css", gongwenCSS),
    ("page.css", pageCSS),
    ("report.css", reportCSS),
  ]
}
