"""Stop with a sentence where Python is too old, or cannot make virtual environments."""

import importlib.util
import sys

if sys.version_info < (3, 11):
    sys.exit(f"Vitrine needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
if importlib.util.find_spec("ensurepip") is None:
    sys.exit("Python's venv is missing: apt-get install python3-venv, then run make again.")
