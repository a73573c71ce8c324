"""Runs SecantusDB and ends it with the process that started it.

Standard input is a pipe from the starter; when the starter dies, even by SIGKILL, the pipe closes and the database stops
cleanly, so that no run leaves a database behind.
"""

import os
import signal
import sys
import threading


def stop_with_the_starter() -> None:
    while os.read(0, 4096):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


threading.Thread(target=stop_with_the_starter, daemon=True).start()

from secantus.cli import main  # noqa: E402 (the guard must run before the slow import)

sys.exit(main())
