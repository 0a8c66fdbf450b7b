/// Why ranks and scores differ between two results: each unit's change split exactly into its own
/// figures, the figures of others, weights, method and unit set, by the Shapley value.
///
/// Every combination of both sides' parts is computed by the engine. Rank parts are places gained and add
/// up to the change of the rank; since a rank is 1 + the number of those ahead, they come apart by
/// opponent. Score parts add up to the change of the index and come apart by node of the tree.
///
/// Shapley, L. S. (1953), A value for n-person games; as a way to split a difference: Shorrocks, A. F.
/// (2013), Decomposition procedures for distributional analysis, Journal of Economic Inequality 11(1).
public struct ChangeAttribution: Sendable {
  /// The reference.
  public let before: Assessment
  /// What is compared with it.
  public let after: Assessment
  /// The switches that differ between the two.
  public let live: [ChangeSwitch]
  /// Whether the trees do not fit together, so that weights count as method.
  public let weightsGoWithMethod: Bool
  /// Units ranked in both, in the order of codes.
  public let units: [UnitAttribution]
  /// Units ranked in both whose change cannot be split, and why.
  public let unsplit: [(unit: Unit, reason: Diagnostic)]

  /// Splits the changes of all units that both rank.
  ///
  /// - Parameter codes: only these units; `nil` for all.
  /// - Throws: results that the combinations do not reproduce.
  public init(
    before: Assessment, after: Assessment, codes: [String]? = nil
  ) throws(Diagnostics) {
    let joint = JointData(before, after)
    let schemes = JointScheme(before, after)
    var live: [ChangeSwitch] = []
    if !joint.hasSameFigures { live += [.own, .others] }
    let (sameWeights, sameMethod) = (schemes.hasSameWeights, schemes.hasSameMethod)
    if schemes.isBound {
      live.append(.method)
    } else {
      if !sameWeights { live.append(.weights) }
      if !sameMethod { live.append(.method) }
    }
    if joint.members.contains(where: \.followsSet) { live.append(.unitSet) }
    let worlds = ChangeWorlds(before, after, joint, schemes)
    let common = joint.members.indices.filter { member in
      joint.members[member].isCommon && codes?.contains(joint.members[member].code) ?? true
    }
    let (chosen, isBound) = (live, schemes.isBound)
    let results = inParallel(common.count) { number -> Result<UnitAttribution, Diagnostics> in
      do throws(Diagnostics) {
        return .success(
          try UnitAttribution(
            common[number], worlds, before, after, live: chosen, isBound: isBound))
      } catch {
        return .failure(error)
      }
    }
    var units: [UnitAttribution] = []
    var unsplit: [(unit: Unit, reason: Diagnostic)] = []
    for (member, result) in zip(common, results) {
      switch result {
      case .success(let unit): units.append(unit)
      case .failure(let problems):
        if let row = joint.members[member].rows[1], let reason = problems.all.first {
          unsplit.append((after.unit(row), reason))
        }
      }
    }
    if units.isEmpty, let first = unsplit.first { throw Diagnostics([first.reason]) }
    self.before = before
    self.after = after
    self.live = live
    weightsGoWithMethod = isBound
    self.units = units
    self.unsplit = unsplit
  }
}
