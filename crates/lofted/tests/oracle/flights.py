"""An independent integration of the flights that the crate is checked against.

The same equations as the crate's, written again from their definitions: powered flight of a generic staged
vehicle over WGS 84, J2 to J4 by the gradient of the potential, air that turns with the Earth, exact geodetic
height. scipy's DOP853 at a relative tolerance of 1e-13, restarted at every break of thrust or steering.
Writes flights.json beside itself; tests/oracle_flights.rs reads it.

Run: pip install numpy scipy; python flights.py
"""

import json
import math
import pathlib

import numpy as np
from scipy.integrate import solve_ivp

from us76 import END_KM, ln_density_spline, quintic

MU, OMEGA = 3.986004418e14, 7.292115e-5
A, F = 6378137.0, 1 / 298.257223563
E2 = F * (2 - F)
RE, J2, J3, J4 = 6378136.3, 1.08262668355e-3, -2.53265648533e-6, -1.61962159137e-6

SPLINE = ln_density_spline()
FADING = quintic(1000.0, END_KM - 1000.0)


def density(height_m):
    """The spline of ln(density), which the crate has in pieces; from 1000 km on its fading."""
    z = height_m / 1e3
    if z >= 1000.0:
        return sum(c * (z - 1000.0) ** k for k, c in enumerate(FADING)) if z < END_KM else 0.0
    i = max(0, int(np.searchsorted(SPLINE.x, z, side="right")) - 1)
    u = z - SPLINE.x[i]
    powers = SPLINE.c[::-1, i]
    return math.exp(sum(c * u**k for k, c in enumerate(powers)))


def geodetic(x, y, z):
    """Latitude and height by fixed-point iteration to convergence."""
    p = math.hypot(x, y)
    lat = math.atan2(z, p * (1 - E2))
    for _ in range(50):
        n = A / math.sqrt(1 - E2 * math.sin(lat) ** 2)
        new = math.atan2(z + E2 * n * math.sin(lat), p)
        if abs(new - lat) < 1e-16:
            break
        lat = new
    n = A / math.sqrt(1 - E2 * math.sin(lat) ** 2)
    return lat, p * math.cos(lat) + z * math.sin(lat) - A * math.sqrt(1 - E2 * math.sin(lat) ** 2)


def gravity(x, y, z):
    """Term by term (Vallado 2013, section 8.7.1; J2, J3, J4)."""
    r2 = x * x + y * y + z * z
    r = math.sqrt(r2)
    zr2 = z * z / r2
    k = -MU / (r2 * r)
    a2 = 1.5 * J2 * (RE / r) ** 2
    a3 = 2.5 * J3 * RE**3 / (r2 * r2)
    a4 = 15.0 / 8.0 * J4 * (RE / r) ** 4
    plane = 1 + a2 * (1 - 5 * zr2) + a3 * (3 * z - 7 * z * zr2) - a4 * (1 - 14 * zr2 + 21 * zr2 * zr2)
    ax, ay = k * x * plane, k * y * plane
    az = k * (
        z * (1 + a2 * (3 - 5 * zr2))
        + a3 * (6 * z * z - 7 * z * z * zr2 - 0.6 * r2)
        - z * a4 * (5 - 70 / 3 * zr2 + 21 * zr2 * zr2)
    )
    return ax, ay, az


def fall(beta):
    def slope(t, s, push=(0.0, 0.0, 0.0)):
        x, y, z, u, v, w = s
        ax, ay, az = gravity(x, y, z)
        _, h = geodetic(x, y, z)
        ru, rv = u + OMEGA * y, v - OMEGA * x
        drag = 0.5 * density(h) / beta * math.sqrt(ru * ru + rv * rv + w * w)
        return [u, v, w, ax - drag * ru + push[0], ay - drag * rv + push[1], az - drag * w + push[2]]

    return slope


