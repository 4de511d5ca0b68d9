"""The Chromium of the system; none is downloaded."""

import os
import shutil


def chromium():
    names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
    found = next((path for path in map(shutil.which, filter(None, names)) if path), None)
    if found is None:
        raise RuntimeError("no Chromium found: Scripts/system-libraries chromium installs it")
    return found
