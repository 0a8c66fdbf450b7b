import CompositeIndex
import IndexFiles
import Testing

@Suite struct JSONMergingTests {
  private func json(_ text: String, file: String = "a.json") throws -> JSONValue {
    try #require(JSONParser.parse(Array(text.utf8), file: file).value)
  }

  /// The value without places, written the shortest way.
  private func plain(_ value: JSONValue) -> String {
    switch value.kind {
    case .object(let members):
      "{" + members.map { "\"\($0.key)\":\(plain($0.value))" }.joined(separator: ",") + "}"
    case .array(let elements): "[" + elements.map(plain).joined(separator: ",") + "]"
    case .string(let text): "\"\(text)\""
    case .number(_, let text): text
    case .bool(let value): value ? "true" : "false"
    case .null: "null"
    }
  }

  /// The examples of RFC 7396, appendix A.
  @Test(arguments: [
    (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
    (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
    (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#),
    (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
    (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
    (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#),
    (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
    (#"["a","b"]"#, #"["c","d"]"#, #"["c","d"]"#),
    (#"{"a":"b"}"#, #"["c"]"#, #"["c"]"#),
    (#"{"a":"foo"}"#, "null", "null"),
    (#"{"a":"foo"}"#, #""bar""#, #""bar""#),
    (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#),
    ("[1,2]", #"{"a":"b","c":null}"#, #"{"a":"b"}"#),
    ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
  ])
  func overlaysFollowMergePatch(below: String, above: String, result: String) throws {
    #expect(plain(try json(below).merged(with: json(above))) == result)
  }

  @Test func mergedPartsKeepTheirFiles() throws {
    let parent = try json("{\"w\": {\"a\": 1, \"b\": 2}}", file: "parent.json")
    let child = try json("{\n\"w\": {\"b\": 3}}", file: "child.json")
    let merged = parent.merged(with: child)
    #expect(merged.value(at: ["w", "a"])?.place.file == "parent.json")
    #expect(
      merged.value(at: ["w", "b"])?.place
        == SourcePlace(file: "child.json", line: 2, column: 12, length: 1))
    #expect(merged["w"]?.member("b")?.keyPlace.file == "child.json")
  }

  @Test(arguments: [
    (["a"], #"{"a":9,"c":[1,{"d":2}]}"#),
    (["a", "b"], #"{"a":{"b":9},"c":[1,{"d":2}]}"#),
    (["x", "y"], #"{"a":{"b":1},"c":[1,{"d":2}],"x":{"y":9}}"#),
    (["c", "1", "d"], #"{"a":{"b":1},"c":[1,{"d":9}]}"#),
    ([], "9"),
  ])
  func aPathIsSet(path: [String], result: String) throws {
    let value = try json(#"{"a":{"b":1},"c":[1,{"d":2}]}"#)
    #expect(plain(try value.setting(path, to: json("9"))) == result)
  }

  @Test func aPathThroughAScalarIsRefused() throws {
    let value = try json(#"{"a":{"b":1},"c":[1]}"#)
    let nine = try json("9")
    #expect(throws: JSONPathProblem.notAContainer(position: 2)) {
      try value.setting(["a", "b", "x"], to: nine)
    }
    #expect(throws: JSONPathProblem.noSuchElement(position: 1, count: 1)) {
      try value.setting(["c", "1"], to: nine)
    }
  }
}
