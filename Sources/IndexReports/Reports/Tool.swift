/// The program as its outputs name it.
public enum Tool {
  /// The command.
  public static let name = "cei"
  /// The version.
  public static let version = "0.1.0"
}
