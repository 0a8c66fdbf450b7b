import IndexKernel
import Testing

@testable import CompositeIndex

struct CondorcetTests {
  /// Voters as children: a ballot `ACBED` gives A the score 5, C 4, …; `count` voters are its weight.
  private static func table(_ ballots: [(String, Double)]) -> ChildScores {
    let names = (ballots.first?.0 ?? "").sorted()
    return childScores(
      names.map { name in
        ballots.map { ballot, _ in
          Double(ballot.count - (Array(ballot).firstIndex(of: name) ?? 0))
        }
      }, weights: ballots.map(\.1))
  }

  private static let schulze = table([
    ("ACBED", 5), ("ADECB", 5), ("BEDAC", 8), ("CABED", 3), ("CAEBD", 7), ("CBADE", 2),
    ("DCEBA", 7), ("EBADC", 8),
  ])

  /// Schulze (2011), section 3.1 (45 voters): E before A before C before B before D.
  @Test func schulzesExampleOfFortyFiveVoters() {
    #expect(OutrankingTests.condorcet(.netWins).values(Self.schulze) == [2, -2, 0, -4, 4])
    #expect(OutrankingTests.condorcet(.share).values(Self.schulze) == [75, 25, 50, 0, 100])
    #expect(Condorcet().remark(Self.schulze) == .noCondorcetWinner)
  }

  /// The pairs of that example as published: A beats B by 20 of 45, and so on.
  @Test func theMatrixOfThatExample() {
    let matrix = OutrankingMatrix(Self.schulze)
    let votes: [[Double]] = [
      [0, 20, 26, 30, 22], [25, 0, 16, 33, 18], [19, 29, 0, 17, 24], [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]
    for row in 0..<5 {
      for other in 0..<5 where other != row {
        #expect(agree(matrix[row, other], votes[row][other] / 45))
      }
    }
  }

  /// Condorcet (1785), as told by Young (1988): 60 voters; 23 A B C, 17 B C A, 2 B A C, 10 C A B,
  /// 8 C B A. A beats B 33:27, B beats C 42:18, C beats A 35:25. The weakest win is A's over B, so B
  /// comes first, then C, then A, as by Kemeny's rule.
  @Test func condorcetsOwnExample() {
    let table = Self.table([
      ("ABC", 23), ("BCA", 17), ("BAC", 2), ("CAB", 10), ("CBA", 8),
    ])
    #expect(OutrankingTests.condorcet(.netWins).values(table) == [-2, 2, 0])
    // Copeland sees a cycle of three: all level.
    #expect(OutrankingTests.copeland(.netWins).values(table) == [0, 0, 0])
    #expect(Condorcet().remark(table) == .noCondorcetWinner)
  }

  /// Memphis 42, Nashville 26, Chattanooga 15, Knoxville 17 (a textbook election): Nashville beats
  /// every other, then Chattanooga, Knoxville, Memphis. Letters M, N, C, K; rows by letter: C K M N.
  @Test func theWinnerOfAllPairsIsFirstAndNamed() {
    let table = Self.table([("MNCK", 42), ("NCKM", 26), ("CKNM", 15), ("KCNM", 17)])
    #expect(OutrankingTests.condorcet(.netWins).values(table) == [1, -1, -3, 3])
    #expect(Condorcet().remark(table) == .condorcetWinner(row: 3))
  }

  @Test func oneUnitIsNoWinner() {
    #expect(Condorcet().remark(childScores([[1, 2]])) == nil)
    #expect(Condorcet().remark(childScores([[1, 2], [.nan, .nan]])) == nil)
    #expect(
      Condorcet().remark(childScores([[1, 2], [0, 1], [.nan, .nan]])) == .condorcetWinner(row: 0))
  }

  /// The strongest path by trying every path that visits no row twice.
  private static func strongest(_ links: [Double], _ from: Int, _ to: Int, _ seen: Set<Int>)
    -> Double
  {
    let count = Int(Double(links.count).squareRoot())
    return (0..<count).filter { !seen.contains($0) }.map { next in
      let link = links[from * count + next]
      return next == to ? link : min(link, strongest(links, next, to, seen.union([next])))
    }.max() ?? 0
  }

  @Test func strongestPathsAreThoseOfAllPaths() {
    var random = SeededGenerator(seed: 43)
    for _ in 0..<40 {
      let links = (0..<25).map { number in
        number % 6 == 0 ? 0 : Double(Int.random(in: 0...6, using: &random))
      }
      let paths = strongestPaths(links, count: 5)
      for from in 0..<5 {
        for to in 0..<5 where to != from {
          #expect(paths[from * 5 + to] == Self.strongest(links, from, to, [from]))
        }
      }
    }
  }
}
