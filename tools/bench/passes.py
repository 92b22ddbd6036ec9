"""What is compared over the same reports: our whole reading, two peers that do a part of it, and a bare search."""

from __future__ import annotations

import contextlib
import io
import re
import sys
import warnings
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from etl.reading import Reading
from etl.records import Report
from etl.vocabulary import Vocabulary

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
PEERS = BUILD / "peers"
FLOOR = re.compile(r"\d+(?:\.\d+)?(?:[万亿]+)?(?:元|个|家|%)")

Pass = Callable[[Sequence[Report]], object]


def ours() -> Pass:
    """Text in, mentions with their attribution out."""
    reading = Reading(Vocabulary())
    return lambda reports: [reading.read(report) for report in reports]


def floor() -> Pass:
    """One search for numbers with a few units: nothing is understood."""
    return over(lambda text: [match[0] for match in FLOOR.finditer(text)])


def jieba() -> Pass:
    """Words cut by jieba, its dictionary loaded before."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # jieba leaves its files for the collector to close
        library = import_module("jieba")
        library.setLogLevel("WARNING")
        tokenizer = library.Tokenizer()
        BUILD.mkdir(exist_ok=True)
        tokenizer.tmp_dir = str(BUILD)
        tokenizer.initialize()
    return over(tokenizer.lcut)


def jionlp() -> Pass | None:
    """Amounts of money found and parsed by jionlp; None where it is not installed."""
    sys.path.append(str(PEERS))
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            find = import_module("jionlp").ner.extract_money
            find("总投资3亿元")
    except ImportError:
        return None
    finally:
        sys.path.remove(str(PEERS))
    return over(find)


def over(find: Callable[[str], object]) -> Pass:
    """A function of one text as a pass over reports."""
    return lambda reports: [find(report.text) for report in reports]
