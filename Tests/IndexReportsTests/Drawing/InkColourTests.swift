import Testing

@testable import IndexReports

struct InkColourTests {
  /// The colour that the stylesheet gives an ink: its fill, or else its stroke.
  private static func colour(_ ink: Ink) throws -> Colour {
    let rule = try #require(
      Ink.stylesheet.description.split(separator: "\n").first {
        $0.hasPrefix(".\(ink.name.description){")
      })
    let body = rule.drop { $0 != "{" }.dropFirst().dropLast()
    let values = body.split(separator: ";").map { $0.split(separator: ":") }
    let found = values.compactMap { $0.count == 2 ? Colour($0[1]) : nil }.first
    return try #require(found, "\(ink)")
  }

  /// Pairs 1, 4, 10, 16, 17 and 25 of the test data of Sharma, Wu and Dalal (2005), table 1.
  @Test(arguments: [
    (Lab(l: 50, a: 2.6772, b: -79.7751), Lab(l: 50, a: 0, b: -82.7485), 2.0425),
    (Lab(l: 50, a: -1.3802, b: -84.2814), Lab(l: 50, a: 0, b: -82.7485), 1.0000),
    (Lab(l: 50, a: 2.4900, b: -0.0010), Lab(l: 50, a: -2.4900, b: 0.0010), 7.1792),
    (Lab(l: 50, a: 2.5, b: 0), Lab(l: 50, a: 0, b: -2.5), 4.3065),
    (Lab(l: 50, a: 2.5, b: 0), Lab(l: 73, a: 25, b: -18), 27.1492),
    (Lab(l: 60.2574, a: -34.0099, b: 36.2677), Lab(l: 60.4626, a: -34.1751, b: 39.4387), 1.2644),
  ])
  func theDifferenceOfColoursIsThePublishedOne(one: Lab, other: Lab, expected: Double) {
    #expect(abs(one.difference(other) - expected) < 0.0001)
    #expect(abs(other.difference(one) - expected) < 0.0001)
  }

  @Test(arguments: Colour.Sight.allCases)
  func neighbouringStepsDiffer(sight: Colour.Sight) throws {
    let steps = try (0..<5).map { try Self.colour(Ink.step($0)) }
    for (left, right) in zip(steps, steps.dropFirst()) {
      #expect(left.difference(right, sight) >= 10)
    }
  }

  /// In grey they are alike, which is why a sign always stands beside them.
  @Test(arguments: [Colour.Sight.normal, .protanopia, .deuteranopia])
  func upAndDownDiffer(sight: Colour.Sight) throws {
    #expect(try Self.colour(.up).difference(Self.colour(.down), sight) >= 10)
  }

  @Test(arguments: [
    Ink.band, .mark, .chosen, .total, .up, .down, .step1, .step2, .step3, .step4, .step5, .surface,
  ])
  func textOnAFillHasContrast(ink: Ink) throws {
    #expect(try Self.colour(ink.textOn).contrast(Self.colour(ink)) >= 4.5)
  }

  @Test(arguments: [Ink.text, .muted])
  func textOnTheSurfaceHasContrast(ink: Ink) throws {
    #expect(try Self.colour(ink).contrast(Self.colour(.surface)) >= 4.5)
  }

  /// What must be seen to read a chart: WCAG 2.2, 1.4.11.
  @Test(arguments: [Ink.outline, .mark, .chosen, .other, .up, .down, .total, .band])
  func shapesStandOutFromTheSurface(ink: Ink) throws {
    #expect(try Self.colour(ink).contrast(Self.colour(.surface)) >= 3)
  }

  @Test func aRankStandsOutFromItsInterval() throws {
    #expect(try Self.colour(.mark).contrast(Self.colour(.band)) >= 3)
  }
}
