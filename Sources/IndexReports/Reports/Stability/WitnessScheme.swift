public import CompositeIndex

/// Weights that were found, as a scheme file that extends the scheme they were found for.
public struct WitnessScheme: Sendable {
  /// The base's name or path, as the file is to say it.
  public let base: String
  /// What the weights are for.
  public let title: LocalizedText
  private let assessment: Assessment
  private let shares: [(node: Int, share: Double)]

  /// - Parameters:
  ///   - assessment: the result with the weights as they are.
  ///   - space: which weights were varied.
  ///   - weights: what was found.
  ///   - base: the name of the scheme to extend.
  ///   - title: what the weights are for.
  public init(
    _ assessment: Assessment, _ space: WeightSpace, _ weights: [Double], extending base: String,
    title: LocalizedText
  ) {
    self.assessment = assessment
    self.base = base
    self.title = title
    shares = space.localShares(weights, in: assessment.scheme)
  }

  /// The file's text: weights in per cent, with all digits, so that the result can be replayed.
  ///
  /// A group of siblings adds up to 100 but for rounding in the last digit; where the base's weights
  /// are relative they stay so.
  public var text: String {
    let scheme = assessment.scheme
    return JSONWriter.write([
      "scheme": .string("\(scheme.said.id)-witness"), "extends": .string(base),
      "note": .text(title),
      "weights": .object(
        shares.map { .init(scheme.nodes[$0.node].id, .number($0.share * 100)) }),
    ])
  }
}
