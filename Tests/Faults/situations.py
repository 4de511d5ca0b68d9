"""Disturbances that need no strace: each takes a maker of playgrounds and a recorder, and may return why it was skipped."""

import os
import random
import re
import resource
import shutil
import signal
import subprocess
import threading
import time

from playground import LOCK, Outcome, tree

NOBODY = 65534


def why_no_mounts():
    return None if os.environ.get("DEMARC_MOUNTS") == "yes" else "this machine forbids mounts"


def full_disk(make, record):
    """A disk with too little room, from nothing more than the old site to enough."""
    if why_no_mounts():
        return why_no_mounts()
    return on_small_disks(make, record, "size", lambda ground: used_pages(ground.top / "master" / "old"), "k", 4)


def no_inodes(make, record):
    """A disk with too few inodes, from nothing more than the old site to enough."""
    if why_no_mounts():
        return why_no_mounts()
    return on_small_disks(make, record, "nr_inodes", lambda ground: len(ground.old) + 2, "", 1)


def on_small_disks(make, record, option, used, unit, factor):
    """The same build on ever larger tmpfs, until it succeeds."""
    for is_aged in [True, False]:
        grow_disk(make(), is_aged, record, option, used, unit, factor)
    return None


def grow_disk(ground, is_aged, record, option, used, unit, factor):
    """The old files of long ago are taken over as links, those of a moment ago are written again."""
    disk = ground.top / "disk"
    disk.mkdir()
    smallest = used(ground)
    for size in range(smallest, smallest + 400, 2):
        ground.jobs = 4 if (size - smallest) % 4 else 1
        mount = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"{option}={size * factor}{unit}", "none", disk], capture_output=True)
        assert mount.returncode == 0, mount.stderr
        try:
            copy = shutil.copy2 if is_aged else shutil.copyfile
            shutil.copytree(ground.top / "master" / "old", disk / "Public", copy_function=copy)
            outcome = ground.build("--output", "disk/Public")
            now = tree(disk / "Public")
            wrong = [] if now in (ground.old, ground.new) else ["the output is broken"]
            if (outcome.code == 0) != (now == ground.new):
                wrong.append(f"exit code {outcome.code}, yet the output is {'new' if now == ground.new else 'old'}")
            if outcome.code not in (0, 2) or (outcome.code == 2 and outcome.err.count("error: ") != 1):
                wrong.append(f"exit code {outcome.code}: {outcome.err.strip()}")
            if sorted(os.listdir(disk)) != ["Public"]:
                wrong.append(f"left behind: {sorted(os.listdir(disk))}")
            subprocess.run(["mount", "-o", f"remount,{option}={size * factor * 8}{unit}", disk], check=True)
            if ground.build("--output", "disk/Public").code != 0 or tree(disk / "Public") != ground.new:
                wrong.append("with room enough, the next build fails")
            record(f"tmpfs with {option}={size * factor}{unit}", wrong, outcome)
        finally:
            subprocess.run(["umount", disk], check=True)
        if outcome.code == 0:
            return
    record(f"tmpfs with {option}", ["no size is enough"])


def used_pages(folder):
    """How many pages of 4096 bytes the files and folders below `folder` take on a tmpfs."""
    return sum(-(-path.stat().st_size // 4096) for path in folder.rglob("*") if path.is_file()) + 1


def read_only_output(make, record):
    """An output directory on a read-only file system."""
    if why_no_mounts():
        return why_no_mounts()
    ground = make()
    disk = ground.top / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "none", disk], check=True)
    shutil.copytree(ground.top / "master" / "old", disk / "Public")
    subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    outcome = ground.build("--output", "disk/Public")
    wrong = ground._judge_report(outcome) + ([] if outcome.code == 2 else [f"exit code {outcome.code}"])
    wrong += [] if tree(disk / "Public") == ground.old else ["the output changed"]
    subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
    wrong += [] if ground.build("--output", "disk/Public").code == 0 else ["writable again, the next build fails"]
    wrong += [] if tree(disk / "Public") == ground.new else ["the next build is not the new site"]
    subprocess.run(["umount", disk], check=True)
    record("output on a read-only file system", wrong, outcome)
    return None


