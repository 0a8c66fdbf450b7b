"""Random actions with real keys and a real pointer; after each of them the page must agree with itself."""

import json
import os
import random

from tuner_equality import random_group
from tuner_pages import expand, opened, settled

ACTIONS = int(os.environ.get("CEI_ACTIONS", "5000"))
IN_FIREFOX = 200
EVERY = 250
ALLOWED = ("file:", "blob:", "data:")
FRAME = "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));"
# What does not agree in the page.
AGREES = """
  const {kernel, data, tree} = tuning, wrong = [];
  const weights = kernel.array('weights'), locks = kernel.array('locks');
  data.nodes.forEach(node => {
    if (!node.children.length) return;
    const sum = node.children.reduce((total, child) => total + weights[child], 0);
    if (sum !== 10000) wrong.push(`${node.id}: sum ${sum}`);
  });
  for (const [node, row] of tree.rows) {
    const weight = weights[node], id = data.nodes[node].id, locked = locks[node] === 1;
    if (!(weight >= 0 && weight <= 10000 && Number.isInteger(weight))) wrong.push(`${id}: ${weight}`);
    if (row.element.offsetParent === null) continue;
    const text = `${Math.floor(weight / 100)}.${String(weight % 100).padStart(2, '0')}`;
    const pairs = {
      thumb: [row.slider.valueAsNumber, weight],
      now: [row.slider.getAttribute('aria-valuenow'), String(weight)],
      text: [row.slider.getAttribute('aria-valuetext'), text + (locked ? '%，锁定' : '%')],
      lock: [row.lock.getAttribute('aria-pressed'), String(locked)],
    };
    if (row.box.getAttribute('aria-invalid') !== 'true') pairs.box = [row.box.value, text];
    for (const [what, [shown, held]] of Object.entries(pairs)) {
      if (shown !== held) wrong.push(`${id}: ${what} ${shown}, kernel ${held}`);
    }
  }
  const now = {wrong, weights: [...weights], locks: [...locks]};
"""
# Unfolds the way to a row.
UNFOLD = """
  for (let node = tuning.data.nodes[NODE].parent; node > 0; node = tuning.data.nodes[node].parent) {
    const box = tuning.tree.groups.get(node).box;
    if (box.hidden) document.querySelector(`[aria-controls=${box.id}]`).click();
  }
"""
# Where a row's control is, and the focus on it if wished.
PLACE = """
  const target = tuning.tree.rows.get(NODE)[PART];
  target.scrollIntoView({block: 'center'});
  if (FOCUSES) {
    target.focus();
    if (target.select) target.select();
  }
  const place = target.getBoundingClientRect();
  now.box = {x: place.x, y: place.y, width: place.width, height: place.height};
"""
KEYS = {"ArrowLeft": (37, -10), "ArrowRight": (39, 10), "ArrowUp": (38, 10), "ArrowDown": (40, -10),
        "PageUp": (33, 500), "PageDown": (34, -500), "Home": (36, -10_000), "End": (35, 10_000)}
TYPED = {"25": 2500, "12.5%": 1250, "1/4": 2500, "abc": None, "0": 0, "100": 10_000, "33.333": 3333,
         "２５": 2500, "-3": None, "": None, "0.01": 1, "101": None, "7,5": None}
KINDS = (["key"] * 8 + ["box"] * 3 + ["button"] * 3 + ["lock"] * 2 + ["undo"] * 3 + ["redo"] * 2
         + ["drag"] * 3 + ["reset", "letter", "code", "load", "start", "fold"])


class ChromiumHand:
    """Keys and pointer by way of the developer tools."""

    ENDS = [("Enter", 13), ("Tab", 9)]

    def __init__(self, browser):
        self.browser = browser

    def press(self, key: str, code: int, modifiers: int = 0) -> None:
        self.browser.press(key, code, modifiers, key if len(key) == 1 and not modifiers & 2 else "")

    def type(self, text: str) -> None:
        self.browser.cdp("Input.insertText", text=text)

    def pointer(self, points: list[tuple[float, float]]) -> None:
        """Presses at the first point, moves along the others, lets go at the last."""
        def send(kind, point, buttons):
            self.browser.cdp("Input.dispatchMouseEvent", type=kind, x=point[0], y=point[1],
                             button="left", buttons=buttons, clickCount=1)

        send("mousePressed", points[0], 1)
        for point in points[1:]:
            send("mouseMoved", point, 1)
        send("mouseReleased", points[-1], 0)

    def script(self, text: str):
        return self.browser.script(f"return (async () => {{ {text} }})()")


