@testable import CompositeIndex

/// One configured method with a name that the tables use.
struct NamedChoice: Sendable {
  var label: String
  var choice: MethodChoice

  init(_ label: String, _ name: String, _ parameters: [String: ParameterValue] = [:]) {
    self.label = label
    choice = Sample.choice(name, parameters)
  }
}

/// What the tables of compatible choices are about: every method with defaults and extremes.
enum CompatibilityCases {
  static let aggregations = [
    NamedChoice("arithmetic", "arithmetic"),
    NamedChoice("geometric", "geometric"),
    NamedChoice("harmonic", "harmonic"),
    NamedChoice("power -20", "power", ["exponent": .number(-20)]),
    NamedChoice("power 0", "power", ["exponent": .number(0)]),
    NamedChoice("power 0.5", "power", ["exponent": .number(0.5)]),
    NamedChoice("power 20", "power", ["exponent": .number(20)]),
    NamedChoice("median", "median"),
    NamedChoice("mp negative", "mazziotta-pareto"),
    NamedChoice("mp positive", "mazziotta-pareto", ["penalty": .text("positive")]),
    NamedChoice("copeland", "copeland"),
    NamedChoice("copeland wins", "copeland", ["scale": .text("net-wins")]),
    NamedChoice("condorcet", "condorcet"),
    NamedChoice("condorcet wins", "condorcet", ["scale": .text("net-wins")]),
  ]

  static let normalisations: [NamedChoice] = [
    NamedChoice("efficacy", "efficacy", ends.merging(["clamp": .flag(true)]) { $1 }),
    NamedChoice("efficacy free", "efficacy", ends.merging(["clamp": .flag(false)]) { $1 }),
    NamedChoice("goalposts", "goalposts", ends.merging(["clamp": .flag(true)]) { $1 }),
    NamedChoice(
      "goalposts 1", "goalposts",
      ends.merging(["clamp": .flag(true), "lower": .number(1)]) { $1 }),
    NamedChoice("goalposts free", "goalposts", ends.merging(["clamp": .flag(false)]) { $1 }),
    NamedChoice("min-max", "min-max"),
    NamedChoice("min-max 1", "min-max", ["lower": .number(1)]),
    NamedChoice("min-max -1", "min-max", ["lower": .number(-1)]),
    NamedChoice("z-score", "z-score"),
    NamedChoice("z-score 1000", "z-score", ["mean": .number(1000), "deviation": .number(0.001)]),
    NamedChoice("rank", "rank"),
    NamedChoice("percentile-rank", "percentile-rank"),
    NamedChoice("target", "target", ["target": .number(5), "clamp": .flag(true)]),
    NamedChoice("target free", "target", ["target": .number(5), "clamp": .flag(false)]),
    NamedChoice("borda", "borda"),
    NamedChoice("borda 100", "borda", ["full": .number(100), "ties": .text("average")]),
    NamedChoice("to maximum", "distance-to-maximum"),
    NamedChoice("to maximum free", "distance-to-maximum", ["clamp": .flag(false)]),
    NamedChoice(
      "to reference", "distance-to-reference", ["unit": .text("A"), "clamp": .flag(true)]),
    NamedChoice("to reference free", "distance-to-reference", ["unit": .text("A")]),
    NamedChoice(
      "to target", "distance-to-target", ["target": .number(11), "clamp": .flag(true)]),
    NamedChoice("to target free", "distance-to-target", ["target": .number(11)]),
    NamedChoice("of maximum", "fraction-of-maximum"),
    NamedChoice("scaled", "scaled", ["from": .number(0), "to": .number(10)]),
    NamedChoice("logistic", "logistic"),
    NamedChoice("logistic fixed", "logistic", ["midpoint": .number(5), "slope": .number(1e-300)]),
    NamedChoice("bands 40", "bands", ["bands": steps(40)]),
    NamedChoice("bands 0", "bands", ["bands": steps(0)]),
    NamedChoice("bands -5", "bands", ["bands": steps(-5)]),
  ]

  private static let ends: [String: ParameterValue] = ["worst": .number(0), "best": .number(10)]

  private static func steps(_ lowest: Double) -> ParameterValue {
    .steps([ScoreStep(score: lowest), ScoreStep(from: 3, score: 60), ScoreStep(from: 6, score: 90)])
  }

  static func named(_ label: String, in list: [NamedChoice]) -> MethodChoice? {
    list.first { $0.label == label }?.choice
  }

  /// Ties, zeros, a constant column, and missing cells.
  static let data = Sample.table(
    ["x", "y", "z"],
    [
      ("A", [0, 0, 5]), ("B", [4, nil, 5]), ("C", [4, 7, 5]), ("D", [10, 7, 5]),
      ("E", [nil, 2, 5]), ("F", [nil, nil, nil]), ("G", [2, 10, nil]),
    ])

  /// Three indicators by one normalisation under one aggregation.
  static func flat(_ normalisation: MethodChoice, _ aggregation: MethodChoice) -> Scheme {
    var scheme = Sample.flat(
      ["x", "y", "z"].map { Sample.indicator($0, normalise: normalisation) }, [3, 2, 1])
    scheme.methodology.aggregation = aggregation
    return scheme
  }

  /// Two dimensions by one aggregation under a root by another.
  static func nested(
    _ normalisation: MethodChoice, _ parent: MethodChoice, over child: MethodChoice
  ) -> Scheme {
    var scheme = Sample.tree(
      [("index", ["d", "e"]), ("d", ["x", "y"]), ("e", ["z"])],
      weights: [("d", 60), ("e", 40), ("x", 50), ("y", 50), ("z", 100)],
      indicators: ["x", "y", "z"].map { Sample.indicator($0, normalise: normalisation) })
    scheme.methodology.aggregation = child
    scheme.methodology.aggregationByNode = [.init(node: "index", method: parent)]
    return scheme
  }
}

/// A table written out: a name, then `+` (compatible) or `-` (refused) for each column.
struct CompatibilityTable {
  var columns: [String]
  var rows: [(name: String, cells: [Bool])]

  /// Lines of `name | + - + …`, the columns named apart.
  init(columns: [String], _ text: String) {
    self.columns = columns
    rows = text.split(separator: "\n").map { line in
      let parts = line.split(separator: "|")
      let name = parts.first.map { String($0).trimmed } ?? ""
      // What stands in brackets is a reason.
      let cells = (parts.last ?? "").prefix { $0 != "(" }
      return (name, cells.filter { "+-".contains($0) }.map { $0 == "+" })
    }
  }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
