internal import CompositeIndex

/// A province that made-up figures are drawn for.
struct DemoPlace {
  let code: String
  let macroRegion: String
  /// Residents in millions, rounded: the order of magnitude, not a figure.
  let millions: Double

  private init(_ code: String, _ macroRegion: String, _ millions: Double) {
    self.code = code
    self.macroRegion = macroRegion
    self.millions = millions
  }

  /// The province as a unit of the dataset.
  var unit: Unit {
    var unit = Province.withCode(code)?.unit ?? Unit(code: code, name: LocalizedText(code))
    unit.attributes = [Unit.Attribute(name: "macro_region", value: macroRegion)]
    return unit
  }

  /// The 31 provinces of the mainland in the order of GB/T 2260.
  static let all = [
    DemoPlace("110000", "东部", 22), DemoPlace("120000", "东部", 14),
    DemoPlace("130000", "东部", 75), DemoPlace("140000", "中部", 35),
    DemoPlace("150000", "西部", 24), DemoPlace("210000", "东北", 43),
    DemoPlace("220000", "东北", 24), DemoPlace("230000", "东北", 32),
    DemoPlace("310000", "东部", 25), DemoPlace("320000", "东部", 85),
    DemoPlace("330000", "东部", 65), DemoPlace("340000", "中部", 61),
    DemoPlace("350000", "东部", 42), DemoPlace("360000", "中部", 45),
    DemoPlace("370000", "东部", 102), DemoPlace("410000", "中部", 99),
    DemoPlace("420000", "中部", 58), DemoPlace("430000", "中部", 66),
    DemoPlace("440000", "东部", 126), DemoPlace("450000", "西部", 50),
    DemoPlace("460000", "东部", 10), DemoPlace("500000", "西部", 32),
    DemoPlace("510000", "西部", 84), DemoPlace("520000", "西部", 39),
    DemoPlace("530000", "西部", 47), DemoPlace("540000", "西部", 4),
    DemoPlace("610000", "西部", 40), DemoPlace("620000", "西部", 25),
    DemoPlace("630000", "西部", 6), DemoPlace("640000", "西部", 7),
    DemoPlace("650000", "西部", 26),
  ]
}
