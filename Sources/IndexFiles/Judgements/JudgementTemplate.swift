public import CompositeIndex

/// A blank table of judgements for a scheme: what an expert fills in with a spreadsheet.
public enum JudgementTemplate {
  /// The columns of ``rows(of:_:)``.
  public static func header(_ language: Language) -> [String] {
    [
      LocalizedText(zh: "上级", en: "node"), LocalizedText(zh: "指标", en: "criterion"),
      LocalizedText(zh: "对比", en: "versus"), LocalizedText(zh: "判断", en: "value"),
    ].map { $0[language] }
  }

  /// A row for every pair of criteria under one node, parents first; the last cell, how much more
  /// important the criterion is than the other, is empty.
  ///
  /// - Returns: names in one language, ids where two things have one name. A table with these rows is
  ///   read as the judgements of the expert whom its file is called after; rows that stay empty are
  ///   pairs that were not compared.
  public static func rows(of scheme: ResolvedScheme, _ language: Language) -> [[String]] {
    let names = scheme.nodes.map { $0.name[language] }
    let folded = names.map(NameFolding.fold)
    let count = Dictionary(folded.map { ($0, 1) }, uniquingKeysWith: +)
    let words = names.indices.map { node in
      names[node].isEmpty || count[folded[node]] != 1 ? scheme.nodes[node].id : names[node]
    }
    return scheme.nodes.indices.flatMap { node in
      let children = scheme.nodes[node].children
      return children.indices.flatMap { first in
        children[(first + 1)...].map { second in
          [words[node], words[children[first]], words[second], ""]
        }
      }
    }
  }
}
