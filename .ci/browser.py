"""What checks in browsers share: Chromium through its driver, printing to PDF, Firefox once.

Every step has a time limit; a browser that does not start is an error, never a skipped check.
"""

import base64
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

import websocket
from selenium import webdriver
from selenium.common.exceptions import NoAlertPresentException
from selenium.webdriver.chrome.service import Service

CHROMIUM = os.environ.get("CEI_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
DRIVER = os.environ.get("CEI_CHROMEDRIVER") or "/usr/bin/chromedriver"
FIREFOX = os.environ.get("CEI_FIREFOX") or shutil.which("firefox-esr") or "/usr/bin/firefox-esr"
TIME_LIMIT = 120
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND",
]


class Chromium(contextlib.AbstractContextManager):
    """A headless Chromium without network whose console and requests are kept."""

    def __init__(self, width: int = 1280, height: int = 1000, downloads: str | None = None):
        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM
        for flag in ["--headless=new", *FLAGS, "--hide-scrollbars", "--lang=en-GB",
                     f"--window-size={width},{height}", "--force-device-scale-factor=1"]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        options.set_capability("unhandledPromptBehavior", "ignore")
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))
        self.driver.set_page_load_timeout(TIME_LIMIT)
        self.driver.set_script_timeout(TIME_LIMIT)
        self.cdp("Network.enable")
        self.cdp(
            "Network.emulateNetworkConditions", offline=True, latency=0,
            downloadThroughput=-1, uploadThroughput=-1)
        self.viewport(width, height)
        if downloads:
            self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=downloads)

    def __exit__(self, *_):
        self.driver.quit()

    def cdp(self, command: str, **parameters) -> dict:
        """A command of the developer tools."""
        return self.driver.execute_cdp_cmd(command, parameters)

    def open(self, file: pathlib.Path | str, fragment: str = "") -> None:
        """Opens a file; what was logged before is forgotten."""
        self.console()
        self.requests()
        self.driver.get(pathlib.Path(file).resolve().as_uri() + fragment)

    def script(self, text: str, *arguments):
        """Runs a function body in the page and gives what it returns."""
        return self.driver.execute_script(text, *arguments)

    def console(self) -> list[str]:
        """What the console got since it was read last; that a page left without a gesture may not ask is none
        of it."""
        return [f"{entry['level']} {entry['message']}" for entry in self.driver.get_log("browser")
                if "Blocked attempt to show a 'beforeunload'" not in entry["message"]]

    def requests(self) -> list[str]:
        """The addresses that were asked for since they were read last."""
        messages = (json.loads(entry["message"])["message"]
                    for entry in self.driver.get_log("performance"))
        return [message["params"]["request"]["url"] for message in messages
                if message["method"] == "Network.requestWillBeSent"]

    def alert(self) -> str | None:
        """The text of an open dialogue, which is closed."""
        try:
            dialogue = self.driver.switch_to.alert
            text = dialogue.text
            dialogue.accept()
            return text
        except NoAlertPresentException:
            return None

    def viewport(self, width: int, height: int, scale: float = 1) -> None:
        """The size of the window in CSS pixels; 320 wide is 1280 at 400 %."""
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height,
                 deviceScaleFactor=scale, mobile=False)

    def media(self, kind: str = "", **features: str) -> None:
        """Emulates `print` or `screen`, and features such as `prefers_color_scheme="dark"`."""
        named = [{"name": name.replace("_", "-"), "value": value}
                 for name, value in features.items()]
        self.cdp("Emulation.setEmulatedMedia", media=kind, features=named)

    def vision(self, kind: str = "none") -> None:
        """Emulates a way of seeing: none, achromatopsia (grey), deuteranopia, protanopia."""
        self.cdp("Emulation.setEmulatedVisionDeficiency", type=kind)

    def scripts(self, enabled: bool) -> None:
        """Whether pages may run scripts; `script` still works."""
        self.cdp("Emulation.setScriptExecutionDisabled", value=not enabled)

    def throttle(self, rate: float) -> None:
        """Slows the processor down so many times."""
        self.cdp("Emulation.setCPUThrottlingRate", rate=rate)

    def press(self, key: str, code: int, modifiers: int = 0, text: str = "") -> None:
        """Presses and releases a key; modifiers: 1 Alt, 2 Control, 8 Shift."""
        shared = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers}
        self.cdp("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown",
                 **shared, **({"text": text} if text else {}))
        self.cdp("Input.dispatchKeyEvent", type="keyUp", **shared)

    def picture(self, box: dict | None = None) -> bytes:
        """A PNG of the window, or of a box of the page: x, y, width, height in CSS pixels."""
        more = {"clip": {**box, "scale": 1}, "captureBeyondViewport": True} if box else {}
        return base64.b64decode(self.cdp("Page.captureScreenshot", format="png", **more)["data"])


