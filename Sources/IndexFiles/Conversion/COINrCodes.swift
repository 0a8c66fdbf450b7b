/// What a code of a COINr project is called here.
public struct COINrCode: Hashable, Sendable {
  /// The code in iMeta.
  public var code: String
  /// The id of the variable, indicator or node here, or the name of the attribute of units.
  public var id: String
  /// COINr's word for what it is: Indicator, Aggregate, Group, Denominator, Other.
  public var type: String

  /// Whether only capitals were made small, or nothing was changed at all.
  public var isPlain: Bool { id == code.lowercased() || id == code }
}

/// Makes ids of codes: small letters, digits and `_`, each once.
struct COINrCodes {
  private(set) var all: [COINrCode] = []
  private var ids: [String: String] = [:]

  /// Codes that are ids already keep theirs; then the others take theirs in the order of iMeta, with
  /// `_2`, `_3` … where an id is taken.
  init(_ entries: [COINrEntry], root: String) {
    var taken: Set<String> = ["method"]
    if root.lowercased() != "index" { taken.insert("index") }
    let named = entries.filter { ($0.role?.isNode ?? false) || $0.role == .denominator }
    for entry in named where Self.plain(entry.code) == entry.code {
      if taken.insert(entry.code).inserted { ids[entry.code] = entry.code }
    }
    // The root is called `index` where its code says so.
    for entry in named.filter({ $0.code == root }) + named where ids[entry.code] == nil {
      let plain = Self.plain(entry.code)
      var id = plain
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(plain)_\(number)"
        number += 1
      }
      ids[entry.code] = id
    }
    var columns = Set(Self.unitColumns)
    for entry in entries where entry.role == .group || entry.role == .other {
      var name = entry.code
      while !columns.insert(name).inserted { name += "_group" }
      ids[entry.code] = name
    }
    all = entries.compactMap { entry in
      guard let id = ids[entry.code], let role = entry.role else { return nil }
      return COINrCode(code: entry.code, id: id, type: role.rawValue)
    }
  }

  /// The id of a code that iMeta has.
  subscript(code: String) -> String { ids[code] ?? code }

  /// The columns of `units.csv` that are no attributes.
  private static let unitColumns = ["code", "name", "name_en", "short", "aliases", "kind"]

  /// Small letters and digits; `_` for every run of anything else, `x` before a digit.
  static func plain(_ code: String) -> String {
    var plain = ""
    for byte in code.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        plain.unicodeScalars.append(UnicodeScalar(byte))
      default: if plain.last != "_" { plain += "_" }
      }
    }
    while plain.first == "_" { plain.removeFirst() }
    while plain.last == "_" { plain.removeLast() }
    guard let first = plain.first else { return "x" }
    return first.isNumber ? "x" + plain : plain
  }
}
