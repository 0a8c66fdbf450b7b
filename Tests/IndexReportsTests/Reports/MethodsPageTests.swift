import CompositeIndex
import Foundation
import IndexReports
import TestSupport
import Testing

@Test(arguments: Language.allCases)
func methodsPageIsWhatTheProgramSays(language: Language) throws {
  let path = PackageFiles.root + "/docs/methods.\(language.rawValue).md"
  let page = MethodsPage.markdown(language)
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try page.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("docs/methods.\(language.rawValue).md was written; run again without RECORD")
  }
  let committed = try String(contentsOfFile: path, encoding: .utf8)
  #expect(committed == page, "run RECORD=1 swift test --filter methodsPage")
}

@Test(arguments: Language.allCases)
func everyMethodAndParameterIsListed(language: Language) {
  let report = MethodsReport()
  let text = TerminalFormat(width: 80).render(report.document(language))
  let rows = report.csv(language).rows
  for family in Catalogue.families {
    for method in family.methods {
      #expect(text.contains(method.name))
      let own = rows.filter { $0[0] == family.name && $0[1] == method.name }
      #expect(own.count == max(1, method.parameters.count))
      for parameter in method.parameters {
        #expect(own.contains { $0[5] == parameter.name })
      }
    }
  }
}

@Test func oneFamilyIsListedAlone() throws {
  let ties = try #require(Catalogue.families.first { $0.name == "ties" })
  let text = TerminalFormat(width: 80).render(MethodsReport(families: [ties]).document(.en))
  #expect(text.hasPrefix("Ties (ties)\n\ncompetition\nTies share the best rank"))
  #expect(!text.contains("efficacy"))
}

@Test func limitsAndDefaultsAreSaid() throws {
  let rows = MethodsReport().csv(.en).rows
  let floor = try #require(rows.first { $0[1] == "efficacy" && $0[5] == "floor" })
  #expect(Array(floor[6...7]) == ["-1000 to 1000", "60"])
  let worst = try #require(rows.first { $0[1] == "efficacy" && $0[5] == "worst" })
  #expect(Array(worst[6...7]) == ["any number", "required"])
}
