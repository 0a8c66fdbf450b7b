#if arch(wasm32)
  /// Words that the page gave for drawings.
  enum TunerWords {
    nonisolated(unsafe) static var units: [String] = []
    nonisolated(unsafe) static var nodes: [String] = []
    nonisolated(unsafe) static var others: [String] = []

    /// What stands behind the names, in this order.
    enum Other: Int, CaseIterable {
      case banner, waterfallTitle, setDirectly, oneSided, rules, movesTitle, baseline, now
    }

    static func other(_ word: Other) -> String {
      unsafe others.count > word.rawValue ? others[word.rawValue] : ""
    }

    /// What a line of a gap is called.
    static func label(_ kind: PrintedGap.Kind) -> String {
      switch kind {
      case .node(let node): unsafe nodes[node]
      case .direct(let node): unsafe nodes[node] + other(.setDirectly)
      case .oneSided: other(.oneSided)
      case .rules: other(.rules)
      }
    }
  }

  /// Takes the names of units and nodes and other words over, in one language.
  ///
  /// - Returns: 0, or 1 where their number is wrong.
  @_expose(wasm, "names")
  @_cdecl("names")
  func names(_ bytes: Int32) -> Int32 {
    guard let model = unsafe TunerPage.tuner?.model else { return 1 }
    var all: [String] = []
    var line: [UInt8] = []
    for byte in PageMemory.input(Int(bytes)) {
      if byte == UInt8(ascii: "\n") {
        all.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
    }
    let (units, nodes) = (model.units, model.plan.nodes.count)
    guard all.count == units + nodes + TunerWords.Other.allCases.count else { return 1 }
    unsafe TunerWords.units = Array(all[..<units])
    unsafe TunerWords.nodes = Array(all[units..<units + nodes])
    unsafe TunerWords.others = Array(all[(units + nodes)...])
    return 0
  }

  /// Draws the parts of the last gap by dimension, from the other's printed index to the unit's.
  ///
  /// - Returns: length of the text.
  @_expose(wasm, "drawWaterfall")
  @_cdecl("drawWaterfall")
  func drawWaterfall(_ width: Double) -> Int32 {
    guard let tuner = unsafe TunerPage.tuner, let gap = tuner.gap, let printed = tuner.printedGap,
      unsafe !TunerWords.units.isEmpty
    else { return 0 }
    let chart = Waterfall(
      start: .init(label: unsafe TunerWords.units[gap.other], units: printed.otherUnits),
      steps: printed.lines(under: 0).map { line in
        .init(key: "", label: TunerWords.label(line.kind), units: line.units)
      },
      end: .init(label: unsafe TunerWords.units[gap.unit], units: printed.ownUnits),
      width: max(width, 200), banner: TunerWords.other(.banner))
    return PageMemory.leave(
      chart.drawing(
        title: TunerWords.other(.waterfallTitle), description: "", identifier: "waterfall"
      ).bytes)
  }

  /// Draws lines from the baseline's ranks to those at hand, of the units whose numbers stand in the input
  /// area, the best first; each has its unit's number as key.
  ///
  /// - Parameters:
  ///   - pitch: the height of one line.
  ///   - bytes: of the input area.
  ///   - isAlone: not 0 where names have to stand at both ends; no table beside has them.
  /// - Returns: length of the text.
  @_expose(wasm, "drawMoves")
  @_cdecl("drawMoves")
  func drawMoves(_ width: Double, _ pitch: Double, _ bytes: Int32, _ isAlone: Int32) -> Int32 {
    guard let tuner = unsafe TunerPage.tuner, unsafe !TunerWords.units.isEmpty else { return 0 }
    var lines: [BumpChart.Line] = []
    for number in PageMemory.numbers(Int(bytes) / 8) {
      guard let unit = Int(exactly: number), tuner.ranks.indices.contains(unit) else { return 0 }
      let name = unsafe TunerWords.units[unit]
      lines.append(
        BumpChart.Line(
          key: "\(unit)", name: name, ranks: [tuner.baseline[unit], tuner.ranks[unit]],
          labels: [rank(of: unit, in: tuner.baseline), rank(of: unit, in: tuner.ranks)],
          isChosen: false, tooltip: name))
    }
    var chart = BumpChart(
      columns: [
        BumpChart.Column(TunerWords.other(.baseline)), BumpChart.Column(TunerWords.other(.now)),
      ], lines: lines, banner: TunerWords.other(.banner))
    chart.namesEnds = isAlone != 0
    return PageMemory.leave(
      chart.drawing(
        title: TunerWords.other(.movesTitle), description: "", identifier: "moves",
        width: max(width, 120), pitch: max(pitch, 4)
      ).bytes)
  }

  /// A rank as the table prints it.
  private func rank(of unit: Int, in ranks: [Double]) -> String {
    let rank = ranks[unit]
    var count = 0
    for other in ranks where other == rank { count += 1 }
    return NumberFormat.rank(rank, isShared: count > 1)
  }
#endif
