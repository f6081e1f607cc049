"""Flights in a vacuum by scipy with numba and by heyoka, one flight at a time and in batches.

`cargo xtask bench peers` runs it where Python has them; by hand: `python peers.py legs.json`, with the legs that
`lofted-peers legs.json` writes. Prints one JSON object a line. Gravity with J2 to J4 and thrust, as Lofted has them;
heyoka takes no table of the air, so there is none. Every flight is restarted at the breaks of its legs and told the
time of its impact. Of heyoka's time that of the same calls from Python that lead nowhere is taken off.
"""

import json
import sys
import time

import numpy as np

MU = 3.986004418e14
RADIUS = 6378136.3
J2, J3, J4 = 1.08262668355e-3, -2.53265648533e-6, -1.61962159137e-6
WITHIN_M = 10.0
ROUNDS = 60


def off_m(flight, state):
    """Distance along the ground from the exact impact, m, of a state at its time."""
    at, speed = np.array(flight["impact_m"]), np.array(flight["impact_m_s"])
    up = at / np.linalg.norm(at)
    off = np.array(state[:3]) - at
    return float(np.linalg.norm(off - speed * (off @ up) / (speed @ up)))


def gravity(x, y, z, sqrt):
    inverse_square = 1.0 / (x * x + y * y + z * z)
    inverse = sqrt(inverse_square)
    s = z * inverse
    s2 = s * s
    q = RADIUS * inverse
    q2 = q * q
    t2, t3, t4 = J2 * q2, J3 * q * q2, J4 * q2 * q2
    d2, d3, d4 = 3.0 * s, 7.5 * s2 - 1.5, s * (17.5 * s2 - 7.5)
    d5 = s2 * (39.375 * s2 - 26.25) + 1.875
    pull = MU * inverse_square
    radial = -pull * inverse * (1.0 - (t2 * d3 + t3 * d4 + t4 * d5))
    axial = -pull * (t2 * d2 + t3 * d3 + t4 * d4)
    return radial * x, radial * y, radial * z + axial


def figures(leg):
    """What a leg's equations need: exhaust speed (0 without thrust), exhaustion, angle, rate, up, ahead."""
    if leg["thrust"] is None:
        return [0.0, 1e9, 0.0, 0.0] + [0.0] * 6
    return leg["thrust"] + leg["up"] + leg["ahead"]


def best_us(calls, flights):
    """The best of several rounds of each call, in turn, us a flight."""
    best = [float("inf")] * len(calls)
    for _ in range(ROUNDS):
        for at, call in enumerate(calls):
            start = time.perf_counter()
            call()
            best[at] = min(best[at], time.perf_counter() - start)
    return [1e6 * one / flights for one in best]


def say(name, tolerance, us, rhs, off):
    print(json.dumps({"name": name, "tolerance": f"{tolerance:.0e}", "us": us, "rhs": rhs, "off_m": off}), flush=True)


def scipy_numba(flights):
    import math

    import numba
    from scipy.integrate import solve_ivp

    pulled = numba.njit(gravity)
    root = numba.njit(lambda value: math.sqrt(value))

    @numba.njit
    def slope(t, y, p):
        a, b, c = pulled(y[0], y[1], y[2], root)
        push = p[0] / (p[1] - t)
        off = p[2] + t * p[3]
        up, ahead = push * math.cos(off), push * math.sin(off)
        return np.array([
            y[3], y[4], y[5],
            a + up * p[4] + ahead * p[7], b + up * p[5] + ahead * p[8], c + up * p[6] + ahead * p[9],
        ])

    def fly(flight, tolerance):
        state, count = np.array(flight["pad"]), 0
        for leg in flight["legs"]:
            found = solve_ivp(slope, (leg["from_s"], leg["to_s"]), state, "DOP853", args=(np.array(figures(leg)),),
                              rtol=tolerance, atol=1e3 * tolerance)
            state, count = found.y[:, -1], count + found.nfev
        return state, count

    for power in range(4, 12):
        tolerance = 10.0 ** -power
        flown = [fly(flight, tolerance) for flight in flights]
        worst = max(off_m(flight, state) for flight, (state, _) in zip(flights, flown))
        if worst <= WITHIN_M:
            us, = best_us([lambda: [fly(flight, tolerance) for flight in flights]], len(flights))
            say("scipy with numba, DOP853", tolerance, us, sum(count for _, count in flown) / len(flights), worst)
            return


