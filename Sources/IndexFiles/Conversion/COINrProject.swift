public import CompositeIndex

/// A project of the R package COINr, brought into this program's forms.
///
/// COINr describes an index by two data frames: iData holds the figures, iMeta what they are and how
/// they hang together (Becker et al., 2022, *Journal of Open Source Software* 7(78), 4567).
public struct COINrProject: Sendable {
  /// The figures, with groups as attributes of units.
  public var dataset: Dataset
  /// The scheme, as the text of its file.
  public var scheme: String
  /// What each code of iMeta is called here, in the order of iMeta.
  public var codes: [COINrCode]
  /// What was bent to be read or could not be brought along; no errors.
  public var warnings: [Diagnostic]

  /// The name of the scheme's file in the folder of the package.
  public static let schemeFile = "scheme.json"
  /// The name of the table of codes in the folder of the package.
  public static let codesFile = "codes.csv"

  /// What a project is called here.
  public struct Title: Sendable {
    /// The id of dataset and scheme: small letters, digits and hyphens.
    public var id: String
    /// The title; `nil` for the name of the index in iMeta.
    public var text: LocalizedText?
    /// Whether the figures are made up.
    public var synthetic: Bool

    /// Makes a title.
    public init(id: String, text: LocalizedText? = nil, synthetic: Bool = false) {
      self.id = id
      self.text = text
      self.synthetic = synthetic
    }
  }

  /// The files of the package, by their names in its folder.
  public var files: [(name: String, bytes: [UInt8])] {
    var table = PackageTable(name: "codes", key: ["code"])
    table.add("code", .text, isRequired: true, codes) { $0.code }
    table.add("id", .text, isRequired: true, codes) { $0.id }
    table.add("type", .text, isRequired: true, codes) { $0.type }
    return DatasetWriter.files(of: dataset) + [
      (Self.schemeFile, Array(scheme.utf8)), (Self.codesFile, Array(table.csv.utf8)),
    ]
  }

  /// Writes the package, its scheme and the table of codes into a folder, which is made where it is
  /// not there yet.
  ///
  /// - Parameter overwriting: whether files of these names may be replaced.
  /// - Throws: E003 for the first file that is there already or cannot be written.
  public func write(to folder: String, overwriting: Bool) throws(Diagnostic) {
    let files = files
    for file in files where !overwriting {
      let path = FileAccess.join(folder, file.name)
      if FileAccess.exists(path) { throw .wouldOverwrite(path) }
    }
    try FileAccess.makeFolder(folder)
    for file in files { try FileAccess.write(file.bytes, to: FileAccess.join(folder, file.name)) }
  }

  /// An id made of any text: small letters, digits and hyphens.
  public static func id(from text: String) -> String {
    let plain = COINrCodes.plain(text).map { $0 == "_" ? "-" : $0 }
    return plain == ["x"] ? "coinr" : String(plain)
  }
}

extension Diagnostic {
  static func wouldOverwrite(_ path: String) -> Diagnostic {
    var problem = nameTaken(path)
    problem.fix = LocalizedText(
      zh: "换一个文件夹，或加 --force 覆盖", en: "Name another folder, or add --force to overwrite")
    return problem
  }
}
