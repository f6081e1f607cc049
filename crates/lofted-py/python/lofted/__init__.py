"""What published figures on ballistic flights imply. See the README for a first call."""

from __future__ import annotations

import json as _json
import math as _math
import os as _os
from pathlib import Path as _Path

from . import _lofted
from ._lofted import __version__

__all__ = [
    "Answer", "__version__", "energy_only", "lint", "read", "read_record", "reconstruct",
    "reconstruct_many",
]


def _plain(value, name):
    """A value as JSON takes it; numpy's numbers and arrays become those of Python."""
    if value is None or isinstance(value, (str, bool)):
        return value
    if hasattr(value, "tolist") and not isinstance(value, (list, tuple, dict)):
        value = value.tolist()
    if isinstance(value, (int, float)):
        if isinstance(value, float) and not _math.isfinite(value):
            raise TypeError(f"{name} is {value}: write a finite number")
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(one, name) for one in value]
    if isinstance(value, dict):
        return {_key(key, name): _plain(one, key) for key, one in value.items()}
    raise TypeError(
        f"{name} is of type {type(value).__name__}: write a number or a text such as \"about 7,000 km\""
    )


def _key(key, name):
    if not isinstance(key, str):
        raise TypeError(f"a name in {name} is of type {type(key).__name__}: write a text")
    return key


def _question(fields):
    # "class" is a word of Python, so that an argument of that name needs another.
    named = {"class" if name == "class_" else name: value for name, value in fields.items()}
    return _json.dumps({name: _plain(value, name) for name, value in named.items()}, allow_nan=False)


class Answer:
    """What the figures of one flight imply; prints as the command does."""

    __slots__ = ("_answer", "_dict")

    def __init__(self, answer):
        self._answer = answer
        self._dict = None

    def to_dict(self):
        """As ``lofted reconstruct --json`` has it."""
        if self._dict is None:
            self._dict = _json.loads(self._answer.json())
        return _json.loads(_json.dumps(self._dict))

    def _said(self):
        if self._dict is None:
            self._dict = _json.loads(self._answer.json())
        return self._dict

    @property
    def verdict(self):
        """Whether one vehicle can have made all figures."""
        return self._said()["consistency"]["verdict"]

    @property
    def max_range_km(self):
        """Greatest range as it is told: p05, p50, p95; ``None`` where none is told."""
        return self._said()["powered"]["max_range_told_km"]

    @property
    def burn_time_s(self):
        """Burn time as it is told: p05, p50, p95; ``None`` where none is told."""
        return self._said()["powered"]["burn_time_told_s"]

    @property
    def findings(self):
        """What may be wrong with the figures, in sentences."""
        return [one["message"] for one in self._said()["consistency"]["findings"]]

    def columns(self):
        """The vehicles as numpy arrays by name, a number for each; no copy is made."""
        return self._answer.columns()

    def to_pandas(self):
        """The vehicles as a pandas DataFrame."""
        import pandas

        return pandas.DataFrame(self.columns(), copy=False)

    def to_polars(self):
        """The vehicles as a polars DataFrame."""
        import polars

        return polars.DataFrame(self.columns())

    def footprint(self, rays=36):
        """Greatest ranges by bearing, as numpy arrays; needs a launch point."""
        return self._answer.footprint(rays)

    def chart(self, name="range", width_px=720):
        """A chart as SVG: ``range`` or ``side-view``."""
        return self._answer.chart(name, width_px)

    def _repr_svg_(self):
        try:
            return self.chart()
        except ValueError:
            return None

    def __str__(self):
        return self._answer.text()

    def __repr__(self):
        return f"<lofted.Answer: {self.verdict}>"


def reconstruct(**figures):
    """Can these figures all be true, and how far does the vehicle reach?"""
    return Answer(_lofted.reconstruct(_question(figures)))


def reconstruct_many(questions, *, threads=None):
    """Many flights, a dict each, by so many threads; a list of answers in their order.

    A flight whose figures do not read is answered by a ``ValueError`` in its place.
    """
    texts = [_question(question) for question in questions]
    found = _lofted.reconstruct_many(texts, threads)
    return [ValueError(error) if answer is None else Answer(answer) for answer, error in found]


def energy_only(**figures):
    """Two-body flight alone; ``None`` where no apogee or no distance was given."""
    return _json.loads(_lofted.energy_only(_question(figures)))


def _files(record):
    if isinstance(record, (str, _os.PathLike)):
        path = _Path(record)
        if path.is_dir():
            files = sorted(one for one in path.iterdir() if one.is_file())
            return [(one.name, one.read_bytes()) for one in files]
        return [(path.name, path.read_bytes())]
    if isinstance(record, (bytes, bytearray, memoryview)):
        return [("record", bytes(record))]
    if isinstance(record, dict):
        bytes_of = lambda held: held.encode() if isinstance(held, str) else bytes(held)
        return [(_key(name, "record"), bytes_of(held)) for name, held in record.items()]
    raise TypeError(
        f"record is of type {type(record).__name__}: give a path, bytes, or a dict of files by their names"
    )


def read_record(record):
    """The claims and flights of a record: a folder, a zip or a CSV of claims, by path or as bytes."""
    return _json.loads(_lofted.read_record(_files(record)))


def lint(record):
    """Every error and every doubt in a record, as ``lofted lint --json`` has it."""
    name = str(record) if isinstance(record, (str, _os.PathLike)) else "record"
    return _json.loads(_lofted.lint(name, _files(record)))


def read(story, *, published=None, record=None):
    """The claims of a news story, as ``lofted read --json`` has them."""
    if not isinstance(story, str):
        raise TypeError(f"story is of type {type(story).__name__}: give its text")
    files = None if record is None else _files(record)
    return _json.loads(_lofted.read(story, published, files))
