import CompositeIndex
import IndexFiles
import Testing

@Suite struct ShippedSchemeTests {
  /// Every scheme in `weights/` can be read and resolved.
  @Test func everyShippedSchemeResolves() throws {
    let texts = try SchemeSamples.shipped()
    #expect(texts["weights/default.json"] != nil)
    for path in texts.keys.sorted() {
      let reading = try SchemeReader.read(path: path, files: SchemeSamples.files(texts))
      let resolved = try ResolvedScheme(reading.scheme)
      #expect("weights/\(reading.scheme.id).json" == path)
      #expect(!resolved.indicators.isEmpty)
      #expect(reading.scheme.inputs.first?.name == path)
    }
  }

  /// 40/35/25 and the leaf weights of the shipped default: 0.35 × 0.30 is 0.105.
  @Test func theDefaultHasItsPrintedWeights() throws {
    let texts = try SchemeSamples.shipped()
    let reading = try SchemeReader.read(
      path: "weights/default.json", files: SchemeSamples.files(texts))
    let resolved = try ResolvedScheme(reading.scheme)
    let density = try #require(resolved.node("complaint_density"))
    #expect(abs(resolved.nodes[density].effectiveWeight - 0.105) < 1e-15)
    #expect(reading.scheme.methodology.coverage == CoverageFloors(unit: 0.65, node: 0.5))
  }
}
