internal import CompositeIndex

/// The units by their score, with what carries the case of each.
struct BenefitTable {
  /// One unit.
  struct Item {
    /// Its row in the table of scores.
    var row: Int
    /// 1 for the highest score; NaN without a score.
    var rank: Double
    /// Its rank by the index; NaN where it is not ranked.
    var indexRank: Double
  }

  /// Criteria that are named in a row.
  private static let named = 3

  private let report: BenefitReport
  /// By score, then by the mean score under everybody's weights; units without a score last.
  let items: [Item]

  init(_ report: BenefitReport) {
    self.report = report
    let (benefit, assessment) = (report.benefit, report.assessment)
    let scores = benefit.cases.map(\.score)
    items = scores.indices.sorted { left, right in
      let (a, b) = (scores[left], scores[right])
      if a.isNaN || b.isNaN { return !a.isNaN || (b.isNaN && left < right) }
      if abs(a - b) > 1e-9 { return a > b }
      let (c, d) = (benefit.crossScores[left], benefit.crossScores[right])
      return c > d || (!(c < d) && left < right)
    }.map { row in
      let better = scores.count { $0 > scores[row] + 1e-9 }
      let code = benefit.table.units[row].code
      let place = assessment.units.indices.first { assessment.unit($0).code == code }
      return Item(
        row: row, rank: scores[row].isNaN ? .nan : Double(better + 1),
        indexRank: place.map { assessment.ranks[$0] } ?? .nan)
    }
  }

  func table(_ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let benefit = report.benefit
    let names = report.place.nodes(in: report.assessment.scheme)
      .map { report.assessment.scheme.nodes[$0].name[language] }
    let most = min(Self.named, names.count)
    var table = Table(columns: [
      Table.Column(title("名次", "Rank"), .right),
      Table.Column(UnitWords(benefit.table.units).header[language], overflow: .truncate),
      Table.Column(title("得分", "Score"), .right),
      Table.Column(
        title("互评", "Cross"), .right, priority: 2,
        note: title(
          "互评：用所有对象各自最有利的权重分别给它打分，再平均（交叉效率）。",
          "Cross: its mean score under the weights of all units (cross-efficiency).")),
      Table.Column(title("指数名次", "Index rank"), .right, priority: 1),
      Table.Column(
        title("占得分最多的 \(most) 项", "The \(most) that carry it"), overflow: .wrap),
      Table.Column(title("不输于它的", "No worse"), priority: 3, overflow: .truncate),
    ])
    table.rows = items.map { item in
      let own = benefit.cases[item.row]
      let carrying = own.shares.indices.sorted { (own.shares[$1], $0) < (own.shares[$0], $1) }
        .prefix(most).filter { own.shares[$0] > 0 }
      let peers = own.peers.map { benefit.table.units[$0].name }
      return Table.Row([
        Table.Cell(NumberFormat.shortest(item.rank) ?? NumberFormat.missing),
        Table.Cell(benefit.table.units[item.row].name[language]),
        Table.Cell(Self.score(own.score)),
        Table.Cell(NumberFormat.fixed(benefit.crossScores[item.row], digits: 3)),
        Table.Cell(NumberFormat.shortest(item.indexRank) ?? NumberFormat.missing),
        Table.Cell(Self.list(carrying.map { (names[$0], own.shares[$0]) }, language)),
        Table.Cell(
          peers.count > 2
            ? title("\(peers[0][.zh])等 \(peers.count) 个", "\(peers[0][.en]) +\(peers.count - 1)")
            : peers.map { $0[language] }.joined(separator: title("、", ", "))),
      ])
    }
    return table
  }

  /// `甲 13%、乙 7%`, or `甲、乙 各 13%` where all shares read the same.
  private static func list(_ parts: [(name: String, share: Double)], _ language: Language) -> String
  {
    let shares = parts.map { NumberFormat.percent($0.share) }
    let comma = language == .zh ? "、" : ", "
    if let share = shares.first, shares.count > 1, shares.allSatisfy({ $0 == share }) {
      let names = parts.map(\.name).joined(separator: comma)
      return language == .zh ? "\(names) 各 \(share)" : "\(names) \(share) each"
    }
    return zip(parts, shares).map { "\($0.name) \($1)" }.joined(separator: comma)
  }

  /// Three decimals; what is below 1 is not printed as 1.
  static func score(_ score: Double) -> String {
    BenefitReport.reachesOne(score) || score < 0.9995 || score.isNaN
      ? NumberFormat.fixed(score, digits: 3) : "<1"
  }

  func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    func field(_ number: Double) -> String { NumberFormat.shortest(number) ?? "" }
    let (benefit, table) = (report.benefit, report.benefit.table)
    return (
      [
        "unit", "name", "rank", "score", "crossScore", "indexRank", "node", "weight", "share",
      ],
      items.flatMap { item in
        table.criteria.indices.map { criterion in
          let own = benefit.cases[item.row]
          return [
            table.units[item.row].code, table.units[item.row].name[language], field(item.rank),
            field(own.score), field(benefit.crossScores[item.row]), field(item.indexRank),
            table.criteria[criterion], field(own.weights[criterion]),
            field(own.shares[criterion]),
          ]
        }
      }
    )
  }
}
