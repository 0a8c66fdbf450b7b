internal import CompositeIndex

/// Every text of the tuning page by its key, in both languages; `{name}` is filled in by the page.
enum TunerTexts {
  /// All of them, in one order.
  static var all: [(key: String, text: LocalizedText)] {
    weights + ranking + standing + summary + comparison + panel + files + paper + loading
  }

  static func text(_ key: String, _ zh: String, _ en: String) -> (String, LocalizedText) {
    (key, LocalizedText(zh: zh, en: en))
  }

  private static var weights: [(String, LocalizedText)] {
    [
      text("toolbar", "操作", "Actions"),
      text("skip", "跳过权重", "Skip the weights"),
      text("skipTo", "跳到“{name}”", "Go to {name}"),
      text("undo", "撤销", "Undo"),
      text("redo", "重做", "Redo"),
      text("backTo", "回到“{name}”", "Back to {name}"),
      text("keepBaseline", "以现在的名次为基准", "Compare with the ranking now"),
      text("schemeBaseline", "以方案的名次为基准", "Compare with the scheme's ranking"),
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
      text(
        "bandLegend-one",
        "稳定范围：只动这一项、同级其余按比例增减时，权重在此范围内，第 1 名不换。",
        "Stable range: while this weight alone moves and its siblings keep their proportions, the same unit "
          + "comes first within it."),
      text("groupOf", "“{name}”之下的权重", "Weights under {name}"),
      text("expand", "展开“{name}”", "Open {name}"),
      text("lock", "锁定“{name}”（L）", "Lock {name} (L)"),
      text("less", "“{name}”减 0.1 个百分点", "{name}: 0.1 points less"),
      text("more", "“{name}”加 0.1 个百分点", "{name}: 0.1 points more"),
      text("resetRow", "还原“{name}”（R）", "Reset {name} (R)"),
      text("boxOf", "“{name}”的权重（%）", "Weight of {name} (%)"),
      text("value", "{value}%", "{value}%"),
      text("valueLocked", "{value}%，锁定", "{value}%, locked"),
      text("wholeLabel", "占全部 ", "Of the whole: "),
      text("wholeOf", "{value}%", "{value}%"),
      text("stableLabel", "前 {top} 名不变：", "Same top {top}: "),
      text("stable", "{lower}–{upper}%", "{lower}-{upper}%"),
      text("fragile", "稍动即变", "not with any change"),
      text("bandWaits", "计算中…", "being computed"),
      text("unstable", "范围不能求出", "no range can be told"),
      text("total", "合计 100.00%", "Total 100.00%"),
      text("totalLocked", "合计 100.00%（锁定 {count}/{of}）", "Total 100.00% ({count} of {of} locked)"),
      text("isLocked", "“{name}”已锁定。", "{name} is locked."),
      text(
        "stopped", "其余权重已锁定，“{name}”停在 {value}%。",
        "Other weights are locked: {name} stops at {value}%."),
      text(
        "onlyChild", "“{name}”是这一组唯一的一项，总是 100%。",
        "{name} is the only one of its group: it always has 100%."),
      text(
        "rounded", "权重只保留到 0.01%：“{text}”记为 {value}%。",
        "Weights are kept to 0.01%: \"{text}\" has become {value}%."),
      text("backAtStart", "已回到“{name}”的权重。", "The weights of {name} are back."),
      text("withLocks", "{told}已解除锁定：{names}。", "{told} No longer locked: {names}."),
      text("comma", "、", ", "),
      text("semicolon", "；", "; "),
      text("listMore", "{names}等 {count} 项", "{names} and others, {count} in all"),
      text("listMoreUnits", "{names}等 {count} 个", "{names} and others, {count} in all"),
      text(
        "noWeight", "“{text}”不是权重；请写 0 到 100 的数，如 25、25% 或 1/4。",
        "\"{text}\" is no weight; write a number from 0 to 100, such as 25, 25% or 1/4."),
    ]
  }

