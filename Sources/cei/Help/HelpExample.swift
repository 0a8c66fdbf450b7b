/// One complete command line with what it does.
struct HelpExample {
  let line: String
  let meaning: String

  init(_ line: String, zh: String, en: String) {
    self.line = line
    meaning = say(zh, en)
  }
}
