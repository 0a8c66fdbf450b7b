import Testing

@testable import IndexFiles

@Suite struct CanonicalTableTests {
  private let canonical = "地区,年份,投诉量,说明\n陕西,2023,366630,\"a,b\"\n湖北,2023,-1234.50,—\n"

  private func hash(_ text: String) -> String { CanonicalTable.hash(of: Array(text.utf8)) }

  @Test func aCanonicalFileHasTheDigestOfItsBytes() {
    // printf '地区,投诉量\n陕西,366630\n' | sha256sum
    #expect(
      hash("地区,投诉量\n陕西,366630\n")
        == "956d7ec63c6e8ceedff0c1496362bac73c9de2098dece5749694fa000a840dfe")
    #expect(hash(canonical) == SHA256.hex(of: Array(canonical.utf8)))
  }

  @Test(arguments: [
    "\u{FEFF}地区,年份,投诉量,说明\r\n陕西,2023,366630,\"a,b\"\r\n湖北,2023,-1234.50,—\r\n",
    "地区;年份;投诉量;说明\n陕西;２０２３;３６６６３０;a,b\n湖北;2023;−１，２３４．５０;—\n",
    "地区\t年份\t投诉量\t说明\n陕西\t2023\t366,630\t\"a,b\"\n湖北\t2023\t-1,234.50\t—",
    "\n\"地区\",年份, 投诉量 ,说明\n\n陕西,\"2023\",'366630,\"a,b\"\n,,,\n\u{3000}湖北\u{A0},+2023,\"-1,234.50\",— \n\n",
  ])
  func twinsHaveTheSameDigest(twin: String) {
    #expect(String(decoding: CanonicalTable.form(of: Array(twin.utf8)), as: UTF8.self) == canonical)
    #expect(hash(twin) == hash(canonical))
  }

  @Test(arguments: [
    ("a\n1\n", "a\n2\n"), ("a\n12%\n", "a\n12\n"), ("a\n1.0\n", "a\n1\n"),
    ("a,b\n1,2\n", "a,b\n12,\n"),
    ("a\n—\n", "a\n-\n"),
  ])
  func differentTablesHaveDifferentDigests(left: String, right: String) {
    #expect(hash(left) != hash(right))
  }

  @Test func theQuickTestAgreesWithRewriting() {
    let bases = [
      "地区,值\n陕西,3.5\n'x,+1\n\"a\"\"b\", 12\u{A0}\n１，２３４;,\u{2212}5\n\u{2014},a b\n",
      "地区,值,说明\n陕西,3.5,a b\n甲'+乙,-1,。é\n",
    ].map { Array($0.utf8) }
    var random = TestRandom(seed: 19)
    var quick = 0
    for round in 0..<20_000 {
      let bytes = random.damaged(bases[round % 2], marks: Array(",;\"\n a1'+\u{3000}".utf8))
      guard UTF8Validation.firstInvalid(in: bytes) == nil else { continue }
      let scan = CanonicalScan(bytes)
      let rewritten = scan.rewritten()
      if scan.isCanonical {
        quick += 1
        #expect(rewritten == bytes)
      }
      let again = CanonicalScan(rewritten).rewritten()
      #expect(again == rewritten || !TableReader(bytes, file: "").problems.isEmpty)
    }
    #expect(quick > 50)
  }
}
