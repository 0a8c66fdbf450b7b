internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// What was asked of `cei weights`, in nodes and scores.
struct WeightsQuestion {
  /// Everything that can stand for METHOD.
  static let methods =
    [WeightsCommand.all] + Catalogue.dataWeightings.map { $0.name } + [BenefitReport.name]
  /// How weights can be combined.
  static let combinations = Catalogue.weightCombinations.map { $0.name }
  /// The method that has a target.
  static let targeted = "influence-balanced"

  let result: Assessment
  let place: WeightingPlace
  let table: WeightingTable
  let choice: MethodChoice
  /// How the weights are combined; `nil` where they are not.
  let combination: MethodChoice?

  /// - Throws: a word that is no method: data, a scheme, or a misspelt one.
  static func check(_ name: String, data: String?) throws {
    if methods.contains(name) { return }
    if data == nil, Shipped.isData(name) || Shipped.isScheme(name) {
      throw Diagnostics([CommandProblem.methodMissing(name, isData: !Shipped.isScheme(name))])
    }
    throw Diagnostics([
      CommandProblem.unknownName(name, methods, zh: "求权方法", en: "method for weights")
    ])
  }

  /// - Throws: everything that is wrong with place, settings and target.
  init(_ command: WeightsCommand, _ result: Assessment) throws {
    let scheme = result.scheme
    var problems: [Diagnostic] = []
    var place: WeightingPlace =
      command.name == BenefitReport.name ? .leaves : .children(of: ResolvedScheme.root)
    if let typed = command.at {
      if typed == "leaves" || typed == "指标" {
        place = .leaves
      } else if let node = scheme.node(named: typed) {
        place = .children(of: node)
        if scheme.nodes[node].children.isEmpty {
          problems.append(CommandProblem.noChildren(scheme, node))
        }
      } else {
        problems.append(CommandProblem.unknownNode(typed, scheme))
      }
    }
    let nodes = place.nodes(in: scheme)
    if problems.isEmpty, nodes.count < 2 {
      problems.append(CommandProblem.onlyChild(place, scheme))
    }
    var choice = MethodChoice(command.name)
    var combination = command.weighing.combine.map { MethodChoice($0) }
    for text in command.parameter {
      do {
        var setting = try Self.setting(text, of: command.name)
        let isOther = Self.isOfCombination(&setting, combination, method: command.name)
        let said = (isOther ? combination : choice)?.parameters ?? []
        if said.contains(where: { $0.name == setting.name }) {
          problems.append(
            CommandProblem.parameterTwice((isOther ? Self.prefix : "") + setting.name))
        } else if isOther {
          combination?.parameters.append(setting)
        } else {
          choice.parameters.append(setting)
        }
      } catch {
        problems.append(error)
      }
    }
    let infomax = MethodChoice.Setting(name: "goal", value: .text("infomax"))
    if command.weighing.target != nil, choice.parameters.contains(infomax) {
      problems.append(CommandProblem.targetWithoutUse())
    }
    guard problems.isEmpty else { throw Diagnostics(problems) }
    var table = WeightingTable(result, at: place)
    if let typed = command.weighing.target {
      table.target = try WeightsTarget.read(typed, table, scheme)
    }
    if table.units.count < 2 {
      throw Diagnostics([CommandProblem.tooFewComplete(table, result, place)])
    }
    self.result = result
    self.place = place
    self.table = table
    self.choice = choice
    self.combination = combination
  }

  /// Before a setting of `--combine` that the method has as well.
  static let prefix = "combine."

  /// Whether a setting is one of the combination; its prefix is taken off.
  private static func isOfCombination(
    _ setting: inout MethodChoice.Setting, _ combination: MethodChoice?, method: String
  ) -> Bool {
    guard combination != nil else { return false }
    if setting.name.hasPrefix(prefix) {
      setting.name = String(setting.name.dropFirst(prefix.count))
      return true
    }
    return !parameters(of: method).contains(setting.name)
  }

  /// What can be set of a method.
  private static func parameters(of method: String) -> [String] {
    let known = Catalogue.dataWeightings.first { $0.name == method }
    return known?.description.parameters.map(\.name) ?? []
  }

  /// `NAME=VALUE`.
  private static func setting(
    _ text: String, of method: String
  ) throws(Diagnostic) -> MethodChoice.Setting {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { throw CommandProblem.badParameter(text, method) }
    let value: ParameterValue =
      switch parts[1] {
      case "true": .flag(true)
      case "false": .flag(false)
      default: Double(parts[1]).map { .number($0) } ?? .text(parts[1])
      }
    return MethodChoice.Setting(name: parts[0], value: value)
  }

  /// Weights by some methods.
  ///
  /// - Throws: what keeps the one method that was asked for from working; of several the report says
  ///   it.
  func report(
    _ choices: [MethodChoice], partner: WeightsPartner?
  ) throws -> WeightsReport {
    let combined = partner.flatMap { partner in
      combination.map { (choice: $0, subjective: partner.weights) }
    }
    let answers = choices.compactMap { choice -> WeightsReport.Answer? in
      guard let type = Catalogue.dataWeightings.first(where: { $0.name == choice.name }) else {
        return nil
      }
      do throws(Diagnostics) {
        let found = try WeightsFromData(
          choice, table, at: place, of: result, combined: combined)
        return WeightsReport.Answer(type.description, .success(found))
      } catch {
        return WeightsReport.Answer(type.description, .failure(error))
      }
    }
    if answers.count == 1, case .failure(let problems) = answers[0].found { throw problems }
    return WeightsReport(
      result, at: place, table, answers: answers, partner: partner?.name,
      inputs: partner?.inputs ?? [], synthetic: partner?.isSynthetic == true)
  }

  /// Every unit under its own best weights.
  ///
  /// - Throws: limits that cannot be kept, criteria without any score.
  func benefit(_ shares: String?) throws -> BenefitReport {
    if !table.unscored.isEmpty {
      throw Diagnostics([
        CommandProblem.sameEverywhere(result.indicatorsWithoutDifferences(at: place))
      ])
    }
    let standard = BenefitReport.standardShares(criteria: table.criteria.count)
    let limits = try shares.map(WeightsTarget.shares) ?? standard
    do throws(Diagnostic) {
      let benefit = try BenefitOfTheDoubt(table, shares: limits)
      let free = limits == 0...1 ? benefit : try BenefitOfTheDoubt(table)
      return BenefitReport(
        result, at: place, benefit,
        withoutLimits: free.cases.count { BenefitReport.reachesOne($0.score) },
        isStandard: shares == nil)
    } catch {
      throw Diagnostics([error])
    }
  }
}
