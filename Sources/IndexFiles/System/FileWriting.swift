public import CompositeIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileAccess {
  /// Whether everything written to a stream arrived.
  public enum Delivery: Sendable {
    /// All of it.
    case complete
    /// The reader closed the pipe: no error, but there is no sense in going on.
    case closed
  }

  /// Writes a file so that it is there whole or not at all.
  ///
  /// The bytes go into a new file beside the target, reach the disk, and then take the target's name.
  /// Devices and pipes (`/dev/stdout`) are written to as they are. A symbolic link stays, and its
  /// target is replaced; permissions of an existing file stay.
  ///
  /// - Throws: E003.
  public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    if path == standardStream {
      _ = try writeToOutput(bytes)
      return
    }
    switch kind(path) {
    case S_IFREG?, nil: try replace(resolved(path), with: bytes, name: path)
    case S_IFDIR?: throw .unwritable(path, EISDIR)
    default: try writeInPlace(bytes, to: path)
    }
  }

  /// Writes everything to standard output; a reader that has gone is told apart from an error.
  ///
  /// - Throws: E003, for example on a full disk.
  public static func writeToOutput(_ bytes: [UInt8]) throws(Diagnostic) -> Delivery {
    try deliver(bytes, to: STDOUT_FILENO, name: LocalizedText(zh: "标准输出", en: "to standard output"))
  }

  /// Writes everything to standard error; nobody is left to be told when that fails.
  public static func writeToError(_ bytes: [UInt8]) {
    _ = try? deliver(
      bytes, to: STDERR_FILENO, name: LocalizedText(zh: "标准错误", en: "to standard error"))
  }

  private static func deliver(
    _ bytes: [UInt8], to descriptor: Int32, name: LocalizedText
  ) throws(Diagnostic) -> Delivery {
    signal(SIGPIPE, SIG_IGN)
    let failure = writeAll(bytes, to: descriptor)
    if failure == EPIPE { return .closed }
    if failure != 0 { throw .unwritable(stream: name, failure) }
    return .complete
  }

  // MARK: Files

  private static func replace(
    _ target: String, with bytes: [UInt8], name: String
  ) throws(Diagnostic) {
    let folder = folder(of: target)
    let draft = join(folder, ".\(self.name(of: target)).\(getpid()).tmp")
    var status = stat()
    let mode = unsafe stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
    // A target that may not be written is not replaced behind its owner's back.
    if mode != nil, unsafe access(target, W_OK) != 0 { throw .unwritable(name, errno) }
    unsafe unlink(draft)
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(name, errno) }
    if let mode { fchmod(descriptor, mode) }
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, unsafe rename(draft, target) != 0 { failure = errno }
    guard failure == 0 else {
      unsafe unlink(draft)
      throw .unwritable(name, failure)
    }
    syncFolder(folder.isEmpty ? "." : folder)
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(path, errno) }
    defer { close(descriptor) }
    _ = try deliver(bytes, to: descriptor, name: LocalizedText(path))
  }

  /// The error number of a failed write; 0 when everything was taken.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
        let taken = unsafe systemWrite(descriptor, rest)
        if taken < 0, errno == EINTR { continue }
        if taken <= 0 { return taken < 0 ? errno : EIO }
        done += taken
      }
      return 0
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      unsafe Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// Makes a rename last through a power cut, as far as the file system can.
  private static func syncFolder(_ folder: String) {
    let descriptor = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The path with symbolic links followed; where the file is not there yet, that of the file that
  /// would be made.
  public static func resolved(_ path: String) -> String {
    if let real = unsafe realpath(path, nil) {
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    var end = path
    for _ in 0..<mostLinks {
      guard let next = destination(ofLink: end) else { break }
      end = next
    }
    return end
  }

  /// More links in a row are a circle, as for the system itself.
  private static let mostLinks = 40

  /// Where a symbolic link points; `nil` where the path is none.
  private static func destination(ofLink path: String) -> String? {
    var letters = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink(path, &letters, letters.count)
    let bytes = letters.prefix(max(0, length)).map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? nil : join(folder(of: path), String(decoding: bytes, as: UTF8.self))
  }
}
