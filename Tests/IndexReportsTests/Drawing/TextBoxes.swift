import IndexReports

/// Where a text of a drawing stands, as wide as layout takes it to be.
struct TextBox {
  let text: String
  let size: Double
  let left, right, top, bottom: Double

  func overlaps(_ other: TextBox) -> Bool {
    left < other.right - 0.01 && other.left < right - 0.01 && top < other.bottom - 0.01
      && other.top < bottom - 0.01
  }
}

extension SVGReader {
  /// The boxes of all texts, in the order of the markup.
  var textBoxes: [TextBox] {
    zip(elements("text"), texts).map { attributes, escaped in
      let text = escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&amp;", with: "&")
      let size = attributes["font-size"].flatMap(Double.init) ?? Drawing.size
      let width = TextExtent.of(text, size: size)
      let (x, y) = (attributes.number("x"), attributes.number("y"))
      let left =
        switch attributes["text-anchor"] {
        case "middle": x - width / 2
        case "end": x - width
        default: x
        }
      return TextBox(
        text: text, size: size, left: left, right: left + width, top: y - size * 0.8,
        bottom: y + size * 0.2)
    }
  }
}

extension Drawing {
  /// Texts that reach beyond the drawing.
  var overflowing: [String] {
    SVGReader(self).textBoxes.filter {
      $0.left < -0.01 || $0.right > width + 0.01 || $0.top < 0 || $0.bottom > height
    }.map(\.text)
  }

  /// Pairs of texts that lie upon each other.
  var colliding: [String] {
    let boxes = SVGReader(self).textBoxes
    var found: [String] = []
    for (number, one) in boxes.enumerated() {
      for other in boxes[(number + 1)...] where one.overlaps(other) {
        found.append(one.text + " | " + other.text)
      }
    }
    return found
  }
}
