internal import CompositeIndex

extension StatisticsReport {
  /// What counts, level by level, and how it was measured.
  func addInfluence(to document: inout Document) {
    let language = document.language
    document.heading(
      LocalizedText(zh: "实际影响与权重", en: "Influence and weight"))
    for level in audit.influence {
      document.table(influenceTable(level, language))
    }
    let far = NumberFormat.shortest(audit.options.thresholds.influence) ?? ""
    document.notes([
      Document.Note(
        LocalizedText(
          zh: "影响：各项单独能说明总分差异的几成（相关比，局部线性平滑，带宽由留一交叉验证选定；"
            + "Paruolo、Saisana、Saltelli 2013），再折成份额；r² 是用直线时的相应值。"
            + "倍数＝影响÷权重，达 \(far) 倍为远超，不足 1/\(far) 为远低于；数据太少的不计份额。",
          en:
            "Influence: how much of the variance of the index each explains by itself (correlation "
            + "ratio, local-linear smoothing, bandwidth by leave-one-out; Paruolo, Saisana and "
            + "Saltelli 2013), as a share of the sum; r² is the same with a straight line. Times is "
            + "influence over weight: far more from \(far) on, far less up to 1/\(far); what too few units have gets no share."
        )[language],
        .muted),
      Document.Note(
        LocalizedText(
          zh: "权重不等于影响：得分差异大、与其他指标同向的指标，实际分量更重。"
            + "若与本意不符，调整权重或标准化的上下限，再看本表。",
          en:
            "A weight is not an influence: what varies more and goes along with the others counts "
            + "more. Where that is not meant, change weights or goalposts and look again.")[
            language],
        .muted),
    ])
  }

  private func influenceTable(_ level: Influence, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let head =
      switch level.depth {
      case nil: title("指标", "Indicator")
      case 1?: title("维度", "Dimension")
      case let depth?: title("第 \(depth) 级", "Level \(depth)")
      }
    var table = Table(columns: [
      .init(head, overflow: .truncate), .init(title("权重", "Weight"), .right),
      .init(title("影响", "Influence"), .right), .init(title("倍数", "Times"), .right, priority: 1),
      .init(title("相关比", "Ratio"), .right, priority: 2),
      .init("r", .right, priority: 3), .init("r²", .right, priority: 4),
      .init(title("判断", "It counts")),
    ])
    // What counts most stands first; equal ones in the order of the scheme.
    let sorted = level.entries.enumerated().sorted { left, right in
      let (a, b) = (left.element.share, right.element.share)
      return ((b.isNaN ? -1 : b), left.offset) < ((a.isNaN ? -1 : a), right.offset)
    }
    let weights = PrintedWeights(audit.assessment.scheme)
    for (_, entry) in sorted {
      let role: CellRole =
        switch entry.verdict {
        case .farMore, .farLess, .against: .warning
        case .thin, .undefined, .unweighted: .muted
        default: .plain
        }
      let r = entry.correlation.coefficient
      table.add(
        .init(name(entry.node, language)), .init(weights.text(entry.node)),
        .init(InfluenceWords.share(entry.share)),
        .init(NumberFormat.fixed(entry.factor)), .init(NumberFormat.fixed(entry.ratio.value)),
        .init(CorrelationText.coefficient(r)), .init(CorrelationText.coefficient(r * r)),
        .init(AuditWords.word(entry.verdict)[language], role))
    }
    return table
  }
}
