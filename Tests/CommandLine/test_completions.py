"""What the Tab key offers, in the shells themselves."""

import shutil
import subprocess
import time
import unittest

from terminal import DEMARC, PLAIN, CommandCase, Terminal

# As bash calls it for a line with the cursor at its end.
BASH = r"""
shopt -s extglob
source "$1"
line=$2
COMP_LINE=$line COMP_POINT=${#line}
read -ra COMP_WORDS <<<"$line"
if [[ $line == *" " ]]; then COMP_WORDS+=(""); fi
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_demarc demarc "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
"""

# How each shell is started without anybody's settings, and told where completions are.
STARTS = {
    "bash": ("bash --norc", 'shopt -s extglob; source "{}"'),
    "zsh": ("zsh -f", 'autoload -U compinit; compinit -D -u; source "{}"; compdef _demarc demarc'),
    "fish": ("fish --no-config", 'source "{}"'),
}


class CompletionCase(CommandCase):
    def setUp(self):
        super().setUp()
        self.site = self.new_site()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/demarc").symlink_to(DEMARC)
        self.path = f"{self.folder / 'bin'}:{PLAIN['PATH']}"

    def script(self, shell):
        path = self.folder / f"completions.{shell}"
        path.write_text(self.demarc("--generate-completion-script", shell)[0])
        return path

    def offers(self, line, directory=None):
        run = subprocess.run(
            ["bash", "--norc", "-c", BASH, "bash", str(self.script("bash")), line], cwd=directory or self.site,
            env={**PLAIN, "PATH": self.path}, capture_output=True, text=True, timeout=30)
        self.assertEqual(run.stderr, "", line)
        return run.stdout.split()


class Offers(CompletionCase):
    def test_verbs_options_and_their_values(self):
        self.assertEqual(self.offers("demarc bui"), ["build"])
        self.assertEqual(self.offers("demarc build --st"), ["--strict"])
        self.assertEqual(self.offers("demarc check --format s"), ["short", "sarif"])
        self.assertEqual(self.offers("demarc explain unassi"), ["unassigned-cell"])
        self.assertEqual(self.offers("demarc export media"), ["mediawiki"])

    def test_ids_of_the_model_of_the_site_at_hand(self):
        rows = ["workload-security", "node-patches", "control-plane-patches"]
        types = ["self-managed", "managed", "automated"]
        self.assertEqual(self.offers("demarc who "), rows)
        self.assertEqual(self.offers("demarc who node-patches --cluster-type "), types)
        self.assertEqual(self.offers("demarc export markdown --layer "), ["workloads", "nodes", "control-plane"])
        self.assertEqual(self.offers("demarc who --site docs wor", directory=self.folder), ["workload-security"])
        self.assertEqual(self.offers("demarc who ", directory=self.folder), [])

    def test_a_broken_model_offers_what_can_be_read_of_it_and_says_nothing(self):
        types = self.site / "Content/model/cluster-types.yaml"
        types.write_text(types.read_text() + "  nonsense: [\n")
        self.assertEqual(self.offers("demarc who node"), ["node-patches"])


class Shells(CompletionCase):
    def complete(self, shell):
        if shutil.which(shell) is None:
            self.skipTest(f"not installed: {shell}")
        start, load = STARTS[shell]
        terminal = Terminal(start.split(), self.site, 200, PATH=self.path, PS1="$ ", fish_features="")
        self.addCleanup(terminal.close)
        terminal.type(load.format(self.script(shell)) + "; echo rea''dy\n")
        terminal.read_until(r"[\r\n]ready")
        for line, whole in [("demarc explain unassi", "gned-cell"), ("demarc who node-", "patches"),
                            ("demarc who node-patches --cluster-type mana", "ged"), ("demarc build --stri", "ct")]:
            terminal.type(line + "\t")
            terminal.read_until(whole)
            # The line is deleted; whoever types while it is drawn again loses letters.
            terminal.type("\x15")
            time.sleep(0.5)

    def test_bash(self):
        self.complete("bash")

    def test_zsh(self):
        self.complete("zsh")

    def test_fish(self):
        self.complete("fish")


if __name__ == "__main__":
    unittest.main()
