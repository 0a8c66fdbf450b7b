/// The page's calls, as `docs/kernel.md` says them. Numbers that are out of range change nothing.
enum TunerPage {
  /// The page at work; `nil` before it is opened.
  nonisolated(unsafe) static var tuner: Tuner?
  /// Reads and writes codes that are passed on.
  nonisolated(unsafe) static var shareCode: ShareCode?
  /// The arrays that were asked for, by number: they stay where they are until asked for again.
  nonisolated(unsafe) static var arrays = [[Double]](repeating: [], count: 36)

  static func isNode(_ node: Int32) -> Bool {
    unsafe node >= 0 && Int(node) < (tuner?.model.plan.nodes.count ?? 0)
  }

  static func isUnit(_ unit: Int32) -> Bool {
    unsafe unit >= 0 && Int(unit) < (tuner?.model.units ?? 0)
  }
}

@_expose(wasm, "open")
@_cdecl("open")
func open(_ bytes: Int32) -> Int32 {
  let numbers = PageMemory.numbers(Int(bytes) / 8)
  guard let model = TuningModel(numbers) else { return 1 }
  let tuner = Tuner(model)
  unsafe TunerPage.shareCode = ShareCode(
    model.plan, initial: tuner.weights.initial, tag: ShareCode.tag(of: tuner.weights.treeBytes))
  unsafe TunerPage.tuner = tuner
  return 0
}

@_expose(wasm, "array")
@_cdecl("array")
func array(_ which: Int32) -> UnsafePointer<Double>? {
  guard which >= 0, unsafe Int(which) < TunerPage.arrays.count else { return nil }
  let number = Int(which)
  unsafe TunerPage.arrays[number] =
    TunerPage.printedArray(number) ?? TunerPage.tuner?.array(number) ?? []
  // The array stays as it is until it is asked for again, and so does its storage.
  return unsafe TunerPage.arrays[Int(which)].withUnsafeBufferPointer { $0.baseAddress }
}

@_expose(wasm, "length")
@_cdecl("length")
func length(_ which: Int32) -> Int32 {
  guard which >= 0, unsafe Int(which) < TunerPage.arrays.count else { return 0 }
  return unsafe Int32(TunerPage.arrays[Int(which)].count)
}

@_expose(wasm, "begin")
@_cdecl("begin")
func begin() { unsafe TunerPage.tuner?.weights.begin() }

@_expose(wasm, "move")
@_cdecl("move")
func move(_ node: Int32, _ weight: Int32) -> Int32 {
  guard TunerPage.isNode(node) else { return -1 }
  return unsafe TunerPage.tuner?.weights.move(Int(node), to: weight) ?? -1
}

@_expose(wasm, "lock")
@_cdecl("lock")
func lock(_ node: Int32, _ isLocked: Int32) {
  if TunerPage.isNode(node) {
    unsafe TunerPage.tuner?.weights.setLocked(Int(node), isLocked != 0)
  }
}

@_expose(wasm, "setWeights")
@_cdecl("setWeights")
func setWeights(_ bytes: Int32) -> Int32 {
  var weights: [Int32] = []
  for number in PageMemory.numbers(Int(bytes) / 8) {
    guard number >= 0, number <= 10_000, number == number.rounded(.towardZero) else { return 1 }
    weights.append(Int32(number))
  }
  return unsafe TunerPage.tuner?.weights.set(weights) == true ? 0 : 1
}

@_expose(wasm, "setShares")
@_cdecl("setShares")
func setShares(_ bytes: Int32) -> Int32 {
  let values = PageMemory.numbers(Int(bytes) / 8)
  return unsafe TunerPage.tuner?.weights.setShares(values) == true ? 0 : 1
}

@_expose(wasm, "checkShares")
@_cdecl("checkShares")
func checkShares(_ bytes: Int32) {
  unsafe TunerPage.tuner?.check(PageMemory.numbers(Int(bytes) / 8))
}

@_expose(wasm, "score")
@_cdecl("score")
func score() { unsafe TunerPage.tuner?.score() }

@_expose(wasm, "replicate")
@_cdecl("replicate")
func replicate(_ from: Int32, _ to: Int32) -> Int32 {
  guard from >= 0, to >= from else { return 0 }
  return unsafe Int32(TunerPage.tuner?.replicate(from: Int(from), to: Int(to)) ?? 0)
}

@_expose(wasm, "band")
@_cdecl("band")
func band(_ node: Int32, _ top: Int32) -> Int32 {
  guard node > 0, TunerPage.isNode(node), top > 0 else { return 1 }
  return unsafe TunerPage.tuner?.findBand(of: Int(node), top: Int(top)) == true ? 0 : 1
}

@_expose(wasm, "gap")
@_cdecl("gap")
func gap(_ unit: Int32, _ other: Int32) {
  if TunerPage.isUnit(unit), TunerPage.isUnit(other) {
    unsafe TunerPage.tuner?.findGap(from: Int(unit), to: Int(other))
  }
}

@_expose(wasm, "lack")
@_cdecl("lack")
func lack(_ unit: Int32) {
  if TunerPage.isUnit(unit) { unsafe TunerPage.tuner?.findLack(of: Int(unit)) }
}

@_expose(wasm, "setBaseline")
@_cdecl("setBaseline")
func setBaseline(_ kind: Int32, _ number: Int32) {
  switch kind {
  case 0: unsafe TunerPage.tuner?.setBaseline(expert: nil)
  case 1: unsafe TunerPage.tuner?.keepAsBaseline()
  case 2 where unsafe number >= 0 && Int(number) < (TunerPage.tuner?.model.experts.count ?? 0):
    unsafe TunerPage.tuner?.setBaseline(expert: Int(number))
  default: break
  }
}

@_expose(wasm, "classes")
@_cdecl("classes")
func classes(_ count: Int32, _ rule: Int32) {
  guard (2...5).contains(count), let index = unsafe TunerPage.tuner?.index else { return }
  unsafe TunerPage.tuner?.sortIntoClasses(
    NumberFormat.hundredths(index), count: Int(count),
    rule: rule == 1 ? .quantile : .equalInterval)
}

@_expose(wasm, "readWeight")
@_cdecl("readWeight")
func readWeight(_ bytes: Int32) -> Int32 {
  WeightText.read(PageMemory.input(Int(bytes))) ?? -1
}

@_expose(wasm, "isWholeWeight")
@_cdecl("isWholeWeight")
func isWholeWeight(_ bytes: Int32) -> Int32 {
  WeightText.isWhole(PageMemory.input(Int(bytes))) ? 1 : 0
}

@_expose(wasm, "shareCode")
@_cdecl("shareCode")
func shareCode() -> Int32 {
  guard let weights = unsafe TunerPage.tuner?.weights.weights,
    let code = unsafe TunerPage.shareCode
  else { return 0 }
  return PageMemory.leave(code.write(weights))
}

@_expose(wasm, "readShareCode")
@_cdecl("readShareCode")
func readShareCode(_ bytes: Int32) -> Int32 {
  guard let code = unsafe TunerPage.shareCode else { return 1 }
  switch code.read(PageMemory.input(Int(bytes))) {
  case .weights(let weights): return unsafe TunerPage.tuner?.weights.set(weights) == true ? 0 : 2
  case .noCode: return 1
  case .mistyped: return 2
  case .otherVersion: return 3
  case .otherScheme: return 4
  case .wrongLength: return 5
  case .wrongGroup(let parent): return 6 + Int32(parent)
  }
}
