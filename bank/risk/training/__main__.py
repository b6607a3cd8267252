"""`python -m bank.risk.training FOLDER`: make the model and its card there, as script/train-risk does."""

from __future__ import annotations

import sys
from pathlib import Path

from bank.risk.training.run import Recipe, make, write


def main() -> None:
    """Train with the standing recipe and write to the folder that is named."""
    trained = make(Recipe())
    write(trained, Path(sys.argv[1]))
    sys.stdout.write("\n".join(trained.tuning) + f"\n{trained.thresholds}\n")


if __name__ == "__main__":
    main()
