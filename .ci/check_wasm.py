"""The module that pages run is the one that its sources give, needs nothing, and computes the bits of the
native build.

It is built from a copy of the sources in another folder and compared with the committed text. A second
one, which has checksums besides, is held against those of the native tests in debug and release, and its
memory is handed out and taken back for a while. Needs node; `.ci/run` installs it.
"""

import concurrent.futures
import pathlib
import re
import shutil
import subprocess
import tempfile

import kernel_module
from tally import ROOT, Tally

tally = Tally("wasm")
TESTS = {
    "Tests/IndexKernelTests/PlatformChecksumTests.swift": r"PlatformChecksum\.(\w+)",
    "Tests/IndexReportsTests/Text/NumberTextsChecksumTests.swift": r"NumberTexts(Checksum)\.value",
}
EXPECTED = r"\(seed: (\d+), count: ([\d_]+)\) == (0x[0-9A-F_]+)"

NAMES = """
import { readFileSync } from 'node:fs'
const code = new WebAssembly.Module(readFileSync(process.argv[2]))
console.log(WebAssembly.Module.imports(code).length)
console.log(WebAssembly.Module.exports(code).map(item => item.name).join(' '))
"""

CHECKSUMS = """
import { readFileSync } from 'node:fs'
const own = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2]))).exports
for (const line of process.argv.slice(3)) {
  const [name, seed, count] = line.split(',')
  console.log(BigInt.asUintN(64, own[`${name}Checksum`](BigInt(seed), Number(count))).toString())
}
"""

# Blocks of all sizes and alignments, each filled with a number of its own and looked at before it is
# given back; then what pages do again and again. Prints what memory has grown by since it warmed up.
MEMORY = """
import { readFileSync } from 'node:fs'
const own = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2]))).exports
const place = own.reserve(4)
let state = 1
const random = bound => (state = Math.imul(state, 48271) >>> 0, Math.floor(state / 2 ** 32 * bound))
const blocks = []
let wrong = 0
function take() {
  const size = random(8) ? random(3000) : random(200000), alignment = random(9) ? 16 : 64
  if (own.posix_memalign(place, alignment, size) !== 0) throw new Error('out of memory')
  const start = new DataView(own.memory.buffer).getUint32(place, true)
  if (start % alignment !== 0) wrong++
  const mark = random(256)
  new Uint8Array(own.memory.buffer, start, size).fill(mark)
  blocks.push({ start, size, mark })
}
function give() {
  const [{ start, size, mark }] = blocks.splice(random(blocks.length), 1)
  if (new Uint8Array(own.memory.buffer, start, size).some(byte => byte !== mark)) wrong++
  own.free(start)
}
function round() {
  while (blocks.length < 200) take()
  for (let step = 0; step < 2000; step++) random(2) && blocks.length < 250 ? take() : give()
  while (blocks.length > 0) give()
}
function page() {
  own.tuningChecksum(7n, 100)
  for (let number = 0; number < 1000; number++) own.fixed(number / 7, number % 7)
}
for (let times = 0; times < 50; times++) round()
page()
const before = own.memory.buffer.byteLength
for (let times = 0; times < 10; times++) page()
const after = own.memory.buffer.byteLength
for (let times = 0; times < 50; times++) round()
console.log(wrong, after - before, own.memory.buffer.byteLength - before, before)
"""


def copy_of_sources(folder: pathlib.Path) -> pathlib.Path:
    for part in ("IndexKernel", "IndexReports"):
        shutil.copytree(ROOT / "Sources" / part, folder / "copy" / "Sources" / part)
    return folder / "copy"


def node(script: str, folder: pathlib.Path, module: pathlib.Path, *words: str) -> list[str]:
    (folder / "script.mjs").write_text(script, "utf-8")
    done = subprocess.run(["node", str(folder / "script.mjs"), str(module), *words],
                          capture_output=True, text=True)
    tally.check(done.returncode == 0, "node ends well", done.stderr[-3000:])
    return done.stdout.split()


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    sources = copy_of_sources(folder)
    module, checked = folder / "kernel.wasm", folder / "checked.wasm"
    with concurrent.futures.ThreadPoolExecutor() as pool:
        second = pool.submit(kernel_module.build, sources, True)
        module.write_bytes(kernel_module.build(sources))
        checked.write_bytes(second.result())
    print(f"kernel.wasm: {module.stat().st_size / 1000:.0f} kB")
    committed = (ROOT / kernel_module.SWIFT_FILE).read_text("utf-8")
    tally.check(kernel_module.carried(committed) == module.read_bytes(),
                "the committed module is that of the sources: python3 .ci/make_assets.py")

    imports, *exports = node(NAMES, folder, module)
    tally.check(imports == "0", "the module imports nothing", imports)
    documented = set(re.findall(r"^\| `(\w+)\(", (ROOT / "docs/kernel.md").read_text("utf-8"), re.M))
    tally.check(set(exports) == documented | {"memory"}, "exports are those of docs/kernel.md",
                sorted(set(exports) ^ (documented | {"memory"})))

    for file, call in TESTS.items():
        cases = re.findall(call + EXPECTED, (ROOT / file).read_text("utf-8"))
        cases = [("texts" if what == "Checksum" else what, seed, count.replace("_", ""), value)
                 for what, seed, count, value in cases]
        given = node(CHECKSUMS, folder, checked,
                     *(f"{what},{seed},{count}" for what, seed, count, _ in cases))
        for (what, _, count, expected), own in zip(cases, given, strict=True):
            native = int(expected.replace("_", ""), 16)
            tally.check(int(own) == native,
                        f"{what}, {count}: {int(own):#x} in WebAssembly, {native:#x} natively")

    wrong, pages, blocks, size = node(MEMORY, folder, checked)
    tally.check(wrong == "0", "blocks keep what is in them and are aligned", f"{wrong} do not")
    tally.check(pages == "0", "pages that go on working need no more memory", f"{pages} bytes of {size}")
    # Lists of 200 random sizes reach their most later than the first rounds.
    tally.check(int(blocks) <= int(size) // 4, "memory is used again", f"{blocks} bytes of {size}")
tally.close(expected=14)
