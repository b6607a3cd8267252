"""Cut one weight of Noto Sans CJK SC to the characters of the app and give it the app's own family name."""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.otlLib.builder import PairPosBuilder, buildValue
from fontTools.ttLib import TTCollection, TTFont

SOURCE_FACE = "Noto Sans CJK SC"
FAMILY = "Xiaoxiang Sans"
POSTSCRIPT_FAMILY = "XiaoxiangSans"
# Name table entries that a reader of the licence needs: copyright, description of the licence, its address, and the makers.
KEPT_NAMES = (0, 5, 8, 9, 10, 11, 12, 13, 14)
LAYOUT_FEATURES = ["ccmp", "calt", "liga", "locl", "kern", "palt", "pwid", "halt", "tnum", "pnum", "zero"]


def gb2312() -> set[int]:
    """Code points of GB 2312: 6,763 characters and 682 signs."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


# Characters of people's names that are missing from GB 2312 although they are common.
NAME_CHARACTERS = (
    "玥喆堃珺赟昇翀甯祎琀琋瑀璟璠瑭瑄旻昀晞晔暐曈垚犇骉焱燚淏湉溁濛沄泠滢潆霂霈芃苡荟菀菡蔺薇嫣"
    "婳媖婠妧娆姝彧頔顗颋彣峣岦崟嶒嵘锘锜铄钰钐鋆鎏鑫龑龢翊翃翙翚翛奡奭烜烔煊煜熹燊炘炆炜礼祐禛"
    "禔穑笪筠筱粲绮缃缇缦罡羿耔聿艽逸逄邈邰郗郜郦酆闫阚隗隽雒雯靳靖韫頫飏驰骁骞骧鲲鹓麒黛"
)


def characters() -> set[int]:
    """All code points the font keeps."""
    ascii_and_latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x100))
    punctuation = {
        ord(sign) for sign in "¥￥·•…—–‘’“”‹›«»「」『』【】〈〉《》〔〕、。，！？：；（）％＋－−×÷≈≤≥→←↑↓✓✕€£©®™°"
    }
    fullwidth = set(range(0xFF01, 0xFF5F))
    names = {ord(sign) for sign in NAME_CHARACTERS}
    return gb2312() | names | ascii_and_latin | punctuation | fullwidth


# Signs that fill half of their square, the other half being blank: at their right, or at their left.
OPENING, CLOSING, STOPS = "“‘「『（《【〈〔", "”’」』）》】〉〕", "，。、；：？！"


def close_up(font: TTFont) -> None:
    """Let two signs that meet share one blank, as printers do (chws): ”， is as wide as a character and a half, without a hole."""
    shapes, square = font.getBestCmap(), font["head"].unitsPerEm
    wide = {sign: shapes[ord(sign)] for sign in OPENING + CLOSING + STOPS if ord(sign) in shapes}
    wide = {sign: shape for sign, shape in wide.items() if font["hmtx"][shape][0] == square}
    pairs = PairPosBuilder(font, None)
    half = buildValue({"XAdvance": -square // 2})
    for firsts, seconds in ((CLOSING + STOPS, OPENING + CLOSING + STOPS), (OPENING, OPENING)):
        for first in firsts:
            for second in seconds:
                if first in wide and second in wide:
                    pairs.addGlyphPair(None, wide[first], half, wide[second], None)
    positions = font["GPOS"].table
    positions.LookupList.Lookup.append(pairs.build())
    positions.LookupList.LookupCount = len(positions.LookupList.Lookup)
    for record in positions.FeatureList.FeatureRecord:
        if record.FeatureTag == "kern":
            record.Feature.LookupListIndex.append(positions.LookupList.LookupCount - 1)
            record.Feature.LookupCount = len(record.Feature.LookupListIndex)


def rename(font: TTFont, weight: str) -> None:
    """Replace every name by which a system could take this font for the one it was made from."""
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in KEPT_NAMES and record.platformID == 3]
    names.names = [record for record in names.names if record.langID == 0x409]
    for name_id, text in (
        (1, FAMILY),
        (2, weight),
        (3, f"{POSTSCRIPT_FAMILY}-{weight}"),
        (4, FAMILY if weight == "Regular" else f"{FAMILY} {weight}"),
        (6, f"{POSTSCRIPT_FAMILY}-{weight}"),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
    top = font["CFF "].cff
    top.fontNames = [f"{POSTSCRIPT_FAMILY}-{weight}"]
    top[0].FamilyName = FAMILY
    top[0].FullName = f"{FAMILY} {weight}"


def main(source: Path, weight: str, target: Path) -> None:
    """Write `target`."""
    face = next(font for font in TTCollection(source).fonts if font["name"].getDebugName(4).startswith(SOURCE_FACE))
    options = subset.Options(
        layout_features=LAYOUT_FEATURES, name_IDs=["*"], name_languages=["*"], notdef_outline=True, hinting=False,
        drop_tables=["VORG", "vhea", "vmtx", "BASE", "DSIG"],
    )  # fmt: skip
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters())
    cutter.subset(face)
    rename(face, weight)
    close_up(face)
    face["head"].modified = face["head"].created
    face.recalcTimestamp = False
    target.parent.mkdir(parents=True, exist_ok=True)
    face.save(target)
    print(f"{target}: {target.stat().st_size:,} bytes, {len(face.getBestCmap()):,} characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
