public import CompositeIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads files and folders.
public enum FileAccess {
  /// The name that stands for standard input and standard output.
  public static let standardStream = "-"

  /// All bytes of a file; of standard input for `-`.
  ///
  /// - Throws: E001 where there is no such file, E002 where it cannot be read.
  public static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    if path == standardStream { return try readAll(STDIN_FILENO, name: path) }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    defer { close(descriptor) }
    return try readAll(descriptor, name: path)
  }

  private static func readAll(_ descriptor: Int32, name: String) throws(Diagnostic) -> [UInt8] {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(name, errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(name, EISDIR) }
    let expected = status.st_mode & S_IFMT == S_IFREG ? max(Int(status.st_size), 0) : 0
    var failure: Int32 = 0
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      unsafe (count, failure) = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
    }
    // What has no length (a pipe), or grew meanwhile, is read on until its end.
    var isAtEnd = false
    while failure == 0, !isAtEnd {
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        unsafe (count, failure) = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
      }
      bytes += piece
      isAtEnd = piece.count < 1 << 16
    }
    guard failure == 0 else { throw .unreadable(name, failure) }
    return bytes
  }

  /// Reads until the buffer is full or the file ends: the bytes read, and the error number or 0.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32
  ) -> (count: Int, failure: Int32) {
    var count = 0
    while count < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let got = unsafe systemRead(descriptor, rest)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return (count, errno) }
      if got == 0 { break }
      count += got
    }
    return (count, 0)
  }

  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer)
    -> Int
  {
    #if canImport(Glibc)
      unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      unsafe Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Whether there is a file or folder with this name.
  public static func exists(_ path: String) -> Bool { kind(path) != nil }

  /// Whether this is a folder.
  public static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether this is an ordinary file: no folder, pipe or device.
  public static func isRegularFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  /// The type bits of a file, through symbolic links; `nil` where there is none.
  static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// The names in a folder, in the order of their bytes, without `.` and `..`.
  ///
  /// - Throws: E001 where there is no such folder, E002 where it cannot be read.
  public static func list(_ folder: String) throws(Diagnostic) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw .unreadable(folder, errno) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A name inside a folder; `name` itself when it begins at the root.
  public static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder of a file: everything before the last `/`; empty where there is none.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
