"""The command line: `python -m etl build | extract | check | export | explain`."""

from __future__ import annotations

import sys

from etl.commands import main

if __name__ == "__main__":
    sys.exit(main())
