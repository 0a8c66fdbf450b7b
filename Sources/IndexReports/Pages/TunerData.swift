internal import CompositeIndex
internal import IndexKernel

extension TunerPage {
  /// What the script reads: names, texts, the kernel and its model, as JSON inside the page.
  func data(_ assessment: Assessment, _ language: Language) -> String {
    let scheme = assessment.scheme
    let panel = experts.map { experts -> JSONOutput in
      ["experts": .array(experts.map { .string($0) }), "blind": .bool(isBlind)]
    }
    let json: JSONOutput = [
      "language": .string(language.rawValue),
      "scheme": .text(scheme.said.displayTitle),
      "title": .text(RankingHeader(report.assessments).title),
      "intervals": .text(intervalFact),
      "top": .integer(top), "replicates": .integer(basis.replicates),
      "intervalRemark": .text(intervalRemark),
      "isSynthetic": .bool(assessment.isSynthetic),
      "units": .array(assessment.units.indices.map { Self.unit(assessment.unit($0)) }),
      "nodes": .array(scheme.nodes.map(Self.node)),
      "panel": panel ?? .null, "save": saving.json(assessment),
      "texts": .object(TunerTexts.all.map { .init($0.key, .text($0.text)) }),
      "module": .string(KernelModule.base64.filter { !$0.isNewline }),
      "model": .string(Self.base64(basis.model.numbers)),
    ]
    // Nothing in it can end the element.
    return JSONWriter.write(json).split(separator: "<", omittingEmptySubsequences: false)
      .joined(separator: "\\u003c")
  }

  private static func unit(_ unit: Unit) -> JSONOutput {
    [
      "code": .string(unit.code), "zh": .string(TerminalText.safe(unit.name[.zh])),
      "en": .string(TerminalText.safe(unit.name[.en])),
    ]
  }

  private static func node(_ node: ResolvedScheme.Node) -> JSONOutput {
    [
      "id": .string(node.id), "zh": .string(TerminalText.safe(node.name[.zh])),
      "en": .string(TerminalText.safe(node.name[.en])),
      "parent": .integer(node.parent ?? -1), "depth": .integer(node.depth),
      "children": .array(node.children.map { .integer($0) }),
    ]
  }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Numbers as base64 of their bytes, little-endian.
  static func base64(_ numbers: [Double]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 8)
    for number in numbers {
      let bits = number.bitPattern
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
    }
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group: UInt32 = 0
      for place in 0..<3 {
        group = group << 8 | UInt32(place < count ? bytes[start + place] : 0)
      }
      for place in 0..<4 {
        let digit = Int(group >> UInt32(18 - 6 * place) & 63)
        text.append(place <= count ? alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
