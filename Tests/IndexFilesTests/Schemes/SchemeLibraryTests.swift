import CompositeIndex
import IndexFiles
import TestSupport
import Testing

@Suite struct SchemeLibraryTests {
  private let home = Home(PackageFiles.root)
  private var library: SchemeLibrary { SchemeLibrary(home: home) }

  @Test(arguments: ["default", "default.json", "weights/default.json"])
  func aShippedSchemeIsFoundByItsName(name: String) throws {
    let reading = try library.read(name)
    #expect(reading.scheme.id == "default")
    #expect(reading.scheme.inputs.map(\.name) == ["weights/default.json"])
  }

  @Test func aSchemeIsFoundByItsPath() throws {
    let path = PackageFiles.root + "/weights/public.json"
    #expect(try library.path(of: path) == path)
    let elsewhere = SchemeLibrary(home: nil)
    let reading = try elsewhere.read(path)
    #expect(reading.scheme.inputs.map(\.name) == ["weights/public.json", "weights/default.json"])
  }

  @Test func shippedSchemesAreListed() {
    #expect(library.names.contains("public"))
    #expect(!library.names.contains("scheme.schema"))
    #expect(library.names == library.names.sorted())
    #expect(SchemeLibrary(home: nil).names.isEmpty)
  }

  @Test(arguments: ["defualt", "weights/defualt.json", "defualt.json"])
  func aTypingMistakeGetsASuggestion(name: String) {
    do {
      _ = try library.read(name)
      Issue.record("\(name) was found")
    } catch {
      #expect(error.all.map(\.code) == [.fileNotFound])
      #expect(error.all.first?.fix?.en == "did you mean \"default\"?")
    }
  }

  @Test func aFolderIsNoScheme() {
    #expect(throws: Diagnostic.self) { try library.path(of: PackageFiles.root + "/weights") }
  }
}

@Suite struct HomeTests {
  private let home = Home(PackageFiles.root)

  @Test func theHomeIsFoundFromBelow() {
    #expect(Home.find(above: PackageFiles.root + "/Sources/IndexFiles") == home)
    #expect(Home.find(above: PackageFiles.root + "/Sources/../weights/.") == home)
    #expect(Home.find(above: "/") == nil)
  }

  @Test(arguments: [
    ("/datasets/public/values.csv", "datasets/public/values.csv"),
    ("/weights/../weights/default.json", "weights/default.json"),
  ])
  func filesOfTheHomeAreNamedFromThere(path: String, label: String) {
    #expect(home.label(for: PackageFiles.root + path) == label)
  }

  @Test(arguments: [
    ("/elsewhere/mine/values.csv", true, "mine/values.csv"),
    ("/elsewhere/mine/wide.csv", false, "wide.csv"),
    ("/elsewhere/weights/panel.json", false, "weights/panel.json"),
    ("/elsewhere/./panel.json", false, "panel.json"),
    ("/panel.json", true, "panel.json"), ("-", false, "-"), ("-", true, "-"),
  ])
  func otherFilesAreNamedWithoutTheWayThere(path: String, inPackage: Bool, label: String) {
    #expect(home.label(for: path, inPackage: inPackage) == label)
    #expect(Home.plainLabel(for: path, inPackage: inPackage) == label)
  }
}
