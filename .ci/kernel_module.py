"""Builds the module that pages run: the kernel, drawings and number formatting as WebAssembly.

Nothing but the toolchain is needed; clang and wasm-ld are those beside swiftc. The module imports
nothing: the linker refuses what neither Swift nor memory.c gives. The same sources give the same bytes
wherever they lie, but for a rare run of the compiler: see `settled`, and
docs/decisions/0016-kernel-in-the-page.md.
"""

import base64
import pathlib
import shutil
import subprocess
import tempfile
import zlib

# Embedded Swift, each compiled natively as well.
SOURCES = [
    "Sources/IndexKernel/**/*.swift",
    "Sources/IndexReports/Drawing/**/*.swift",
    "Sources/IndexReports/WebAssembly/**/*.swift",
    "Sources/IndexReports/Reports/Gap/Printed*.swift",
    "Sources/IndexReports/Text/NumberFormat.swift",
    "Sources/IndexReports/Text/DecimalDigits.swift",
    "Sources/IndexReports/Text/LargestRemainder.swift",
    "Sources/IndexReports/Text/Printed*.swift",
]
MEMORY = "Sources/IndexKernel/WebAssembly/memory.c"
SWIFT_FILE = pathlib.Path("Sources/IndexReports/Pages/Embedded/KernelModule.swift")

# Without incremental code generation: that writes a hash with the path of the object into it.
SWIFT = ["-target", "wasm32-unknown-none-wasm", "-swift-version", "6", "-wmo", "-O",
         "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Extern",
         "-Xfrontend", "-disable-incremental-llvm-codegen",
         "-strict-memory-safety", "-warnings-as-errors", "-parse-as-library",
         "-module-name", "IndexKernel", "-Xcc", "-msimd128", "-Xcc", "-mbulk-memory"]
C = ["--target=wasm32-unknown-none-wasm", "-O2", "-ffreestanding", "-nostdlib", "-fno-builtin",
     "-mbulk-memory", "-Wall", "-Wextra", "-Werror"]
# The stack lies lowest, so that one that grows too long ends the module instead of writing into data.
LINK = ["--no-entry", "--gc-sections", "--strip-all", "--stack-first", "-z", "stack-size=262144"]


def run(words: list[str], root: pathlib.Path) -> None:
    done = subprocess.run(words, cwd=root, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"{words[0]} exits {done.returncode}:\n{done.stderr[-3000:]}")


def build(root: pathlib.Path, checksums: bool = False) -> bytes:
    """The module of the sources below `root`; with what only a check calls, if wanted."""
    compiler = shutil.which("swiftc")
    if not compiler:
        raise SystemExit("swiftc is not on the path")
    tools = pathlib.Path(compiler).resolve().parent
    sources = [str(path.relative_to(root))
               for pattern in SOURCES for path in sorted(root.glob(pattern))]
    with tempfile.TemporaryDirectory() as name:
        swift, memory, module = (str(pathlib.Path(name) / file)
                                 for file in ("kernel.o", "memory.o", "kernel.wasm"))
        swift_options = [*SWIFT, "-D", "CHECKSUMS"] if checksums else SWIFT
        link_options = [*LINK, "--export=posix_memalign", "--export=free"] if checksums else LINK
        run([compiler, *swift_options, "-c", *sources, "-o", swift], root)
        run([str(tools / "clang"), *C, "-c", MEMORY, "-o", memory], root)
        run([str(tools / "wasm-ld"), *link_options, swift, memory, "-o", module], root)
        return pathlib.Path(module).read_bytes()


def settled(root: pathlib.Path, committed: bytes) -> bytes:
    """The module of the sources below `root`: the committed one where a run gives it, else the first that
    two runs agree upon.

    About one run in a hundred of swiftc 6.3 leaves out a bounds check that the others keep: the module
    computes the same, but has other bytes.
    """
    seen: list[bytes] = []
    for _ in range(4):
        module = build(root)
        if module == committed or module in seen:
            return module
        seen.append(module)
    raise SystemExit(f"{len(seen)} runs of the compiler give as many modules")


def carried(text: str) -> bytes:
    """The module that a Swift file carries; nothing where it carries none."""
    parts = text.split('#"""')
    return inflated(parts[1].split('"""#')[0]) if len(parts) == 2 else b""


def inflated(text: str) -> bytes:
    """The module of which a text is the deflated base64; nothing where it is of none."""
    try:
        return zlib.decompress(base64.b64decode(text), -15)
    except (ValueError, zlib.error):
        return b""


def swift_source(module: bytes, before: str) -> str:
    """The Swift file that carries a module as text.

    It stays as it was before where it carries the same module: compressors differ, what they give back
    does not.
    """
    if carried(before) == module:
        return before
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    text = base64.b64encode(compressor.compress(module) + compressor.flush()).decode()
    lines = "\n".join(text[start:start + 120] for start in range(0, len(text), 120))
    return f"""// swift-format-ignore-file
// Written by .ci/make_assets.py from the kernel's sources; continuous integration compares.

/// The kernel as a WebAssembly module; docs/kernel.md says what it exports.
enum KernelModule {{
  /// Deflated (RFC 1951, `deflate-raw` in browsers), base64 in lines, as `atob` reads it.
  static let base64 = #\"\"\"
{lines}
\"\"\"#
}}
"""
