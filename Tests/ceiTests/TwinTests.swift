import Foundation
import TestSupport
import Testing

/// One table saved in every way in which offices save tables gives the same bytes.
@Suite struct TwinTests {
  /// The table as plain UTF-8 with LF, commas and half-width digits; the city holds a character
  /// that GB2312 does not have.
  private static let plain = """
    代码,地区,年份,投诉量,常住人口,满意度,按时办结率
    130000,河北,2023,330000,73930000,78.4,97.5
    140000,山西,2023,122400,34660000,80.1,98.9
    150000,内蒙古,2023,142600,23960000,,96.6
    610000,陕西,2023,367000,39520000,81.2,98.5
    469999,\u{4E02}镇,2023,1200,250000,79.9,97.0

    """

  /// A way of saving a table.
  struct Saving: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: @Sendable (String) throws -> [UInt8]
  }

  static let savings = [
    Saving(testDescription: "GB18030") { try encoded($0, 0x8000_0632) },
    Saving(testDescription: "UTF-16 LE") { [0xFF, 0xFE] + units($0, lowFirst: true) },
    Saving(testDescription: "UTF-16 BE") { [0xFE, 0xFF] + units($0, lowFirst: false) },
    Saving(testDescription: "UTF-16 LE without mark") { units($0, lowFirst: true) },
    Saving(testDescription: "semicolons and full-width digits") { text in
      Array(fullWidth(text.replacingOccurrences(of: ",", with: ";")).utf8)
    },
    Saving(testDescription: "mark and CRLF") { text in
      [0xEF, 0xBB, 0xBF] + Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
    },
    Saving(testDescription: "tabs") { Array($0.replacingOccurrences(of: ",", with: "\t").utf8) },
    Saving(testDescription: "CR") { Array($0.replacingOccurrences(of: "\n", with: "\r").utf8) },
    Saving(testDescription: "GB18030, tabs and CRLF") { text in
      let tabs = text.replacingOccurrences(of: ",", with: "\t")
      return try encoded(tabs.replacingOccurrences(of: "\n", with: "\r\n"), 0x8000_0632)
    },
  ]

  @Test(arguments: savings)
  func everyWayOfSavingGivesTheSameResult(saving: Saving) throws {
    for format in ["json", "csv", "table", "md"] {
      let expected = try ranking(Array(Self.plain.utf8), format)
      let twin = try ranking(try saving.bytes(Self.plain), format)
      #expect(expected.exit == 0)
      #expect(twin.exit == 0, "\(twin.errorText)")
      #expect(twin.isSame(as: expected), "\(format)")
      #expect(expected.text.contains("陕西"))
    }
  }

  @Test func anotherFigureIsNoTwin() throws {
    let other = Self.plain.replacingOccurrences(of: "81.2", with: "81.3")
    let results = try [Self.plain, other].map { try ranking(Array($0.utf8), "json").output }
    let isOther = results[0] != results[1]
    #expect(isOther)
  }

  private func ranking(_ bytes: [UInt8], _ format: String) throws -> BuiltProgram.Outcome {
    let folder = try TemporaryFolder()
    let file = try folder.write(bytes, "data.csv")
    let scheme = CorpusCase.folder + "/schemes/sound.json"
    return try BuiltProgram.run([
      "rank", file.path, "-w", scheme, "--format", format, "--no-intervals",
    ])
  }

  // MARK: Encodings

  struct NotEncodable: Error {}

  /// The text in an encoding of Foundation, which is not the one of the program.
  private static func encoded(_ text: String, _ encoding: UInt) throws -> [UInt8] {
    guard let data = text.data(using: String.Encoding(rawValue: encoding)) else {
      throw NotEncodable()
    }
    return Array(data)
  }

  private static func units(_ text: String, lowFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
      return lowFirst ? [low, high] : [high, low]
    }
  }

  /// The rows below the header with full-width digits, points in figures included.
  private static func fullWidth(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for index in lines.indices.dropFirst() {
      var fields = lines[index].split(separator: ";", omittingEmptySubsequences: false)
        .map(String.init)
      for field in fields.indices where field >= 3 {
        var wide = String.UnicodeScalarView()
        for scalar in fields[field].unicodeScalars {
          let isWide = ("0"..."9").contains(scalar) || scalar == "."
          wide.append(isWide ? UnicodeScalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        fields[field] = String(wide)
      }
      lines[index] = fields.joined(separator: ";")
    }
    return lines.joined(separator: "\n")
  }
}
