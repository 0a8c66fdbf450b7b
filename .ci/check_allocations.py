"""Replicates allocate nothing: twice as many of them ask for memory as often (counted by valgrind).

Results are kept, so the blocks get larger; there must not be more of them.
"""

import re
import subprocess

from tally import ROOT, Tally, command_under_test, plain_environment

cei = command_under_test()
tally = Tally("allocations")
USAGE = re.compile(r"total heap usage: ([\d,]+) allocs")
FACTORS = {
    "jitter": ["--factor", "weights=jitter:25"],
    "simplex": ["--factor", "weights=simplex", "--at", "leaves"],
    "dirichlet": ["--factor", "weights=dirichlet:50"],
}


def allocations(factors: list[str], replicates: int) -> int:
    done = subprocess.run(
        ["valgrind", "--leak-check=no", "--undef-value-errors=no", cei, "robust", "datasets/demo", *factors,
         "-n", str(replicates), "--threads", "1"],
        cwd=ROOT, env=plain_environment(), stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return int(USAGE.search(done.stderr).group(1).replace(",", ""))


for name, factors in FACTORS.items():
    few, many = allocations(factors, 1024), allocations(factors, 2048)
    print(f"{name}: {few:,} allocations with 1,024 replicates, {many:,} with 2,048")
    # Tables grow a few times more; one allocation a replicate would be 1,024.
    tally.check(many - few < 100, f"{name}: 1,024 replicates allocate {many - few} times")
tally.close(expected=3)
