import Testing

@testable import CompositeIndex

struct IndicatorStatisticsTests {
  /// Ten units, two without a value: 0, 0, 0, 4, 4, 5, 6 and 50. Quartiles by type 7 at positions
  /// 1.75 and 5.25: 0 and 5.25; fences at 0 − 7.875 and 5.25 + 7.875 = 13.125, so 50 lies out.
  @Test func countsAndOutliersByHand() {
    let own = IndicatorStatistics([0, 4, .nan, 0, 50, 4, 0, 5, .nan, 6])
    #expect(own.units == 10 && own.available == 8 && own.availability == 0.8)
    #expect(own.nonZero == 5 && own.nonZeroShare == 0.625)
    #expect(own.unique == 5 && own.uniqueShare == 0.625)
    #expect(own.same == 3 && own.sameShare == 0.375)
    #expect(own.quantiles.median == 4 && own.outliers == [4])
    #expect(own.flags == [.shape])
    var narrow = AuditThresholds()
    narrow.fence = 8.6
    // 5.25 + 8.6 · 5.25 = 50.4.
    #expect(
      IndicatorStatistics([0, 4, .nan, 0, 50, 4, 0, 5, .nan, 6], thresholds: narrow).outliers == [])
  }

  /// Shares that are exactly at a threshold pass.
  @Test func everyFlagHasItsOwnThreshold() {
    let gaps = [Double](repeating: .nan, count: 35) + (1...65).map(Double.init)
    #expect(IndicatorStatistics(gaps).flags == [])
    #expect(IndicatorStatistics([.nan] + gaps.dropLast()).flags == [.availability])
    let zeros = [0.0, 0, 0, 0, 0, 0, 1, 2, 3, 4]
    #expect(IndicatorStatistics(zeros).flags == [.zeros])
    #expect(IndicatorStatistics([0.0, 0, 0, 0, 0, 1, 2, 3, 4, 5]).flags == [])
    #expect(IndicatorStatistics([1.0, 1, 2, 2, 3, 3, 4, 4]).flags == [])
    #expect(IndicatorStatistics([1.0, 1, 2, 2, 3, 3, 3, 3]).flags == [.unique])
    #expect(IndicatorStatistics([7.0, 7, 7, 7]).flags == [.constant, .unique])
    #expect(IndicatorStatistics([1.0, 2, 3, 4, 5, 6, 7, 8, 30, 100]).flags == [.shape])
    var loose = AuditThresholds()
    loose.skewness = 2.8
    #expect(
      IndicatorStatistics([1.0, 2, 3, 4, 5, 6, 7, 8, 30, 100], thresholds: loose).flags == [])
  }

  @Test func emptyColumnsHaveNoFigures() {
    let own = IndicatorStatistics([.nan, .nan])
    #expect(own.available == 0 && own.availability == 0 && own.uniqueShare.isNaN)
    #expect(own.same == 0 && own.outliers.isEmpty && own.moments.mean.isNaN)
    #expect(own.flags.contains(.availability) && !own.flags.contains(.constant))
    #expect(IndicatorStatistics([]).units == 0)
  }

  @Test func everyThresholdHasANameARangeAndItsOwnPlace() {
    let settings = AuditThresholds.settings
    #expect(Set(settings.map(\.name)).count == settings.count)
    for setting in settings {
      #expect(setting.range.contains(AuditThresholds()[keyPath: setting.path]), "\(setting.name)")
      var changed = AuditThresholds()
      changed[keyPath: setting.path] = setting.range.lowerBound - 1
      #expect(changed != AuditThresholds())
      #expect(
        settings.count { changed[keyPath: $0.path] != AuditThresholds()[keyPath: $0.path] } == 1)
    }
  }
}
