"""Whether the ring around what has the focus is there on the screen, not only in the style."""

import io

from PIL import Image

BOX = """
  const item = document.querySelector(arguments[0]);
  item.scrollIntoView({block: 'center'});
  const box = item.getBoundingClientRect();
  return {x: box.x + scrollX - 8, y: box.y + scrollY - 8, width: box.width + 16, height: box.height + 16};
"""
FOCUS = "document.querySelector(arguments[0]).focus({focusVisible: true, preventScroll: true})"


def check(tally, browser, selectors) -> None:
    """The pixels that change when each of them takes the focus: about two all around it, or more."""
    browser.cdp("Emulation.setFocusEmulationEnabled", enabled=True)
    for selector in selectors:
        box = browser.script(BOX, selector)
        before = Image.open(io.BytesIO(browser.picture(box))).convert("RGB")
        browser.script(FOCUS, selector)
        after = Image.open(io.BytesIO(browser.picture(box))).convert("RGB")
        changed = sum(one != two for one, two in zip(before.getdata(), after.getdata()))
        around = 2 * (box["width"] + box["height"] - 32)
        # Corners are round.
        tally.check(changed >= 1.9 * around, f"a ring around {selector}",
                    f"{changed} pixels changed, around it {around:.0f}")
        browser.script("document.activeElement.blur()")
