internal import CompositeIndex

extension ProfilePages {
  /// Score, rank with its interval, band, coverage, peers, reachable ranks.
  func header(_ row: Int, _ peers: PeerGroup?, _ language: Language) -> [Document.KeyValue] {
    var facts: [(LocalizedText, LocalizedText)] = []
    facts.append((LocalizedText(zh: "综合得分", en: "Score"), scoreText(row)))
    facts.append((LocalizedText(zh: "名次", en: "Rank"), ranks.standing(row)))
    if let veto = VetoWords(assessment).text(row), !assessment.ranks[row].isNaN {
      facts.append((LocalizedText(zh: "否决项", en: "Veto"), veto))
    }
    if !isAlone, let interval = intervals.map({ RankIntervalWords($0).cell(row) }),
      !interval.isEmpty
    {
      facts.append((LocalizedText(zh: "名次区间", en: "Interval"), LocalizedText(interval)))
    }
    if let band = BandWords(assessment).text(row: row) {
      facts.append((LocalizedText(zh: "等级", en: "Band"), band))
    }
    facts.append((LocalizedText(zh: "可得指标", en: "Indicators"), coverageText(row)))
    if let peers {
      facts.append((LocalizedText(zh: "同组", en: "Peers"), peerText(row, peers)))
    }
    if let fact = reach.fact(row: row) { facts.append(fact) }
    return facts.map { Document.KeyValue($0.0[language], $0.1[language]) }
  }

  /// The score; none for a unit without rank, whose dimensions do not add up to a total of all.
  private func scoreText(_ row: Int) -> LocalizedText {
    let star = assessment.isImputed(row: row, node: ResolvedScheme.root) ? "*" : ""
    return LocalizedText(
      assessment.index[row].isNaN
        ? NumberFormat.missing : NumberFormat.fixed(assessment.index[row]) + star)
  }

  private func coverageText(_ row: Int) -> LocalizedText {
    let leaves = assessment.scheme.leafNodes
    let observed = leaves.count { leaf in
      !assessment.scores[row, leaf].isNaN && !assessment.isImputed(row: row, node: leaf)
    }
    let share = CoverageText.share(
      assessment.coverage[row], floor: assessment.scheme.said.methodology.coverage.unit)
    return LocalizedText(
      zh: "\(observed)/\(leaves.count)（数据覆盖率 \(share)）",
      en: "\(observed)/\(leaves.count) (coverage \(share))")
  }

  private func peerText(_ row: Int, _ peers: PeerGroup) -> LocalizedText {
    let members = UnitWords(peers.rows.map { assessment.unit($0) }).count(peers.rows.count)
    let group = SourceWords.text(peers.value, .en)
    return LocalizedText(
      zh: "“\(peers.value)”\(members.zh)中第 \(peers.rank(row: row)) 名",
      en: "rank \(peers.rank(row: row)) among the \(members.en) of the group \(group)")
  }
}

extension ProfilePages {
  /// Scores, ranks and means by dimension, with the index below.
  func dimensionTable(_ row: Int, _ peers: PeerGroup?, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    var table = Table(columns: [
      .init(title("维度", "Dimension"), overflow: .wrap), .init(title("权重", "Weight"), .right),
      .init(title("得分", "Score"), .right), .init(title("名次", "Rank"), .right),
      .init(title("全体均值", "Mean of all"), .right),
      .init(title("同组均值", "Mean of peers"), .right),
      .init(title("与同组相比", "Against peers")),
    ])
    let marks = ImputedMarks(assessment, rows: [row])
    // Without a total no weights are used.
    let used =
      assessment.ranks[row].isNaN
      ? assessment.scheme.nodes.map(\.effectiveWeight) : assessment.effectiveWeights(row: row)
    let weights =
      assessment.ranks[row].isNaN
      ? PrintedWeights(assessment.scheme) : PrintedWeights(assessment, row: row)
    let children = assessment.scheme.nodes[ResolvedScheme.root].children
    for node in shownDimensions {
      table.rows.append(Table.Row(cells(row, node, peers, marks, weights, language)))
    }
    for (name, points) in adjustments(row) {
      table.rows.append(Table.Row([.init(name[language]), "", .init(points)]))
    }
    table.rows.append(
      Table.Row(cells(row, ResolvedScheme.root, peers, marks, weights, language), kind: .subtotal))
    if shownDimensions.count < children.count {
      table.footnotes.append(
        title(
          "\(children.count) 项中只列权重最大的 \(Self.mostDimensions) 项，全部见各维度得分表。",
          "The \(Self.mostDimensions) with the most weight of \(children.count); the scores by "
            + "dimension have all of them."))
    }
    if children.contains(where: { used[$0] > 0 }),
      children.contains(where: {
        abs(used[$0] - assessment.scheme.nodes[$0].effectiveWeight) > 1e-9
      })
    {
      table.footnotes.append(
        title(
          "权重为实际所用：缺失项的权重已分给其他项。",
          "Weights as used: those of what is missing went to the others."))
    }
    if peers != nil {
      table.footnotes.append(
        title(
          "与同组相比：在同组均值上下 1 个标准差（除以 n-1）以外的才标高、低。",
          "Against peers: marked beyond one standard deviation (n-1) of their mean."))
    }
    return table
  }

