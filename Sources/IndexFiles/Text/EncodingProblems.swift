internal import CompositeIndex

/// The sentences of the text decoder.
extension Diagnostic {
  static func notDecodable(
    _ encoding: TextEncoding, byte: Int, value: UInt8, at place: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      .error, .undecodableText,
      LocalizedText(
        zh: "无法按 \(encoding.name) 解码", en: "This cannot be decoded as \(encoding.name)"),
      at: place,
      fix: LocalizedText(
        zh: "检查此处是否损坏，或用 --encoding 指明正确的编码",
        en: "See whether the file is damaged here, or state its encoding with --encoding"),
      note: byteNote(byte, value))
  }

  static func unknownEncoding(byte: Int, value: UInt8, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .undecodableText,
      LocalizedText(
        zh: "认不出文件的编码：既不是 UTF-8，也不像 GB18030",
        en: "The encoding is not recognised: not UTF-8, and hardly GB18030"),
      at: place,
      fix: LocalizedText(
        zh: "另存为 UTF-8；若确为 GB18030/GBK，加 --encoding gb18030",
        en: "Save the file as UTF-8; if it really is GB18030 or GBK, state --encoding gb18030"),
      note: byteNote(byte, value))
  }

  static func noConverter(file: String) -> Diagnostic {
    Diagnostic(
      .error, .undecodableText,
      LocalizedText(
        zh: "文件不是 UTF-8，可能是 GB18030，但本机没有 GB18030 转换器（iconv/gconv）",
        en: "The file is not UTF-8 but may be GB18030, and this machine has no converter for it "
          + "(iconv, gconv)"),
      at: SourcePlace(file: file, line: 1),
      fix: LocalizedText(zh: "另存为 UTF-8", en: "Save it as UTF-8"))
  }

  static func workbook(file: String) -> Diagnostic {
    Diagnostic(
      .error, .undecodableText,
      LocalizedText(
        zh: "这是 Excel 工作簿或压缩文件，不是文本", en: "This is a workbook or a compressed file, not a text"),
      at: SourcePlace(file: file, line: 1),
      fix: LocalizedText(
        zh: "在 Excel 里另存为 \"CSV UTF-8（逗号分隔）\"", en: "Save it from Excel as \"CSV UTF-8\""))
  }

  static func halfUnit(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .undecodableText,
      LocalizedText(
        zh: "UTF-16 文件的字节数是奇数，末尾不完整",
        en: "The UTF-16 file has an odd number of bytes: its end is cut"),
      at: place, fix: LocalizedText(zh: "重新导出", en: "Export it again"))
  }

  static func loneUnit(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .undecodableText,
      LocalizedText(
        zh: "UTF-16 的代理对不完整", en: "Half of a surrogate pair is missing in this UTF-16 text"),
      at: place,
      fix: LocalizedText(zh: "检查此处是否损坏，或重新导出", en: "See whether the file is damaged here"))
  }

  static func nulCharacter(count: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error, .nulByte,
      LocalizedText(zh: "文件里有空字节（NUL），不是文本文件", en: "There is a NUL byte: this is no text file"),
      at: place,
      fix: LocalizedText(
        zh: "若是 Excel 工作簿，请另存为 CSV UTF-8", en: "If it is a workbook, save it as CSV UTF-8"),
      note: count == 1 ? nil : LocalizedText(zh: "共 \(count) 个", en: "\(count) of them"))
  }

  private static func byteNote(_ byte: Int, _ value: UInt8) -> LocalizedText {
    let hex = String(value, radix: 16, uppercase: true)
    return LocalizedText(
      zh: "文件的第 \(byte + 1) 个字节是 0x\(hex)", en: "Byte \(byte + 1) of the file is 0x\(hex)")
  }
}
