import CompositeIndex
import Testing

/// One change to a table of the sample project, and what is said of it.
struct BrokenProject: CustomTestStringConvertible, Sendable {
  let table: String
  let old: String
  let new: String
  let said: [String]

  init(_ table: String, _ old: String, _ new: String, _ said: String...) {
    self.table = table
    self.old = old
    self.new = new
    self.said = said
  }

  var testDescription: String { "\(table): \(old) -> \(new)" }
}

@Suite struct COINrProblemTests {
  static let meta: [BrokenProject] = [
    // A mistyped Parent, with the nearest aggregate.
    BrokenProject("m.csv", "90,NA,Sat,", "90,NA,Sad,", "E210 m.csv:2:52 Sat"),
    BrokenProject("m.csv", "90,NA,Sat,", "90,NA,Comp,", "E210 m.csv:2:52 "),
    BrokenProject("m.csv", "90,NA,Sat,", "90,NA,NA,", "E210 m.csv:2:52 "),
    // Level and Parent say different things.
    BrokenProject("m.csv", "90,NA,Sat,", "90,NA,Index,", "E137 m.csv:2:52 "),
    BrokenProject("m.csv", "2,Sat,", "3,Sat,", "E137 m.csv:6:1 2"),
    BrokenProject("m.csv", "1,SatGoods", "2,SatGoods", "E137 m.csv:2:1 1"),
    BrokenProject("m.csv", "3,Index", "NA,Index", "E137 m.csv:8:1 "),
    BrokenProject("m.csv", "3,Index", "3.5,Index", "E137 m.csv:8:1 "),
    // COINr takes some of these silently.
    BrokenProject("m.csv", "Complaints,-1,", "Complaints,0,", "E136 m.csv:4:19 "),
    BrokenProject("m.csv", "Complaints,-1,", "Complaints,NA,", "E136 m.csv:4:19 "),
    BrokenProject("m.csv", "Complaints,-1,", "Complaints,down,", "E102 m.csv:4:19 "),
    BrokenProject("m.csv", "-1,1,Cases", "-1,-1,Cases", "E202 m.csv:4:22 "),
    BrokenProject("m.csv", "-1,1,Cases", "-1,NA,Cases", "E203 m.csv:4:22 "),
    BrokenProject("m.csv", "-1,1,Cases", "-1,Inf,Cases", "E122 m.csv:4:22 "),
    BrokenProject("m.csv", "1,2,Score", "1,0,Score"),
    BrokenProject("m.csv", "1,SatServ,", "1,SatGoods,", "E118 m.csv:3:3 ", "W113 d.csv:1:36 "),
    BrokenProject("m.csv", ",Pop,Red", ",Popp,Red", "E116 m.csv:4:32 Pop"),
    BrokenProject("m.csv", ",Pop,Red", ",Zone,Red", "E116 m.csv:4:32 "),
    BrokenProject("m.csv", "Red,Indicator", "Red,indicator", "E135 m.csv:4:40 Indicator"),
    BrokenProject("m.csv", "Index,Aggregate", "NA,Aggregate", "E213 m.csv:6:38 "),
    BrokenProject(
      "m.csv", "NA,NA,NA,Aggregate", "NA,NA,Sat,Aggregate", "E213 m.csv:1:1 ", "E212 m.csv:6:38 "),
    BrokenProject(
      "m.csv", "Redress,1", "Redress,-1", "W138 m.csv:7:15 "),
    BrokenProject("m.csv", ",Weight,", ",Weigth,", "E112 m.csv:1:29 Weight"),
    BrokenProject(
      "m.csv", "NA,Zone", "2,New,New,1,1,Score,NA,NA,Index,Aggregate\nNA,Zone", "E214 m.csv:9:3 "),
  ]

  static let data: [BrokenProject] = [
    BrokenProject("d.csv", "SatServ", "SatSrv", "E112 d.csv:1:36 SatServ"),
    BrokenProject("d.csv", "Pop", "Residents", "E112 d.csv:1:1 ", "W113 d.csv:1:23 "),
    BrokenProject("d.csv", "Zone", "Zones", "E112 d.csv:1:18 Zone"),
    BrokenProject("d.csv", "uCode", "code", "E112 d.csv:1:7 uCode"),
    BrokenProject("d.csv", "Mayor", "Sat", "E112 d.csv:1:1 ", "W113 d.csv:1:56 "),
    BrokenProject("d.csv", ",1000,", ",Inf,", "E122 d.csv:2:20 "),
    BrokenProject("d.csv", ",1000,", ",-Inf,", "E122 d.csv:2:20 "),
    BrokenProject("d.csv", ",1000,", ",NaN,", "E122 d.csv:2:20 "),
    BrokenProject("d.csv", ",1000,", ",many,", "E102 d.csv:2:20 "),
    BrokenProject("d.csv", "Birch,B", "Birch,A", "E118 d.csv:3:7 "),
    BrokenProject("d.csv", "Birch,B", "Birch,", "E128 d.csv:3:7 "),
    BrokenProject("d.csv", "B,2024", "B,soon", "E120 d.csv:3:9 "),
    BrokenProject("d.csv", "B,2024", "B,NA", "E120 d.csv:3:9 "),
    BrokenProject("d.csv", ",97,", ",97%,"),
    BrokenProject("d.csv", ",79.25,", ",79.25%,", "E132 d.csv:3:25 "),
  ]

  @Test(arguments: meta + data)
  func problemsAreSaidWithTheirPlaces(_ broken: BrokenProject) {
    let problems = COINrSamples.said(broken.table, broken.old, broken.new).filter {
      $0.code != .bentNumber
    }
    let said = problems.map { problem in
      let place = problem.place.map { "\($0.file):\($0.line):\($0.column)" } ?? "-"
      return "\(problem.code.rawValue) \(place)"
    }
    #expect(
      said == broken.said.map { $0.split(separator: " ").prefix(2).joined(separator: " ") },
      "\(problems.map(\.message.en))")
    for (problem, expected) in zip(problems, broken.said) {
      let fix = expected.split(separator: " ").dropFirst(2).joined(separator: " ")
      #expect(!problem.message.zh.isEmpty)
      if !fix.isEmpty { #expect(problem.fix?.en.contains(fix) == true, "\(problem)") }
    }
  }

  @Test func problemsOfBothTablesAreSaidInOneRun() throws {
    let meta = COINrSamples.meta.replacing("Complaints,-1", with: "Complaints,0")
    let data = COINrSamples.data.replacing(",1000,", with: ",Inf,")
    let error = #expect(throws: Diagnostics.self) {
      try COINrSamples.read(data: data, meta: meta)
    }
    #expect(error?.all.map(\.code) == [.badDirection, .nonFiniteNumber])
  }
}
