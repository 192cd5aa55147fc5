"""Keeps one service running: `python one_service.py LOG COMMAND…`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from vardforlopp.common.embedded.supervisor import Service, Supervisor, stop_on_signals

if __name__ == "__main__":
    stop_on_signals()
    supervisor = Supervisor()
    supervisor.start(Service("Tjänsten", sys.argv[2:], Path(sys.argv[1]), grace=0.2))
    try:
        supervisor.watch(lambda: False)
    except KeyboardInterrupt:
        supervisor.stop()
