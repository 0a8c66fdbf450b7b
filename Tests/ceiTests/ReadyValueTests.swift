import Foundation
import TestSupport
import Testing

/// A column named like an indicator holds its values, so that nothing is computed for it.
@Suite struct ReadyValueTests {
  /// On-time completion is 970 of 1,000 in the first table and stands as 97 % in the second.
  private static let parts = """
    地区,年份,供给满意度,环境满意度,维权满意度,应办结投诉件数,按时办结投诉件数
    陕西,2023,81.2,80,79,1000,970

    """
  private static let ready = """
    地区,年份,消费供给满意度,消费环境满意度,消费维权满意度,投诉按时办结率
    陕西,2023,81.2,80,79,97

    """

  /// With goalposts of 80 and 100, 97 % gives 60 + 40 × 17 ÷ 20 = 94.
  @Test func aColumnNamedLikeAnIndicatorIsUsedAsItStands() throws {
    let (computed, given) = (try ranking(Self.parts), try ranking(Self.ready))
    #expect(given.exit == 0, "\(given.errorText)")
    #expect(given.text == computed.text)
    #expect(given.text.contains(",81.2,80,79,"))
    #expect(given.text.contains(",94,"))
  }

  @Test func theResultSaysThatAColumnTookThePlaceOfAFormula() throws {
    let table = try ranking(Self.ready, "table").text
    let sentence = "表中已有下列指标的值，直接采用，未由原始数据计算："
    #expect(table.contains(sentence + "消费供给满意度、消费环境满意度、消费维权满意度、投诉按时办结率。"))
    // Nothing was changed on the command line.
    #expect(!table.contains("改动"))
    let computed = try ranking(Self.parts, "table").text
    #expect(!computed.contains(sentence))
  }

  private func ranking(_ table: String, _ format: String = "csv") throws -> BuiltProgram.Outcome {
    let folder = try TemporaryFolder()
    let file = try folder.write(table, "data.csv")
    return try BuiltProgram.run(
      ["rank", file.path, "-w", "default", "--format", format, "--width", "400"])
  }
}
