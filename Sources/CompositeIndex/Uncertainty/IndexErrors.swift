internal import IndexKernel

extension MeasurementError {
  /// The standard error of every row's index; NaN where it is not ranked.
  ///
  /// By the delta method with the scheme's scales held fixed: Var(s) = Σ (∂s/∂q)² Var(q) over the
  /// drawn quantities q of the row, the derivative taken exactly through formula, treatment,
  /// normalisation and every mean of the tree, with the weights as applied to the row. Where a score
  /// is held at an end of its scale, or a veto's cap bites, the derivative is 0.
  ///
  /// - Returns: `nil` where the derivative does not exist or other rows' figures enter a row's score
  ///   (scales or treatments learnt from the units, scores by steps or places, imputed values,
  ///   nodes that compare units): then errors are drawn instead.
  public func indexErrors(_ assessment: Assessment) -> [Double]? {
    guard assessment.hasFixedScales else { return nil }
    var variances = assessment.index.map { $0.isNaN ? Double.nan : 0 }
    var slopes: [Double] = []
    var bySource = [Double](repeating: 0, count: plan.sources.count)
    var touched: [Int] = []
    var row = -1
    func close() {
      guard row >= 0 else { return }
      for source in touched {
        variances[row] += bySource[source] * bySource[source] * plan.sources[source].variance
        bySource[source] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    for cell in plan.cells {
      if cell.row != row {
        close()
        row = cell.row
        slopes = assessment.index[row].isNaN ? [] : assessment.indexSlopes(row: row)
      }
      guard !slopes.isEmpty, slopes[cell.column] != 0 else { continue }
      for term in plan.terms[cell.terms] {
        if bySource[term.source] == 0 { touched.append(term.source) }
        bySource[term.source] += slopes[cell.column] * cell.slope(term)
      }
    }
    close()
    return variances.map { $0.squareRoot() }
  }
}

extension Assessment {
  /// Whether every row's index depends on its own figures alone, smoothly almost everywhere.
  var hasFixedScales: Bool {
    scheme.nodes.indices.allSatisfy { !scheme.comparesUnits(at: $0) }
      && scheme.indicators.indices.allSatisfy { column in
        let indicator = scheme.indicators[column]
        if scheme.nodes[indicator.node].effectiveWeight == 0 { return true }
        let isLearnt = !indicator.treatment.changesNothing && indicator.frozen == nil
        return !indicator.usesReferenceSet && !isLearnt && fitted[column].isSmooth
          && imputations[column].cells.isEmpty
      }
  }

  /// By how much a row's index changes for one unit of each denominated value, by indicator; 0 for
  /// missing ones.
  ///
  /// - Parameter row: a ranked row.
  func indexSlopes(row: Int) -> [Double] {
    let shares = nodeSlopes(row: row)
    return scheme.indicators.indices.map { column in
      let node = scheme.indicators[column].node
      let value = imputed[row, column]
      guard shares[node] != 0, !value.isNaN else { return 0 }
      return shares[node] * treatments[column].fitted.slope(value)
        * fitted[column].slope(treated[row, column])
    }
  }

  /// By how much a row's index changes for one point of each node's score.
  private func nodeSlopes(row: Int) -> [Double] {
    var slopes = [Double](repeating: 0, count: scheme.nodes.count)
    let set = Set(
      scenario.scores.filter { change in
        if case .to = change.change { change.unit == units[row] } else { false }
      }.compactMap { scheme.node($0.node) })
    let isHeld = baseIndex[row] + bonus[row] > caps[row]
    slopes[ResolvedScheme.root] = isHeld || set.contains(ResolvedScheme.root) ? 0 : 1
    for number in scheme.nodes.indices {
      let node = scheme.nodes[number]
      guard let aggregation = node.aggregation?.byRow, slopes[number] != 0 else { continue }
      let all = usedWeights(of: number, row: row)
      let present = node.children.indices.filter { all[$0] > 0 }
      let children = present.map { node.children[$0] }
      let here = children.map { scores[row, $0] }
      // The exact slopes of a step of length 0 are the derivatives.
      let own = aggregation.slopes(from: here, to: here, weights: present.map { all[$0] })
      for (child, slope) in zip(children, own) where !set.contains(child) {
        slopes[child] = slopes[number] * slope
      }
    }
    return slopes
  }
}

extension FittedNormalisation {
  /// Whether the score has a derivative almost everywhere that says how it moves.
  fileprivate var isSmooth: Bool {
    switch self {
    case .line, .ratio, .logistic: true
    case .undefined(.noValues): true
    case .steps, .standing, .undefined: false
    }
  }

  /// The derivative of the score; 0 where it is held at an end.
  fileprivate func slope(_ value: Double) -> Double {
    if isClamped(value) { return 0 }
    switch self {
    case .line(let line):
      return (line.toScore - line.fromScore) / (line.toValue - line.fromValue)
    case .ratio(let ratio):
      return ratio.direction == .higherIsBetter
        ? ratio.full / ratio.reference : -ratio.full * ratio.reference / (value * value)
    case .logistic(let curve):
      let score = curve.score(value)
      return curve.slope * score * (1 - score / curve.full)
    case .steps, .standing, .undefined: return 0
    }
  }
}

extension FittedTreatment {
  /// The derivative of the treated value; 0 where the value is held at a bound.
  fileprivate func slope(_ value: Double) -> Double {
    if let bounds, !bounds.contains(value) { return 0 }
    guard let transform else { return 1 }
    // d/dy (yᵏ − 1)/k = yᵏ⁻¹; mirrored, both signs turn.
    let argument = transform.argument(value)
    return transform.power == 0 ? 1 / argument : Elementary.power(argument, transform.power - 1)
  }
}