def fly(f):
    lat, lon, az = (math.radians(f[k]) for k in ("latitude_deg", "longitude_deg", "azimuth_deg"))
    up = np.array([math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)])
    east = np.array([-math.sin(lon), math.cos(lon), 0.0])
    north = np.cross(up, east)
    ahead = math.sin(az) * east + math.cos(az) * north
    n0 = A / math.sqrt(1 - E2 * math.sin(lat) ** 2)
    r0 = np.array([1, 1, 1 - E2]) * n0 * up + f["height_m"] * up
    s = np.concatenate([r0, np.cross([0, 0, OMEGA], r0)])

    n, c = f["stages"], f["exhaust_speed_m_s"]
    stage = f["burn_time_s"] / n
    tau = stage / (1 - math.exp(-f["velocity_gain_m_s"] / (n * c)))
    t0, t1, final = f["turn_start_s"], f["turn_end_s"], math.radians(f["final_pitch_deg"])
    breaks = sorted({min(b, f["burn_time_s"]) for b in [t0, t1] + [stage * (i + 1) for i in range(n)]} - {0.0})
    climb = fall(f["climb_ballistic_coefficient_kg_m2"])
    options = dict(method="DOP853", rtol=1e-13, atol=[1e-6] * 3 + [1e-9] * 3)
    t, apogee = 0.0, (-1e9, 0.0)

    def rising(_, s):
        x, y, z, u, v, w = s
        lat, _ = geodetic(x, y, z)
        p = math.hypot(x, y)
        return math.cos(lat) * (x * u + y * v) / p + math.sin(lat) * w

    rising.direction = -1

    def note(solution):
        nonlocal apogee
        for at, y in zip(solution.t_events[0], solution.y_events[0]):
            apogee = max(apogee, (geodetic(*y[:3])[1], float(at)))

    for end in breaks:
        middle = 0.5 * (t + end)
        lit = math.floor(middle / stage) * stage

        def slope(now, s, middle=middle, lit=lit):
            turned = 0.0 if middle < t0 else 1.0 if middle > t1 else (now - t0) / (t1 - t0)
            pitch = 0.5 * math.pi + turned * (final - 0.5 * math.pi)
            push = c / (tau - (now - lit)) * (math.sin(pitch) * up + math.cos(pitch) * ahead)
            return climb(now, s, push)

        solution = solve_ivp(slope, (t, end), s, events=[rising], **options)
        note(solution)
        t, s = end, solution.y[:, -1]
    burnout = s

    def ground(_, s):
        return geodetic(*s[:3])[1]

    ground.terminal, ground.direction = True, -1
    free = fall(f["reentry_ballistic_coefficient_kg_m2"])
    solution = solve_ivp(free, (t, t + 20_000.0), s, events=[rising, ground], **options)
    assert solution.status == 1, f
    note(solution)
    impact_s, s = float(solution.t_events[1][0]), solution.y_events[1][0]
    x, y, z = s[:3]
    lat, _ = geodetic(x, y, z)
    lon = math.atan2(y, x) - OMEGA * impact_s
    return {
        "burnout_position_m": [float(v) for v in burnout[:3]],
        "burnout_velocity_m_s": [float(v) for v in burnout[3:]],
        "apogee_km": apogee[0] / 1e3,
        "apogee_time_s": apogee[1],
        "impact_latitude_deg": math.degrees(lat),
        "impact_longitude_deg": math.degrees(math.atan2(math.sin(lon), math.cos(lon))),
        "flight_time_s": impact_s,
    }


SHORT = dict(stages=1, exhaust_speed_m_s=2300.0, burn_time_s=65.0, velocity_gain_m_s=1750.0,
             climb_ballistic_coefficient_kg_m2=6000.0, reentry_ballistic_coefficient_kg_m2=4000.0)
MEDIUM = dict(stages=1, exhaust_speed_m_s=2650.0, burn_time_s=150.0, velocity_gain_m_s=6500.0,
              climb_ballistic_coefficient_kg_m2=12000.0, reentry_ballistic_coefficient_kg_m2=7000.0)
TWO = dict(stages=2, exhaust_speed_m_s=2750.0, burn_time_s=260.0, velocity_gain_m_s=9300.0,
           climb_ballistic_coefficient_kg_m2=15000.0, reentry_ballistic_coefficient_kg_m2=8000.0)
THREE = dict(stages=3, exhaust_speed_m_s=2750.0, burn_time_s=190.0, velocity_gain_m_s=8800.0,
             climb_ballistic_coefficient_kg_m2=20000.0, reentry_ballistic_coefficient_kg_m2=9000.0)


def case(name, vehicle, lat, lon, az, t0, t1, pitch, height=0.0, **changes):
    return dict(name=name, latitude_deg=lat, longitude_deg=lon, height_m=height, azimuth_deg=az,
                turn_start_s=t0, turn_end_s=t1, final_pitch_deg=pitch, **{**vehicle, **changes})


