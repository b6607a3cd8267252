from __future__ import annotations

import tomllib
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.schema.study_schema import study_schema
from lab.study_file import check_study, order_for
from lab.toml_lines import TomlLines
from tests.lab.study_support import TEXT, VOCABULARY, sentences, small_study

READY = Path(__file__).resolve().parents[2] / "lab" / "studies"


def changed(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def line_of(words: str) -> int:
    return next(number for number, line in enumerate(TEXT.splitlines(), start=1) if words in line)


def test_a_whole_study_is_read() -> None:
    study = small_study()
    assert [each.id for each in study.conditions] == ["standard", "elder"]
    assert study.condition("elder").text_step == 1.5
    assert study.task("pay").instruction == "给女儿\n转 300 元"
    assert study.way(study.task("pay"), study.condition("standard")) == ("转账", "女儿", "密码")
    assert study.orders == (("standard", "elder"), ("elder", "standard"))
    assert [order_for(study, number)[0] for number in (1, 2, 3)] == ["standard", "elder", "standard"]
    assert study.incidents[0].conditions == ("standard", "elder")
    assert study.task("pay").failure is not None
    assert len(study.sha256) == 64


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ('id = "small"', 'id = "Klein!"', "id", "小写字母"),
        ('bank = "wang_xiulan"', 'bank = "nobody"', "bank", "没有“nobody”"),
        ("retention_days = 30", "retention_days = 0", "consent.retention_days", "1到3650"),
        ('method = "williams"', 'method = "random"', "counterbalancing.method", "random"),
        ('method = "williams"', 'method = "given"', "counterbalancing.square", "写出每一行"),
        (
            'method = "williams"',
            'method = "given"\nsquare = [["standard", "standard"]]',
            "counterbalancing.square",
            "每个条件各出现一次",
        ),
        (
            'method = "williams"',
            'method = "given"\nsquare = [["standard", "moon"]]',
            "counterbalancing.square",
            "不是条件",
        ),
        ('after_task = ["seq"]', 'after_task = ["sus"]', "questionnaires.after_task", "没有“sus”"),
        ('after_task = ["seq"]', 'after_task = ["seq", "seq"]', "questionnaires.after_task", "写了两次"),
        ("text_step = 1.5", "text_step = 1.4", "conditions[2].text_step", "字号只有"),
        ("text_step = 1.5", 'text_step = "big"', "conditions[2].text_step", "1到2"),
        ("text_step = 1.5", 'size = "big"', "conditions[2].size", "写错了名字"),
        ('id = "elder"', 'id = "standard"', "conditions[2].id", "用了两次"),
        ("limit_s = 300", "limit_s = 5", "tasks[2].limit_s", "10到3600"),
        ("limit_s = 300", "limit_s = true", "tasks[2].limit_s", "整数"),
        ("amount_fen = 30000", "amount_fen == 30000", "tasks[2].success", "第"),
        ("'transfer.posted(payee != \"女儿\")'", "'transfer.done'", "tasks[2].failure", "没有“transfer.done”"),
        ("'transfer.posted(payee != \"女儿\")'", "'transfer.posted(to = 1)'", "tasks[2].failure", "没有“to”"),
        ('instruction = "看看余额"', 'instruction = "打 13812345678"', "tasks[1].instruction", "手机号"),
        ('instruction = "看看余额"', 'instruction = "看看余额"\nspoken = "我叫王小明"', "tasks[1].spoken", "姓名"),
        ('title = "小研究"', 'title = "给 a@b.cn 的研究"', "title", "邮箱"),
        ('elder.touch = ["转账", "女儿"]', "", "tasks[2].way.elder", "最短的路"),
        ('elder.touch = ["转账", "女儿"]', "elder.touch = []", "tasks[2].way.elder.touch", "至少"),
        ('task = "pay"', 'task = "fly"', "incidents[1].task", "没有“fly”"),
        ("lasts_s = 20", "", "incidents[1].lasts_s", "network-loss"),
        ("scatter_px = 3", "scatter_px = -1", "personas[1].scatter_px", "0到100"),
        ("forget = 0.02", "", "personas[1].forget", "缺了这一项"),
        ('title = "手稳"', "title = 7", "personas[1].title", "一段文字"),
    ],
)
def test_what_is_wrong_is_told_with_line_field_and_a_sentence(old: str, new: str, field: str, told: str) -> None:
    found = check_study(changed(old, new).encode(), VOCABULARY)
    assert found.study is None
    problem = next(each for each in found.problems if each.field == field)
    assert told in problem.sentence
    written = changed(old, new).splitlines()[problem.line - 1]
    name = field.rsplit(".", maxsplit=1)[-1].partition("[")[0]
    missing = new == "" or "缺了" in problem.sentence or field == "counterbalancing.square"
    assert missing or name in written, (problem, written)


