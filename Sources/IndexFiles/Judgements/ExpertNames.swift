internal import CompositeIndex

/// Ids of experts that are none, or that are one expert's although they differ.
enum ExpertNames {
  /// Whether a row holds a sum, a mean or another figure of all experts: 合计, 平均, 标准差.
  static func isAggregate(_ name: String) -> Bool {
    TableUnits.isAggregate(name) || figures.contains(NameFolding.fold(name))
  }

  /// Whether a column of a table without a scheme is about the row or the expert, and no criterion:
  /// 序号, 合计, 年龄.
  static func isNoCriterion(_ name: String) -> Bool {
    isAggregate(name) || aboutRows.contains(NameFolding.fold(name))
  }

  private static let figures: Set = [
    "中位数", "众数", "标准差", "方差", "变异系数", "最大值", "最小值", "几何平均", "几何平均数", "算术平均", "加权平均",
    "权重", "平均权重", "最终权重", "综合权重", "组合权重", "avg", "median", "standarddeviation", "stddev", "stdev",
    "geometricmean",
  ]

  private static let aboutRows: Set = [
    "序号", "编号", "no", "no.", "#", "总分", "提交时间", "时间", "timestamp", "cr", "ci", "一致性比率", "备注",
    "年龄", "性别", "职称", "职务", "学历", "日期", "填表日期", "联系方式", "电话", "手机", "邮箱", "age", "sex", "gender",
    "title",
    "date", "phone", "email",
  ]

  /// Reports experts whose ids differ in capitals, width and blanks only.
  static func check(_ drafts: [JudgementDraft], log: inout ProblemLog) {
    var first: [String: SaidName] = [:]
    var reported: Set<String> = []
    for expert in drafts.lazy.map(\.expert) where !reported.contains(expert.text) {
      let key = plain(expert.text)
      guard let known = first[key] else {
        first[key] = expert
        continue
      }
      if known.text == expert.text { continue }
      reported.insert(expert.text)
      log.report(.expertsAlike(known, expert))
    }
  }

  /// Hyphens stay: E1-1 is not E11.
  private static func plain(_ id: String) -> String {
    let scalars = id.unicodeScalars.map(\.halfWidth).filter { !Blanks.isBlank($0) }
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }
}

extension Diagnostic {
  fileprivate static func expertsAlike(_ first: SaidName, _ second: SaidName) -> Diagnostic {
    let spot = "\(first.place.line):\(first.place.column)"
    let isElsewhere = first.place.file != second.place.file
    let place = isElsewhere ? "\(FileAccess.name(of: first.place.file)):\(spot)" : spot
    return panel(
      .badPanelExpert, "专家 \"\(second.text)\" 与 \"\(first.text)\"（\(place)）只差大小写、全角或空格",
      "the experts \"\(second.text)\" and \"\(first.text)\" (\(place)) differ in capitals, width or "
        + "blanks only", at: second.place,
      fix: LocalizedText(
        zh: "是同一位专家就写成一样，是两位就改用不同的编号",
        en: "write the same id where it is one expert, other ids where there are two"))
  }
}
