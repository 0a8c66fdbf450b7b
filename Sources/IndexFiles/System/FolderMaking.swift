public import CompositeIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

extension FileAccess {
  /// Makes a folder, and those around it that are missing; one that is there already stays as it is.
  ///
  /// - Throws: E003.
  public static func makeFolder(_ path: String) throws(Diagnostic) {
    if path.isEmpty || isFolder(path) { return }
    let outer = folder(of: path)
    if outer != path { try makeFolder(outer) }
    let failure = unsafe mkdir(path, 0o777) == 0 ? 0 : errno
    if failure != 0, !isFolder(path) { throw .unwritable(path, failure) }
  }
}
