import CompositeIndex
import IndexFiles
import Testing

/// The same table in every encoding and with every delimiter is the same dataset.
@Suite struct EncodingTwinTests {
  private static let text =
    "地区,年份,投诉量,办结率\n陕西,2023,366630,98.45\n内蒙古,2023,142500.5,—\n上海,2023,,99\n"
  /// The same text in GB18030, as Python's codec writes it.
  private static let gb18030: [UInt8] = [
    0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xC4, 0xEA, 0xB7, 0xDD, 0x2C, 0xCD, 0xB6, 0xCB, 0xDF, 0xC1, 0xBF,
    0x2C, 0xB0, 0xEC, 0xBD, 0xE1, 0xC2, 0xCA, 0x0A, 0xC9, 0xC2, 0xCE, 0xF7, 0x2C, 0x32, 0x30, 0x32,
    0x33, 0x2C, 0x33, 0x36, 0x36, 0x36, 0x33, 0x30, 0x2C, 0x39, 0x38, 0x2E, 0x34, 0x35, 0x0A, 0xC4,
    0xDA, 0xC3, 0xC9, 0xB9, 0xC5, 0x2C, 0x32, 0x30, 0x32, 0x33, 0x2C, 0x31, 0x34, 0x32, 0x35, 0x30,
    0x30, 0x2E, 0x35, 0x2C, 0xA1, 0xAA, 0x0A, 0xC9, 0xCF, 0xBA, 0xA3, 0x2C, 0x32, 0x30, 0x32, 0x33,
    0x2C, 0x2C, 0x39, 0x39, 0x0A,
  ]

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private static let wide = text.unicodeScalars.map { scalar in
    switch scalar.value {
    case 0x30...0x39: String(UnicodeScalar(scalar.value + 0xFEE0) ?? scalar)
    case 0x2C: ";"
    default: String(scalar)
    }
  }.joined()

  private static let twins: [(String, [UInt8], warnings: Set<DiagnosticCode>)] = [
    ("GB18030", gb18030, [.bentText]),
    ("UTF-8 with BOM", [0xEF, 0xBB, 0xBF] + Array(text.utf8), []),
    ("UTF-16LE", utf16(text, bigEndian: false), []),
    ("UTF-16BE", utf16(text, bigEndian: true), []),
    ("tab", Array(text.replacing(",", with: "\t").utf8), []),
    ("CRLF", Array(text.replacing("\n", with: "\r\n").utf8), []),
    ("semicolon and full-width digits", Array(wide.utf8), [.bentNumber, .bentText]),
    ("quotes", Array(text.replacing("366630", with: "\"366,630\"").utf8), [.bentNumber]),
  ]

  private func read(_ bytes: [UInt8]) throws -> DatasetReading {
    try DatasetReader.read(
      path: "t.csv", scheme: DatasetSamples.scheme, files: DatasetFiles(["t.csv": bytes]))
  }

  @Test(arguments: twins.indices)
  func twinsGiveTheSameDatasetWithTheSamePlaces(index: Int) throws {
    let original = try read(Array(Self.text.utf8)).dataset
    let (name, bytes, warnings) = Self.twins[index]
    let reading = try read(bytes)
    #expect(reading.dataset.told == original.told, "\(name)")
    #expect(reading.dataset.units == original.units)
    #expect(reading.dataset.inputs == original.inputs, "\(name)")
    #expect(reading.dataset.observations.map(\.line) == original.observations.map(\.line))
    #expect(Set(reading.warnings.map(\.code)) == warnings, "\(name)")
    #expect(original.told.count == 4)
  }

  @Test func theEncodingFoundIsSaid() throws {
    #expect(try read(Self.gb18030).files.map(\.encoding) == [.gb18030])
    #expect(
      try read(Self.utf16(Self.text, bigEndian: true)).files.map(\.encoding) == [.utf16BigEndian])
    #expect(try read(Array(Self.wide.utf8)).files.map(\.delimiter) == [UInt8(ascii: ";")])
  }

  @Test func aForcedEncodingIsObeyed() {
    #expect(throws: Diagnostics.self) {
      try DatasetReader.read(
        path: "t.csv", encoding: .utf8, files: DatasetFiles(["t.csv": Self.gb18030]))
    }
  }
}
