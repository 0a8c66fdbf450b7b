internal import CompositeIndex

/// Every text of the tuning page by its key, in both languages; `{name}` is filled in by the page.
enum TunerTexts {
  /// All of them, in one order.
  static var all: [(key: String, text: LocalizedText)] {
    weights + ranking + summary + comparison + panel + files + paper
  }

  private static func text(_ key: String, _ zh: String, _ en: String) -> (String, LocalizedText) {
    (key, LocalizedText(zh: zh, en: en))
  }

  private static var weights: [(String, LocalizedText)] {
    [
      text("toolbar", "操作", "Actions"),
      text("undo", "撤销", "Undo"),
      text("redo", "重做", "Redo"),
      text("backTo", "回到“{name}”", "Back to {name}"),
      text("keepBaseline", "以现在的名次为基准", "Count moves from now"),
      text("schemeBaseline", "以方案的名次为基准", "Count moves from the scheme"),
      text("otherLanguage", "English", "中文"),
      text("otherTheme", "深色/浅色", "Dark/light"),
      text("print", "打印", "Print"),
      text("dismiss", "关闭这条消息", "Close this message"),
      text("weightsTitle", "权重", "Weights"),
      text(
        "weightsHint",
        "拖动，或用按键：← → 0.1 个百分点，Shift 1，PageUp/PageDown 5，Home/End 到头，L 锁定，R 还原。"
          + "松手算一步，可撤销。",
        "Drag, or use keys: ← → 0.1 points, with Shift 1, PageUp/PageDown 5, Home/End to the ends, L locks, "
          + "R resets. Each gesture can be undone."),
      text(
        "bandLegend",
        "稳定范围：只动这一项、同级其余按比例增减时，权重在此范围内，前 {top} 名还是这几个（次序可变）。",
        "Stable range: while this weight alone moves and its siblings keep their proportions, the same {top} "
          + "come first within it, in any order."),
      text("groupOf", "“{name}”之下的权重", "Weights under {name}"),
      text("expand", "展开“{name}”", "Open {name}"),
      text("lock", "锁定“{name}”（L）", "Lock {name} (L)"),
      text("less", "“{name}”减 0.1 个百分点", "{name}: 0.1 points less"),
      text("more", "“{name}”加 0.1 个百分点", "{name}: 0.1 points more"),
      text("resetRow", "还原“{name}”（R）", "Reset {name} (R)"),
      text("boxOf", "“{name}”的权重（%）", "Weight of {name} (%)"),
      text("value", "{value}%", "{value}%"),
      text("valueLocked", "{value}%，锁定", "{value}%, locked"),
      text("wholeOf", "占全部 {value}%", "{value}% of the whole"),
      text("stable", "前 {top} 名不变：{lower}–{upper}%", "Same top {top}: {lower}-{upper}%"),
      text("fragile", "前 {top} 名不变：稍动即变", "Same top {top}: not with any change"),
      text("unstable", "前 {top} 名不变的范围：不能求出", "Same top {top}: no range can be told"),
      text("total", "合计 100.00%", "Total 100.00%"),
      text("totalLocked", "合计 100.00%（锁定 {count}/{of}）", "Total 100.00% ({count} of {of} locked)"),
      text("isLocked", "“{name}”已锁定。", "{name} is locked."),
      text(
        "stopped", "其余权重已锁定，“{name}”停在 {value}%。",
        "Other weights are locked: {name} stops at {value}%."),
      text(
        "noWeight", "“{text}”不是权重；可写 25、25% 或 1/4。",
        "\"{text}\" is no weight; write 25, 25% or 1/4."),
    ]
  }