def heyoka(flights):
    import heyoka as hy

    x, y, z, u, v, w = hy.make_vars("x", "y", "z", "u", "v", "w")
    a, b, c = gravity(x, y, z, hy.sqrt)
    par = hy.par
    push = par[0] / (par[1] - hy.time)
    off = par[2] + hy.time * par[3]
    up, ahead = push * hy.cos(off), push * hy.sin(off)
    free = [(x, u), (y, v), (z, w), (u, a), (v, b), (w, c)]
    powered = [(x, u), (y, v), (z, w), (u, a + up * par[4] + ahead * par[7]), (v, b + up * par[5] + ahead * par[8]),
               (w, c + up * par[6] + ahead * par[9])]

    def alone(tolerance):
        by = {
            True: hy.taylor_adaptive(powered, [1.0] * 6, pars=[1.0] * 10, tol=tolerance, compact_mode=False),
            False: hy.taylor_adaptive(free, [1.0] * 6, tol=tolerance, compact_mode=False),
        }
        legs = [[(leg["thrust"] is not None, leg["from_s"], leg["to_s"], np.array(figures(leg))) for leg in f["legs"]]
                for f in flights]
        pads = [np.array(flight["pad"]) for flight in flights]

        def run(goes):
            states = []
            for pad, some in zip(pads, legs):
                state = pad
                for is_powered, start, end, pars in some:
                    ta = by[is_powered]
                    ta.time = start
                    ta.state[:] = state
                    if is_powered:
                        ta.pars[:] = pars
                    ta.propagate_until(end if goes else start)
                    state = ta.state.copy()
                states.append(state)
            return states
        return run

    size = hy.recommended_simd_size()

    def batch(tolerance):
        by = {
            True: hy.taylor_adaptive_batch(powered, np.ones((6, size)), pars=np.ones((10, size)), tol=tolerance),
            False: hy.taylor_adaptive_batch(free, np.ones((6, size)), tol=tolerance),
        }
        # Flights of as many legs side by side, the last group filled up with its last flight.
        order = sorted(range(len(flights)), key=lambda at: (len(flights[at]["legs"]), flights[at]["legs"][-1]["to_s"]))
        groups, kinds = [], {}
        for at in order:
            kinds.setdefault(len(flights[at]["legs"]), []).append(at)
        for some in kinds.values():
            groups += [some[k:k + size] for k in range(0, len(some), size)]
        ready = []
        for group in groups:
            full = group + [group[-1]] * (size - len(group))
            legs = []
            for k in range(len(flights[full[0]]["legs"])):
                one = [flights[at]["legs"][k] for at in full]
                legs.append((one[0]["thrust"] is not None, [leg["from_s"] for leg in one], [leg["to_s"] for leg in one],
                             np.array([figures(leg) for leg in one]).T.copy()))
            ready.append((group, np.array([flights[at]["pad"] for at in full]).T.copy(), legs))

        def run(goes):
            states = [None] * len(flights)
            for group, pad, legs in ready:
                state = pad
                for is_powered, start, end, pars in legs:
                    ta = by[is_powered]
                    ta.set_time(start)
                    ta.state[:] = state
                    if is_powered:
                        ta.pars[:] = pars
                    ta.propagate_until(end if goes else start)
                    state = ta.state.copy()
                for lane, at in enumerate(group):
                    states[at] = state[:, lane]
            return states
        return run

    for name, made in [("heyoka", alone), (f"heyoka, batches of {size}", batch)]:
        for power in range(3, 12):
            tolerance = 10.0 ** -power
            run = made(tolerance)
            worst = max(off_m(flight, state) for flight, state in zip(flights, run(True)))
            if worst <= WITHIN_M:
                us, idle = best_us([lambda: run(True), lambda: run(False)], len(flights))
                say(f"{name} (calls of {idle:.1f} us taken off)", tolerance, us - idle, None, worst)
                break


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        read = json.load(file)
    # As often as Lofted's lanes have them, so that batches are as full.
    for peer, copies in [(scipy_numba, 1), (heyoka, 8)]:
        try:
            peer(read * copies)
        except ImportError as error:
            print(f"left out: {error}", file=sys.stderr)
