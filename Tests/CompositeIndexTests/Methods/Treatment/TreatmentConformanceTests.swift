import Testing

@testable import CompositeIndex

/// What holds for every treatment in the catalogue, with defaults and at the ends of parameters.
struct TreatmentConformanceTests {
  /// Defaults, then every parameter at both ends or at every word.
  private static let all: [any Treatment] = Catalogue.treatments.flatMap { type in
    variants(type)
  }

  private static func variants<T: Treatment>(_ type: T.Type) -> [any Treatment] {
    var choices = [MethodChoice(T.name)]
    for parameter in T.parameters.map(\.description) {
      let values: [ParameterValue] =
        switch parameter.kind {
        case .number(let range): [.number(range.lowerBound), .number(range.upperBound)]
        case .flag: [.flag(true), .flag(false)]
        case .choice(let words): words.map { .text($0) }
        default: []
        }
      choices += values.map { MethodChoice(T.name, [.init(name: parameter.name, value: $0)]) }
    }
    var problems: [MethodProblem] = []
    return choices.map { T.configured(by: $0, problems: &problems) }
  }

  private static let columns: [[Double]] = [
    [], [3], [3, 3], [3, 3, 3, 3, 3], [1, 5], [1, 2, 9], [0, 0, 0, 0, 0, 0, 0, 1],
    [1, 2, 3, 4, 5, 6, 7, 8, 30, 100], [2, 2, 5, 5, 5, 9, 1, 1, 3, 4],
    [-5, -1, 0, 2, 8, -3, 4, 4, 1, 100], [-100, -30, -8, -7, -6, -5, -4, -3, -2, -1],
    [1e-9, 2e-9, 5e-9, 1e-6, 3e-9, 4e-9], [1e300, 2e300, 3e300, 9e300, 1e301, 4e300],
    [-1.7e308, 1.7e308, 0, 1, 2, 3], [1e6, 1e6 + 1, 1e6 + 2, 1e6 + 3, 1e6 + 900],
  ]

  @Test func orderIsKept() {
    for treatment in Self.all {
      for column in Self.columns {
        let fitted = treatment.fit(column).fitted
        let treated = column.sorted().map { fitted.value($0) }.filter { $0.isFinite }
        for (low, high) in zip(treated, treated.dropFirst()) {
          #expect(low <= high, "\(treatment): \(column)")
        }
        #expect(fitted.value(.nan).isNaN)
        #expect(fitted.changes(.nan).isEmpty)
      }
    }
  }

  @Test func theOrderOfUnitsDoesNotMatter() {
    for treatment in Self.all {
      for column in Self.columns {
        let result = treatment.fit(column)
        let reversed = treatment.fit(column.reversed())
        #expect(result.record.winsorised == reversed.record.winsorised)
        for value in column {
          #expect(
            agree(result.fitted.value(value), reversed.fitted.value(value), within: 1e-12)
              || !result.fitted.value(value).isFinite, "\(treatment): \(column)")
        }
      }
    }
  }

  @Test func whatChangesIsSaid() {
    for treatment in Self.all {
      for column in Self.columns {
        let fitted = treatment.fit(column).fitted
        for value in column where fitted.value(value) != value {
          #expect(!fitted.changes(value).isEmpty, "\(treatment): \(value) of \(column)")
        }
      }
    }
  }

  @Test func treatedValuesLeadBack() throws {
    for treatment in Self.all {
      for column in Self.columns where column.allSatisfy({ abs($0) < 1e7 }) {
        let fitted = treatment.fit(column).fitted
        for value in column {
          let treated = fitted.value(value)
          guard treated.isFinite, let back = fitted.inverse(treated) else { continue }
          let again = fitted.value(back)
          #expect(
            abs(again - treated) <= 1e-9 * max(1, abs(treated)),
            "\(treatment): \(value) of \(column)")
        }
      }
    }
  }

  /// COINr 1.1.14 winsorises although it is told "none"; here no cell changes.
  @Test func noneChangesNoCell() throws {
    let column: [Double?] = [1, 2, 3, 4, 5, 6, 7, 8, 30, 100]
    let rows = column.enumerated().map { ("\($0.offset)", [$0.element]) }
    var scheme = Sample.flat([Sample.indicator("a")])
    scheme.methodology.treat = MethodChoice("skew-kurtosis")
    scheme.indicators[0].treat = MethodChoice("none")
    let result = try Sample.assess(scheme, Sample.table(["a"], rows))
    #expect(result.treated.column(0) == result.values.column(0))
    #expect(
      !result.findings.contains { if case .treated = $0.kind { true } else { false } })
  }

  /// COINr's own example 0…0, 1 cannot be winsorised without becoming constant: it stays.
  @Test func aColumnThatWouldBecomeConstantStays() {
    let column = [0.0, 0, 0, 0, 0, 0, 0, 1]
    let result = SkewKurtosisRule().fit(column)
    #expect(result.fitted == .unchanged)
    #expect(result.record.stillFails)
  }

  @Test(arguments: [
    Sample.choice("log", ["form": .text("ln")]), Sample.choice("box-cox"),
    Sample.choice("box-cox", ["lambda": .number(2)]),
    Sample.choice(
      "skew-kurtosis", ["winsorise": .number(0), "transform": .text("box-cox")]),
  ])
  func whatATransformCannotTakeIsRefusedWithUnitAndValue(_ choice: MethodChoice) {
    let column = [3.0, 2, 0, 4, 5, 6, 7, -8.5, 30, 100, 4000]
    let rows = column.enumerated().map { ("U\($0.offset)", [$0.element as Double?]) }
    var scheme = Sample.flat([Sample.indicator("a")])
    scheme.methodology.treat = choice
    #expect {
      try Sample.assess(scheme, Sample.table(["a"], rows))
    } throws: { error in
      let all = (error as? Diagnostics)?.all ?? []
      return all.map(\.code) == [.treatmentUndefined, .treatmentUndefined]
        && all[0].message.en.contains("U2") && all[1].message.en.contains("-8.5")
    }
  }

  /// COINr 1.1.14 accepts an infinite value and loses the column; here it is missing from the start
  /// and the others are treated as if it were not there.
  @Test func anInfiniteFigureIsMissingBeforeAnythingIsTreated() throws {
    let column = [1.0, 2, 3, 4, 5, 6, 7, 8, 30, 100]
    func treated(_ values: [Double]) throws -> [Double] {
      var scheme = Sample.flat([Sample.indicator("a")])
      scheme.methodology.treat = MethodChoice("skew-kurtosis")
      let rows = values.enumerated().map {
        (String(UnicodeScalar(UInt8(65 + $0.offset))), [$0.element as Double?])
      }
      return try Sample.assess(scheme, Sample.table(["a"], rows)).treated.column(0)
    }
    let own = try treated(column + [.infinity])
    #expect(own.last?.isNaN == true)
    // COINr: winsorise5 of the vector "skewed".
    #expect(own.dropLast() == [1, 2, 3, 4, 5, 6, 7, 8, 30, 30])
  }
}