  private static var ranking: [(String, LocalizedText)] {
    [
      text("ranking", "排名", "Ranking"),
      text("column-rank", "名次", "Rank"),
      text("column-unit", "评价对象", "Unit"),
      text("column-score", "得分", "Score"),
      text("column-interval", "名次区间", "Interval"),
      text("column-change", "较基准", "Change"),
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
      text("against", "较“{base}”：{changes}。", "Against \"{base}\": {changes}."),
      text("left", "{count} 个退出排名（{names}）", "{count} left the ranking ({names})"),
      text("entered", "{count} 个新进排名（{names}）", "{count} entered the ranking ({names})"),
      text(
        "moved", "{risen} 个上升，{fallen} 个下降，变动最大的是{movers}",
        "{risen} up, {fallen} down, most of all {movers}"),
      text("mover", "{name}（{places}）", "{name} ({places})"),
      text("unmoved", "名次都没有变", "no rank has changed"),
      text("unmovedRest", "其余的名次没有变", "no other rank has changed"),
      text("nobody", "没有评价对象参与排名", "nobody is ranked"),
      text("tau", "Kendall τ = {tau}。", "Kendall's tau = {tau}."),
      text(
        "tauShared", "Kendall τ = {tau}（只算两次都有名次的）。",
        "Kendall's tau = {tau} (of those ranked both times)."),
      text("sameOrder", "前 {top} 名不变，次序也不变。", "The first {top} and their order are the same."),
      text("sameSet", "前 {top} 名还是这几个，次序有变。", "The first {top} are the same in another order."),
      text("otherSet", "前 {top} 名有变。", "The first {top} are not the same."),
      text("sameOrder-one", "第 1 名不变。", "The first place is the same."),
      text("otherSet-one", "第 1 名有变。", "The first place is not the same."),
      text(
        "beyond", "{unit}的“{name}”现为 {score} 分，超出 {low} 至 {high} 分的量程，cei rank 不会接受。",
        "{name} of {unit} is {score} now, beyond its scale of {low} to {high}: cei rank will refuse it."
      ),
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
        "gapNone", "两个评价对象都参与排名，才能分解得分差；请选择参与排名的。",
        "Only a difference between two ranked units can be split: choose ranked ones."),
      text("gapAlone", "只有一个评价对象，没有可比的。", "There is one unit only: nothing to compare it with."),
      text(
        "gapHint", "点排名表中的名称，或在这里另选两个。",
        "Click a name in the ranking, or choose two here."),
      text("gapOf", "对象", "Unit"),
      text("gapTo", "对比", "Against"),
      text("gap-node", "维度或指标", "Dimension or indicator"),
      text("gap-part", "分差（分）", "Part (points)"),
      text(
        "gapSays", "{unit} {own} 分，{other} {score} 分，相差 {gap} 分；+ 为{unit}较高，- 为较低。",
        "{unit} at {own}, {other} at {score}: {gap} points; + where {unit} is higher, - where it is lower."
      ),
      text("draw-waterfallTitle", "得分差来自哪里", "Where the difference of scores comes from"),
      ("draw-setDirectly", GapWords.setDirectly),
      ("draw-oneSided", GapWords.oneSided),
      ("draw-rules", GapWords.rules),
      text("draw-movesTitle", "名次变化", "Moves in the ranking"),
      text("draw-before", "基准", "Before"),
      text("draw-now", "现在", "Now"),
      text("asTable", "数据表", "As a table"),
      text("variantsTitle", "两套权重 A/B", "Two sets of weights, A/B"),
      text("keep", "记为 {name}", "Keep as {name}"),
      text("replaceKept", "换掉 {name}", "Replace {name}"),
      text("use", "用 {name}", "Use {name}"),
      text("differences", "看差异", "See differences"),
      text("kept", "已记为 {name}。", "Kept as {name}."),
      text(
        "keptAlready", "{name} 里是另一套权重，没有保存过。要换掉它，请再按一次。",
        "{name} holds other weights, which are saved nowhere. To replace them, press once more."),
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
        "panelHint",
        "滑轨上的圆圈是各位专家的权重，编号见表，“共”是专家组的共识（各专家权重的加权平均），M 是专家的中位数。"
          + "τ 与现在的名次相比；专家未评的组，名次按共识计算，采用时保留您的权重。",
        "Circles on the tracks are experts' weights (numbers as below), C is the panel's consensus (the mean of the experts' "
          + "weights, each counting as stated), M the experts' median. Tau compares with the ranking now; "
          + "where an expert did not judge, the consensus ranks, and taking over leaves your own weights."
      ),
      text("panel-expert", "专家", "Expert"),
      text("panel-tau", "Kendall τ", "Kendall's tau"),
      text("panel-exchanges", "前 {top} 名中更换几个", "Replaced in the top {top}"),
      text("panel-unjudged", "未评", "Not judged"),
      text("panel-take", "权重", "Weights"),
      text("consensus", "共识（共）", "Consensus (C)"),
      text("consensusMark", "共", "C"),
      text("medianMark", "M", "M"),
      text(
        "panelIs", "{count} 位专家评过：共识 {value}%，中位数 {median}%",
        "judged by {count} experts: consensus {value}%, median {median}%"),
      text("notJudged", "专家未评", "not judged by any expert"),
      text("expertIs", "{number} {name}：{value}%", "{number} {name}: {value}%"),
      text("taken", "已采用“{name}”的权重。", "The weights of {name} are in use."),
      text(
        "takenPartly", "已采用“{name}”的权重；未评的保留您的权重：{names}。",
        "The weights of {name} are in use; not judged, so yours are kept: {names}."),
      text("take", "采用", "Take over"),
      text("takeOf", "采用“{name}”的权重", "Take over the weights of {name}"),
      text("asBaseline", "作基准", "As baseline"),
      text("asBaselineOf", "以“{name}”的名次为基准", "Compare with the ranking of {name}"),
      text("blindTitle", "独立赋权", "Weights of your own first"),
      text(
        "blindHint", "请先独立调好权重并提交；提交之后才显示专家组的意见。提交的权重会记入保存的文件。",
        "Set your own weights and hand them in; then the panel is shown. What was handed in is recorded in saved files."
      ),
      text("submit", "提交我的权重", "Hand in my weights"),
      text(
        "untouched", "您还没有调整权重：现在提交的就是方案本身的权重。确实如此，请再按一次。",
        "You have not changed any weight: what you hand in are the scheme's own. If you mean that, press once more."
      ),
      text("submitUntouched", "就按方案的权重提交", "Hand in the scheme's weights"),
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
      text("comment", "备注", "Note"),
      text("save", "保存方案", "Save scheme"),
      text("load", "载入方案", "Load scheme"),
      text("saved", "已保存 {name}。", "{name} is saved."),
      text("notSaved", "没有保存。{problems}", "Not saved. {problems}"),
      text("commandIs", "用保存的文件算出同样的结果：", "The same result from the saved file:"),
      text("beside", "请把文件放在 {name} 旁边：它沿用那份方案。", "Put the file beside {name}, which it extends."),
      text("anywhere", "文件放在哪里都可以。", "The file can be kept anywhere."),
      text("shareCode", "分享码", "Share code"),
      text("copyCode", "生成并复制", "Make and copy"),
      text("useCode", "使用分享码", "Use the code"),
      text("copied", "分享码已复制。", "The code is copied."),
      text(
        "notCopied", "浏览器不让复制；分享码在左边的框里，请自行复制。",
        "The browser does not let the page copy; take the code from the box yourself."),
      text("codeTaken", "已用分享码的权重。", "The code's weights are in use."),
      text(
        "copiedRounded", "分享码已复制；其中的权重保留到 0.01%，得分可能差在末位。要完全一致，请保存方案。",
        "The code is copied. It holds weights to 0.01%, so scores may differ in the last digit; save the scheme for the same ones."
      ),
      text("codeNone", "这里没有分享码，没有改动。", "There is no code here; nothing has changed."),
      text(
        "codeMistyped", "分享码的校验字符不符：有字符抄错、漏抄或多抄，没有改动。",
        "The check characters of the code do not fit: a character is wrong, missing or too many. Nothing has changed."
      ),
      text(
        "codeVersion", "这是另一个版本的程序生成的分享码，没有改动。",
        "The code is of another version of the program; nothing has changed."),
      text(
        "codeForeign", "这是另一份方案的分享码（指标体系或原有权重不同），没有改动。",
        "The code is of another scheme (another tree, or other weights to start from); nothing has changed."
      ),
      text(
        "codeLength", "分享码比本方案长或短，没有改动。",
        "The code says more or less than this scheme has; nothing has changed."),
      text(
        "codeGroup", "分享码中“{name}”之下的权重超过 100%，没有改动。",
        "In the code the weights under {name} are more than 100%; nothing has changed."),
      text("loaded", "已载入 {name}。", "{name} is loaded."),
      text(
        "loadedOtherIntervals",
        "已载入 {name} 的权重。名次区间仍按本页的设置计算：文件的 uncertainty 与本页不同。",
        "The weights of {name} are loaded. Intervals are those of this page: the file's uncertainty is another."
      ),
      text(
        "notRead", "读不了 {name}：它是文件夹，或打不开。",
        "{name} cannot be read: it is a folder, or cannot be opened."),
      text(
        "notLoaded", "没有载入 {name}：{problems}。权重没有改动。",
        "{name} is not loaded: {problems}. No weight has changed."),
    ]
  }

  /// Why a file is not loaded.
  private static var loading: [(String, LocalizedText)] {
    [
      text("fileEncoding", "文件不是 UTF-8 编码，请另存为 UTF-8", "it is not UTF-8; save it as UTF-8"),
      text("fileNoJSON", "不是 JSON", "it is not JSON"),
      text(
        "fileNoJSONAt", "不是 JSON，第 {line} 行第 {column} 列有误",
        "it is not JSON; see line {line}, column {column}"),
      text("fileNoObject", "不是方案：应为一个 JSON 对象", "it is no scheme, which is a JSON object"),
      text("fileTwice", "重复的键：{keys}", "keys that stand twice: {keys}"),
      text(
        "fileNoName", "不是方案：缺少 \"scheme\"（只有权重的文件，请加上 \"scheme\" 和 \"extends\": \"{parent}\"）",
        "it is no scheme: \"scheme\" is missing (to a file with weights only, add \"scheme\" and \"extends\": \"{parent}\")"
      ),
      text(
        "fileOtherParent", "它沿用方案 {parent}，本页只认得 {known}",
        "it extends {parent}; this page only knows {known}"),
      text(
        "fileChangedParent", "它来自内容不同的 {parent}",
        "it comes from a {parent} with other contents"),
      text(
        "fileShape", "写法不对（cei check 会说明怎样改）：{parts}",
        "not written as in a scheme (cei check says how to repair it): {parts}"),
      text(
        "fileRemovesNothing", "用 null 去掉的并不存在：{parts}",
        "null removes what is not there: {parts}"),
      text(
        "fileOtherIndicators", "本方案没有的指标：{ids}", "indicators that this scheme does not have: {ids}"),
      text("fileNoIndicators", "文件中没有的指标：{ids}", "indicators that the file does not have: {ids}"),
      text("fileMeant", "{text}（是否想写 {meant}？）", "{text} (did you mean {meant}?)"),
      text(
        "fileOtherMethods", "除权重外还有不同：{parts}，请用这份方案另行生成调权页",
        "not only weights differ, but {parts}: make a page of its own from that scheme"),
      text("filePart", "{name}（{path}）", "{name} ({path})"),
      text("fileUnknown", "本方案没有的权重：{ids}", "weights that this scheme does not have: {ids}"),
      text("fileNoNumber", "不是数字的权重：{ids}", "weights that are no numbers: {ids}"),
      text("fileNegative", "不能作权重的数：{ids}", "numbers that cannot be weights: {ids}"),
      text("fileMissing", "缺少权重：{ids}", "weights that are missing: {ids}"),
      text(
        "fileReading", "weightsAre 应为 shares 或 relative，却是 {word}",
        "weightsAre is shares or relative, not {word}"),
      text("fileZeros", "“{name}”之下的权重全为 0", "all weights under {name} are 0"),
      text(
        "fileEndless", "“{name}”之下的权重太大，合计超出可计算的范围",
        "weights under {name} are too large to be added up"),
      text(
        "fileSum", "“{name}”之下的权重合计 {sum}，应为 {target}：{parts} = {sum}",
        "weights under {name} add up to {sum}, not {target}: {parts} = {sum}"),
      text(
        "fileSumRepair", "请改正其中一个权重；只看比例的，写明 \"weightsAre\": \"relative\"",
        "mend one of the weights, or say \"weightsAre\": \"relative\" if only ratios count"),
      text("part-tree", "指标体系", "the tree"),
      text("part-methodology", "计算方法", "methods"),
      text("part-indicators", "指标", "indicators"),
      text("part-variables", "变量", "variables"),
      text("part-missing", "缺失处理", "missing values"),
      text("part-coverage", "覆盖率要求", "coverage"),
      text("part-periods", "数据期", "periods"),
      text("part-screen", "筛选", "screening"),
      text("part-impute", "插补", "imputation"),
      text("part-treat", "异常值处理", "outliers"),
      text("part-normalise", "标准化", "normalisation"),
      text("part-frozen", "沿用的参数", "frozen parameters"),
      text("part-aggregation", "汇总方法", "aggregation"),
      text("part-ties", "并列名次", "ties"),
      text("part-grades", "等级依据", "grades"),
      text("part-bands", "等级", "bands"),
      text("part-veto", "否决", "veto rules"),
      text("part-bonus", "加分", "bonus"),
      text("part-value", "取值公式", "formula"),
      text("part-direction", "方向", "direction"),
      text("part-smallNumbers", "小样本调整", "small numbers"),
    ]
  }
}
