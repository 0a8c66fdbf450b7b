internal import CompositeIndex

/// What a method is called in running text.
enum MethodWords {
  /// The name by which its summary introduces it (`特征根法：…`) in Chinese, its own name in English;
  /// as it is where no method is called so.
  static func name(_ name: String) -> LocalizedText {
    let known = Catalogue.families.flatMap(\.methods).last { $0.name == name }
    let introduced = known.flatMap { method -> String? in
      let head = method.summary.zh.prefix { $0 != "：" && $0 != "，" && $0 != "。" }
      return head.count < method.summary.zh.count && head.count <= 16 ? String(head) : nil
    }
    return LocalizedText(zh: introduced ?? name, en: name)
  }
}
