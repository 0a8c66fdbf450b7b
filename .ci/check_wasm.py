"""The module that pages run is the one that its sources give, needs nothing, and computes the bits of the
native build.

It is built from a copy of the sources in another folder and compared with the committed text. The
checksums expected are those of Tests/IndexKernelTests/PlatformChecksumTests.swift, which the native
tests hold in debug and release. Needs node; `.ci/run` installs it.
"""

import pathlib
import re
import shutil
import subprocess
import tempfile

import kernel_module
from tally import ROOT, Tally

tally = Tally("wasm")
TESTS = ROOT / "Tests" / "IndexKernelTests" / "PlatformChecksumTests.swift"
EXPECTED = re.compile(r"PlatformChecksum\.(\w+)\(seed: (\d+), count: (\d+)\) == (0x[0-9A-F_]+)")

CHECKSUMS = """
import { readFileSync } from 'node:fs'
const code = new WebAssembly.Module(readFileSync(process.argv[2]))
const wanted = WebAssembly.Module.imports(code).map(item => item.name)
if (wanted.length > 0) throw new Error(`the module wants ${wanted}`)
const own = new WebAssembly.Instance(code).exports
for (const line of process.argv.slice(3)) {
  const [name, seed, count] = line.split(',')
  console.log(BigInt.asUintN(64, own[`${name}Checksum`](BigInt(seed), Number(count))).toString())
}
"""


def copy_of_sources(folder: pathlib.Path) -> pathlib.Path:
    for part in ("IndexKernel", "IndexReports"):
        shutil.copytree(ROOT / "Sources" / part, folder / "copy" / "Sources" / part)
    return folder / "copy"


def node(script: str, folder: pathlib.Path, *words: str) -> str:
    (folder / "script.mjs").write_text(script, "utf-8")
    done = subprocess.run(["node", str(folder / "script.mjs"), *words], capture_output=True, text=True)
    tally.check(done.returncode == 0, "node ends well", done.stderr[-3000:])
    return done.stdout


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    module = folder / "kernel.wasm"
    module.write_bytes(kernel_module.build(copy_of_sources(folder)))
    print(f"kernel.wasm: {module.stat().st_size / 1000:.0f} kB")
    committed = (ROOT / kernel_module.SWIFT_FILE).read_text("utf-8")
    tally.check(committed == kernel_module.swift_source(module.read_bytes()),
                "the committed module is that of the sources: python3 .ci/make_assets.py")

    cases = EXPECTED.findall(TESTS.read_text("utf-8"))
    given = node(CHECKSUMS, folder, str(module),
                 *(f"{what},{seed},{count}" for what, seed, count, _ in cases)).split()
    for (what, _, _, expected), own in zip(cases, given, strict=True):
        native = int(expected.replace("_", ""), 16)
        tally.check(int(own) == native, f"{what}: {int(own):#x} in WebAssembly, {native:#x} natively")
tally.close(expected=5)
