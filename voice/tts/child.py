"""A rendering process as seen from the app: lines of JSON with a deadline, and a kill that always works."""

import json
import queue
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from voice.errors import ErrorCode, VoiceError

Answer = Mapping[str, object]

_KNOWN = (ErrorCode.SYNTHESIS_FAILED, ErrorCode.SYNTHESIS_VOICE_MISSING, ErrorCode.SYNTHESIS_STOPPED)


class LineChild:
    """A process that is asked and answers in lines of JSON. Its answers carry the `id` of the request, if that had one."""

    def __init__(self, command: Sequence[str], on_ready: Callable[[], None] = lambda: None) -> None:
        """Start the process. Raises `VoiceError` SYNTHESIS_FAILED when it cannot be started.

        `on_ready` is called on a thread of its own once the process has said that its voice is there; it must not wait.
        """
        self._on_ready = on_ready
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # pyttsx3 and C libraries talk there
                text=True,
                encoding="utf-8",
            )
        except OSError as error:
            raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why=type(error).__name__) from error
        self._answers: queue.Queue[Answer | None] = queue.Queue()
        self._writing = threading.Lock()
        self._ready = False
        self._said_ready = threading.Event()
        self._reader = threading.Thread(target=self._read, name="voice-render-reader", daemon=True)
        self._reader.start()

    @property
    def process_id(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    @property
    def died(self) -> bool:
        """Whether it has ended."""
        return self._process.poll() is not None

    @property
    def said_ready(self) -> bool:
        """Whether its voice is there, so that `wait_ready` would not wait."""
        return self._said_ready.is_set()

    def wait_ready(self, timeout_s: float) -> None:
        """Wait until it says that its voice is there. Raises as `ask` does."""
        if not self._ready:
            self._expect("ready", None, timeout_s)
            self._ready = True

    def ask(self, request: Mapping[str, object], timeout_s: float) -> None:
        """Have one request done.

        Raises `VoiceError` SYNTHESIS_FAILED (also when the process dies), SYNTHESIS_STALLED, SYNTHESIS_STOPPED or
        SYNTHESIS_VOICE_MISSING.
        """
        if not self.tell(request):
            raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why="the process died")
        self._expect("done", request.get("id"), timeout_s)

    def tell(self, line: Mapping[str, object]) -> bool:
        """Write a line that is not answered; whether it could still be told. Any thread may call it."""
        stdin = self._process.stdin
        assert stdin is not None  # noqa: S101 - it was asked for as a pipe
        with self._writing:
            try:
                stdin.write(json.dumps(line, ensure_ascii=False) + "\n")
                stdin.flush()
            except (OSError, ValueError):  # it died, or was closed
                return False
        return True

    def kill(self) -> None:
        """End it now. Any thread may call it, more than once."""
        self._process.kill()

    def close(self) -> None:
        """End it and give everything back. Called by one thread, once nobody renders."""
        self.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:  # a request that never reached it
                    continue

    def _expect(self, field: str, number: object, timeout_s: float) -> None:
        """Wait for the answer to that request; what still comes for an earlier one is passed over."""
        while True:
            try:
                answer = self._answers.get(timeout=timeout_s)
            except queue.Empty:
                raise VoiceError(ErrorCode.SYNTHESIS_STALLED, timeout_s=round(timeout_s)) from None
            if answer is None:
                raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why="the process died")
            if answer.get("id", number) != number:
                continue
            if field in answer:
                return
            code = next((code for code in _KNOWN if code == answer.get("error")), ErrorCode.SYNTHESIS_FAILED)
            raise VoiceError(code, why=str(answer.get("why", "an answer that makes no sense")))

    def _read(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None  # noqa: S101 - it was asked for as a pipe
        for line in stdout:
            try:
                answer = json.loads(line)
            except ValueError:
                answer = {}
            self._answers.put(answer if isinstance(answer, dict) else {})
            if isinstance(answer, dict) and "ready" in answer:
                self._said_ready.set()
                self._on_ready()
        self._answers.put(None)


class RenderChild(LineChild):
    """One process for one utterance. Killing it is stopping it."""

    def render(self, text: str, rate: float, path: Path, timeout_s: float) -> None:
        """Have the utterance rendered into `path`; raises as `ask` does."""
        self.ask({"text": text, "rate": rate, "path": str(path)}, timeout_s)