class FirefoxHand:
    """Keys and pointer by way of WebDriver BiDi."""

    # Without a window on top of others nothing is told that it lost the focus, so Tab ends no typing.
    ENDS = [("Enter", 13)]

    NAMES = {"ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015",
             "PageUp": "\ue00e", "PageDown": "\ue00f", "End": "\ue010", "Home": "\ue011",
             "Enter": "\ue007", "Tab": "\ue004", "Delete": "\ue017"}

    def __init__(self, firefox):
        self.firefox = firefox

    def _perform(self, kind: str, actions: list[dict], **more) -> None:
        self.firefox.send("input.performActions", context=self.firefox.context, actions=[
            {"type": kind, "id": kind, "actions": actions, **more}])

    def press(self, key: str, code: int, modifiers: int = 0) -> None:
        held = [value for bit, value in ((2, "\ue009"), (8, "\ue008")) if modifiers & bit]
        name = self.NAMES.get(key, key)
        self._perform("key", [
            *({"type": "keyDown", "value": value} for value in held),
            {"type": "keyDown", "value": name}, {"type": "keyUp", "value": name},
            *({"type": "keyUp", "value": value} for value in held)])

    def type(self, text: str) -> None:
        self._perform("key", [{"type": kind, "value": letter} for letter in text
                              for kind in ("keyDown", "keyUp")] or [{"type": "pause"}])

    def pointer(self, points: list[tuple[float, float]]) -> None:
        moves = [{"type": "pointerMove", "x": int(x), "y": int(y)} for x, y in points]
        self._perform("pointer", [
            moves[0], {"type": "pointerDown", "button": 0}, *moves[1:], {"type": "pointerUp", "button": 0}])

    def script(self, text: str):
        return self.firefox.script(text)


