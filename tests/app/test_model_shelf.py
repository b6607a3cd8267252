"""The shelf of models and its page: fetching, stopping, checking, removing, and what is said of each."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from typer.testing import CliRunner

from app.cli import main
from app.inline_worker import InlineWorker
from app.main_loop import VirtualMainLoop
from app.model_shelf import ModelShelf, Outcomes, Presence
from app.pages import Page
from app.scene import Scene
from app.screens.wake import STOPS
from app.settings import Settings, validated
from voice.errors import WarningCode
from voice.models.catalog import Catalog, Model, ModelFile, bundled_catalog
from voice.models.progress import FetchReason, Progress, SourceError
from voice.models.store import ModelStore

BLOCKS = [bytes([number]) * 1_000 for number in range(10)]
WHOLE = b"".join(BLOCKS)
TOY = replace(
    bundled_catalog().get("kokoro"),
    id="toy",
    files=(ModelFile("toy.bin", len(WHOLE), hashlib.sha256(WHOLE).hexdigest()),),
)


class Blocks:
    """A source that gives one block after another, from where the last time ended; `then` is called after each."""

    name = "blocks"

    def __init__(self) -> None:
        self.then: Callable[[int], None] = lambda number: None
        self.fails: FetchReason | None = None
        self.spoilt = False
        self.given: list[int] = []

    def fetch(
        self, model: Model, wanted: tuple[ModelFile, ...], incoming: Path, progress: Progress
    ) -> Iterator[tuple[ModelFile, Path]]:
        part, staged = incoming / "toy.part", incoming / "toy.bin"
        begin = part.stat().st_size // 1_000 if part.exists() else 0
        for number in range(begin, len(BLOCKS)):
            if self.fails is not None:
                raise SourceError(self.fails, "as the test wants it")
            with part.open("ab") as file:
                file.write(b"?" * 1_000 if self.spoilt else BLOCKS[number])
            self.given.append(number)
            self.then(number)
            progress((number + 1) * 1_000, len(WHOLE), "toy.bin")
        part.replace(staged)
        yield model.files[0], staged


@pytest.fixture
def source() -> Blocks:
    return Blocks()


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "store")


@pytest.fixture
def loop() -> VirtualMainLoop:
    return VirtualMainLoop()


@pytest.fixture
def shelf(source: Blocks, store: ModelStore, loop: VirtualMainLoop) -> ModelShelf:
    catalog = Catalog({"toy": TOY}, bundled_catalog().unverified, bundled_catalog().expected)
    return ModelShelf(store, catalog, lambda model, folder: (source,), InlineWorker(loop, ()), loop)


def test_what_is_here_is_seen(shelf: ModelShelf, store: ModelStore, loop: VirtualMainLoop) -> None:
    shelf.look()
    loop.run()
    assert shelf.presence["toy"] is Presence.ABSENT
    assert shelf.presence["whisper-medium"] is Presence.UNVERIFIED
    store.folder(TOY).mkdir(parents=True)
    (store.folder(TOY) / "toy.bin").write_bytes(b"x" * len(WHOLE))
    shelf.look()
    loop.run()
    assert shelf.presence["toy"] is Presence.WRONG


def test_a_model_is_fetched_with_its_progress(shelf: ModelShelf, store: ModelStore, loop: VirtualMainLoop) -> None:
    seen: list[int] = []
    shelf.subscribe(lambda: seen.append(shelf.progress.done))
    shelf.fetch("toy")
    loop.run()
    assert seen == [0, *range(1_000, 10_001, 1_000), 10_000]
    assert (shelf.outcome, shelf.presence["toy"], shelf.doing) == (Outcomes.FETCHED, Presence.HERE, None)
    assert (store.require(TOY) / "toy.bin").read_bytes() == WHOLE


def test_who_stops_keeps_what_came_and_goes_on_from_there(
    shelf: ModelShelf, source: Blocks, loop: VirtualMainLoop
) -> None:
    source.then = lambda number: shelf.stop() if number == 3 else None
    shelf.fetch("toy")
    loop.run()
    assert (shelf.outcome, shelf.presence["toy"]) == (Outcomes.STOPPED, Presence.PARTLY)
    source.then = lambda number: None
    shelf.fetch("toy")
    loop.run()
    assert shelf.outcome is Outcomes.FETCHED
    assert source.given == list(range(10))


def test_one_wrong_byte_and_it_is_neither_kept_nor_loaded(
    shelf: ModelShelf, source: Blocks, loop: VirtualMainLoop, expect_log: Callable[..., None]
) -> None:
    expect_log(WarningCode.MODEL_SOURCE_FAILED)
    source.spoilt = True
    shelf.fetch("toy")
    loop.run()
    assert shelf.reasons == (FetchReason.WRONG_HASH,)
    assert shelf.presence["toy"] is Presence.ABSENT


def test_a_file_that_changed_is_found_by_checking_and_moved_aside(
    shelf: ModelShelf, store: ModelStore, loop: VirtualMainLoop, expect_log: Callable[..., None]
) -> None:
    shelf.fetch("toy")
    shelf.verify("toy")
    loop.run()
    shelf.verify("toy")
    loop.run()
    assert shelf.outcome is Outcomes.GOOD
    expect_log(WarningCode.MODEL_FILE_REJECTED)
    (store.folder(TOY) / "toy.bin").write_bytes(b"x" * len(WHOLE))
    shelf.verify("toy")
    loop.run()
    assert (shelf.outcome, shelf.presence["toy"]) == (Outcomes.BAD, Presence.ABSENT)


def test_a_model_is_removed(shelf: ModelShelf, store: ModelStore, loop: VirtualMainLoop) -> None:
    for ask in (shelf.fetch, shelf.remove):
        ask("toy")
        loop.run()
    assert (shelf.outcome, shelf.presence["toy"]) == (Outcomes.REMOVED, Presence.ABSENT)
    assert not store.folder(TOY).exists()


def test_one_thing_at_a_time(shelf: ModelShelf, source: Blocks, loop: VirtualMainLoop) -> None:
    source.then = lambda number: shelf.remove("toy")
    shelf.fetch("toy")
    loop.run()
    assert shelf.outcome is Outcomes.FETCHED


@pytest.mark.parametrize("reason", FetchReason)
def test_the_page_says_in_words_why_it_could_not_be_fetched(
    reason: FetchReason, tmp_path: Path, source: Blocks, expect_log: Callable[..., None]
) -> None:
    expect_log(WarningCode.MODEL_SOURCE_FAILED)
    scene = Scene(tmp_path)
    scene.models._sources = lambda model, folder: (source,)
    source.fails = reason
    page = scene.view_model.models
    page.open("kokoro")
    page.fetch()
    assert page.failed
    assert page.note.startswith("没有装成：")
    assert str(reason) not in page.note
    scene.close()


def test_the_page_offers_what_can_be_done_and_takes_a_folder(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    asked: list[Path | None] = []

    def sources(model: Model, folder: Path | None) -> tuple[()]:
        asked.append(folder)
        return ()

    scene.models._sources = sources
    page = scene.view_model.models
    scene.view_model.navigation.open(Page.MODELS)
    page.open("kokoro-voices")
    assert scene.view_model.navigation.pages[-1] is Page.MODEL
    assert (page.canFetch, page.canImport, page.canVerify, page.canRemove) == (True, True, False, False)
    assert page.fetchLabel == "装上（2兆）"
    page.importFrom(QUrl.fromLocalFile(str(tmp_path)))
    assert asked == [tmp_path]
    page.open("whisper-large-v3")
    assert page.unverified
    assert not page.canFetch
    page.open("whisper-small-q8")
    assert page.made
    assert (page.canFetch, page.canImport) == (False, True)
    scene.settings.change(model_mirror="https://mirror.example")
    assert page.source == "从镜像 mirror.example 取"
    scene.close()


def test_while_it_comes_the_page_says_how_much_is_here(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    next(stop for stop in STOPS if stop.name == "model-coming").go(scene)
    page = scene.view_model.models
    assert (page.fetching, page.canFetch, page.canRemove) == (True, False, False)
    assert page.progressText == "装了1兆，共2兆"
    assert page.progress == pytest.approx(0.4787, abs=0.001)
    row = next(row for row in page.rows.rows if row.value == "kokoro-voices")
    assert row.detail.startswith("装了1兆，共2兆")
    page.stop()
    scene.models_worker.release()
    scene.close()


@pytest.mark.parametrize("address", ["ftp://x", "https://user:secret@x", "https://x y", "x", "https://" + "x" * 300, 5])
def test_what_is_no_mirror_is_not_kept(address: object) -> None:
    settings, bad = validated({"model_mirror": address})
    assert settings == Settings()
    assert bad == ("model_mirror",)


def test_the_mirror_is_chosen_on_the_command_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIAOXIANG_HOME", str(tmp_path))
    run = CliRunner().invoke
    assert run(main, ["models", "mirror"]).output == "none\n"
    assert run(main, ["models", "mirror", "https://mirror.example/hf"]).output == "https://mirror.example/hf\n"
    assert run(main, ["models", "mirror"]).output == "https://mirror.example/hf\n"
    assert run(main, ["models", "mirror", "mirror"]).exit_code == 2
    assert run(main, ["models", "mirror", "none"]).output == "none\n"
