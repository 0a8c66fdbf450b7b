"""The kernel in WebAssembly, built by the toolchain alone, gives the bits of the native build.

The numbers expected are those of Tests/IndexKernelTests/PlatformChecksumTests.swift, which the native
tests hold in debug and release. Needs node; `.ci/run` installs it.
"""

import pathlib
import re
import shutil
import subprocess
import tempfile

from tally import ROOT, Tally

tally = Tally("wasm")
TESTS = ROOT / "Tests" / "IndexKernelTests" / "PlatformChecksumTests.swift"
EXPECTED = re.compile(r"PlatformChecksum\.(\w+)\(seed: (\d+), count: (\d+)\) == (0x[0-9A-F_]+)")

# What the standard library of Embedded Swift wants from its host: memory, and nothing else.
PAGE = """
import { readFileSync } from 'node:fs'
let memory, top = 0
const bytes = () => new Uint8Array(memory.buffer)
const host = {
  posix_memalign(place, alignment, size) {
    top = Math.ceil(top / alignment) * alignment
    const start = top
    top += size
    const missing = top - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / 65536))
    new DataView(memory.buffer).setUint32(place, start, true)
    return 0
  },
  free() {},
  memmove(to, from, count) { bytes().copyWithin(to, from, from + count); return to },
  memcpy(to, from, count) { bytes().copyWithin(to, from, from + count); return to },
  memset(to, value, count) { bytes().fill(value, to, to + count); return to },
  __stack_chk_fail() { throw new Error('stack') },
}
const code = new WebAssembly.Module(readFileSync(process.argv[2]))
const wanted = WebAssembly.Module.imports(code).map(item => item.name)
const unknown = wanted.filter(name => !(name in host))
if (unknown.length > 0) throw new Error(`the module wants ${unknown}`)
const own = new WebAssembly.Instance(code, { env: host }).exports
memory = own.memory
top = own.__heap_base.value
for (const line of process.argv.slice(3)) {
  const [name, seed, count] = line.split(',')
  console.log(BigInt.asUintN(64, own[`${name}Checksum`](BigInt(seed), Number(count))).toString())
}
"""


def run(words: list[str]) -> str:
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, f"{words[0]} exits {done.returncode}:\n{done.stderr[-3000:]}"
    return done.stdout


def build(folder: pathlib.Path) -> pathlib.Path:
    sources = sorted(str(path) for path in (ROOT / "Sources" / "IndexKernel").rglob("*.swift"))
    run(["swiftc", "-target", "wasm32-unknown-none-wasm", "-swift-version", "6", "-wmo", "-O",
         "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Extern",
         "-parse-as-library", "-module-name", "IndexKernel", "-Xcc", "-msimd128",
         "-c", *sources, "-o", str(folder / "kernel.o")])
    tools = pathlib.Path(shutil.which("swiftc")).resolve().parent
    run([str(tools / "wasm-ld"), "--no-entry", "--allow-undefined", "--export=__heap_base",
         "--initial-memory=16777216", str(folder / "kernel.o"), "-o", str(folder / "kernel.wasm")])
    return folder / "kernel.wasm"


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    module = build(folder)
    print(f"kernel.wasm: {module.stat().st_size / 1000:.0f} kB")
    (folder / "page.mjs").write_text(PAGE, "utf-8")
    cases = EXPECTED.findall(TESTS.read_text("utf-8"))
    given = run(["node", str(folder / "page.mjs"), str(module),
                 *(f"{what},{seed},{count}" for what, seed, count, _ in cases)]).split()
    for (what, _, _, expected), own in zip(cases, given, strict=True):
        native = int(expected.replace("_", ""), 16)
        tally.check(int(own) == native, f"{what}: {int(own):#x} in WebAssembly, {native:#x} natively")
tally.close(expected=3)
