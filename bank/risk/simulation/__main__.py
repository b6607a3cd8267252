"""`python -m bank.risk.simulation [--seed N] [--customers N] [--json] | --timing`: measure a simulated year."""

from __future__ import annotations

import argparse
import json
import sys

from bank.risk.simulation.timing import time_decisions
from bank.risk.simulation.year import TEST_CUSTOMERS, TEST_SEED, simulate_year


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(prog="python -m bank.risk.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=TEST_SEED)
    parser.add_argument("--customers", type=int, default=TEST_CUSTOMERS)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--timing", action="store_true", help="measure how long a decision takes instead")
    arguments = parser.parse_args()
    if arguments.timing:
        sys.stdout.write(f"{time_decisions()}\n")
        return
    report = simulate_year(arguments.seed, arguments.customers)
    text = json.dumps(report.as_dict(), ensure_ascii=False, indent=2) if arguments.json else report.as_text()
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
