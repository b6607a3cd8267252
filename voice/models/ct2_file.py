"""CTranslate2's model file: which variable lies where in it, so that a few can be changed without the library.

Format 6: version, name of the specification, its revision, then each variable with name, shape, type and bytes, then aliases; all
whole numbers little-endian, names with a byte of zero behind them.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

VERSION = 6
FLOAT16 = 4
"""The number of 16-bit floats among CTranslate2's types."""


class NotCt2(ValueError):  # noqa: N818 - what was given is not what was asked for
    """The bytes are no model file of this format; what is wrong with them."""


@dataclass(frozen=True, slots=True)
class Variable:
    """Where a variable lies: `start` counts bytes from the beginning of the file."""

    shape: tuple[int, ...]
    kind: int
    start: int
    count: int

    def read(self, model: bytes | bytearray) -> NDArray[np.float16]:
        """Its numbers. Raises `NotCt2` where they are no 16-bit floats."""
        if self.kind != FLOAT16:
            raise NotCt2(f"type {self.kind}")
        return np.frombuffer(model, np.float16, self.count // 2, self.start).reshape(self.shape)


def variables(model: bytes | bytearray) -> Mapping[str, Variable]:
    """Every variable of a model file by its name. Raises `NotCt2`."""
    try:
        return _variables(model)
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise NotCt2(str(error)) from error


def _variables(model: bytes | bytearray) -> Mapping[str, Variable]:
    (version,) = struct.unpack_from("<I", model, 0)
    if version != VERSION:
        raise NotCt2(f"version {version}")
    _, place = _name(model, 4)
    _, count = struct.unpack_from("<II", model, place)
    place += 8
    found: dict[str, Variable] = {}
    for _ in range(count):
        name, place = _name(model, place)
        rank = model[place]
        shape = struct.unpack_from(f"<{rank}I", model, place + 1)
        kind, length = struct.unpack_from("<BI", model, place + 1 + 4 * rank)
        place += 1 + 4 * rank + 5
        if place + length > len(model):
            raise NotCt2(f"{name} is cut off")
        found[name] = Variable(shape, kind, place, length)
        place += length
    return found


def _name(model: bytes | bytearray, place: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<H", model, place)
    place += 2
    return bytes(model[place : place + length]).rstrip(b"\0").decode("utf-8"), place + length
