import Testing

@testable import CompositeIndex

struct PrincipalComponentsTests {
  /// scikit-learn 1.9.1, PCA of a, b and 10 − c after (x − mean)/sd with ddof=1; vectors turned so
  /// that the largest entry is positive.
  @Test func componentsAgreeWithScikitLearn() throws {
    let result = try AuditedUnits.assess(
      [Columns.a, Columns.b, Columns.c], lowerIsBetter: ["i3"])
    let own = try #require(PrincipalComponents.all(result).first)
    let values = [2.1624980924471533, 0.7762794076493463, 0.0612224999035021]
    let vectors = [
      [0.6469453761845738, 0.6481183667538413, 0.4017514939732443],
      [-0.28800841041272635, -0.2801513956687941, 0.9157326853598493],
      [-0.7060544141671622, 0.7081368357748101, -0.005420890508484716],
    ]
    let explained = [0.720832697482384, 0.258759802549782, 0.02040749996783402]
    for number in 0..<3 {
      #expect(agree(own.eigenvalues[number], values[number], within: 1e-11))
      #expect(agree(own.explained[number], explained[number], within: 1e-11))
      for child in 0..<3 {
        #expect(abs(own.vectors[number][child] - vectors[number][child]) < 1e-12)
        let loading = vectors[number][child] * values[number].squareRoot()
        #expect(abs(own.loadings[number][child] - loading) < 1e-12)
      }
    }
    #expect(own.kaiser == 1 && own.units == 10 && own.constants.isEmpty)
    #expect(agree(own.cumulated[1], explained[0] + explained[1]) && agree(own.cumulated[2], 1))
  }

  /// Loadings are correlations of children with the component's scores, so their squares add up to
  /// the eigenvalue over children and to 1 over components.
  @Test func loadingsAddUpBothWays() throws {
    let own = try #require(
      PrincipalComponents.all(
        try AuditedUnits.assess([Columns.a, Columns.b, Columns.c])
      ).first)
    for (row, value) in zip(own.loadings, own.eigenvalues) {
      #expect(agree(row.reduce(0) { $0 + $1 * $1 }, value, within: 1e-11))
    }
    for child in 0..<3 {
      #expect(agree(own.loadings.reduce(0) { $0 + $1[child] * $1[child] }, 1, within: 1e-11))
    }
  }

  @Test func constantsAreLeftOutAndSaid() throws {
    let constant = [Double](repeating: 5, count: 10)
    let own = try #require(
      PrincipalComponents.all(
        try AuditedUnits.assess([Columns.a, constant, Columns.b])
      ).first)
    #expect(own.children.count == 2 && own.constants.count == 1)
    // Eigenvalues of a correlation r between two: 1 + r and 1 − r.
    #expect(agree(own.eigenvalues[0], 1.938753983326851))
    let nothing = try AuditedUnits.assess([Columns.a, constant])
    #expect(PrincipalComponents.all(nothing).isEmpty)
  }
}
