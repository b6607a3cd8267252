"""View-models over a real seeded bank, with no QML anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from app.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """A signed-in customer on the home page."""
    scene = Scene(tmp_path)
    yield scene
    scene.close()


@pytest.fixture
def announced(scene: Scene) -> list[str]:
    """Every spoken notice from now on."""
    said: list[str] = []
    scene.view_model.announcer.announced.connect(said.append)
    return said
