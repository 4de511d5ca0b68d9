"""A MediaWiki with SQLite below .build, as Debian packages it."""

import functools
import os
import shutil

from clients import WORK, run

INSTALLED = "/usr/share/mediawiki"
HOME = WORK / "mediawiki"


@functools.cache
def settings():
    """Installs the wiki once per run; its settings."""
    shutil.rmtree(HOME, ignore_errors=True)
    HOME.mkdir(parents=True)
    run(["php", f"{INSTALLED}/maintenance/install.php", "--dbtype", "sqlite", "--dbpath", HOME, "--dbname", "wiki",
         "--server", "http://wiki.example", "--scriptpath", "", "--confpath", HOME, "--pass", "a-long-password-1",
         "Wiki", "Admin"])
    path = HOME / "LocalSettings.php"
    with path.open("a", encoding="utf-8") as file:
        file.write('\n$wgEnableUploads = true;\n$wgFileExtensions[] = "svg";\n$wgCacheDirectory = false;\n')
    return path


def maintenance(script, *arguments, stdin=None):
    environment = dict(os.environ, MW_CONFIG_FILE=str(settings()), MW_INSTALL_PATH=INSTALLED)
    return run(["php", script, *arguments], stdin, env=environment).decode()


def parsed(wikitext):
    return maintenance(f"{INSTALLED}/maintenance/parse.php", stdin=wikitext)


def uploaded(files):
    """What the upload filter says of each file."""
    script = os.path.join(os.path.dirname(__file__), "upload.php")
    answer = maintenance(script, *files)
    return dict(row.split("\t", 1) for row in answer.splitlines() if "\t" in row)
