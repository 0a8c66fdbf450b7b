public import CompositeIndex

/// The methods of some families, as the catalogue says them: `cei methods`.
public struct MethodsReport: Report {
  /// The families in the order of the steps.
  public let families: [Catalogue.Family]

  /// Lists families.
  public init(families: [Catalogue.Family] = Catalogue.families) { self.families = families }

  /// A section for each family, a part for each method with its formula, source and parameters.
  public func document(_ language: Language) -> Document {
    var document = Document(language: language)
    for family in families {
      document.heading(
        LocalizedText(
          zh: "\(family.title[.zh])（\(family.name)）", en: "\(family.title[.en]) (\(family.name))"))
      for method in family.methods { Self.add(method, to: &document) }
    }
    return document
  }

  private static func add(_ method: MethodDescription, to document: inout Document) {
    let language = document.language
    document.heading(LocalizedText(method.name), level: 3)
    document.paragraph(method.summary)
    var facts: [Document.KeyValue] = []
    let formula = method.formula[language]
    if !formula.isEmpty {
      facts.append(.init(LocalizedText(zh: "公式", en: "Formula")[language], formula))
    }
    facts.append(.init(LocalizedText(zh: "出处", en: "Source")[language], method.reference[language]))
    document.keyValues(facts)
    guard !method.parameters.isEmpty else { return }
    var table = Table(columns: [
      Table.Column(LocalizedText(zh: "参数", en: "Parameter")[language], key: "parameter"),
      Table.Column(
        LocalizedText(zh: "取值", en: "Values")[language], key: "values", overflow: .wrap),
      Table.Column(LocalizedText(zh: "默认", en: "Default")[language], key: "default"),
      Table.Column(
        LocalizedText(zh: "含义", en: "Meaning")[language], key: "meaning", overflow: .wrap),
    ])
    for parameter in method.parameters {
      let words = ParameterWords(parameter)
      table.add(
        Table.Cell(parameter.name), Table.Cell(words.range[language]),
        Table.Cell(words.standard[language]), Table.Cell(parameter.summary[language]))
    }
    document.table(table)
  }

  /// One row for each parameter; a method without parameters has one row.
  public func csv(_ language: Language) -> (header: [String], rows: [[String]]) {
    let header = [
      "family", "method", "summary", "formula", "reference", "parameter", "values", "default",
      "meaning",
    ]
    let rows = families.flatMap { family in
      family.methods.flatMap { method -> [[String]] in
        let own = [
          family.name, method.name, method.summary[language], method.formula[language],
          method.reference[language],
        ]
        guard !method.parameters.isEmpty else { return [own + ["", "", "", ""]] }
        return method.parameters.map { parameter in
          let words = ParameterWords(parameter)
          return own + [
            parameter.name, words.range[language], words.standard[language],
            parameter.summary[language],
          ]
        }
      }
    }
    return (header, rows)
  }

  /// Families with their methods and parameters.
  public var json: JSONOutput {
    [
      "schema": "cei/methods/1",
      "families": .array(
        families.map { family in
          [
            "name": .string(family.name), "title": .text(family.title),
            "methods": .array(family.methods.map(Self.json)),
          ]
        }),
    ]
  }

  private static func json(_ method: MethodDescription) -> JSONOutput {
    [
      "name": .string(method.name), "summary": .text(method.summary),
      // Programs read the parameters' names of scheme files.
      "formula": .string(method.formula.en), "reference": .string(method.reference.en),
      "parameters": .array(method.parameters.map { ParameterWords($0).json }),
    ]
  }
}
