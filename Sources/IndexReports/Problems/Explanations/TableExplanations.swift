internal import CompositeIndex

/// Rows, columns and keys that do not fit together.
enum TableExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .raggedRow,
      title: LocalizedText(zh: "字段数与表头不符", en: "Row and header differ in length"),
      text: LocalizedText(
        zh: """
          这一行的字段比表头多或少。少一个字段时，其后的数值会全部错位到相邻的列，因此程序不会自行补齐\
          。数据缺失应写成空字段，也就是连续两个逗号；字段中含有逗号时，整个字段要加引号。
          """,
        en: """
          The row has more or fewer fields than the header. With one field short, all numbers \
          after it would move to the neighbouring column, so the program does not fill in. Write \
          a missing figure as an empty field (two commas), and quote fields that contain a comma.
          """),
      bad: "代码,地区,满意度,公示率\n650000,新疆,66",
      good: "代码,地区,满意度,公示率\n650000,新疆,,66"),
    DiagnosticExplanation(
      .duplicateHeader,
      title: LocalizedText(zh: "列名重复", en: "Two columns have one name"),
      text: LocalizedText(
        zh: """
          两列的表头相同，或经别名识别为同一个变量，无法判断该用哪一列。请删去一列，或改名以示区别。
          """,
        en: """
          Two columns have the same heading or are recognised as the same variable, and nothing \
          says which one counts. Remove one of them or give it another name.
          """),
      bad: "地区,满意度,满意度",
      good: "地区,满意度,上年满意度"),
    DiagnosticExplanation(
      .missingColumn,
      title: LocalizedText(zh: "缺少必需的列", en: "A required column is missing"),
      text: LocalizedText(
        zh: """
          表中没有必需的列。values.csv 必须有 unit、period、variable、\
          value；units.csv 必须有 code、name；variables.csv 与 \
          sources.csv 必须有 id。宽表必须有一列能识别为评价对象。
          """,
        en: """
          The table lacks a column it must have. values.csv needs unit, period, variable and \
          value; units.csv needs code and name; variables.csv and sources.csv need id. A wide \
          table needs one column that can be recognised as the unit.
          """),
      bad: "unit,variable,value",
      good: "unit,period,variable,value"),
    DiagnosticExplanation(
      .unknownColumn,
      title: LocalizedText(zh: "未知的列", en: "Unknown column"),
      text: LocalizedText(
        zh: """
          这一列不是本表规定的列，也没有被识别为变量，因此没有使用。若列名写错，所缺的数据会被当作缺失\
          ；若本来就是备注，可以不理会。
          """,
        en: """
          The column is none that the table defines and is not recognised as a variable, so it \
          was not used. If its name is mistyped, its figures count as missing; if it is a remark, \
          nothing is wrong.
          """),
      bad: "地区,满意渡",
      good: "地区,满意度"),
    DiagnosticExplanation(
      .duplicateCell,
      title: LocalizedText(zh: "同一数据出现两次", en: "One figure is given twice"),
      text: LocalizedText(
        zh: """
          同一评价对象、同一时期、同一变量有两行。即使数值相同也不接受，因为通常意味着粘贴重复或代码写\
          错。请删去其中一行，或改正代码、时期。
          """,
        en: """
          Two rows have the same unit, period and variable. This is refused even where the \
          numbers agree, because it usually means that rows were pasted twice or a code is wrong. \
          Remove one row, or mend its code or period.
          """),
      bad: "610000,2023,complaints,366630\n610000,2023,complaints,366603",
      good: "610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .unknownUnitCode,
      title: LocalizedText(zh: "未知的评价对象代码", en: "Unknown unit code"),
      text: LocalizedText(
        zh: """
          values.csv 中的代码不在 units.csv 里。数据按代码对应，不按名称对应；代\
          码写错会使数据落到别的地区。请改正代码，或在 units.csv 中增加这个评价对象。
          """,
        en: """
          values.csv has a code that units.csv does not list. Figures are joined by code, never \
          by name, and a wrong code would give them to another region. Mend the code, or add the \
          unit to units.csv.
          """),
      bad: "610001,2023,complaints,366630",
      good: "610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .unknownVariable,
      title: LocalizedText(zh: "未知的变量", en: "Unknown variable"),
      text: LocalizedText(
        zh: """
          values.csv 中的变量标识不在 variables.csv 里。请改正标识，或在 \
          variables.csv 中登记该变量的名称、单位和类型。
          """,
        en: """
          values.csv has a variable that variables.csv does not list. Mend its id, or add the \
          variable with its name, unit and kind to variables.csv.
          """),
      bad: "610000,2023,complaint,366630",
      good: "610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .unknownSource,
      title: LocalizedText(zh: "未知的来源", en: "Unknown source"),
      text: LocalizedText(
        zh: """
          数据引用的来源标识不在 sources.csv 里。每个数字都应能追溯到出处；请登记来源，或\
          改正标识。
          """,
        en: """
          A figure cites a source that sources.csv does not list. Every number should be \
          traceable to where it was published; add the source or mend its id.
          """),
      bad: "610000,2023,complaints,366630,sx-2023-reprot",
      good: "610000,2023,complaints,366630,sx-2023-report"),
    DiagnosticExplanation(
      .duplicateCode,
      title: LocalizedText(zh: "代码重复", en: "Code appears twice"),
      text: LocalizedText(
        zh: """
          units.csv、variables.csv 或 sources.csv 中两行使用了同一\
          个代码或标识，无法判断引用的是哪一行。请改正其中一个。
          """,
        en: """
          Two rows of units.csv, variables.csv or sources.csv have the same code or id, so a \
          reference to it is unclear. Mend one of them.
          """),
      bad: "610000,陕西\n610000,甘肃",
      good: "610000,陕西\n620000,甘肃"),
    DiagnosticExplanation(
      .nameCodeMismatch,
      title: LocalizedText(zh: "名称与代码不符", en: "Name and code disagree"),
      text: LocalizedText(
        zh: """
          这一行的代码与名称指的不是同一个地区（代码依 GB/T 2260）。两者必有一错，程序不作猜\
          测。请核对后改正。
          """,
        en: """
          The row's code and name mean different regions (codes follow GB/T 2260). One of them is \
          wrong, and the program does not guess which. Check and mend it.
          """),
      bad: "140000,河北,81.5",
      good: "130000,河北,81.5"),
    DiagnosticExplanation(
      .unreadablePeriod,
      title: LocalizedText(zh: "时期无法识别", en: "Period cannot be read"),
      text: LocalizedText(
        zh: """
          时期应写作 2023、2023Q1、2023H1 或 2023-04。其他写法有歧义，例如 \
          23/4 可以是四月，也可以是第四季度。
          """,
        en: """
          A period is written 2023, 2023Q1, 2023H1 or 2023-04. Other forms are ambiguous: 23/4 \
          may be April or the fourth quarter.
          """),
      bad: "610000,23年4月,complaints,30511",
      good: "610000,2023-04,complaints,30511"),
  ]
}
