"""Stop with a sentence where Python is too old; see to it that it can make virtual environments."""

import importlib.util
import os
import shutil
import subprocess
import sys

if sys.version_info < (3, 11):
    sys.exit(f"Vitrine needs Python 3.11 or newer; this is {sys.version.split()[0]}.")

if importlib.util.find_spec("ensurepip") is None:
    # Debian keeps this part of Python in a package of its own.
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        sys.exit(f"Python's venv is missing: apt-get install {package}, then run make again.")
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(["apt-get", "install", "-y", "-qq", package], check=True)
