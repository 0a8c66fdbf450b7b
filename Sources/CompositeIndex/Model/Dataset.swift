/// What is scored: a province, a city, an industry.
public struct Unit: Hashable, Sendable {
  /// The key; GB/T 2260 for regions. Never joined by name.
  public var code: String
  /// The display name.
  public var name: LocalizedText
  /// Other names under which a user may ask for it (full name, abbreviation, older spellings).
  public var aliases: [String]
  /// What kind of thing it is (province, city, industry); empty when not said.
  public var kind: String
  /// Attributes for grouping, in the order of the file's columns.
  public var attributes: [Attribute]

  /// One named attribute, for example the macro-region.
  public struct Attribute: Hashable, Sendable {
    /// The column's name.
    public var name: String
    /// The unit's value.
    public var value: String

    /// Makes an attribute.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes a unit.
  public init(
    code: String, name: LocalizedText, aliases: [String] = [], kind: String = "",
    attributes: [Attribute] = []
  ) {
    self.code = code
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.attributes = attributes
  }

  /// The value of an attribute; `nil` where it is missing or empty.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && !$0.value.isEmpty }?.value
  }
}

/// What a raw figure counts.
public struct Variable: Hashable, Sendable {
  /// Whether a figure is a state, a flow or something that must not enter an index.
  public enum Kind: String, CaseIterable, Sendable {
    case stock, flow, rate, score, cumulative, target

    /// Cumulative counts and targets describe the source's ambition, not the unit's state
    /// (a list that is only ever added to never shrinks).
    public var mayEnterAnIndex: Bool { self != .cumulative && self != .target }
  }

  /// The key.
  public var id: String
  /// The display name.
  public var name: LocalizedText
  /// The unit of measurement as displayed: 件, 万人, 分 / cases, points; 万 and the like are read from
  /// the Chinese form.
  public var unit: LocalizedText
  /// What kind of figure it is.
  public var kind: Kind
  /// The smallest plausible value.
  public var minimum: Double?
  /// The largest plausible value.
  public var maximum: Double?
  /// Other column headers for it.
  public var aliases: [String]

  /// Makes a variable.
  public init(
    id: String, name: LocalizedText, unit: LocalizedText = LocalizedText(""), kind: Kind = .flow,
    minimum: Double? = nil, maximum: Double? = nil, aliases: [String] = []
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.kind = kind
    self.minimum = minimum
    self.maximum = maximum
    self.aliases = aliases
  }
}

/// Where a figure was published.
public struct Source: Hashable, Sendable {
  /// The key in `values.csv`.
  public var id: String
  /// Title of the publication.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// When, in the source's precision.
  public var date: String

  /// Makes a source.
  public init(id: String, title: String, publisher: String, date: String) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
  }
}

/// One file that a result depends on.
public struct InputFile: Hashable, Sendable {
  /// What the file is for.
  public enum Role: String, CaseIterable, Sendable {
    case data, scheme, judgements
    /// What a panel says about itself: experts, rounds, stop rules.
    case panel
    /// A result whose learnt parameters are kept.
    case frozen
  }

  /// What the file is for.
  public var role: Role
  /// A name that does not depend on the working directory.
  public var name: String
  /// SHA-256 of the content, in lower-case hexadecimal; for tables of the canonical CSV form.
  public var sha256: String

  /// Makes a record of a file.
  public init(role: Role, name: String, sha256: String) {
    self.role = role
    self.name = name
    self.sha256 = sha256
  }
}

/// Everything that was observed, with the place of every figure.
public struct Dataset: Sendable {
  /// The package's name, or the file's name without its ending.
  public var id: String
  /// The display title.
  public var title: LocalizedText
  /// Whether the figures are made up; said on every output.
  public var synthetic: Bool
  /// What a ranking of these figures cannot tell, in sentences; said above every ranking. Empty where
  /// nothing is said.
  public var caveat: LocalizedText
  /// The scheme used when the user names none.
  public var defaultScheme: String?
  /// What is scored, in the file's order.
  public var units: [Unit]
  /// What was measured, in the file's order.
  public var variables: [Variable]
  /// The periods that occur, ascending; one unnamed period where the data have none.
  public var periods: [Period]
  /// The figures.
  public var observations: [Observation]
  /// Texts that observations share (qualifiers, scopes, notes …), by index.
  public var labels: [String]
  /// The publications.
  public var sources: [Source]
  /// Names of the files that observations come from, by index.
  public var fileNames: [String]
  /// The files read, with hashes.
  public var inputs: [InputFile]

  /// Makes a dataset.
  public init(
    id: String, title: LocalizedText, synthetic: Bool = false,
    caveat: LocalizedText = LocalizedText(""), defaultScheme: String? = nil, units: [Unit],
    variables: [Variable], periods: [Period], observations: [Observation],
    labels: [String] = [], sources: [Source] = [], fileNames: [String] = [],
    inputs: [InputFile] = []
  ) {
    self.id = id
    self.title = title
    self.synthetic = synthetic
    self.caveat = caveat
    self.defaultScheme = defaultScheme
    self.units = units
    self.variables = variables
    self.periods = periods
    self.observations = observations
    self.labels = labels
    self.sources = sources
    self.fileNames = fileNames
    self.inputs = inputs
  }

  /// The shared text behind an index; empty for none.
  public func label(_ index: Int32) -> String {
    index < 0 ? "" : labels[Int(index)]
  }

  /// The place of a figure, for people.
  public func place(of observation: Observation) -> SourcePlace? {
    guard observation.file >= 0, observation.line > 0 else { return nil }
    return SourcePlace(
      file: fileNames[Int(observation.file)], line: Int(observation.line),
      column: Int(observation.column))
  }
}
