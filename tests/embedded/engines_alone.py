"""Runs the engines of a data folder without the site: `python engines_alone.py FOLDER`.

Prints the addresses as one line of JSON when they take calls, then runs until it is stopped.
Without fsync, for speed: a killed process loses nothing by it, only a power cut would.
"""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from vardforlopp.common.embedded import engines, paths
from vardforlopp.common.embedded.supervisor import Supervisor, stop_on_signals


def main(data: Path) -> None:
    stop_on_signals()
    paths.make_data_folder(data)
    supervisor = Supervisor(paths.claim_data_folder(data), tell=lambda words: None)
    try:
        sys.stdout.write(json.dumps(engines.start(supervisor, data, durable=False)) + "\n")
        sys.stdout.flush()
        supervisor.watch(lambda: False)
    finally:
        supervisor.stop()


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except paths.CannotStart as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(0)
