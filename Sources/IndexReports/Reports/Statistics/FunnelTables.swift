internal import CompositeIndex

/// Where a rate lies among the limits of chance, in a word.
enum FunnelWords {
  static func word(_ position: Funnel.Position) -> LocalizedText {
    switch position {
    case .farBelow: LocalizedText(zh: "低于 99.8% 界限", en: "below 99.8%")
    case .below: LocalizedText(zh: "低于 95% 界限", en: "below 95%")
    case .within: LocalizedText(zh: "界限之内", en: "within")
    case .above: LocalizedText(zh: "高于 95% 界限", en: "above 95%")
    case .farAbove: LocalizedText(zh: "高于 99.8% 界限", en: "above 99.8%")
    }
  }
}

extension StatisticsReport {
  /// Funnel limits of every indicator that is a count over an exposure.
  func addFunnels(to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(zh: "漏斗界限", en: "Funnel limits"))
    let funnels = audit.funnels
    if funnels.isEmpty {
      document.paragraph(
        LocalizedText(
          zh: "没有“件数 ÷ 规模”的指标（百分比、有扣除项或分子不是整数件数的不算）。",
          en:
            "No indicator is a count over an exposure; percentages, differences and fractions are none."
        ))
    }
    for funnel in funnels {
      document.table(funnelTable(funnel, language))
      document.notes([Document.Note(dispersionNote(funnel)[language], .muted)])
    }
  }

  private func funnelTable(_ funnel: Funnel, _ language: Language) -> Table {
    func title(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
    let resolved = scheme.indicators[funnel.indicator]
    let times = resolved.said.value.times
    func text(_ rate: Double) -> String { FigureText.value(rate * times) }
    func range(_ limits: FunnelLimits) -> String { "\(text(limits.low)) - \(text(limits.high))" }
    var table = Table(columns: [
      .init(name(resolved.node, language), overflow: .truncate),
      .init(title("件数", "Cases"), .right, priority: 3),
      .init(title("规模", "Exposure"), .right, priority: 4),
      .init(title("比率", "Rate"), .right),
      .init("95%", .right, priority: 2), .init("99.8%", .right, priority: 1),
      .init(title("偶然之外", "Beyond chance")),
      .init(title("计入 φ 的 99.8%", "99.8% with φ"), .right, priority: 1),
      .init(title("计入 φ", "With φ")),
    ])
    for point in funnel.points {
      func cell(_ position: Funnel.Position) -> Table.Cell {
        .init(
          FunnelWords.word(position)[language], position == .within ? .muted : .warning)
      }
      table.add(
        .init(assessment.unit(point.row).name[language]), .init(FigureText.figure(point.count)),
        .init(FigureText.figure(point.exposure)), .init(text(point.rate)),
        .init(range(point.warning)), .init(range(point.alarm)), cell(point.position),
        .init(range(point.alarmAllowing)), cell(point.positionAllowing))
    }
    return table
  }

  private func dispersionNote(_ funnel: Funnel) -> LocalizedText {
    let phi = NumberFormat.fixed(funnel.dispersion)
    return funnel.dispersion > 1
      ? LocalizedText(
        zh: "φ = \(phi)：各地之差是偶然波动的 \(phi) 倍（方差比；z 两端各缩尾 10%），泊松界限太窄，应看计入 φ 的界限。",
        en:
          "φ = \(phi): rates vary \(phi) times as much as chance makes them (variances; a tenth of z at each end held), so the Poisson limits are too narrow; read those with φ."
      )
      : LocalizedText(
        zh: "φ = \(phi)，没有过度离散，两组界限相同。",
        en: "φ = \(phi): no over-dispersion, both limits are the same.")
  }

  func funnelRows(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "indicator", "name", "unit", "unitName", "cases", "exposure", "rate", "common", "low95",
      "high95", "low998", "high998", "position", "dispersion", "allowingLow95", "allowingHigh95",
      "allowingLow998", "allowingHigh998", "allowingPosition",
    ]
    func number(_ number: Double) -> String { NumberFormat.shortest(number) ?? "" }
    let rows = audit.funnels.flatMap { funnel in
      let resolved = scheme.indicators[funnel.indicator]
      let times = resolved.said.value.times
      func ends(_ limits: FunnelLimits) -> [String] {
        [number(limits.low * times), number(limits.high * times)]
      }
      return funnel.points.map { point in
        let unit = assessment.unit(point.row)
        let start = [
          resolved.said.id, name(resolved.node, language), unit.code, unit.name[language],
          number(point.count), number(point.exposure), number(point.rate * times),
          number(point.common * times),
        ]
        return start + ends(point.warning) + ends(point.alarm)
          + [point.position.rawValue, number(funnel.dispersion)]
          + ends(point.warningAllowing) + ends(point.alarmAllowing)
          + [point.positionAllowing.rawValue]
      }
    }
    return (header, rows)
  }

  var funnelsJSON: JSONOutput {
    .array(
      audit.funnels.map { funnel in
        let said = scheme.indicators[funnel.indicator].said
        func limits(_ limits: FunnelLimits) -> JSONOutput {
          [
            "low": .number(limits.low * said.value.times),
            "high": .number(limits.high * said.value.times),
          ]
        }
        return [
          "indicator": .string(said.id), "dispersion": .number(funnel.dispersion),
          "units": .array(
            funnel.points.map { point in
              [
                "code": .string(assessment.unit(point.row).code), "cases": .number(point.count),
                "exposure": .number(point.exposure),
                "rate": .number(point.rate * said.value.times),
                "common": .number(point.common * said.value.times),
                "limits95": limits(point.warning), "limits998": limits(point.alarm),
                "position": .string(point.position.rawValue),
                "allowing95": limits(point.warningAllowing),
                "allowing998": limits(point.alarmAllowing),
                "allowingPosition": .string(point.positionAllowing.rawValue),
              ]
            }),
        ]
      })
  }
}
