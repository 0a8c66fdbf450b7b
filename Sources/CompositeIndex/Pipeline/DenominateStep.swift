extension Assessment {
  /// Fills `values` with indicator values.
  ///
  /// - Throws: figures of a kind that may not enter an index; scopes mixed in one comparison.
  mutating func denominate(_ window: [Int]) throws(Diagnostics) {
    let steps = scheme.indicators.map {
      Denomination(
        $0.said.value, dataset, lookup, window: window, methodology: scheme.said.methodology)
    }
    var figures = [[FigureUse]](repeating: [], count: steps.count)
    var uses: [FigureUse] = []
    var noticed = [[Finding]](repeating: [], count: steps.count)
    var kinds: [Finding.Kind] = []
    // Unit by unit, because a unit's figures lie together in files and so in memory.
    for (row, unit) in units.enumerated() {
      for (column, step) in steps.enumerated() {
        kinds.removeAll(keepingCapacity: true)
        uses.removeAll(keepingCapacity: true)
        values[row, column] = step.value(unit: unit, figures: &uses, findings: &kinds)
        if step.mayMixScopes { figures[column] += uses }
        for kind in kinds {
          let id = scheme.indicators[column].said.id
          noticed[column].append(Finding(kind, unit: unit, node: id))
        }
      }
    }
    var problems: [Diagnostic] = []
    for (column, indicator) in scheme.indicators.enumerated() {
      problems += unusableKinds(indicator.said.value, indicator.said)
      findings += steps[column].missingVariables.map {
        Finding(.variableNotInData(variable: $0), node: indicator.said.id)
      }
      findings += noticed[column]
      if let (first, other) = steps[column].scopeConflict(figures[column]) {
        problems.append(mixedScopes(first, other, indicator.said))
      }
    }
    problems += unusableKindsInRules()
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private func unusableKinds(
    _ formula: ValueFormula, _ indicator: IndicatorDefinition
  ) -> [Diagnostic] {
    [("of", formula.of), ("minus", formula.minus), ("per", formula.per)].flatMap { part, ids in
      // Most are fine, and a run may be one of thousands: no texts before there is a problem.
      ids.filter { isUnusable($0) }.compactMap { id in
        unusableKind(
          id, at: "indicators.\(indicator.id).value.\(part).\(id)",
          zh: "指标 \"\(indicator.id)\"", en: "indicator \"\(indicator.id)\"")
      }
    }
  }

  /// Bonus points are part of the index; a veto that a running total triggers never ends.
  private func unusableKindsInRules() -> [Diagnostic] {
    scheme.said.vetoes.compactMap {
      unusableKind($0.of, at: "veto.\($0.id)", zh: "否决项 \"\($0.id)\"", en: "veto \"\($0.id)\"")
    }
      + (scheme.said.bonus?.items ?? []).compactMap {
        unusableKind(
          $0.of, at: "bonus.items.\($0.id)", zh: "加分项 \"\($0.id)\"", en: "bonus item \"\($0.id)\"")
      }
  }

  private func isUnusable(_ id: String) -> Bool {
    lookup.variable(id).map { !dataset.variables[$0].kind.mayEnterAnIndex } ?? false
  }

  private func unusableKind(_ id: String, at path: String, zh: String, en: String) -> Diagnostic? {
    guard isUnusable(id), let number = lookup.variable(id) else { return nil }
    let kind = dataset.variables[number].kind
    return Diagnostic(
      .error, .unusableVariableKind,
      LocalizedText(
        zh: "\(zh) 用到的变量 \"\(id)\" 是\(kind == .target ? "目标值" : "历年累计数")，不能进入指数",
        en: "\(en) uses \"\(id)\", a \(kind.rawValue) figure, which must not enter an index"),
      at: scheme.said.place(of: path),
      fix: LocalizedText(
        zh: "改用某一时点的存量或某一时期的流量",
        en: "use a stock at a date or a flow in a period"))
  }

  private func mixedScopes(
    _ first: Observation, _ other: Observation, _ indicator: IndicatorDefinition
  ) -> Diagnostic {
    let (here, there) = (dataset.label(first.scope), dataset.label(other.scope))
    let (unit, another) = (
      dataset.units[Int(first.unit)].name, dataset.units[Int(other.unit)].name
    )
    return Diagnostic(
      .error, .mixedScopes,
      LocalizedText(
        zh:
          "指标 \"\(indicator.id)\" 把不同口径放在一起比较：\(unit[.zh]) 为“\(here)”，\(another[.zh]) 为“\(there)”",
        en:
          "indicator \"\(indicator.id)\" compares different scopes: \(here) for "
          + "\(unit[.en]), \(there) for \(another[.en])"
      ),
      at: dataset.place(of: other),
      fix: LocalizedText(
        zh: "在该指标的 value 中写明 \"scope\": [\"\(here)\"]，其余数据即不采用",
        en: "say \"scope\": [\"\(here)\"] in the indicator's value; other figures are then left out"
      ))
  }
}
