/// A drawing as it is saved on its own, under a heading, without what only pages need and with the looks of
/// no other inks than its own: a report holds more than a hundred of them.
enum SavedDrawing {
  /// What a page finds its parts by, the keyboard its stops, and names that `title` says as well.
  private static let ofPages = [" data-part=", " data-key=", " tabindex=", " aria-label="]
    .map { Array($0.utf8) }
  /// Names by which the page's texts refer to the title and the description; a file's title and description
  /// are the first things in it, which is enough.
  private static let ofTitles = [" aria-labelledby=", " id="].map { Array($0.utf8) }

  /// The file of a figure.
  static func bytes(_ figure: Figure, _ origin: FileOrigin) -> [UInt8] {
    bytes(figure.drawing.file(under: origin.heading(of: figure)))
  }

  /// The file without the rules and definitions that nothing in it uses.
  static func bytes(_ file: [UInt8]) -> [UInt8] {
    guard let start = first("<style>", in: file, from: 0),
      let end = first("</style>", in: file, from: start)
    else { return file }
    let used = classes(file[end...])
    var rules: [UInt8] = []
    for rule in file[start..<end].split(separator: UInt8(ascii: "\n")) {
      if isUsed(rule, used) { rules += rule }
    }
    let body =
      used.contains(Array("\(Ink.missing.name)".utf8)) ? file[end...] : undefined(file[end...])
    return without(ofTitles, file[..<start]) + rules + without(ofPages, body)
  }

  /// The text without the definitions of inks.
  private static func undefined(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let head = Array("</style>".utf8)
    let definitions = Array("\(Ink.definitions)".utf8)
    guard text.starts(with: head + definitions) else { return text }
    return head + text.dropFirst(head.count + definitions.count)
  }

  /// The text without some attributes; values hold no quotes and texts no `<`, which are escaped.
  private static func without(_ names: [[UInt8]], _ text: ArraySlice<UInt8>) -> [UInt8] {
    let (space, quote) = (UInt8(ascii: " "), UInt8(ascii: "\""))
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var (isTag, isValue) = (false, false)
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if byte == space, isTag, !isValue,
        let name = names.first(where: { text[place...].starts(with: $0) }),
        let end = text[(place + name.count + 1)...].firstIndex(of: quote)
      {
        place = end + 1
        continue
      }
      switch byte {
      case quote: isValue = isTag && !isValue
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = isValue && isTag
      default: break
      }
      result.append(byte)
      place += 1
    }
    return result
  }

  /// Whether a rule is that of an ink in use, or not that of an ink.
  private static func isUsed(_ rule: ArraySlice<UInt8>, _ used: Set<[UInt8]>) -> Bool {
    guard rule.starts(with: ".i-".utf8) else { return true }
    return used.contains(Array(rule.dropFirst().prefix { $0 != UInt8(ascii: "{") }))
  }

  /// The names of all classes in a text.
  private static func classes(_ text: ArraySlice<UInt8>) -> Set<[UInt8]> {
    let quote = UInt8(ascii: "\"")
    var found: Set<[UInt8]> = []
    var place = text.startIndex
    while let quoted = text[place...].firstIndex(of: quote) {
      let value = text[(quoted + 1)...].prefix { $0 != quote }
      if text[..<quoted].suffix(6).elementsEqual("class=".utf8) { found.insert(Array(value)) }
      place = min(value.endIndex + 1, text.endIndex)
    }
    return found
  }

  /// Where the first occurrence of some text ends, or begins for an end tag.
  private static func first(_ text: StaticString, in file: [UInt8], from start: Int) -> Int? {
    let wanted = Array("\(text)".utf8)
    var place = start
    while let next = file[place...].firstIndex(of: UInt8(ascii: "<")) {
      if file[next...].starts(with: wanted) {
        return wanted[1] == UInt8(ascii: "/") ? next : next + wanted.count
      }
      place = next + 1
    }
    return nil
  }
}

/// Bytes of text in a `data:` address, in an attribute between single quotes (RFC 3986, section 2.1).
enum PercentEncoding {
  /// The text; what ends an attribute, begins an element or an entity, or has a meaning in addresses is
  /// escaped, the rest stands as it is, since a page of UTF-8 may have it there.
  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      switch byte {
      case 0...0x1F, 0x7F, UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "'"),
        UInt8(ascii: "&"), UInt8(ascii: "<"):
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
