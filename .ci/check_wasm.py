"""The module that pages run is the one that its sources give, needs nothing, and computes the bits of the
native build; the demo's model runs in it, again and again, in the same memory.

It is built from a copy of the sources in another folder and compared with the committed text. A second
one, which has checksums besides, is held against those of the native tests in debug and release, and its
memory is handed out and taken back for a while. Needs node, which `.ci/run` installs, and the built `cei`:
check_wasm.py PATH, or CEI=PATH check_wasm.py.
"""

import concurrent.futures
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import kernel_module
from tally import ROOT, Tally, command_under_test, run

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

# All replicates of a page, in the steps that a page takes while nothing moves; then again, as after weights
# were moved. Prints how many were counted, whether intervals are there and the same both times, how the
# memory grew, and seconds.
DEMO = """
import { readFileSync } from 'node:fs'
const own = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2]))).exports
const bytes = Buffer.from(readFileSync(process.argv[3], 'ascii'), 'base64')
const start = own.reserve(bytes.length)
new Uint8Array(own.memory.buffer, start, bytes.length).set(bytes)
if (own.open(bytes.length) !== 0) throw new Error('no model')
const all = Number(process.argv[4])
const numbers = which => {
  const place = own.array(which)
  return [...new Float64Array(own.memory.buffer, place, own.length(which))]
}
function run() {
  own.score()
  let counted = 0
  while (counted < all) counted = own.replicate(counted, Math.min(all, counted + 250))
  return [counted, [...numbers(6), ...numbers(7)]]
}
const ends = [], sizes = [own.memory.buffer.byteLength], times = []
for (let round = 0; round < 3; round++) {
  const before = performance.now()
  const [counted, found] = run()
  if (counted !== all) throw new Error(`${counted} replicates`)
  times.push(((performance.now() - before) / 1000).toFixed(2))
  ends.push(found.join(' '))
  sizes.push(own.memory.buffer.byteLength)
}
const isThere = !ends[0].includes('NaN') && ends[0].split(' ').some(rank => Number(rank) > 1)
console.log(isThere && ends.every(end => end === ends[0]), sizes.join(' '), times.join(' '))
"""
REPLICATES = 10_000
# Some ten times what it takes on a machine that does nothing else.
MOST_SECONDS = 60
MOST_MEGABYTES = 400


def model_of_demo(folder: pathlib.Path) -> tuple[str, str]:
    """The module and the model that a page of the demo data carries."""
    page = folder / "tune.html"
    done = run(command_under_test(), "tune", "datasets/demo", "--quiet", "-o", str(page))
    tally.check(done.returncode == 0, "a page is made", done.stderr)
    data = json.loads(re.search(r'<script[^>]*type="application/json"[^>]*>(.*?)</script>',
                                page.read_text("utf-8"), re.S)[1])
    return data["module"], data["model"]


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
    committed = kernel_module.carried((ROOT / kernel_module.SWIFT_FILE).read_text("utf-8"))
    module, checked = folder / "kernel.wasm", folder / "checked.wasm"
    with concurrent.futures.ThreadPoolExecutor() as pool:
        second = pool.submit(kernel_module.build, sources, True)
        module.write_bytes(kernel_module.settled(sources, committed))
        checked.write_bytes(second.result())
    print(f"kernel.wasm: {module.stat().st_size / 1000:.0f} kB")
    tally.check(committed == module.read_bytes(),
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

    carried, model = model_of_demo(folder)
    tally.check(kernel_module.inflated(carried) == module.read_bytes(), "the page carries the module")
    (folder / "model").write_text(model, "ascii")
    held, *numbers = node(DEMO, folder, module, str(folder / "model"), str(REPLICATES))
    sizes, times = [int(size) for size in numbers[:4]], [float(time) for time in numbers[4:]]
    print(f"demo: {REPLICATES} replicates in {times} s, memory {[size >> 20 for size in sizes]} MiB")
    tally.check(held == "true", "the demo has intervals, the same each time", numbers)
    tally.check(sizes[1] == sizes[2] == sizes[3], "counting again needs no more memory", sizes)
    tally.check(sizes[3] <= MOST_MEGABYTES * 1_000_000, "memory is bounded", sizes)
    tally.check(max(times) <= MOST_SECONDS, f"{REPLICATES} replicates take no longer", times)
tally.close(expected=20)
