internal import CompositeIndex

/// Values, kinds and resources of a dataset.
enum ValueExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .valueOutOfRange,
      title: LocalizedText(zh: "数值超出范围", en: "Value out of range"),
      text: LocalizedText(
        zh: """
          数值小于变量规定的最小值，或大于最大值（variables.csv 的 minimum、\
          maximum）。多半是单位不同、小数点错位，或把比例写成了百分数。请核对原始资料。
          """,
        en: """
          The number is below the variable's minimum or above its maximum (columns minimum and \
          maximum of variables.csv). Most often the unit differs, the decimal point moved, or a \
          share was written as a percentage. Check it against the source.
          """),
      bad: "610000,2023,satisfaction,812",
      good: "610000,2023,satisfaction,81.2"),
    DiagnosticExplanation(
      .nonFiniteNumber,
      title: LocalizedText(zh: "数值不是有限数", en: "Number is not finite"),
      text: LocalizedText(
        zh: """
          数值为 NaN、无穷大，或大到无法表示。这样的值会使其后所有计算失去意义。数据缺失请留空。
          """,
        en: """
          The number is NaN, infinite, or too large to be represented. Such a value makes \
          everything computed from it meaningless. Leave the cell empty where the figure is \
          missing.
          """),
      bad: "610000,2023,complaints,1e999",
      good: "610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .emptyTable,
      title: LocalizedText(zh: "表中没有数据", en: "Table has no rows"),
      text: LocalizedText(
        zh: """
          文件为空，或只有表头。请确认导出时选中了数据，且没有误用筛选。
          """,
        en: """
          The file is empty or has nothing but a header. Make sure that the data were selected \
          when it was exported and no filter hid them.
          """),
      bad: "unit,period,variable,value",
      good: "unit,period,variable,value\n610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .emptyHeader,
      title: LocalizedText(zh: "列没有表头", en: "Column without a heading"),
      text: LocalizedText(
        zh: """
          有一列含有数据却没有表头，无法知道它是什么。常见原因是合并单元格或表头占了两行。请补上列名，\
          或删去这一列。
          """,
        en: """
          A column has data but no heading, so nothing says what it is. Merged cells or a header \
          of two rows are common causes. Give it a name or remove it.
          """),
      bad: "地区,,投诉量",
      good: "地区,满意度,投诉量"),
    DiagnosticExplanation(
      .partsDoNotAddUp,
      title: LocalizedText(zh: "分项之和与总数不符", en: "Parts do not add up to the total"),
      text: LocalizedText(
        zh: """
          数据同时给出分项和总数，但两者对不上，差异超出舍入所能解释的范围。请核对是否漏了一项、重复计\
          入，或分项与总数口径不同。
          """,
        en: """
          The data give parts and a total that do not agree, by more than rounding explains. \
          Check for a part that is missing or counted twice, or for a total with another scope.
          """),
      bad: "complaints 100, handled 60, pending 30",
      good: "complaints 100, handled 60, pending 40"),
    DiagnosticExplanation(
      .constantColumn,
      title: LocalizedText(zh: "整列数值相同", en: "All values are equal"),
      text: LocalizedText(
        zh: """
          所有评价对象在这个变量上的数值相同，因此它不能区分高低；相对标准化方法（最小—最大、z 分数\
          ）在这里也没有定义。请确认不是填充时的误操作。
          """,
        en: """
          All units have the same value, so the variable separates nobody, and relative \
          normalisations (min-max, z-score) are not defined for it. Make sure that it was not \
          filled down by mistake.
          """),
      bad: "北京,100\n上海,100\n天津,100",
      good: "北京,98.6\n上海,99.1\n天津,97.4"),
    DiagnosticExplanation(
      .unknownVariableKind,
      title: LocalizedText(zh: "未知的变量类型", en: "Unknown kind of variable"),
      text: LocalizedText(
        zh: """
          variables.csv 的 kind 应为 stock（时点数）、flow（时期数）、\
          rate（比率）、score（得分）、cumulative（累计数）或 target（目标值\
          ）。类型决定了变量能否进入指数、能否相除，所以不能省略。
          """,
        en: """
          The kind in variables.csv must be stock (at a date), flow (in a period), rate, score, \
          cumulative or target. It decides whether a variable may enter an index or be divided, \
          so it cannot be guessed.
          """),
      bad: "complaints,投诉量,Complaints,件,count",
      good: "complaints,投诉量,Complaints,件,flow"),
    DiagnosticExplanation(
      .emptyKey,
      title: LocalizedText(zh: "关键字段为空", en: "Key is empty"),
      text: LocalizedText(
        zh: """
          代码、时期、变量或标识为空，这一行不知属于谁。合并单元格导出后常常如此：只有第一行有值。请逐行填写。
          """,
        en: """
          A code, period, variable or id is empty, so the row belongs to nothing. Merged cells \
          often export like this, with a value in the first row only. Fill in every row.
          """),
      bad: "610000,2022,complaints,301544\n,2023,complaints,366630",
      good: "610000,2022,complaints,301544\n610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .unknownGrade,
      title: LocalizedText(zh: "未知的数据等级", en: "Unknown grade"),
      text: LocalizedText(
        zh: """
          grade 列应为 A（官方或原始发布）、B（转载但可认出官方报告）或 C（不用于排名）。等\
          级决定数据能否进入排名。
          """,
        en: """
          The grade must be A (official or original), B (a reprint of a recognisable official \
          report) or C (not for ranking). It decides whether a figure may enter a ranking.
          """),
      bad: "610000,2023,complaints,366630,高",
      good: "610000,2023,complaints,366630,A"),
    DiagnosticExplanation(
      .missingResource,
      title: LocalizedText(zh: "数据包缺少资源", en: "Data package lacks a resource"),
      text: LocalizedText(
        zh: """
          datapackage.json 没有列出必需的表（values、units、\
          variables、sources），或列出的文件不存在。请补上资源条目，或检查 path \
          是否相对于数据包目录。
          """,
        en: """
          datapackage.json does not list a table it must have (values, units, variables, \
          sources), or a file it lists is not there. Add the resource, or check that its path is \
          relative to the package's folder.
          """),
      bad: "\"resources\": [ { \"name\": \"values\", \"path\": \"value.csv\" } ]",
      good: "\"resources\": [ { \"name\": \"values\", \"path\": \"values.csv\" } ]"),
    DiagnosticExplanation(
      .wideDelimiter,
      title: LocalizedText(zh: "用了全角分隔符", en: "Wide delimiter between fields"),
      text: LocalizedText(
        zh: """
          表头用全角逗号、顿号、全角分号或竖线分隔，整行因此被当作一列。可用的分隔符是半角逗号、半角分\
          号和制表符。请把整个文件的分隔符替换成半角逗号；字段文字里的全角标点可以保留。
          """,
        en: """
          The header is divided by a full-width comma or semicolon, an enumeration comma or a \
          bar, so the whole line became one column. Fields are divided by a comma, a semicolon or \
          a tab. Replace the delimiter in the whole file; full-width punctuation inside a field \
          may stay.
          """),
      bad: "地区，年份，满意度",
      good: "地区,年份,满意度"),
    DiagnosticExplanation(
      .unitMismatch,
      title: LocalizedText(zh: "计量单位不符", en: "Another unit of measurement"),
      text: LocalizedText(
        zh: """
          单元格带百分号，或表头括号里写了计量单位，但与变量的单位不同，又无法按万、亿换算。\
          直接读取会差几个数量级。请换算成变量的单位，或改正变量的单位。
          """,
        en: """
          A cell has a per-cent sign, or a header names a unit in brackets, that is not the \
          variable's unit and is no multiple of it by 万 or 亿. Read as it stands, the figure would be \
          off by orders of magnitude. Convert it to the variable's unit, or correct that unit.
          """),
      bad: "610000,2023,complaints,36.7%",
      good: "610000,2023,complaints,366630"),
    DiagnosticExplanation(
      .unrecognisedUnit,
      title: LocalizedText(zh: "不是省级地区名", en: "Not a province's name"),
      text: LocalizedText(
        zh: """
          表里的评价对象大多是省级地区，而这个名称认不出来，因此作为另一个评价对象读取。\
          若是笔误，同一地区的数据会分在两个名称之下；请改正，或加一列代码（GB/T 2260）。
          """,
        en: """
          Most units of the table are provinces, and this name is none of theirs, so it is read as a \
          unit of its own. If it is a slip, one province's figures now stand under two names: correct \
          it, or add a column with codes of GB/T 2260.
          """),
      bad: "陕四,2023,81.2",
      good: "陕西,2023,81.2"),
    DiagnosticExplanation(
      .repairChangesData,
      title: LocalizedText(zh: "自动修复会改变数据", en: "The repair would change the data"),
      text: LocalizedText(
        zh: """
          cei check --fix 只改写法，不改内容。这份数据修复前后读出的结果不同（例如名称本身就是数字），\
          因此没有写入。请按所列单元格自行修改。
          """,
        en: """
          cei check --fix changes how data are written, never what they say. Here the data read \
          differently before and after (a name that is a number, for example), so nothing was \
          written. Mend the cells listed by hand.
          """),
      bad: "地区,投诉\n１２３,81.5",
      good: "地区,投诉\n123,81.5"),
  ]
}
