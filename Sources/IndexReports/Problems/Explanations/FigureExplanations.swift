internal import CompositeIndex

/// What is wrong with files that say how a figure is drawn.
enum FigureExplanations {
  static let all: [DiagnosticExplanation] = [
    DiagnosticExplanation(
      .badTileGrid,
      title: LocalizedText(zh: "方格布局不能用", en: "The tile grid cannot be used"),
      text: LocalizedText(
        zh: """
          方格布局是一张表，每行一个单位：code（代码）、abbr_zh（格内简称）、row（行）、col（列），可另有 abbr_en、name_zh、\
          name_en。行列都是从 1 数起的整数，两个单位不能占同一格，数据中的每个单位都要有位置：方格图不省略任何单位。\
          布局中有而数据中没有的单位画斜线，写“无数据”。
          """,
        en: """
          A tile grid is a table with one unit on each line: code, abbr_zh (what the tile says), row and \
          col, and if wanted abbr_en, name_zh and name_en. Rows and columns are whole numbers from 1, no \
          two units share a place, and every unit of the data has one: the figure leaves nobody out. \
          Units of the grid that are not in the data are hatched and say so.
          """),
      bad: "code,abbr_zh,row,col\n610000,陕,5,3\n620000,甘,5,3",
      good: "code,abbr_zh,row,col\n610000,陕,5,3\n620000,甘,4,2")
  ]
}
