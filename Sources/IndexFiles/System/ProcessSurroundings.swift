#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What a program can learn about where it runs.
public enum ProcessSurroundings {
  /// The three streams of a program.
  public enum Stream: Int32, Sendable {
    case input = 0
    case output = 1
    case error = 2
  }

  /// The full path of the running program, symbolic links followed; `nil` where the system does not say.
  public static var executablePath: String? {
    #if os(Linux)
      guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
      defer { unsafe free(path) }
      return unsafe String(cString: path)
    #elseif canImport(Darwin)
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard unsafe _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return unsafe buffer.withUnsafeBufferPointer { bytes in
        unsafe bytes.baseAddress.map { unsafe String(cString: $0) }
      }
    #else
      return nil
    #endif
  }

  /// The folder in which the program was started; `nil` where it is gone.
  public static var workingFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Today's date by the clock of this machine in universal time, `2026-03-15`; only for what a user
  /// asked to be dated.
  public static var today: String {
    var moment = time(nil)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&moment, &parts)
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// The value of an environment variable; `nil` where it is not set.
  public static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// Whether a stream is a terminal.
  public static func isTerminal(_ stream: Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// How many cells wide the terminal of a stream is; `nil` where it is none or does not say.
  public static func terminalWidth(_ stream: Stream = .output) -> Int? {
    var size = winsize()
    guard unsafe ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
