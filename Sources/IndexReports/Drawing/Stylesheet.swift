extension Ink {
  /// The look of all inks on white, as CSS: for pages and for figures that are saved on their own.
  ///
  /// Text on any fill has a contrast of 4.5 or more; neighbouring steps differ by 10 or more (CIEDE2000)
  /// in grey and to people who do not see red or green, which a test computes.
  public static let stylesheet: StaticString = """
    .figure{font-family:"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;\
    font-variant-numeric:tabular-nums;fill:#1a1a1a}
    .i-text{fill:#1a1a1a}
    .i-muted{fill:#595959}
    .i-inverse{fill:#fff}
    .i-grid{stroke:#c8ccd0;fill:none}
    .i-outline{stroke:#3c4650;fill:none}
    .i-band{fill:#7697bd}
    .i-mark{fill:#143f6d}
    .i-chosen{stroke:#143f6d;fill:none}
    .i-other{stroke:#8c939a;fill:none}
    .i-up{fill:#b34700}
    .i-down{fill:#0072b2}
    .i-total{fill:#4a5560}
    .i-missing{fill:url(#hatch);stroke:#8a9199}
    .i-surface{fill:#fff}
    .i-step1{fill:#e9f1f9}
    .i-step2{fill:#a5c2e1}
    .i-step3{fill:#6d9bcc}
    .i-step4{fill:#2c669f}
    .i-step5{fill:#0d2b50}
    """

  /// What inks refer to, as SVG: once in a page, in an `svg` without size, and inside every figure that
  /// is saved on its own.
  public static let definitions: StaticString = """
    <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/>\
    <line x1="0" y1="0" x2="0" y2="6" stroke="#8a9199" stroke-width="2"/></pattern></defs>
    """
}
