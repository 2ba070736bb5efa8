"""File permissions bind everybody but root, who often runs tests in containers."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree


@contextmanager
def unprivileged_folder() -> Iterator[Path]:
    """A folder of a user whom file permissions bind, and who we are until the block is left."""
    folder = Path(tempfile.mkdtemp())
    privileged = hasattr(os, "setresuid") and os.geteuid() == 0
    if privileged:
        os.chown(folder, 65534, 65534)
        os.setresuid(65534, 65534, 0)
    try:
        yield folder
    finally:
        if privileged:
            os.setresuid(0, 0, 0)
        rmtree(folder)
