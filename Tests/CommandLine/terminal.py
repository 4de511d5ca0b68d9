"""Programs on a terminal of their own, and what a person would see there."""

import fcntl
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time
import unittest

DEMARC = os.environ["DEMARC"]
REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent
PLAIN = {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LANG": "C.UTF-8"}


class Terminal:
    """A program whose standard input, output and error are one terminal."""

    def __init__(self, arguments, directory, columns=80, **environment):
        environment = {**PLAIN, "TERM": "xterm-256color", **environment}
        self.seen = ""
        self.process, self.master = pty.fork()
        if self.process == 0:
            os.chdir(directory)
            os.execvpe(arguments[0], arguments, environment)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))

    def read_until(self, pattern, seconds=30):
        """All that was printed, up to a match of `pattern` in what is new; or to the end of the program if it is None."""
        start, end = len(self.seen), time.monotonic() + seconds
        while time.monotonic() < end:
            if pattern and re.search(pattern, self.seen[start:]):
                return self.seen[start:]
            ready, _, _ = select.select([self.master], [], [], 0.1)
            if not ready:
                continue
            try:
                data = os.read(self.master, 65536)
            except OSError:
                data = b""
            if not data:
                if pattern is None:
                    return self.seen[start:]
                break
            self.seen += data.decode("utf-8", "replace")
        raise AssertionError(f"not seen: {pattern!r} in {self.seen[start:]!r}")

    def type(self, text):
        os.write(self.master, text.encode())

    def finish(self, seconds=60):
        """Everything that was printed, and the exit code."""
        self.read_until(None, seconds)
        _, status = os.waitpid(self.process, 0)
        os.close(self.master)
        self.process = 0
        return self.seen.replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)

    def close(self):
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            os.close(self.master)
            self.process = 0


class CommandCase(unittest.TestCase):
    """A test in an empty folder."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="demarc-command-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def terminal(self, *arguments, columns=80, program=DEMARC, directory=None, **environment):
        terminal = Terminal([program, *map(str, arguments)], directory or self.folder, columns, **environment)
        self.addCleanup(terminal.close)
        return terminal

    def demarc(self, *arguments, directory=None, code=0, input=None, **environment):
        """Runs the program without a terminal; its output and its messages."""
        run = subprocess.run(
            [DEMARC, *map(str, arguments)], cwd=directory or self.folder, env={**PLAIN, **environment}, input=input,
            stdin=subprocess.DEVNULL if input is None else None, capture_output=True, text=True, timeout=120)
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        return run.stdout, run.stderr

    def new_site(self, name="docs"):
        self.demarc("new", name, "--quiet")
        return self.folder / name
