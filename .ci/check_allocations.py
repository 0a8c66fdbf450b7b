"""Replicates allocate nothing: twice as many of them ask for memory exactly as often.

Valgrind's DHAT counts the blocks asked for while replicates are run. Both numbers of replicates are
shared out as 64 pieces of work, each of which has room of its own.
"""

import json
import pathlib
import subprocess
import tempfile

from tally import ROOT, Tally, command_under_test, plain_environment

cei = command_under_test()
tally = Tally("allocations")
FACTORS = {
    "jitter": ["--factor", "weights=jitter:25"],
    "simplex": ["--factor", "weights=simplex", "--at", "leaves"],
    "dirichlet": ["--factor", "weights=dirichlet:50"],
}


def allocations(factors: list[str], replicates: int, file: pathlib.Path) -> int:
    """Blocks asked for by what runs replicates and by what it calls."""
    done = subprocess.run(
        ["valgrind", "--tool=dhat", "--num-callers=30", f"--dhat-out-file={file}", cei, "robust",
         "datasets/demo", *factors, "-n", str(replicates), "--threads", "1"],
        cwd=ROOT, env=plain_environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(file.read_text("utf-8"))
    inside = {number for number, frame in enumerate(found["ftbl"]) if "ReplicateTableV3run" in frame}
    return sum(point["tbk"] for point in found["pps"] if inside.intersection(point["fs"]))


with tempfile.TemporaryDirectory() as name:
    for name_of, factors in FACTORS.items():
        few, many = (allocations(factors, count, pathlib.Path(name) / "dhat") for count in (128, 256))
        print(f"{name_of}: {few:,} blocks for 128 replicates, {many:,} for 256")
        tally.check(few > 0 and many == few, f"{name_of}: 128 replicates more ask {many - few} times more")
tally.close(expected=3)
