import CompositeIndex
import Foundation
import IndexFiles
import Testing

/// Leaving nodes out and putting indicators in on the command line.
@Suite struct SchemeEditTests {
  private func read(
    _ edits: [SchemeEdit], _ text: String = SchemeSamples.base, variables: [Variable] = []
  ) throws -> Scheme {
    try SchemeReader.read(
      path: "main.json", edits: edits, variables: variables,
      files: SchemeSamples.files(["main.json": text])
    ).scheme
  }

  private func set(_ argument: String) throws -> SchemeEdit {
    .set(try SchemeSetting(argument: argument))
  }

  private func weights(_ scheme: Scheme) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: scheme.weights.map { ($0.node, $0.value) })
  }

  private func problem(
    _ edits: [SchemeEdit], _ text: String = SchemeSamples.base
  ) throws -> Diagnostic {
    do {
      _ = try read(edits, text)
    } catch let problems as Diagnostics {
      return try #require(problems.all.first)
    }
    Issue.record("\(edits) was accepted")
    throw CancellationError()
  }

  /// density 70, speed 30: without density, speed has all 100; by id and by either name.
  @Test(arguments: ["density", "投诉密度", "complaint density"])
  func aNodeIsLeftOutByIdOrName(typed: String) throws {
    let scheme = try read([.drop(typed)])
    #expect(scheme.tree.first { $0.node == "complaints" }?.children == ["speed"])
    #expect(weights(scheme)["speed"] == 100 && weights(scheme)["density"] == nil)
    #expect(scheme.leftOut == ["density"])
    #expect(scheme.changes.map(\.words) == ["drop density (speed 30% -> 100%)"])
    let resolved = try ResolvedScheme(scheme)
    #expect(resolved.warnings.isEmpty && resolved.indicators.count == 3)
    // 40 % of the index, all of it speed now.
    #expect(resolved.node("speed").map { resolved.nodes[$0].effectiveWeight } == 0.4)
  }

  /// The same changes, made in the file and made on the scheme, give the same tree and weights.
  @Test func theFileAndTheSchemeAreCutAlike() throws {
    for node in ["density", "complaints", "supply", "satisfaction"] {
      let inFile = try read([.drop(node)])
      let inScheme = try read([]).dropping(node)
      #expect(inFile.tree == inScheme.tree && inFile.weights == inScheme.weights)
      #expect(inFile.changes == inScheme.changes && inFile.leftOut == inScheme.leftOut)
    }
    let kept = try read([.only(["speed", "supply"])])
    let other = try read([]).keeping(["speed", "supply"])
    #expect(kept.tree == other.tree && kept.weights == other.weights)
    #expect(kept.changes == other.changes)
  }

  private let three = """
    { "scheme": "three", "tree": { "index": ["a", "b", "c"] },
      "indicators": { "a": { "direction": "higher-is-better" },
        "b": { "direction": "higher-is-better" }, "c": { "direction": "higher-is-better" },
        "d": { "direction": "higher-is-better" } },
      "weights": { "a": 50, "b": 20, "c": 30 } }
    """

  /// a = 60 leaves b and c 16 and 24; without b, a and c are 60 : 24 of 100: 500/7 and 200/7.
  /// The other way round a and c are 62.5 and 37.5 first, then a is 60 and c takes 40.
  @Test func changesAreMadeInTheOrderInWhichTheyAreTyped() throws {
    let one = weights(try read([set("weights.a=60"), .drop("b")], three))
    #expect(abs((one["a"] ?? 0) - 500.0 / 7) < 1e-12 && abs((one["c"] ?? 0) - 200.0 / 7) < 1e-12)
    let other = weights(try read([.drop("b"), set("weights.a=60")], three))
    #expect(other == ["a": 60, "c": 40])
  }

  /// Weights with nothing between them are set together.
  @Test func weightsSetTogetherStayTogether() throws {
    let scheme = try read([set("weights.a=60"), set("weights.b=25"), .drop("c")], three)
    // 60 : 25 of 100.
    #expect(abs((weights(scheme)["a"] ?? 0) - 6000.0 / 85) < 1e-12)
    #expect(scheme.changes.count == 3)
  }

  /// d takes 20 of 100, the others keep 50 : 20 : 30 of 80: 40, 16, 24.
  @Test(arguments: ["20", "20%"])
  func anUnusedIndicatorIsPutUnderANode(weight: String) throws {
    let addition = try SchemeAddition(argument: "index/d=\(weight)")
    let scheme = try read([.add(addition)], three)
    #expect(weights(scheme) == ["a": 40, "b": 16, "c": 24, "d": 20])
    #expect(scheme.tree[0].children == ["a", "b", "c", "d"])
    #expect(
      scheme.changes.map(\.words)
        == ["add index/d = 20% (a 50% -> 40%, b 20% -> 16%, c 30% -> 24%)"])
    #expect(try ResolvedScheme(scheme).warnings.isEmpty)
  }

  @Test func whatWasLeftOutIsPutInAgain() throws {
    let scheme = try read(
      [.drop("density"), .add(try SchemeAddition(argument: "投诉/投诉密度=70"))])
    #expect(abs((weights(scheme)["speed"] ?? 0) - 30) < 1e-12)
    #expect(weights(scheme)["density"] == 70 && scheme.leftOut.isEmpty)
  }

  /// A variable becomes an indicator that is taken as it stands; its direction must be said.
  @Test func aVariableOfTheDataIsAdded() throws {
    let variables = [
      Variable(
        id: "online", name: LocalizedText(zh: "线上占比", en: "Online share"), unit: LocalizedText("%"))
    ]
    let add = SchemeEdit.add(try SchemeAddition(argument: "index/线上占比=10"))
    do {
      _ = try ResolvedScheme(try read([add], three, variables: variables))
      Issue.record("a direction was made up")
    } catch let problems as Diagnostics {
      #expect(problems.all.map(\.code).contains(.directionMissing))
      #expect(problems.all.first { $0.code == .directionMissing }?.place?.file == "--add")
    }
    let scheme = try read(
      [add, set("indicators.online.direction=higher-is-better")], three, variables: variables)
    let resolved = try ResolvedScheme(scheme)
    let added = try #require(
      resolved.indicators.first { $0.said.id == "online" })
    #expect(added.said.name.zh == "线上占比" && added.said.value.of == ["online"])
    #expect(weights(scheme)["online"] == 10 && weights(scheme)["a"] == 45)
  }

  /// A method of a node that went is no error.
  @Test func methodsOfNodesThatWentGoToo() throws {
    let text = SchemeSamples.base(
      "\"version\": \"1.0\",",
      """
      "methodology": { "normalise": { "method": "min-max", "lower": 1 },
        "aggregation": { "complaints": "geometric", "*": "arithmetic" } },
      """)
    let scheme = try read([.drop("complaints")], text)
    #expect(scheme.methodology.aggregationByNode.isEmpty)
    #expect(scheme.methodology.aggregation.name == "arithmetic")
    _ = try ResolvedScheme(scheme)
    let own = SchemeSamples.base(
      "\"version\": \"1.0\",",
      "\"methodology\": { \"aggregation\": { \"complaints\": \"median\" } },")
    #expect(try read([.drop("complaints")], own).methodology.aggregationByNode.isEmpty)
  }

  @Test func whatCannotBeDoneIsSaidWithAWayOut() throws {
    let unknown = try problem([.drop("densty")])
    #expect(unknown.code == .badSetting && unknown.fix?.en == "did you mean \"density\"?")
    #expect(unknown.place == SourcePlace(file: "--drop", line: 1, length: 6))
    #expect(try problem([.only(["满意"])]).fix?.zh == "是否想写 \"满意度\"？")
    for root in ["index", "总指数", "Index"] {
      #expect(try problem([.drop(root)]).message.en.contains("the index itself"))
    }
    let all = try problem([.drop("satisfaction"), .drop("complaints")])
    #expect(all.message.en == "after --drop \"complaints\" no indicator with a weight is left")
    #expect(
      try problem([.drop("density"), .only(["density"])]).message.en.contains("left out by --drop"))
    let place = try problem([.add(try SchemeAddition(argument: "complaints/density=1"))])
    #expect(place.message.en == "\"density\" is in the tree already")
    #expect(place.place == SourcePlace(file: "--add", line: 1, column: 12, length: 7))
    let heavy = try problem([.add(try SchemeAddition(argument: "index/d=120"))], three)
    #expect(heavy.message.en == "the weight 120 is above the siblings' sum 100")
    #expect(heavy.place == SourcePlace(file: "--add", line: 1, column: 9, length: 3))
    #expect(
      try problem([.add(try SchemeAddition(argument: "index/d=x"))], three).message.en
        == "\"x\" is not a weight")
    #expect(try problem([.add(try SchemeAddition(argument: "indx/d=1"))], three).fix != nil)
  }

  @Test(arguments: ["d", "index/d", "index=3", "/d=3", "index/=3", "=", ""])
  func aMalformedAdditionIsRefused(argument: String) {
    #expect(throws: Diagnostic.self) { try SchemeAddition(argument: argument) }
  }

  /// Dropping what went with its parent, in either order, is the same.
  @Test func namingANodeThatIsOutAlreadyIsNoError() throws {
    let one = try read([.drop("complaints"), .drop("投诉密度")])
    let other = try read([.drop("density"), .drop("complaints")])
    #expect(one.tree == other.tree && one.weights == other.weights)
    #expect(one.changes.count == 1)
  }
}
