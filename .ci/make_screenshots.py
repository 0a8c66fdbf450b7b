"""Makes the pictures of docs/images from the demo set: the report, a unit's page and the tuning page.

Needs Chromium, its driver, Noto CJK and the packages of .ci/requirements.txt; CEI names the program. The
pictures are for people: fonts and browsers draw a little differently, so nothing compares their bytes.
"""

import io
import os
import pathlib
import subprocess
import tempfile
import time

from PIL import Image

import browser

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "images"
CEI = os.environ.get("CEI") or str(ROOT / ".build-static" / "release" / "cei")
# In a meeting: some weight was moved, one lock is shut, one unit was clicked.
SETTLED = "return document.documentElement.dataset.settled === 'true'"
MOVES = """
const row = document.querySelector('#tuner input[type=range]');
row.focus();
for (let time = 0; time < 3; time += 1) {
  row.dispatchEvent(new KeyboardEvent('keydown', {key: 'PageUp', bubbles: true, cancelable: true}));
}
"""


def make(words: list[str], file: pathlib.Path) -> None:
    subprocess.run([CEI, *words, "-o", str(file)], cwd=ROOT, check=True, stderr=subprocess.DEVNULL)


def save(picture: bytes, name: str) -> None:
    """A picture of few colours: text and flat fills need no more."""
    image = Image.open(io.BytesIO(picture)).convert("RGB").quantize(48, dither=Image.Dither.NONE)
    FOLDER.mkdir(parents=True, exist_ok=True)
    image.save(FOLDER / name, optimize=True)
    print(f"{name}: {(FOLDER / name).stat().st_size / 1000:.0f} kB, {image.width} x {image.height}")


def settle(page: browser.Chromium) -> None:
    for _ in range(200):
        if page.script(SETTLED):
            return
        time.sleep(0.1)
    raise SystemExit("the tuning page does not settle")


with tempfile.TemporaryDirectory() as name, browser.Chromium(1180, 900) as page:
    folder = pathlib.Path(name)
    for language in ("zh", "en"):
        file = folder / f"{language}.html"
        make(["report", "demo", "--lang", language], file)
        page.open(file)
        save(page.picture({"x": 0, "y": 0, "width": 1180, "height": 860}), f"report.{language}.png")
        make(["tune", "demo", "--panel", "demo-panel", "--lang", language], file)
        page.open(file)
        settle(page)
        page.script(MOVES)
        time.sleep(1)
        settle(page)
        save(page.picture({"x": 0, "y": 0, "width": 1180, "height": 860}), f"tune.{language}.png")
    make(["report", "demo", "--lang", "zh", "--unit", "陕西"], folder / "unit.html")
    page.open(folder / "unit.html")
    save(page.picture({"x": 0, "y": 0, "width": 1180, "height": 900}), "unit.zh.png")
