"""The one place that imports sounddevice: PortAudio may be missing, and tests bring their own."""

from collections.abc import Callable
from types import ModuleType
from typing import Any, Protocol

from voice.errors import ErrorCode, VoiceError


class SoundStream(Protocol):
    """What is used of `sounddevice.InputStream` and `OutputStream`."""

    def start(self) -> None: ...  # noqa: D102 - sounddevice's own
    def abort(self) -> None: ...  # noqa: D102 - sounddevice's own
    def close(self) -> None: ...  # noqa: D102 - sounddevice's own


class SoundLibrary(Protocol):
    """What is used of the module sounddevice."""

    @property
    def PortAudioError(self) -> type[Exception]: ...  # noqa: D102, N802 - sounddevice's own
    @property
    def CallbackStop(self) -> type[Exception]: ...  # noqa: D102, N802 - sounddevice's own
    @property
    def InputStream(self) -> Callable[..., SoundStream]: ...  # noqa: D102, N802 - sounddevice's own
    @property
    def OutputStream(self) -> Callable[..., SoundStream]: ...  # noqa: D102, N802 - sounddevice's own

    def query_devices(self) -> Any: ...  # noqa: ANN401, D102 - sounddevice's own


def import_sounddevice() -> ModuleType:
    """Import sounddevice. Raises OSError when PortAudio is not installed."""
    import sounddevice  # noqa: PLC0415 - loads PortAudio, which may be missing

    return sounddevice  # type: ignore[no-any-return] # ships no types


def load(importer: Callable[[], Any], missing: ErrorCode) -> SoundLibrary:
    """Import the library or raise `VoiceError(missing)`."""
    try:
        library: SoundLibrary = importer()
    except (OSError, ImportError) as error:
        raise VoiceError(missing, why="PortAudio is not installed") from error
    return library


def chosen(device: int | str | Callable[[], str] | None) -> int | str | None:
    """The device to open: a name that is asked for now, where a function gives it; None for the system's default."""
    return (device() or None) if callable(device) else device


def open_failure(library: SoundLibrary, error: Exception, *, inputs: bool, device: int | str | None) -> VoiceError:
    """Tell a device that is not there from one that would not open."""
    field = "max_input_channels" if inputs else "max_output_channels"
    missing, failed = (
        (ErrorCode.MICROPHONE_MISSING, ErrorCode.MICROPHONE_FAILED)
        if inputs
        else (ErrorCode.SPEAKER_MISSING, ErrorCode.SPEAKER_FAILED)
    )
    try:
        some_device = any(found[field] > 0 for found in library.query_devices())
    except library.PortAudioError:
        some_device = False
    unknown_name = isinstance(error, ValueError)  # how sounddevice says that no device has this name
    code = failed if some_device and not unknown_name else missing
    return VoiceError(code, device="default" if device is None else device, why=str(error))
