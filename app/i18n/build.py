"""Translations: from the sources to the translators' files (`update`), and from those to what the window loads.

usage: python -m app.i18n.build            make the .qm files
       python -m app.i18n.build update     bring the .ts files up to date with the sources
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import PySide6

FOLDER = Path(__file__).parent
_TOOLS = Path(PySide6.__file__).parent
_APP = FOLDER.parent


class TranslationError(Exception):
    """A tool refused; the message is the tool's."""

    code = "TRANSLATION_FAILED"


def language_files() -> tuple[Path, ...]:
    """The translators' files, one a language."""
    return tuple(sorted(FOLDER.glob("*.ts")))


def languages_are_built() -> bool:
    """Whether each language's file for the window is there and newer than the translators' file."""
    return all(
        built.is_file() and built.stat().st_mtime_ns >= source.stat().st_mtime_ns
        for source in language_files()
        for built in (source.with_suffix(".qm"),)
    )


def build_languages() -> None:
    """Make the files that the window loads (`TranslationError`)."""
    for source in language_files():
        _run("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def update_languages() -> None:
    """Write every text of QML and Python into the translators' files; what is no longer used is dropped."""
    sources = [*_APP.glob("qml/**/*.qml"), *_APP.glob("**/*.py")]
    _run(
        "lupdate",
        "-silent",
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "zh_CN",
        "-tr-function-alias",
        "QT_TRANSLATE_NOOP+=marked",
        *sorted(str(path) for path in sources),
        "-ts",
        *map(str, language_files()),
    )


def _run(tool: str, *arguments: str) -> None:
    done = subprocess.run([_TOOLS / tool, *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise TranslationError(f"{tool}: {done.stderr.strip() or done.stdout.strip()}")


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update_languages()
    else:
        build_languages()
