"""The files of the dashboard without the dashboard: `python -m pages.exports event | deck | decks`."""

from __future__ import annotations

import sys

from pages.exports.commands import main

if __name__ == "__main__":
    sys.exit(main())
