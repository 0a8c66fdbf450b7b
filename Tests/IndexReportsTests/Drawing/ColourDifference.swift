import Foundation

/// A colour of a stylesheet, seen in several ways.
struct Colour {
  /// How somebody sees.
  enum Sight: CaseIterable {
    case normal, grey, protanopia, deuteranopia
  }

  /// Linear light, red, green and blue between 0 and 1.
  let linear: [Double]

  /// `#fff` or `#1a2b3c`.
  init?(_ text: Substring) {
    guard text.first == "#" else { return nil }
    var digits = text.dropFirst().compactMap(\.hexDigitValue)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    linear = (0..<3).map { number in
      let share = Double(digits[2 * number] * 16 + digits[2 * number + 1]) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
  }

  /// Relative luminance as WCAG 2 defines it.
  var luminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

  /// The contrast ratio of WCAG 2.
  func contrast(_ other: Colour) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// Machado, G. M., Oliveira, M. M. and Fernandes, L. A. F. (2009), A physiologically-based model for
  /// simulation of color vision deficiency, IEEE TVCG 15(6), severity 1.0, on linear light.
  private static func matrix(_ sight: Sight) -> [[Double]]? {
    switch sight {
    case .normal: nil
    case .grey:
      [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    }
  }

  /// CIE L*a*b* under D65 of what is seen.
  func lab(_ sight: Sight) -> Lab {
    let seen =
      Self.matrix(sight).map { matrix in
        matrix.map { row in min(1, max(0, zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 })) }
      } ?? linear
    let (r, g, b) = (seen[0], seen[1], seen[2])
    func f(_ t: Double) -> Double { t > 216 / 24389.0 ? cbrt(t) : (24389 / 27.0 * t + 16) / 116 }
    let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047)
    let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
    let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883)
    return Lab(l: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
  }

  /// The difference of two colours as somebody sees them.
  func difference(_ other: Colour, _ sight: Sight) -> Double {
    lab(sight).difference(other.lab(sight))
  }
}

/// A colour in CIE L*a*b*.
struct Lab {
  let l, a, b: Double

  /// CIEDE2000: Sharma, G., Wu, W. and Dalal, E. N. (2005), Color Research and Application 30(1).
  func difference(_ other: Lab) -> Double {
    let radians = Double.pi / 180
    let chroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let stretch = 1.5 - 0.5 * (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
    let (a1, a2) = (a * stretch, other.a * stretch)
    let (c1, c2) = (hypot(a1, b), hypot(a2, other.b))
    func hue(_ b: Double, _ a: Double) -> Double {
      let angle = atan2(b, a) / radians
      return angle < 0 ? angle + 360 : angle
    }
    let (h1, h2) = (hue(b, a1), hue(other.b, a2))
    var turn = c1 * c2 == 0 ? 0 : h2 - h1
    if turn > 180 { turn -= 360 }
    if turn < -180 { turn += 360 }
    let hueStep = 2 * (c1 * c2).squareRoot() * sin(turn / 2 * radians)
    let (lightness, middle) = ((l + other.l) / 2, (c1 + c2) / 2)
    var angle = h1 + h2
    if c1 * c2 != 0 {
      angle = abs(h1 - h2) <= 180 ? angle / 2 : (angle < 360 ? angle + 360 : angle - 360) / 2
    }
    let t =
      1 - 0.17 * cos((angle - 30) * radians) + 0.24 * cos(2 * angle * radians)
      + 0.32 * cos((3 * angle + 6) * radians) - 0.20 * cos((4 * angle - 63) * radians)
    let square = (lightness - 50) * (lightness - 50)
    let dL = (other.l - l) / (1 + 0.015 * square / (20 + square).squareRoot())
    let dC = (c2 - c1) / (1 + 0.045 * middle)
    let dH = hueStep / (1 + 0.015 * middle * t)
    let turned = (pow(middle, 7) / (pow(middle, 7) + pow(25, 7))).squareRoot() * -2
    let rotation = turned * sin(60 * exp(-pow((angle - 275) / 25, 2)) * radians)
    return (dL * dL + dC * dC + dH * dH + rotation * dC * dH).squareRoot()
  }
}
