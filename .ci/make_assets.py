"""Turns the files that pages are made of into Swift source, so that the program needs no files beside it.

Each file of Sources/IndexReports/Pages/Assets becomes one Swift file in Pages/Embedded with its text as a
raw string literal (a binary one as base64), and EmbeddedAssets.swift lists them all. Run it after an asset
has changed; with --check it only compares, which a test does, too.
"""

import base64
import pathlib
import re
import sys

PAGES = pathlib.Path(__file__).resolve().parent.parent / "Sources/IndexReports/Pages"
# Kept as bytes; everything else is text in UTF-8.
BINARY = {".wasm"}


def constant(path):
    """report.css -> reportCSS, tune-controls.js -> tuneControlsJS"""
    first, *rest = re.split(r"[^A-Za-z0-9]+", path.stem)
    return first + "".join(word.capitalize() for word in rest) + path.suffix[1:].upper()


def file(path):
    name = constant(path)
    return name[0].upper() + name[1:] + ".swift"


def embedded(path):
    if path.suffix in BINARY:
        text, kind = base64.b64encode(path.read_bytes()).decode(), ", as base64"
    else:
        text, kind = path.read_text(encoding="utf-8").removesuffix("\n"), ""
    hashes = "#"
    while f'"""{hashes}' in text or f"\\{hashes}" in text:
        hashes += "#"
    return f"""// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/{path.name}; a test compares them.

extension EmbeddedAssets {{
  /// `{path.name}`{kind}.
  static let {constant(path)} = {hashes}\"\"\"
{text}
\"\"\"{hashes}
}}
"""


def listing(paths):
    lines = "\n".join(f'    ("{path.name}", {constant(path)}),' for path in paths)
    return f"""// swift-format-ignore-file
// Written by .ci/make_assets.py; a test compares it with the folder.

/// What pages are made of, by the names of the files in `Assets`.
enum EmbeddedAssets {{
  /// Every asset with its text; binary ones as base64.
  static let all: [(file: String, text: String)] = [
{lines}
  ]
}}
"""


def main():
    assets = sorted(path for path in (PAGES / "Assets").iterdir() if not path.name.startswith("."))
    wanted = {file(path): embedded(path) for path in assets}
    wanted["EmbeddedAssets.swift"] = listing(assets)
    folder = PAGES / "Embedded"
    stale = []
    for name, text in wanted.items():
        target = folder / name
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                target.write_text(text, encoding="utf-8")
    extra = sorted(path.name for path in folder.glob("*.swift") if path.name not in wanted)
    if extra:
        print("no asset any more:", *extra)
    if "--check" in sys.argv:
        for name in stale:
            print(f"{name} is not what .ci/make_assets.py makes")
        sys.exit(bool(stale or extra))
    print(f"{len(wanted)} files, {len(stale)} written")


main()
