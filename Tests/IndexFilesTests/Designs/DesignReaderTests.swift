import CompositeIndex
import IndexFiles
import Testing

/// Reading evaluated Saltelli designs.
@Suite struct DesignReaderTests {
  private static let blocks = """
    "",wt,method
    1,0.5,min-max
    2,0.25,rank
    3,0.75,rank
    4,1,min-max
    5,0.75,min-max
    6,1,rank
    7,0.50,rank
    8,0.25,min-max
    """

  private func read(
    _ design: String, outputs: String? = nil, layout: SaltelliDesign.Layout? = nil
  ) throws(Diagnostics) -> EvaluatedDesign {
    let files = ["design.csv": design, "y.csv": outputs ?? ""]
    return try DesignReader.read(
      "design.csv", outputs: outputs == nil ? nil : "y.csv", layout: layout,
      files: DatasetFiles(
        load: { path throws(Diagnostic) in Array((files[path] ?? "").utf8) },
        isFolder: { _ in false })
    ).design
  }

  /// R's row names are passed over; words are levels, and 0.5 is 0.50.
  @Test func factorsMayBeWordsAndOutputsStandApart() throws {
    let design = try read(
      Self.blocks, outputs: "score,rank\n1,8\n2,7\n3,6\n4,5\n5,4\n6,NA\n7,2\n8,1\n")
    #expect(design.factors == ["wt", "method"] && design.layout == .blocks)
    #expect(design.outputs.map(\.name) == ["score", "rank"])
    #expect(design.outputs[0].values.mixed == [[5, 6], [7, 8]])
    #expect(design.outputs[1].values.mixed[0][1].isNaN)
  }

  private func codes(_ design: String, outputs: String? = nil) -> [DiagnosticCode] {
    do throws(Diagnostics) {
      _ = try read(design, outputs: outputs)
      return []
    } catch {
      return error.all.map(\.code)
    }
  }

  @Test func whatIsNoDesignIsRefused() throws {
    #expect(codes(Self.blocks, outputs: "y\n1\n2\n") == [.badDesign])
    #expect(codes("a,y\n1,2\n3,4\n5,6\n") == [.badDesign])
    #expect(codes("y\n1\n2\n3\n4\n") == [.badDesign])
    #expect(codes("a,y\n1,2\n3,x4\n3,6\n1,2\n3,1\n1,1\n") == [.unreadableNumber])
    let swapped = Self.blocks.replacing("5,0.75,min-max", with: "5,0.75,rank")
    do throws(Diagnostics) {
      _ = try read(swapped, outputs: "y\n1\n2\n3\n4\n5\n6\n7\n8\n")
      Issue.record("was read")
    } catch {
      #expect(error.all.map(\.code) == [.badDesign] && error.all[0].place?.line == 6)
    }
  }
}
