"""What can be seen and reached: contrast, classes of colour, the Tab key, narrow windows."""

import io

from PIL import Image

import colours
import rings

CONTRAST = """
  const parse = text => (text.match(/[\\d.]+/g) || [0, 0, 0, 0]).map(Number);
  const over = (top, under) => {
    const alpha = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map(place => alpha * top[place] + (1 - alpha) * under[place]);
  };
  const pageColour = parse(getComputedStyle(document.body).backgroundColor);
  const behind = element => {
    const layers = [];
    for (let item = element; item; item = item.parentElement) {
      layers.push(parse(getComputedStyle(item).backgroundColor));
    }
    return layers.reverse().reduce((under, top) => over(top, under), [255, 255, 255]);
  };
  // The colours of the hatching are those of its parts.
  const paints = (shape, style) => {
    if (style.fill === 'none' || style.fillOpacity === '0') return [];
    if (!style.fill.startsWith('url')) return [parse(style.fill)];
    const id = style.fill.match(/#([^")]+)/)[1], pattern = document.getElementById(id);
    return [...pattern.querySelectorAll('rect, line')].map(part =>
      parse(part.getAttribute(part.localName === 'rect' ? 'fill' : 'stroke').replace(
        /#([0-9a-f]{3})$/i, (_, hex) => '#' + [...hex].map(digit => digit + digit).join('')).replace(
        /#(..)(..)(..)/, (_, r, g, b) => [r, g, b].map(part => parseInt(part, 16)).join(' '))));
  };
  const results = new Map();
  const add = (text, colour, under, where) => {
    const key = [colour.slice(0, 3), under].join('|');
    const found = results.get(key) || {colour: over(colour, under), under, count: 0, text, where};
    found.count += 1;
    results.set(key, found);
  };
  let count = 0;
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest('title, desc, style, script, svg')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    if (!range.getClientRects().length) continue;
    count += 1;
    add(node.data.trim().slice(0, 30), parse(getComputedStyle(element).color), behind(element),
      element.localName + '.' + element.className);
  }
  for (const svg of document.querySelectorAll('main svg')) {
    if (!svg.getClientRects().length) continue;
    const ground = behind(svg), shapes = [];
    for (const item of svg.querySelectorAll('rect, circle, path, polygon, ellipse, text')) {
      if (item.closest('defs')) continue;
      const style = getComputedStyle(item);
      if (item.localName !== 'text') {
        const fills = paints(item, style);
        if (fills.length) shapes.push({item, fills, box: item.getBBox()});
        continue;
      }
      if (!item.textContent.trim()) continue;
      count += 1;
      const box = item.getBBox();
      for (const along of [0.03, 0.25, 0.5, 0.75, 0.97]) {
        const point = svg.createSVGPoint();
        point.x = box.x + along * box.width;
        point.y = box.y + 0.55 * box.height;
        let under = [ground];
        for (const shape of shapes) {
          const area = shape.box;
          if (point.x < area.x || point.x > area.x + area.width || point.y < area.y
            || point.y > area.y + area.height || !shape.item.isPointInFill(point)) continue;
          under = shape.fills.flatMap(fill => under.map(lower => over(fill, lower)));
        }
        for (const colour of under) {
          add(item.textContent, parse(style.fill), colour, (svg.closest('figure') || svg).id + ' '
            + item.getAttribute('class'));
        }
      }
    }
  }
  return [count, [...results.values()]];
"""
SWATCHES = """
  const figures = [...document.querySelectorAll('main figure')];
  for (const figure of figures) {
    const found = {}, shapes = [...figure.querySelectorAll('svg rect, svg circle, svg text')];
    const boxes = shapes.map(shape => shape.getBoundingClientRect());
    shapes.forEach((shape, place) => {
      const ink = shape.getAttribute('class'), box = boxes[place];
      if (!arguments[0].includes(ink) || found[ink] || box.width < 6 || box.height < 6) return;
      // A spot that nothing drawn later covers: the middle of a dot, or near the edges of a box.
      const shares = shape.localName === 'circle' ? [0.5] : [0.12, 0.25, 0.4, 0.6, 0.75, 0.88];
      for (const along of shares) {
        const x = box.x + along * box.width;
        const y = box.y + (shape.localName === 'circle' ? 0.5 : 0.2) * box.height;
        const covered = boxes.some((other, later) => later > place
          && shapes[later].getAttribute('class') !== 'i-grid'
          && x > other.x - 2 && x < other.right + 2 && y > other.y - 2 && y < other.bottom + 2);
        if (!covered) {
          found[ink] = [x + scrollX, y + scrollY];
          return;
        }
      }
    });
    if (arguments[0].every(ink => found[ink])) {
      const box = figure.querySelector('svg').getBoundingClientRect();
      return {id: figure.id, inks: found,
        clip: {x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height}};
    }
  }
  return null;
"""
STEPS = [f"i-step{number}" for number in range(1, 6)]
NEIGHBOURS = [STEPS, ["i-band", "i-mark"], ["i-up", "i-total"], ["i-up", "i-down"]]
VISIONS = ["none", "achromatopsia", "deuteranopia", "protanopia"]
FOCUSABLE = """
  const all = [...document.querySelectorAll('a[href], summary, [tabindex="0"], button, input')]
    .filter(item => item.checkVisibility());
  window.stops = [];
  document.addEventListener('focusin', event => {
    const item = event.target, style = getComputedStyle(item), box = item.getBoundingClientRect();
    const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
    window.stops.push({
      number: all.indexOf(item), name: item.localName + ' ' + (item.textContent || '').slice(0, 20),
      x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height,
      outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      colour: parse(style.outlineColor), scroll: item.matches('.scroll, pre'),
      block: (item.closest('figure, nav ul, .downloads, details') || document.body).id || ''});
  });
  return all.length;
"""
WIDE = """
  const limit = document.documentElement.clientWidth, wide = [];
  for (const item of document.querySelectorAll('main *')) {
    if (item.closest('svg') && item.localName !== 'svg') continue;
    if (item.parentElement.closest('.scroll, pre')) continue;
    const box = item.getBoundingClientRect();
    if (box.width && (box.right > limit + 0.5 || box.left < -0.5)) {
      wide.push(item.localName + '.' + item.className + ' ' + Math.round(box.right) + ' '
        + item.textContent.slice(0, 30));
    }
  }
  const held = [...document.querySelectorAll('.scroll, pre')].every(
    item => ['auto', 'scroll'].includes(getComputedStyle(item).overflowX));
  return [document.documentElement.scrollWidth, limit, wide.slice(0, 10), held];
"""


