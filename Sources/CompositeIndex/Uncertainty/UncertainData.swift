internal import IndexKernel

/// The figures of one world, drawn anew and taken through the steps up to the scores of leaves.
///
/// The steps are the engine's own methods: what was learnt from the figures (imputations, treatments,
/// goalposts) is learnt again from every draw, unless the scheme fixes it.
struct UncertainData: Sendable {
  let assessment: Assessment
  /// The factor that draws the figures, with what is known of their errors.
  let measurement: (factor: Int, error: MeasurementError)?
  /// The factor that draws what stands for missing values.
  let imputation: Int?
  /// Indicators whose scores may move.
  let columns: [Int]
  /// Indicators with gaps that are filled in, if the figures move.
  let filled: [Int]
  let adjusted: [Double]
  private let imputed: [Double]
  private let scores: [Double]
  private let history: IndicatorHistory

  /// Room for one draw.
  struct Space: Sendable {
    var room: [Double] = []
    var values: [Double] = []
    var scores: [Double] = []
  }

  /// For every world, what moves; `nil` where no figure does.
  ///
  /// - Throws: where figures are to be drawn and no world has any that can.
  static func all(
    _ factors: [UncertaintyFactor], _ worlds: [UncertainModel.World], threads: Int?
  ) throws(Diagnostics) -> [UncertainData?] {
    let measurement = factors.firstIndex { $0.source == .measurement }
    let imputation = factors.firstIndex { $0.source == .imputedDraws }
    if measurement == nil, imputation == nil { return worlds.map { _ in nil } }
    let all = inParallel(worlds.count, threads: threads) { number in
      UncertainData(worlds[number].assessment, measurement, imputation)
    }
    var problems: [Diagnostic] = []
    if measurement != nil, all.allSatisfy({ $0.measurement == nil }) {
      problems.append(UncertaintyProblem.noErrors())
    }
    if imputation != nil, all.allSatisfy({ $0.imputation == nil }) {
      problems.append(UncertaintyProblem.noDraws())
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    return all.map { $0.columns.isEmpty ? nil : $0 }
  }

  private init(_ assessment: Assessment, _ measurement: Int?, _ imputation: Int?) {
    self.assessment = assessment
    let indicators = assessment.scheme.indicators.indices
    let gaps = indicators.filter { column in
      assessment.units.indices.contains { assessment.isImputed(row: $0, indicator: column) }
    }
    var moving: Set<Int> = []
    var known: (factor: Int, error: MeasurementError)?
    if let measurement {
      let error = MeasurementError(assessment)
      if !error.isEmpty {
        known = (measurement, error)
        moving.formUnion(
          error.uses.filter { $0.counts.contains { $0.kind != .exact } }.map(\.indicator))
        moving.formUnion(gaps)
      }
    }
    self.measurement = known
    let drawn = indicators.filter { assessment.imputations[$0].distribution != nil }
    self.imputation = drawn.isEmpty ? nil : imputation
    if imputation != nil { moving.formUnion(drawn) }
    columns = moving.sorted()
    filled = known == nil ? [] : gaps
    adjusted = assessment.adjusted.flat
    imputed = assessment.imputed.flat
    scores = assessment.leafColumns
    history = IndicatorHistory(
      period: assessment.period, scheme: assessment.scheme, dataset: assessment.dataset,
      lookup: assessment.lookup, units: assessment.units)
  }

  /// How many cells of the table move.
  var movingCells: Int { columns.count * assessment.units.count }

  /// Draws the figures and computes the scores of leaves.
  ///
  /// - Parameter space: `scores` is written: indicator after indicator, one number for each row.
  func draw(_ space: inout Space, _ sources: inout [FactorSource]) {
    drawFigures(&space, &sources)
    space.scores = scores
    for column in columns { score(column, &space) }
  }

  /// Draws the figures and fills gaps in, which is where treatment begins.
  ///
  /// - Parameter space: `values` is written: indicator after indicator, one number for each row.
  func drawFigures(_ space: inout Space, _ sources: inout [FactorSource]) {
    if let measurement {
      space.values = adjusted
      if space.room.count < measurement.error.room {
        space.room = [Double](repeating: 0, count: measurement.error.room)
      }
      measurement.error.draw(
        &space.values, room: &space.room, sources[measurement.factor].stream)
    }
    let draw = imputation.map { UInt32(sources[$0].uniform() * 4_294_967_296) }
    if measurement == nil {
      space.values = imputed
      for column in columns { fill(column, assessment.imputations[column], draw, &space.values) }
    } else {
      impute(draw, &space.values)
    }
  }

  /// The figures that move, after ``drawFigures(_:_:)``.
  ///
  /// - Parameter body: called by row, and by indicator within it, for values that are there.
  func moving(_ space: Space, _ body: (_ row: Int, _ indicator: String, _ value: Double) -> Void) {
    let rows = assessment.units.count
    for row in 0..<rows {
      for column in columns where !space.values[column * rows + row].isNaN {
        body(row, assessment.scheme.indicators[column].said.id, space.values[column * rows + row])
      }
    }
  }

  private func impute(_ draw: UInt32?, _ values: inout [Double]) {
    guard !filled.isEmpty else { return }
    let rows = assessment.units.count
    let table = ImputationTable(
      values: Matrix(rows: rows, flat: values), scheme: assessment.scheme,
      units: assessment.units.indices.map { assessment.unit($0) },
      isIncluded: assessment.units.indices.map { assessment.isIncluded($0) }, history: history)
    for column in filled {
      let method = assessment.scheme.indicators[column].imputation.method
      fill(column, method.impute(column, of: table), draw, &values)
    }
    for row in 0..<rows where !assessment.isIncluded(row) {
      for column in columns { values[column * rows + row] = .nan }
    }
  }

  private func fill(
    _ column: Int, _ result: ColumnImputation, _ draw: UInt32?, _ values: inout [Double]
  ) {
    let rows = assessment.units.count
    let drawn = draw.flatMap { number in result.distribution?.values(draw: number) }
    for (position, cell) in result.cells.enumerated() where assessment.isIncluded(cell.row) {
      values[column * rows + cell.row] = drawn?[position] ?? cell.value
    }
  }

  /// Treats and normalises one indicator.
  private func score(_ column: Int, _ space: inout Space) {
    let rows = assessment.units.count
    let indicator = assessment.scheme.indicators[column]
    let cells = column * rows..<(column + 1) * rows
    if !indicator.treatment.changesNothing {
      let fitted =
        indicator.frozen?.treatment
        ?? indicator.treatment.method.fit(space.values[cells].filter { !$0.isNaN }).fitted
      for cell in cells where !space.values[cell].isNaN {
        let treated = fitted.value(space.values[cell])
        // A draw for which a transform is not defined has no score.
        space.values[cell] = treated.isFinite ? treated : .nan
      }
    }
    var fitted = assessment.fitted[column]
    if indicator.usesReferenceSet {
      let reference = ReferenceSet(
        Array(space.values[cells]),
        codes: assessment.units.map { assessment.dataset.units[$0].code })
      fitted = indicator.normalisation.fit(reference, direction: indicator.direction)
    }
    for cell in cells { space.scores[cell] = fitted.score(space.values[cell]) }
    let id = assessment.scheme.nodes[indicator.node].id
    for change in assessment.scenario.scores where change.node == id {
      guard let row = assessment.row(ofUnit: change.unit) else { continue }
      let cell = column * rows + row
      space.scores[cell] = change.change.applied(to: space.scores[cell])
    }
  }
}
