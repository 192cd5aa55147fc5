"""A service with a child and a grandchild in a session of its own; all append to one file.

Run as `python a_family.py FILE`. Each line is the writer's process id, so that a test can see
who lives, and whether anybody keeps sending after its family should be gone.
"""

import os
import signal
import sys
import time
from pathlib import Path


def send_for_ever(file: Path) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # not even a polite request ends it
    while True:
        with file.open("a") as out:
            out.write(f"{os.getpid()}\n")
        time.sleep(0.01)


if __name__ == "__main__":
    for _ in range(2):
        if os.fork() == 0:
            os.setsid()
        else:
            break
    send_for_ever(Path(sys.argv[1]))
