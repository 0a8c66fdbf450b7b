import IndexFiles
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and its validation suite (NIST CAVP, SHA256ShortMsg).
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func publishedExamplesAgree(text: String, digest: String) {
    #expect(SHA256.hex(of: Array(text.utf8)) == digest)
  }

  @Test func aMillionTimesTheLetterAAgrees() {
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 999)
    var digest = SHA256()
    for _ in 0..<1001 { digest.update(piece) }
    digest.update([UInt8](repeating: UInt8(ascii: "a"), count: 1))
    #expect(digest.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func piecesOfAnySizeGiveTheDigestOfTheWhole() {
    let bytes = (0..<300).map { UInt8($0 & 0xFF) }
    let whole = SHA256.hex(of: bytes)
    for cut in 0...300 {
      var digest = SHA256()
      digest.update(bytes, 0..<cut)
      _ = digest.hex()
      digest.update(bytes, cut..<300)
      #expect(digest.hex() == whole)
    }
  }
}
