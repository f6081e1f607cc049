//! The equations of each phase of flight in lanes, with the figures of another flight in each.

use pulp::Simd;

use super::wide::{Row, Wide};
use crate::earth::ellipsoid::QuickHeight;
use crate::math::real::{Real, combine, dot};
use crate::trajectory::climb::{Burn, Pitch};
use crate::trajectory::dop853::Equations;
use crate::trajectory::encke::{Departure, Ellipse};
use crate::trajectory::forces::OnBody;
use crate::trajectory::propagator::Fall;

/// The most figures that a phase has.
pub(super) const FIGURES: usize = 22;

/// The figures of one flight in its phase, in the order that [`LanePhase::load`] reads.
pub(super) type Figures = [f64; FIGURES];

/// Where and when a body is, how it moves, and seconds per unit of the phase's variable.
pub(super) struct Moving<S: Simd> {
    pub(super) position_m: [Wide<S>; 3],
    pub(super) velocity_m_s: [Wide<S>; 3],
    pub(super) time_s: Wide<S>,
    pub(super) time_rate: Wide<S>,
}

/// A phase of flight in lanes.
pub(super) trait LanePhase<S: Simd>: Equations<6, Wide<S>> {
    /// Whether the phase comes down through ever denser air.
    const DESCENDS: bool;

    fn load(simd: S, figures: &[Row; FIGURES]) -> Self;

    fn forces(&self) -> &OnBody<Wide<S>>;

    fn moving(&self, x: Wide<S>, y: &[Wide<S>; 6]) -> Moving<S>;
}

/// Flight under power.
pub(super) struct LaneBurn<S: Simd> {
    forces: OnBody<Wide<S>>,
    up: [Wide<S>; 3],
    ahead: [Wide<S>; 3],
    exhaust_speed_m_s: Wide<S>,
    exhausted_at_s: Wide<S>,
    /// When the turn began, and its rate; lanes that hold their pitch have the rate 0.
    from_s: Wide<S>,
    rate_rad_s: Wide<S>,
    /// The pitch that is held.
    sine: Wide<S>,
    cosine: Wide<S>,
    /// 1 where the thrust follows the velocity through the air.
    follows: Wide<S>,
}

impl<S: Simd> Equations<6, Wide<S>> for LaneBurn<S> {
    #[inline(always)]
    fn slope(&self, time_s: Wide<S>, &[x, y, z, u, v, w]: &[Wide<S>; 6]) -> [Wide<S>; 6] {
        let push = self.exhaust_speed_m_s / (self.exhausted_at_s - time_s);
        let (mut sine, mut cosine) = (self.sine, self.cosine);
        let turns = time_s.splat(0.0).is_below(self.rate_rad_s.magnitude());
        if turns.any() {
            let (off_sine, off_cosine) =
                ((time_s - self.from_s) * self.rate_rad_s).sine_and_cosine();
            (sine, cosine) = (turns.choose(off_cosine, sine), turns.choose(off_sine, cosine));
        }
        let mut thrust = combine(push * sine, &self.up, push * cosine, &self.ahead);
        let follows = time_s.splat(0.5).is_below(self.follows);
        if follows.any() {
            let air = self.forces.through_the_air_m_s(&[x, y, z], &[u, v, w]);
            let along = combine(push / dot(&air, &air).root(), &air, x.splat(0.0), &air);
            for axis in 0..3 {
                thrust[axis] = follows.choose(along[axis], thrust[axis]);
            }
        }
        let [a, b, c] = self.forces.acceleration_m_s2(&[x, y, z], &[u, v, w]);
        [u, v, w, a + thrust[0], b + thrust[1], c + thrust[2]]
    }
}

impl<S: Simd> LanePhase<S> for LaneBurn<S> {
    const DESCENDS: bool = false;

    #[inline(always)]
    fn load(simd: S, figures: &[Row; FIGURES]) -> Self {
        let at = Wide::from_rows(simd, figures);
        Self {
            forces: on_body(&at),
            up: [at[9], at[10], at[11]],
            ahead: [at[12], at[13], at[14]],
            exhaust_speed_m_s: at[15],
            exhausted_at_s: at[16],
            from_s: at[17],
            rate_rad_s: at[18],
            sine: at[19],
            cosine: at[20],
            follows: at[21],
        }
    }

    #[inline(always)]
    fn forces(&self) -> &OnBody<Wide<S>> {
        &self.forces
    }

    #[inline(always)]
    fn moving(&self, x: Wide<S>, y: &[Wide<S>; 6]) -> Moving<S> {
        in_time(x, y)
    }
}

impl<S: Simd> LanePhase<S> for Departure<Wide<S>> {
    const DESCENDS: bool = false;

