#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// The exit codes, as `docs/exit-codes.md` lists them; 130 is the shell's for an interrupt.
enum Exit: Int32 {
  case done = 0
  /// The input was read and is wrong.
  case wrongInput = 1
  case usage = 2
  case inputOutput = 3
  /// A verification did not match.
  case mismatch = 4

  func leave() -> Never { Self.leave(with: rawValue) }

  static func leave(with code: Int32) -> Never { exit(code) }
}