def read_only_source(make, record):
    """A site directory on a read-only file system: a build reads only."""
    if why_no_mounts():
        return why_no_mounts()
    ground = make()
    subprocess.run(["mount", "--bind", ground.content, ground.content], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", ground.content], check=True)
    outcome = ground.build()
    wrong = ground.judge(outcome) + ([] if outcome.code == 0 else [f"exit code {outcome.code}"])
    subprocess.run(["umount", ground.content], check=True)
    record("site on a read-only file system", wrong, outcome)
    return None


def other_user(make, record):
    """A user who may not read a source, not list a folder, or not write the output."""
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    ground = make()
    if ground.run([ground.binary, "--version"], **user).code != 0:
        return "the executable can't be run by another user"
    for label, path, mode in [
        ("a source that may not be read", ground.content / "new.md", 0),
        ("a folder that may not be listed", ground.content / "model", 0),
        ("an output that may not be replaced", ground.top, 0o555),
    ]:
        ground.reset()
        before = path.stat().st_mode
        path.chmod(mode)
        try:
            outcome = ground.build(**user)
        finally:
            path.chmod(before)
        record(label, ground.judge(outcome) + ([] if outcome.code else ["the build succeeded"]), outcome)
    return None


def few_descriptors(make, record):
    """Limits on open files from 3 to 32; 32 are enough."""
    ground = make()
    for limit in range(3, 33):
        ground.reset()
        outcome = ground.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)))
        if outcome.code == 127:
            # The system couldn't even load the libraries.
            outcome = Outcome(-127, outcome.out, outcome.err)
        wrong = ground.judge(outcome)
        if limit == 32 and outcome.code != 0:
            wrong.append("32 descriptors are not enough")
        record(f"{limit} descriptors", wrong, outcome)
    return None


def large_file_limit(make, record):
    """A limit on the size of files, as `ulimit -f` sets it."""
    ground = make(has_old=False)
    largest = max(len(content[1]) for content in ground.new.values() if content[1])
    for limit in [0, 1, 100, 1000, largest - 1]:
        ground.reset()
        outcome = ground.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        record(f"files of at most {limit} bytes", ground.judge(outcome) + ([] if outcome.code else ["success"]), outcome)
    return None


