internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

extension WeightsCommand {
  /// Writes the weights as a scheme that extends the one at hand, with the record of how they came
  /// about.
  ///
  /// - Throws: weights that make no scheme, a file that is there already.
  func save(_ report: WeightsReport, _ session: Session) throws {
    guard let save = saving.save, case .success(let found)? = report.answers.first?.found else {
      return
    }
    if case .failure(let problems) = found.after {
      throw Diagnostics([
        CommandProblem.nothingToSave(problems.all.first?.message ?? LocalizedText(""))
      ])
    }
    let scheme = report.assessment.scheme
    let file = SchemeWeightsFile(
      id: ([scheme.said.id, found.method.name]
        + [found.combination?.choice.name].compactMap(\.self)).joined(separator: "-"),
      extending: Shipped.parentName(of: session.schemeName, from: save),
      note: note(report, found),
      groups: report.place.groups(found.weights, in: scheme).map {
        SchemeWeightsFile.Group(nodes: $0.nodes, weights: $0.weights)
      },
      record: WeightRecord(
        method: found.method.name, settings: settings(report, found),
        inputs: inputs(report),
        synthetic: report.isSynthetic, stamp: SavedWeights.stamp(saving.stamp)))
    try SavedWeights.write(file, to: save, overwriting: saving.force)
  }

  /// Every file once.
  private func inputs(_ report: WeightsReport) -> [InputFile] {
    let all =
      report.assessment.dataset.inputs + report.assessment.scheme.said.inputs + report.inputs
    return all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
  }

  private func note(_ report: WeightsReport, _ found: WeightsFromData) -> LocalizedText {
    let (method, data) = (WeightsReport.name(of: found.method), report.assessment.dataset.id)
    let partner = report.partner.map {
      LocalizedText(zh: "，与\($0[.zh])组合", en: ", combined with \($0[.en])")
    }
    let count = report.table.units.count
    return LocalizedText(
      zh: "由数据求得的权重（\(method[.zh])，数据 \(data)，\(count) 个对象\(partner?.zh ?? "")）",
      en: "weights from data (\(method[.en]), \(data), \(count) units\(partner?.en ?? ""))")
  }

  private func settings(
    _ report: WeightsReport, _ found: WeightsFromData
  ) -> [WeightRecord.Setting] {
    let scheme = report.assessment.scheme
    let at =
      switch report.place {
      case .leaves: "leaves"
      case .children(let node): scheme.nodes[node].id
      }
    var settings = [("at", at)]
    settings += WeightsReport.settings(of: found.choice).map { ($0.name, $0.value) }
    if let target = weighing.target { settings.append(("target", target)) }
    if let combination = found.combination {
      settings.append(("combine", combination.choice.name))
      settings += WeightsReport.settings(of: combination.choice).map {
        (WeightsQuestion.prefix + $0.name, $0.value)
      }
      settings.append(("with", weighing.with ?? "scheme"))
    }
    if let period = report.assessment.period { settings.append(("period", period.label)) }
    settings += (scheme.said.changes.map(\.words) + report.assessment.scenario.words)
      .map { ("changed", $0) }
    return settings.map { WeightRecord.Setting(name: $0.0, value: $0.1) }
  }
}
