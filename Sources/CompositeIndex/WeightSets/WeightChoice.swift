/// Which weights are admissible, as somebody said it.
///
/// ``WeightWords`` has the words. ``WeightSet`` is what it means for the weights of a ``WeightSpace``.
public enum WeightChoice: Hashable, Sendable {
  /// All weights that are not negative and add up to 1.
  case simplex
  /// Every weight at least so many per cent.
  case floor(percent: Double)
  /// The first at least the second, that at least the third, and so on; in the order of the
  /// scheme's weights (equal ones in display order) where no ids are given.
  case order([String])
  /// Every weight of the scheme, give or take so many per cent of itself.
  case box(percent: Double)
  /// Linear constraints.
  case constraints([WeightConstraint])

  /// Reads words for a set (``WeightWords``) that name no file.
  ///
  /// - Throws: words that are no set, and numbers outside their range: a floor of 0 to 100 per cent, a
  ///   box of 0 or more.
  public init(_ text: String) throws(Diagnostics) {
    guard case .spread(.within(let choice)) = WeightWords(text) else {
      throw Diagnostics([.badWeightSet(text)])
    }
    switch choice {
    case .floor(let percent) where !(0...100 ~= percent):
      throw Diagnostics([.weightSetOutOfRange(text, percent, 100)])
    case .box(let percent) where percent < 0:
      throw Diagnostics([.weightSetOutOfRange(text, percent, .infinity)])
    default: self = choice
    }
  }

  /// The choice as it is typed.
  public var text: String {
    switch self {
    case .simplex: "simplex"
    case .floor(let percent): "floor:\(Numerals.short(percent))"
    case .order(let ids): ids.isEmpty ? "order" : "order:" + ids.joined(separator: ",")
    case .box(let percent): "box:\(Numerals.short(percent))"
    case .constraints(let all): all.first.map { "@" + $0.file } ?? "@"
    }
  }

  /// The choice in words.
  public var name: LocalizedText {
    switch self {
    case .simplex: LocalizedText(zh: "任意权重", en: "any weights")
    case .floor(let percent):
      LocalizedText(
        zh: "每项权重不低于 \(Numerals.short(percent))%",
        en: "every weight at least \(Numerals.short(percent))%")
    case .order(let ids):
      ids.isEmpty
        ? LocalizedText(zh: "只认权重的大小次序", en: "only the order of the weights")
        : LocalizedText(
          zh: "权重依次不增：\(ids.joined(separator: "、"))",
          en: "weights in falling order: \(ids.joined(separator: ", "))")
    case .box(let percent):
      LocalizedText(
        zh: "每项权重上下浮动 \(Numerals.short(percent))%",
        en: "every weight within \(Numerals.short(percent))% of itself")
    case .constraints(let all):
      LocalizedText(
        zh: "\(all.first?.file ?? "") 的 \(all.count) 条约束",
        en:
          "\(all.count) \(all.count == 1 ? "constraint" : "constraints") of \(all.first?.file ?? "")"
      )
    }
  }
}

/// A linear condition on weights: Σ factor · weight, compared with a share of the whole (or of the
/// weight of one node).
public struct WeightConstraint: Hashable, Sendable {
  /// One weight and its factor.
  public struct Term: Hashable, Sendable {
    /// The node's id; an inner node among leaf weights stands for all leaves under it.
    public var node: String
    /// The factor.
    public var factor: Double
    /// Where the id was written.
    public var place: SourcePlace?

    /// Makes a term.
    public init(node: String, factor: Double, place: SourcePlace? = nil) {
      self.node = node
      self.factor = factor
      self.place = place
    }
  }

  /// The sum.
  public var terms: [Term]
  /// The node whose weight is the whole; `nil` for all weights together.
  public var within: Term?
  /// The least sum, as a share of the whole; −∞ where there is none.
  public var atLeast: Double
  /// The greatest sum, as a share of the whole; +∞ where there is none.
  public var atMost: Double
  /// What its author calls it.
  public var name: String?
  /// The file's name.
  public var file: String
  /// Where it stands.
  public var place: SourcePlace?

  /// Makes a condition.
  public init(
    terms: [Term], within: Term? = nil, atLeast: Double = -.infinity, atMost: Double = .infinity,
    name: String? = nil, file: String = "", place: SourcePlace? = nil
  ) {
    self.terms = terms
    self.within = within
    self.atLeast = atLeast
    self.atMost = atMost
    self.name = name
    self.file = file
    self.place = place
  }
}
