internal import CompositeIndex

/// Projects of other software that cannot be brought along as they are.
enum ConversionExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .unknownEntryType,
      title: LocalizedText(zh: "未知的条目类型", en: "Unknown type of entry"),
      text: LocalizedText(
        zh: """
          COINr 的 iMeta 中，Type 只能是 Indicator（指标）、Aggregate（合成节点）、Group（分组）、\
          Denominator（分母）或 Other（随带的列），大小写须一致。
          """,
        en: """
          In COINr's iMeta the Type is Indicator, Aggregate, Group, Denominator or Other, written \
          exactly so.
          """),
      bad: "1,LPI,1,1,Physical,indicators",
      good: "1,LPI,1,1,Physical,Indicator"),
    DiagnosticExplanation(
      .badDirection,
      title: LocalizedText(zh: "方向应为 1 或 -1", en: "A direction is 1 or -1"),
      text: LocalizedText(
        zh: """
          COINr 用 1 表示越大越好，-1 表示越小越好；指标和合成节点都要写。写成 0 或留空时，COINr 的有些\
          函数会照算，结果却没有意义。
          """,
        en: """
          In COINr 1 says that higher is better and -1 that lower is better; indicators and \
          aggregates both have one. With 0 or nothing some functions of COINr go on, and what they \
          compute means nothing.
          """),
      bad: "1,CO2,0,1,Environ,Indicator",
      good: "1,CO2,-1,1,Environ,Indicator"),
    DiagnosticExplanation(
      .levelAgainstParent,
      title: LocalizedText(zh: "层级与上级不符", en: "The level contradicts the parent"),
      text: LocalizedText(
        zh: """
          iMeta 的 Level 和 Parent 说的是同一棵树：指标在第 1 级，每个上级恰好高 1 级。两者不符时，其中\
          必有一处写错，程序不猜是哪一处。请改正 Level 或 Parent。
          """,
        en: """
          Level and Parent of iMeta describe the same tree: indicators are at level 1, and every \
          parent is exactly one level above its children. Where they differ one of them is wrong, and \
          the program does not guess which. Correct the Level or the Parent.
          """),
      bad: "1,LPI,1,1,Conn,Indicator\n3,Conn,1,1,Index,Aggregate",
      good:
        "1,LPI,1,1,Physical,Indicator\n2,Physical,1,1,Conn,Aggregate\n3,Conn,1,1,Index,Aggregate"),
    DiagnosticExplanation(
      .conversionLoss,
      title: LocalizedText(zh: "转换时舍弃的内容", en: "Something is not brought along"),
      text: LocalizedText(
        zh: """
          COINr 项目中有些内容在这里没有对应的写法，例如随时间变化的分组。转换照常进行，结果中没有这一项\
          ；请看看是否要紧。
          """,
        en: """
          Some things of a COINr project cannot be said here, for example groups that change over \
          time. The conversion goes on without them; see whether they matter.
          """),
      bad: "AUT,2018,...,L\nAUT,2019,...,M",
      good: "AUT,2018,...,L\nAUT,2019,...,L"),
  ]
}
