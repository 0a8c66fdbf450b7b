import CompositeIndex
import Foundation
import TestSupport
import Testing

@testable import IndexReports

/// What holds of every page whatever stands on it.
@Suite struct HTMLPageTests {
  @Test func thePolicyForbidsEverythingThatLeavesTheFile() {
    var page = HTMLPage(language: .zh, title: "a</title><b>", body: "")
    let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data: blob:"
    #expect(page.text.hasPrefix("<!doctype html>\n<html lang=\"zh-Hans\">\n"))
    #expect(page.text.contains("Content-Security-Policy\" content=\"\(policy)\">"))
    #expect(page.text.contains("<title>a&lt;/title&gt;&lt;b&gt;</title>"))
    page.scripts = ["run();"]
    #expect(page.text.contains("'unsafe-inline'; script-src 'unsafe-inline'; img-src"))
    page.runsWebAssembly = true
    #expect(page.text.contains("script-src 'unsafe-inline' 'wasm-unsafe-eval'; img-src"))
  }

  @Test func headersOfPaperEndNeitherTheirStringNorTheStylesheet() {
    // U+22, U+5C, U+3C and U+3E as CSS escapes, each ended by a space.
    #expect(PrintedPages.quoted("a\"b\\</style>") == #""a\22 b\5c \3c /style\3e ""#)
    let style = PrintedPages.style(.zh, header: "甲", banner: "〔示例数据·虚构〕", name: "zh")
    #expect(style.hasPrefix("@page zh {\n"))
    #expect(style.contains("@top-right { content: \"〔示例数据·虚构〕\""))
    #expect(style.contains(#"content: "第 " counter(page) " 页 / 共 " counter(pages) " 页""#))
  }

  /// GB/T 9704-2012, section 7.5: between dashes, odd ones at the right, even ones at the left.
  @Test func officialPagesAreNumberedAtTheirOuterEdges() {
    let style = PrintedPages.style(.zh, header: "甲", banner: nil, name: "zh", isOfficial: true)
    for side in ["right", "left"] {
      #expect(
        style.contains(
          "@page zh:\(side) {\n  @bottom-\(side) { content: \"\\2014  \" counter(page) \" \\2014\"; font: 14pt"
        ))
    }
    #expect(!style.contains("bottom-center"))
  }

  /// `.ci/make_assets.py` wrote what the program carries.
  @Test func embeddedAssetsAreTheFilesOfTheirFolder() throws {
    let folder = PackageFiles.root + "/Sources/IndexReports/Pages/Assets"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix(".") }.sorted()
    #expect(EmbeddedAssets.all.map(\.file).sorted() == files)
    for (file, text) in EmbeddedAssets.all {
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      // As a Bool: comparing long texts in an expectation takes ages where they differ.
      let isSame = text == String(decoding: data, as: UTF8.self).trimmingSuffix("\n")
      #expect(isSame, "\(file): run .ci/make_assets.py")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
