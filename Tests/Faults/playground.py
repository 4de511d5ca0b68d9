"""A site directory, an output directory and files of somebody else's, and the verdict on what a build did to them."""

import os
import pathlib
import re
import shutil
import stat
import subprocess

MINIMAL = pathlib.Path(__file__).resolve().parent.parent / "Fixtures" / "Sites" / "minimal"

# What a build may put beside the output directory while it runs.
STAGING, ASIDE, LOCK = ".Public.demarc-new", ".Public.demarc-old", ".Public.demarc-lock"


def tree(folder):
    """Every entry below `folder`: its kind and mode, and its bytes or target."""
    result = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        status = path.lstat()
        kind = stat.filemode(status.st_mode)
        if path.is_symlink():
            result[str(path.relative_to(folder))] = (kind, os.readlink(path))
        elif path.is_file():
            result[str(path.relative_to(folder))] = (kind, path.read_bytes())
        else:
            result[str(path.relative_to(folder))] = (kind, None)
    return result


def sealed(folder):
    """`tree` with dates: what must not be touched at all."""
    dates = {str(p.relative_to(folder)): p.lstat().st_mtime_ns for p in pathlib.Path(folder).rglob("*")}
    return tree(folder), dates


class Outcome:
    """How a run ended."""

    def __init__(self, code, out, err, trace=""):
        self.code, self.out, self.err, self.trace = code, out, err, trace


class Playground:
    """One directory in which builds are disturbed; a worker has one of its own.

    Content/   the site, as it is built again and again
    Public/    the old site, or nothing
    notes.txt, .Public.demarc-newer/, neighbour/   somebody else's
    """

    environment = {}

    def __init__(self, folder, binary, has_old=True, jobs=1):
        self.top = pathlib.Path(folder)
        self.binary = str(binary)
        self.has_old = has_old
        self.jobs = jobs
        self.top.mkdir(parents=True)
        shutil.copytree(MINIMAL, self.top / "Content")
        (self.top / "neighbour").mkdir()
        (self.top / "neighbour" / "index.html").write_text("not Demarc's\n")
        (self.top / ".Public.demarc-newer").mkdir()
        (self.top / "notes.txt").write_text("not Demarc's\n")
        self._make_sites()
        self.reset()
        self.sources = sealed(self.content)
        self.foreign = self._foreign()

    @property
    def content(self):
        return self.top / "Content"

    @property
    def public(self):
        return self.top / "Public"

    def _make_sites(self):
        """The old and the new site; they share files, and each has a page that the other hasn't."""
        master = self.top / "master"
        index = (self.content / "index.md").read_text()
        settings = (self.content / "site.yaml").read_text()
        for name in ["old", "new"]:
            (self.content / f"{name}.md").write_text(f"# {name}\n\nOnly here.\n")
            (self.content / "index.md").write_text(f"{index}\n[The {name} page]({name}.md)\n")
            (self.content / "site.yaml").write_text(settings + f"  - {{ section: More, pages: [{name}.md] }}\n")
            outcome = self.build()
            assert (outcome.code, outcome.err) == (0, ""), outcome.err
            self.public.rename(self.top / name)
            if name == "old":
                (self.content / "old.md").unlink()
        master.mkdir()
        for name in ["old", "new"]:
            (self.top / name).rename(master / name)
        # Files of long ago may be taken over as hard links; those of a moment ago may not.
        for path in (master / "old").rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
        self.old, self.new = tree(master / "old"), tree(master / "new")

    def _foreign(self):
        return {n: sealed(self.top / n) for n in ["neighbour", ".Public.demarc-newer"]} | {
            "notes.txt": (self.top / "notes.txt").read_bytes()
        }

    def reset(self):
        """The old site, or none, and nothing beside it."""
        for name in ["Public", STAGING, ASIDE]:
            shutil.rmtree(self.top / name, ignore_errors=True)
        (self.top / LOCK).unlink(missing_ok=True)
        if self.has_old:
            shutil.copytree(self.top / "master" / "old", self.public)

    @property
    def command(self):
        return [self.binary, "build", "--jobs", str(self.jobs)]

    def build(self, *arguments, **options):
        return self.run([*self.command, *arguments], **options)

    def run(self, command, **options):
        environment = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"} | self.environment
        # For Tests/Mutations, which switches a mistake on.
        environment |= {name: os.environ[name] for name in ["DEMARC_MUTANT"] if name in os.environ}
        result = subprocess.run(
            command, cwd=self.top, env=environment, capture_output=True, timeout=120, **options)
        return Outcome(result.returncode, result.stdout.decode(), result.stderr.decode())

    def leftovers(self):
        return sorted(n for n in [STAGING, ASIDE, LOCK] if os.path.lexists(self.top / n))

    def state(self):
        """`old`, `new`, `none`, `aside` (the old site beside its place) or `broken`."""
        if self.public.exists():
            now = tree(self.public)
            return "new" if now == self.new else "old" if self.has_old and now == self.old else "broken"
        if (self.top / ASIDE).exists():
            return "aside" if tree(self.top / ASIDE) == self.old else "broken"
        return "broken" if self.has_old else "none"

    def judge(self, outcome, killed=False, may_stand_aside=False):
        """What is wrong after a disturbed run, and after the plain run that follows. Empty if nothing is.

        `killed`: by a signal that can't be caught, so that something may lie beside the output.
        `may_stand_aside`: the file system can't exchange names, so that a kill may hit between two renames.
        """
        wrong = []
        state = self.state()
        if sealed(self.content) != self.sources:
            wrong.append("the sources were touched")
        if self._foreign() != self.foreign:
            wrong.append("files of somebody else were touched")
        if state == "broken" or (state == "aside" and not (killed and may_stand_aside)):
            wrong.append(f"the output is {state}")
        if outcome.code == 0 and state != "new":
            wrong.append(f"success, yet the output is {state}")
        if outcome.code > 0:
            wrong += self._judge_report(outcome)
        unsaid = [name for name in self.leftovers() if name not in outcome.err]
        if unsaid and not killed and "is still there" not in outcome.err:
            wrong.append(f"left behind without a word: {unsaid}")
        again = self.build()
        if again.code != 0:
            wrong.append(f"the next build fails with {again.code}: {again.err.strip()}")
        elif self.state() != "new" or self.leftovers():
            wrong.append(f"after the next build the output is {self.state()}, left behind: {self.leftovers()}")
        return wrong

    @staticmethod
    def _judge_report(outcome):
        """A failure says one reason, and where."""
        if outcome.code not in (1, 2):
            return [f"exit code {outcome.code}: {outcome.err.strip()}"]
        reasons = re.findall(r"^error: .*", outcome.err, re.M)
        places = re.findall(r"^  --> \S+:\d+:\d+$", outcome.err, re.M)
        if outcome.code == 1 and len(reasons) > 1 and len(reasons) == len(places) == len(set(places)):
            # Several sources that can't be read, each with its place.
            return []
        if len(reasons) != 1:
            return [f"{len(reasons)} reasons: {outcome.err.strip()}"]
        if not re.search(r"'[^']+'", reasons[0]) and not re.search(r"^  --> \S+:\d+:\d+$", outcome.err, re.M):
            return [f"a reason without a place: {outcome.err.strip()}"]
        return []


