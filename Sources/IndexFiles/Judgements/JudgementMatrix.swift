internal import CompositeIndex

/// A judgement matrix, row after row, with its criteria beside it.
enum JudgementMatrix {
  /// Adds the cells to a draft; where the file lists no criteria and judges no scheme, they are
  /// called 1, 2, 3 and so on.
  static func read(
    _ member: JSONMember, _ draft: inout JudgementDraft, _ fields: inout SchemeDecoder
  ) {
    guard let rows = fields.list(member) else { return }
    if draft.criteria == nil {
      guard draft.node.text.isEmpty else {
        fields.report(
          .missingKey(
            "criteria", at: member.keyPlace,
            fix: LocalizedText(
              zh: "加上 \"criteria\": [\"甲\", \"乙\"]，按矩阵的行列次序",
              en: "add \"criteria\": [\"a\", \"b\"] in the order of rows and columns")))
        return
      }
      draft.criteria = rows.indices.map { SaidName(text: "\($0 + 1)", place: member.keyPlace) }
    }
    let criteria = draft.criteria ?? []
    if rows.count != criteria.count {
      fields.report(
        .notSquare(
          row: nil, count: rows.count, of: criteria.count, at: member.value.place, draft.context))
    }
    for (number, row) in rows.enumerated() {
      guard let cells = fields.list(row) else { continue }
      if cells.count != criteria.count {
        fields.report(
          .notSquare(
            row: number + 1, count: cells.count, of: criteria.count, at: row.value.place,
            draft.context))
      }
      guard number < criteria.count else { continue }
      for (column, cell) in cells.prefix(criteria.count).enumerated() {
        let value = SaidNumber(cell.value)
        if value == .unusable {
          fields.report(.wrongType("matrix", expected: JudgementFile.aNumber, found: cell.value))
        }
        draft.entries.append(
          JudgementDraft.Entry(
            first: criteria[number], second: criteria[column], value: value,
            place: cell.value.place, isCell: true))
      }
    }
  }
}
