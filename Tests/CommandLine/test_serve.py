"""`demarc serve` as a process: what it survives, and how it becomes a new version of itself."""

import http.client
import os
import re
import select
import shutil
import socket
import subprocess
import time
import unittest

from terminal import DEMARC, PLAIN, CommandCase


class ServeCase(CommandCase):
    def serve(self, *arguments, directory=None, program=DEMARC, limit=None, **environment):
        """A server; returns its port, and keeps its process."""
        prefix = ["bash", "-c", f'ulimit -n {limit}; exec "$0" "$@"'] if limit else []
        self.messages = open(self.folder / "messages", "w+")
        self.addCleanup(self.messages.close)
        self.process = subprocess.Popen(
            [*prefix, program, "serve", *arguments], cwd=directory or self.folder, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=self.messages, text=True, env={**PLAIN, **environment})
        self.addCleanup(self.process.communicate)
        self.addCleanup(self.process.kill)
        return self.port()

    def port(self):
        ready, _, _ = select.select([self.process.stdout], [], [], 60)
        line = self.process.stdout.readline() if ready else ""
        self.assertRegex(line, r"^Serving at http://127\.0\.0\.1:\d+/ ")
        return int(re.search(r":(\d+)/", line)[1])

    def get(self, port, path="/", seconds=20):
        """The status and text at `path`; asks again while the connection fails."""
        end = time.monotonic() + seconds
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            try:
                connection.request("GET", path)
                response = connection.getresponse()
                return response.status, response.read().decode()
            except (OSError, http.client.HTTPException):
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)
            finally:
                connection.close()

    def wait_for(self, condition, what, seconds=30):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, what + "\n" + self.said())
            self.assertIsNone(self.process.poll(), self.said())
            time.sleep(0.05)

    def said(self):
        return (self.folder / "messages").read_text()


