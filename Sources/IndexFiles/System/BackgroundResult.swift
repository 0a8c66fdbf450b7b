#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#elseif canImport(Darwin)
  private import Darwin
#endif

/// A value that is computed on a thread of its own while the caller goes on.
///
/// Only for work whose result does not depend on when it runs. The thread is joined by the first
/// call of `value()`, or when nobody holds the result any more.
final class BackgroundResult<Value: Sendable> {
  /// What the thread reads and writes; the caller reads it only after the thread has ended.
  private final class Box: @unchecked Sendable {
    let work: @Sendable () -> Value
    var value: Value?

    init(_ work: @escaping @Sendable () -> Value) { self.work = work }

    func run() { value = work() }
  }

  private let box: Box
  private var thread: pthread_t?

  /// Starts the work; where no thread can be had it is done when it is asked for.
  init(_ work: @escaping @Sendable () -> Value) {
    let box = Box(work)
    self.box = box
    let runner = Runner { box.run() }
    let handle = unsafe Unmanaged.passRetained(runner)
    #if canImport(Darwin)
      var started: pthread_t?
    #else
      var started = pthread_t()
    #endif
    let failed = unsafe pthread_create(&started, nil, runThread, handle.toOpaque())
    if failed == 0 {
      thread = started
    } else {
      unsafe handle.release()
    }
  }

  /// The result, waiting for it if necessary.
  func value() -> Value {
    finish()
    if box.value == nil { box.run() }
    guard let value = box.value else { return box.work() }
    return value
  }

  private func finish() {
    guard let running = thread else { return }
    _ = pthread_join(running, nil)
    thread = nil
  }

  deinit { finish() }
}

/// Work without its type, so that a C function can carry it.
private final class Runner: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThread(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let pointer = unsafe pointer {
    unsafe Unmanaged<Runner>.fromOpaque(pointer).takeRetainedValue().run()
  }
  return nil
}
