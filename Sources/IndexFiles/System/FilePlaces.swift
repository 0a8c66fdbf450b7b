public import CompositeIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileAccess {
  /// Looks whether a file can be written, without writing it.
  ///
  /// - Throws: E003 where it is a folder, where its folder is missing, or where permission is.
  public static func checkWritable(_ path: String) throws(Diagnostic) {
    if path == standardStream { return }
    let found = kind(path)
    if found == S_IFDIR { throw .unwritable(path, EISDIR) }
    if found != nil, unsafe access(path, W_OK) != 0 { throw .unwritable(path, errno) }
    guard found == nil || found == S_IFREG else { return }
    let parent = folder(of: resolved(path))
    let place = parent.isEmpty ? "." : parent
    guard let kind = kind(place) else { throw .unwritable(path, ENOENT) }
    if kind != S_IFDIR { throw .unwritable(path, ENOTDIR) }
    if unsafe access(place, W_OK | X_OK) != 0 { throw .unwritable(path, errno) }
  }

  /// Whether two paths name one file that is there or could be; never so for devices and pipes.
  public static func areSame(_ first: String, _ second: String) -> Bool {
    guard let place = place(of: first) else { return false }
    return place == self.place(of: second)
  }

  /// The full path of a file or of one that could be made, symbolic links followed.
  private static func place(of path: String) -> String? {
    if path == standardStream { return nil }
    switch kind(path) {
    case S_IFREG?: return resolved(path)
    case nil:
      let end = resolved(path)
      let parent = folder(of: end)
      return path.isEmpty ? nil : join(resolved(parent.isEmpty ? "." : parent), name(of: end))
    default: return nil
    }
  }
}
