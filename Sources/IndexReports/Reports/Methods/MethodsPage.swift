public import CompositeIndex

/// The page `docs/methods.zh.md` / `docs/methods.en.md`, made from the catalogue.
public enum MethodsPage {
  /// The whole page in one language.
  public static func markdown(_ language: Language) -> String {
    var document = Document(language: language)
    document.heading(LocalizedText(zh: "方法", en: "Methods"), level: 1)
    document.paragraph(
      LocalizedText(
        zh: "本页由程序里的方法目录生成，与 cei methods 一致。方法写在方案的 methodology 和各指标的 normalise 里。",
        en: "This page is made from the program's catalogue and says what cei methods says. "
          + "Methods are named in a scheme's methodology and in an indicator's normalise."))
    document.paragraph(
      LocalizedText(
        zh: "计算顺序：取数与分母，标准化，合成，否决与加分，排名，等级。",
        en: "The order of steps: denominate, normalise, aggregate, veto and bonus, rank, band."))
    document.blocks += MethodsReport().document(language).blocks
    return MarkdownFormat().render(document)
  }
}
