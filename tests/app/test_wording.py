from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
import yaml

from app.paths import ASSETS
from app.wording import FIELDS, WordingError, load_wording
from dialogs.language.consent import OFFERED, judge
from dialogs.project import PROJECT
from dialogs.verdict import Verdict

if TYPE_CHECKING:
    from pathlib import Path

CATALOGUE = ASSETS / "wording" / "zh_CN.toml"
MAX_CHARACTERS = 80
"""A sentence that takes longer than a quarter of a minute to say is forgotten before it ends."""


def test_our_catalogue_says_everything_in_both_versions() -> None:
    wording = load_wording(CATALOGUE)
    assert set(wording.standard) == set(wording.elder) == set(FIELDS)


@pytest.mark.parametrize("elder", [False, True])
def test_a_read_back_names_whom_and_how_much_and_what_to_say(*, elder: bool) -> None:
    said = load_wording(CATALOGUE).say(
        "read_back", elder=elder, from_tail="3305", payee="女儿李娟", payee_tail="6285", amount="三百元五角"
    )
    for heard in ("女儿李娟", "6285", "三百元五角", f"“{OFFERED}”", "取消"):
        assert heard in said


@pytest.mark.parametrize("elder", [False, True])
def test_what_is_offered_is_consent_wherever_it_is_offered(*, elder: bool) -> None:
    wording = load_wording(CATALOGUE)
    asking = ("read_back", "consent_early", "not_heard_consent")
    said = [wording.say(key, elder=elder, **dict.fromkeys(FIELDS[key], "三")) for key in asking]
    answers = yaml.safe_load((PROJECT / "domain" / "transfer.yml").read_text("utf-8"))["responses"]
    said += [one["text"] for one in answers["utter_say_consent"]]
    for sentence in said:
        offered = set(re.findall("“([^”]+)”", sentence)) - {"取消"}
        assert offered == {OFFERED}, sentence
    assert judge(OFFERED) is Verdict.GRANTED


@pytest.mark.parametrize("elder", [False, True])
def test_no_sentence_is_long_asks_for_the_pin_or_shows_a_brace(*, elder: bool) -> None:
    wording = load_wording(CATALOGUE)
    for key, names in FIELDS.items():
        said = wording.say(key, elder=elder, **dict.fromkeys(names, "三"))
        assert len(said) <= MAX_CHARACTERS, key
        assert not re.search(r"[{}]", said), key
        assert not re.search(r"(请|您)(说|报|念|告诉我)[^。]*密码", said), key


@pytest.mark.parametrize("key", ["consent_early", "consent_gone", "please_wait", "cancelled", "expired"])
def test_what_is_said_without_sending_never_says_that_money_went(key: str) -> None:
    wording = load_wording(CATALOGUE)
    for elder in (False, True):
        assert "成功" not in wording.say(key, elder=elder)
        assert "转好了" not in wording.say(key, elder=elder)


def broken(tmp_path: Path, *, drop: str = "", **changes: dict[str, str]) -> Path:
    """Our own catalogue with something wrong in it."""
    with CATALOGUE.open("rb") as file:
        content = {**tomllib.load(file), **changes}
    content.pop(drop, None)
    lines = [f'[{key}]\nstandard = "{entry["standard"]}"\nelder = "{entry["elder"]}"' for key, entry in content.items()]
    path = tmp_path / "wording.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_copy_that_the_next_tests_break_is_good_before(tmp_path: Path) -> None:
    assert load_wording(broken(tmp_path)) == load_wording(CATALOGUE)


@pytest.mark.parametrize(
    ("drop", "changes", "complaint"),
    [
        ("expired", {}, "expired"),
        ("", {"expired": {"standard": " ", "elder": "好"}}, "standard"),
        ("", {"expired": {"standard": "{payee}", "elder": "好"}}, "payee"),
        ("", {"greeting": {"standard": "好", "elder": "好"}}, "greeting"),
    ],
    ids=["an entry is gone", "a version is empty", "a name nobody fills in", "an entry nobody says"],
)
def test_a_broken_catalogue_is_refused_with_the_name_of_what_is_wrong(
    tmp_path: Path, drop: str, changes: dict[str, dict[str, str]], complaint: str
) -> None:
    with pytest.raises(WordingError, match=complaint):
        load_wording(broken(tmp_path, drop=drop, **changes))