class FileGround(Playground):
    """The same for a command that writes one file, `result`, in place of a site."""

    def __init__(self, folder, binary, command, has_old=True, jobs=1):
        self.words, self.lookalikes = command, []
        super().__init__(folder, binary, has_old, jobs)
        # What looks like a leftover and isn't: of a process that lives, of none, and no file.
        for name in [".result.demarc-1", ".result.demarc-new", ".result.demarc-0999999", ".results.demarc-999999"]:
            (self.top / name).write_text("not Demarc's\n")
        (self.top / ".result.demarc-9999998").mkdir()
        (self.top / ".result.demarc-9999999").symlink_to("notes.txt")
        self.lookalikes = self._beside()

    @property
    def command(self):
        return [self.binary, *self.words, "result", "--jobs", str(self.jobs)]

    @property
    def result(self):
        return self.top / "result"

    def _make_sites(self):
        outcome = self.build()
        assert outcome.code == 0, outcome.err
        self.old, self.new = b"old\n", self.result.read_bytes()

    def reset(self):
        for name in self.leftovers():
            (self.top / name).unlink()
        self.result.unlink(missing_ok=True)
        if self.has_old:
            self.result.write_bytes(self.old)

    def _beside(self):
        return sorted(n for n in os.listdir(self.top) if n.startswith(".result"))

    def leftovers(self):
        return [name for name in self._beside() if name not in self.lookalikes]

    def state(self):
        if not self.result.exists():
            return "broken" if self.has_old else "none"
        now = self.result.read_bytes()
        return "new" if now == self.new else "old" if self.has_old and now == self.old else "broken"

    def judge(self, outcome, killed=False, may_stand_aside=False):
        missing = [name for name in self.lookalikes if name not in self._beside()]
        wrong = super().judge(outcome, killed, may_stand_aside)
        missing += [name for name in self.lookalikes if name not in self._beside()]
        return wrong + ([f"somebody else's are gone: {sorted(set(missing))}"] if missing else [])


class RememberingGround(Playground):
    """The same for a build that remembers what it made, and, if the site is there already, finds it remembered."""

    def __init__(self, folder, binary, is_known):
        self.environment = {"XDG_CACHE_HOME": str(pathlib.Path(folder) / "cache")}
        self.is_known = is_known
        super().__init__(folder, binary)

    @property
    def cache(self):
        return self.top / "cache"

    def _make_sites(self):
        super()._make_sites()
        # The new site was built last.
        shutil.copytree(self.cache, self.top / "master" / "cache")

    def reset(self):
        super().reset()
        shutil.rmtree(self.cache, ignore_errors=True)
        if self.is_known:
            shutil.rmtree(self.public)
            shutil.copytree(self.top / "master" / "new", self.public)
            shutil.copytree(self.top / "master" / "cache", self.cache)

    def judge(self, outcome, killed=False, may_stand_aside=False):
        wrong = super().judge(outcome, killed, may_stand_aside)
        # Whatever is remembered now, it must be true: the sources become those of the old site, and come back.
        index = self.content / "index.md"
        text = index.read_bytes()
        dates = index.stat().st_atime_ns, index.stat().st_mtime_ns
        index.write_bytes(text + b"\nMore.\n")
        if self.build().code != 0 or self.state() == "new":
            wrong.append("a change of the sources is not built")
        index.write_bytes(text)
        os.utime(index, ns=dates)
        if self.build().code != 0 or self.state() != "new":
            wrong.append("a change back is not built")
        return wrong
