/// The encodings of text files that are read.
public enum TextEncoding: String, CaseIterable, Sendable {
  /// UTF-8, with or without BOM.
  case utf8 = "utf-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "utf-16be"
  /// GB18030, of which GBK and GB2312 are parts.
  case gb18030 = "gb18030"

  /// The encoding with a name as people type it (`GBK`, `utf8`, `UTF-16` …); `nil` for unknown ones.
  ///
  /// `utf-16` alone is taken as little-endian, and a BOM decides against it.
  public init?(named name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "utf8sig", "utf8bom": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "gb18030", "gbk", "gb2312", "cp936", "ansi": self = .gb18030
    default: return nil
    }
  }

  /// The name for people.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    }
  }
}

/// A text as UTF-8, and how it was written.
public struct DecodedText: Hashable, Sendable {
  /// The text in UTF-8; a BOM of a UTF-8 file is still there.
  public let bytes: [UInt8]
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// Whether the file began with a byte order mark.
  public let hasByteOrderMark: Bool
  /// Whether the encoding was recognised from the bytes alone: neither stated nor marked nor UTF-8.
  public let isGuessed: Bool
}
