import CompositeIndex
import IndexReports
import Testing

@Test func listsAreJoinedAsEachLanguageDoes() {
  let zh = Sentences(.zh)
  let en = Sentences(.en)
  #expect(zh.list(["陕西", "福建", "青海"]) == "陕西、福建、青海")
  #expect(en.list(["Shaanxi", "Fujian", "Qinghai"]) == "Shaanxi, Fujian and Qinghai")
  #expect(en.list(["Shaanxi", "Fujian"]) == "Shaanxi and Fujian")
  #expect(en.list(["Shaanxi"]) == "Shaanxi")
  #expect(en.list([]).isEmpty)
  #expect(zh.list([]).isEmpty)
}

@Test func longListsSayHowManyThereAre() {
  let names = ["A", "B", "C", "D", "E"]
  #expect(Sentences(.zh).list(names, first: 2, zh: "个地区") == "A、B等 5 个地区")
  #expect(Sentences(.en).list(names, first: 2, zh: "个地区") == "A, B and 3 more")
  #expect(Sentences(.en).list(names, first: 5, zh: "个地区") == "A, B, C, D and E")
}

@Test func countsHaveTheirNouns() {
  let en = Sentences(.en)
  #expect(en.count(0, zh: "个地区", en: "region") == "0 regions")
  #expect(en.count(1, zh: "个地区", en: "region") == "1 region")
  #expect(en.count(3, zh: "座城市", en: "city", plural: "cities") == "3 cities")
  #expect(Sentences(.zh).count(1, zh: "个地区", en: "region") == "1 个地区")
}

@Test func jointsDoNotMixPunctuation() {
  #expect(Sentences(.zh).aside("甲") == "（甲）")
  #expect(Sentences(.en).aside("A") == " (A)")
  #expect(Sentences(.zh).clauses(["甲", "", "乙"]) == "甲，乙")
  #expect(Sentences(.en).paragraph(["One.", "Two."]) == "One. Two.")
  #expect(Sentences(.zh).paragraph(["甲。", "乙。"]) == "甲。乙。")
}
