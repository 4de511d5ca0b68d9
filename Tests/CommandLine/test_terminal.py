"""What a person sees on a terminal: colours, progress, questions; and what a pipe gets instead."""

import http.server
import os
import re
import shutil
import subprocess
import threading
import time
import unittest

from terminal import DEMARC, PLAIN, CommandCase

ESCAPE = "\x1b["
RED = "\x1b[1;31m"


class Colours(CommandCase):
    def setUp(self):
        super().setUp()
        self.site = self.new_site()
        (self.site / "Content/index.md").write_text("# Broken\n\n[x](nowhere.md)\n")

    def check(self, **environment):
        return self.terminal("check", directory=self.site, **environment).finish()

    def test_a_terminal_gets_colours(self):
        text, code = self.check()
        self.assertEqual(code, 1)
        self.assertIn(RED + "error", text)
        self.assertTrue(text.endswith("1 error\n"), text)

    def test_no_color_and_a_dumb_terminal_get_none(self):
        self.assertNotIn(ESCAPE, self.check(NO_COLOR="1")[0])
        self.assertNotIn(ESCAPE, self.check(TERM="dumb")[0])
        self.assertNotIn(ESCAPE, self.check(NO_COLOR="1", CLICOLOR_FORCE="1")[0])

    def test_a_pipe_gets_none_unless_it_is_forced(self):
        _, plain = self.demarc("check", directory=self.site, code=1)
        self.assertNotIn(ESCAPE, plain)
        _, forced = self.demarc("check", directory=self.site, code=1, CLICOLOR_FORCE="1")
        self.assertIn(RED, forced)
        # Colours are all that differs.
        self.assertEqual(re.sub(r"\x1b\[[0-9;]*m", "", forced), plain)

    def test_documents_have_none_even_on_a_terminal(self):
        for form in ["json", "sarif", "junit", "github", "short"]:
            text, _ = self.terminal("check", "--format", form, directory=self.site).finish()
            self.assertNotIn(ESCAPE, text, form)

    def test_differences_are_coloured(self):
        other = self.new_site("other")
        model = other / "Content/model/responsibilities.yaml"
        model.write_text(model.read_text().replace("owner: provider", "owner: customer", 1))
        good = self.new_site("good")
        text, code = self.terminal("diff", good / "Content", other / "Content").finish()
        self.assertEqual(code, 0)
        self.assertIn("\x1b[1;31m    - Provider\x1b[0m\n\x1b[1;32m    + You\x1b[0m\n", text)
        plain, _ = self.demarc("diff", good / "Content", other / "Content")
        self.assertNotIn(ESCAPE, plain)


class Silent(http.server.BaseHTTPRequestHandler):
    """Answers late."""

    def do_HEAD(self):
        time.sleep(2.5)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_):
        pass


class Progress(CommandCase):
    def large_site(self, pages):
        site = self.new_site()
        text = "".join(f"\n## Part {n}\n\nA *paragraph* with a [first page](index.md) and `code`.\n" for n in range(60))
        for number in range(pages):
            (site / f"Content/page{number}.md").write_text(f"# Page {number}\n{text}")
        settings = site / "Content/site.yaml"
        settings.write_text(settings.read_text() + "check: { severity: { unreachable-page: off } }\n")
        return site

    def test_a_build_tells_how_far_it_is_and_leaves_nothing_behind(self):
        # Large enough to take more than a second on this machine.
        for pages in [1000, 4000, 16000]:
            site = self.large_site(pages)
            text, code = self.terminal("build", directory=site, columns=50).finish(300)
            self.assertEqual(code, 0)
            frames = re.findall(r"\r([^\r\n]+?)\x1b\[K", text)
            counts = [re.fullmatch(r"(.+): (\d+) of (\d+)", frame) for frame in frames]
            counts = [match for match in counts if match]
            if counts:
                break
        self.assertTrue(counts, text)
        for match in counts:
            self.assertLessEqual(int(match[2]), int(match[3]))
        self.assertTrue(all(len(frame) < 50 for frame in frames), frames)
        # The line is taken away before the result is printed.
        self.assertRegex(text, r"\r\x1b\[KPublic: \d+ pages")
        # Where nobody looks, and where nobody wants to, there is none; the bytes are the same.
        first = {path: path.read_bytes() for path in (site / "Public").rglob("*") if path.is_file()}
        output, messages = self.demarc("build", directory=site)
        self.assertRegex(output, r"^Public: .*\(nothing changed\)")
        self.assertEqual(messages, "")
        quiet, _ = self.terminal("build", "--quiet", "--output", "Again", directory=site).finish(300)
        self.assertEqual(quiet, "")
        again = {path: path.read_bytes() for path in (site / "Again").rglob("*") if path.is_file()}
        self.assertEqual({path.relative_to(site / "Public"): data for path, data in first.items()},
                         {path.relative_to(site / "Again"): data for path, data in again.items()})

    def test_other_hosts_that_take_their_time(self):
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silent)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        (self.folder / "index.html").write_text(
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>'
            f'<a href="http://127.0.0.1:{server.server_address[1]}/">x</a></body></html>\n')
        text, code = self.terminal(
            "check", "--output", self.folder, "--external", "--allow-private", "--external-cache",
            self.folder / "cache").finish()
        self.assertEqual(code, 0)
        self.assertIn("\rAsking other hosts\x1b[K", text)
        self.assertRegex(text, r"\r\x1b\[K\d+ pages and \d+ tables checked")

    def test_what_is_soon_done_shows_none(self):
        text, code = self.terminal("explain").finish()
        self.assertEqual(code, 0)
        self.assertNotIn("\x1b", text)


