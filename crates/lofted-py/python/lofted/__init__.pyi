from os import PathLike
from typing import Any, Literal, Mapping, Sequence, TypedDict

import numpy as np
from numpy.typing import NDArray
from typing_extensions import Unpack

__version__: str

Told = str | float | Sequence[str | float]
Point = Sequence[float]
Files = str | PathLike[str] | bytes | bytearray | Mapping[str, str | bytes]
Floats = NDArray[np.float64]

class Figures(TypedDict, total=False):
    apogee: Told
    distance: Told
    time: Told
    time_to_apogee: Told
    burn_time: Told
    burnout_altitude: Told
    burnout_speed: Told
    speed: Told
    launch: Point
    azimuth_deg: float
    impact: Point
    launched_at: str
    landed_at: str
    class_: str | Sequence[str]
    seed: int
    draws: int
    places: Mapping[str, Point]
    heavier: str

class Spread(TypedDict):
    p05: float | None
    p50: float | None
    p95: float | None

class EnergyOnly(TypedDict):
    launch_speed_m_s: float
    flight_path_angle_deg: float
    time_of_flight_s: float
    max_range_km: float | None
    reaches_antipode: bool

class Answer:
    def to_dict(self) -> dict[str, Any]: ...
    @property
    def verdict(self) -> Literal["consistent", "strained", "inconsistent", "untested"]: ...
    @property
    def max_range_km(self) -> Spread | None: ...
    @property
    def burn_time_s(self) -> Spread | None: ...
    @property
    def findings(self) -> list[str]: ...
    def columns(self) -> dict[str, Floats]: ...
    def to_pandas(self) -> Any: ...
    def to_polars(self) -> Any: ...
    def footprint(self, rays: int = 36) -> dict[Literal["bearing_deg", "range_km"], Floats]: ...
    def chart(self, name: Literal["range", "side-view"] = "range", width_px: int = 720) -> str: ...

def reconstruct(**figures: Unpack[Figures]) -> Answer: ...
def reconstruct_many(
    questions: Sequence[Mapping[str, Any]], *, threads: int | None = None
) -> list[Answer | ValueError]: ...
def energy_only(**figures: Unpack[Figures]) -> EnergyOnly | None: ...
def read_record(record: Files) -> dict[str, Any]: ...
def lint(record: Files) -> dict[str, Any]: ...
def read(story: str, *, published: str | None = None, record: Files | None = None) -> list[dict[str, Any]]: ...