  private static var ranking: [(String, LocalizedText)] {
    [
      text("ranking", "排名", "Ranking"),
      text("column-rank", "名次", "Rank"),
      text("column-unit", "评价对象", "Unit"),
      text("column-score", "得分", "Score"),
      text("column-interval", "名次区间", "Interval"),
      text("column-change", "变化", "Change"),
      text("column-baselineRank", "基准", "Before"),
      text("column-marks", "标记", "Marks"),
      text("search", "查找", "Find"),
      text("found", "{count} 个", "{count} found"),
      text("showHidden", "显示隐藏的", "Show hidden ones"),
      text("pin", "突出“{name}”", "Pin {name}"),
      text("hide", "隐藏“{name}”", "Hide {name}"),
      text("pinsFull", "最多突出 {count} 个。", "Up to {count} can be pinned."),
      text(
        "tooManyMoves", "对象超过 {count} 个，不画名次变化线。",
        "Lines of moves are drawn for up to {count} units."),
      text("tilesTitle", "方格图", "Tile grid"),
      text("classes", "分级", "Classes"),
      text("classRule", "分级方式", "How"),
      text("equalWidths", "等距", "equal widths"),
      text("equalNumbers", "等量", "equal numbers"),
      text("class", "{from}–{to}（{count} 个）", "{from}-{to} ({count})"),
      text(
        "tile", "{name}：第 {rank} 名，{score} 分，名次区间 {interval}",
        "{name}: rank {rank}, score {score}, interval {interval}"),
    ]
  }

  private static var summary: [(String, LocalizedText)] {
    [
      text("space", "", " "),
      text(
        "moved", "较“{base}”：{risen} 个上升，{fallen} 个下降，变动最大的是{unit}（{places}）。",
        "Against {base}: {risen} up, {fallen} down, most of all {unit} ({places})."),
      text("unmoved", "较“{base}”：名次都没有变。", "Against {base}: no rank has changed."),
      text("tau", "Kendall τ = {tau}。", "Kendall's tau = {tau}."),
      text("sameOrder", "前 {top} 名不变，次序也不变。", "The first {top} and their order are the same."),
      text("sameSet", "前 {top} 名还是这几个，次序有变。", "The first {top} are the same in another order."),
      text("otherSet", "前 {top} 名有变。", "The first {top} are not the same."),
      text("intervalsDone", "名次区间：{basis}。", "Intervals: {basis}."),
      text(
        "intervalsDraft", "名次区间（暂为 {count} 次，松手后补足 {all} 次）：{basis}。",
        "Intervals ({count} replicates for now, {all} once nothing moves): {basis}."),
      text("keptRanking", "所记的名次", "the ranking that was kept"),
    ]
  }

  private static var comparison: [(String, LocalizedText)] {
    [
      text("gapTitle", "差在哪里", "Where the difference comes from"),
      text(
        "gapNone", "两个评价对象都参与排名，才能分解得分差。",
        "A difference is split where both units are ranked."),
      text("gapAlone", "只有一个评价对象，没有可比的。", "There is one unit only: nothing to compare it with."),
      text(
        "gapHint", "点排名表中的名称，或在这里另选两个。",
        "Click a name in the ranking, or choose two here."),
      text("gapOf", "对象", "Unit"),
      text("gapTo", "对比", "Against"),
      text("gap-node", "维度或指标", "Dimension or indicator"),
      text("gap-part", "分差（分）", "Part (points)"),
      text(
        "gapSays", "从{unit} {own} 分到{other} {score} 分，相差 {gap} 分。",
        "From {unit} at {own} to {other} at {score}: {gap} points."),
      text("banner", "〔示例数据·虚构〕", "[synthetic data: made up]"),
      text("draw-waterfallTitle", "得分差来自哪里", "Where the difference of scores comes from"),
      ("draw-setDirectly", GapWords.setDirectly),
      ("draw-oneSided", GapWords.oneSided),
      ("draw-rules", GapWords.rules),
      text("draw-movesTitle", "名次变化", "Moves in the ranking"),
      text("draw-before", "基准", "Before"),
      text("draw-now", "现在", "Now"),
      text("asTable", "数据表", "As a table"),
      text("variantsTitle", "两套权重 A/B", "Two sets of weights, A/B"),
      text("keepA", "记为 A", "Keep as A"),
      text("keepB", "记为 B", "Keep as B"),
      text("useA", "用 A", "Use A"),
      text("useB", "用 B", "Use B"),
      text("differences", "看差异", "See differences"),
      text("kept", "已记为 {name}。", "Kept as {name}."),
      text("used", "现在用的是 {name}。", "{name} is in use."),
      text("noDifference", "A 和 B 的权重相同。", "A and B have the same weights."),
      text("sameRanks", "A 和 B 的名次全都相同。", "All ranks are the same under A and B."),
      text("weightsDiffer", "不同的权重", "Weights that differ"),
      text("ranksDiffer", "不同的名次", "Ranks that differ"),
      text("differ-node", "维度或指标", "Dimension or indicator"),
      text("differ-unit", "评价对象", "Unit"),
      text("differ-A", "A", "A"),
      text("differ-B", "B", "B"),
      text("differ-change", "变化", "Change"),
    ]
  }

