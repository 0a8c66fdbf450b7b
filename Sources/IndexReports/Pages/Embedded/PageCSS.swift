// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/page.css; a test compares them.

extension EmbeddedAssets {
  /// `page.css`.
  static let pageCSS = #"""
/* Both pages: type and tables, in the colours of Palette.swift. Light unless the screen asks for dark; paper is always light. */
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem clamp(0.75rem, 3vw, 2rem) 4rem; max-width: 62rem;
  background: var(--paper); color: var(--ink); line-height: 1.65; font-size: 1rem;
  font-family: "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 { line-height: 1.3; margin: 1.6em 0 0.5em; text-wrap: balance; }
h1 { font-size: 1.75rem; margin-top: 0.2em; }
h2 { font-size: 1.35rem; padding-top: 0.4em; border-top: 2px solid var(--rule); }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p { margin: 0.6em 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.banner {
  background: var(--banner); color: var(--ink); border: 1px solid var(--warning);
  padding: 0.35em 0.8em; font-weight: 700;
}
dl.facts { margin: 0.8em 0; display: grid; grid-template-columns: max-content 1fr; gap: 0.25em 1em; }
dl.facts > div { display: contents; }
dl.facts dt { color: var(--muted); }
dl.facts dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
ul.notes { margin: 0.6em 0; padding-left: 1.2em; }
.footnote, .notes, figure .note { font-size: 0.9rem; color: var(--muted); }
.notes .warning, .footnote .warning { color: var(--ink); }
.scroll { overflow-x: auto; max-width: 100%; margin: 0.8em 0; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 700; padding: 0.3em 0; }
th, td { padding: 0.3em 0.65em; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th { border-bottom: 2px solid var(--muted); vertical-align: bottom; background: var(--faint); min-width: 3.5em; }
tbody th { font-weight: inherit; }
.right { text-align: right; }
.center { text-align: center; }
/* Short cells stay in a line; there are thousands of them, so the long ones say that they may break. */
td { white-space: nowrap; }
td.wrap, .tuner td:not([class]) { white-space: normal; }
/* Names keep the spaces by which they stand further in. */
tbody th { white-space: pre; }
td.wide { white-space: normal; min-width: 12em; }
tbody th.wide { white-space: pre-wrap; min-width: 12em; }
.strip { font-family: "Noto Sans Mono CJK SC", "Noto Sans Mono", Menlo, Consolas, monospace; white-space: pre; }
tr.subtotal > * { font-weight: 700; border-top: 1px solid var(--muted); }
.emphasis { font-weight: 700; }
.up { color: var(--up); }
.down { color: var(--down); }
.muted { color: var(--muted); }
.warning { color: var(--warning); }
pre {
  font-family: "Noto Sans Mono CJK SC", "Noto Sans Mono", Menlo, Consolas, monospace;
  font-size: 0.82rem; line-height: 1.4; white-space: pre; overflow-x: auto; margin: 0.8em 0;
  padding: 0.6em 0.8em; background: var(--faint); border: 1px solid var(--rule);
}
@media (max-width: 34rem) {
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin-bottom: 0.5em; }
  h1 { font-size: 1.4rem; }
  h2 { font-size: 1.2rem; }
}
@media (forced-colors: active) {
  .figure-card svg { forced-color-adjust: none; }
}
@media (prefers-reduced-motion: reduce) {
  * { scroll-behavior: auto; transition: none; animation: none; }
}
@page { size: A4; margin: 20mm 15mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; margin: 0; font-size: 10pt; line-height: 1.5; }
  h1, h2, h3, h4 { break-after: avoid; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr, figure, dl.facts > div, li { break-inside: avoid; }
  caption, thead { break-after: avoid; }
  /* Neither the first rows stand alone nor the last ones. */
  tbody tr:nth-child(-n + 4), tbody tr:nth-last-child(-n + 3),
  dl.facts > div:last-child > * { break-before: avoid; }
  th, td { padding: 0.18em 0.35em; }
  /* A name that is too long breaks at its spaces; browsers shrink all pages otherwise. */
  tbody th:not(.wide) { white-space: pre-wrap; word-break: keep-all; }
  thead th { background: none; }
  .scroll { overflow: visible; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 7.5pt; border: 0; background: none; padding: 0; }
  a { color: inherit; text-decoration: none; }
}
"""#
}
