"""A page that shows the pictures of a folder: grouped, named, and filtered without a server."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_VERSIONS = {"standard": "标准版", "elder": "长辈版"}
_PALETTES = {"light": "浅色", "dark": "深色", "contrast": "高对比"}

_STYLE = """
body{font:1rem/1.6 sans-serif;margin:1.5rem;color:#1b1c30;background:#f5f2eb}
fieldset{border:1px solid #837d8a;border-radius:.5rem;margin:0 0 1rem;padding:.5rem 1rem}
label{display:inline-block;margin-right:1.25rem;padding:.6rem 0}
input{width:1.25rem;height:1.25rem;vertical-align:-.2rem}
ul{list-style:none;display:flex;flex-wrap:wrap;gap:1rem;padding:0}
figure{margin:0;max-width:15rem}
img{max-width:100%;height:auto;border:1px solid #837d8a;border-radius:.5rem;background:#fff}
:focus-visible{outline:3px solid #1b1c30;outline-offset:2px}
@media (prefers-color-scheme:dark){body{color:#f1f0f7;background:#12132a}}
"""

_SCRIPT = """
const boxes = [...document.querySelectorAll("input")];
const status = document.getElementById("status");
function show() {
  const on = {};
  for (const box of boxes) (on[box.name] ??= new Set()), box.checked && on[box.name].add(box.value);
  let shown = 0;
  for (const li of document.querySelectorAll("li")) {
    li.hidden = !Object.entries(on).every(([name, values]) => values.has(li.dataset[name]));
    shown += li.hidden ? 0 : 1;
  }
  for (const part of document.querySelectorAll("section")) part.hidden = !part.querySelector("li:not([hidden])");
  status.textContent = `显示 ${shown} 张图`;
}
boxes.forEach(box => box.addEventListener("change", show));
show();
"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in the folder of the index."""

    file: str
    title: str
    """What is to be seen; pictures of one title stand together."""
    version: str
    palette: str
    text_scale: float

    @property
    def words(self) -> str:
        """What a person who does not see it is told."""
        shown = f"{_VERSIONS[self.version]}，{_PALETTES[self.palette]}，文字{self.text_scale:g}倍"
        return f"{self.title}，{shown}"


def write_index(folder: Path, title: str, pictures: Iterable[Picture]) -> Path:
    """Write `index.html` into `folder`; all pictures lie in it."""
    by_title: dict[str, list[Picture]] = {}
    for picture in pictures:
        by_title.setdefault(picture.title, []).append(picture)
    scales = sorted({picture.text_scale for group in by_title.values() for picture in group})
    choices = [
        _choice("version", "版本", _VERSIONS, on=_VERSIONS),
        _choice("palette", "颜色", _PALETTES, on=("light",)),
        _choice("text", "文字大小", {f"{scale:g}": f"{scale:g}倍" for scale in scales}, on=("1",)),
    ]
    parts = [_part(name, group) for name, group in by_title.items()]
    page = (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        f"<form>{''.join(choices)}</form>\n"
        f'<p id="status" role="status"></p>\n{"".join(parts)}</main>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n'
    )
    index = folder / "index.html"
    index.write_text(page, encoding="utf-8")
    return index


def _choice(name: str, legend: str, values: dict[str, str], *, on: Iterable[str]) -> str:
    chosen = set(on)
    boxes = "".join(
        f'<label><input type="checkbox" name="{name}" value="{escape(value)}"'
        f"{' checked' if value in chosen else ''}> {escape(words)}</label>"
        for value, words in values.items()
    )
    return f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>"


def _part(title: str, pictures: Iterable[Picture]) -> str:
    shown = "".join(
        f'<li data-version="{one.version}" data-palette="{one.palette}" data-text="{one.text_scale:g}">'
        f'<figure><a href="{escape(one.file)}"><img src="{escape(one.file)}" alt="{escape(one.words)}" loading="lazy">'
        f"</a><figcaption>{escape(one.words.removeprefix(f'{title}，'))}</figcaption></figure></li>"
        for one in pictures
    )
    return f"<section><h2>{escape(title)}</h2><ul>{shown}</ul></section>\n"
