import CompositeIndex
import IndexFiles
import Testing

@Suite struct DatasetWriterTests {
  private func files(_ dataset: Dataset) -> DatasetFiles {
    let written = DatasetWriter.files(of: dataset).map { ("w/" + $0.name, $0.bytes) }
    return DatasetFiles(Dictionary(uniqueKeysWithValues: written))
  }

  @Test func aPackageThatIsWrittenReadsBackAsTheSameDataset() throws {
    let original = try DatasetSamples.read().dataset
    let reading = try DatasetReader.read(path: "w", files: files(original))
    let copy = reading.dataset
    #expect(reading.warnings.isEmpty)
    #expect(copy.told == original.told)
    #expect(copy.id == original.id)
    #expect(copy.title == original.title)
    #expect(copy.synthetic == original.synthetic)
    #expect(copy.caveat == original.caveat)
    #expect(copy.defaultScheme == original.defaultScheme)
    #expect(copy.units == original.units)
    #expect(copy.variables == original.variables)
    #expect(copy.periods == original.periods)
    #expect(copy.sources == original.sources)
    #expect(copy.labels == original.labels)
    #expect(copy.observations.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(copy.observations.map(\.column) == original.observations.map(\.column))
  }

  @Test func awkwardTextsAndNumbersSurvive() throws {
    var dataset = try DatasetSamples.read().dataset
    dataset.title = LocalizedText(zh: "引号\" 反斜杠\\ 换行\n制表\t", en: "\u{1}")
    dataset.labels += ["a,b;\"c\"\nd"]
    dataset.observations[0].note = Int32(dataset.labels.count - 1)
    let numbers = [
      0.1 + 0.2, 1e-7, 123_456_789.125, Double.leastNonzeroMagnitude, 99.999_999_999_999_99,
    ]
    for (index, number) in numbers.enumerated() { dataset.observations[index].error = number }
    let copy = try DatasetReader.read(path: "w", files: files(dataset)).dataset
    #expect(copy.title == dataset.title)
    #expect(copy.told == dataset.told)
  }

  @Test func theSameDatasetGivesTheSameBytes() throws {
    let dataset = try DatasetSamples.read().dataset
    let (one, two) = (DatasetWriter.files(of: dataset), DatasetWriter.files(of: dataset))
    #expect(one.map(\.name) == two.map(\.name))
    #expect(one.map(\.bytes) == two.map(\.bytes))
    #expect(
      one.map(\.name) == [
        "datapackage.json", "values.csv", "units.csv", "variables.csv", "sources.csv",
      ])
  }

  @Test func columnsThatHoldNothingAreLeftOut() throws {
    let dataset = try DatasetSamples.table("地区,x\n陕西,1.50\n", scheme: nil).dataset
    let values = DatasetWriter.files(of: dataset)[1].bytes
    #expect(
      String(decoding: values, as: UTF8.self) == "unit,variable,value\n610000,x,1.5\n")
  }

  @Test func tablesAreDescribedByTheirSchemas() throws {
    let dataset = try DatasetSamples.read().dataset
    let text = DatasetWriter.files(of: dataset, description: LocalizedText(zh: "甲", en: "A"))[0]
    let json = try #require(JSONParser.parse(text.bytes, file: "p").value)
    #expect(json["description"]?.string == "甲 / A")
    let values = try #require(json["resources"]?.elements?.first)
    #expect(values["path"]?.string == "values.csv")
    let schema = try #require(values["schema"])
    #expect(schema["primaryKey"]?.elements?.compactMap(\.string) == ["unit", "period", "variable"])
    #expect(schema["foreignKeys"]?.elements?.count == 3)
    let header = try #require(
      String(decoding: DatasetWriter.files(of: dataset)[1].bytes, as: UTF8.self)
        .split(separator: "\n").first)
    #expect(
      schema["fields"]?.elements?.compactMap { $0["name"]?.string }
        == header.split(separator: ",").map(String.init))
  }
}
