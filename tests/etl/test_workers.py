"""Workers answer in order, a task that breaks one is given up, and none outlives its parent."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from etl.workers.driver import Chunk, NoWorker
from etl.workers.pool import CHUNK, Pool, next_tasks
from tests import jobs

ROOT = Path(__file__).parents[2]


def answers(tasks, workers=2, seconds=20.0):
    with Pool(jobs.obedient, lambda task, too_long: f"{task} given up, too long: {too_long}", workers) as pool:
        return list(pool.answers((seconds, task) for task in tasks))


def test_the_answers_come_in_the_order_of_the_tasks_from_several_processes():
    found = answers([f"task{number}" for number in range(200)])
    assert [answer.split()[0] for answer in found] == [f"task{number}" for number in range(200)]
    assert len({answer.split()[-1] for answer in found} - {str(os.getpid())}) == 2


@dataclass
class Large:
    size: int


def test_what_is_under_way_is_bound_by_size_as_well_as_by_number():
    large, small = [(1.0, Large(19_000_000))] * 9, [(1.0, Large(10))] * 40
    assert [len(next_tasks(iter(tasks))) for tasks in (large, small, [*small[:3], *large])] == [1, CHUNK, 4]
    pool = Pool(jobs.obedient, str, 2)
    assert [pool.is_full([Chunk(large[:1])] * number) for number in (2, 3)] == [False, True]
    assert [pool.is_full([Chunk(small)] * number) for number in (6, 7)] == [False, True]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_task_that_ends_its_worker_twice_is_given_up_and_the_rest_is_answered(workers):
    found = answers([*map(str, range(20)), "die", *map(str, range(20, 40)), "die"], workers)
    assert [answer for answer in found if "given up" in answer] == ["die given up, too long: False"] * 2
    assert [int(answer.split()[0]) for answer in found if "given up" not in answer] == list(range(40))


def test_a_task_whose_worker_is_killed_once_is_answered_all_the_same(tmp_path):
    found = answers(["a", f"once {tmp_path / 'mark'}", "b"])
    assert [answer.split()[0] for answer in found] == ["a", "once", "b"]
    assert "given up" not in " ".join(found)


def test_a_task_that_takes_too_long_is_given_up_at_once():
    begun = time.monotonic()
    found = answers(["a", "hang", "b"], seconds=1.0)
    assert found[1] == "hang given up, too long: True"
    assert time.monotonic() - begun < 10


def test_what_is_printed_in_a_worker_is_no_answer():
    assert [answer.split()[0] for answer in answers(["print", "a"])] == ["print", "a"]


def test_a_job_that_never_begins_is_said_in_one_sentence(capfd):
    with pytest.raises(NoWorker, match="--workers 1"), Pool(jobs.broken, str, 1) as pool:
        list(pool.answers([(1.0, "a")]))
    assert "never begins" in capfd.readouterr().err


def test_no_worker_is_left_when_the_pool_is_left_in_the_middle():
    with pytest.raises(KeyError), Pool(jobs.obedient, str, 2) as pool:
        found = pool.answers((20.0, f"task{number}") for number in range(1000))
        pids = {int(next(found).split()[-1]) for _ in range(40)}
        raise KeyError("somebody has seen enough")
    assert pids and not any(map(is_alive, pids))


PARENT = """
from etl.workers.pool import Pool
from tests import jobs
with Pool(jobs.obedient, str, 2) as pool:
    for answer in pool.answers((99.0, task) for task in [*map(str, range(100)), *["hang"] * 100]):
        print(answer.split()[-1], flush=True)
"""


def test_workers_leave_when_their_parent_is_killed_even_from_a_task():
    with subprocess.Popen([sys.executable, "-c", PARENT], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pids = {int(parent.stdout.readline()) for _ in range(64)}
        parent.kill()
    deadline = time.monotonic() + 10
    while any(map(is_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert pids and not any(map(is_alive, pids))


def is_alive(pid: int) -> bool:
    """True for a process that runs; one that only waits for its parent to notice its end does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")
