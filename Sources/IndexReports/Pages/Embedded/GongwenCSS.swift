// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/gongwen.css; a test compares them.

extension EmbeddedAssets {
  /// `gongwen.css`.
  static let gongwenCSS = #"""
/* An official document (GB/T 9704-2012): A4, head margin 37 mm, binding margin 28 mm, text 156 mm by
   225 mm, body in 16 pt FangSong, headings in SimHei and KaiTi. Tables stay smaller than the text. */
.gongwen { font-family: "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif; }
.gongwen h1 {
  font-family: "FZXiaoBiaoSong-B05S", "STZhongsong", "Noto Serif SC", "Noto Serif CJK SC", "SimSun", serif;
  text-align: center; font-weight: 700;
}
.gongwen h2 { font-family: "SimHei", "STHeiti", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; border-top: 0; }
.gongwen h3 { font-family: "KaiTi_GB2312", "KaiTi", "STKaiti", "Noto Serif SC", "Noto Serif CJK SC", serif; }
.gongwen .half > section > p:not(.downloads, .footnote) { text-indent: 2em; }
.gongwen table, .gongwen dl.facts { font-family: "Noto Sans SC", "Noto Sans CJK SC", "SimSun", sans-serif; }
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  .gongwen { font-size: 16pt; line-height: 29pt; }
  .gongwen h1 { font-size: 22pt; line-height: 1.4; }
  .gongwen h2, .gongwen h3, .gongwen h4 { font-size: 16pt; }
  .gongwen table { font-size: 9pt; line-height: 1.5; }
  .gongwen dl.facts, .gongwen ul.notes, .gongwen nav, .gongwen .note, .gongwen .footnote {
    font-size: 10.5pt; line-height: 1.6;
  }
  .gongwen .profile { font-size: 9.5pt; line-height: 1.45; }
  .gongwen .profile h2 { font-size: 14pt; }
  .gongwen .profile h3 { font-size: 10.5pt; }
  .gongwen .profile dl.facts, .gongwen .profile ul.notes { font-size: 9pt; line-height: 1.45; }
  .gongwen .profile .note, .gongwen .profile .footnote { font-size: 8pt; line-height: 1.4; }
  .gongwen .profile table { font-size: 8.5pt; line-height: 1.35; }
  .gongwen .profile .indicators table { font-size: 7pt; line-height: 1.15; }
  .gongwen .profile .indicators :is(th, td) { padding: 0 0.4em; }
  .gongwen .figure-card svg { max-height: 172mm; }
  .gongwen pre { font-size: 7.5pt; line-height: 1.4; }
  .gongwen pre.scheme { font-size: 6pt; }
}
"""#
}
