import Foundation
import IndexReports
import TestSupport
import Testing

@Test func assessmentSchemaIsTheDocumentedFile() throws {
  let committed = try String(
    contentsOfFile: PackageFiles.root + "/docs/assessment.schema.json", encoding: .utf8)
  #expect(committed == AssessmentSchema.text)
}

@Test func assessmentSchemaIsJSONWithoutDanglingReferences() throws {
  let value = try JSONSerialization.jsonObject(with: Data(AssessmentSchema.text.utf8))
  let definitions = try #require((value as? [String: Any])?["$defs"] as? [String: Any])
  for part in AssessmentSchema.text.components(separatedBy: "#/$defs/").dropFirst() {
    let name = part.prefix { $0 != "\"" }
    #expect(definitions[String(name)] != nil, "\(name) is not defined")
  }
}

@Test func assessmentNamesItsSchema() throws {
  let json = RankingReport([try RankingSamples.assessment()]).json
  #expect(JSONWriter.write(json).hasPrefix("{\n  \"schema\": \"cei/assessment/1\",\n"))
  #expect(AssessmentSchema.text.contains("\"const\": \"\(AssessmentJSON.schema)\""))
}
