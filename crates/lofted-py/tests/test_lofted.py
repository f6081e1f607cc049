"""The wheel: answers, the same bits as elsewhere, slips told as what they are, arrays, threads."""

import json
import os
import pathlib
import threading
import time

import numpy as np
import pytest

import lofted

CHECKOUT = pathlib.Path(os.environ["LOFTED_CHECKOUT"])
FIGURES = dict(apogee=2802, distance=933, time=39, draws=60)
LAUNCH = dict(launch=[39.13, 125.96], azimuth_deg=66.7)


def test_the_same_bits_as_native_and_wasm():
    vectors = json.loads((CHECKOUT / "crates/lofted-embed/vectors.json").read_text())
    assert len(vectors) >= 8
    for vector in vectors:
        question, wanted = vector["question"], vector["answer"]
        if vector["ask"] == "reconstruct":
            found = lofted.reconstruct(**question)
            told, asked = found.to_dict(), question.get("places", {})
            # As the command, it looks at the places of the bundled record unasked.
            keep = lambda reached: [one for one in reached if one["place"]["name"] in asked]
            told["within_reach"] = keep(told["within_reach"])
            if heavier := told["powered"]["heavier_payload"]:
                heavier["within_reach"] = keep(heavier["within_reach"])
            assert told == wanted["json"]
            if "launch" not in question:
                assert str(found) == wanted["text"]
        elif vector["ask"] == "energy_only":
            assert lofted.energy_only(**question) == wanted
        else:
            rim = lofted.reconstruct(**question).footprint(rays=wanted["rays"])
            assert rim["bearing_deg"].tolist() == wanted["bearing_deg"]
            assert rim["range_km"].tolist() == [float("inf") if km is None else km for km in wanted["range_km"]]


def test_numbers_text_and_numpy_are_amounts():
    first = lofted.reconstruct(**FIGURES).to_dict()
    assert first == lofted.reconstruct(**(FIGURES | dict(apogee="2802 km", time="39 min"))).to_dict()
    assert first == lofted.reconstruct(**(FIGURES | dict(apogee=np.float64(2802), distance=np.array([933])))).to_dict()
    assert lofted.energy_only(apogee=7000) is None
    assert lofted.reconstruct(**FIGURES, class_="two-stage-liquid").verdict == "consistent"


@pytest.mark.parametrize(
    ("figures", "part"),
    [
        (dict(apogee=float("nan")), "apogee is nan: write a finite number"),
        (dict(apogee=object()), "apogee is of type object"),
        (dict(apogee=True), "apogee is true, a boolean"),
        (dict(apogee_km=7000), '"apogee_km" is no field of a question; there are apogee'),
        (dict(apogee=7000, seed=2**40), "whole number"),
        (dict(apogee=7000, launch=[1]), "latitude and longitude"),
    ],
)
def test_a_wrong_type_is_a_type_error(figures, part):
    with pytest.raises(TypeError, match=part):
        lofted.reconstruct(**figures)


@pytest.mark.parametrize(
    ("figures", "part"),
    [
        (dict(), "no figure that an arc follows from"),
        (dict(apogee="7.000 km"), "7.000 can mean 7000 or 7.0000"),
        (dict(apogee=-7), "write a number from 0"),
        (dict(apogee=7000, class_="rocket"), "one-stage-liquid"),
    ],
)
def test_a_figure_that_does_not_read_is_a_value_error(figures, part):
    with pytest.raises(ValueError, match=part):
        lofted.reconstruct(**figures)


def test_columns_are_arrays_of_their_own_memory():
    answer = lofted.reconstruct(**FIGURES)
    columns = answer.columns()
    assert columns["burn_time_s"].dtype == np.float64
    assert len({len(column) for column in columns.values()}) == 1
    assert len(columns["weight"]) > 20
    # Rust's own allocation, handed over: not a view of anything, and no bytes object beneath.
    base = columns["weight"].base
    assert base is not None and type(base).__name__ == "PySliceContainer"
    frame = answer.to_pandas()
    assert list(frame.columns) == list(columns)
    assert frame["max_range_km"].max() > 1000


def test_a_notebook_shows_a_picture():
    answer = lofted.reconstruct(**FIGURES)
    assert answer._repr_svg_().startswith("<svg")
    assert answer.chart("side-view", width_px=500).startswith("<svg")
    with pytest.raises(ValueError, match="there is no chart"):
        answer.chart("pie")
    with pytest.raises(ValueError, match="needs a launch point"):
        answer.footprint()


def test_many_flights_are_answered_in_their_order():
    flights = [dict(apogee=km, distance=933, time=39, draws=30) for km in (2500, 2802, 3100)]
    one, two = (lofted.reconstruct_many(flights + [dict(apogee="x")], threads=n) for n in (1, 2))
    for first, second, flight in zip(one, two, flights):
        assert first.to_dict() == second.to_dict() == lofted.reconstruct(**flight).to_dict()
    assert isinstance(one[3], ValueError) and "apogee" in str(one[3])
    assert lofted.reconstruct_many([]) == []


def test_the_interpreter_goes_on_meanwhile():
    done = threading.Event()

    def work():
        lofted.reconstruct(apogee=2802, distance=933, time=39, draws=400)
        done.set()

    thread = threading.Thread(target=work)
    thread.start()
    turns = 0
    while not done.is_set():
        turns += 1
        time.sleep(0.001)
    thread.join()
    # With the lock held for as long as it computes, this thread would have had a turn or two.
    assert turns > 10


def test_records_and_stories():
    data = CHECKOUT / "crates/lofted-record/data"
    record = lofted.read_record(data)
    assert len(record["claims"]) > 100 and record["faults"] == 0
    assert lofted.lint(data)["errors"] == 0
    claims = (data / "claims.csv").read_bytes()
    assert lofted.lint({"claims.csv": claims})["errors"] > 0 or lofted.read_record(claims)["claims"]
    (claim,) = lofted.read("The missile reached an altitude of more than 600 kilometers, France's defence ministry said.")
    assert (claim["metric"], claim["low"]) == ("apogee", 600)
    with pytest.raises(TypeError):
        lofted.read(7)
    with pytest.raises(TypeError):
        lofted.lint(7)
    with pytest.raises(ValueError):
        lofted.read("A story.", published="yesterday")


def test_the_licences_travel():
    import importlib.metadata

    files = {path.name for path in importlib.metadata.files("lofted")}
    assert {"LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.txt", "__init__.pyi", "py.typed"} <= files
