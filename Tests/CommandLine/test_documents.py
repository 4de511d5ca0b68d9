"""What documents tell readers to do: the manual page, the examples for CI services, the first steps."""

import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import yaml

from terminal import DEMARC, PLAIN, REPOSITORY, CommandCase

PAGE = REPOSITORY / "Content/maintaining/command-line.md"
TOOLS = pathlib.Path(sys.executable).parent


def example(heading):
    """The YAML in the section of that name."""
    text = PAGE.read_text(encoding="utf-8")
    section = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)[1]
    return re.search(r"^```yaml\n(.*?)^```", section, re.MULTILINE | re.DOTALL)[1]


class Examples(CommandCase):
    def setUp(self):
        super().setUp()
        self.site = self.new_site()
        (self.folder / "bin").mkdir()
        (self.folder / "bin/demarc").symlink_to(DEMARC)
        self.environment = {**PLAIN, "PATH": f"{self.folder / 'bin'}:{TOOLS}:{PLAIN['PATH']}"}

    def run_line(self, line, **environment):
        """A line of a job as its service runs it, in the folder of the site."""
        run = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", line], cwd=self.site, env={**self.environment, **environment},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
        self.assertEqual(run.returncode, 0, line + "\n" + run.stdout + run.stderr)
        return run

    def run_job(self, lines, **environment):
        """The lines but for those that install, which this machine has behind it."""
        self.assertRegex(lines[0], r"^git clone --depth 1 \S+ /opt/demarc$")
        self.assertEqual(lines[1], "/opt/demarc/Scripts/install /usr/local")
        self.assertTrue((REPOSITORY / "Scripts/install").exists())
        for line in lines[2:]:
            self.assertRegex(line, "^demarc ")
            self.run_line(line, **environment)

    def validate(self, schema, name, text, *options):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        run = subprocess.run([TOOLS / "check-jsonschema", "--builtin-schema", schema, *options, path],
                             capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_github_actions(self):
        text = example("GitHub Actions")
        self.validate("vendor.github-workflows", "site.yml", text)
        steps = yaml.safe_load(text)["jobs"]["site"]["steps"]
        summary = self.folder / "summary.md"
        self.run_job([step["run"] for step in steps if "run" in step], GITHUB_ACTIONS="true",
                     GITHUB_STEP_SUMMARY=str(summary))
        uploaded = next(step["with"]["path"] for step in steps if "upload" in step.get("uses", ""))
        self.assertTrue((self.site / uploaded / "index.html").exists())
        self.assertEqual(summary.read_text(), "### demarc check: no problem found\n\n### demarc build: no problem found\n\n")

    def test_gitlab_ci(self):
        text = example("GitLab CI")
        self.validate("vendor.gitlab-ci", "gitlab-ci.yml", text, "--data-transform", "gitlab-ci")
        job = yaml.safe_load(text)["pages"]
        self.run_job(job["script"])
        self.assertTrue((self.site / job["artifacts"]["paths"][0] / "index.html").exists())
        self.assertIn("<testsuite", (self.site / job["artifacts"]["reports"]["junit"]).read_text())

    def test_pre_commit(self):
        (self.site / ".pre-commit-config.yaml").write_text(example("pre-commit"), encoding="utf-8")
        environment = {"PRE_COMMIT_HOME": str(self.folder / "pre-commit"), "GIT_CONFIG_GLOBAL": "/dev/null"}
        git = "git -c user.name=x -c user.email=x@example.com"
        self.run_line("git init -q . && pre-commit validate-config && pre-commit install", **environment)
        self.run_line(f"git add -A && {git} commit -q -m 'A good site'", **environment)
        index = self.site / "Content/index.md"
        index.write_text(index.read_text() + "\n[x](nowhere.md)\n")
        run = subprocess.run(["bash", "-c", f"git add -A && {git} commit -m 'A broken site'"], cwd=self.site,
                             env={**self.environment, **environment}, capture_output=True, text=True)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertIn("missing-page", run.stdout + run.stderr)
        self.assertEqual(self.run_line("git log --oneline | wc -l", **environment).stdout.strip(), "1")
        # What isn't part of the site isn't checked.
        self.run_line("git checkout -q HEAD -- Content && echo x >notes.txt && git add -A", **environment)
        self.assertIn("Skipped", self.run_line(f"{git} commit -m 'Notes' 2>&1", **environment).stdout)


class FirstSteps(CommandCase):
    def test_what_the_readme_says_about_a_site_of_ones_own(self):
        text = (REPOSITORY / "README.md").read_text(encoding="utf-8")
        section = text[text.index("## Your own site"):]
        lines = re.search(r"^```sh\n(.*?)^```", section, re.MULTILINE | re.DOTALL)[1].splitlines()
        lines = [line.split("  #")[0].rstrip() for line in lines]
        self.assertEqual(lines[:2], ["swift build", 'export PATH="$PWD/.build/debug:$PATH"'])
        # A server has no end, and nobody to show it to here: it is tried in a browser.
        steps = [line for line in lines[2:] if not line.startswith("demarc serve")]
        (self.folder / "bin").mkdir()
        (self.folder / "bin/demarc").symlink_to(DEMARC)
        run = subprocess.run(
            ["bash", "-e", "-c", "\n".join(steps)], cwd=self.folder, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            env={**PLAIN, "PATH": f"{self.folder / 'bin'}:{PLAIN['PATH']}"})
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        self.assertTrue((self.folder / "docs/Public/index.html").exists())
        for path in re.findall(r"\]\(([^)#]+)\)", text):
            self.assertTrue((REPOSITORY / path).exists(), path)


class SystemLibraries(CommandCase):
    """`Scripts/system-libraries` on a machine that lacks one, by programs that stand for those of the system."""

    def run_script(self, **programs):
        tools = self.folder / "tools"
        tools.mkdir()
        for name in ["bash", "cat", "env"]:
            (tools / name).symlink_to(shutil.which(name))
        for name, text in {"pkg-config": 'test "$2" != gumbo', "uname": "echo Linux", **programs}.items():
            (tools / name.replace("_", "-")).write_text(f"#!/usr/bin/env bash\n{text}\n")
            (tools / name.replace("_", "-")).chmod(0o755)
        return subprocess.run([REPOSITORY / "Scripts/system-libraries"], env={"PATH": str(tools)}, capture_output=True,
                              text=True, timeout=30)

    def test_who_may_not_install_is_told_what_to_install(self):
        run = self.run_script(id="echo 1000", apt_get="echo never >&2; exit 1")
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertEqual(run.stderr, """Scripts/system-libraries: missing: libgumbo
Only root can install them, and there is no sudo here. As root, run:
  apt-get update && apt-get install --no-install-recommends libgumbo-dev
""")

    def test_what_fails_is_told_too(self):
        run = self.run_script(id="echo 1000", apt_get="echo never >&2", sudo="echo no password >&2; exit 1")
        self.assertEqual(run.returncode, 2)
        self.assertTrue(run.stderr.endswith("""no password
Scripts/system-libraries: couldn't install libgumbo. As root, run:
  apt-get update && apt-get install --no-install-recommends libgumbo-dev
"""), run.stderr)

    def test_root_installs(self):
        run = self.run_script(id="echo 0", apt_get=f'echo "$DEBIAN_FRONTEND $@" >>{self.folder}/asked')
        self.assertEqual((run.returncode, run.stderr), (0, "Installing libgumbo\n"))
        self.assertEqual((self.folder / "asked").read_text(),
                         " update -qq\nnoninteractive install -y -qq --no-install-recommends libgumbo-dev\n")


class Manual(CommandCase):
    def test_readers_of_manuals_have_nothing_to_object(self):
        page = self.folder / "demarc.1"
        page.write_text(self.demarc("manual")[0], encoding="utf-8")
        if shutil.which("mandoc"):
            run = subprocess.run(["mandoc", "-Tlint", "-Wwarning", page], capture_output=True, text=True)
            # A page without a date is the same on any day.
            complaints = [line for line in run.stdout.splitlines() if "missing date" not in line]
            self.assertEqual(complaints, [])
            shown = subprocess.run(["mandoc", "-Tutf8", page], capture_output=True, text=True).stdout
            shown = re.sub(".\b", "", shown)
            self.assertIn("demarc build --strict --format sarif", shown)
            self.assertIn("--update-anchors", shown)
        elif shutil.which("man"):
            run = subprocess.run(["man", "--warnings", "-l", page], capture_output=True, text=True)
            self.assertEqual(run.stderr, "")


if __name__ == "__main__":
    unittest.main()
