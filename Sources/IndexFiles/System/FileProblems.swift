internal import CompositeIndex

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The sentences of reading and writing files.
extension Diagnostic {
  static func unreadable(_ path: String, _ error: Int32) -> Diagnostic {
    if error == ENOENT || error == ENOTDIR {
      return Diagnostic(
        .error, .fileNotFound,
        LocalizedText(zh: "找不到 \(path)", en: "There is no \(path)"))
    }
    let why = reason(error)
    return Diagnostic(
      .error, .fileUnreadable,
      LocalizedText(zh: "无法读取 \(path)：\(why.zh)", en: "Cannot read \(path): \(why.en)"))
  }

  static func unwritable(_ path: String, _ error: Int32) -> Diagnostic {
    unwritable(stream: LocalizedText(path), error)
  }

  static func unwritable(stream: LocalizedText, _ error: Int32) -> Diagnostic {
    let why = reason(error)
    return Diagnostic(
      .error, .fileUnwritable,
      LocalizedText(
        zh: "无法写入 \(stream.zh)：\(why.zh)", en: "Cannot write \(stream.en): \(why.en)"))
  }

  /// A file that must not be overwritten.
  static func nameTaken(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .fileUnwritable,
      LocalizedText(zh: "\(path) 已存在，不会覆盖", en: "\(path) exists and is not overwritten"),
      fix: LocalizedText(zh: "先移走或改名", en: "Move it away or rename it first"))
  }

  private static func reason(_ error: Int32) -> LocalizedText {
    switch error {
    case ENOENT: LocalizedText(zh: "文件夹不存在", en: "the folder does not exist")
    case ENOTDIR: LocalizedText(zh: "路径中有一段不是文件夹", en: "a part of the path is no folder")
    case EISDIR: LocalizedText(zh: "这是文件夹", en: "it is a folder")
    case EACCES, EPERM: LocalizedText(zh: "没有权限", en: "permission denied")
    case EROFS: LocalizedText(zh: "文件系统是只读的", en: "the file system is read-only")
    case ENOSPC, EDQUOT: LocalizedText(zh: "磁盘空间不足", en: "no space is left on the disk")
    case ENAMETOOLONG: LocalizedText(zh: "文件名太长", en: "the name is too long")
    case ELOOP: LocalizedText(zh: "符号链接成环", en: "too many symbolic links")
    case EMFILE, ENFILE: LocalizedText(zh: "打开的文件太多", en: "too many open files")
    case EIO: LocalizedText(zh: "设备出错", en: "the device failed")
    default: LocalizedText(zh: "系统错误 \(error)", en: "system error \(error)")
    }
  }
}
