"""Measure, and say what got better and worse: `uv run python -m tests.evaluation [--save]`.

The collected reports are measured too where `GLOSSARY_APP_DATA` names the folder that has them.
"""

import argparse
import os
import sys
from pathlib import Path

from tests.evaluation import baseline, cases, figures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--save", action="store_true", help="make the result the new baseline")
    arguments = parser.parse_args()
    measures = [*cases.of_cases(), *figures.of_seeds()]
    data = os.environ.get("GLOSSARY_APP_DATA")
    if data:
        measures += figures.of_reports(Path(data, "notes"))
    else:
        print("GLOSSARY_APP_DATA is not set: the collected reports are not measured.")
    verdicts = [*baseline.judge(measures)]
    print(*verdicts, sep="\n")
    if arguments.save:
        baseline.save(measures)
        return 0
    return int(any(verdict.fell for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
