"""Fixtures of the voice room's tests."""

import os
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.paths import find_paths
from tests.voice.loopback import Site, serve
from tests.voice.pipeline_bench import Bench, MakeBench, Slow
from tests.voice.support import GUARD_S
from tests.voice.toy_model import CONFIG, HUB_CONFIG, HUB_WEIGHTS, WEIGHTS
from voice.asr.engine import Engine, load_engine
from voice.audio.scripted_microphone import ScriptedMicrophone
from voice.errors import VoiceError
from voice.models.catalog import bundled_catalog
from voice.models.download import Downloader, Patience
from voice.models.sources import HubSource
from voice.models.store import ModelStore
from voice.tts.kokoro_synthesizer import PATIENT_S, KokoroSynthesizer
from voice.tts.voice_pack import natural_voice
from voice.vad.scripted import ScriptedVad


@pytest.fixture(scope="session")
def whisper_folder() -> Path:
    """The verified weights of Whisper base; `script/setup` fetches them."""
    try:
        return ModelStore(find_paths().models).require(bundled_catalog().get("whisper-base"))
    except VoiceError as error:
        pytest.skip(f"{error.code}: run script/setup")


@pytest.fixture(scope="session")
def whisper_engine(whisper_folder: Path) -> Engine:
    return load_engine(whisper_folder, "cpu")


@pytest.fixture(scope="module")
def kokoro_voice() -> Iterator[KokoroSynthesizer]:
    """The natural voice, where its files are: a machine without the npm program has no source for them but the hub."""
    voice = natural_voice(ModelStore(find_paths().models), bundled_catalog(), render_within_s=PATIENT_S)
    if voice is None:
        pytest.skip("the natural voice is not here: xiaoxiang models get kokoro")
    voice.warm()
    yield voice
    voice.close()


@pytest.fixture(scope="module")
def pulse_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A PulseAudio daemon of our own: what is played into its null sink is heard by its microphone.

    It gives the environment of a process whose PortAudio is to find it, through ALSA's pulse plugin.
    """
    folder = tmp_path_factory.mktemp("pulse")
    folder.chmod(0o700)
    (folder / "asound.conf").write_text("pcm.!default { type pulse }\nctl.!default { type pulse }\n")
    environment = {
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_RUNTIME_PATH": str(folder / "run"),
        "PULSE_STATE_PATH": str(folder / "state"),
    }
    modules = (
        f"module-native-protocol-unix socket={folder}/native auth-anonymous=1",
        "module-null-sink sink_name=bench rate=16000 channels=1",
        "module-remap-source source_name=microphone master=bench.monitor remix=no",
    )
    command = ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=60"]
    command += ["--disable-shm=yes", "--realtime=no", "--high-priority=no"]
    command += ["--log-target=stderr", "--log-level=info"]
    for module in modules:
        command += ["-L", module]
    try:
        daemon = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | environment)
    except FileNotFoundError:
        pytest.skip("pulseaudio is not installed: script/setup dev")
    ready, lines = threading.Event(), list[str]()
    reader = threading.Thread(target=_follow, args=(daemon, ready, lines))
    reader.start()
    try:
        assert ready.wait(GUARD_S), "".join(lines)
        yield {
            "PULSE_SERVER": f"unix:{folder}/native",
            "PULSE_LATENCY_MSEC": "60",
            "ALSA_CONFIG_PATH": f"/usr/share/alsa/alsa.conf:{folder}/asound.conf",
        }
    finally:
        daemon.terminate()
        daemon.wait()
        reader.join()
        assert daemon.stderr is not None
        daemon.stderr.close()


def _follow(daemon: "subprocess.Popen[str]", ready: threading.Event, lines: list[str]) -> None:
    assert daemon.stderr is not None
    for line in daemon.stderr:
        lines.append(line)
        if "Daemon startup complete" in line:
            ready.set()
    ready.set()


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


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
def make_bench() -> Iterator[MakeBench]:
    benches: list[Bench] = []

    def make(**parts: object) -> Bench:
        benches.append(Bench(**parts))  # type: ignore[arg-type] # of many kinds
        return benches[-1]

    yield make
    for bench in benches:
        bench.close()


@pytest.fixture
def bench(make_bench: MakeBench) -> Bench:
    return make_bench()


@pytest.fixture
def live(make_bench: MakeBench) -> Bench:
    """A bench whose microphone hears only what the test feeds it."""
    return make_bench(microphone=ScriptedMicrophone(), vad=ScriptedVad([], afterwards=0.9))
