"""A rendering process as seen from the app: lines of JSON with a deadline, and a kill that always works."""

import json
import queue
import subprocess
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path

from voice.errors import ErrorCode, VoiceError

Answer = Mapping[str, object]


class RenderChild:
    """One process for one utterance. Killing it is stopping it."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start the process. Raises `VoiceError` SYNTHESIS_FAILED when it cannot be started."""
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
        self._ready = False
        self._reader = threading.Thread(target=self._read, name="voice-render-reader", daemon=True)
        self._reader.start()

    @property
    def process_id(self) -> int:
        """The system's number of the process."""
        return self._process.pid

    @property
    def died(self) -> bool:
        """Whether it ended before it was used."""
        return self._process.poll() is not None

    def wait_ready(self, timeout_s: float) -> None:
        """Wait until its voice is verified. Raises as `render` does."""
        if not self._ready:
            self._expect("ready", timeout_s)
            self._ready = True

    def render(self, text: str, rate: float, path: Path, timeout_s: float) -> None:
        """Have the utterance rendered into `path`.

        Raises `VoiceError` SYNTHESIS_FAILED (also when the process dies), SYNTHESIS_STALLED or
        SYNTHESIS_VOICE_MISSING.
        """
        request = json.dumps({"text": text, "rate": rate, "path": str(path)}, ensure_ascii=False)
        stdin = self._process.stdin
        assert stdin is not None  # noqa: S101 - it was asked for as a pipe
        try:
            stdin.write(request + "\n")
            stdin.flush()
        except OSError as error:
            raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why="the process died") from error
        self._expect("done", timeout_s)

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

    def _expect(self, field: str, timeout_s: float) -> None:
        try:
            answer = self._answers.get(timeout=timeout_s)
        except queue.Empty:
            raise VoiceError(ErrorCode.SYNTHESIS_STALLED, timeout_s=round(timeout_s)) from None
        if answer is None:
            raise VoiceError(ErrorCode.SYNTHESIS_FAILED, why="the process died")
        if field in answer:
            return
        known = {ErrorCode.SYNTHESIS_FAILED, ErrorCode.SYNTHESIS_VOICE_MISSING}
        code = next((code for code in known if code == answer.get("error")), ErrorCode.SYNTHESIS_FAILED)
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
        self._answers.put(None)
