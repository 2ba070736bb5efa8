"""What workers are given to do in tests; here, so that processes find it."""

import os
import signal
import time
from pathlib import Path


def doubled(number: int) -> int:
    """Twice a number, the sooner the larger it is."""
    time.sleep(0.002 * (5 - number % 5))
    return 2 * number


def process(_: object) -> int:
    """The number of the process that works."""
    time.sleep(0.05)
    return os.getpid()


def inverse(number: int) -> float:
    """Fails for 0."""
    return 1 / number


def killed_at(number: int) -> int:
    """At 3, ends as a process does that the system takes the memory from."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.05)
    return number


def noted(task: tuple[str, float]) -> None:
    """Note in a folder which process works, for so many seconds."""
    folder, seconds = task
    Path(folder, str(os.getpid())).touch()
    time.sleep(seconds)