    #[inline(always)]
    fn load(simd: S, figures: &[Row; FIGURES]) -> Self {
        let at = Wide::from_rows(simd, figures);
        let ellipse = Ellipse {
            start_time_s: at[9],
            start_position_m: [at[10], at[11], at[12]],
            start_velocity_m_s: [at[13], at[14], at[15]],
            start_radius_m: at[16],
            semi_major_axis_m: at[17],
            mean_motion_rad_s: at[18],
            e_cos: at[19],
            e_sin: at[20],
        };
        Self { ellipse, forces: on_body(&at) }
    }

    #[inline(always)]
    fn forces(&self) -> &OnBody<Wide<S>> {
        &self.forces
    }

    #[inline(always)]
    fn moving(&self, x: Wide<S>, y: &[Wide<S>; 6]) -> Moving<S> {
        let point = self.ellipse.at(x);
        let (p, q) = (point.position_m, point.velocity_m_s);
        Moving {
            position_m: [p[0] + y[0], p[1] + y[1], p[2] + y[2]],
            velocity_m_s: [q[0] + y[3], q[1] + y[4], q[2] + y[5]],
            time_s: point.time_s,
            time_rate: point.time_rate_s,
        }
    }
}

impl<S: Simd> LanePhase<S> for Fall<Wide<S>> {
    const DESCENDS: bool = true;

    #[inline(always)]
    fn load(simd: S, figures: &[Row; FIGURES]) -> Self {
        Self { forces: on_body(&Wide::from_rows(simd, figures)) }
    }

    #[inline(always)]
    fn forces(&self) -> &OnBody<Wide<S>> {
        &self.forces
    }

    #[inline(always)]
    fn moving(&self, x: Wide<S>, y: &[Wide<S>; 6]) -> Moving<S> {
        in_time(x, y)
    }
}

/// A phase whose variable is time and whose state is position and velocity.
#[inline(always)]
fn in_time<S: Simd>(x: Wide<S>, y: &[Wide<S>; 6]) -> Moving<S> {
    Moving {
        position_m: [y[0], y[1], y[2]],
        velocity_m_s: [y[3], y[4], y[5]],
        time_s: x,
        time_rate: x.splat(1.0),
    }
}

#[inline(always)]
fn on_body<S: Simd>(at: &[Wide<S>; FIGURES]) -> OnBody<Wide<S>> {
    OnBody {
        zonal: [at[0], at[1], at[2]],
        rotation_rad_s: at[3],
        height: QuickHeight { radius_m: at[4], second_eccentricity_squared: at[5], slant: at[6] },
        tilt_m: at[7],
        drag_m2_kg: at[8],
    }
}

fn figures_of_body(forces: &OnBody<f64>) -> Figures {
    let mut figures = [0.0; FIGURES];
    let OnBody { zonal, rotation_rad_s, height, tilt_m, drag_m2_kg } = forces;
    let QuickHeight { radius_m, second_eccentricity_squared, slant } = height;
    figures[..3].copy_from_slice(zonal);
    let others =
        [*rotation_rad_s, *radius_m, *second_eccentricity_squared, *slant, *tilt_m, *drag_m2_kg];
    figures[3..9].copy_from_slice(&others);
    figures
}

pub(super) fn figures_of_burn(burn: &Burn) -> Figures {
    let mut figures = figures_of_body(&burn.forces);
    figures[9..12].copy_from_slice(&burn.up);
    figures[12..15].copy_from_slice(&burn.ahead);
    let [from_s, rate_rad_s, sine, cosine, follows] = match burn.pitch {
        Pitch::Held { sine, cosine } => [0.0, 0.0, sine, cosine, 0.0],
        Pitch::Turning { from_s, rate_rad_s } => [from_s, rate_rad_s, 1.0, 0.0, 0.0],
        Pitch::AlongVelocity => [0.0, 0.0, 1.0, 0.0, 1.0],
    };
    let thrust = &burn.thrust;
    figures[15..].copy_from_slice(&[
        thrust.exhaust_speed_m_s,
        thrust.exhausted_at_s,
        from_s,
        rate_rad_s,
        sine,
        cosine,
        follows,
    ]);
    figures
}

pub(super) fn figures_of_arc(departure: &Departure<f64>) -> Figures {
    let mut figures = figures_of_body(&departure.forces);
    let e = &departure.ellipse;
    figures[9] = e.start_time_s;
    figures[10..13].copy_from_slice(&e.start_position_m);
    figures[13..16].copy_from_slice(&e.start_velocity_m_s);
    figures[16..21].copy_from_slice(&[
        e.start_radius_m,
        e.semi_major_axis_m,
        e.mean_motion_rad_s,
        e.e_cos,
        e.e_sin,
    ]);
    figures
}

pub(super) fn figures_of_fall(fall: &Fall<f64>) -> Figures {
    figures_of_body(&fall.forces)
}
