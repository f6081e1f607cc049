"""Makes the density table of the US Standard Atmosphere 1976 and the figures it is checked against.

Writes, beside the crate's sources:
  src/earth/atmosphere/us76_table.rs   the density in pieces, used by the crate
  tests/oracle/us76_reference.csv      densities of three independent implementations

Up to 86 km the knots come from the layer definition (NOAA/NASA/USAF, U.S. Standard Atmosphere 1976,
part 1.2), one every 6 km; from 90 km to 1000 km they are the densities printed in its table I (hapsira has each
of them within 0.1 %). One quintic
spline runs through all of them, so that an integrator of high order meets no kink: with knots 1 km apart,
which follow the kinks between the layers, a flight took a quarter more right-hand sides and was less exact.

Run: pip install numpy scipy ussa1976 ambiance hapsira astropy; python us76.py
"""

import pathlib
import subprocess

import numpy as np
from scipy.interpolate import PPoly, make_interp_spline

HERE = pathlib.Path(__file__).resolve().parent
CRATE = HERE.parent.parent

G0, R_AIR, R0 = 9.80665, 8.31432e3 / 28.9644, 6356.766e3
BASE_M = [0.0, 11e3, 20e3, 32e3, 47e3, 51e3, 71e3, 84852.0]
LAPSE = [-6.5e-3, 0.0, 1e-3, 2.8e-3, 0.0, -2.8e-3, -2e-3]

PRINTED = {  # km: kg/m3, table I
    90: 3.416e-6, 100: 5.604e-7, 110: 9.708e-8, 120: 2.222e-8, 130: 8.152e-9, 140: 3.831e-9,
    150: 2.076e-9, 180: 5.194e-10, 200: 2.541e-10, 250: 6.073e-11, 300: 1.916e-11, 350: 7.014e-12,
    400: 2.803e-12, 450: 1.184e-12, 500: 5.215e-13, 600: 1.137e-13, 700: 3.070e-14, 800: 1.136e-14,
    900: 5.759e-15, 1000: 3.561e-15,
}


def layer_density(z_m):
    """Density of the layer definition at a geometric height up to 86 km, kg/m3."""
    h = R0 * z_m / (R0 + z_m)
    t, p = 288.15, 101325.0
    for i, lapse in enumerate(LAPSE):
        top = h if h <= BASE_M[i + 1] or i == len(LAPSE) - 1 else BASE_M[i + 1]
        dh = top - BASE_M[i]
        if lapse == 0.0:
            p *= np.exp(-G0 * dh / (R_AIR * t))
        else:
            p *= (1.0 + lapse * dh / t) ** (-G0 / (R_AIR * lapse))
        t += lapse * dh
        if top == h:
            return p / (R_AIR * t)
    raise AssertionError(z_m)


STEP_KM = 6.0
STEPS_KM = [(-6.0, 150.0, 2.0), (150.0, 1000.0, 10.0)]
END_KM = 1300.0
LOWER = [float(k) for k in np.arange(-STEP_KM, 86.0, STEP_KM)]


def ln_density_spline():
    """ln(density in kg/m3) over height in km: quintic, four times continuously differentiable."""
    knots = LOWER + [float(k) for k in PRINTED]
    ln_rho = [np.log(layer_density(k * 1e3)) for k in LOWER] + [np.log(v) for v in PRINTED.values()]
    return PPoly.from_spline(make_interp_spline(knots, ln_rho, k=5))


def jet(z):
    """Density with its slope and curvature over height in km; nothing where the air ends."""
    if z == END_KM:
        return 0.0, 0.0, 0.0
    spline = ln_density_spline()
    f, d1, d2 = (float(spline(z, n)) for n in range(3))
    rho = float(np.exp(f))
    return rho, rho * d1, rho * (d2 + d1 * d1)


def quintic(z, h):
    """The coefficients, lowest power first, that match both ends of z..z + h to the curvature."""
    (f0, s0, c0), (f1, s1, c1) = jet(z), jet(z + h)
    powers = [(n * 1.0, h**n, n * h ** (n - 1), n * (n - 1) * h ** (n - 2)) for n in (3, 4, 5)]
    a = np.array([[p[k] for p in powers] for k in (1, 2, 3)])
    b = [f1 - f0 - s0 * h - c0 * h * h / 2, s1 - s0 - c0 * h, c1 - c0]
    return [f0, s0, c0 / 2] + [float(v) for v in np.linalg.solve(a, b)]


def write_table():
    tables = [[quintic(z, h) for z in np.arange(low, high, h)] for low, high, h in STEPS_KM]
    f, s, _ = jet(STEPS_KM[0][0])
    out = [
        "//! Density over height in pieces: made by `tests/oracle/us76.py`, not by hand.",
        "//!",
        "//! Each row holds the coefficients of a quintic in the height above its lower end, km, lowest power",
        "//! first, in kg/m³; neighbours agree to the curvature.",
        "",
        "/// ln(density in kg/m³) at the lowest piece's lower end.",
        f"pub(super) const LOWEST_LN_DENSITY: f64 = {float(np.log(f))!r};",
        "",
        "/// Its slope there, 1/km.",
        f"pub(super) const LOWEST_SLOPE_1_KM: f64 = {s / f!r};",
        "",
        "/// From 1,000 km to the end of the air.",
        "#[rustfmt::skip]",
        f"pub(super) const FADING: [f64; 6] = {quintic(STEPS_KM[1][1], END_KM - STEPS_KM[1][1])!r};",
    ]
    for name, (low, high, h), table in zip(("LOWER", "UPPER"), STEPS_KM, tables):
        out += ["", f"/// From {low:g} km to {high:g} km, {h:g} km each.", "#[rustfmt::skip]",
                f"pub(super) const {name}: [[f64; 6]; {len(table)}] = ["]
        out += [f"    {row!r}," for row in table]
        out.append("];")
    path = CRATE / "src/earth/atmosphere/us76_table.rs"
    path.write_text("\n".join(out) + "\n")
    subprocess.run(["rustfmt", "--edition", "2024", str(path)], check=True)


def write_reference():
    import ambiance
    import astropy.coordinates.matrix_utilities as matrix_utilities
    import astropy.units as u
    import ussa1976

    # hapsira 0.18 still asks for a name that astropy 6 dropped; the atmosphere does not use it.
    matrix_utilities.matrix_product = lambda *m: np.linalg.multi_dot(m)
    from hapsira.earth.atmosphere import COESA76

    rows = ["source,height_m,density_kg_m3"]
    low = np.arange(0.0, 81_000.0, 730.0)
    rows += [f"ambiance,{z!r},{float(ambiance.Atmosphere(z).density[0])!r}" for z in map(float, low)]
    z = np.array([250.0, 5_000, 11_019, 20_063, 32_162, 47_350, 51_413, 60_500, 71_802, 80_250, 86_000, 95_500,
                  105_500, 125_500, 165_500, 225_500, 325_500, 425_500, 625_500, 925_500])
    grid = np.unique(np.concatenate([np.linspace(86e3, 1000e3, 20_001), z]))
    rho = ussa1976.compute(z=grid, variables=["rho"]).rho.values
    rows += [f"ussa1976,{float(h)!r},{float(rho[np.searchsorted(grid, h)])!r}" for h in z]
    for km in list(range(86, 150, 3)) + list(range(155, 1000, 23)):
        value = COESA76().density(km * u.km).to(u.kg / u.m**3).value
        rows.append(f"hapsira,{float(km) * 1e3!r},{float(value)!r}")
    (HERE / "us76_reference.csv").write_text("\n".join(rows) + "\n")


if __name__ == "__main__":
    write_table()
    write_reference()
