import CompositeIndex
import Foundation
import IndexReports
import Testing

@Test func membersKeepTheirOrder() {
  let value: JSONOutput = [
    "z": 1, "a": [true, nil, 0.5, -0.0], "empty": [], "nothing": .object([]),
    "名": .text(LocalizedText(zh: "陕西", en: "Shaanxi")),
  ]
  #expect(
    JSONWriter.write(value) == """
      {
        "z": 1,
        "a": [
          true,
          null,
          0.5,
          0
        ],
        "empty": [],
        "nothing": {},
        "名": {
          "zh": "陕西",
          "en": "Shaanxi"
        }
      }

      """)
}

@Test func whatIsNoNumberIsNull() {
  #expect(JSONWriter.write(.number(.nan)) == "null\n")
  #expect(JSONWriter.write(.number(-.infinity)) == "null\n")
  #expect(JSONWriter.write(.number(orNull: nil)) == "null\n")
  #expect(JSONWriter.write(.number(1e-7)) == "1e-7\n")
}

@Test func textIsEscapedAsTheStandardSays() {
  #expect(
    JSONWriter.write("\"\\/\n\r\t\u{8}\u{C}\u{1B}\u{0}<é\u{20000}\u{2028}")
      == "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u001b\\u0000<é\u{20000}\u{2028}\"\n")
}

@Test func everyScalarSurvivesAnotherParser() throws {
  let text = String(
    String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar(UInt32($0)) }))
  let written = Data(JSONWriter.write([.string(text)]).utf8)
  let read = try #require(try JSONSerialization.jsonObject(with: written) as? [String])
  #expect(read.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
}
