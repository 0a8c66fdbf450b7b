"""From input to paint: how long the page takes for a frame while a weight is dragged, intervals live.

Time by the clock counts whatever else the machine does; processor time of the page's main thread, all it does from one
input to the next, hardly does and is held to a narrower bound."""

import os

from tuner_pages import opened, settled

# Limits in milliseconds of the 95th percentile; machines that run checks are noisy, so that by the clock NOISE times
# as much fails. The mean processor time of an input fails beyond SHARED times as much: threads that share a core, and
# its caches, slow each other down.
SHARED = 2
LIMITS = {"31 × 20": 16.7, "31 × 20, slowed down 4 times": 50, "3,000 × 60": 250}
NOISE = float(os.environ.get("CEI_NOISE", "3"))
INPUTS = 200
# Input events of a drag, one a frame. Work: handling the event, then from the beginning of its frame until
# what it drew is painted. Wait: from the event until then, the wait for the frame included.
DRAG = """
  const done = arguments[arguments.length - 1], inputs = arguments[0];
  const row = tuning.tree.rows.get(tuning.data.nodes[0].children[0]), {slider} = row;
  const work = [], waits = [], painted = new MessageChannel();
  let sent = 0, handled = 0, began = 0, number = 0, counts = 0, shown = 0;
  const seen = new Set();
  const share = (list, part) => [...list].sort((one, other) => one - other)[
    Math.min(list.length - 1, Math.floor(list.length * part))];
  slider.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
  const step = () => {
    if (number === inputs) {
      slider.dispatchEvent(new PointerEvent('pointerup', {bubbles: true}));
      done({half: share(work, 0.5), most: share(work, 0.95), wait: share(waits, 0.95), counts, shown, seen: seen.size,
        weight: tuning.kernel.array('weights')[row.node]});
      return;
    }
    requestAnimationFrame(() => { began = performance.now(); });
    sent = performance.now();
    slider.value = String(1000 + (number * 137) % 6000);
    slider.dispatchEvent(new Event('input', {bubbles: true}));
    handled = performance.now() - sent;
    number += 1;
    requestAnimationFrame(() => painted.port2.postMessage(0));
  };
  painted.port1.onmessage = () => {
    const now = performance.now();
    work.push(now - began + handled);
    waits.push(now - sent);
    counts += tuning.replicates.counted;
    const intervals = [...document.querySelectorAll('.ranking tbody td.interval')].map(cell => cell.textContent);
    if (intervals.length > 0 && intervals.every(text => /^\\d+-\\d+$/.test(text))) shown += 1;
    seen.add(intervals.join());
    setTimeout(step, 5);
  };
  step();
"""

# Of many units there is a sentence and no drawing; of others the moves as they stand are of the ranks that are shown,
# and as in a drawing that was never changed.
MANY = "const {holder, note} = tuning.moves; return holder.hidden && !note.hidden && note.textContent.includes('100')"
LAST = """
  const {moves, state} = tuning;
  return !moves.holder.hidden && state.ranks.every((rank, unit) => Object.is(rank, moves.ranks[unit]));
"""
FRESH = """
  const {moves, ranking, kernel} = tuning, {listed} = ranking;
  const made = document.createElement('div');
  showDrawing(made, kernel.drawMoves(moves.drawn / moves.scale, moves.constructor.pitch, listed, false));
  moves.mark(made.firstElementChild);
  return made.innerHTML === moves.holder.innerHTML;
"""

# The same work again and again, nothing else: how steady the machine is just now.
STEADY = """
  const done = arguments[arguments.length - 1], times = [];
  const again = () => {
    const begin = performance.now();
    tuning.kernel.replicate(0, 1000);
    times.push(performance.now() - begin);
    if (times.length < 200) setTimeout(again, 20);
    else done(times.sort((one, other) => one - other));
  };
  again();
"""


def check(tally, pages, browser) -> None:
    """At full speed, slowed down, and with many units."""
    print("tuner: milliseconds from input to paint: median, 95 %, with the wait for the frame; processor time"
          " of an input; replicates a frame")
    browser.cdp("Performance.enable", timeDomain="threadTicks")
    _measure(tally, pages, browser, "wide", "31 × 20", 1)
    _measure(tally, pages, browser, "wide", "31 × 20, slowed down 4 times", 4)
    _measure(tally, pages, browser, "long", "3,000 × 60", 1)


def _drag(browser) -> dict:
    """One drag, with the milliseconds of processor time that an input took on average."""
    def spent() -> float:
        values = browser.cdp("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in values if one["name"] == "TaskDuration")
    before = spent()
    result = browser.driver.execute_async_script(DRAG, INPUTS)
    return result | {"processor": 1000 * (spent() - before) / INPUTS}


def _measure(tally, pages, browser, name: str, what: str, rate: float) -> None:
    tally.check(opened(browser, pages.path(name), 120), f"{what}: settled")
    browser.script("""
      document.querySelectorAll('button.expand[aria-expanded=true]').forEach(one => one.click());""")
    tally.check(settled(browser, 120), f"{what}: settled")
    if name == "wide":
        times = browser.driver.execute_async_script(STEADY)
        print(f"tuner: 1,000 replicates by themselves, 200 times: {times[10]:.1f} to {times[190]:.1f} ms (5 to 95 %)")
    browser.throttle(rate)
    runs = [_drag(browser) for _ in range(2)]
    best = min(runs, key=lambda result: result["most"])
    processor = min(result["processor"] for result in runs)
    browser.throttle(1)
    print(f"tuner: {what:32} {best['half']:6.1f} {best['most']:6.1f} {best['wait']:6.1f} {processor:6.1f}"
          f" {best['counts'] / INPUTS:8.0f}", flush=True)
    tally.check(best["weight"] == 1000 + ((INPUTS - 1) * 137) % 6000, f"{what}: the weight followed", best)
    tally.check(best["counts"] > 0 and best["shown"] == INPUTS and best["seen"] > INPUTS / 10,
                f"{what}: intervals are live", best)
    tally.check(best["most"] <= NOISE * LIMITS[what], f"{what}: 95 % of inputs within {LIMITS[what]} ms", best)
    tally.check(processor <= SHARED * LIMITS[what], f"{what}: processor time of an input", runs)
    tally.check(settled(browser, 120), f"{what}: settled afterwards")
    if name == "long":
        tally.check(browser.script(MANY), f"{what}: no lines of moves, and a sentence")
    else:
        tally.check(browser.script(LAST), f"{what}: moves are drawn of the ranks that are shown")
        tally.check(browser.script(FRESH), f"{what}: what was changed in place is as if drawn anew")
    tally.check(not (log := browser.console()), f"{what}: console", "\n".join(log))