def random_kills(make, record):
    """SIGKILL, SIGTERM, SIGINT and SIGHUP at random moments."""
    ground = make()
    moment = random.Random(7)
    start = time.monotonic()
    ground.build()
    usual = time.monotonic() - start
    for number in range(60):
        ground.reset()
        name = ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"][number % 4]
        build = subprocess.Popen(
            [ground.binary, "build"], cwd=ground.top, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(moment.random() * usual)
        build.send_signal(getattr(signal, name))
        out, err = build.communicate(timeout=120)
        outcome = Outcome(build.returncode, out.decode(), err.decode())
        record(f"{name} at a random moment", ground.judge(outcome, killed=name == "SIGKILL"), outcome)
    return None


def builds_at_once(make, record):
    """Many builds of two sites into one output at once, while somebody reads it."""
    ground = make()
    shutil.copytree(ground.content, ground.top / "Other")
    (ground.top / "Other" / "index.md").write_text((ground.content / "index.md").read_text() + "\nOther.\n")
    assert ground.build("--site", "Other", "--output", "master/other").code == 0
    wholes = [(ground.top / "master" / name / ".demarc-manifest").read_bytes() for name in ["old", "new", "other"]]
    ended, torn = threading.Event(), []

    def read():
        while not ended.is_set():
            try:
                manifest = (ground.public / ".demarc-manifest").read_bytes()
                if manifest not in wholes:
                    torn.append("a torn list of files was seen")
            except OSError as error:
                torn.append(f"a reader found no site: {error}")

    reader = threading.Thread(target=read)
    reader.start()
    for round in range(10):
        builds = [
            subprocess.Popen(
                [ground.binary, "build", "--site", site], cwd=ground.top, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for site in ["Content", "Other"] * 3
        ]
        ends = [(build.communicate(timeout=120)[1].decode(), build.returncode) for build in builds]
        wrong = [f"exit code {code}: {err}" for err, code in ends if code != 0 and "another build is writing it" not in err]
        wrong += [] if any(code == 0 for _, code in ends) else ["no build succeeded"]
        wrong += [] if (ground.public / ".demarc-manifest").read_bytes() in wholes[1:] else ["the output is broken"]
        record(f"six builds at once, round {round + 1}", wrong)
    ended.set()
    reader.join()
    record("a reader of the output meanwhile", torn[:3])
    record("after all of them", ground.judge(ground.build()))
    return None


def busy(make, record):
    """A second build while the first holds the lock."""
    import fcntl

    ground = make()
    with open(ground.top / LOCK, "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        outcome = ground.build()
        wrong = [] if outcome.code == 2 and "another build is writing it" in outcome.err else ["it isn't busy"]
        wrong += [] if ground.state() == "old" else [f"the output is {ground.state()}"]
    # What is left is the lock of the suite itself.
    record("the lock is held", wrong + ground.judge(Outcome(-1, "", ""), killed=True), outcome)
    return None


def deaf_terminal(make, record):
    """Standard output or standard error that nobody reads, or that is full."""
    ground = make()
    for label, options in [
        ("a pipe that nobody reads", "| true"),
        ("standard output closed", ">&-"),
        ("standard error closed", "2>&-"),
        ("both closed", ">&- 2>&-"),
        ("a full device", "> /dev/full"),
    ]:
        ground.reset()
        outcome = ground.run(["bash", "-c", f"set -o pipefail; sleep 0.01; {ground.binary} build {options}"])
        code = -13 if outcome.code == 141 else outcome.code
        # Nobody hears the reason if standard error is closed.
        outcome = Outcome(-2 if code == 2 and "2>&-" in options else code, outcome.out, outcome.err)
        record(label, ground.judge(outcome) + ([] if code in (0, 2, -13) else [f"exit code {code}"]), outcome)
    return None


def refused_outputs(make, record):
    """Outputs that are no place for a site."""
    ground = make()
    (ground.top / "linked").symlink_to("Content")
    (ground.top / "nowhere").symlink_to("missing/target")
    hostile = ground.top / "hostile"
    hostile.mkdir()
    (hostile / "\x1b[31mred\u202e\u200f").touch()
    outcome = ground.build("--output", "hostile")
    wrong = [] if outcome.code == 2 and all(c.isprintable() or c == "\n" for c in outcome.err) else [repr(outcome.err)]
    record("a foreign file whose name steers a terminal", wrong + ground.judge(outcome), outcome)
    ground.reset()
    before = tree(ground.top / "neighbour")
    for output in ["/", ".", "..", "Content", "Content/Public", "linked", "linked/inside", "notes.txt", "neighbour", "nowhere"]:
        outcome = ground.build("--output", output)
        wrong = [] if outcome.code == 2 else [f"exit code {outcome.code}"]
        record(f"output '{output}'", wrong + ground.judge(outcome) + ([] if tree(ground.top / "neighbour") == before else ["touched"]), outcome)
        ground.reset()
    return None


def vanishing_sources(make, record):
    """A source that comes and goes during the build."""
    ground = make()
    page, spare = ground.content / "new.md", ground.top / "spare.md"
    for _ in range(20):
        ground.reset()
        ended = threading.Event()

        def flicker():
            while not ended.is_set():
                page.rename(spare)
                spare.rename(page)

        thread = threading.Thread(target=flicker)
        thread.start()
        outcome = ground.build()
        ended.set()
        thread.join()
        # The flicker itself changes the date of nothing but the folder, which `sealed` doesn't list.
        wrong = ["a page is missing"] if ground.state() == "broken" else []
        if outcome.code == 1:
            # Either it vanished between listing and reading, or it was never there and links to it are dead.
            outcome = Outcome(1, outcome.out, re.sub(r"(?s)^(error: .*?\n\n).*", r"\1", outcome.err))
        record("a page that comes and goes", wrong + ground.judge(outcome), outcome)
    return None


ALL = [
    full_disk, no_inodes, read_only_output, read_only_source, other_user, few_descriptors, large_file_limit,
    random_kills, builds_at_once, busy, deaf_terminal, refused_outputs, vanishing_sources,
]