  private static var panel: [(String, LocalizedText)] {
    [
      text("panelTitle", "对照专家组", "The panel's experts"),
      text(
        "panelHint", "滑轨上的圆点是各位专家的权重，“共”是共识。τ 与现在的名次相比。",
        "Dots on the tracks are experts' weights, C is their consensus. Tau compares with the ranking now."
      ),
      text("panel-expert", "专家", "Expert"),
      text("panel-tau", "Kendall τ", "Kendall's tau"),
      text("panel-exchanges", "前 {top} 名换几个", "Exchanged in the first {top}"),
      text("panel-take", "权重", "Weights"),
      text("consensus", "共识（共）", "Consensus (C)"),
      text("consensusMark", "共", "C"),
      text("consensusIs", "{count} 位专家的共识 {value}%", "consensus of {count} experts: {value}%"),
      text("take", "采用", "Take over"),
      text("takeOf", "采用 {name} 的权重", "Take over the weights of {name}"),
      text("asBaseline", "作基准", "As baseline"),
      text("asBaselineOf", "以 {name} 的名次为基准", "Count moves from the ranking of {name}"),
      text(
        "notTaken", "这些权重合计不是 100%，没有采用。",
        "These weights do not add up to 100%; nothing is taken over."),
      text("blindTitle", "独立赋权", "Weights of your own first"),
      text(
        "blindHint", "请先独立调好权重并提交；提交之后才显示专家组的意见。提交的权重会记入保存的文件。",
        "Set your own weights and hand them in; then the panel is shown. What was handed in is recorded in saved files."
      ),
      text("submit", "提交我的权重", "Hand in my weights"),
      text("submitted", "已提交，记入保存的文件。", "Handed in, and recorded in saved files."),
    ]
  }

  private static var paper: [(String, LocalizedText)] {
    [
      text("column-weight", "权重", "Weight"),
      text("column-whole", "占全部", "Of the whole"),
      text("column-start", "方案", "Scheme"),
      text("column-band", "前 {top} 名不变", "Same top {top}"),
      text("bandEnds", "{lower}–{upper}%", "{lower}-{upper}%"),
      text("bandNone", "稍动即变", "none"),
      text(
        "leftOut", "另有 {count} 个没有列出（隐藏的，或不符合查找的）。",
        "{count} more are not listed (hidden, or not matching the search)."),
      text("againTitle", "怎样复算", "How to compute this again"),
      text("againBy", "保存方案后运行", "With the scheme saved"),
    ]
  }

  private static var files: [(String, LocalizedText)] {
    [
      text("filesTitle", "保存与分享", "Save and share"),
      text("comment", "备注", "Remark"),
      text("save", "保存方案", "Save scheme"),
      text("load", "载入方案", "Load scheme"),
      text("saved", "已保存 {name}。", "{name} is saved."),
      text("commandIs", "用保存的文件算出同样的结果：", "The same result from the saved file:"),
      text("beside", "请把文件放在 {name} 旁边：它沿用那份方案。", "Put the file beside {name}, which it extends."),
      text("anywhere", "文件放在哪里都可以。", "The file may lie anywhere."),
      text("shareCode", "分享码", "Share code"),
      text("copyCode", "生成并复制", "Make and copy"),
      text("useCode", "使用分享码", "Use the code"),
      text("copied", "分享码已复制。", "The code is copied."),
      text("codeTaken", "已用分享码的权重。", "The code's weights are in use."),
      text("codeMistyped", "分享码有误，没有改动。", "The code is mistyped; nothing has changed."),
      text(
        "codeForeign", "这是另一份方案的分享码，没有改动。", "The code is of another scheme; nothing has changed."),
      text("noWeightsFile", "{name} 里没有权重。", "There are no weights in {name}."),
      text("loaded", "已载入 {name}。", "{name} is loaded."),
      text(
        "loadedPartly", "已载入 {name}；本方案没有的：{unknown}；文件中缺的：{missing}。",
        "{name} is loaded; not in this scheme: {unknown}; missing in the file: {missing}."),
    ]
  }
}
