"""A headless Chromium spoken to over a pipe, with nothing but Python: what a page says, asks for and
looks like."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class Browser:
    """One browser; commands are those of the DevTools protocol."""

    def __init__(self):
        program = shutil.which("chromium")
        if not program:
            raise SystemExit("chromium is not installed; ./suar test installs it (packages.txt)")
        to_browser, self.out = os.pipe()
        self.into, from_browser = os.pipe()
        self.profile = tempfile.TemporaryDirectory()
        # Out of the way of 3 and 4, where the browser expects its ends.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (to_browser, from_browser)]

        def as_three_and_four():
            os.dup2(ends[0], 3)
            os.dup2(ends[1], 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
             "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--hide-scrollbars", "--force-color-profile=srgb",
             f"--user-data-dir={self.profile.name}", "about:blank"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            close_fds=False, preexec_fn=as_three_and_four)
        for end in [to_browser, from_browser, *ends]:
            os.close(end)
        self.number = 0
        self.rest = b""
        self.events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
            self.process.wait(20)
        except (OSError, subprocess.TimeoutExpired, RuntimeError):
            self.process.kill()
            self.process.wait()
        self.profile.cleanup()

    def message(self, until):
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.into], [], [], max(0, until - time.monotonic()))
            part = os.read(self.into, 1 << 20) if ready else b""
            if not part:
                raise RuntimeError("the browser does not answer")
            self.rest += part
        one, self.rest = self.rest.split(b"\0", 1)
        return json.loads(one)

    def send(self, method, parameters=None, session=None, patience=120):
        self.number += 1
        command = {"id": self.number, "method": method, "params": parameters or {}}
        if session:
            command["sessionId"] = session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        until = time.monotonic() + patience
        while True:
            message = self.message(until)
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, url, width, height=900):
        return Tab(self, url, width, height)


class Tab:
    """A page in it, as wide as is asked for."""

    def __init__(self, browser, url, width, height):
        self.browser = browser
        target = browser.send("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.session = browser.send("Target.attachToTarget",
                                    {"targetId": target, "flatten": True})["sessionId"]
        self.target = target
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride",
                  {"width": width, "height": height, "deviceScaleFactor": 1,
                   "mobile": width < 600})
        self.url = url
        self.send("Page.navigate", {"url": url})
        self.wait("document.readyState === 'complete'")
        # Twice a frame, so that what follows from the first drawing has happened too.
        self.evaluate("new Promise((done) => requestAnimationFrame(() => "
                      "requestAnimationFrame(() => setTimeout(done, 50))))")

    def send(self, method, parameters=None):
        return self.browser.send(method, parameters, self.session)

    def evaluate(self, expression):
        result = self.send("Runtime.evaluate", {"expression": expression, "awaitPromise": True,
                                                "returnByValue": True})
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"])
        return result["result"].get("value")

    def wait(self, expression):
        until = time.monotonic() + 60
        while not self.evaluate(expression):
            if time.monotonic() > until:
                raise RuntimeError(f"it does not come true: {expression}")
            time.sleep(0.05)

    def _own_events(self):
        return [event for event in self.browser.events if event.get("sessionId") == self.session]

    def complaints(self):
        """What the console would show as an error or a warning."""
        found = []
        for event in self._own_events():
            method, parameters = event["method"], event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append(str(parameters["exceptionDetails"]))
            elif method == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning"):
                found.append(str(parameters["args"]))
            elif method == "Log.entryAdded":
                found.append(parameters["entry"]["text"])
        return found

    def requests(self):
        """All addresses but the page's own."""
        asked = [event["params"]["request"]["url"] for event in self._own_events()
                 if event["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if url != self.url]

    def screenshot(self, file, whole=True):
        parameters = {"format": "png"}
        if whole:
            size = self.send("Page.getLayoutMetrics")["cssContentSize"]
            parameters["captureBeyondViewport"] = True
            parameters["clip"] = {"x": 0, "y": 0, "width": size["width"],
                                  "height": size["height"], "scale": 1}
        data = self.send("Page.captureScreenshot", parameters)["data"]
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))

    def pdf(self, file):
        data = self.send("Page.printToPDF", {"preferCSSPageSize": True,
                                             "printBackground": False})["data"]
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))

    def press_tab(self):
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", {"type": kind, "key": "Tab", "code": "Tab",
                                                 "windowsVirtualKeyCode": 9})

    def close(self):
        self.browser.send("Target.closeTarget", {"targetId": self.target})
