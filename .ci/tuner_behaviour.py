"""How a tuning page behaves: actions in the same moment as a movement."""

from tuner_pages import opened, settled

# Moves a weight as a pointer does, and acts before the next frame comes.
MOMENT = """
  const {history, kernel, files, variants, panel} = tuning, row = tuning.tree.rows.get(1);
  const before = [...kernel.array('weights')];
  row.slider.dispatchEvent(new PointerEvent('pointerdown'));
  row.slider.value = 7300;
  row.slider.dispatchEvent(new Event('input'));
  const button = key => document.getElementById(key) || [...document.querySelectorAll('button')].find(
    one => one.textContent === tuning.words.text(key));
"""
MOVED = 7300
MOMENTS = {
    # The entry has the weights after the movement, the one before it those before.
    "undo": """
      history.undo();
      const undone = kernel.array('weights')[1];
      history.redo();
      return [undone === before[1], kernel.array('weights')[1]];""",
    "blur": """
      row.slider.dispatchEvent(new Event('blur'));
      return [history.canUndo && !history.isMoving, history.entries[history.place].weights[1]];""",
    "change": """
      row.slider.dispatchEvent(new Event('change'));
      return [history.canUndo && !history.isMoving, history.entries[history.place].weights[1]];""",
    "A": "button('keepA').click(); return [true, variants.kept.A.weights[1]];",
    "baseline": """
      button('do-keepBaseline').click();
      return [kernel.array('ranks').every((rank, unit) => Object.is(rank, kernel.array('before')[unit])),
        tuning.baseline.weights.weights[1]];""",
    "save": """
      button('save').click();
      return [!history.isMoving, JSON.parse(files.text).weights[tuning.data.nodes[1].id] * 100];""",
    "code": """
      button('copyCode').click();
      const code = files.code.value;
      kernel.setWeights(before);
      kernel.readShareCode(code);
      return [true, kernel.array('weights')[1]];""",
    "submit": """
      button('submit').click();
      kernel.setWeights(before);
      kernel.readShareCode(panel.submitted);
      return [true, kernel.array('weights')[1]];""",
}


def check(tally, pages, browser) -> None:
    """All of it."""
    _moments(tally, pages, browser)
    tally.check(not (log := browser.console()), "console of behaviour", "\n".join(log))


def _moments(tally, pages, browser) -> None:
    """What is done in the same moment as a movement finds it done."""
    for name, text in MOMENTS.items():
        tally.check(opened(browser, pages.path("blind" if name == "submit" else "quick")), f"{name}: settled")
        held, weight = browser.script(MOMENT + text)
        tally.check(held and weight == MOVED, f"{name} in the moment of a movement", f"{held}, {weight}")
        settled(browser)
