import CompositeIndex
import IndexFiles
import Testing

@Suite struct UnitNamesTests {
  /// The 31 provinces as the shipped data have them.
  private let provinces = UnitNames(
    Province.all.prefix(31).map { province in
      Unit(code: province.code, name: LocalizedText(zh: province.name, en: province.english))
    })

  @Test(arguments: [
    ("610000", "610000"), ("61", "610000"), ("６１", "610000"), ("陕西", "610000"),
    ("陕西省", "610000"), ("陝西", "610000"), ("陝西省", "610000"), ("陕", "610000"),
    ("Shaanxi", "610000"), ("SHAANXI", "610000"), ("shaan xi", "610000"), (" 陕 西 ", "610000"),
    ("Shanxi", "140000"), ("晋", "140000"), ("內蒙古", "150000"), ("inner-mongolia", "150000"),
    ("Nei Mongol", "150000"), ("廣東", "440000"), ("寧夏回族自治區", "640000"),
    ("新疆維吾爾自治區", "650000"), ("廣西壯族自治區", "450000"), ("吉林", "220000"), ("海南", "460000"),
    ("黑龍江", "230000"), ("雲南", "530000"), ("重慶市", "500000"), ("Tibet", "540000"),
  ])
  func everyFormOfANameResolves(typed: String, code: String) throws {
    #expect(Province.all[try provinces.resolve(typed)].code == code)
  }

  @Test(arguments: [
    ("陕四", "陕西"), ("Shannxi", "陕西"), ("610001", "陕西"), ("hainann", "海南"), ("内蒙占", "内蒙古"),
    ("shangai", "上海"),
  ])
  func aTypoGetsTheNearestName(typed: String, meant: String) {
    #expect {
      try provinces.resolve(typed)
    } throws: { error in
      let problem = (error as? Diagnostics)?.all.first
      return problem?.code == .unknownUnit && problem?.fix?.zh == "是否想写 \"\(meant)\"？"
    }
  }

  @Test(arguments: ["吉林市", "海南州", "青岛", "99", ""])
  func namesakesAndUnknownNamesAreNotTaken(typed: String) {
    #expect {
      try provinces.resolve(typed)
    } throws: { error in
      (error as? Diagnostics)?.all.map(\.code) == [.unknownUnit]
    }
  }

  @Test func aNameOfTwoUnitsIsAmbiguousAndListsThem() {
    let names = UnitNames([
      Unit(code: "110105", name: LocalizedText(zh: "朝阳区", en: "Chaoyang"), aliases: ["朝阳"]),
      Unit(code: "211300", name: LocalizedText(zh: "朝阳市", en: "Chaoyang"), aliases: ["朝阳"]),
    ])
    #expect {
      try names.resolve("朝阳")
    } throws: { error in
      let problem = (error as? Diagnostics)?.all.first
      return problem?.code == .ambiguousUnit
        && problem?.message.zh == "\"朝阳\" 可指 2 个评价对象：110105 朝阳区、211300 朝阳市"
    }
  }

  @Test func citiesResolveWithAndWithoutTheirEnding() throws {
    let names = UnitNames([
      Unit(code: "610100", name: LocalizedText(zh: "西安市", en: "Xi'an"), kind: "city"),
      Unit(code: "410100", name: LocalizedText(zh: "郑州", en: "Zhengzhou"), kind: "city"),
      Unit(code: "220200", name: LocalizedText(zh: "吉林市", en: "Jilin City"), kind: "city"),
    ])
    #expect(try names.resolve("西安") == 0)
    #expect(try names.resolve("xian") == 0)
    #expect(try names.resolve("郑州市") == 1)
    #expect(try names.resolve("41") == 1)
    #expect(throws: Diagnostics.self) { try names.resolve("吉林") }
  }
}
