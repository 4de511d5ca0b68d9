"""Faults at single system calls, by strace's injection."""

import collections
import os
import re
import shutil

from playground import Outcome

# The calls by which a build touches files, and the errors that a machine answers each with.
ERRORS = {
    "openat": ["EIO", "EMFILE", "EACCES"],
    "read": ["EIO"],
    "getdents64": ["EIO"],
    "newfstatat": ["EIO", "EACCES"],
    "readlink": ["EIO", "EACCES"],
    "fcntl": ["EMFILE"],
    "flock": ["ENOLCK"],
    "mkdirat": ["ENOSPC", "EROFS", "EACCES"],
    "write": ["ENOSPC", "EIO"],
    "fchmod": ["EIO", "EPERM"],
    "fchmodat": ["EIO", "EPERM"],
    "close": ["EIO"],
    "linkat": ["EXDEV", "ENOSPC", "EMLINK"],
    "syncfs": ["EIO", "ENOSPC"],
    "renameat": ["EXDEV", "EIO", "EACCES"],
    "renameat2": ["EXDEV", "EIO", "EACCES"],
    "unlinkat": ["EACCES", "EIO", "EROFS"],
}
# A file that is made may also find no room; one that is read may have gone.
MAKING, READING = ["ENOSPC", "EROFS"], ["ENOENT"]
SIGNALS = ["INT", "TERM", "PIPE"]
# As on a file system that can't exchange two names.
NO_EXCHANGE = "renameat2:error=EINVAL"

Call = collections.namedtuple("Call", "name number text")
Point = collections.namedtuple("Point", "call fault scenario")


class Tracer:
    """Runs a playground's build under strace."""

    def __init__(self, playground):
        self.playground = playground
        self.log = playground.top / "trace"

    def run(self, calls, injections=()):
        # Only calls of these names stop the build, which is fast; strace 6.1 loses signals that way.
        filter = [] if any(":signal=" in i for i in injections) else ["--seccomp-bpf"]
        command = ["strace", "-f", *filter, "-o", str(self.log), "-e", "trace=" + ",".join(calls)]
        for injection in injections:
            command += ["-e", "inject=" + injection]
        outcome = self.playground.run(command + [self.playground.binary, "build", "--jobs", "1"])
        outcome.trace = self.log.read_text(errors="replace")
        return outcome

    def calls(self, injections=()):
        """The file-system calls of an undisturbed build from where it first looks at the site, in order.

        `number` counts the calls of one name from the start of the process, as strace counts them.
        """
        outcome = self.run(ERRORS, injections)
        assert outcome.code == 0, outcome.err
        seen = collections.Counter()
        result, has_begun = [], False
        for line in outcome.trace.splitlines():
            match = re.match(r"(?:\d+ +)?(\w+)\((.*)", line)
            if not match or match[1] not in ERRORS:
                continue
            seen[match[1]] += 1
            has_begun = has_begun or "Content" in match[2]
            if has_begun:
                result.append(Call(match[1], seen[match[1]], match[2]))
        return result

    def disturb(self, point):
        """One build with the fault of `point`; what is wrong then."""
        playground = self.playground
        playground.reset()
        kind = "signal" if point.fault in SIGNALS + ["KILL"] else "error"
        injections = [f"{point.call.name}:{kind}={point.fault}:when={point.call.number}"]
        names = {point.call.name}
        can_exchange = point.scenario != "no exchange"
        if not can_exchange:
            injections.insert(0, NO_EXCHANGE)
            names.add("renameat2")
        outcome = self.run(sorted(names), injections)
        wrong = [] if self._was_hit(outcome, kind) else ["the fault was not injected"]
        if kind == "signal" and outcome.code not in (-self.number(point.fault), 128 + self.number(point.fault)):
            wrong.append(f"exit code {outcome.code} instead of death by SIG{point.fault}: {outcome.err.strip()}")
        if kind == "signal":
            outcome = Outcome(-1, outcome.out, outcome.err)
        return wrong + playground.judge(outcome, killed=point.fault == "KILL", may_stand_aside=not can_exchange), outcome

    @staticmethod
    def number(signal):
        return {"KILL": 9, "INT": 2, "TERM": 15, "PIPE": 13}[signal]

    @staticmethod
    def _was_hit(outcome, kind):
        return ("(INJECTED)" if kind == "error" else "SIG") in outcome.trace


def why_impossible():
    """None, or why strace can't be used here."""
    if not shutil.which("strace"):
        return "strace is not installed"
    status = os.system("strace -f --seccomp-bpf -o /dev/null -e trace=openat true 2>/dev/null")
    return None if status == 0 else "this machine forbids ptrace, or has no seccomp"


def points(calls, scenario):
    """Every fault at every call; the signals that can be caught take turns at every other one."""
    for index, call in enumerate(calls):
        yield Point(call, "KILL", scenario)
        if index % 2 == 0:
            yield Point(call, SIGNALS[index // 2 % len(SIGNALS)], scenario)
        for error in errors(call):
            yield Point(call, error, scenario)


def errors(call):
    # Standard output and standard error are not files of the site.
    if call.name == "openat":
        return ERRORS["openat"] + (MAKING if "O_CREAT" in call.text else READING)
    return ERRORS[call.name]
