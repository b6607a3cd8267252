"""Keep standard output for the pipe alone: whatever a library prints goes to standard error."""

import os
import sys
from typing import BinaryIO


def claim_standard_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the process's true input and output; file descriptors 0 and 1 then read nothing and write to 2.

    Call it before any library that prints is imported.
    """
    return claim_standard_input(), claim_standard_output()


def claim_standard_input() -> BinaryIO:
    """Return the process's true input; descriptor 0 then reads nothing."""
    own = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return os.fdopen(own, "rb")


def claim_standard_output() -> BinaryIO:
    """Return the process's true output; descriptor 1 and sys.stdout then write to standard error."""
    sys.stdout.flush()
    own = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(own, "wb", buffering=0)
