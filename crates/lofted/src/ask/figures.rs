//! The figures of one flight, put together step by step.

use super::error::{AskError, MOST_DRAWS};
use super::told::Told;
use crate::claim::Figure;
use crate::earth::GeoPoint;
use crate::reconstruct::class::VehicleClass;
use crate::reconstruct::clock::time_between;
use crate::reconstruct::conditions::HeavierPayload;
use crate::reconstruct::evidence::{Evidence, Heading};
use crate::reconstruct::observable::Observable;
use crate::reconstruct::question::Question;
use crate::reconstruct::reach::Place;
use crate::reconstruct::splashdown::Splashdown;

/// The figures of one flight, and how it is asked about.
///
/// Each may be given any number of times, by several parties; all of them then hold at once. Nothing is read before
/// the question is asked, so that the steps need no `?` of their own. What is not said stands as the command has it:
/// every class of vehicle, seed 1, 500 draws or up to 2,000 of them while the range moves with the draws.
///
/// # Units and conventions
/// As [`Told`]: text carries its unit, a bare number is in km, km/s, min (time of flight) or s (other times).
///
/// # Examples
/// ```
/// use lofted::ask::Figures;
///
/// let question = Figures::new().apogee("about 7,000 km").distance(1000).time("87 min").question()?;
/// assert_eq!(question.evidence.observed.len(), 3);
/// let fault = Figures::new().apogee("7.000 km").question().unwrap_err();
/// assert!(fault.to_string().starts_with("apogee: "), "{fault}");
/// # Ok::<(), lofted::ask::AskError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    told: Vec<(Observable, Told)>,
    clocks: Option<(String, String)>,
    ground: Option<Ground>,
    classes: Vec<VehicleClass>,
    seed: Option<u32>,
    draws: Option<u32>,
    places: Vec<(String, [f64; 2])>,
    heavier: Option<HeavierPayload>,
}

/// Where it started and which way it went; latitudes and longitudes in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Ground {
    Toward { launch: [f64; 2], azimuth_deg: f64 },
    Between { launch: [f64; 2], impact: [f64; 2] },
}

fn point(name: &str, [latitude_deg, longitude_deg]: [f64; 2]) -> Result<GeoPoint, AskError> {
    GeoPoint::new(latitude_deg, longitude_deg)
        .map_err(|fault| AskError::Point { name: name.to_owned(), fault })
}

impl Figures {
    /// No figure yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more figure.
    #[must_use]
    pub fn figure(mut self, what: Observable, told: impl Into<Told>) -> Self {
        self.told.push((what, told.into()));
        self
    }

