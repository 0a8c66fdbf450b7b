/// One complete command line with what it does.
struct HelpExample {
  let line: String
  let meaning: String

  /// Makes an example.
  ///
  /// - Parameter english: the line as typed in English, where it names a place.
  init(_ line: String, english: String? = nil, zh: String, en: String) {
    self.line = say(line, english ?? line)
    meaning = say(zh, en)
  }
}
