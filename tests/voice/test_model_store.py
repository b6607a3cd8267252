"""Models on disk: verified to the byte, and never loaded otherwise."""

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.voice.toy_model import MODEL, WEIGHTS, entry, flipped, place
from voice.errors import ErrorCode, VoiceError, WarningCode
from voice.models.store import FileState, ModelStore


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
