/// The order of repeatable options among each other, which the argument parser does not keep.
struct TypedEdits {
  /// One option with its value.
  struct Edit: Equatable {
    var option: String
    var text: String
  }

  /// The words of the command line.
  let words: [String]

  /// The values of several options in the order in which they were typed.
  ///
  /// - Parameter values: as parsed; those that the words do not show follow in this order.
  func inOrder(_ values: [(option: String, texts: [String])]) -> [Edit] {
    var left = values.map { (option: $0.option, texts: $0.texts[...]) }
    var edits: [Edit] = []
    for word in words {
      if word == "--" { break }
      guard
        let place = left.firstIndex(where: { word == $0.option || word.hasPrefix($0.option + "=") }
        ),
        let text = left[place].texts.popFirst()
      else { continue }
      edits.append(Edit(option: left[place].option, text: text))
    }
    return edits + left.flatMap { option, texts in texts.map { Edit(option: option, text: $0) } }
  }
}