def check(tally, reports, browser) -> None:
    """Looks at the reports of both datasets."""
    for one, other, wanted in colours.PUBLISHED:
        tally.check(abs(colours.difference(one, other) - wanted) < 5e-5, f"CIEDE2000 {one} {other}")
    for name in ("demo-both", "public-both", "gongwen", "unit"):
        for scheme in ("light", "dark"):
            _contrast(tally, f"{name}, {scheme}", reports.path(name), browser, scheme)
        for width in (320, 375, 1280):
            _narrow(tally, name, reports.path(name), browser, width)
    for vision in VISIONS:
        _classes(tally, reports.path("demo-zh"), browser, vision)
    _tab(tally, "demo-zh", reports.path("demo-zh"), browser)
    _tab(tally, "unit", reports.path("unit"), browser)
    browser.open(reports.path("demo-zh"))
    rings.check(tally, browser, ("nav a", ".downloads a", "summary", "[data-part=tile]", "[data-part=row][tabindex]",
                                 "[data-part=chosen]"))


def _contrast(tally, what, path, browser, scheme):
    """Every text against everything behind it."""
    browser.media("screen", prefers_color_scheme=scheme)
    browser.open(path)
    count, pairs = browser.script(CONTRAST)
    browser.media()
    tally.check(count > 200 and len(pairs) > 5, f"{what}: {count} texts", pairs[:3])
    low = [(round(colours.contrast(pair["colour"], pair["under"]), 2), pair) for pair in pairs]
    low = sorted((item for item in low if item[0] < 4.5), key=lambda item: item[0])
    tally.check(not low, f"{what}: contrast of {count} texts in {len(pairs)} pairs of colours",
                "\n".join(map(str, low)))


