/// How an indicator moves with the size of the units, before and after it is divided by it.
///
/// A figure that grows with population, sales or firms says how big a unit is; dividing should take
/// that away (OECD/JRC 2008, section 5; COINr: get_denom_corr).
public struct DenominatorCorrelation: Sendable {
  /// Index of the indicator in the scheme.
  public let indicator: Int
  /// The variable that some indicator of the scheme is divided by.
  public let variable: String
  /// Whether this very indicator is divided by it.
  public let isOwn: Bool
  /// Of the figure before division, Σ of − Σ minus, with the variable.
  public let figure: Correlation
  /// Of the indicator's value with the variable.
  public let value: Correlation

  /// Every indicator with every variable that the scheme divides by, in display order.
  ///
  /// - Parameters:
  ///   - assessment: all its units count, ranked or not, but none that screening left out.
  ///   - method: which coefficient.
  static func all(
    _ assessment: Assessment, method: CorrelationMethod
  ) -> [DenominatorCorrelation] {
    let indicators = assessment.scheme.indicators
    var variables: [String] = []
    for variable in indicators.flatMap(\.said.value.per) where !variables.contains(variable) {
      variables.append(variable)
    }
    guard !variables.isEmpty else { return [] }
    let sizes = variables.map { variable in
      assessment.units.indices.map { row in
        assessment.ruleFigure(variable, row: row).map {
          assessment.dataset.observations[$0].value
        } ?? .nan
      }
    }
    return indicators.indices.flatMap { indicator in
      let figures = assessment.rateTable(indicator).counts
      let values = assessment.values.column(indicator)
      return variables.indices.map { number in
        DenominatorCorrelation(
          indicator: indicator, variable: variables[number],
          isOwn: indicators[indicator].said.value.per.contains(variables[number]),
          figure: Correlation(figures, sizes[number], method: method),
          value: Correlation(values, sizes[number], method: method))
      }
    }
  }
}
