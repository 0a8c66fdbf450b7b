public import CompositeIndex

/// The page `docs/methods.zh.md` / `docs/methods.en.md`, made from the catalogue.
public enum MethodsPage {
  /// The whole page in one language.
  public static func markdown(_ language: Language) -> String {
    var document = Document(language: language)
    document.heading(LocalizedText(zh: "方法", en: "Methods"), level: 1)
    document.paragraph(
      LocalizedText(
        zh:
          "本页由程序里的方法目录生成，与 cei methods 一致。方法写在方案的 methodology 里，各指标可用 smallNumbers、impute、treat、normalise 另行指定。",
        en: "This page is made from the program's catalogue and says what cei methods says. "
          + "Methods are named in a scheme's methodology; an indicator names its own in smallNumbers, "
          + "impute, treat and normalise."))
    document.paragraph(
      LocalizedText(
        zh: "计算顺序：取数与分母，数据筛选，小样本收缩，插补，异常值处理，标准化，合成，否决与加分，排名，等级。",
        en:
          "The order of steps: denominate, screen, adjust small numbers, impute, treat, normalise, "
          + "aggregate, veto and bonus, rank, band."))
    document.blocks += MethodsReport().document(language).blocks
    return MarkdownFormat().render(document)
  }
}
