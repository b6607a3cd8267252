"""A real Orca on a virtual desktop, and what it says of a program there while a person works it by real keys.

    with OrcaDesk() as desk:
        desk.open([sys.executable, "-m", "app.screen_reader.stage", "pipe", "folder"])
        desk.wait_for_window("小象银行")
        desk.press("Tab")          # returns what was said from this key until everybody had come to rest

Nothing here waits for a fixed time: a step is over when no speech came for a while and no program on the desktop has
anything left to do. Programs end first, then Orca, then the recorder, then the desktop.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Self

from accessibility.errors import ReaderError
from accessibility.screen_readers.desktop import VirtualDesktop, missing_packages
from accessibility.screen_readers.evidence import on_the_bus
from accessibility.screen_readers.recorder import Recorder
from accessibility.screen_readers.stillness import Look, Rest, look, members, named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LANGUAGE = "zh_CN.UTF-8"
"""In which Orca says roles and states."""
QUIET_MS = 250
"""Without a word, before what was said counts as all of it."""
LOOK_EVERY_SECONDS = 0.02
LONGEST_STEP_SECONDS = 60.0
"""For all to come to rest: where six others want each core, a step of Orca's takes more than twenty."""
START_SECONDS = 60.0
"""For Orca or a program to be there on a busy machine."""
ANSWER_SECONDS = 60.0
"""For which Orca waits for an answer of a program."""
_PROGRAMS = {"orca": "orca", "xdotool": "xdotool", "locale": "libc-bin"}

# Orca ends every other Orca of the person, or does not start beside one, and finds them by their process's name. This one
# leaves the person's own alone, has another name, and is left alone by others.
# A program that does not answer within 0.8 s counts as dead, and all that it tells from then on is passed over. How long
# an answer takes is a matter of the machine: here Orca waits for it.
_START = """
import sys
import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi
Atspi.set_timeout({answer_ms}, {answer_ms})
with open(sys.argv[1]) as file:
    script = {{"__name__": "orca_on_a_desktop"}}
    exec(compile(file.read(), sys.argv[1], "exec"), script)
script["setProcessName"] = lambda name: None
script["otherOrcas"] = list
sys.argv = ["orca", *sys.argv[2:]]
sys.exit(script["main"]())
""".format(answer_ms=int(ANSWER_SECONDS * 1000))

_SETTINGS = {
    # Letters and digits are said as they are typed, as Orca comes: a PIN that is echoed must be heard. The names of Tab and
    # Return before each sentence tell nothing of the program.
    "enableKeyEcho": True,
    "enableAlphabeticKeys": True,
    "enableNumericKeys": True,
    "enablePunctuationKeys": True,
    "enableFunctionKeys": False,
    "enableActionKeys": False,
    "enableModifierKeys": False,
    "enableBraille": False,
    "enableBrailleMonitor": False,
    "enableSound": False,
}


_WHERE = "F12"
"""Asks Orca where one is: a key that means nothing to a program. Orca's own, Enter of the number pad, reaches the program as well
where Orca is too late to keep it."""
_KEYS = {"whereAmIBasicHandler": [[_WHERE, "365", "0", "1"]]}
"""A command of Orca's: key, modifiers that are looked at (all but the locks), those that are held, presses."""


def missing_for_orca() -> tuple[str, ...]:
    """The Debian packages that the harness needs and this machine has not."""
    absent = [package for program, package in _PROGRAMS.items() if shutil.which(program) is None]
    return (*missing_packages(), *absent, *(() if _speaks_chinese() else (f"locales ({LANGUAGE})",)))


def _speaks_chinese() -> bool:
    if shutil.which("locale") is None:
        return False
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout
    return "zh_cn.utf8" in listed.lower().replace("-", "").split()


