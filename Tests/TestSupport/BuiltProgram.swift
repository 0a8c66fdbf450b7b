public import Foundation

/// The program as it was built, run as people run it.
public enum BuiltProgram {
  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The exit code; `nil` where a signal ended the run.
    public var exit: Int32?
    /// The bytes of standard output.
    public var output: Data
    /// The bytes of standard error.
    public var errors: Data

    /// Whether standard output and exit code are those of another run, and standard error if wanted.
    ///
    /// A `Bool` of its own, since comparing long data in an expectation takes ages where they differ.
    public func isSame(as other: Outcome, errorsToo: Bool = false) -> Bool {
      exit == other.exit && output == other.output && (!errorsToo || errors == other.errors)
    }

    /// Standard output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text.
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The program is not where tests are built.
  public struct NotBuilt: Error, CustomStringConvertible {
    /// What to do about it.
    public var description: String { "cei is not beside the test bundle; run swift build first" }
  }

  /// Runs `cei` and waits for its end.
  ///
  /// - Parameters:
  ///   - arguments: what is typed behind `cei`.
  ///   - folder: the working directory; the package's top folder unless given.
  ///   - environment: all variables beside `PATH`; those of the tests are not passed on.
  ///   - input: what standard input holds.
  public static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: [UInt8] = []
  ) throws -> Outcome {
    guard let program = executable else { throw NotBuilt() }
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? PackageFiles.root)
    var surroundings = ["PATH": "/usr/bin:/bin"]
    if !program.path.hasPrefix(PackageFiles.root + "/") {
      // Built elsewhere (--scratch-path), it cannot find the shipped folders above itself.
      surroundings["CEI_HOME"] = PackageFiles.root
    }
    process.environment = surroundings.merging(environment) { _, given in given }
    // Files instead of pipes: long output on both streams cannot block.
    process.standardInput = try FileHandle(forReadingFrom: scratch.write(input, "input"))
    let output = try scratch.write([], "output")
    let errors = try scratch.write([], "errors")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      exit: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: try Data(contentsOf: output), errors: try Data(contentsOf: errors))
  }

  /// `cei` beside the test bundle.
  private static let executable: URL? = {
    let bundles = [Bundle.main] + Bundle.allBundles
    let starts =
      [Bundle.main.executableURL, CommandLine.arguments.first.map { URL(fileURLWithPath: $0) }]
      .compactMap { $0?.deletingLastPathComponent() }
      + bundles.map { $0.bundleURL } + bundles.map { $0.bundleURL.deletingLastPathComponent() }
    return starts.map { $0.appendingPathComponent("cei") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path) && !$0.hasDirectoryPath
    }
  }()
}

/// A folder that is removed with the value that holds it.
public final class TemporaryFolder: Sendable {
  /// The folder's full path.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("cei-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders on its way.
  @discardableResult
  public func write(_ bytes: [UInt8], _ name: String) throws -> URL {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url
  }

  /// Writes a text file in UTF-8.
  @discardableResult
  public func write(_ text: String, _ name: String) throws -> URL {
    try write(Array(text.utf8), name)
  }

  /// Copies everything in a folder into one of this folder, over what is there.
  public func copy(contentsOf folder: String, to name: String) throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file))
      try write(Array(bytes), name + "/" + file)
    }
  }
}
