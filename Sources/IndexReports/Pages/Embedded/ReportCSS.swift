// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/report.css; a test compares them.

extension EmbeddedAssets {
  /// `report.css`.
  static let reportCSS = #"""
/* The report: head, contents, figures, sheets of paper. */
header { border-bottom: 2px solid var(--rule); padding-bottom: 0.8em; }
header dl.facts { font-size: 0.92rem; }
.symbols { position: absolute; }
nav.languages {
  position: sticky; top: 0; z-index: 1; display: flex; justify-content: flex-end; gap: 0.4em;
  padding: 0.2em 0; background: var(--paper); border-bottom: 1px solid var(--rule);
}
nav.languages a { padding: 0 0.6em; }
nav.languages ~ main [id] { scroll-margin-top: 3rem; }
nav ul { list-style: none; padding: 0; margin: 0.8em 0; }
nav .chapters { display: flex; flex-wrap: wrap; gap: 0.2em 1.4em; }
nav .profiles { columns: 7rem auto; font-size: 0.92rem; }
nav li { min-height: 1.7em; break-inside: avoid; min-width: 0; }
nav a { display: inline-block; min-height: 24px; min-width: 24px; max-width: 100%; overflow-wrap: anywhere; }
figure { margin: 1.6em 0; }
figure h3 { margin-top: 0; }
.figure-card { background: #ffffff; border: 1px solid var(--rule); padding: 0.5rem; width: fit-content; }
.figure-card svg { display: block; width: var(--width); height: auto; max-width: none; }
.downloads { font-size: 0.85rem; display: flex; gap: 0.6em; }
.downloads a {
  border: 1px solid var(--rule); border-radius: 3px; padding: 0 0.7em; min-height: 24px;
  text-decoration: none;
}
.downloads a:hover { background: var(--faint); }
details.twin { font-size: 0.9rem; }
details.twin summary { cursor: pointer; min-height: 24px; color: var(--link); }
.half + .half { margin-top: 4rem; border-top: 4px double var(--rule); padding-top: 1.5rem; }
td.wide { overflow-wrap: anywhere; }
.profile .beside { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: flex-start; }
.profile .beside > div { flex: 1 1 18rem; min-width: 0; }
.profile .beside > figure { margin: 0.4em 0; min-width: 0; max-width: 100%; }
.indicators tbody th { white-space: normal; }
.indicators tr > * + * { text-align: right; }
@media screen and (max-width: 44rem) {
  figure:has(> .wide) figcaption::after { content: "Scroll the drawing sideways \2192"; font-size: 0.85rem; color: var(--muted); }
  :lang(zh) figure:has(> .wide) figcaption::after { content: "左右滑动看全图 \2192"; }
}
@media print {
  .half.zh { page: zh; }
  .half.en { page: en; }
  .half + .half { break-before: page; border: 0; margin: 0; padding: 0; }
  header { border-width: 1px; }
  .sheet, .profile { break-before: page; }
  /* Units without rank have little to say. */
  .brief + .brief { break-before: auto; margin-top: 6mm; }
  /* Paper has no numbers of pages for links. */
  nav, nav.languages { display: none; }
  h2 { border-top-width: 1px; }
  figure { margin: 4mm 0; }
  .figure-card { border: 0; padding: 0; overflow: visible; width: auto; margin: 1mm 0; }
  .figure-card svg { width: min(100%, var(--width)); max-height: 218mm; }
  .profile { break-inside: avoid; font-size: 9.5pt; line-height: 1.45; }
  .profile h2 { margin-top: 0; border: 0; padding: 0; }
  .profile .banner { display: none; }
  .profile h3 { font-size: 10pt; margin: 0.4em 0 0.2em; }
  .profile p { margin: 0.25em 0; }
  .profile figure { margin: 1.5mm 0; }
  .profile dl.facts, .profile ul.notes { margin: 0.2em 0; gap: 0 1em; font-size: 9pt; line-height: 1.45; }
  .profile .note, .profile .footnote { font-size: 8pt; line-height: 1.4; }
  .profile.brief :is(dl.facts, ul.notes, table) { font-size: 8.5pt; line-height: 1.35; }
  .profile .beside { flex-wrap: nowrap; }
  .profile .scroll { margin: 1mm 0; }
  .profile table { font-size: 9pt; line-height: 1.4; }
  .profile .indicators { columns: 2; column-gap: 6mm; }
  .profile .indicators .scroll { margin: 0; }
  .profile .indicators table { width: 100%; font-size: 7.5pt; line-height: 1.25; }
  .profile .indicators :is(th, td) { padding: 0.05em 0.4em; }
  /* Beside the dimensions: two units have room on a page. */
  .brief { display: flow-root; }
  .brief > .scroll:has(+ .indicators) { float: left; max-width: 60%; margin-right: 5mm; }
  .profile.brief > .scroll + .indicators { display: flow-root; columns: auto; }
  .profile.brief .indicators table { font-size: 7pt; }
  .downloads, details.twin { display: none; }
  /* What leads to a figure stays with it. */
  p:not(.footnote):is(:has(+ figure), :has(+ p + figure), :has(+ p + p + figure)) { break-after: avoid; break-inside: avoid; }
  /* What a sign in a table means stays with the table. */
  .footnote { break-before: avoid; }
  pre.scheme { font-size: 6pt; columns: 2; column-gap: 6mm; orphans: 12; widows: 12; }
}
"""#
}
