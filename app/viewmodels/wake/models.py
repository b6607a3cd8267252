"""The weights on this machine, as the screen shows them: what each is good for, whether it is here, and what is being done with it."""

# ruff: noqa: N802 -- properties are named as QML names them

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from app.i18n import marked
from app.model_shelf import Doing, Outcomes, Presence
from app.pages import Page
from app.sentences import sentence
from app.viewmodels.order import FactRow
from app.viewmodels.rows import Rows
from app.viewmodels.translate import translate
from app.viewmodels.typed import Property, QmlUncreatable
from voice.models.progress import FetchReason

if TYPE_CHECKING:
    from app.model_shelf import ModelShelf
    from app.settings import SettingsStore
    from app.viewmodels.announcer import Announcer
    from app.viewmodels.navigation import NavigationViewModel
    from voice.models.catalog import Model, UnverifiedModel

QML_IMPORT_NAME = "viewmodels"
QML_IMPORT_MAJOR_VERSION = 1

_KINDS = {
    "whisper": marked("models", "听您说话"),
    "kokoro": marked("models", "自然的声音"),
    "kokoro-voices": marked("models", "自然的声音，四种嗓音"),
}
_NAMES = {
    "whisper-tiny": marked("models", "Whisper 最小"),
    "whisper-base": marked("models", "Whisper 基本"),
    "whisper-small": marked("models", "Whisper 小"),
    "whisper-small-q8": marked("models", "Whisper 小，在本机做"),
    "whisper-medium": marked("models", "Whisper 中"),
    "whisper-large-v3": marked("models", "Whisper 大"),
    "whisper-large-v3-turbo": marked("models", "Whisper 大，快的"),
    "kokoro": marked("models", "Kokoro 声音"),
    "kokoro-voices": marked("models", "Kokoro 嗓音"),
}
_PRESENCE = {
    Presence.HERE: marked("models", "装好了"),
    Presence.PARTLY: marked("models", "只有一部分"),
    Presence.WRONG: marked("models", "文件不对，没有使用"),
    Presence.ABSENT: marked("models", "没有装"),
    Presence.UNVERIFIED: marked("models", "没有人核对过，不能装"),
}
_OUTCOMES = {
    Outcomes.FETCHED: marked("models", "装好了，下次打开时用上"),
    Outcomes.STOPPED: marked("models", "停下了，再装会接着来"),
    Outcomes.GOOD: marked("models", "核对过了，每个字节都对"),
    Outcomes.BAD: marked("models", "有文件不对，已经放到一边，不会使用。请再装一次"),
    Outcomes.REMOVED: marked("models", "删掉了"),
}
_REASONS = {
    FetchReason.NOT_THERE: marked("models", "那里没有这些文件"),
    FetchReason.UNREACHABLE: marked("models", "连不上网"),
    FetchReason.REFUSED: marked("models", "那边没有给"),
    FetchReason.INTERRUPTED: marked("models", "断了好几次，再装会接着来"),
    FetchReason.WRONG_HASH: marked("models", "来的文件不对，没有使用"),
    FetchReason.TOOL_FAILED: marked("models", "装软件包的工具用不了"),
    FetchReason.OFFLINE: marked("models", "设置里不许联网"),
    FetchReason.NO_SPACE: marked("models", "磁盘满了"),
    FetchReason.MALFORMED: marked("models", "来的压缩包打不开"),
}
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model in the list."""

    value: str
    label: str
    detail: str
    sentence: str


@QmlElement
@QmlUncreatable("There is one shelf of models.")
class ModelsViewModel(QObject):
    """Shows the catalogue and one chosen model of it, and passes on what a person wants done."""

    changed = Signal()

    def __init__(
        self,
        shelf: ModelShelf,
        settings: SettingsStore,
        navigation: NavigationViewModel,
        announcer: Announcer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._settings = settings
        self._navigation = navigation
        self._announcer = announcer
        self._chosen = ""
        self._said = ""
        self._rows = Rows(ModelRow, self)
        self._facts = Rows(FactRow, self)
        shelf.subscribe(self._shelf_changed)
        navigation.changed.connect(self._page_changed)
        self._show()

    @Slot(str)
    def open(self, model_id: str) -> None:
        """The value of a row of `rows`."""
        self._chosen = model_id
        self._show()
        self._navigation.open(Page.MODEL)

    @Slot()
    def fetch(self) -> None:
        """Get what is missing of the chosen model."""
        self._shelf.fetch(self._chosen)

    @Slot(QUrl)
    def importFrom(self, folder: QUrl) -> None:
        """Take the chosen model out of a folder, a stick for instance."""
        self._shelf.fetch(self._chosen, Path(folder.toLocalFile()))

    @Slot()
    def stop(self) -> None:
        """Do not go on fetching."""
        self._shelf.stop()

    @Slot()
    def verify(self) -> None:
        """Read every byte of the chosen model again."""
        self._shelf.verify(self._chosen)

    @Slot()
    def remove(self) -> None:
        """Delete the chosen model: the person has said yes."""
        self._shelf.remove(self._chosen)

    def retranslate(self) -> None:
        """Put everything into the language that is now in use."""
        self._show()

    def _page_changed(self) -> None:
        if self._navigation.pages[-1] is Page.MODELS and self._shelf.doing is None:
            self._shelf.look()

    def _shelf_changed(self) -> None:
        self._show()
        now = self.note or (
            self.progressText if self._shelf.doing is not None and not self._shelf.progress.done else ""
        )
        if now != self._said:
            self._said = now
            if now:
                self._announcer.announce(now)

    def _show(self) -> None:
        catalog = self._shelf.catalog
        everything: list[Model | UnverifiedModel] = [*catalog.models.values(), *catalog.unverified.values()]
        self._rows.replace([self._row(each) for each in everything])
        self._facts.replace(self._fact_rows())
        self.changed.emit()

    def _row(self, model: Model | UnverifiedModel) -> ModelRow:
        if self._shelf.working_on == model.id:
            state = self._progress_text()
        else:
            presence = self._shelf.presence.get(model.id)
            state = translate("models", "正在看") if presence is None else translate("models", _PRESENCE[presence])
        detail = translate("models", "{state}，{size}").format(state=state, size=_size(_bytes(model)))
        name = _name(model.id)
        return ModelRow(
            model.id, name, detail, translate("models", "{name}，{detail}").format(name=name, detail=detail)
        )

    def _fact_rows(self) -> list[FactRow]:
        model = self._model
        if model is None:
            return []
        facts = [
            (translate("models", "用来"), translate("models", _KINDS[model.kind])),
            (translate("models", "大小"), _size(_bytes(model))),
            (translate("models", "许可"), model.licence),
        ]
        expected = self._shelf.catalog.expected.get(model.id)
        if expected is not None:
            errors = translate("models", "100个字约错{n}个（公布的数）").format(n=f"{expected.cer:g}")
            facts.append((translate("models", "会听错"), errors))
            if expected.speed not in {0, 1}:
                speed = translate("models", "“基本”的{n}倍时间").format(n=f"{expected.speed:g}")
                facts.append((translate("models", "快慢"), speed))
        return [FactRow(name, value, value, strong=False) for name, value in facts]

    @property
    def _model(self) -> Model | UnverifiedModel | None:
        catalog = self._shelf.catalog
        return catalog.models.get(self._chosen) or catalog.unverified.get(self._chosen)

    @property
    def _presence(self) -> Presence | None:
        return self._shelf.presence.get(self._chosen)

    @property
    def _works(self) -> bool:
        """Whether something is being done with the chosen model."""
        return bool(self._chosen) and self._shelf.working_on == self._chosen

    @property
    def _fetchable(self) -> bool:
        model = self._shelf.catalog.models.get(self._chosen)
        return model is not None and self._shelf.doing is None and self._presence is not Presence.HERE

    def _progress_text(self) -> str:
        progress = self._shelf.progress
        if self._shelf.doing is Doing.CHECKING:
            return translate("models", "正在核对")
        if self._shelf.doing is Doing.REMOVING:
            return translate("models", "正在删")
        if not progress.total:
            return translate("models", "正在装")
        return translate("models", "装了{done}，共{total}").format(
            done=_size(progress.done), total=_size(progress.total)
        )

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        """Rows of `ModelRow`: the catalogue."""
        return self._rows

    @Property(Rows, constant=True)
    def facts(self) -> Rows:
        """Rows of `FactRow`: what the chosen model is good for."""
        return self._facts

    @Property(str, notify=changed)
    def name(self) -> str:
        """Of the chosen model."""
        return _name(self._chosen) if self._chosen else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        """Whether the chosen model is here."""
        return "" if self._presence is None else translate("models", _PRESENCE[self._presence])

    @Property(bool, notify=changed)
    def working(self) -> bool:
        """Whether something is being done with the chosen model."""
        return self._works

    @Property(bool, notify=changed)
    def fetching(self) -> bool:
        """Whether the chosen model is being fetched, which can be stopped."""
        return self._works and self._shelf.doing is Doing.FETCHING

    @Property(float, notify=changed)
    def progress(self) -> float:
        """How much of it is here, 0 to 1."""
        progress = self._shelf.progress
        return progress.done / progress.total if self._works and progress.total else 0.0

    @Property(str, notify=changed)
    def progressText(self) -> str:
        """The same in words, or what else is being done; empty while nothing is."""
        return self._progress_text() if self._works else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        """How the last thing that was done with the chosen model ended, or why it cannot be fetched; else empty."""
        shelf = self._shelf
        if shelf.last_id == self._chosen and shelf.doing is None:
            if shelf.outcome is not None:
                return translate("models", _OUTCOMES[shelf.outcome])
            if shelf.reasons:
                told = dict.fromkeys(translate("models", _REASONS[reason]) for reason in shelf.reasons)
                return translate("models", "没有装成：{why}").format(why=translate("models", "；").join(told))
            if shelf.code is not None:
                return sentence(shelf.code, {}, translate)
        return ""

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether `note` tells of something that did not work out."""
        shelf = self._shelf
        bad = bool(shelf.reasons) or shelf.code is not None or shelf.outcome is Outcomes.BAD
        return bool(self.note) and bad

    @Property(bool, notify=changed)
    def unverified(self) -> bool:
        """Whether the chosen model may not be fetched, for nobody here knows its hashes."""
        return self._presence is Presence.UNVERIFIED

    @Property(bool, notify=changed)
    def made(self) -> bool:
        """Whether it is made on this machine by a command, and not fetched."""
        model = self._shelf.catalog.models.get(self._chosen)
        return model is not None and bool(model.made_by) and self._presence is not Presence.HERE

    @Property(bool, notify=changed)
    def canFetch(self) -> bool:
        """Whether it can be fetched now."""
        model = self._shelf.catalog.models.get(self._chosen)
        return self._fetchable and model is not None and not model.made_by

    @Property(str, notify=changed)
    def fetchLabel(self) -> str:
        """What the button says: how much it is, or that it goes on."""
        model = self._model
        if model is None:
            return ""
        if self._presence is Presence.PARTLY:
            return translate("models", "接着装")
        return translate("models", "装上（{size}）").format(size=_size(_bytes(model)))

    @Property(bool, notify=changed)
    def canImport(self) -> bool:
        """Whether it can be taken out of a folder now."""
        return self._fetchable

    @Property(bool, notify=changed)
    def canVerify(self) -> bool:
        """Whether there is something to check."""
        return self._shelf.doing is None and self._presence is Presence.HERE

    @Property(bool, notify=changed)
    def canRemove(self) -> bool:
        """Whether there is something to delete."""
        return self._shelf.doing is None and self._presence in {Presence.HERE, Presence.PARTLY, Presence.WRONG}

    @Property(str, notify=changed)
    def source(self) -> str:
        """From which mirror it is fetched; empty where none is chosen."""
        mirror = self._settings.settings.model_mirror
        return translate("models", "从镜像 {mirror} 取").format(mirror=mirror.partition("//")[2]) if mirror else ""


def _name(model_id: str) -> str:
    return translate("models", _NAMES[model_id]) if model_id in _NAMES else model_id


def _bytes(model: Model | UnverifiedModel) -> int:
    return getattr(model, "size_bytes", 0) or getattr(model, "about_bytes", 0)


def _size(count: int) -> str:
    return translate("models", "{n}兆").format(n=f"{max(1, round(count / _MEGABYTE)):,}")
