public import CompositeIndex

/// A province-level region of China as GB/T 2260 lists it.
public struct Province: Hashable, Sendable {
  /// The six digits of GB/T 2260.
  public let code: String
  /// The short name: 陕西.
  public let name: String
  /// The full name: 陕西省.
  public let fullName: String
  /// One-character names, the usual one first: 陕, 秦.
  public let abbreviations: [String]
  /// The official English name: Shaanxi.
  public let english: String
  /// Other spellings in Latin letters: Tibet.
  public let otherSpellings: [String]

  private init(
    _ code: String, _ name: String, _ fullName: String, _ abbreviations: String,
    _ english: String, _ otherSpellings: String = ""
  ) {
    self.code = code
    self.name = name
    self.fullName = fullName
    self.abbreviations = abbreviations.split(separator: "|").map(String.init)
    self.english = english
    self.otherSpellings = otherSpellings.split(separator: "|").map(String.init)
  }

  /// The province as a unit of a dataset.
  public var unit: Unit {
    Unit(
      code: code, name: LocalizedText(zh: name, en: english),
      aliases: [fullName] + abbreviations, kind: "province")
  }

  /// Every name under which a person may know it, the short name first.
  public var names: [String] { [name, fullName, english] + abbreviations + otherSpellings }

  /// The province with a code of GB/T 2260.
  public static func withCode(_ code: String) -> Province? {
    byCode[code].map { all[$0] }
  }

  /// The province with a name in any form that ``NameFolding`` holds for equal.
  public static func named(_ name: String) -> Province? {
    byName[NameFolding.fold(name)].map { all[$0] }
  }

  /// Whether a code looks like one of GB/T 2260, perhaps with a digit too many or too few, and is not
  /// this province's. 吉林 may also be the city 220200.
  func isContradicted(by code: String) -> Bool {
    let digits = code.utf8.allSatisfy { (48...57).contains($0) }
    guard digits, (5...7).contains(code.utf8.count) else { return false }
    return code != self.code && !(name == "吉林" && code == "220200")
  }

  private static let byCode = Dictionary(
    uniqueKeysWithValues: zip(all.map(\.code), all.indices))

  private static let byName = Dictionary(
    all.indices.flatMap { index in
      all[index].names.map { (NameFolding.fold($0), index) }
    }, uniquingKeysWith: { first, _ in first })

  /// The 31 regions of the mainland in the order of their codes, then 台湾, 香港 and 澳门, which are
  /// recognised but in no dataset that ships.
  public static let all = [
    Province("110000", "北京", "北京市", "京", "Beijing"),
    Province("120000", "天津", "天津市", "津", "Tianjin"),
    Province("130000", "河北", "河北省", "冀", "Hebei"),
    Province("140000", "山西", "山西省", "晋", "Shanxi"),
    Province("150000", "内蒙古", "内蒙古自治区", "蒙|内蒙", "Inner Mongolia", "Nei Mongol|Neimenggu"),
    Province("210000", "辽宁", "辽宁省", "辽", "Liaoning"),
    Province("220000", "吉林", "吉林省", "吉", "Jilin"),
    Province("230000", "黑龙江", "黑龙江省", "黑", "Heilongjiang"),
    Province("310000", "上海", "上海市", "沪|申", "Shanghai"),
    Province("320000", "江苏", "江苏省", "苏", "Jiangsu"),
    Province("330000", "浙江", "浙江省", "浙", "Zhejiang"),
    Province("340000", "安徽", "安徽省", "皖", "Anhui"),
    Province("350000", "福建", "福建省", "闽", "Fujian"),
    Province("360000", "江西", "江西省", "赣", "Jiangxi"),
    Province("370000", "山东", "山东省", "鲁", "Shandong"),
    Province("410000", "河南", "河南省", "豫", "Henan"),
    Province("420000", "湖北", "湖北省", "鄂", "Hubei"),
    Province("430000", "湖南", "湖南省", "湘", "Hunan"),
    Province("440000", "广东", "广东省", "粤", "Guangdong"),
    Province("450000", "广西", "广西壮族自治区", "桂", "Guangxi"),
    Province("460000", "海南", "海南省", "琼", "Hainan"),
    Province("500000", "重庆", "重庆市", "渝", "Chongqing"),
    Province("510000", "四川", "四川省", "川|蜀", "Sichuan"),
    Province("520000", "贵州", "贵州省", "贵|黔", "Guizhou"),
    Province("530000", "云南", "云南省", "云|滇", "Yunnan"),
    Province("540000", "西藏", "西藏自治区", "藏", "Xizang", "Tibet"),
    Province("610000", "陕西", "陕西省", "陕|秦", "Shaanxi"),
    Province("620000", "甘肃", "甘肃省", "甘|陇", "Gansu"),
    Province("630000", "青海", "青海省", "青", "Qinghai"),
    Province("640000", "宁夏", "宁夏回族自治区", "宁", "Ningxia"),
    Province("650000", "新疆", "新疆维吾尔自治区", "新", "Xinjiang"),
    Province("710000", "台湾", "台湾省", "台", "Taiwan"),
    Province("810000", "香港", "香港特别行政区", "港", "Hong Kong", "Hongkong|Xianggang"),
    Province("820000", "澳门", "澳门特别行政区", "澳", "Macao", "Macau|Aomen"),
  ]
}
