import Foundation
import IndexReports
import TestSupport
import Testing

/// The committed schemas of panels, judgements and tile grids are what the program prints.
@Test(arguments: [
  ("docs/panel.schema.json", PanelSchema.text),
  ("docs/judgements.schema.json", JudgementsSchema.text),
  ("docs/map.schema.json", MapSchema.text),
])
func panelSchemasAreAsCommitted(file: String, text: String) throws {
  let path = PackageFiles.root + "/" + file
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("\(file) was written; run again without RECORD")
  }
  #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  #expect(parsed?["$id"] as? String == file.split(separator: "/").last.map(String.init))
}