class Driver:
    """Does one random action after the other and knows what must hold afterwards."""

    def __init__(self, hand, seed: int):
        self.hand = hand
        self.source = random.Random(seed)
        self.nodes = hand.script("return tuning.data.nodes")
        self.leaves = [number for number in range(1, len(self.nodes))]
        self.done: dict[str, int] = {}
        self.moved = 0
        self.now: dict = {}
        self.look(waits=True)
        self.initial = self.now["weights"]
        self.seen = {self.key()}

    def key(self) -> tuple:
        return (*self.now["weights"], *self.now["locks"])

    def look(self, waits: bool) -> None:
        """Chooses the next action, looks at the page and gets the next control ready, in one go."""
        self.kind = self.source.choice(KINDS)
        self.node = self.source.choice(self.leaves)
        part, focuses, self.perform = getattr(self, f"_{self.kind}")(self.node)
        ready = UNFOLD + (FRAME if part != "slider" or not focuses else "") + PLACE if part else ""
        for word, value in (("NODE", self.node), ("PART", part), ("FOCUSES", focuses)):
            ready = ready.replace(word, json.dumps(value))
        # What is still to be shown may move a control, or write into a box.
        self.now = self.hand.script((FRAME if waits else "") + AGREES + ready + "return now;")

    def act(self) -> list[str]:
        """One action; what does not hold after it."""
        before, kind, node = self.now, self.kind, self.node
        self.done[kind] = self.done.get(kind, 0) + 1
        wanted = self.perform(before.get("box"))
        self.look(waits=kind in ("fold", "load", "drag") or self.source.random() < 0.2)
        wrong = self.now["wrong"]
        if kind in ("undo", "redo") and self.key() not in self.seen:
            wrong.append(f"{kind}: a state that never was")
        if kind in ("key", "box", "button", "reset", "drag"):
            wrong += self._held(before, node, wanted)
        elif kind in ("code", "load", "start"):
            wrong += self._lifted(before)
        self.seen.add(self.key())
        self.moved += before["weights"] != self.now["weights"]
        return [f"{kind} {self.nodes[node]['id']}: {line}" for line in wrong]

    def _held(self, before, node, wanted) -> list[str]:
        """Locked weights stay; the moved one becomes what was asked for, as far as locks leave room."""
        weights, locks, after = before["weights"], before["locks"], self.now["weights"]
        wrong = [f"locked {self.nodes[other]['id']} moved" for other in self.leaves
                 if locks[other] and weights[other] != after[other]]
        siblings = [other for other in self.nodes[self.nodes[node]["parent"]]["children"] if other != node]
        outside = [other for other in self.leaves if other != node and other not in siblings]
        wrong += [f"{self.nodes[other]['id']} of another group moved" for other in outside
                  if weights[other] != after[other]]
        if wanted is None or locks[node]:
            return wrong
        if all(locks[other] for other in siblings):
            wanted = weights[node]
        room = 10_000 - sum(weights[other] for other in siblings if locks[other])
        if after[node] != min(wanted, room):
            wrong.append(f"became {after[node]}, not {min(wanted, room)}; was {weights[node]}")
        return wrong

    def _lifted(self, before) -> list[str]:
        """A whole set of weights lifts the locks of weights that it changes, and no others."""
        return [f"{self.nodes[other]['id']}: lock {before['locks'][other]} became {self.now['locks'][other]}"
                for other in self.leaves if self.now["locks"][other]
                != (before["locks"][other] if before["weights"][other] == self.now["weights"][other] else 0)]

    # What each action needs: a control of the row, whether it gets the focus, and what is done with its
    # place, which gives the weight asked for, if any.

    def _key(self, node):
        key = self.source.choice(list(KEYS))
        code, step = KEYS[key]
        shift = abs(step) == 10 and self.source.random() < 0.3

        def perform(_):
            self.hand.press(key, code, 8 if shift else 0)
            return self._stepped(node, step * (10 if shift else 1))
        return "slider", True, perform

    def _stepped(self, node, step) -> int:
        return max(0, min(10_000, self.now["weights"][node] + step))

    def _box(self, node):
        text = self.source.choice(list(TYPED))

        def perform(_):
            if text:
                self.hand.type(text)
            else:
                self.hand.press("Delete", 46)
            self.hand.press(*self.source.choice(self.hand.ENDS))
            return TYPED[text]
        return "box", True, perform

    def _click(self, part, wanted=lambda: None):
        def perform(box):
            self.hand.pointer([(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)])
            return wanted()
        return part, False, perform

    def _button(self, node):
        part, step = self.source.choice([("less", -10), ("more", 10)])
        return self._click(part, lambda: self._stepped(node, step))

    def _lock(self, _):
        return self._click("lock")

    def _reset(self, node):
        return self._click("reset", lambda: self.initial[node])

    def _letter(self, _):
        letter = self.source.choice([("l", 76), ("r", 82)])
        return self.source.choice(["slider", "lock", "more"]), True, lambda _: self.hand.press(*letter)

    def _drag(self, node):
        def perform(box):
            share = self.now["weights"][node] / 10_000
            x, y = box["x"] + 12 + share * (box["width"] - 24), box["y"] + box["height"] / 2
            points = [(x, y)]
            for _ in range(self.source.randint(1, 3)):
                points.append(
                    (box["x"] + self.source.random() * box["width"], y + self.source.uniform(-9, 9)))
            self.hand.pointer(points)
        return "slider", False, perform

    def _undo(self, _):
        return None, False, lambda _: self.hand.press("z", 90, 2)

    def _redo(self, _):
        keys = self.source.choice([("y", 89, 2), ("Z", 90, 10)])
        return None, False, lambda _: self.hand.press(*keys)

    def _start(self, _):
        return None, False, lambda _: self.hand.script("tuning.toolbar.start.click()")

    def _fold(self, _):
        number = self.source.randrange(3)
        return None, False, lambda _: self.hand.script(
            f"document.querySelectorAll('button.expand')[{number}].click()")

    def _code(self, _):
        mistyped = self.source.random() < 0.5

        def perform(_):
            text = self.hand.script("""
              const {files} = tuning;
              files.element.querySelectorAll('button')[2].click();
              files.code.focus();
              return files.code.value;""")
            if mistyped:
                place = self.source.randrange(len(text))
                text = text[:place] + ("7" if text[place] != "7" else "8") + text[place + 1:]
                self.hand.script(f"tuning.files.code.value = {json.dumps(text)}")
            self.hand.press("Enter", 13)
        return None, False, perform

    def _load(self, _):
        """A file is dropped onto the page, some groups missing, sometimes with what the scheme has not."""
        groups = [node["children"] for node in self.nodes if node["children"]]
        weights = {self.nodes[child]["id"]: weight / 100 for group in groups
                   if self.source.random() < 0.7
                   for child, weight in zip(group, random_group(self.source, len(group)))}
        if self.source.random() < 0.2:
            weights["unknown"] = 3
        # Groups that are not in the file have the weights of what it extends.
        scheme = {"scheme": "dropped", "extends": "default", "weights": weights}
        return None, False, lambda _: self.hand.script(f"""
          const files = new DataTransfer(), text = {json.dumps(json.dumps(scheme))};
          files.items.add(new File([text], 'dropped.json', {{type: 'application/json'}}));
          document.body.dispatchEvent(new DragEvent('drop', {{bubbles: true, cancelable: true,
            dataTransfer: files}}));
          await new Promise(done => setTimeout(done, 20));""")