def _classes(tally, path, browser, vision):
    """Neighbouring classes as they are on the screen."""
    browser.open(path)
    for inks in NEIGHBOURS:
        # In grey the two directions are told apart by their signs alone.
        if vision == "achromatopsia" and inks[0] == "i-up":
            continue
        browser.vision()
        found = browser.script(SWATCHES, inks)
        if not tally.check(found is not None, f"a figure with {inks}"):
            continue
        browser.vision(vision)
        clip = found["clip"]
        image = Image.open(io.BytesIO(browser.picture(clip))).convert("RGB")
        seen = []
        for ink in inks:
            x, y = found["inks"][ink]
            seen.append(image.getpixel((int(x - clip["x"]), int(y - clip["y"]))))
        for one, other, first, second in zip(inks, inks[1:], seen, seen[1:]):
            apart = colours.difference(colours.lab(first), colours.lab(second))
            tally.check(apart >= 10, f"{vision}: {one} and {other} differ by {apart:.1f}",
                        f"{first} {second} in {found['id']}")
        if vision == "achromatopsia":
            grey = all(max(pixel) - min(pixel) <= 3 for pixel in seen)
            tally.check(grey, f"{vision} is emulated", seen)
    browser.vision()


def _tab(tally, what, path, browser):
    """The Tab key reaches everything once, in the order in which it is seen."""
    browser.open(path)
    total = browser.script(FOCUSABLE)
    for _ in range(total + 40):
        browser.press("Tab", 9)
    stops = browser.script("return window.stops")
    first: list[dict] = []
    seen = set()
    for stop in stops:
        # What is sticky stands elsewhere the second time.
        number = stop["number"]
        key = number if number >= 0 else (round(stop["x"]), round(stop["y"]))
        if key in seen:
            break
        seen.add(key)
        first.append(stop)
    numbers = [stop["number"] for stop in first if stop["number"] >= 0]
    tally.check(len(set(numbers)) == total, f"{what}: Tab reaches {len(set(numbers))} of {total}",
                sorted(set(range(total)) - set(numbers))[:20])
    tally.check(len(numbers) == len(set(numbers)), f"{what}: each of them once")
    others = [stop for stop in first if stop["number"] < 0 and not stop["scroll"]]
    tally.check(not others, f"{what}: nothing else but what scrolls", others[:3])
    back = [(one, two) for one, two in zip(first, first[1:]) if _goes_back(one, two)]
    tally.check(not back, f"{what}: in the order seen", "\n".join(map(str, back[:6])))
    faint = [stop for stop in first if stop["outline"] < 2
             or colours.contrast(stop["colour"], (255, 255, 255)) < 3]
    tally.check(not faint, f"{what}: a ring of 2 pixels or more", faint[:4])


def _goes_back(one, two) -> bool:
    """Whether the second is before the first: above it unless in a column to the right, or left of it."""
    bottom = two["y"] + two["height"]
    if bottom <= one["y"] + 1:
        return two["x"] < one["x"] + one["width"] - 1
    beside = two["y"] < one["y"] + one["height"] - 1 and bottom > one["y"] + 1
    return beside and two["x"] + two["width"] <= one["x"] + 1


def _narrow(tally, name, path, browser, width):
    """A window 320 wide, which is 400 % of 1280, needs no scrolling sideways but in its own boxes."""
    browser.viewport(width, 800)
    browser.open(path)
    whole, limit, wide, held = browser.script(WIDE)
    tally.check(whole <= limit and not wide, f"{name}: {width} pixels are enough", f"{whole} {wide}")
    tally.check(held, f"{name}: wide things scroll in their box")
    browser.viewport(1280, 1000)