CASES = [
    case("short range, never out of the air", SHORT, 40.0, 127.0, 90.0, 5.0, 40.0, 25.0, velocity_gain_m_s=1400.0),
    case("short range at its steepest", SHORT, 40.0, 127.0, 60.0, 5.0, 50.0, 55.0),
    case("medium range, lofted", MEDIUM, 40.0659, 125.2099, 71.0, 8.0, 120.0, 76.0),
    case("medium range, minimum energy", MEDIUM, 39.2, 125.67, 73.0, 8.0, 110.0, 33.0),
    case("medium range, depressed", MEDIUM, 39.2, 125.67, 73.0, 8.0, 90.0, 12.0),
    case("medium range, to the east from the equator", MEDIUM, 0.0, 0.0, 90.0, 8.0, 100.0, 35.0),
    case("medium range, to the west from the equator", MEDIUM, 0.0, 0.0, 270.0, 8.0, 100.0, 35.0),
    case("medium range, over the north pole", MEDIUM, 75.0, 30.0, 0.0, 8.0, 100.0, 35.0),
    case("medium range, from the south pole", MEDIUM, -90.0, 0.0, 10.0, 8.0, 100.0, 35.0),
    case("medium range, from a high plain", MEDIUM, -23.0, -68.0, 200.0, 8.0, 100.0, 40.0, height=4000.0),
    case("medium range, blunt body", MEDIUM, 10.0, 100.0, 135.0, 8.0, 100.0, 40.0,
         reentry_ballistic_coefficient_kg_m2=500.0),
    case("long range, lofted like 2017-11-29", TWO, 39.282, 125.869, 76.0, 10.0, 170.0, 81.5, velocity_gain_m_s=9000.0),
    case("long range, minimum energy to the north-east", TWO, 39.282, 125.869, 45.0, 10.0, 180.0, 8.0,
         velocity_gain_m_s=8500.0),
    case("long range, across the dateline", TWO, 39.282, 125.869, 90.0, 10.0, 180.0, 12.0, velocity_gain_m_s=8300.0),
    case("long range, depressed", TWO, 39.282, 125.869, 60.0, 10.0, 150.0, -8.0, velocity_gain_m_s=8200.0),
    case("long range, to the west", TWO, 45.0, 10.0, 275.0, 10.0, 180.0, 26.0, velocity_gain_m_s=8700.0),
    case("long range, to the south over the pole", TWO, -40.0, 150.0, 180.0, 10.0, 180.0, 26.0,
         velocity_gain_m_s=8700.0),
    case("very high lofted like 2024-10-31", THREE, 39.1266, 125.9645, 62.0, 8.0, 120.0, 83.5,
         velocity_gain_m_s=9300.0),
    case("three stages, minimum energy", THREE, 39.1266, 125.9645, 30.0, 8.0, 120.0, 12.0, velocity_gain_m_s=8000.0),
    case("three stages, to the east", THREE, 30.0, -80.0, 90.0, 8.0, 120.0, 24.0, velocity_gain_m_s=7700.0),
    case("three stages, to the west", THREE, 30.0, -80.0, 270.0, 8.0, 120.0, 24.0, velocity_gain_m_s=8300.0),
    case("three stages, near the antipode", THREE, 39.1266, 125.9645, 0.0, 8.0, 120.0, -2.0,
         velocity_gain_m_s=8800.0),
    case("three stages, straight up", THREE, 39.1266, 125.9645, 62.0, 8.0, 120.0, 90.0, velocity_gain_m_s=7500.0),
    case("turn still under way at burnout", MEDIUM, 39.2, 125.67, 100.0, 8.0, 220.0, 10.0),
    case("slow climb, long burn", TWO, 20.0, -150.0, 330.0, 15.0, 250.0, 35.0, burn_time_s=360.0,
         velocity_gain_m_s=9000.0),
]

if __name__ == "__main__":
    rows = []
    for f in CASES:
        out = fly(f)
        rows.append({**f, **out})
        print(f"{f['name']:48} {out['apogee_km']:8.1f} km up {out['flight_time_s']:8.1f} s "
              f"{out['impact_latitude_deg']:7.2f} {out['impact_longitude_deg']:7.2f}")
    path = pathlib.Path(__file__).resolve().with_name("flights.json")
    path.write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n")
