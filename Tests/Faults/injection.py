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
    "fsync": ["EIO", "ENOSPC"],
    "renameat": ["EXDEV", "EIO", "EACCES"],
    "renameat2": ["EXDEV", "EIO", "EACCES"],
    "unlinkat": ["EACCES", "EIO", "EROFS"],
}
# A file that is made may also find no room; one that is read may have gone.
MAKING, READING = ["ENOSPC", "EROFS"], ["ENOENT"]
SIGNALS = ["INT", "TERM", "PIPE"]
CHANGING = ["mkdirat", "write", "fchmod", "fchmodat", "linkat", "renameat", "renameat2", "unlinkat"]
# A call that is only interrupted is made again: the build succeeds.
RESUMED = ["openat", "read", "write", "flock"]
# As on a file system that can't exchange two names, and as on a kernel that doesn't know how.
NO_EXCHANGE = "renameat2:error=EINVAL"
NO_SUCH_CALL = "renameat2:error=ENOSYS"

Call = collections.namedtuple("Call", "name number text")
# With `lasts`, the fault comes back at every later call.
Point = collections.namedtuple("Point", "call fault lasts", defaults=[False])


class Tracer:
    """Runs a playground's build under strace, with `refusal` as an injection of every run."""

    def __init__(self, playground, refusal=None):
        self.playground, self.refusal = playground, refusal
        self.log = playground.top / "trace"

    def run(self, calls, injections=()):
        # Only calls of these names stop the build, which is fast; strace 6.1 loses signals that way.
        filter = [] if any(":signal=" in i for i in injections) else ["--seccomp-bpf"]
        command = ["strace", "-f", *filter, "-o", str(self.log), "-e", "trace=" + ",".join(calls)]
        for injection in injections:
            command += ["-e", "inject=" + injection]
        outcome = self.playground.run(command + self.playground.command)
        outcome.trace = self.log.read_text(errors="replace")
        return outcome

    def calls(self):
        """The file-system calls of an undisturbed build from where it first looks at the site, in order.

        `number` counts the calls of one name and one thread from the start of the process, as strace counts them.
        """
        outcome = self.run(ERRORS, [self.refusal] if self.refusal else [])
        assert outcome.code == 0, outcome.err
        seen = collections.Counter()
        result, has_begun, threads, start = [], False, set(), collections.Counter()
        for line in outcome.trace.splitlines():
            match = re.match(r"(\d+) +(\w+)\((.*)", line)
            if not match or match[2] not in ERRORS:
                continue
            threads.add(match[1])
            seen[match[1], match[2]] += 1
            if "Content" in match[3]:
                has_begun = True
            elif not has_begun:
                start[match[2]] = seen[match[1], match[2]]
            # A number that the first thread has passed already would hit it while the program is loaded.
            if has_begun and seen[match[1], match[2]] > start[match[2]]:
                result.append(Call(match[2], seen[match[1], match[2]], match[3]))
        # strace counts for each thread anew: with a second one, `number` would name another call.
        if self.playground.jobs == 1:
            assert len(threads) == 1, f"{len(threads)} threads make file-system calls"
        else:
            assert len(threads) > 1, "one thread makes all file-system calls"
        return result

    def disturb(self, point):
        """One build with the fault of `point`; what is wrong then."""
        playground = self.playground
        playground.reset()
        kind = "signal" if point.fault in SIGNALS + ["KILL"] else "error"
        injections = [f"{point.call.name}:{kind}={point.fault}:when={point.call.number}{'+' if point.lasts else ''}"]
        names = {point.call.name}
        if self.refusal:
            injections.insert(0, self.refusal)
            names.add("renameat2")
        outcome = self.run(sorted(names), injections)
        wrong = []
        if not self._was_hit(outcome, kind):
            # Which thread makes which call is another matter at every run.
            if playground.jobs > 1:
                return None, outcome
            wrong.append("the fault was not injected")
        if re.search(r"write\(2, .*\(INJECTED\)", outcome.trace) and outcome.code in (1, 2):
            # The reason is what couldn't be written.
            outcome = Outcome(-outcome.code, outcome.out, outcome.err)
        if kind == "signal" and outcome.code not in (-self.number(point.fault), 128 + self.number(point.fault)):
            wrong.append(f"exit code {outcome.code} instead of death by SIG{point.fault}: {outcome.err.strip()}")
        if kind == "signal":
            outcome = Outcome(-1, outcome.out, outcome.err)
        if point.fault == "EINTR" and outcome.code != 0:
            wrong.append(f"exit code {outcome.code} after a call that can be made again")
        wrong += playground.judge(outcome, killed=point.fault == "KILL", may_stand_aside=self.refusal is not None)
        return wrong, outcome

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


