/// Where units stand as tiles of equal size: a scheme of neighbours, not a map.
public struct TileLayout: Hashable, Sendable {
  /// One unit's place.
  public struct Tile: Hashable, Sendable {
    /// The unit's code.
    public var code: String
    /// What the tile says: one or two characters, or two or three letters.
    public var short: LocalizedText
    /// The unit's name where the data do not have it.
    public var name: LocalizedText
    /// From 1 at the top.
    public var row: Int
    /// From 1 at the left.
    public var column: Int

    /// Makes a place.
    public init(code: String, short: LocalizedText, name: LocalizedText, row: Int, column: Int) {
      self.code = code
      self.short = short
      self.name = name
      self.row = row
      self.column = column
    }
  }

  /// The places, in the order of their codes.
  public var tiles: [Tile]
  /// The table's name; `nil` for the layout that is built in.
  public var file: String?

  /// Makes a layout.
  public init(_ tiles: [Tile], file: String? = nil) {
    self.tiles = tiles.sorted { ($0.code, $0.row, $0.column) < ($1.code, $1.row, $1.column) }
    self.file = file
  }

  /// The tile of a unit.
  public subscript(code: String) -> Tile? { tiles.first { $0.code == code } }

  /// The 34 province-level regions of China. The short English names are the letters of ISO 3166-2:CN.
  public static let provinces = TileLayout(
    places.map { place in
      Tile(
        code: place.code, short: LocalizedText(zh: place.zh, en: place.en),
        name: LocalizedText(zh: place.name, en: place.english), row: place.row,
        column: place.column)
    })

  private static let places:
    [(
      code: String, zh: String, en: String, name: String, english: String, row: Int, column: Int
    )] = [
      ("110000", "京", "BJ", "北京", "Beijing", 3, 5),
      ("120000", "津", "TJ", "天津", "Tianjin", 4, 6),
      ("130000", "冀", "HE", "河北", "Hebei", 4, 5),
      ("140000", "晋", "SX", "山西", "Shanxi", 4, 4),
      ("150000", "蒙", "NM", "内蒙古", "Inner Mongolia", 3, 4),
      ("210000", "辽", "LN", "辽宁", "Liaoning", 3, 6),
      ("220000", "吉", "JL", "吉林", "Jilin", 2, 7),
      ("230000", "黑", "HL", "黑龙江", "Heilongjiang", 1, 7),
      ("310000", "沪", "SH", "上海", "Shanghai", 6, 7),
      ("320000", "苏", "JS", "江苏", "Jiangsu", 6, 6),
      ("330000", "浙", "ZJ", "浙江", "Zhejiang", 7, 6),
      ("340000", "皖", "AH", "安徽", "Anhui", 6, 5),
      ("350000", "闽", "FJ", "福建", "Fujian", 8, 5),
      ("360000", "赣", "JX", "江西", "Jiangxi", 7, 5),
      ("370000", "鲁", "SD", "山东", "Shandong", 5, 5),
      ("410000", "豫", "HA", "河南", "Henan", 5, 4),
      ("420000", "鄂", "HB", "湖北", "Hubei", 6, 4),
      ("430000", "湘", "HN", "湖南", "Hunan", 7, 4),
      ("440000", "粤", "GD", "广东", "Guangdong", 8, 4),
      ("450000", "桂", "GX", "广西", "Guangxi", 8, 3),
      ("460000", "琼", "HI", "海南", "Hainan", 9, 3),
      ("500000", "渝", "CQ", "重庆", "Chongqing", 6, 3),
      ("510000", "川", "SC", "四川", "Sichuan", 6, 2),
      ("520000", "黔", "GZ", "贵州", "Guizhou", 7, 3),
      ("530000", "滇", "YN", "云南", "Yunnan", 7, 2),
      ("540000", "藏", "XZ", "西藏", "Xizang", 5, 1),
      ("610000", "陕", "SN", "陕西", "Shaanxi", 5, 3),
      ("620000", "甘", "GS", "甘肃", "Gansu", 4, 2),
      ("630000", "青", "QH", "青海", "Qinghai", 5, 2),
      ("640000", "宁", "NX", "宁夏", "Ningxia", 4, 3),
      ("650000", "新", "XJ", "新疆", "Xinjiang", 4, 1),
      ("710000", "台", "TW", "台湾", "Taiwan", 8, 7),
      ("810000", "港", "HK", "香港", "Hong Kong", 9, 5),
      ("820000", "澳", "MO", "澳门", "Macao", 9, 4),
    ]
}
