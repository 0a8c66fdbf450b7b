/// Raw figures in running text: as many digits as they carry, within reason.
enum FigureText {
  /// Up to 2 decimals from 100 on, up to 4 from 1 on, 4 significant digits below; no trailing zeros.
  static func value(_ number: Double) -> String {
    let size = abs(number)
    var digits = size >= 100 ? 2 : 4
    if size < 1, size > 0 {
      var scale = size
      digits = 4
      while scale < 0.1, digits < 12 {
        scale *= 10
        digits += 1
      }
    }
    var text = NumberFormat.fixed(number, digits: digits, grouping: true)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
