internal import IndexFiles
internal import IndexReports

/// Says on standard error how far a long run is, where somebody looks on.
struct Progress {
  private let isOn: Bool
  private let items: String
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant?
  private var width = 0

  /// How long a run may take before anything is said.
  private static let patience = Duration.seconds(1)
  private static let pause = Duration.milliseconds(200)

  /// - Parameters:
  ///   - isQuiet: whether nothing is to be said.
  ///   - items: what is counted.
  init(isQuiet: Bool, items: String = say("次", "replicates")) {
    self.items = items
    isOn = !isQuiet && ProcessSurroundings.isTerminal(.error)
    start = clock.now
  }

  /// Tells that so much is done of what is known to be to do.
  mutating func tell(_ done: Int, of total: Int) {
    guard isOn, done > 0 else { return }
    let now = clock.now
    let passed = start.duration(to: now)
    guard passed > Self.patience, last.map({ $0.duration(to: now) > Self.pause }) ?? true else {
      return
    }
    last = now
    let left = passed * (Double(max(0, total - done)) / Double(done))
    let seconds = String(Int(left.components.seconds) + 1)
    let (did, all) = (NumberFormat.grouped(done), NumberFormat.grouped(total))
    show(
      say(
        "\(did)/\(all) \(items)，约剩 \(seconds) 秒", "\(did)/\(all) \(items), about \(seconds) s left")
    )
  }

  /// Wipes the line away.
  mutating func end() {
    guard width > 0 else { return }
    FileAccess.writeToError(Array(("\r" + String(repeating: " ", count: width) + "\r").utf8))
    width = 0
  }

  private mutating func show(_ text: String) {
    let cells = CellWidth.of(text)
    let blanks = String(repeating: " ", count: max(0, width - cells))
    FileAccess.writeToError(Array(("\r" + text + blanks).utf8))
    width = max(width, cells)
  }
}