STUDY = jsonschema.Draft202012Validator(study_schema())


@pytest.mark.parametrize("file", sorted(READY.glob("*.toml")), ids=lambda file: file.stem)
def test_a_ready_study_keeps_the_published_schema(file: Path) -> None:
    STUDY.validate(tomllib.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("retention_days = 30", "retention_days = 0"),
        ('method = "williams"', 'method = "random"'),
        ('after_task = ["seq"]', 'after_task = ["sus"]'),
        ("text_step = 1.5", 'size = "big"'),
        ("limit_s = 300", "limit_s = 5"),
        ("forget = 0.02", ""),
        ('id = "small"', 'id = "Klein!"'),
    ],
)
def test_the_published_schema_refuses_what_the_program_refuses(old: str, new: str) -> None:
    STUDY.validate(tomllib.loads(TEXT))
    assert list(STUDY.iter_errors(tomllib.loads(changed(old, new))))


def test_everything_that_is_wrong_is_told_at_once() -> None:
    text = TEXT.replace("limit_s = 300", "limit_s = 5").replace('bank = "wang_xiulan"', 'bank = "x"')
    assert len(sentences(text)) == 2
    assert sentences(text)[0].startswith("第4行，bank：")


def test_a_fixed_order_is_allowed_with_a_warning() -> None:
    checked = check_study(changed('method = "williams"', 'method = "fixed"').encode(), VOCABULARY)
    assert checked.study is not None
    assert checked.study.orders == (("standard", "elder"),)
    assert "分不开" in checked.warnings[0].sentence


@pytest.mark.parametrize(
    ("content", "line"), [(b"\xff\xfe", 1), (b"schema = 1\nid = \n", 2), (b'id = "a', 1), (b"", 1)]
)
def test_a_file_that_is_no_study_is_told_so(content: bytes, line: int) -> None:
    checked = check_study(content, VOCABULARY)
    assert checked.study is None
    assert checked.problems[0].line == line


@given(st.integers(0, len(TEXT)), st.integers(0, 12), st.text(alphabet='[]"=\n a1.', max_size=4))
def test_a_file_that_was_spoilt_anywhere_is_read_or_told(at: int, length: int, instead: str) -> None:
    text = TEXT[:at] + instead + TEXT[at + length :]
    checked = check_study(text.encode(), VOCABULARY)
    assert (checked.study is None) == bool(checked.problems)
    lines = len(text.splitlines())
    assert all(1 <= problem.line <= max(1, lines) and problem.sentence for problem in checked.problems)


def test_lines_are_found_under_every_way_of_writing() -> None:
    text = "\n".join(
        (
            "a = 1 # [x]",
            'b = """',
            "[[no]]",
            "c = 2",
            '"""',
            "d = [",
            '  "e = 1",',
            "  [2], # ]",
            "]",
            "[t.u]",
            "v.w = 'q\"'",
            "[[l]]",
            "m = { n = 1 }",
            "[[l.k]]",
            "o = 1",
            "[[l]]",
            'm = "\\""',
            '"p q" = 3',
        )
    )
    assert tomllib.loads(text)
    lines = TomlLines(text)
    wanted = {
        ("a",): 1,
        ("b",): 2,
        ("d",): 6,
        ("t", "u", "v", "w"): 11,
        ("l", 0, "m", "n"): 13,
        ("l", 0, "k", 0, "o"): 15,
        ("l", 1, "m"): 17,
        ("l", 1, "p q"): 18,
        ("l", 1, "none"): 16,
        ("c",): 1,
    }
    assert {path: lines.line_of(path) for path in wanted} == wanted
