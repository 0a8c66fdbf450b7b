#!/usr/bin/env python3
"""Drives tuning pages as a panel does: check_tuner.py [--speed | --no-speed] [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI; CEI_ACTIONS sets the number of random
actions (5,000). `--speed` only measures, for a machine that does nothing else meanwhile; `--no-speed` does
all but that. Needs Chromium with its driver and Firefox; without one of them it fails.

1. Equality: scores, ranks, intervals and bands in the page equal `cei rank` and `cei stability`, for the
   scheme's weights and for 200 random vectors that were typed, loaded or taken from share codes. So do
   the parts of differences, and units that enter and leave by rules of too little data.
2. Actions: after every one of 5,000 random actions weights add up, locks hold, and thumb, box,
   accessibility tree and kernel say the same; 200 in Firefox.
3. Speed: from input to paint, at full speed and slowed down, and with 3,000 units.
4. Safety: size, policy, requests, names like markup, pages without scripts or WebAssembly, bytes, --blind.
5. Looks: the Tab key, rings, 320 pixels, contrast, forced colours, motion.
6. Behaviour: actions in the moment of a movement, languages, messages, leaving, focus, lines of moves.
7. Paper: light A4, whole tables with their heads, figures in one piece.
8. Answers: weights that stop, text fields, codes and files that cannot be had, shared ranks, scores beyond their scale.
9. Standing: who left the ranking or came into it and why, caps, the header, tiles and paper under the weights at hand.
10. Files: what is loaded equals `cei rank -w`, or is refused with its reasons; codes, locks, experts.
11. Keeping: A and B, names of saved files, proportions of siblings that stand at 0.
12. Places: messages move nothing, parts keep their column, what is scrolled says so, links past the weights, who is who.
"""

import contextlib
import os
import pathlib
import shutil
import sys
import tempfile
import time

import browser
import tuner_actions
import tuner_answers
import tuner_behaviour
import tuner_equality
import tuner_gaps
import tuner_files
import tuner_keeping
import tuner_looks
import tuner_pages
import tuner_paper
import tuner_places
import tuner_rules
import tuner_safety
import tuner_speed
import tuner_standing
from tally import Tally, command_under_test


def main():
    cei = command_under_test()
    tally = Tally("tuner")
    missing = [name for name in (browser.CHROMIUM, browser.DRIVER, browser.FIREFOX)
               if not shutil.which(name)]
    if not tally.check(not missing, "browsers are here", missing):
        tally.close()
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        downloads = folder / "downloads"
        downloads.mkdir()
        start = time.monotonic()
        before = 1

        def done(part: str) -> None:
            nonlocal before
            now = tally.passed + tally.failed
            print(f"tuner: {part}: {now - before} checks, {time.monotonic() - start:.0f} s", flush=True)
            before = now

        pages = tuner_pages.Pages(cei, folder)
        done(f"made with {os.cpu_count()} processors")
        chromium = stack.enter_context(browser.Chromium(downloads=str(downloads)))
        if "--no-speed" not in sys.argv:
            tuner_speed.check(tally, pages, chromium)
            done("speed")
        if "--speed" in sys.argv:
            tally.close(expected=25)
        tuner_equality.check(tally, pages, chromium, downloads)
        done("equality")
        tuner_gaps.check(tally, pages, chromium)
        done("gaps")
        tuner_rules.check(tally, pages, chromium)
        done("rules")
        tuner_standing.check(tally, pages, chromium)
        done("standing")
        tuner_files.check(tally, pages, chromium)
        tuner_files.check_panel(tally, pages, chromium)
        done("files")
        tuner_safety.check(tally, pages, chromium)
        done("safety")
        tuner_looks.check(tally, pages, chromium)
        done("looks")
        tuner_behaviour.check(tally, pages, chromium)
        done("behaviour")
        tuner_answers.check(tally, pages, chromium)
        done("answers")
        tuner_keeping.check(tally, pages, chromium)
        done("keeping")
        tuner_places.check(tally, pages, chromium)
        done("places")
        tuner_paper.check(tally, pages, chromium)
        done("paper")
        tuner_actions.check(tally, pages, chromium)
        done("actions")
        with browser.Firefox() as firefox:
            tuner_actions.check_firefox(tally, pages, firefox)
        done("actions in Firefox")
    tally.close(expected=2080 + tuner_actions.ACTIONS)


if __name__ == "__main__":
    sys.exit(main())
