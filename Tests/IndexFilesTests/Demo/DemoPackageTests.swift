import CompositeIndex
import Foundation
import IndexFiles
import TestSupport
import Testing

/// The files in `datasets/demo`.
@Suite struct DemoPackageTests {
  private let folder = PackageFiles.root + "/datasets/demo"

  @Test func demoPackageIsWhatTheSeedGives() throws {
    let dataset = DemoDataset.make(seed: DemoDataset.shippedSeed)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try DatasetWriter.write(dataset, to: folder, description: DemoDataset.description)
      Issue.record("datasets/demo was written; run again without RECORD")
    }
    let files = DatasetWriter.files(of: dataset, description: DemoDataset.description)
    #expect(try FileAccess.list(folder).sorted() == files.map(\.name).sorted())
    for (name, bytes) in files {
      let committed = try FileAccess.read(folder + "/" + name)
      #expect(committed == bytes, "\(name): run RECORD=1 swift test --filter demoPackage")
    }
  }

  @Test func theShippedFilesReadBackWithoutAWarning() throws {
    let reading = try DatasetReader.read(path: folder)
    #expect(reading.warnings.isEmpty)
    let (read, made) = (reading.dataset, DemoDataset.make(seed: DemoDataset.shippedSeed))
    #expect(read.synthetic)
    #expect(read.title == made.title)
    #expect(read.defaultScheme == "default")
    #expect(read.units == made.units)
    #expect(read.variables == made.variables)
    #expect(read.periods == made.periods)
    #expect(read.sources == made.sources)
    #expect(read.observations.map(\.value) == made.observations.map(\.value))
    // NaN, where there is no error, has one bit pattern.
    #expect(
      read.observations.map(\.error.bitPattern) == made.observations.map(\.error.bitPattern))
    #expect(
      read.observations.map { read.label($0.scope) }
        == made.observations.map { made.label($0.scope) })
  }
}
