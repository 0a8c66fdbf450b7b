internal import Dispatch
internal import IndexFiles
internal import IndexReports
internal import Synchronization

/// Says on standard error how far a long run is, where somebody looks on.
///
/// It has a clock of its own, so that a run also shows that it is at work while it cannot tell how far
/// it is.
final class Progress: Sendable {
  /// What is known and what stands on the screen.
  private struct State {
    var done = 0
    var total = 0
    /// When that was told, from the start.
    var told = Duration.zero
    var width = 0
    var hasEnded: Bool
  }

  private let items: String
  private let start = ContinuousClock.now
  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "progress")

  /// How long a run may take before anything is said.
  private static let patience = 1.0
  private static let pause = 0.2

  /// - Parameters:
  ///   - isQuiet: whether nothing is to be said.
  ///   - items: what is counted.
  init(isQuiet: Bool, items: String = say("次", "replicates")) {
    self.items = items
    let isOn = !isQuiet && ProcessSurroundings.isTerminal(.error)
    state = Mutex(State(hasEnded: !isOn))
    if isOn { show(after: Self.patience) }
  }

  /// Tells that so much is done of what is known to be to do.
  func tell(_ done: Int, of total: Int) {
    let passed = start.duration(to: .now)
    state.withLock { state in
      (state.done, state.total, state.told) = (done, total, passed)
    }
  }

  /// Wipes the line away; nothing is said any more.
  func end() {
    state.withLock { state in
      if !state.hasEnded, state.width > 0 {
        let blanks = String(repeating: " ", count: state.width)
        FileAccess.writeToError(Array(("\r" + blanks + "\r").utf8))
      }
      state.hasEnded = true
    }
  }

  private func show(after seconds: Double) {
    queue.asyncAfter(deadline: .now() + seconds) { [weak self] in
      guard let self else { return }
      let goesOn = state.withLock { state in
        if !state.hasEnded { self.show(&state) }
        return !state.hasEnded
      }
      if goesOn { show(after: Self.pause) }
    }
  }

  private func show(_ state: inout State) {
    let text = words(state)
    let cells = CellWidth.of(text)
    let blanks = String(repeating: " ", count: max(0, state.width - cells))
    FileAccess.writeToError(Array(("\r" + text + blanks).utf8))
    state.width = max(state.width, cells)
  }

  private func words(_ state: State) -> String {
    let passed = start.duration(to: .now)
    guard state.done > 0, state.done < state.total else {
      let seconds = String(passed.components.seconds)
      return say("正在计算，已用 \(seconds) 秒", "at work for \(seconds) s")
    }
    let expected = state.told * (Double(state.total) / Double(state.done))
    let seconds = String(max(0, (expected - passed).components.seconds) + 1)
    let (did, all) = (NumberFormat.grouped(state.done), NumberFormat.grouped(state.total))
    let left = say("约剩 \(seconds) 秒", "about \(seconds) s left")
    let text = "\(did)/\(all) \(items)" + say("，", ", ") + left
    // A line that wraps could not be wiped away.
    let width = ProcessSurroundings.terminalWidth(.error) ?? 80
    return CellWidth.of(text) <= width ? text : left
  }
}
