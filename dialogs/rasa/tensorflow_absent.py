"""Answer `import tensorflow` and `import keras` where neither is installed.

Rasa's default recipe imports every component module, and some of them name TensorFlow classes as bases,
defaults and annotations. A pipeline that uses none of those components only needs the names to exist.
Every name is an inert class: it may be subclassed and annotated with, but calling it, which is what
building a layer or a tensor is, raises.

A line in Rasa's environment calls `install()` at every start of Python there, so this module imports
next to nothing and installing is appending one finder. It is last on `sys.meta_path`: a real TensorFlow wins.
"""

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

_ROOTS = ("tensorflow", "keras")


class TensorFlowAbsentError(RuntimeError):
    """Something tried to use TensorFlow, which is not installed in this environment."""

    code = "TENSORFLOW_ABSENT"


class InertType(type):
    """The type of every stand-in class: any attribute is another one, and no call succeeds."""

    def __getattr__(cls, name: str) -> "InertType":
        """Return the stand-in for `Class.name`; names with two underscores do not exist."""
        if name.startswith("__"):
            raise AttributeError(name)
        return InertType(name, (), {"__module__": f"{cls.__module__}.{cls.__name__}"})

    def __call__(cls, *_args: object, **_kwargs: object) -> "InertType":
        """Raise TensorFlowAbsentError: only a real TensorFlow can build anything."""
        raise TensorFlowAbsentError(
            f"{cls.__module__}.{cls.__name__} needs TensorFlow, which is not installed here. "
            "Use components that do without it (dialogs/rasa/config.yml)."
        )


class InertModule(ModuleType):
    """A stand-in module whose every attribute is a stand-in class."""

    def __getattr__(self, name: str) -> InertType:
        """Return the stand-in for `module.name`; names with two underscores do not exist."""
        if name.startswith("__"):
            raise AttributeError(name)
        return InertType(name, (), {"__module__": self.__name__})


class AbsentFinder:
    """A finder and loader of stand-in modules."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Answer for `tensorflow*` and `keras*` alone."""
        if not name.startswith(_ROOTS):
            return None
        return ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]  # importlib.abc is not cheap to import

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return an empty stand-in."""
        return InertModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: a stand-in has no code."""


def install() -> None:
    """Append the finder to `sys.meta_path`, once."""
    if not any(isinstance(finder, AbsentFinder) for finder in sys.meta_path):
        sys.meta_path.append(AbsentFinder())
