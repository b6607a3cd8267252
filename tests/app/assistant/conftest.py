from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app.paths import ASSETS
from bank.clock import VirtualClock
from bank.seed import seed_persona
from tests.app.assistant.bench import NOON, Bench

PERSONA = ASSETS / "personas" / "wang_xiulan.toml"
QUICK_HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(scope="session")
def seeded_bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeded") / "bank.sqlite3"
    seed_persona(path, PERSONA, VirtualClock(NOON), password_hasher=QUICK_HASHER, years=2)
    return path


@pytest.fixture
def bench(seeded_bank: Path, tmp_path: Path) -> Bench:
    path = tmp_path / "bank.sqlite3"
    shutil.copy(seeded_bank, path)
    return Bench(path, tmp_path)
