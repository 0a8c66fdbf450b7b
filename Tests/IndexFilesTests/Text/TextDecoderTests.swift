import CompositeIndex
import IndexFiles
import Testing

@Suite struct TextDecoderTests {
  private static let text = "地区,值\n陕西,1\n"
  /// The same text in GB18030, as Python's codec writes it.
  private static let gb18030: [UInt8] = [
    0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xD6, 0xB5, 0x0A, 0xC9, 0xC2, 0xCE, 0xF7, 0x2C, 0x31, 0x0A,
  ]

  private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  private func decode(_ bytes: [UInt8], as stated: TextEncoding? = nil) -> Result<
    DecodedText, Diagnostic
  > {
    do throws(Diagnostic) {
      return .success(try TextDecoder.decode(bytes, file: "a.csv", as: stated))
    } catch {
      return .failure(error)
    }
  }

  @Test func everyEncodingGivesTheSameText() throws {
    let utf8 = Array(Self.text.utf8)
    let twins: [([UInt8], TextEncoding, guessed: Bool)] = [
      (utf8, .utf8, false),
      (Self.gb18030, .gb18030, true),
      ([0x84, 0x31, 0x95, 0x33] + Self.gb18030, .gb18030, false),
      (Self.utf16(Self.text, bigEndian: false, mark: true), .utf16LittleEndian, false),
      (Self.utf16(Self.text, bigEndian: true, mark: true), .utf16BigEndian, false),
      (Self.utf16(Self.text, bigEndian: false, mark: false), .utf16LittleEndian, true),
      (Self.utf16(Self.text, bigEndian: true, mark: false), .utf16BigEndian, true),
    ]
    for (bytes, encoding, isGuessed) in twins {
      let decoded = try TextDecoder.decode(bytes, file: "a.csv")
      #expect(decoded.bytes == utf8)
      #expect(decoded.encoding == encoding)
      #expect(decoded.isGuessed == isGuessed)
      #expect((TextDecoder.notice(for: decoded, file: "a.csv")?.code == .bentText) == isGuessed)
      #expect(
        try TextDecoder.decode(bytes, file: "a.csv", as: encoding).bytes.suffix(utf8.count)
          == utf8[...])
    }
  }

  @Test func aByteOrderMarkOfUTF8StaysForTheReaders() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)
    let decoded = try TextDecoder.decode(bytes, file: "a.csv")
    #expect(decoded.bytes == bytes)
    #expect(decoded.hasByteOrderMark)
  }

  @Test func charactersBeyondGBKAreRead() throws {
    // 𠀀 is four bytes and é two in GB18030; 镕 is in GBK but not in GB 2312 (Python's codec).
    let rare: [UInt8] = [0x95, 0x32, 0x82, 0x36, 0xA8, 0xA6, 0xE9, 0x46]
    #expect(
      try TextDecoder.decode(Self.gb18030 + rare, file: "a").bytes
        == Array((Self.text + "𠀀é镕").utf8))
    #expect(try TextDecoder.decode(rare, file: "a", as: .gb18030).bytes == Array("𠀀é镕".utf8))
  }

  /// Bytes that are refused, with the code, line, column and stated encoding.
  struct Refused: Sendable {
    let bytes: [UInt8]
    var stated: TextEncoding?
    let said: String
  }

  @Test(arguments: [
    // Big5, Shift-JIS and Latin-1, as Python writes them.
    Refused(
      bytes: [
        0xA6, 0x61, 0xB0, 0xCF, 0x2C, 0xBC, 0xC6, 0xAD, 0xC8, 0x0A, 0xB0, 0xA2, 0xA6, 0xE8, 0x2C,
        0x31, 0x0A,
        0xA5, 0x5F, 0xA8, 0xCA, 0x2C, 0x32, 0x0A,
      ], said: "E101 1:1"),
    Refused(
      bytes: [
        0x93, 0x73, 0x93, 0xB9, 0x95, 0x7B, 0x8C, 0xA7, 0x2C, 0x92, 0x6C, 0x0A, 0x93, 0x8C, 0x8B,
        0x9E, 0x2C, 0x31, 0x0A,
      ], said: "E101 1:1"),
    Refused(bytes: Array("a,R".utf8) + [0xE9] + Array("gion\n".utf8), said: "E101 1:4"),
    // GB18030 with a byte that cannot be: the text before it gives the place.
    Refused(bytes: gb18030 + [0xC9, 0xC2, 0xFF, 0x0A], said: "E101 3:2"),
    Refused(bytes: gb18030 + [0xC9], stated: .gb18030, said: "E101 3:1"),
    // UTF-8 that lost a byte is not taken for GB18030.
    Refused(
      bytes: Array("地区,值\n陕".utf8) + [0xE8, 0xA5] + Array(",1\n北京,2\n".utf8), said: "E101 2:2"),
    Refused(bytes: gb18030, stated: .utf8, said: "E101 1:1"),
    Refused(bytes: [0xFF, 0xFE, 0x41, 0x00, 0x42], said: "E101 1:2"),
    Refused(bytes: [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00], said: "E101 1:2"),
    Refused(bytes: Array("a,b\n1,\u{0}2\n".utf8), said: "E106 2:3"),
    Refused(bytes: Array("PK\u{3}\u{4}x".utf8), said: "E101 1:1"),
    Refused(bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], said: "E101 1:1"),
  ])
  func whatCannotBeDecodedIsRefusedWithItsPlace(refused: Refused) {
    switch decode(refused.bytes, as: refused.stated) {
    case .success(let text):
      Issue.record("read as \(text.encoding): \(String(decoding: text.bytes, as: UTF8.self))")
    case .failure(let problem):
      let place = problem.place ?? SourcePlace(file: "?", line: 0)
      #expect("\(problem.code.rawValue) \(place.line):\(place.column)" == refused.said)
    }
  }

  @Test func theNoteNamesTheByte() {
    guard case .failure(let problem) = decode(Self.gb18030 + [0xFF]) else {
      Issue.record("was read")
      return
    }
    #expect(problem.note?.en == "Byte 16 of the file is 0xFF")
  }

  @Test(arguments: [
    ("UTF8", TextEncoding.utf8), ("utf-8", .utf8), ("GBK", .gb18030), ("gb2312", .gb18030),
    ("utf-16", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
  ])
  func encodingsHaveTheirUsualNames(name: String, encoding: TextEncoding) {
    #expect(TextEncoding(named: name) == encoding)
    #expect(TextEncoding(named: "latin-1") == nil)
  }

  @Test func damagedUTF8IsNeverReadSilently() {
    let valid = Array("地区,年份,满意度\n陕西,2023,81.2\n湖北,2023,79.5\n新疆,2023,80.1\n".utf8)
    var random = TestRandom(seed: 3)
    for _ in 0..<3000 {
      let bytes = random.damaged(valid, marks: [0xE9, 0x80, 0xFF, 0x00, 0x2C])
      if case .success(let text) = decode(bytes), text.encoding != .utf8 {
        #expect(TextDecoder.notice(for: text, file: "a") != nil)
        Issue.record("damaged UTF-8 was taken for \(text.encoding)")
      }
    }
  }
}