class Endurance(ServeCase):
    def connect(self, port, text=b""):
        connection = socket.create_connection(("127.0.0.1", port), timeout=5)
        self.addCleanup(connection.close)
        connection.sendall(text)
        return connection

    def test_those_who_never_finish_a_request_hold_nobody_up(self):
        port = self.serve(directory=self.new_site())
        for number in range(200):
            self.connect(port, b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nX-%d: " % (port, number))
        start = time.monotonic()
        self.assertEqual(self.get(port)[0], 200)
        self.assertLess(time.monotonic() - start, 5)

    def test_headers_without_end_get_nothing_and_the_next_one_is_served(self):
        port = self.serve(directory=self.new_site())
        connection = self.connect(port, b"GET / HTTP/1.1\r\nHost: evil.example\r\n")
        try:
            for number in range(200):
                connection.sendall(b"X-%d: %s\r\n" % (number, b"y" * 10_000))
            connection.sendall(b"\r\n")
            self.assertNotIn(b"<title>", connection.recv(65536))
        except OSError:
            pass  # The server hung up.
        self.assertEqual(self.get(port)[0], 200)

    def test_more_connections_than_the_system_allows_pass(self):
        port = self.serve(directory=self.new_site(), limit=64)
        flood = []
        for _ in range(150):
            try:
                flood.append(self.connect(port))
            except OSError:
                break
        time.sleep(0.5)
        for connection in flood:
            connection.close()
        self.assertEqual(self.get(port)[0], 200)
        self.assertIsNone(self.process.poll())

    def test_a_port_that_is_taken(self):
        site = self.new_site()
        with socket.socket() as other:
            other.bind(("127.0.0.1", 0))
            other.listen()
            port = other.getsockname()[1]
            _, messages = self.demarc("serve", "--port", port, directory=site, code=2)
            self.assertEqual(messages.splitlines()[-1], f"error: can't listen on port {port}: another program does")


class Changes(ServeCase):
    def test_the_terminal_tells_what_changed_and_what_came_of_it(self):
        site = self.new_site()
        self.serve(directory=site)
        index = site / "Content/index.md"
        good = index.read_text()
        index.write_text(good + "\n[x](nowhere.md)\n")
        self.wait_for(lambda: "the last good site stays" in self.said(), "a mistake")
        self.assertIn("Changed: Content/index.md\nerror: no page 'nowhere.md'", self.said())
        index.write_text(good)
        self.wait_for(lambda: self.said().count("Built 13 pages in") == 2, "a mended page")

    def test_a_burst_of_changes_is_one(self):
        site = self.new_site()
        port = self.serve(directory=site)
        index = site / "Content/index.md"
        for number in range(30):
            index.write_text(f"# Number {number}\n")
            (site / f"Content/part{number}.md").write_text(f"# Part {number}\n")
            time.sleep(0.01)
        self.wait_for(lambda: "Number 29" in self.get(port)[1], "the last of them")
        time.sleep(0.6)
        # The first build, and one or two for the burst, never one for each change.
        self.assertLessEqual(self.said().count("Built "), 4, self.said())

    def test_a_site_behind_a_symbolic_link_is_watched(self):
        (self.folder / "link").symlink_to(self.new_site() / "Content")
        port = self.serve("--site", "link")
        (self.folder / "docs/Content/index.md").write_text("# Something new\n")
        self.wait_for(lambda: "Something new" in self.get(port)[1], "a change behind a link")

    def test_an_overdue_review_is_told_on_the_day(self):
        site = self.new_site()
        model = site / "Content/model/parties.yaml"
        model.write_text("model: { reviewed: 2026-01-01, review-every: 1 year }\n" + model.read_text())
        _, report = self.demarc("check", "--today", "2027-06-01", directory=site)
        problems, counts, _ = report.rsplit("\n", 2)
        self.assertIn("[overdue-review]", problems)
        self.assertEqual(counts, "1 warning")
        self.serve("--today", "2027-06-01", directory=site)
        self.assertIn(problems, self.said())
        # The day may come from the environment, and is none of those that are past.
        for day, expected in [("1811808000", True), ("1780272000", False)]:
            self.process.kill()
            self.assertEqual(self.demarc("check", directory=site, SOURCE_DATE_EPOCH=day)[1], report if expected else "")
            self.serve(directory=site, SOURCE_DATE_EPOCH=day)
            self.assertEqual(problems in self.said(), expected, self.said())


# Stands for the compiler: it says what it was asked for, takes its time, and fails or lays the next program down.
COMPILER = """#!/bin/sh
echo "$@" >>{folder}/asked
if [ -e {folder}/broken ]; then
  echo "[1/2] Compiling Templates PageView.swift"; echo "Templates/PageView.swift:1:1: error: <b>no</b>"; exit 1
fi
sleep 1
cp {folder}/next {root}/.build/debug/demarc.new
mv {root}/.build/debug/demarc.new {root}/.build/debug/demarc
"""


class NewProgram(ServeCase):
    def test_a_change_of_the_sources_makes_a_new_program_that_serves_on(self):
        site = self.new_site()
        root = self.folder / "checkout"
        for name in ["Templates", "Sources/demarc", ".build/debug", "tools"]:
            (root / name).mkdir(parents=True)
        (root / "Package.swift").write_text("// A package\n")
        view = root / "Templates/PageView.swift"
        view.write_text("// A page\n")
        program = root / ".build/debug/demarc"
        shutil.copy(DEMARC, program)
        shutil.copy(DEMARC, self.folder / "next")
        compiler = root / "tools/swift"
        compiler.write_text(COMPILER.format(folder=self.folder, root=root))
        compiler.chmod(0o755)
        port = self.serve("--today", "2026-05-01", "--jobs", "1", directory=site, program=str(program),
                          PATH=f"{root / 'tools'}:{PLAIN['PATH']}")
        state = self.get(port, "/.demarc/state")[1]

        (self.folder / "broken").touch()
        view.write_text("// A broken page\n")
        self.wait_for(lambda: "Demarc doesn't compile" in self.get(port, "/.demarc/state")[1], "a mistake of the program")
        self.assertIn("<b>no<", self.get(port, "/.demarc/state")[1])
        self.assertNotIn("[1/2]", self.get(port, "/.demarc/state")[1])
        self.assertEqual(self.get(port)[0], 200)
        # A page that is mended meanwhile doesn't hide that.
        index = site / "Content/index.md"
        index.write_text(index.read_text() + "\nMore.\n")
        self.wait_for(lambda: "More." in self.get(port)[1], "a page while the program is broken")
        self.assertIn("doesn't compile", self.get(port, "/.demarc/state")[1])

        (self.folder / "broken").unlink()
        view.write_text("// Another page\n")
        # The site is built while the compiler runs.
        self.wait_for(lambda: (self.folder / "asked").read_text().count("\n") == 2, "the compiler")
        index.write_text(index.read_text() + "\nEven more.\n")
        self.wait_for(lambda: "Starting anew" in self.said(), "a new program")
        self.assertEqual(self.port(), port)
        self.assertIn("Even more.", self.get(port)[1])
        self.assertNotEqual(self.get(port, "/.demarc/state")[1], state)
        self.assertNotIn("compile", self.get(port, "/.demarc/state")[1])
        with open(f"/proc/{self.process.pid}/cmdline") if os.path.exists("/proc") else os.popen(
                f"ps -o args= -p {self.process.pid}") as line:
            words = line.read().replace("\0", " ")
        self.assertIn(f"serve --port {port} --jobs 1 --today 2026-05-01", words)
        self.assertEqual((self.folder / "asked").read_text(),
                         f"build --product demarc --package-path {root}\n" * 2)


if __name__ == "__main__":
    unittest.main()