def print_to_pdf(page: pathlib.Path, pdf: pathlib.Path) -> None:
    """Prints a page as the command line of Chromium does it, which honours @page."""
    with tempfile.TemporaryDirectory() as profile:
        done = subprocess.run(
            [CHROMIUM, "--headless", *FLAGS, f"--user-data-dir={profile}",
             "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.resolve().as_uri()],
            stdin=subprocess.DEVNULL, capture_output=True, timeout=TIME_LIMIT)
    if done.returncode != 0 or not pdf.is_file():
        raise RuntimeError(f"printing {page.name}: {done.stderr.decode('utf-8', 'replace')[-500:]}")


class Firefox(contextlib.AbstractContextManager):
    """A headless Firefox, spoken to in WebDriver BiDi, which it has built in."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [FIREFOX, "--headless", "--no-remote", "--profile", self.folder.name,
             "--remote-debugging-port=0"],
            env={**os.environ, "HOME": self.folder.name, "MOZ_CRASHREPORTER_DISABLE": "1"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        stop = threading.Timer(TIME_LIMIT, self.process.kill)
        stop.start()
        address = next((line.split()[-1] for line in self.process.stderr
                        if "WebDriver BiDi listening on" in line), None)
        stop.cancel()
        if not address:
            raise RuntimeError("firefox did not start")
        # Its messages must not fill the pipe.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        self.socket = websocket.create_connection(
            address + "/session", timeout=TIME_LIMIT, suppress_origin=True)
        self.events: list[dict] = []
        self.number = 0
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self.context = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def __exit__(self, *_):
        with contextlib.suppress(Exception):
            self.send("browser.close")
        self.socket.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self.folder.cleanup()

    def send(self, method: str, **parameters) -> dict:
        """A command and its answer; events meanwhile are kept."""
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") != self.number:
                self.events.append(message)
            elif message["type"] == "error":
                raise RuntimeError(f"firefox, {method}: {message['error']} {message['message']}")
            else:
                return message["result"]

    def open(self, file: pathlib.Path | str) -> None:
        """Opens a file and waits until it is loaded; events before are forgotten."""
        self.events.clear()
        self.send("browsingContext.navigate", context=self.context, wait="complete",
                  url=pathlib.Path(file).resolve().as_uri())

    def script(self, text: str):
        """Runs a function body in the page; what it returns travels as JSON."""
        answer = self.send(
            "script.evaluate", target={"context": self.context}, awaitPromise=True,
            expression=f"(async () => JSON.stringify(await (async () => {{ {text} }})()))()")
        if answer["type"] == "exception":
            raise RuntimeError(f"firefox: {answer['exceptionDetails']['text']}")
        return json.loads(answer["result"].get("value") or "null")

    def console(self) -> list[str]:
        """What the console got since the page was opened."""
        return [f"{event['params']['level']} {event['params']['text']}" for event in self.events
                if event.get("method") == "log.entryAdded"]

    def requests(self) -> list[str]:
        """The addresses that were asked for since the page was opened."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "network.beforeRequestSent"]
