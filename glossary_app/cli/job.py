"""`python -m glossary_app.cli.job`: long work for the window, asked for on standard input."""

import signal
import sys

from glossary_app.services import jobs


def main() -> None:
    """Read a request, do it, and say a line for every step."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that half-written files are taken away
    jobs.run(jobs.asked(sys.stdin.readline()), _say)


def _say(message: jobs.Message) -> None:
    sys.stdout.write(jobs.tell(message) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
