/// How the weights of a scheme came about, as the file that carries them says.
public struct WeightRecord: Hashable, Sendable {
  /// What made them: `panel`, or the name of a method in ``Catalogue/dataWeightings``.
  public var method: String
  /// Everything else that was chosen, by name in the order of the file: texts and numbers as written.
  public var settings: [Setting]
  /// The files that they follow from, with their hashes.
  public var inputs: [InputFile]
  /// Whether any of them is made up: whatever is ranked with the weights says so.
  public var synthetic: Bool
  /// When it was made, only where the author asked for it.
  public var stamp: String?
  /// Whether a file that extends the one with the record says weights of its own, so that not all
  /// weights are what the record tells of.
  public var isAmended = false

  /// One choice.
  public struct Setting: Hashable, Sendable {
    /// What was chosen, for example `round` or `group`.
    public var name: String
    /// What it is.
    public var value: String

    /// Makes a choice.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a record.
  public init(
    method: String, settings: [Setting] = [], inputs: [InputFile] = [], synthetic: Bool = false,
    stamp: String? = nil
  ) {
    self.method = method
    self.settings = settings
    self.inputs = inputs
    self.synthetic = synthetic
    self.stamp = stamp
  }
}