def points(calls, is_complete=False):
    """Faults at calls: each fault at some of those calls that do the same, spread over the build, or at all of them.

    A kill comes before its call, so that it leaves behind what a kill at the next call that changes the disk does: of
    those, there is one at every call. Of the signals that can be caught, the chosen calls get one in turn.
    """
    calls = list(calls)
    alike = collections.defaultdict(list)
    for index, call in enumerate(calls):
        alike[role(call)].append(index)
    for role_calls in alike.values():
        chosen = role_calls if is_complete else spread(role_calls, PER_ROLE)
        for order, index in enumerate(chosen):
            yield Point(calls[index], SIGNALS[order % len(SIGNALS)])
            for error in errors(calls[index]):
                yield Point(calls[index], error)
        for index in role_calls:
            if index in chosen or changes_disk(calls[index]):
                yield Point(calls[index], "KILL")


def unsynced(calls):
    """What gets its name before the disk has confirmed it, if anything does: a power cut would leave it torn.

    A record of a build may be torn, or lost with its folder: it is then none.
    """
    written = None
    for call in calls:
        if re.search(r'"(cache|demarc|builds|demarc record .*)"', call.text):
            continue
        if call.name in ["syncfs", "fsync"]:
            written = None
        elif call.name in ["renameat", "renameat2"] and written:
            return f"{call.name}({call.text} comes after {written.name}({written.text} without the disk's word"
        elif call.name in ["mkdirat", "linkat"] or (call.name == "write" and not call.text.startswith(("1,", "2,"))):
            written = call
    return None


def parallel_points(calls):
    """Faults at the same call of each thread, once and from then on, at some of the calls of each name.

    So several workers fail at a time, and none of them knows of the others.
    """
    numbers = collections.defaultdict(set)
    for call in calls:
        numbers[call.name].add(call.number)
    for name in sorted(numbers):
        found = sorted(numbers[name])
        faults = ERRORS[name] + (MAKING + READING if name == "openat" else [])
        for number in spread(found, PER_NAME):
            call = Call(name, number, f"the call {number} of each thread")
            yield from (Point(call, fault) for fault in [*faults, "KILL", SIGNALS[number % len(SIGNALS)]])
            if name in RESUMED:
                yield Point(call, "EINTR")
            # The report is written as well, and must be heard.
            if name != "write":
                yield from (Point(call, fault, lasts=True) for fault in faults)


# Of the calls of one name, for faults in every thread.
PER_NAME = 3


def changes_disk(call):
    return call.name in CHANGING or "O_CREAT" in call.text


# Of the calls that do the same, so many are enough to find what any of them would.
PER_ROLE = 6


def role(call):
    """What a call does: its name and its flags, without the file it does it to, and whether that is the site's."""
    flags = re.findall(r"\b(?:O|AT|LOCK|F|RENAME)_[A-Z_]+", call.text)
    special = re.findall(r"demarc-\w+|Content|Public", call.text)
    return call.name, *flags, *special


def spread(items, count):
    """`count` of `items` at most: the first, the last, and others evenly between."""
    if len(items) <= count:
        return items
    return [items[round(n * (len(items) - 1) / (count - 1))] for n in range(count)]


def errors(call):
    # Standard output and standard error are not files of the site.
    resumed = ["EINTR"] if call.name in RESUMED else []
    if call.name == "openat":
        return ERRORS["openat"] + (MAKING if "O_CREAT" in call.text else READING) + resumed
    return ERRORS[call.name] + resumed
