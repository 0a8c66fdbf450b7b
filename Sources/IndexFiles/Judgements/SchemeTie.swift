internal import CompositeIndex

/// What a file says of the scheme that it judges.
struct SchemeTie {
  /// The scheme's name.
  private(set) var scheme: SaidName?
  /// The SHA-256 of the scheme's file.
  private(set) var hash: SaidName?
  /// The scheme's version.
  private(set) var version: SaidName?

  init(_ value: JSONValue, _ fields: inout SchemeDecoder) {
    scheme = Self.said(value.member("scheme"), &fields)
    hash = Self.said(value.member("schemeSha256"), &fields)
    isLoose = value["schemeSha256"] == nil
    version = Self.said(value.member("schemeVersion"), &fields)
    if let hash, hash.text.count != 64 || !hash.text.allSatisfy(\.isHexDigit) {
      fields.report(
        .panel(
          .otherScheme, "\"schemeSha256\" 应为 64 位十六进制数",
          "\"schemeSha256\" must be 64 hexadecimal digits",
          at: hash.place,
          fix: LocalizedText(
            zh: "用 sha256sum 方案文件 得到", en: "sha256sum of the scheme's file prints it")))
      self.hash = nil
    }
  }

  private static func said(_ member: JSONMember?, _ fields: inout SchemeDecoder) -> SaidName? {
    guard let member, let text = fields.name(member) else { return nil }
    return SaidName(text: text, place: member.value.place)
  }

  /// Whether the file says nothing of the hash.
  private(set) var isLoose = true

  /// What is wrong where the file judges another scheme than this one.
  func problem(with scheme: Scheme) -> Diagnostic? {
    guard let own = scheme.inputs.first else { return nil }
    let names = [scheme.id] + scheme.inputs.prefix(1).map { Self.plain($0.name) }
    if let said = self.scheme, !names.contains(Self.plain(said.text)) {
      return .judgesOtherScheme(said, scheme.id)
    }
    if let hash {
      guard hash.text.lowercased() != own.sha256 else { return nil }
      return .judgesOtherFile(hash, version?.text, own, scheme.version)
    }
    // Without the hash the version is all that tells.
    guard isLoose, let version, !scheme.version.isEmpty, version.text != scheme.version else {
      return nil
    }
    return .judgesOtherVersion(version, scheme)
  }

  /// The hash of a file that names no scheme.
  var hashOfNothing: SaidName? { scheme == nil ? hash : nil }

  /// A scheme's name without folder and ending.
  static func plain(_ name: String) -> String {
    let base = FileAccess.name(of: name)
    return base.hasSuffix(".json") ? String(base.dropLast(".json".count)) : base
  }
}

extension Diagnostic {
  static func judgesOtherScheme(_ said: SaidName, _ scheme: String) -> Diagnostic {
    panel(
      .otherScheme, "这些判断针对方案 \"\(said.text)\"，不是 \"\(scheme)\"",
      "these judgements are of the scheme \"\(said.text)\", not of \"\(scheme)\"", at: said.place,
      fix: LocalizedText(
        zh: "用 -w \(said.text)，或请专家按方案 \(scheme) 重新判断",
        en: "use -w \(said.text), or have the experts judge \(scheme)"))
  }

  static func judgesOtherFile(
    _ hash: SaidName, _ version: String?, _ own: InputFile, _ current: String
  ) -> Diagnostic {
    let judged = version.map {
      LocalizedText(zh: "（判断时为 \($0) 版）", en: " (version \($0) when it was judged)")
    }
    let now = current.isEmpty ? "" : " \(current)"
    return panel(
      .otherScheme,
      "方案文件 \(own.name) 在判断之后改过\(judged?.zh ?? "")：判断针对 \(hash.text)，现在\(now.isEmpty ? "" : "\(now) 版")是 \(own.sha256)",
      "the scheme's file \(own.name) has changed since it was judged\(judged?.en ?? ""): the judgements are of "
        + "\(hash.text), the file\(now.isEmpty ? "" : ", version\(now),") is now \(own.sha256)",
      at: hash.place,
      fix: LocalizedText(
        zh: "指标或结构变了就重新判断；只改了说明，就把 schemeSha256 改成现在的值",
        en:
          "have the experts judge anew where criteria changed; where only notes did, write the new "
          + "schemeSha256"))
  }

  static func judgesOtherVersion(_ said: SaidName, _ scheme: Scheme) -> Diagnostic {
    panel(
      .otherScheme,
      "这些判断针对方案 \(scheme.id) 的 \(said.text) 版，现在是 \(scheme.version) 版",
      "these judgements are of version \(said.text) of the scheme \(scheme.id), which is now "
        + scheme.version, at: said.place,
      fix: LocalizedText(
        zh: "指标或结构变了就重新判断；只改了说明，就把 schemeVersion 改成 \(scheme.version)",
        en:
          "have the experts judge anew where criteria changed; where only notes did, write "
          + "\"schemeVersion\": \"\(scheme.version)\""))
  }

  static func hashWithoutScheme(_ said: SaidName) -> Diagnostic {
    Diagnostic(
      .warning, .looseJudgements,
      LocalizedText(
        zh: "没有写 scheme，也没有指定方案：schemeSha256 无从核对",
        en: "no scheme is named here or with -w: schemeSha256 is held against nothing"),
      at: said.place,
      fix: LocalizedText(
        zh: "加上 \"scheme\": \"方案名\"", en: "add \"scheme\" with the scheme's name"))
  }

  static func looseTie(_ said: SaidName, _ own: InputFile?) -> Diagnostic {
    let line = own.map { "\"schemeSha256\": \"\($0.sha256)\"" }
    return Diagnostic(
      .warning, .looseJudgements,
      LocalizedText(
        zh: "没有写 schemeSha256，查不出判断之后方案是否改过" + (line.map { "；加上 \($0)" } ?? ""),
        en:
          "there is no schemeSha256, so that nobody can see whether the scheme changed after it was judged"
          + (line.map { "; add \($0)" } ?? "")),
      at: said.place, fix: line.map { LocalizedText($0) })
  }

  static func noJudgements(at place: SourcePlace) -> Diagnostic {
    panel(
      .incompleteJudgement, "没有任何判断", "there is no judgement", at: place,
      fix: LocalizedText(zh: "至少判断一个节点", en: "judge at least one node"))
  }
}
