import pytest

from app.scene import Scene
from app.speech_manner import manner_of
from app.viewmodels.settings import SAMPLE, SettingsViewModel
from voice.tts.voice_names import VOICES


def chosen(rows: tuple) -> list[str]:  # type: ignore[type-arg]  # rows of ChoiceRow
    return [row.label for row in rows if row.chosen]


def test_the_version_can_be_changed_and_changed_back(scene: Scene, announced: list[str]) -> None:
    model = scene.view_model.settings
    model.chooseVersion("elder")
    assert model.version == "elder"
    model.chooseVersion("elder")
    model.chooseVersion("standard")
    assert announced == ["已切换到长辈版", "已切换到标准版"]


def test_text_size_rate_and_replies_are_kept(scene: Scene) -> None:
    model = scene.view_model.settings
    model.chooseTextStep("4")
    model.chooseRate("0")
    model.setSpeakReplies(False)
    assert model.textScale == 2.0
    assert chosen(model.textSteps.rows) == ["最大"]
    assert chosen(model.rates.rows) == ["慢"]
    assert scene.settings.settings.speech_rate == 0.8
    assert not scene.settings.settings.speak_replies


def test_languages_are_named_in_themselves(scene: Scene) -> None:
    assert [row.label for row in scene.view_model.settings.languages.rows] == ["简体中文", "English"]


def test_clearer_speech_is_the_elder_versions_own_until_somebody_chooses(scene: Scene) -> None:
    model = scene.view_model.settings
    assert not model.clearSpeech
    model.chooseVersion("elder")
    assert model.clearSpeech
    model.setClearSpeech(False)
    assert not model.clearSpeech
    model.chooseVersion("standard")
    model.setClearSpeech(True)
    assert model.clearSpeech
    assert model.canTrySpeech
    model.trySpeech()


def test_whoever_chooses_a_voice_hears_it_at_once(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    model = scene.view_model.settings
    said: list[str] = []
    monkeypatch.setattr(
        model, "_try_speech", lambda text: said.append(f"{manner_of(scene.settings.settings).voice}: {text}")
    )
    assert model.canChooseVoice
    assert chosen(model.voices.rows) == ["女声二"]
    model.chooseVoice("zm_yunxi")
    assert chosen(model.voices.rows) == ["男声二"]
    assert said == [f"zm_yunxi: {SAMPLE}"]


def test_every_voice_of_the_pack_has_a_name_of_its_own(scene: Scene) -> None:
    rows = scene.view_model.settings.voices.rows
    assert [row.value for row in rows] == list(VOICES)
    assert len({row.label for row in rows}) == len(VOICES)


def test_without_the_voice_pack_no_voice_can_be_chosen(scene: Scene) -> None:
    model = SettingsViewModel(scene.settings, scene.view_model.announcer)
    assert not model.canChooseVoice
    assert model.voices.rows == ()
