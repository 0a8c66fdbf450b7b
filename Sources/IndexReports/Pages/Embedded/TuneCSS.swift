// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/tune.css; a test compares them.

extension EmbeddedAssets {
  /// `tune.css`.
  static let tuneCSS = #"""
/* The tuning page: weights on the left, the ranking on the right, everything else below. */
:root { --row: 1.75rem; --thumb: 1.5rem; --range: #7aa7d6; }
body.tuner { max-width: 120rem; padding: 0.75rem clamp(0.5rem, 1.5vw, 1.5rem) 3rem; line-height: 1.5; }
.tuner .banner { margin: 0.2em 0; }
.tuner h1 { font-size: 1.3rem; margin: 0.2em 0; }
.tuner h2 { font-size: 1.05rem; margin: 0.6em 0 0.3em; padding-top: 0.3em; border-top: 1px solid var(--rule); }
.tuner p { margin: 0.3em 0; }
.tuner .muted { font-size: 0.85rem; }
.tuner main > svg { position: absolute; }
@media screen and (min-width: 100rem) {
  /* For those at the far end of the room. */
  html { font-size: 112.5%; }
  .tuner .ranking { --place: 3.3rem; --score: 4.1rem; --interval: 4.9rem; --change: 4.7rem; --before: 4.3rem; --marks: 4rem; }
  .tuner .ranking tr { font-size: 1rem; }
}
[hidden] { display: none !important; }
:root:lang(zh) [data-language="en"], :root:lang(en) [data-language="zh"] { display: none; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.tuner button, .tuner select, .tuner input:not([type="range"]) {
  font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--edge); border-radius: 4px;
  min-height: 1.75rem; min-width: 1.75rem; padding: 0 0.5em;
}
.tuner button { background: var(--faint); cursor: pointer; }
.tuner button:hover:enabled { border-color: var(--link); }
.tuner button:disabled { color: var(--muted); border-style: dashed; cursor: default; }
.tuner button.main { font-weight: 700; border-color: var(--link); }
.tuner button[aria-pressed="true"] { background: var(--link); color: var(--paper); }
.top, .bar, .choice { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; }
.choice label { display: inline-flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; max-width: 100%; }
.choice select { max-width: 14em; }
.search { display: inline-flex; gap: 0.4rem; align-items: center; }
.toolbar { display: contents; }
.head { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: center; margin: 0.63rem 0 0.3rem; border-top: 1px solid var(--rule); }
.top .head { flex: 1 1 8rem; margin: 0; border: 0; }
.tuner .head h2 { border: 0; margin: 0; }
.message {
  display: flex; gap: 0.4rem; align-items: center; justify-content: space-between; min-height: 100%;
  color: var(--warning); font-weight: 700; font-size: 0.85rem; line-height: 1.3; overflow-wrap: anywhere;
  border-left: 4px solid var(--warning); padding-left: 0.5rem;
}
/* Two lines; what is longer is scrolled, and the top of a third line shows that there is more. */
.room { flex: 1 1 10rem; min-width: 0; height: 2.6rem; overflow-y: auto; }
#files .room { height: auto; min-height: 2.6rem; }
.tuner .message .close { position: sticky; top: 0; flex: none; align-self: flex-start; min-height: 1.5rem; min-width: 1.5rem; padding: 0; background: none; }
/* Seen while it has the focus. */
.skip { position: relative; }
.skip a { position: absolute; z-index: 2; padding: 0.3rem 0.8rem; background: var(--paper); border: 1px solid var(--link); width: max-content; max-width: 100%; }
.skip a:not(:focus) { clip-path: inset(50%); }
.desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; }
.rest { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; }
@media (min-width: 64rem) {
  .desk { grid-template-columns: minmax(0, 9fr) minmax(0, 13fr); }
  #weights { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; }
  .rest { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
.weight {
  display: grid; align-items: center; gap: 0 0.4rem; padding: 0.15rem 0; border-bottom: 1px solid var(--rule);
  grid-template-columns: 1.75rem minmax(5em, 1fr) 1.75rem auto 1.75rem;
  grid-template-areas: "expand name lock numbers reset" "track track track track track" "stable stable stable whole whole";
}
.weight .expand { grid-area: expand; } .weight .name { grid-area: name; } .weight .lock { grid-area: lock; }
.weight .track { grid-area: track; } .weight .numbers { grid-area: numbers; } .weight .reset { grid-area: reset; }
.weight .whole { grid-area: whole; text-align: right; } .weight .stable { grid-area: stable; }
@media (max-width: 30rem) {
  .weight {
    grid-template-columns: 1.75rem 1.75rem minmax(0, 1fr) 1.75rem;
    grid-template-areas: "expand name name name" "lock lock numbers reset" "track track track track"
      "stable stable stable stable" "whole whole whole whole";
  }
  .weight .lock { width: 1.75rem; }
  .weight .numbers { justify-content: end; }
}
.whole, .stable, .sum { font-size: 0.8rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.sum { text-align: right; padding: 0.2rem 0; }
.weight .name { overflow-wrap: anywhere; line-height: 1.25; }
.group .group { margin-left: 1rem; padding-left: 0.5rem; border-left: 3px solid var(--rule); }
.numbers { display: inline-flex; align-items: center; gap: 0.2rem; }
.tuner .weight button { padding: 0; }
.tuner .weight .box { width: 4.6em; text-align: right; font-variant-numeric: tabular-nums; padding: 0 0.3em; }
.box[aria-invalid="true"] { border: 2px solid var(--warning); }
button.expand::before { content: "▸"; }
button.expand[aria-expanded="true"]::before { content: "▾"; }
span.expand { width: 1.75rem; }
.lock { position: relative; }
.lock::before {
  content: ""; position: absolute; left: 50%; top: 50%; width: 0.75rem; height: 0.55rem; margin: -0.1rem 0 0 -0.375rem;
  border: 2px solid currentColor; border-radius: 2px;
}
.lock::after {
  content: ""; position: absolute; left: 50%; top: 50%; width: 0.5rem; height: 0.4rem; margin: -0.45rem 0 0 0;
  border: 2px solid currentColor; border-bottom: 0; border-radius: 0.3rem 0.3rem 0 0;
}
.lock[aria-pressed="true"]::before { background: currentColor; }
.lock[aria-pressed="true"]::after { margin-left: -0.25rem; }
.track { position: relative; display: block; height: 2.1rem; }
.track input {
  appearance: none; position: absolute; inset: 0; width: 100%; height: 1.5rem; margin: 0; background: transparent; cursor: pointer;
}
.track::before {
  content: ""; position: absolute; left: calc(var(--thumb) / 2); right: calc(var(--thumb) / 2); top: 0.65rem; height: 0.2rem;
  background: var(--edge);
}
.track input::-webkit-slider-thumb {
  appearance: none; width: var(--thumb); height: 1.5rem; border: 0; border-radius: 4px;
  background: linear-gradient(var(--link), var(--link)) center / 0.6rem 100% no-repeat;
}
.track input::-moz-range-thumb {
  width: var(--thumb); height: 1.5rem; border: 0; border-radius: 4px;
  background: linear-gradient(var(--link), var(--link)) center / 0.6rem 100% no-repeat;
}
.track input:focus-visible { outline-offset: -2px; border-radius: 4px; }
.locked .track input { cursor: not-allowed; }
.locked .track::before { background: repeating-linear-gradient(90deg, var(--edge) 0 4px, transparent 4px 8px); }
.band, .said > * { position: absolute; pointer-events: none; }
.band {
  left: calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--from)); top: 1.55rem; height: 0.4rem;
  width: max(2px, calc((100% - var(--thumb)) * (var(--to) - var(--from)))); background: var(--range); border: 1px solid var(--edge);
}
.said > * { left: calc(var(--thumb) / 2 + (100% - var(--thumb)) * var(--at)); }
.band-sample {
  display: inline-block; width: 2.5em; height: 0.4rem; margin-right: 0.5em; vertical-align: 0.15em;
  background: var(--range); border: 1px solid var(--edge);
}
.dot {
  display: inline-block; width: 0.9rem; height: 0.9rem; border: 1px solid var(--up); border-radius: 50%; background: var(--paper);
  color: var(--up); font-size: 0.65rem; line-height: 0.8rem; text-align: center; font-weight: 700; font-variant-numeric: tabular-nums;
}
.said .dot { margin-left: -0.45rem; top: 0.65rem; }
.said .dot.pointed { background: var(--up); color: var(--paper); z-index: 1; }
.consensus, .median { top: -0.1rem; height: 1.6rem; margin-left: -1px; border-left: 2px solid var(--up); font-size: 0.7rem; line-height: 1; color: var(--up); }
.median { border-left-style: dotted; }
.said .left, .said .right { position: absolute; top: 0; } .said .left { right: 3px; } .said .right { left: 2px; }
@media (min-width: 68.75rem) and (max-width: 79.99rem) {
  .weight { column-gap: 0.25rem; }
  .weight .numbers { gap: 0.1rem; }
  .weight .name { font-size: 0.9rem; }
}
.list { display: grid; grid-template-columns: minmax(0, 1fr); position: relative; overflow: auto; max-height: 90vh; }
@media screen and (max-width: 33.99rem) {
  .tuner .ranking { --least: 33rem; }
  .tuner .ranking th.unit { min-width: 8.5em; }
  .ranks .bar::after, #panel p.muted::after { content: "Scroll the table sideways \2192"; width: 100%; font-size: 0.85rem; color: var(--muted); }
  #panel p.muted::after { display: block; }
  :lang(zh) .ranks .bar::after, :lang(zh) #panel p.muted::after { content: "左右滑动看全表 \2192"; }
}
.moves { display: none; }
@media (max-width: 68.74rem) { .ranking { margin-top: 0 !important; } }
@media (min-width: 68.75rem) and (max-width: 99.99rem) {
  /* Laptops and small projectors: room for the moves is taken from between the numbers. */
  .tuner .ranking { --least: 28.75rem; --score: 3.5rem; --interval: 4.4rem; --change: 4.1rem; }
}
@media (min-width: 68.75rem) {
  .desk { grid-template-columns: minmax(0, 1fr) minmax(0, 2fr); column-gap: 1rem; }
  .list { grid-template-columns: auto minmax(0, 1fr); align-items: start; }
  .moves { display: block; }
}
.ranking, .ranking thead, .ranking tbody { display: block; min-width: var(--least); }
.ranking thead { position: sticky; top: 0; z-index: 1; background: var(--paper); }
.ranking tr {
  display: flex; align-items: center; height: var(--row); font-size: 0.9rem; border-bottom: 1px solid var(--rule);
  background: var(--paper);
}
.ranking tbody { position: relative; height: calc(var(--rows, 0) * var(--row)); }
.ranking tbody tr { position: absolute; left: 0; right: 0; top: 0; transition: transform 0.25s ease-out; contain: strict; }
.ranking tbody.hurried tr { transition: none; }
.ranking tbody td { height: 100%; line-height: var(--row); }
.moves .drawing, .weight, .track, .said, .sentences { contain: layout style; }
.ranking th, .ranking td { padding: 0 0.35rem; border: 0; text-align: right; white-space: nowrap; background: none; }
.ranking th { overflow: hidden; text-overflow: ellipsis; }
.ranking { --least: 30.5rem; --place: 3rem; --score: 3.8rem; --interval: 4.6rem; --change: 4.3rem; --before: 3.7rem; --marks: 3.8rem; }
.ranking th, .ranking td { flex: 0 0 var(--score); min-width: 0; }
.ranking .rank { flex-basis: var(--place); } .ranking .interval { flex-basis: var(--interval); }
.ranking .change { flex-basis: var(--change); } .ranking .baselineRank { flex-basis: var(--before); }
.ranking .marks { flex-basis: var(--marks); }
.ranking th.unit { flex: 1 1 7em; min-width: 7em; text-align: left; }
.ranking .marks { display: flex; justify-content: end; gap: 0.2rem; }
.tuner .ranking button { min-height: 1.5rem; min-width: 1.5rem; padding: 0 0.25rem; background: none; border-color: transparent; }
.tuner .ranking button:focus-visible { outline-offset: -3px; }
.tuner .ranking button.unit { text-align: left; max-width: 100%; overflow: hidden; text-overflow: ellipsis; text-decoration: underline dotted; }
.tuner .ranking button.pin[aria-pressed="true"] { background: var(--link); color: var(--paper); }
.ranking tbody tr.pinned { background: var(--faint); font-weight: 700; }
.ranking tbody tr.chosen { box-shadow: inset 4px 0 0 var(--link); }
.drawing { background: #ffffff; color: #1a1a1a; }
.drawing svg { display: block; max-width: 100%; height: auto; }
.moves { padding-right: 0.25rem; }
.moves .pinned text, .moves .chosen text { font-weight: 700; }
.moves .pinned .i-other, .moves .chosen .i-other { stroke: var(--link); stroke-width: 3; }
@media screen {
  /* Drawings stand on the page, light or dark; what is written on a tile has the tile behind it. */
  .drawing { background: none; }
  .drawing .figure, .drawing .i-text { fill: var(--ink); }
  .drawing [data-part="tile"], .drawing [data-part="tile"] .i-text { fill: currentColor; }
  .drawing .i-muted, .drawing .i-total { fill: var(--muted); }
  .drawing .i-other, .drawing .i-grid, .drawing .i-outline, .drawing [data-part="tile"] rect:not(.i-surface) { stroke: var(--edge); }
  .drawing .i-up { fill: var(--up); }
  .drawing .i-down { fill: var(--down); }
  .drawing .i-surface:not([data-part="tile"] *) { fill: var(--paper); }
}
.legend { list-style: none; padding: 0; font-size: 0.85rem; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; }
.swatch { display: inline-block; width: 1.2em; height: 1.2em; border: 1px solid var(--edge); vertical-align: -0.25em; margin-right: 0.4em; }
.rest thead th + th { text-align: right; }
.rest #panel thead th:last-child { text-align: left; }
#tiles .drawing { max-width: 34rem; }
.reasons td { overflow-wrap: anywhere; }
.tuner .reasons th { text-align: left; white-space: nowrap; }
[data-part="tile"]:not(.shaded) text { paint-order: stroke; stroke: #ffffff; stroke-width: 5px; stroke-linejoin: round; }
#now.warning { font-weight: 700; }
#command { overflow-wrap: anywhere; background: var(--faint); padding: 0.1em 0.3em; }
#panel td:last-child { white-space: nowrap; }
#code { width: min(100%, 22em); font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; }
@media (prefers-reduced-motion: reduce) { .ranking tbody tr { transition: none; } }
@media (forced-colors: active) {
  .track { --link: ButtonText; }
  .track input { forced-color-adjust: none; }
  .track::before { forced-color-adjust: none; background: CanvasText; }
  .band { forced-color-adjust: none; background: Highlight; border-color: CanvasText; }
  .drawing { forced-color-adjust: none; }
}
/* On paper: the document of tune-paper.js; where it could not be made, the page without what can be pressed. */
#paper { display: none; }
@media print {
  body.tuner { padding: 0; }
  :root:lang(zh) body { page: zh; }
  :root:lang(en) body { page: en; }
  .toolbar, .skip, .bar, #files, .room, .expand, .reset, .less, .more, .lock, .choice { display: none !important; }
  .list, #weights { max-height: none !important; overflow: visible !important; position: static !important; }
  .ranking tbody tr { transition: none; }
  .on-paper #tuner, .on-paper header details { display: none; }
  .on-paper #paper { display: block; }
  #paper h2 { font-size: 12pt; margin: 6mm 0 2mm; }
  #paper p.muted { font-size: 8.5pt; }
  #paper .reasons + p { break-before: avoid; }
  #paper table { width: 100%; margin: 2mm 0; }
  #paper thead th + th:not(.names), #paper thead th.right { text-align: right; }
  #paper td, #paper th { break-inside: avoid; }
  #paper figure, #paper section { break-inside: avoid; margin: 0; }
  #paper svg { width: auto; max-width: 100%; max-height: 232mm; margin: 0 auto; }
  #paper .swatch { width: 1.2em; height: 1.2em; margin: 0 0.4em 0 0; }
  #paper .tiles .drawing svg { max-height: 200mm; }
  #paper section dd { font-family: ui-monospace, "Noto Sans Mono", Consolas, monospace; }
}
"""#
}
