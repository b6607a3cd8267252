"""The worker process: one Rasa agent, JSON lines on standard input and output, no port.

In Rasa's environment:

    .venv-rasa/bin/python -m dialogs.rasa.worker --model models/dialogue.tar.gz

It ends when its input ends. What libraries print goes to standard error. It logs no utterance.
"""

import argparse
import asyncio
import importlib
import logging
import os
import sys
import threading
import time
import warnings
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dialogs.rasa import serving
from dialogs.rasa.descriptors import claim_standard_streams
from dialogs.wire import WireError, read_lines

if TYPE_CHECKING:
    from dialogs.rasa.conversation import Conversations

logger = logging.getLogger(__name__)

EXIT_MODEL_MISSING = 3


class Pipe:
    """Both ends of the pipe. Lines out are whole, whichever thread writes; answers in find the call they belong to."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source = source
        self._sink = sink
        self._writing = threading.Lock()
        self._calls: dict[int, Future[Mapping[str, object]]] = {}
        self._numbers = count(1)
        self.turn = 0

    def write(self, line: bytes) -> None:
        """Write one line."""
        with self._writing:
            self._sink.write(line)

    def ask(self, method: str, arguments: Mapping[str, object]) -> Mapping[str, object]:
        """Carry a question to the app's desk and block until it is answered."""
        number, answer = next(self._numbers), Future[Mapping[str, object]]()
        self._calls[number] = answer
        self.write(serving.encode_call(self.turn, number, method, arguments))
        try:
            return answer.result()
        finally:
            del self._calls[number]

    def read(self, loop: asyncio.AbstractEventLoop, inbox: "asyncio.Queue[serving.FromApp | None]") -> None:
        """Read until the input ends; runs on a thread of its own."""
        for line in read_lines(self._source):
            try:
                message = serving.decode(line)
            except WireError as error:
                logger.warning("unreadable line from the app", extra={"code": error.code})
                self.write(serving.encode_refused(error.code))
                continue
            if isinstance(message, serving.Answer):
                call = self._calls.get(message.call)
                if call is not None and not call.done():
                    call.set_result(message.value)
            else:
                loop.call_soon_threadsafe(inbox.put_nowait, message)
        for call in list(self._calls.values()):
            call.cancel()
        loop.call_soon_threadsafe(inbox.put_nowait, None)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the worker and return its exit status."""
    started = time.monotonic()
    parser = argparse.ArgumentParser(
        prog="python -m dialogs.rasa.worker", description="Serve the dialogue over a pipe."
    )
    parser.add_argument("--model", type=Path, required=True, help="the trained model; exactly this file is loaded")
    options = parser.parse_args(arguments)
    model: Path = options.model
    pipe = Pipe(*claim_standard_streams())
    _quieten()
    if not model.is_file():  # Rasa would quietly take another model from the same folder
        logger.error("no model at %s", model, extra={"code": "MODEL_MISSING"})
        return EXIT_MODEL_MISSING
    asyncio.run(_serve(model, pipe, started))
    return 0


def _quieten() -> None:
    """Send logs to standard error, warnings and worse; structlog would print every utterance."""
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    warnings.simplefilter("ignore")  # Rasa's libraries deprecate one another at every import
    structlog = importlib.import_module("structlog")  # before Rasa, which would take its defaults
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))


async def _serve(model: Path, pipe: Pipe, started: float) -> None:
    from dialogs.rasa.conversation import Conversations  # noqa: PLC0415  # imports Rasa, which takes seconds

    inbox: asyncio.Queue[serving.FromApp | None] = asyncio.Queue()
    reader = threading.Thread(target=pipe.read, args=(asyncio.get_running_loop(), inbox), name="pipe", daemon=True)
    reader.start()
    conversations = await Conversations.load(model, pipe.ask)
    pipe.write(serving.encode_ready(int((time.monotonic() - started) * 1000)))
    waiting: asyncio.Queue[serving.Turn | serving.Forget] = asyncio.Queue()
    worker = asyncio.create_task(_work(conversations, pipe, waiting))
    while (message := await inbox.get()) is not None:
        if isinstance(message, serving.Ping):
            pipe.write(serving.encode_pong(message.number))
        elif isinstance(message, serving.Turn | serving.Forget):
            waiting.put_nowait(message)
    worker.cancel()


async def _work(
    conversations: "Conversations", pipe: Pipe, waiting: "asyncio.Queue[serving.Turn | serving.Forget]"
) -> None:
    """Answer turns one after another, while pings are answered beside."""
    while True:
        message = await waiting.get()
        if isinstance(message, serving.Forget):
            conversations.forget(message.conversation_id)
        else:
            pipe.turn = message.turn
            pipe.write(await _answered(conversations, message))


async def _answered(conversations: "Conversations", turn: serving.Turn) -> bytes:
    heard = await conversations.answer(turn)
    if heard.failure is not None:
        logger.error("a turn failed: %s", heard.failure, extra={"code": "DIALOGUE_FAILED"})
        return serving.encode_failed(turn.turn, "DIALOGUE_FAILED", heard.failure)
    try:
        return serving.encode_reply(
            turn.turn,
            heard.acts,
            intent=heard.intent,
            confidence=heard.confidence,
            entities=heard.entities,
            slots=heard.slots,
        )
    except WireError as error:
        return serving.encode_failed(turn.turn, "DIALOGUE_FAILED", error.code)


if __name__ == "__main__":
    sys.exit(main())
