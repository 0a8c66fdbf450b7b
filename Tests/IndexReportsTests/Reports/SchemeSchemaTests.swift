import CompositeIndex
import Foundation
import IndexReports
import TestSupport
import Testing

@Suite struct SchemeSchemaTests {
  @Test func theShippedSchemaIsWhatTheProgramSays() throws {
    let path = PackageFiles.root + "/weights/scheme.schema.json"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try SchemeSchema.text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("weights/scheme.schema.json was written; run again without RECORD")
    }
    let committed = try String(contentsOfFile: path, encoding: .utf8)
    #expect(committed == SchemeSchema.text, "run RECORD=1 swift test --filter SchemeSchema")
  }

  @Test func itIsJSONWithoutDanglingReferences() throws {
    let definitions = try definitions()
    for part in SchemeSchema.text.components(separatedBy: "#/$defs/").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      #expect(definitions[String(name)] != nil, "\(name) is not defined")
    }
  }

  /// Adding a method must need no edit of the schema.
  @Test(arguments: [
    ("normalise", Catalogue.normalisations.map { $0.description }),
    ("aggregation", Catalogue.aggregations.map { $0.description }),
  ])
  func everyMethodOfAFamilyIsThereWithItsParameters(
    family: String, methods: [MethodDescription]
  ) throws {
    let definition = try #require(try definitions()[family] as? [String: Any])
    let forms = try #require(definition["anyOf"] as? [[String: Any]])
    for method in methods {
      let form = try #require(
        forms.first {
          let properties = $0["properties"] as? [String: [String: Any]]
          return properties?["method"]?["const"] as? String == method.name
        }, "\(method.name)")
      let properties = try #require(form["properties"] as? [String: [String: Any]])
      #expect(Set(properties.keys) == Set(method.parameters.map(\.name) + ["method"]))
      for (name, property) in properties where name != "method" {
        // null in a child scheme erases what was inherited.
        #expect(takesNull(property), "\(method.name).\(name)")
        #expect((property["description"] as? String)?.isEmpty == false)
      }
    }
    // Parameters that replace the parent's, without a method.
    let last = try #require(forms.last?["properties"] as? [String: [String: Any]])
    #expect(Set(last.keys) == Set(methods.flatMap(\.parameters).map(\.name)))
  }

  @Test func limitsAndDefaultsAreTheCatalogues() throws {
    #expect(
      SchemeSchema.text.contains(
        #""floor": { "type": ["number", "null"], "minimum": -1000, "maximum": 1000, "default": 60, "#
      ))
    #expect(
      SchemeSchema.text.contains(
        #""estimator": { "enum": ["sample", "population", null], "default": "sample", "#))
  }

  private func definitions() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(SchemeSchema.text.utf8))
    return try #require((value as? [String: Any])?["$defs"] as? [String: Any])
  }

  private func takesNull(_ property: [String: Any]) -> Bool {
    let words = (property["enum"] as? [Any] ?? []).contains { $0 is NSNull }
    let types = (property["type"] as? [String] ?? []).contains("null")
    let forms = (property["anyOf"] as? [[String: Any]] ?? [])
      .contains { $0["type"] as? String == "null" }
    return words || types || forms
  }
}