  /// What lies between the weighted dimensions and the score: bonus points and what a veto's cap takes,
  /// as printed adding up to the score. Empty where no rule changed it.
  private func adjustments(_ row: Int) -> [(LocalizedText, String)] {
    let (base, bonus) = (assessment.baseIndex[row], assessment.bonus[row])
    let taken = assessment.index[row] - base - bonus
    let isCapped = abs(taken) >= GapAnalysis.noise
    guard !assessment.index[row].isNaN, bonus != 0 || isCapped else { return [] }
    let fitted = LargestRemainder.fit(
      parts: [base, bonus, isCapped ? taken : 0], units: NumberFormat.units(assessment.index[row]))
    let lines = [
      (LocalizedText(zh: "各维度合成", en: "Dimensions combined"), NumberFormat.fixed(units: fitted[0])),
      (GapWords.bonus, NumberFormat.signed(units: fitted[1])),
      (GapWords.cap, NumberFormat.signed(units: fitted[2])),
    ]
    return lines.enumerated().filter { [true, bonus != 0, isCapped][$0.offset] }.map(\.element)
  }

  /// The children of the root, in display order; where there are too many, those with most weight.
  var shownDimensions: [Int] {
    let nodes = assessment.scheme.nodes
    let children = nodes[ResolvedScheme.root].children
    let kept = children.sorted { (-nodes[$0].weight, $0) < (-nodes[$1].weight, $1) }
      .prefix(Self.mostDimensions)
    return children.filter(kept.contains)
  }

  private func cells(
    _ row: Int, _ node: Int, _ peers: PeerGroup?, _ marks: ImputedMarks, _ weights: PrintedWeights,
    _ language: Language
  ) -> [Table.Cell] {
    let scheme = assessment.scheme
    func score(_ row: Int) -> Double {
      node == ResolvedScheme.root ? assessment.index[row] : assessment.scores[row, node]
    }
    let all = assessment.ranking.map(score).filter { !$0.isNaN }
    let places = assessment.ranks(at: node)
    let rank = NumberFormat.shortest(places[row]).map { "\($0)/\(places.count { !$0.isNaN })" }
    let compares = assessment.ranking.count > 1
    let text = NumberFormat.fixed(score(row))
    let spread = peers?.spread(at: node)
    return [
      .init(scheme.nodes[node].name[language]),
      .init(score(row).isNaN ? NumberFormat.missing : weights.text(node)),
      .init(
        marks.marked(
          assessment.ranks[row].isNaN && !score(row).isNaN ? "(\(text))" : text, row: row,
          node: node)),
      .init(compares ? rank ?? NumberFormat.missing : ""),
      .init(compares ? NumberFormat.fixed(Moments(all).mean) : ""),
      .init(spread.map { NumberFormat.fixed($0.mean) } ?? ""),
      spread.map { standing(score(row), $0, language) } ?? "",
    ]
  }

  /// Beyond one standard deviation of the peers' mean, or not.
  private func standing(
    _ score: Double, _ spread: (mean: Double, deviation: Double), _ language: Language
  ) -> Table.Cell {
    guard !score.isNaN, spread.deviation > Assessment.tieTolerance else {
      return .init(NumberFormat.missing, .muted)
    }
    if score > spread.mean + spread.deviation {
      return .init(LocalizedText(zh: "+ 高于同组", en: "+ above")[language], .up)
    }
    if score < spread.mean - spread.deviation {
      return .init(LocalizedText(zh: "- 低于同组", en: "- below")[language], .down)
    }
    return .init(LocalizedText(zh: "相当", en: "about equal")[language])
  }
}
