"""Charts are drawn wherever they are asked for: beside an event loop, from any thread, many at once."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from pages.exports import pictures
from pages.words.theme import LIGHT

OPTION = {"xAxis": {"type": "category", "data": ["甲"]}, "yAxis": {}, "series": [{"type": "bar", "data": [3]}]}


def drawn() -> str:
    return pictures.svg(OPTION, width=300, height=200, palette=LIGHT)


@pytest.fixture
def fresh() -> None:
    pictures._engine.cache_clear()


@pytest.mark.timeout(60)
def test_an_engine_that_was_made_beside_a_loop_draws_when_the_loop_stands_still(fresh: None) -> None:
    async def first() -> str:
        return drawn()

    with ThreadPoolExecutor(1) as beside_a_loop:
        made = beside_a_loop.submit(lambda: asyncio.run(first())).result()
    with ThreadPoolExecutor(1) as other:
        assert other.submit(drawn).result(timeout=30) == made == drawn()


@pytest.mark.timeout(120)
def test_many_at_once_get_the_same_picture() -> None:
    with ThreadPoolExecutor(8) as hands:
        assert len(set(hands.map(lambda _: drawn(), range(40)))) == 1
