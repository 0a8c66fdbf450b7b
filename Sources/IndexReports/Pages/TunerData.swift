internal import CompositeIndex
internal import IndexKernel

extension TunerPage {
  /// What the script reads: names, texts, the kernel and its model, as JSON inside the page.
  func data(_ assessment: Assessment, _ language: Language) -> String {
    let scheme = assessment.scheme
    let json: JSONOutput = [
      "language": .string(language.rawValue),
      "scheme": .text(scheme.said.displayTitle),
      "title": .text(RankingHeader(report.assessments).title),
      "intervals": .text(intervalFact),
      "top": .integer(top), "replicates": .integer(basis.replicates),
      "intervalRemark": .text(intervalRemark),
      "banner": .text(ResultMarks(report.assessments).text),
      "units": .array(assessment.units.indices.map { Self.unit(assessment.unit($0)) }),
      "nodes": .array(scheme.nodes.map(Self.node)), "scales": Self.scales(assessment),
      "facts": TunerStanding(assessment).facts, "standing": TunerStanding(assessment).json,
      "panel": panel?.json(isBlind: isBlind) ?? .null, "save": saving.json(assessment),
      "inks": Self.inks, "texts": .object(TunerTexts.all.map { .init($0.key, .text($0.text)) }),
      "module": .string(KernelModule.base64.filter { !$0.isNewline }),
      "model": .string(Base64.text(Self.bytes(basis.model.numbers))),
    ]
    // Long lines take less room than many; nothing in them can end the element.
    return JSONWriter.lines(json, width: 4000).joined(separator: "\n")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c") + "\n"
  }

  /// The inks of tiles by step, with those of the text on them.
  private static var inks: JSONOutput {
    func pair(_ ink: Ink) -> JSONOutput {
      ["fill": .string("\(ink.name)"), "text": .string("\(ink.textOn.name)")]
    }
    return [
      "steps": .array((0..<5).map { pair(Ink.step($0)) }), "missing": pair(.missing),
    ]
  }

  /// The lowest and the highest score at every inner node where the scenario changes scores.
  private static func scales(_ assessment: Assessment) -> JSONOutput {
    .array(
      assessment.planChanges.map { change in
        let range = assessment.scoreRange(of: change.node)
        return [.number(range.lowerBound), .number(range.upperBound)]
      })
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

  /// Numbers as their bytes, little-endian.
  private static func bytes(_ numbers: [Double]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * 8)
    for number in numbers {
      let bits = number.bitPattern
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
      }
    }
    return bytes
  }
}