class OrcaDesk:
    """A desktop with a recorder, Orca, and one program at a time. Raises ReaderError, DesktopError."""

    def __init__(self) -> None:
        self._desktop = VirtualDesktop(language=LANGUAGE)
        self._recorder: Recorder | None = None
        self._orca: subprocess.Popen[bytes] | None = None
        self._program: subprocess.Popen[bytes] | None = None
        self._told = 0
        self.version = ""
        """Orca's own."""

    @property
    def desktop(self) -> VirtualDesktop:
        """Where it all runs."""
        return self._desktop

    def __enter__(self) -> Self:
        missing = missing_for_orca()
        if missing:
            raise ReaderError("READER_MISSING", f"apt-get install {' '.join(missing)}")
        self._desktop.__enter__()
        try:
            self._begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for program in (self._program, self._orca):
            if program is not None:
                self._desktop.end(program)
        if self._recorder is not None:
            self._recorder.__exit__()
        self._desktop.close()

    def open(self, command: Sequence[str], environment: dict[str, str] | None = None) -> None:
        """Start the program that is worked, in place of another one."""
        if self._program is not None:
            self._desktop.end(self._program)
        self._program = self._desktop.start(command, "program", environment)

    def wait_for_window(self, title: str) -> list[str]:
        """Wait until a window with this title is there, and Orca has said what it says while a program starts; that."""
        ends = time.monotonic() + START_SECONDS
        while True:
            try:
                self._xdotool(
                    "search", "--sync", "--onlyvisible", "--name", f"^{re.escape(title)}$", seconds=START_SECONDS
                )
                break
            except ReaderError as error:
                # xdotool ends when a window that it looks at goes away meanwhile, as the one of the task before does.
                if error.code != "KEY_NOT_PRESSED" or time.monotonic() > ends:
                    raise
        return self.settle()

    def evidence(self) -> str:
        """How things stand: what the program shows on the accessibility bus, and what Orca printed last."""
        pid = self._program.pid if self._program is not None else 0
        orca = self._last_words("orca").strip() or "nothing"
        return f"on the bus: {on_the_bus(self._desktop.accessibility_bus, pid)}; Orca printed: {orca}"

    def where(self) -> list[str]:
        """Ask Orca where one is; what it says."""
        return self.press(_WHERE)

    def press(self, key: str) -> list[str]:
        """Press and release a key (Tab, Return, shift+Tab, 5 …); what was said until all had come to rest.

        What was still said after the step before is told first.
        """
        late = self.settle()
        self._xdotool("key", "--clearmodifiers", key)
        return [*late, *self.settle()]

    def settle(self) -> list[str]:
        """Wait until all have come to rest; what was said since the last time."""
        began = time.monotonic()
        programs = members(self._desktop.sessions)
        server = self._desktop.display_server
        others = [one for one in programs if one != server]
        rest = Rest(began * 1000)
        while True:
            # Ours that listen to the screen reader too: while they wait for a core, what was said is not heard.
            own = self._recorder_at_work.threads
            seen, at = (look([server]), look(others, own)), time.monotonic()
            if rest.reached(*seen, at * 1000) and self._recorder_at_work.quiet_for_ms >= QUIET_MS:
                break
            self._all_alive()
            if at - began > LONGEST_STEP_SECONDS:
                busy = _at_work(programs, own)
                raise ReaderError("NEVER_STILL", f"{busy} still at work after {LONGEST_STEP_SECONDS:g} s")
            time.sleep(LOOK_EVERY_SECONDS)
        heard = self._recorder_at_work.heard
        said, self._told = [one.text.strip() for one in heard[self._told :]], len(heard)
        return said

    def _xdotool(self, *words: str, seconds: float = LONGEST_STEP_SECONDS) -> str:
        try:
            done = subprocess.run(
                ["xdotool", *words],
                env=self._desktop.environment,
                capture_output=True,
                check=False,
                timeout=seconds,
            )
        except subprocess.TimeoutExpired as error:
            self._all_alive()
            raise ReaderError("PROGRAM_SILENT", f"xdotool {' '.join(words)} waits in vain") from error
        if done.returncode:
            raise ReaderError("KEY_NOT_PRESSED", f"{' '.join(words)}: {done.stderr.decode(errors='replace').strip()}")
        return done.stdout.decode(errors="replace")

    @property
    def _recorder_at_work(self) -> Recorder:
        if self._recorder is None:
            raise ReaderError("READER_ENDED", "the desk is not open")
        return self._recorder

    def _begin(self) -> None:
        folder = self._desktop.folder
        self._recorder = Recorder(folder / "speech").__enter__()
        settings = folder / "data" / "orca" / "user-settings.conf"
        settings.parent.mkdir(parents=True)
        profile = {"profile": ["Default", "default"], "keybindings": _KEYS} | _SETTINGS
        chosen = {"general": _SETTINGS, "profiles": {"default": profile}, "keybindings": _KEYS, "pronunciations": {}}
        settings.write_text(json.dumps(chosen), encoding="utf-8")
        extra = {"SPEECHD_ADDRESS": self._recorder.address, "PYTHONDONTWRITEBYTECODE": "1"}
        self.version = self._asked_version()
        self._orca = self._desktop.start(command(), "orca", extra)
        ends = time.monotonic() + START_SECONDS
        while not self._recorder.wait_for(lambda heard: len(heard) > 0, 0.5):
            self._all_alive()
            if time.monotonic() > ends:
                raise ReaderError("READER_SILENT", f"Orca said nothing in {START_SECONDS:g} s")
        self.settle()

    def _asked_version(self) -> str:
        answer = subprocess.run(
            command("--version"), env=self._desktop.environment, capture_output=True, text=True, check=False
        )
        found = re.search(r"\d+(\.\d+)*", answer.stdout)
        if found is None:
            raise ReaderError("READER_ENDED", f"orca --version: {answer.stderr.strip()[-500:]}")
        return found.group()

    def _all_alive(self) -> None:
        if self._orca is not None and self._orca.poll() is not None:
            raise ReaderError("READER_ENDED", f"Orca ended with {self._orca.returncode}: {self._last_words('orca')}")
        if self._program is not None and self._program.poll() is not None:
            raise ReaderError(
                "PROGRAM_ENDED", f"it ended with {self._program.returncode}: {self._last_words('program')}"
            )

    def _last_words(self, name: str) -> str:
        log = self._desktop.folder / f"{name}.log"
        return log.read_text(encoding="utf-8", errors="replace")[-500:] if log.exists() else ""


def _at_work(programs: Sequence[int], own: Iterable[int]) -> str:
    """Who does something within a second, how much of a core they take, and in how many looks they had done something."""
    looked: list[dict[str, Look]] = []
    while len(looked) <= 1 / LOOK_EVERY_SECONDS:
        looked.append({**{named(one): look([one]) for one in programs}, "the recorder": look((), own)})
        time.sleep(LOOK_EVERY_SECONDS)
    busy = []
    for name, first in looked[0].items():
        seen = [each[name] for each in looked]
        turns = sum(one.work != other.work for one, other in pairwise(seen))
        if turns or seen[-1].working:
            now = ", now too" * seen[-1].working
            busy.append(f"{name} ({(seen[-1].work - first.work) / 1e9:.1%}, {turns}×{now})")
    return ", ".join(busy) or "somebody"


def command(*words: str) -> list[str]:
    """What starts Orca with these arguments, by the interpreter that its own first line names."""
    script = shutil.which("orca") or "orca"
    with Path(script).open(encoding="utf-8") as file:
        interpreter = file.readline().removeprefix("#!").split()
    return [*interpreter, "-c", _START, script, *words]
