import Testing

@testable import CompositeIndex

struct EigenvaluesTests {
  /// numpy 2.4.6, linalg.eigh of the same matrix; vectors turned so that the largest entry is
  /// positive.
  @Test func valuesAndVectorsAgreeWithNumpy() {
    let own = Eigenvalues(symmetric: [
      [4, 1, 0.5, 0], [1, 3, 0.2, -1], [0.5, 0.2, 2, 0.3], [0, -1, 0.3, 1],
    ])
    let values = [4.781427764364296, 2.8378465154881236, 1.9012243836534704, 0.4795013364941087]
    let vectors = [
      [0.8090655527294046, 0.5469127356470171, 0.1706271008929708, -0.131094559058029],
      [-0.48897077591805144, 0.7067481634746876, -0.27697814483409644, -0.4297647275050813],
      [-0.31453110374979054, 0.19803580312612068, 0.9241888160130002, 0.08790357109139244],
      [-0.08596915992785015, 0.4027099622463347, -0.2001112992352279, 0.8890385018474984],
    ]
    for number in 0..<4 {
      #expect(agree(own.values[number], values[number]))
      for (left, right) in zip(own.vectors[number], vectors[number]) {
        #expect(agree(left, right, within: 1e-11))
      }
    }
  }

  /// (2, 1; 1, 2) has 3 with (1, 1)/√2 and 1 with (1, −1)/√2.
  @Test func handComputedPair() {
    let own = Eigenvalues(symmetric: [[2, 1], [1, 2]])
    #expect(agree(own.values[0], 3) && agree(own.values[1], 1))
    #expect(agree(own.vectors[0][0], 0.5.squareRoot()))
    #expect(agree(own.vectors[0][1], 0.5.squareRoot()))
    #expect(agree(own.vectors[1][0], 0.5.squareRoot()))
    #expect(agree(own.vectors[1][1], -(0.5.squareRoot())))
  }

  /// The trace is the sum of the values, and the matrix is put together again from both.
  @Test(arguments: [1, 2, 5, 12, 30])
  func theMatrixIsPutTogetherAgain(_ size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for i in 0..<size {
      for j in 0...i {
        matrix[i][j] = Double.random(in: -1...1, using: &generator)
        matrix[j][i] = matrix[i][j]
      }
    }
    let own = Eigenvalues(symmetric: matrix)
    #expect(own.values == own.values.sorted(by: >))
    for i in 0..<size {
      for j in 0..<size {
        let sum = own.values.indices.reduce(0) {
          $0 + own.values[$1] * own.vectors[$1][i] * own.vectors[$1][j]
        }
        #expect(abs(sum - matrix[i][j]) < 1e-12 * Double(size))
      }
    }
  }

  @Test func diagonalAndEmptyMatricesAreTakenAsTheyAre() {
    #expect(Eigenvalues(symmetric: []).values.isEmpty)
    let own = Eigenvalues(symmetric: [[1, 0], [0, 5]])
    #expect(own.values == [5, 1] && own.vectors == [[0, 1], [1, 0]])
  }
}
