import IndexReports
import Testing

/// 10 pixels: a Chinese character is 10 wide, a digit 5.6.
struct TextCuttingTests {
  @Test func aNameThatFitsExactlyIsWhole() {
    // The width of the widest, as charts lay their columns out, less and plus room beside it.
    for size in [10.0, 11, 12] {
      let width = TextExtent.of("市01", size: size) + 8 - 8
      #expect(TextExtent.cut("市01", to: width, size: size) == "市01")
    }
  }

  @Test func longNamesLeaveTheirMiddleOut() {
    // 70 pixels: 10 for the dots, at most 24 of 60 for the end.
    #expect(TextExtent.cut("呼伦贝尔市第三实验小学", to: 70, size: 10) == "呼伦贝尔…小学")
    #expect(TextExtent.cut("甲乙", to: 9, size: 10).isEmpty)
  }

  @Test func namesThatDifferOnlyInTheMiddleStayApart() {
    let names = (1...30).map { number in
      "内蒙古自治区呼伦贝尔市第\(number)实验小学附属幼儿园"
    }
    for width in [90.0, 120, 170] {
      let cut = TextExtent.cutApart(names, to: width, size: 10)
      #expect(Set(cut).count == 30, "\(width): \(cut)")
      #expect(cut.allSatisfy { TextExtent.of($0, size: 10) <= width + 0.01 })
      for (number, name) in cut.enumerated() { #expect(name.contains("\(number + 1)"), "\(name)") }
    }
  }

  @Test func equalNamesStayEqualAndShortOnesWhole() {
    let long = "很长很长很长的同一个名称"
    let cut = TextExtent.cutApart([long, "市01", long, "市02"], to: 60, size: 10)
    #expect(cut[0] == cut[2] && cut[0].contains("…"))
    #expect([cut[1], cut[3]] == ["市01", "市02"])
  }
}
