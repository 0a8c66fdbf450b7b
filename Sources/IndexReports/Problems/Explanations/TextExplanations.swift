internal import CompositeIndex

/// Bytes, numbers and quotation marks that cannot be read as they stand.
enum TextExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .undecodableText,
      title: LocalizedText(zh: "文字编码无法识别", en: "Text cannot be decoded"),
      text: LocalizedText(
        zh: """
          文件既不是 UTF-8，也不是带 BOM 的 UTF-16，也不是 GB18030/GBK，\
          或者在所示位置出现了不合该编码的字节。文件可能损坏，也可能由几段不同编码拼接而成。请在原程序\
          中另存为“CSV UTF-8”。
          """,
        en: """
          The file is neither UTF-8, nor UTF-16 with a byte order mark, nor GB18030/GBK, or it \
          has bytes at the place shown that its encoding does not allow. It may be damaged or \
          pasted together from several encodings. Save it again as "CSV UTF-8" in the program it \
          came from.
          """),
      bad: "450000,\\xB9\\xE3\\xCE,88.0",
      good: "450000,广西,88.0"),
    DiagnosticExplanation(
      .unreadableNumber,
      title: LocalizedText(zh: "数值无法解析", en: "Number cannot be read"),
      text: LocalizedText(
        zh: """
          单元格应为数值，却含有无法当作数值的内容。全角数字、千分位、百分号和首尾空格都能识别；单位、\
          文字说明、两个小数点或混入的字母则不能，猜测会改变结果。数据缺失请留空，“余”“近”等限定词\
          请写入 qualifier 列。
          """,
        en: """
          The cell should hold a number but holds something that cannot be taken for one. \
          Full-width digits, thousands separators, a per cent sign and surrounding spaces are \
          understood; units, remarks, two decimal points or stray letters are not, because \
          guessing would change results. Leave missing cells empty, and put words such as 余 or 近 \
          in the qualifier column.
          """),
      bad: "650000,新疆,约81分",
      good: "650000,新疆,81"),
    DiagnosticExplanation(
      .unclosedQuote,
      title: LocalizedText(zh: "引号没有配对", en: "Quotation mark is never closed"),
      text: LocalizedText(
        zh: """
          字段以引号开头，但直到文件结尾或过长之后都没有结束的引号，后面的各行因此都被当作这一个字段的\
          内容。所示位置是开头的引号。请补上结束的引号；字段内的引号写成两个。
          """,
        en: """
          A field begins with a quotation mark that is not closed before the end of the file or a \
          sane length, so that all following rows became part of this field. The place shown is \
          the opening mark. Close it; a quotation mark inside a field is written twice.
          """),
      bad: "610000,\"陕西,81.2",
      good: "610000,\"陕西\",81.2"),
    DiagnosticExplanation(
      .strayQuote,
      title: LocalizedText(zh: "引号位置不对", en: "Quotation mark in the wrong place"),
      text: LocalizedText(
        zh: """
          引号出现在字段中间，或结束的引号之后还有其他文字。这样的行可以有几种读法，程序不作选择。含引\
          号的字段应整体加引号，字段内的引号写成两个。
          """,
        en: """
          A quotation mark stands inside an unquoted field, or text follows a closing mark. Such \
          a row can be read in several ways, and the program does not choose. Quote the whole \
          field and write inner quotation marks twice.
          """),
      bad: "610000,陕西\"省\",81.2",
      good: "610000,\"陕西\"\"省\"\"\",81.2"),
    DiagnosticExplanation(
      .spreadsheetError,
      title: LocalizedText(zh: "电子表格错误值", en: "Spreadsheet error value"),
      text: LocalizedText(
        zh: """
          单元格是 #N/A、#DIV/0!、#REF! 之类的错误值，说明原表中的公式没有算出结果。\
          它不是数值，也不应悄悄当作缺失。请回到原表修正公式；若数据确实缺失，请留空。
          """,
        en: """
          The cell is an error value such as #N/A, #DIV/0! or #REF!: a formula in the original \
          sheet had no result. It is no number, and it should not silently count as missing. Mend \
          the formula in the sheet, or leave the cell empty if the figure is really missing.
          """),
      bad: "540000,西藏,#DIV/0!",
      good: "540000,西藏,"),
    DiagnosticExplanation(
      .nulByte,
      title: LocalizedText(zh: "文本中有空字节", en: "NUL byte in text"),
      text: LocalizedText(
        zh: """
          文件中有值为 0 的字节。通常是没有 BOM 的 UTF-16 文件，或本来就不是文本（如 \
          .xlsx 改名为 .csv）。请在原程序中另存为“CSV UTF-8”。
          """,
        en: """
          The file has a byte of value 0. Usually it is UTF-16 without a byte order mark, or no \
          text at all (an .xlsx renamed to .csv). Save it again as "CSV UTF-8" in the program it \
          came from.
          """),
      bad: "mv data.xlsx data.csv",
      good: "另存为 / Save as: CSV UTF-8 (*.csv)"),
    DiagnosticExplanation(
      .recordTooLong,
      title: LocalizedText(zh: "一行过长", en: "Record is too long"),
      text: LocalizedText(
        zh: """
          一条记录的长度远远超出表格的常理，几乎总是因为前面某处的引号没有配对，或文件不是表格。请检查\
          所示位置附近的引号和换行。
          """,
        en: """
          A record is far longer than any table has, nearly always because a quotation mark \
          before it was not closed or the file is no table. Check quotation marks and line ends \
          near the place shown.
          """),
      bad: "110000,\"北京,82.7 … (1 000 000 characters)",
      good: "110000,北京,82.7"),
    DiagnosticExplanation(
      .bentNumber,
      title: LocalizedText(zh: "数值换了写法读取", en: "Number was read in another form"),
      text: LocalizedText(
        zh: """
          单元格的写法不规范但含义明确，程序已按规范写法读取：全角数字或标点、千分位、百分号、首尾空格\
          等。结果不受影响；这里列出，是为了让每一处改动都看得见。
          """,
        en: """
          The cell is written in an irregular but clear form and was read in the regular one: \
          full-width digits or punctuation, thousands separators, a per cent sign, surrounding \
          spaces. The result is not affected; it is listed so that nothing changes unseen.
          """),
      bad: "450000,广西,\"１，２３４\"",
      good: "450000,广西,1234"),
    DiagnosticExplanation(
      .bentText,
      title: LocalizedText(zh: "文字换了写法读取", en: "Text was read in another form"),
      text: LocalizedText(
        zh: """
          代码、名称或表头按整理后的写法读取：去掉了首尾空格、不间断空格、前导撇号，或把全角字母数字换\
          成半角。请顺手改正原文件，以免别的程序读出不同的结果。
          """,
        en: """
          A code, a name or a heading was tidied before it was read: surrounding or no-break \
          spaces and a leading apostrophe were removed, or full-width letters and digits were \
          narrowed. Mend the file, so that other programs read the same.
          """),
      bad: "'610000,　陕西",
      good: "610000,陕西"),
  ]
}