def check(tally, pages, browser) -> None:
    """The whole number of actions in Chromium."""
    tally.check(opened(browser, pages.path("quick")), "actions: settled")
    driver = Driver(ChromiumHand(browser), 1)
    browser.cdp("Accessibility.enable")
    for number in range(1, ACTIONS + 1):
        wrong = driver.act()
        tally.check(not wrong, f"action {number}", "\n".join(wrong))
        if number % EVERY == 0 or number == ACTIONS:
            expand(browser)
            tally.check(settled(browser), f"action {number}: settled")
            _accessible(tally, browser, number)
    browser.cdp("Accessibility.disable")
    _after(tally, browser, driver, "Chromium", ACTIONS)


def check_firefox(tally, pages, firefox) -> None:
    """Some of them in Firefox."""
    tally.check(opened(firefox, pages.path("quick")), "Firefox: settled")
    driver = Driver(FirefoxHand(firefox), 2)
    for number in range(1, IN_FIREFOX + 1):
        wrong = driver.act()
        tally.check(not wrong, f"Firefox, action {number}", "\n".join(wrong))
    _after(tally, firefox, driver, "Firefox", IN_FIREFOX)


def _after(tally, browser, driver, name, number) -> None:
    tally.check(len(driver.done) == len(set(KINDS)), f"{name}: every kind of action", driver.done)
    tally.check(driver.moved > number / 3, f"{name}: {driver.moved} of {number} actions moved weights")
    tally.check(not (log := browser.console()), f"{name}: console", "\n".join(log))
    asked = browser.requests()
    tally.check(bool(asked) and all(url.startswith(ALLOWED) for url in asked), f"{name}: requests",
                [url for url in asked if not url.startswith(ALLOWED)])
    print(f"tuner: {name}: {driver.moved} of {number} actions moved weights, {driver.done}")


def _accessible(tally, browser, number) -> None:
    """What the accessibility tree has of every slider and box."""
    tree = browser.cdp("Accessibility.getFullAXTree")["nodes"]
    held = browser.script("""
      const {kernel, data} = tuning, weights = kernel.array('weights'), locks = kernel.array('locks');
      return data.nodes.map((node, place) => [node.zh, weights[place], locks[place] === 1]).slice(1);""")
    found = {}
    for node in tree:
        role, name = node.get("role", {}).get("value"), node.get("name", {}).get("value", "")
        more = {item["name"]: item["value"].get("value") for item in node.get("properties", [])}
        found[role, name] = (node.get("value", {}).get("value"), more)
    wrong = []
    for name, weight, locked in held:
        # The developer tools give the number as the text; `aria-valuetext` was compared above.
        value, more = found.get(("slider", name), (None, {}))
        if value is None or float(value) != weight or more.get("valuemax") != 10_000:
            wrong.append(f"slider {name}: {value}, not {weight}")
        text = f"{int(weight) // 100}.{int(weight) % 100:02d}"
        value, more = found.get(("textbox", f"“{name}”的权重（%）"), (None, {}))
        if value != text and more.get("invalid") != "true":
            wrong.append(f"box {name}: {value}, not {text}")
        pressed = found.get(("button", f"锁定“{name}”（L）"), (None, {}))[1].get("pressed")
        if pressed != str(locked).lower():
            wrong.append(f"lock {name}: {pressed}, not {locked}")
    tally.check(not wrong, f"action {number}: accessibility tree, {len(held)} rows", "\n".join(wrong))
