"""What a service says to many at once: requests a second, and how long each waits.

    python bench/service.py [--clients 200] [--seconds 60] [--pause 2] [--same]

Starts ``leaddiff serve`` on an archive of its own, and as many clients as asked for, in a process beside it.
Each posts a pair to ``/check``, waits for the report, rests as somebody does who types, and asks again: a
pair of its own every time (a sample with a sentence that stands in no other), or with ``--same`` all of them
one pair, as programs do that ask again for what has not changed. Prints errors and the waiting times.
Service and clients share the machine.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "samples" / "night-trains"


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--clients", type=int, default=200)
    asked.add_argument("--seconds", type=float, default=60)
    asked.add_argument("--pause", type=float, default=2, help="seconds that a client rests")
    asked.add_argument("--same", action="store_true", help="one pair for all")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        run = subprocess.Popen(
            [sys.executable, "-m", "leaddiff", "serve", "--archive", "desk.db", "--port", str(port), "--rate",
             "1000000"],
            cwd=folder, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            waits, errors = asyncio.run(
                _all(port, given.clients, given.seconds, given.pause, given.same)
            )
        finally:
            run.terminate()
            run.wait(20)
    _print(sorted(waits), errors, given.seconds)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def _all(
    port: int, clients: int, seconds: float, pause: float, same: bool
) -> tuple[list[float], list[str]]:
    await _until_it_answers(port)
    for n in range(8):  # what a worker reads once, it has read
        await _asked(*await asyncio.open_connection("127.0.0.1", port), _request(n))
    waits: list[float] = []
    errors: list[str] = []
    end = time.monotonic() + seconds
    await asyncio.gather(
        *(
            _client(port, n, (n * pause / clients, end, pause), same, waits, errors)
            for n in range(clients)
        )
    )
    return waits, errors


async def _until_it_answers(port: int) -> None:
    for _ in range(300):
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.close()
            return
        except OSError:
            await asyncio.sleep(0.1)
    raise SystemExit("The service did not start.")


async def _client(
    port: int, n: int, times: tuple[float, float, float], same: bool, waits: list[float],
    errors: list[str],
) -> None:  # fmt: skip
    later, end, pause = times
    await asyncio.sleep(later)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    turn = 0
    while time.monotonic() < end:
        begun = time.monotonic()
        try:
            told = await _asked(reader, writer, _request(0 if same else n * 100_000 + turn))
            if told != 200:
                errors.append(f"status {told}")
        except (OSError, asyncio.IncompleteReadError, ValueError) as error:
            errors.append(repr(error))
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        waits.append(time.monotonic() - begun)
        turn += 1
        await asyncio.sleep(pause)
    writer.close()


def _request(number: int) -> bytes:
    old, new = ((SAMPLE / f"night-trains{n}.txt").read_text("utf-8") for n in ("-lead", "-2nd-ld"))
    own = f"\n\nThe timetable has the number {number}."
    body = json.dumps({"old": old + own, "new": new + own}).encode()
    head = (
        "POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


async def _asked(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> int:
    """The status of the answer, which is read to its end."""
    writer.write(request)
    await writer.drain()
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = next(line for line in head.splitlines() if line.startswith("content-length:"))
    await reader.readexactly(int(length.partition(":")[2]))
    return int(head.split(maxsplit=2)[1])


def _print(waits: Sequence[float], errors: Sequence[str], seconds: float) -> None:
    def share(part: float) -> str:
        return f"{1000 * waits[min(len(waits) - 1, int(part * len(waits)))]:.0f} ms"

    print(f"{len(waits)} answers, {len(waits) / seconds:.0f} a second, {len(errors)} errors")
    print(f"half within {share(0.5)}, 95 of 100 within {share(0.95)}, 99 within {share(0.99)}")
    for error in sorted(set(errors))[:5]:
        print(error)


if __name__ == "__main__":
    main()
