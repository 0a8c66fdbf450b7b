internal import ArgumentParser
internal import CompositeIndex
internal import IndexFiles
internal import IndexReports

/// What else goes into weights from data, and where they go.
struct WeightsOptions: ParsableArguments {
  static var title: String { say("权重选项", "Options for weights") }

  @Option(
    help: ArgumentHelp(
      say(
        "与判断得来的权重组合：\(WeightsQuestion.combinations.joined(separator: "、"))",
        "Combine with weights from judgement: \(WeightsQuestion.combinations.joined(separator: ", "))"
      ),
      valueName: "HOW"), completion: .list(WeightsQuestion.combinations))
  var combine: String?

  @Option(
    help: ArgumentHelp(
      say(
        "--combine 与谁组合：方案，或专家组（文件夹、CSV、判断文件）；缺省为本方案的权重",
        "With whose weights: a scheme, or a panel (folder, CSV, judgement file); the scheme's own "
          + "unless given"), valueName: "WHOSE"), completion: Candidates.schemes)
  var with: String?

  @Option(
    help: ArgumentHelp(
      say(
        "influence-balanced 的目标影响：equal，或 ID=40,ID=35,…（缺省为方案的权重）",
        "Target for influence-balanced: equal, or ID=40,ID=35,... (the scheme's weights "
          + "unless given)"), valueName: "TARGET"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      say(
        "benefit-of-the-doubt 中每项占得分的下限和上限（%）；0:100 为不设限",
        "For benefit-of-the-doubt: least and greatest share of the score (%); 0:100 for no limits"),
      valueName: "MIN:MAX"))
  var shares: String?

  /// Whether the options go together, and with the method.
  func check(_ method: String, save: String?) throws {
    let isOne = method != WeightsCommand.all && method != BenefitReport.name
    if combine != nil, !isOne {
      throw ValidationError(say("--combine 与一种方法同用", "--combine goes with one method"))
    }
    if with != nil, combine == nil {
      throw ValidationError(say("--with 与 --combine 同用", "--with goes with --combine"))
    }
    if save != nil, !isOne {
      throw ValidationError(
        method == WeightsCommand.all
          ? say("--save 与一种方法同用：存哪一组？", "--save goes with one method: which weights?")
          : say(
            "每个对象的权重各不相同，没有一组可存；--save 与其他方法同用",
            "every unit has weights of its own, so there are none to save; --save goes with the other "
              + "methods"))
    }
    if shares != nil, method != BenefitReport.name {
      throw ValidationError(
        say("--shares 只用于 benefit-of-the-doubt", "--shares goes with benefit-of-the-doubt"))
    }
    if target != nil, method != WeightsCommand.all, method != WeightsQuestion.targeted {
      throw ValidationError(
        say(
          "--target 只用于 \(WeightsQuestion.targeted)",
          "--target goes with \(WeightsQuestion.targeted)"))
    }
  }

  /// The words that ask for the same.
  var words: [String] {
    [("--combine", combine), ("--with", with), ("--target", target)]
      .flatMap { option, value in value.map { [option, $0] } ?? [] }
  }

  /// Whose judgement the weights are combined with; `nil` where nothing is combined.
  ///
  /// - Parameter written: options that write, with their files.
  /// - Throws: also where one of these would overwrite a file of the panel.
  func partner(
    _ session: Session, _ result: Assessment, _ place: WeightingPlace,
    written: [(String, String?)]
  ) throws -> WeightsPartner? {
    guard combine != nil else { return nil }
    let partner = try WeightsPartner(with, session, result, place)
    var files = RunFiles()
    if let panel = partner.panel { files.reads("--with", panel) }
    for (name, file) in written { files.writes(name, file) }
    try files.check()
    return partner
  }
}