    /// The greatest height; a bare number in km.
    #[must_use]
    pub fn apogee(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::Apogee, told)
    }

    /// Over the ground from launch to impact; a bare number in km.
    #[must_use]
    pub fn distance(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::GroundDistance, told)
    }

    /// From launch to impact; a bare number in min.
    #[must_use]
    pub fn time(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::FlightTime, told)
    }

    /// From launch to the greatest height; a bare number in s.
    #[must_use]
    pub fn time_to_apogee(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::TimeToApogee, told)
    }

    /// From launch to the last burnout; a bare number in s.
    #[must_use]
    pub fn burn_time(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::BurnTime, told)
    }

    /// The height at the last burnout; a bare number in km.
    #[must_use]
    pub fn burnout_altitude(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::BurnoutAltitude, told)
    }

    /// The speed at the last burnout; a bare number in km/s.
    #[must_use]
    pub fn burnout_speed(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::BurnoutSpeed, told)
    }

    /// The greatest speed; a bare number in km/s.
    #[must_use]
    pub fn speed(self, told: impl Into<Told>) -> Self {
        self.figure(Observable::GreatestSpeed, told)
    }

    /// Clock readings of launch and impact, `7:11` and `8:37`: a time of flight to a minute either way.
    #[must_use]
    pub fn clocks(mut self, launched_at: &str, landed_at: &str) -> Self {
        self.clocks = Some((launched_at.to_owned(), landed_at.to_owned()));
        self
    }

    /// Launch point (latitude, longitude, deg) and bearing of the impact, degrees clockwise from north. Without them
    /// the Earth stands still.
    #[must_use]
    pub fn launched_toward(mut self, launch_deg: [f64; 2], azimuth_deg: f64) -> Self {
        self.ground = Some(Ground::Toward { launch: launch_deg, azimuth_deg });
        self
    }

    /// Launch and impact (latitude, longitude, deg): the bearing and the distance, at least 25 km either way.
    #[must_use]
    pub fn launched_to(mut self, launch_deg: [f64; 2], impact_deg: [f64; 2]) -> Self {
        self.ground = Some(Ground::Between { launch: launch_deg, impact: impact_deg });
        self
    }

    /// A class of vehicle that may have flown; without any all of them.
    #[must_use]
    pub fn class(mut self, class: VehicleClass) -> Self {
        self.classes.push(class);
        self
    }

    /// The seed of the draws: same seed, same bits.
    #[must_use]
    pub fn seed(mut self, seed: u32) -> Self {
        self.seed = Some(seed);
        self
    }

    /// So many draws, 1 to [`MOST_DRAWS`], in place of 500 and up to 2,000.
    #[must_use]
    pub fn draws(mut self, draws: u32) -> Self {
        self.draws = Some(draws);
        self
    }

    /// A place (latitude, longitude, deg) that may be within reach; needs a launch point.
    #[must_use]
    pub fn place(mut self, name: &str, point_deg: [f64; 2]) -> Self {
        self.places.push((name.to_owned(), point_deg));
        self
    }

    /// A heavier payload than the one flown, which is answered as well.
    #[must_use]
    pub fn heavier(mut self, heavier: HeavierPayload) -> Self {
        self.heavier = Some(heavier);
        self
    }

    /// The question that the figures are, for whoever draws on their own.
    ///
    /// # Errors
    /// A figure, a point or a clock reading does not read, or no arc follows from them: [`AskError`].
    pub fn question(&self) -> Result<Question, AskError> {
        let read = |(what, told): &(Observable, Told)| told.figure(*what);
        let figures = self.told.iter().map(read).collect::<Result<Vec<Figure>, _>>()?;
        let mut evidence = match self.ground {
            None => Evidence::of_figures(&figures, None),
            Some(Ground::Toward { launch, azimuth_deg }) => {
                let launch = point("launch", launch)?;
                Evidence::of_figures(&figures, Some(Heading { launch, bearing_deg: azimuth_deg }))
            }
            Some(Ground::Between { launch, impact }) => {
                let impact = point("impact", impact)?;
                let landed = Splashdown::at(impact).seen_from(point("launch", launch)?);
                let evidence = Evidence::of_figures(&figures, Some(landed.heading))
                    .with(Observable::GroundDistance, landed.ground_distance_m);
                Evidence { impact: Some(impact), ..evidence }
            }
        };
        if let Some((launched_at, landed_at)) = &self.clocks {
            evidence = evidence.with(Observable::FlightTime, time_between(launched_at, landed_at)?);
        }
        evidence.check()?;
        let mut question = Question::new(evidence);
        question.seed = self.seed.unwrap_or(question.seed);
        if !self.classes.is_empty() {
            question.classes.clone_from(&self.classes);
        }
        Ok(question)
    }

    /// How many draws were asked for.
    pub(crate) fn draws_asked(&self) -> Result<Option<u32>, AskError> {
        match self.draws {
            Some(draws) if !(1..=MOST_DRAWS).contains(&draws) => Err(AskError::Draws { draws }),
            draws => Ok(draws),
        }
    }

    /// The places that were asked about.
    pub(crate) fn places_asked(&self) -> Result<Vec<Place>, AskError> {
        let read = |(name, at): &(String, [f64; 2])| {
            Ok(Place { name: name.clone(), point: point(name, *at)? })
        };
        self.places.iter().map(read).collect()
    }

    /// The heavier payload that was asked about.
    pub(crate) const fn heavier_asked(&self) -> Option<HeavierPayload> {
        self.heavier
    }
}
