"""Turns the files that pages are made of into Swift source, so that the program needs no files beside it.

Each file of Sources/IndexReports/Pages/Assets becomes one Swift file in Pages/Embedded with its text as a
raw string literal, and EmbeddedAssets.swift lists them all. KernelModule.swift has the kernel, built from its
sources, as base64; that takes a minute, and --without-module leaves it as it is. Run it after an asset or
the kernel has changed; with --check it only compares, which a test and .ci/check_wasm.py do, too.
"""

import pathlib
import re
import sys

import kernel_module

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ROOT / "Sources/IndexReports/Pages"


def constant(path):
    """report.css -> reportCSS, tune-controls.js -> tuneControlsJS"""
    first, *rest = re.split(r"[^A-Za-z0-9]+", path.stem)
    return first + "".join(word.capitalize() for word in rest) + path.suffix[1:].upper()


def file(path):
    name = constant(path)
    return name[0].upper() + name[1:] + ".swift"


def embedded(path):
    text = path.read_text(encoding="utf-8").removesuffix("\n")
    hashes = "#"
    while f'"""{hashes}' in text or f"\\{hashes}" in text:
        hashes += "#"
    return f"""// swift-format-ignore-file
// Written by .ci/make_assets.py from Assets/{path.name}; a test compares them.

extension EmbeddedAssets {{
  /// `{path.name}`.
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
  /// Every asset with its text.
  static let all: [(file: String, text: String)] = [
{lines}
  ]
}}
"""


def main():
    options = set(sys.argv[1:])
    if options - {"--check", "--without-module"}:
        sys.exit(__doc__)
    assets = sorted(path for path in (PAGES / "Assets").iterdir() if not path.name.startswith("."))
    wanted = {file(path): embedded(path) for path in assets}
    wanted["EmbeddedAssets.swift"] = listing(assets)
    if "--without-module" not in options:
        carrier = ROOT / kernel_module.SWIFT_FILE
        before = carrier.read_text(encoding="utf-8") if carrier.exists() else ""
        module = kernel_module.settled(ROOT, kernel_module.carried(before))
        wanted[carrier.name] = kernel_module.swift_source(module, before)
    folder = PAGES / "Embedded"
    stale = []
    for name, text in wanted.items():
        target = folder / name
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in options:
                target.write_text(text, encoding="utf-8")
    known = {*wanted, kernel_module.SWIFT_FILE.name}
    extra = sorted(path.name for path in folder.glob("*.swift") if path.name not in known)
    if extra:
        print("no asset any more:", *extra)
    if "--check" in options:
        for name in stale:
            print(f"{name} is not what .ci/make_assets.py makes")
        sys.exit(bool(stale or extra))
    print(f"{len(wanted)} files, {len(stale)} written")


main()
