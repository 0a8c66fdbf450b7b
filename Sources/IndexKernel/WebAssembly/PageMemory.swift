/// What the page writes for a call to read, and the text that the last call left for it.
///
/// The page is one thread: calls never overlap.
enum PageMemory {
  nonisolated(unsafe) private static var area = unsafe UnsafeMutableRawBufferPointer(
    start: nil, count: 0)
  nonisolated(unsafe) private static var text = unsafe UnsafeMutableRawBufferPointer(
    start: nil, count: 0)

  /// Where an input area of so many bytes begins; what was in it is gone.
  static func reserve(_ bytes: Int) -> UnsafeMutableRawPointer? {
    unsafe room(&area, bytes)
  }

  /// The first bytes of the input area.
  ///
  /// - Parameter count: no more than were reserved are given.
  static func input(_ count: Int) -> [UInt8] {
    let count = unsafe min(max(count, 0), area.count)
    return unsafe [UInt8](UnsafeRawBufferPointer(rebasing: area[..<count]))
  }

  /// The first numbers of the input area.
  static func numbers(_ count: Int) -> [Double] {
    var numbers: [Double] = []
    for place in unsafe 0..<min(max(count, 0), area.count / 8) {
      unsafe numbers.append(area.loadUnaligned(fromByteOffset: 8 * place, as: Double.self))
    }
    return numbers
  }

  /// Keeps a text for the page.
  ///
  /// - Returns: its length in bytes.
  static func leave(_ bytes: [UInt8]) -> Int32 {
    _ = unsafe room(&text, bytes.count)
    unsafe text.copyBytes(from: bytes)
    return Int32(truncatingIfNeeded: bytes.count)
  }

  /// Keeps a text for the page.
  ///
  /// - Returns: its length in bytes.
  static func leave(_ string: String) -> Int32 { leave([UInt8](string.utf8)) }

  /// Where the last text begins.
  static var textStart: UnsafeMutableRawPointer? { unsafe text.baseAddress }

  /// Makes room for so many bytes and keeps it for the next time.
  private static func room(
    _ place: inout UnsafeMutableRawBufferPointer, _ bytes: Int
  ) -> UnsafeMutableRawPointer? {
    if place.count < max(bytes, 1) {
      unsafe place.deallocate()
      // Twice as much as is needed, so that a text that grows slowly moves seldom.
      unsafe place = .allocate(byteCount: 2 * max(bytes, 1024), alignment: 16)
    }
    return place.baseAddress
  }
}

/// Where the input area of so many bytes begins.
@_expose(wasm, "reserve")
@_cdecl("reserve")
func reserve(_ bytes: Int32) -> UnsafeMutableRawPointer? { unsafe PageMemory.reserve(Int(bytes)) }

/// Where the last text begins.
@_expose(wasm, "textStart")
@_cdecl("textStart")
func textStart() -> UnsafeMutableRawPointer? { unsafe PageMemory.textStart }
