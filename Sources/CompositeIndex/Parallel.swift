internal import Dispatch
internal import Synchronization

/// Does independent pieces of work on several threads.
///
/// - Parameters:
///   - count: how many pieces.
///   - threads: the most threads that work, at least 1; `nil` for as many as there are processors.
///   - body: one piece, by its number.
/// - Returns: the results by number, so that they do not depend on the number of threads.
public func inParallel<Result: Sendable>(
  _ count: Int, threads: Int? = nil, _ body: @Sendable (Int) -> Result
) -> [Result] {
  inParallel(count, threads: threads, space: {}) { _, number in body(number) }
}

/// Does independent pieces of work on several threads, each with a working space of its own.
///
/// - Parameters:
///   - count: how many pieces.
///   - threads: the most threads that work, at least 1; `nil` for as many as there are processors.
///   - space: makes a thread's working space; what a piece leaves in it must not change the result
///     of another one.
///   - body: one piece, by its number.
/// - Returns: the results by number, so that they do not depend on the number of threads.
public func inParallel<Space, Result: Sendable>(
  _ count: Int, threads: Int? = nil, space: @Sendable () -> Space,
  _ body: @Sendable (inout Space, Int) -> Result
) -> [Result] {
  guard count > 0 else { return [] }
  let next = Atomic(0)
  let done = Mutex<[(number: Int, result: Result)]>([])
  @Sendable func work(_ worker: Int) {
    var own: [(number: Int, result: Result)] = []
    var number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    // Whoever comes when all is taken needs no space.
    guard number < count else { return }
    var space = space()
    while number < count {
      own.append((number, body(&space, number)))
      number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    }
    done.withLock { $0 += own }
  }
  let workers = min(count, max(1, threads ?? mostThreads))
  if workers == 1 {
    work(0)
  } else {
    // Dispatch runs no more of them at once than there are processors.
    DispatchQueue.concurrentPerform(iterations: workers, execute: work)
  }
  return done.withLock { $0 }.sorted { $0.number < $1.number }.map(\.result)
}

/// More workers than any machine has processors; those that find nothing to do cost nothing.
private let mostThreads = 256
