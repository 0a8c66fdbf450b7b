/// On which line each cell of unit, period and variable was first met.
///
/// One array of lines by unit for each variable and period that occur; they grow as units are met, so
/// that nothing need be known beforehand. Cells beyond the limit of memory go into a dictionary.
struct CellLines {
  private static let denseLimit = 1 << 26

  /// The position in `lines` by variable and period; −1 for none.
  private var blocks: [[Int32]] = []
  private var lines: [[Int32]] = []
  private var size = 0
  private var sparse: [Key: Int32] = [:]

  private struct Key: Hashable {
    var unit: Int32
    var period: Int32
    var variable: Int32
  }

  /// Notes a cell; gives the line where it was met before.
  mutating func note(unit: Int32, period: Int32, variable: Int32, line: Int) -> Int? {
    let block = block(Int(variable), Int(period))
    guard makeRoom(for: Int(unit), in: block) else {
      let key = Key(unit: unit, period: period, variable: variable)
      if let first = sparse[key] { return Int(first) }
      sparse[key] = Int32(truncatingIfNeeded: line)
      return nil
    }
    let first = lines[block][Int(unit)]
    if first > 0 { return Int(first) }
    lines[block][Int(unit)] = Int32(truncatingIfNeeded: line)
    return nil
  }

  private mutating func block(_ variable: Int, _ period: Int) -> Int {
    while blocks.count <= variable { blocks.append([]) }
    while blocks[variable].count <= period { blocks[variable].append(-1) }
    let known = blocks[variable][period]
    if known >= 0 { return Int(known) }
    blocks[variable][period] = Int32(lines.count)
    lines.append([])
    return lines.count - 1
  }

  private mutating func makeRoom(for unit: Int, in block: Int) -> Bool {
    let count = lines[block].count
    if unit < count { return true }
    let wanted = max(unit + 1, 2 * count, 16)
    guard size + wanted - count <= Self.denseLimit else { return false }
    lines[block].append(contentsOf: repeatElement(0, count: wanted - count))
    size += wanted - count
    return true
  }
}
