public import CompositeIndex

/// Turns the bytes of a file into UTF-8, and says which encoding they were in.
public enum TextDecoder {
  /// Decodes a whole file.
  ///
  /// Without a stated encoding: a byte order mark decides; then NUL bytes at every other place mean
  /// UTF-16, valid UTF-8 is UTF-8, and what is strictly valid GB18030 and looks like Chinese is
  /// GB18030. Everything else is refused, never repaired.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - file: its name as the user gave it.
  ///   - stated: the encoding, if the user named it.
  /// - Throws: E101 at the first byte that cannot be decoded, E106 at a NUL character.
  public static func decode(
    _ bytes: [UInt8], file: String, as stated: TextEncoding? = nil
  ) throws(Diagnostic) -> DecodedText {
    let decoder = EncodingChoice(bytes: bytes, file: file)
    let text: DecodedText
    if let stated { text = try decoder.decoded(as: stated) } else { text = try decoder.guessed() }
    if let nul = NulSearch.first(in: text.bytes) {
      let place = UTF8Validation.place(ofByte: nul, in: text.bytes, file: file)
      throw .nulCharacter(count: text.bytes.count { $0 == 0 }, at: place)
    }
    return text
  }

  /// The notice to show for a text: a warning when its encoding was guessed.
  public static func notice(for text: DecodedText, file: String) -> Diagnostic? {
    guard text.isGuessed else { return nil }
    let name = text.encoding.name
    return Diagnostic(
      .warning, .bentText,
      LocalizedText(zh: "文件不是 UTF-8，按 \(name) 读取", en: "The file is not UTF-8; read as \(name)"),
      at: SourcePlace(file: file, line: 1),
      fix: LocalizedText(
        zh: "另存为 UTF-8，或用 --encoding \(text.encoding.rawValue) 指明",
        en: "Save it as UTF-8, or state --encoding \(text.encoding.rawValue)"))
  }
}

/// One file whose encoding is to be found or checked.
struct EncodingChoice {
  let bytes: [UInt8]
  let file: String

  // MARK: A stated encoding

  func decoded(as encoding: TextEncoding) throws(Diagnostic) -> DecodedText {
    switch encoding {
    case .utf8:
      if let invalid = UTF8Validation.firstInvalid(in: bytes) { throw notUTF8(at: invalid) }
      return text(bytes, encoding, marked: bytes.starts(with: Self.utf8Mark))
    case .gb18030:
      return text(try fromGB18030(), encoding)
    case .utf16LittleEndian, .utf16BigEndian:
      if let marked = try markedUTF16() { return marked }
      return text(try fromUTF16(bytes, encoding), encoding)
    }
  }

  // MARK: A guess

  func guessed() throws(Diagnostic) -> DecodedText {
    if bytes.starts(with: Self.zipMark) || bytes.starts(with: Self.compoundFileMark) {
      throw .workbook(file: file)
    }
    if let marked = try markedUTF16() { return marked }
    if bytes.starts(with: Self.utf8Mark) { return try decoded(as: .utf8) }
    if bytes.starts(with: Self.gb18030Mark) {
      let rest = EncodingChoice(bytes: Array(bytes.dropFirst(4)), file: file)
      return text(try rest.fromGB18030(), .gb18030, marked: true)
    }
    let isCutUTF16 = !bytes.count.isMultiple(of: 2) && 4 * bytes.count { $0 == 0 } >= bytes.count
    if isCutUTF16, let encoding = Self.utf16Pattern(of: bytes.dropLast()) {
      return text(try fromUTF16(bytes, encoding), encoding, guessed: true)
    }
    if let encoding = Self.utf16Pattern(of: bytes), let units = try? fromUTF16(bytes, encoding) {
      return text(units, encoding, guessed: true)
    }
    guard let invalid = UTF8Validation.firstInvalid(in: bytes) else { return text(bytes, .utf8) }
    let shares = LegacyShares(bytes)
    if shares.looksLikeDamagedUTF8 { throw notUTF8(at: invalid) }
    let converted = try fromGB18030()
    guard shares.looksLikeGB18030, !Self.hasImplausibleScalars(converted) else {
      throw .unknownEncoding(
        byte: invalid, value: bytes[invalid],
        at: UTF8Validation.place(ofByte: invalid, in: bytes, file: file))
    }
    return text(converted, .gb18030, guessed: true)
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let zipMark = Array("PK\u{3}\u{4}".utf8)
  private static let compoundFileMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
  private static let gb18030Mark: [UInt8] = [0x84, 0x31, 0x95, 0x33]

  private func text(
    _ bytes: [UInt8], _ encoding: TextEncoding, marked: Bool = false, guessed: Bool = false
  ) -> DecodedText {
    DecodedText(bytes: bytes, encoding: encoding, hasByteOrderMark: marked, isGuessed: guessed)
  }

  // MARK: UTF-16

  private func markedUTF16() throws(Diagnostic) -> DecodedText? {
    let encoding: TextEncoding
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): encoding = .utf16LittleEndian
    case (0xFE, 0xFF): encoding = .utf16BigEndian
    default: return nil
    }
    let rest = Array(bytes.dropFirst(2))
    return text(try fromUTF16(rest, encoding), encoding, marked: true)
  }

  /// UTF-16 without BOM shows in Latin letters, digits and commas: every other byte of them is NUL.
  static func utf16Pattern(of bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard bytes.count.isMultiple(of: 2), sample.contains(0) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let few = sample.count / 20
    if zeros.even == 0, zeros.odd > few { return .utf16LittleEndian }
    return zeros.odd == 0 && zeros.even > few ? .utf16BigEndian : nil
  }

  private func fromUTF16(_ bytes: [UInt8], _ encoding: TextEncoding) throws(Diagnostic) -> [UInt8] {
    let low = encoding == .utf16LittleEndian ? 0 : 1
    let units = (0..<bytes.count / 2).lazy.map { index in
      UInt16(bytes[2 * index + low]) | UInt16(bytes[2 * index + 1 - low]) << 8
    }
    var converted: [UInt8] = []
    converted.reserveCapacity(bytes.count * 3 / 2)
    var iterator = units.makeIterator()
    var decoder = UTF16()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): converted.append(contentsOf: String(scalar).utf8)
      case .emptyInput:
        if bytes.count.isMultiple(of: 2) { return converted }
        throw .halfUnit(
          at: UTF8Validation.place(ofByte: converted.count, in: converted, file: file))
      case .error:
        throw .loneUnit(
          at: UTF8Validation.place(ofByte: converted.count, in: converted, file: file))
      }
    }
  }

  // MARK: GB18030

  private func fromGB18030() throws(Diagnostic) -> [UInt8] {
    switch CharacterConversion.toUTF8(bytes, from: "GB18030") {
    case .converted(let text): return text
    case .unavailable: throw .noConverter(file: file)
    case .invalid(let offset, let before):
      let place = UTF8Validation.place(ofByte: before.count, in: before, file: file)
      throw .notDecodable(.gb18030, byte: offset, value: bytes[offset], at: place)
    }
  }

  /// Whether a text holds U+FFFD, private-use characters or control characters: signs of a wrong guess.
  static func hasImplausibleScalars(_ utf8: [UInt8]) -> Bool {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFD, 0xF0000...:
        true
      default: false
      }
    }
  }

  private func notUTF8(at invalid: Int) -> Diagnostic {
    .notDecodable(
      .utf8, byte: invalid, value: bytes[invalid],
      at: UTF8Validation.place(ofByte: invalid, in: bytes, file: file))
  }
}
