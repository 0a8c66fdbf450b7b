import Foundation
import TestSupport
import Testing

@testable import IndexReports

/// Colours are said once: by the inks and by the palette; stylesheets only name them.
struct PaletteTests {
  /// What elements say of themselves: places and sizes.
  private static let places = ["at", "from", "rows", "to", "width"]

  @Test(arguments: ["page.css", "tune.css", "report.css", "gongwen.css"])
  func stylesheetsSayNoColourOfThePaletteAgain(file: String) throws {
    let path = PackageFiles.root + "/Sources/IndexReports/Pages/Assets/" + file
    let style = try String(contentsOfFile: path, encoding: .utf8)
    for match in style.matches(of: #/var\(--([a-z]+)/#) {
      let name = String(match.1)
      let isShared = Palette.light.contains("--\(name): ")
      let isOwn = style.contains("--\(name): ") || Self.places.contains(name)
      #expect(isShared || isOwn, "\(file): nobody says --\(name)")
      #expect(!isShared || !style.contains("--\(name): #"), "\(file) says --\(name) again")
    }
  }

  /// Both names of a colour on the screen have the colour of the ink in saved drawings.
  @Test func pagesAndDrawingsShareTheirColours() {
    for (name, ink) in [("up", Ink.up), ("down", .down), ("muted", .muted), ("ink", .text)] {
      #expect("\(Ink.stylesheet)".contains(".i-\(ink)"))
      #expect(ink.colour.count == 7 && ink.colour.hasPrefix("#"))
      #expect(Palette.light.contains("--\(name): \(ink.colour);"))
    }
    #expect(Ink.up.colour == "#b34700" && Ink.down.colour == "#0072b2")
    #expect(Ink.surface.colour == "#fff" && Ink.grid.colour == "#c8ccd0")
  }

  /// Whatever changes in the dark is there by day.
  @Test func everyDarkColourHasALightOne() {
    let dark = Palette.dark.matches(of: #/--[a-z]+/#).map { String($0.0) }
    #expect(dark.count == 10)
    for name in dark { #expect(Palette.light.contains("\(name): ")) }
  }
}
