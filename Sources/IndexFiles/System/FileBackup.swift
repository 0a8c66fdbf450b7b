public import CompositeIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileAccess {
  /// Keeps the content of a file under a second name, which must be free.
  ///
  /// The second name is a link to the file, so that it is there at once and whole; where the file
  /// system has no links it is a copy. ``write(_:to:)`` afterwards replaces only the first name.
  ///
  /// - Throws: E003 where the name is taken or nothing can be written there.
  public static func keep(_ path: String, as copy: String) throws(Diagnostic) {
    if unsafe link(resolved(path), copy) == 0 { return }
    switch errno {
    case EXDEV, EPERM, EOPNOTSUPP, EMLINK, ENOSYS: break
    case EEXIST: throw .nameTaken(copy)
    default: throw .unwritable(copy, errno)
    }
    let bytes = try read(path)
    let descriptor = unsafe open(copy, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .nameTaken(copy) : .unwritable(copy, errno)
    }
    var failure = writeAll(bytes, to: descriptor)
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 {
      unsafe unlink(copy)
      throw .unwritable(copy, failure)
    }
  }
}
