internal import CompositeIndex
internal import IndexFiles

/// The `--set` options, sorted into what changes the scheme and what changes the result.
struct SettingParts {
  var scheme: [SchemeSetting] = []
  private var changes: [SchemeSetting] = []

  init(_ options: AssessmentOptions) throws {
    var problems: [Diagnostic] = []
    for argument in options.set {
      do {
        let setting = try SchemeSetting(argument: argument)
        if (scheme + changes).contains(where: { $0.path == setting.path }) {
          problems.append(CommandProblem.settingTwice(setting.path))
        }
        if setting.path.hasPrefix("score.") || setting.path.hasPrefix("value.") {
          changes.append(setting)
        } else {
          scheme.append(setting)
        }
      } catch {
        problems.append(error)
      }
    }
    if let ties = options.ties {
      scheme.append(SchemeSetting(path: "methodology.ties", text: ties.rawValue))
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  func scenario(
    _ dataset: Dataset, _ names: UnitNames, _ scheme: ResolvedScheme, without: [String]
  ) throws -> Scenario {
    var scenario = Scenario()
    for name in without {
      let unit = try names.resolve(name)
      if scenario.without.contains(unit) { continue }
      scenario.without.append(unit)
      scenario.words.append("without \(dataset.units[unit].code)")
    }
    for setting in changes {
      let parts = setting.path.split(separator: ".", maxSplits: 2).map(String.init)
      guard parts.count == 3 else {
        throw Diagnostics([CommandProblem.badSetting(setting.argument)])
      }
      let unit = try names.resolve(parts[1])
      let change = try change(setting)
      if parts[0] == "score" {
        guard let node = scheme.node(named: parts[2]) else {
          throw Diagnostics([CommandProblem.unknownNode(parts[2], scheme)])
        }
        scenario.scores.append(
          Scenario.ScoreChange(unit: unit, node: scheme.nodes[node].id, change: change))
      } else {
        guard
          let variable = dataset.variables.first(where: {
            $0.id == parts[2] || $0.name.zh == parts[2] || $0.name.en == parts[2]
          })
        else { throw Diagnostics([CommandProblem.unknownVariable(parts[2], dataset)]) }
        scenario.values.append(
          Scenario.ValueChange(unit: unit, variable: variable.id, change: change))
      }
      scenario.words.append(setting.argument)
    }
    return scenario
  }

  private func change(_ setting: SchemeSetting) throws -> Scenario.Change {
    guard let number = Double(setting.text), number.isFinite else {
      throw Diagnostics([CommandProblem.badNumber(setting.text, path: setting.path)])
    }
    let isDifference = setting.text.hasPrefix("+") || setting.text.hasPrefix("-")
    return isDifference ? .by(number) : .to(number)
  }
}

extension ResolvedScheme {
  /// The node with an id or a display name in either language.
  func node(named text: String) -> Int? {
    node(text) ?? nodes.firstIndex { $0.name.zh == text || $0.name.en == text }
  }
}
