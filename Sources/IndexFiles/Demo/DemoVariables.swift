internal import CompositeIndex

/// Everything made up about one region in one year.
struct DemoYear {
  let size: DemoSize
  let survey: DemoSurvey
  let complaints: DemoComplaints
  let commitments: DemoCommitments

  init(_ region: DemoRegion, _ year: Int) {
    size = DemoSize(region, year)
    survey = DemoSurvey(region, year)
    complaints = DemoComplaints(region, year, size)
    commitments = DemoCommitments(region, year, size)
  }
}

/// A variable of the default scheme with its made-up figure.
struct DemoVariable: Sendable {
  let variable: Variable
  let scope: String
  let asOf: String
  let figure: @Sendable (DemoYear) -> DemoFigure

  private init(
    _ id: String, _ zh: String, _ en: String, unit: LocalizedText, kind: Variable.Kind,
    maximum: Double? = nil, scope: String, asOf: String,
    _ figure: @escaping @Sendable (DemoYear) -> DemoFigure
  ) {
    variable = Variable(
      id: id, name: LocalizedText(zh: zh, en: en), unit: unit, kind: kind, minimum: 0,
      maximum: maximum)
    self.scope = scope
    self.asOf = asOf
    self.figure = figure
  }

  private static func score(
    _ id: String, _ zh: String, _ en: String, _ figure: @escaping @Sendable (DemoYear) -> DemoFigure
  ) -> DemoVariable {
    DemoVariable(
      id, zh, en, unit: LocalizedText(zh: "分", en: "points"), kind: .score, maximum: 100,
      scope: "示例问卷调查", asOf: "四季度", figure)
  }

  private static func cases(
    _ id: String, _ zh: String, _ en: String,
    unit: LocalizedText = LocalizedText(zh: "件", en: "cases"),
    _ value: @escaping @Sendable (DemoComplaints) -> Double
  ) -> DemoVariable {
    DemoVariable(id, zh, en, unit: unit, kind: .flow, scope: "市场监管系统", asOf: "全年") {
      DemoFigure(value: value($0.complaints))
    }
  }

  private static func merchants(
    _ id: String, _ zh: String, _ en: String,
    unit: LocalizedText = LocalizedText(zh: "家", en: "units"),
    _ value: @escaping @Sendable (DemoCommitments) -> Double
  ) -> DemoVariable {
    DemoVariable(id, zh, en, unit: unit, kind: .stock, scope: "市场监管系统", asOf: "年末") {
      DemoFigure(value: value($0.commitments))
    }
  }

  /// All variables that the default scheme uses, in its order.
  static let all: [DemoVariable] = [
    score("survey_supply", "消费供给满意度调查得分", "Survey score, supply") { $0.survey.supply },
    score("survey_environment", "消费环境满意度调查得分", "Survey score, environment") {
      $0.survey.environment
    },
    score("survey_redress", "消费维权满意度调查得分", "Survey score, redress") { $0.survey.redress },
    cases("complaints", "投诉量", "Complaints") { $0.complaints },
    cases("excluded_claims", "职业索赔等剔除件数", "Excluded professional claims") { $0.excluded },
    cases(
      "platform_spillover", "平台外溢件数", "Complaints by non-residents against local platforms"
    ) { $0.spillover },
    DemoVariable(
      "population", "常住人口", "Resident population", unit: LocalizedText(zh: "人", en: "people"),
      kind: .stock, scope: "常住人口",
      asOf: "年末"
    ) { DemoFigure(value: $0.size.population) },
    DemoVariable(
      "market_entities", "经营主体", "Registered market entities",
      unit: LocalizedText(zh: "户", en: "entities"), kind: .stock,
      scope: "登记在册", asOf: "年末"
    ) { DemoFigure(value: $0.size.entities) },
    cases("complaints_due", "应办结投诉件数", "Complaints due") { $0.due },
    cases("complaints_on_time", "按时办结投诉件数", "Complaints closed on time") { $0.onTime },
    cases("mediations_succeeded", "调解成功件数", "Mediations that succeeded") { $0.succeeded },
    cases("mediations_failed", "调解未成功件数", "Mediations that failed") { $0.failed },
    cases("reports_due", "应核查举报件数", "Reports due to be checked") { $0.reportsDue },
    cases("reports_checked_on_time", "按时核查举报件数", "Reports checked on time") {
      $0.reportsChecked
    },
    cases(
      "publishable_items", "应公示投诉信息条数", "Complaint records due to be published",
      unit: LocalizedText(zh: "条", en: "records")
    ) {
      $0.publishable
    },
    cases(
      "published_items", "已公示投诉信息条数", "Complaint records published",
      unit: LocalizedText(zh: "条", en: "records")
    ) {
      $0.published
    },
    cases("odr_settled", "ODR和解件数", "Complaints settled by ODR") { $0.settled },
    merchants("pledge_units", "放心消费承诺单位", "Pledging merchants") { $0.pledges },
    merchants("return_units", "线下无理由退货承诺单位", "Merchants offering no-reason returns offline") {
      $0.returns
    },
    merchants("compensation_units", "先行赔付承诺单位", "Merchants pledging advance compensation") {
      $0.compensation
    },
    merchants("odr_units", "ODR企业", "Online-dispute-resolution enterprises") { $0.odr },
    merchants(
      "stations", "消费维权服务站", "Consumer redress stations",
      unit: LocalizedText(zh: "个", en: "stations")
    ) { $0.stations },
    merchants("demo_units", "放心消费示范单位", "Demonstration units") { $0.demonstrations },
    merchants(
      "promises_broken", "被查实未履诺或被清退的承诺单位",
      "Pledging merchants found to have broken their pledge or removed"
    ) { $0.broken },
  ]
}
