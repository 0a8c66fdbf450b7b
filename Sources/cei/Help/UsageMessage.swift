internal import CompositeIndex

/// What the argument parser says, in the language of this run.
///
/// The library speaks English only; the few sentence shapes that users meet are said again here,
/// anything else passes through.
struct UsageMessage {
  let text: String

  init(_ english: String) {
    text = Speech.language == .zh ? Self.chinese(english) : english
  }

  private static let shapes: [(before: String, zh: String)] = [
    ("Unknown option ", "未知选项 "),
    ("Missing expected argument ", "缺少参数 "),
    ("Missing value for ", "缺少选项的值 "),
    ("Unexpected argument ", "多余的参数 "),
    ("The value ", "不能接受的值 "),
  ]

  private static func chinese(_ english: String) -> String {
    for shape in shapes where english.hasPrefix(shape.before) {
      return shape.zh + english.dropFirst(shape.before.count)
    }
    return english
  }
}