class Questions(CommandCase):
    def test_a_person_is_asked_and_can_take_the_suggestions(self):
        terminal = self.terminal("new", "docs")
        terminal.read_until(r"Title of the site \[Shared responsibility\]: ")
        terminal.type("It's ours\n")
        terminal.read_until(r"Who provides the clusters \[Provider\]: ")
        terminal.type("  \n")
        terminal.read_until(r"Who uses them \[Customer\]: ")
        terminal.type("Provider\n")
        terminal.read_until(r"That is the same as who provides them\.\r\nWho uses them \[Customer\]: ")
        terminal.type("App teams\n")
        _, code = terminal.finish()
        self.assertEqual(code, 0)
        self.assertIn("title: 'It''s ours'\n", (self.folder / "docs/Content/site.yaml").read_text())
        parties = (self.folder / "docs/Content/model/parties.yaml").read_text()
        self.assertIn("name: Provider,", parties)
        self.assertIn("name: App teams,", parties)
        self.demarc("check", "--strict", directory=self.folder / "docs")

    def test_the_end_of_input_takes_the_suggestions(self):
        terminal = self.terminal("new", "docs")
        terminal.read_until(r"Title.*\]: ")
        terminal.type("\x04")
        self.assertEqual(terminal.finish()[1], 0)
        asked = (self.folder / "docs/Content/site.yaml").read_text()
        self.new_site("plain")
        self.assertEqual(asked, (self.folder / "plain/Content/site.yaml").read_text())

    def test_nothing_is_asked_with_an_option_or_without_a_terminal(self):
        text, code = self.terminal("new", "one", "--title", "Ours").finish()
        self.assertEqual(code, 0)
        self.assertNotIn("]: ", text)
        text, code = self.terminal("new", "two", "--quiet").finish()
        self.assertEqual((text, code), ("", 0))
        _, messages = self.demarc("new", "three")
        self.assertNotIn("]: ", messages)

    def test_a_folder_in_use_is_refused_before_anything_is_asked(self):
        self.new_site()
        text, code = self.terminal("new", "docs").finish()
        self.assertEqual(code, 2)
        self.assertNotIn("]: ", text)


class Sandboxes(CommandCase):
    def test_arguments_are_known_where_proc_is_not_mounted(self):
        """Swift finds none there: a build would print help, and end as if all were well."""
        enter = ["unshare", "--mount", *([] if os.getuid() == 0 else ["--map-root-user"])]
        script = 'mount -t tmpfs none /proc && exec "$0" "$@"'
        if not shutil.which("unshare") or subprocess.run([*enter, "sh", "-c", script, "true"], capture_output=True).returncode:
            self.skipTest("no file systems of one's own here")
        run = subprocess.run([*enter, "sh", "-c", script, DEMARC, "explain", "unassigned-cel"], capture_output=True, text=True)
        self.assertEqual((run.returncode, run.stdout), (64, ""))
        self.assertEqual(run.stderr, "error: no rule 'unassigned-cel'; did you mean 'unassigned-cell'?\n")
        self.new_site()
        run = subprocess.run([*enter, "sh", "-c", script, DEMARC, "build", "--site", "docs"], cwd=self.folder,
                             capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertRegex(run.stdout, "^Public: ")
        serve = subprocess.Popen([*enter, "sh", "-c", script, DEMARC, "serve", "--site", "docs"], cwd=self.folder,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(serve.communicate)
        self.addCleanup(serve.kill)
        self.assertRegex(serve.stdout.readline(), r"^Serving at http://127\.0\.0\.1:\d+/ ")


class Pipes(CommandCase):
    def test_nobody_who_stops_reading_gets_a_message(self):
        for line in [f"{DEMARC} explain | head -n 1", f"{DEMARC} help | true", f"{DEMARC} manual | head -c 10"]:
            run = subprocess.run(["bash", "-c", f"set -o pipefail; {line}"], env=PLAIN, cwd=self.folder,
                                 capture_output=True, text=True)
            self.assertIn(run.returncode, (0, 141), line)
            self.assertEqual(run.stderr, "", line)

    def test_text_fits_the_terminal(self):
        for columns in [60, 80, 120]:
            for words in [["help", "check"], ["explain", "unassigned-cell"], ["explain"], ["help"]]:
                text, code = self.terminal(*words, columns=columns).finish()
                self.assertEqual(code, 0)
                prose = [line for line in text.split("\n") if not line.startswith(("  demarc", "USAGE", "  GITHUB", "  XDG", "  SOURCE"))]
                self.assertLessEqual(max(map(len, prose)), max(columns, 80), (columns, words))

    def test_a_list_for_programs_has_a_line_for_each_rule(self):
        output, _ = self.demarc("explain")
        self.assertTrue(all(re.match(r"[a-z-]+  +[A-Z`]", line) for line in output.splitlines()), output)


if __name__ == "__main__":
    unittest.main()
