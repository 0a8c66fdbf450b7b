/// Gives whole numbers to byte strings without making a `String` for every one that is looked up.
///
/// An open-addressing table; keys are kept in one array. Numbers are chosen by the caller.
struct ByteInterner {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
    var number: Int32
  }

  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var keys: [UInt8] = []

  /// The number that was stored for some bytes.
  func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int32? {
    let hash = Self.hash(range, bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isKey(entry, equalTo: range, in: bytes) { return entry.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Stores a number for bytes that have none yet.
  mutating func store(_ number: Int32, for range: Range<Int>, in bytes: Span<UInt8>) {
    if 2 * (entries.count + 1) > slots.count { grow() }
    let hash = Self.hash(range, bytes)
    let entry = Entry(hash: hash, start: keys.count, count: range.count, number: number)
    for index in range { keys.append(bytes[index]) }
    occupySlot(entry: entries.count, hash: hash)
    entries.append(entry)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, entry) in entries.enumerated() { occupySlot(entry: index, hash: entry.hash) }
  }

  private mutating func occupySlot(entry: Int, hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(entry)
  }

  private func isKey(_ entry: Entry, equalTo range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    guard entry.count == range.count else { return false }
    for offset in 0..<entry.count
    where keys[entry.start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// FNV-1a with the upper half folded in.
  private static func hash(_ range: Range<Int>, _ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 32)
  }
}
