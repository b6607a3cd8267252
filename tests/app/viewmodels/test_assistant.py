from dataclasses import replace

import pytest

from app.assistant.state import Activity, AssistantState, Health, Line, Utterance, Who
from app.scene import Scene
from app.viewmodels.assistant import _WORDS

STATE = AssistantState("one", elder=False)


@pytest.mark.parametrize(
    ("activity", "words"),
    [
        (Activity.IDLE, "有事请说"),
        (Activity.LISTENING, "我在听"),
        (Activity.HEARING, "听到您在说"),
        (Activity.THINKING, "正在想"),
        (Activity.SPEAKING, "正在说"),
        (Activity.AWAITING_PIN, "请在屏幕上输入密码"),
    ],
)
def test_each_state_is_in_words(scene: Scene, activity: Activity, words: str) -> None:
    scene.assistant.show(replace(STATE, activity=activity))
    assert scene.view_model.assistant.activityText == words


def test_every_state_has_words() -> None:
    assert set(_WORDS) == set(Activity)


def test_what_is_missing_is_said_with_what_to_do(scene: Scene) -> None:
    scene.assistant.show(replace(STATE, health=Health(microphone="MICROPHONE_LOST", speaker="SPEAKER_MISSING")))
    model = scene.view_model.assistant
    assert [row.sentence for row in model.health.rows] == [
        "麦克风断开了。请重新插好，或者打字、点屏幕。",
        "没有找到扬声器，回答会写在屏幕上。",
    ]
    assert not model.canHear


def test_while_nobody_would_answer_no_other_way_to_ask_is_told(scene: Scene) -> None:
    scene.assistant.show(replace(STATE, health=Health(microphone="MICROPHONE_LOST", dialogue="DIALOGUE_AWAY")))
    model = scene.view_model.assistant
    assert [row.sentence for row in model.health.rows] == ["小象正在重新启动，钱没有动。请先点屏幕办理。"]


def test_the_conversation_grows_line_by_line(scene: Scene) -> None:
    model = scene.view_model.assistant
    assert model.wordless
    scene.assistant.show(replace(STATE, lines=(Line(Who.PERSON, "我有多少钱"),)))
    scene.assistant.show(replace(STATE, lines=(Line(Who.PERSON, "我有多少钱"), Line(Who.ASSISTANT, "您有十元。"))))
    assert [row.sentence for row in model.lines.rows] == ["您说：我有多少钱", "小象说：您有十元。"]
    assert model.listName == "对话，共2句"


def test_a_notice_is_announced_once(scene: Scene, announced: list[str]) -> None:
    scene.assistant.show(replace(STATE, notice="请先听我念完。", notices=1))
    scene.assistant.show(replace(STATE, notice="请先听我念完。", notices=1, caption="嗯"))
    assert announced == ["请先听我念完。"]


def test_the_same_words_are_announced_again_when_they_are_said_again(scene: Scene, announced: list[str]) -> None:
    scene.assistant.show(replace(STATE, notice="我在听。", notices=1))
    scene.assistant.show(replace(STATE, notice="我在听。", notices=2))
    assert announced == ["我在听。", "我在听。"]


def test_what_is_put_in_while_speaking_is_shown_too(scene: Scene) -> None:
    speaking = Utterance("u1", "要转给女儿", protected=True, then_listen=None)
    scene.assistant.show(replace(STATE, speaking=speaking, notice="要转给女儿"))
    assert scene.view_model.assistant.aside == ""
    scene.assistant.show(replace(STATE, speaking=speaking, notice="请先听我念完。"))
    assert scene.view_model.assistant.aside == "请先听我念完。"


def test_only_a_sentence_with_something_in_it_is_sent(scene: Scene) -> None:
    model = scene.view_model.assistant
    assert not model.send("  ")
    assert model.send(" 查余额 ")
    model.stop()
    assert scene.assistant.asked == ["text:查余额", "stop"]


@pytest.mark.parametrize(("code", "said"), [("DIALOGUE_AWAY", "暂时不在"), ("DIALOGUE_STARTING", "正在准备")])
def test_an_assistant_that_is_away_does_not_say_that_it_waits_for_orders(scene: Scene, code: str, said: str) -> None:
    scene.assistant.show(AssistantState("scene", elder=False, health=Health(dialogue=code)))
    assert scene.view_model.assistant.activityText == said
    assert scene.view_model.assistant.away
    scene.assistant.show(AssistantState("scene", elder=False))
    assert scene.view_model.assistant.activityText == "有事请说"
