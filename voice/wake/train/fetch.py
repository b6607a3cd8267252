"""The weights that only the recipe needs (`models.toml` beside this file), held to their SHA-256.

usage: python -m voice.wake.train.fetch OUT
In the program's own environment: it knows where packages come from.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

from voice.models.catalog import Catalog, parse_catalog
from voice.models.fetch import default_sources, ensure_model
from voice.models.store import ModelStore

UV = Path(__file__).parents[3] / ".tools" / "uv" / "bin" / "uv"


def recipe_catalog() -> Catalog:
    """What the recipe fetches beside the program's own models."""
    return parse_catalog(files("voice.wake.train").joinpath("models.toml").read_text("utf-8"))


def main() -> None:
    """Fetch what is missing into folders of OUT by the models' ids."""
    store = ModelStore(Path(sys.argv[1]))
    for model in recipe_catalog().models.values():
        print(f"• {model.title}: {model.size_bytes / 1e6:.0f} MB", file=sys.stderr)  # noqa: T201 - what the command prints
        ensure_model(store, model, default_sources(model, uv=UV))


if __name__ == "__main__":
    main()
