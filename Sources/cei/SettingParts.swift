internal import CompositeIndex
internal import IndexFiles

/// The changes of the command line, sorted into what changes the scheme and what changes the result.
struct SettingParts {
  /// Changes of the scheme, in the order in which they were typed.
  var scheme: [SchemeEdit] = []
  private var changes: [SchemeSetting] = []

  init(_ options: AssessmentOptions) throws {
    var problems: [Diagnostic] = []
    var paths: Set<String> = []
    for edit in options.typedEdits {
      do {
        switch edit.option {
        case "--drop": scheme.append(.drop(edit.text))
        case "--only": keep(edit.text)
        case "--add": scheme.append(.add(try SchemeAddition(argument: edit.text)))
        default:
          let setting = try SchemeSetting(argument: edit.text)
          if !paths.insert(setting.path).inserted {
            problems.append(CommandProblem.settingTwice(setting.path))
          }
          take(setting)
        }
      } catch {
        problems.append(error)
      }
    }
    if let ties = options.ties {
      scheme.append(.set(SchemeSetting(path: "methodology.ties", text: ties.rawValue)))
    }
    if !problems.isEmpty { throw Diagnostics(problems) }
  }

  private mutating func take(_ setting: SchemeSetting) {
    if setting.path.hasPrefix("score.") || setting.path.hasPrefix("value.") {
      changes.append(setting)
    } else {
      scheme.append(.set(setting))
    }
  }

  /// All of `--only` together say what is kept, where the first of them stands.
  private mutating func keep(_ node: String) {
    for (place, edit) in scheme.enumerated() {
      if case .only(let nodes) = edit {
        scheme[place] = .only(nodes + [node])
        return
      }
    }
    scheme.append(.only([node]))
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
