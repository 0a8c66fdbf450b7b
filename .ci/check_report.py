#!/usr/bin/env python3
"""Looks at reports as their readers do: check_report.py [PATH_OF_CEI]

Without a path it takes that of the environment variable CEI. Needs Chromium with its driver, Firefox,
fontconfig with a Chinese font, and poppler; without one of them it fails.

1. Numbers: tables, figures as drawn, sentences and units' pages equal what `cei` gives as JSON with the same
   seed, of every shipped dataset; strengths, weights and counts are computed again.
   Terminal, report and tuning page show the same ranks, scores, intervals and bands of weights.
2. Bytes: the same again, also in another time zone, language and folder.
3. Safety: at most 3 MB, opened offline from a folder named 中文 空格, nothing but the file is asked
   for, an empty console, names like markup are text; the same text without scripts and in Firefox.
4. Downloads: CSV equals the tables, SVG stands alone and shows Chinese, a click saves them.
5. Looks: contrast on light and dark screens, classes of colour apart for every eye, the Tab key,
   windows 320 pixels wide; names, headings and languages as assistive technology is told.
6. Paper: A4, whole figures, repeated heads, a page for each unit, all text can be taken out.
"""

import contextlib
import os
import pathlib
import shutil
import sys
import tempfile
import time

import browser
import report_access
import report_contents
import report_downloads
import report_looks
import report_numbers
import report_paper
import report_pages
import report_safety
import report_surfaces
from tally import Tally, command_under_test


def main():
    cei = command_under_test()
    tally = Tally("report")
    programs = [browser.CHROMIUM, browser.DRIVER, browser.FIREFOX, "pdftotext", "pdfinfo",
                "pdffonts", "fc-list"]
    missing = [name for name in programs if not shutil.which(name)]
    if not tally.check(not missing, "browsers and tools are here", missing):
        tally.close()
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        start = time.monotonic()

        def done(part: str, before: int) -> int:
            now = tally.passed + tally.failed
            print(f"report: {part}: {now - before} checks, {time.monotonic() - start:.0f} s", flush=True)
            return now

        reports = report_pages.Reports(cei, folder)
        before = done(f"made with {os.cpu_count()} processors", 1)
        chromium = stack.enter_context(browser.Chromium())
        report_numbers.check(tally, reports, chromium)
        report_contents.check(tally, reports)
        report_numbers.check_bytes(tally, reports)
        before = done("numbers and bytes", before)
        report_surfaces.check(tally, reports, chromium)
        before = done("surfaces", before)
        report_safety.check(tally, reports, chromium)
        firefox = stack.enter_context(browser.Firefox())
        report_safety.check_without_scripts(tally, reports, chromium, firefox)
        before = done("safety", before)
        report_downloads.check(tally, reports, chromium)
        before = done("downloads", before)
        report_looks.check(tally, reports, chromium)
        report_access.check(tally, reports, chromium)
        before = done("looks and names", before)
        report_paper.check(tally, reports, chromium)
        done("paper", before)
    tally.close(expected=18000)


if __name__ == "__main__":
    sys.exit(main())
