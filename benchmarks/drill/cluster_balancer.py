"""A balancer in front of the drill's web hosts: each connection goes to the next of them that takes it"""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from queue import SimpleQueue

_PORT = 8080
_CONNECT_TIMEOUT = 2.0
_CHUNK = 1 << 16


@contextmanager
def balancer(addresses: Sequence[str]) -> Iterator[int]:
    """Balances on a free port of loopback, which it gives."""
    started, numbers = SimpleQueue(), count()

    async def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        turn = next(numbers)
        for step in range(len(addresses)):
            with suppress(OSError, TimeoutError):
                connection = asyncio.open_connection(addresses[(turn + step) % len(addresses)], _PORT)
                inner, outer = await asyncio.wait_for(connection, _CONNECT_TIMEOUT)
                await asyncio.gather(_pass(reader, outer), _pass(inner, writer))
                return
        writer.close()

    async def serve() -> None:
        server, over = await asyncio.start_server(take, "127.0.0.1", 0), asyncio.Event()
        started.put((server.sockets[0].getsockname()[1], asyncio.get_running_loop(), over))
        await over.wait()
        server.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    port, loop, over = started.get()
    try:
        yield port
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Passes bytes on in one direction until one side ends."""
    with suppress(OSError):
        while chunk := await reader.read(_CHUNK):
            writer.write(chunk)
            await writer.drain()
    writer.close()
