//! The sets of claims of a flight that are judged: each account, and all parties together.

use lofted::account::Account;
use lofted::claim::{Claim, Figure, FlightId, Metric, Side};
use lofted::earth::GeoPoint;
use lofted::flight::Flight;
use lofted::order::by_keys;
use lofted::place::PlaceKind;
use lofted::reconstruct::evidence::{Evidence, Heading};
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted::reconstruct::question::Question;
use lofted::reconstruct::reach::Place;
use lofted_charts::Ink;
use lofted_charts::sheet::words;
use lofted_jobs::ask::{Ask, BandAsk, PortraitAsk, PortraitOf, SetAsk};
use lofted_record::Record;

use crate::judging::counted::{each_once, standing_on};
use crate::judging::heavier::Heavier;
use crate::judging::method::Method;
use crate::judging::two_body::{AccountView, account_view, accounts_told};
use crate::saying::speaker::party_ink;

/// Claims that are judged together.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimSet {
    /// Its name in a link, which stays when other claims come: the claim of the reported time, or [`ALL`].
    pub name: String,
    /// Whose they are.
    pub whose: Whose,
    /// The figures, of which one vehicle has to explain all.
    pub figures: Vec<Figure>,
    /// What is asked of them.
    pub question: Question,
    /// A heavier payload than the one flown, whose ranges are asked for as well.
    pub heavier: Option<Heavier>,
}

/// The name of the set of every party's claims.
pub const ALL: &str = "all";

/// Whose claims a set holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Whose {
    /// A reported time with the apogee and distance that it stands with.
    Account(AccountView),
    /// Figures under a name: a party's of which none is a reported time, or those that somebody typed.
    Named(NamedFigures),
    /// Every party's.
    Everybody,
}

/// Figures under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedFigures {
    /// The name.
    pub name: String,
    /// Its hue.
    pub ink: Ink,
    /// The figures in words: `7,000 km up, 1,000 km out, 87 min`.
    pub told: String,
}

impl ClaimSet {
    fn new(name: &str, whose: Whose, figures: Vec<Figure>, heading: Option<Heading>) -> Self {
        let question = Question::new(Evidence::of_figures(&figures, heading));
        Self { name: name.to_owned(), whose, figures, question, heavier: None }
    }

    /// What the worker is asked of the set alone.
    #[must_use]
    pub fn asked(&self) -> SetAsk {
        SetAsk { question: self.question.clone(), heavier: self.heavier.map(Heavier::payload) }
    }

    /// The figure of a metric, the narrowest where there are several.
    #[must_use]
    pub fn figure(&self, metric: Metric) -> Option<&Figure> {
        let of_metric = self.figures.iter().filter(|figure| figure.metric() == metric);
        by_keys(of_metric.collect(), |figure| looseness(figure)).first().copied()
    }
}

/// How loosely a figure holds a value; the least is the narrowest.
pub(crate) fn looseness(figure: &Figure) -> [f64; 2] {
    Interval::of_figure(figure).map_or([f64::MAX; 2], |one| one.looseness())
}

impl NamedFigures {
    /// Figures under a name in a hue.
    #[must_use]
    pub fn of(name: &str, ink: Ink, figures: &[Figure]) -> Self {
        let told = figures.iter().map(told_words).collect::<Vec<_>>().join(", ");
        Self { name: name.to_owned(), ink, told }
    }
}

/// A figure with what it is of: `7,000 km up`, `burn time 151 s`.
fn told_words(figure: &Figure) -> String {
    let words = words::figure(figure);
    match figure.metric() {
        Metric::Apogee => format!("{words} up"),
        Metric::GroundDistance => format!("{words} out"),
        Metric::FlightTime => words,
        other => format!("{} {words}", other.id().replace('-', " ")),
    }
}

/// Every account of a flight, the figures of each party that has none, and all claims together where these are more.
#[must_use]
pub fn claim_sets(record: &Record, flight: &Flight) -> Vec<ClaimSet> {
    let heading = Heading::of_flight(flight);
    let mut sets: Vec<ClaimSet> = accounts_told(record, &flight.id)
        .iter()
        .filter_map(|account| {
            let figures = figures_of(account);
            let whose = Whose::Account(account_view(record, account)?);
            Some(ClaimSet::new(account.time.claim.id.as_str(), whose, figures, heading))
        })
        .collect();
    sets.extend(parties_without_time(record, flight, &sets, heading));
    let all = figures_of_all(record, &flight.id, |_| true);
    let enough = says_of_an_arc(&all);
    let adds = sets.len() != 1 || sets.iter().any(|set| set.figures.len() < all.len());
    if enough && adds {
        sets.push(ClaimSet::new(ALL, Whose::Everybody, all, heading));
    }
    sets
}

fn figures_of(account: &Account<'_>) -> Vec<Figure> {
    let Account { time, apogee, distance } = account;
    [apogee.told, distance.told, *time].map(|told| told.claim.figure).to_vec()
}

/// The figures of each party that is in none of the sets, where they say anything of an arc together.
fn parties_without_time(
    record: &Record,
    flight: &Flight,
    sets: &[ClaimSet],
    heading: Option<Heading>,
) -> Vec<ClaimSet> {
    let has_account = |party: &str| {
        sets.iter().any(|set| matches!(&set.whose, Whose::Account(view) if view.teller == party))
    };
    let parties = record.tellers_of_flight(&flight.id);
    let set = |party: &str| {
        let own = |claim: &Claim| record.teller_of(claim) == Some(party);
        let figures = figures_of_all(record, &flight.id, own);
        let named = record.claims_of_flight(&flight.id).find(|claim| own(claim))?;
        let whose = Whose::Named(NamedFigures::of(party, party_ink(record, party), &figures));
        let set = ClaimSet::new(named.id.as_str(), whose, figures, heading);
        says_of_an_arc(&set.figures).then_some(set)
    };
    parties.into_iter().filter(|party| !has_account(party)).filter_map(set).collect()
}

/// Whether figures are of two kinds or more, and evidence of an arc.
fn says_of_an_arc(figures: &[Figure]) -> bool {
    let Some(first) = figures.first() else { return false };
    figures.iter().any(|figure| figure.metric() != first.metric())
        && Evidence::of_figures(figures, None).check().is_ok()
}

/// Every figure with a number that tells of the arc or the burn, of the claims that count, each amount once.
fn figures_of_all(
    record: &Record,
    flight: &FlightId,
    wanted: impl Fn(&Claim) -> bool,
) -> Vec<Figure> {
    let mut figures: Vec<Figure> = Vec::new();
    let counts = |claim: &&Claim| {
        wanted(claim)
            && Observable::of_metric(claim.figure.metric()).is_some()
            && claim.figure.amount().named_number().is_some()
    };
    let standing = standing_on(record, flight);
    for claim in standing.iter().flat_map(|of| each_once(of)).filter(counts) {
        if !figures.contains(&claim.figure) {
            figures.push(claim.figure);
        }
    }
    figures
}

/// What the worker is asked of the sets of a flight; `None` where there is nothing to ask.
#[must_use]
pub fn ask(record: &Record, sets: &[ClaimSet], method: &Method) -> Option<Ask> {
    if sets.is_empty() {
        return None;
    }
    let asked = |set: &ClaimSet| {
        let classes = method.classes();
        let question = Question { classes, seed: method.seed, ..set.question.clone() };
        SetAsk { question, heavier: method.heavier.map(Heavier::payload) }
    };
    Some(Ask {
        sets: sets.iter().map(asked).collect(),
        draws: method.draws,
        band: band(&sets.iter().collect::<Vec<_>>()),
        portrait: Some(portrait(record, sets, method)),
        places: reference_places(record),
    })
}

/// The cities of the record that ranges are held against.
#[must_use]
pub fn reference_places(record: &Record) -> Vec<Place> {
    let cities = record.places_of_kind(PlaceKind::City);
    let named =
        |city: &lofted::place::Place| Some(Place { name: city.name.clone(), point: city.point? });
    cities.filter_map(named).collect()
}

/// Where a flight with these sets of claims was launched.
#[must_use]
pub fn launch(sets: &[ClaimSet]) -> Option<GeoPoint> {
    sets.iter().find_map(|set| Some(set.question.evidence.heading?.launch))
}

/// Whose flight of these sets is asked for.
fn portrait(record: &Record, sets: &[ClaimSet], method: &Method) -> PortraitAsk {
    let named = |set: &ClaimSet| Some(&set.name) == method.drawn.as_ref();
    let place = sets.iter().position(named).and_then(|at| u32::try_from(at).ok());
    PortraitAsk {
        of: place.map_or(PortraitOf::MostSupport, PortraitOf::Set),
        normal_km: method.normal.distance_km(record, launch(sets)),
    }
}

/// The band under the claims: their apogees with room on both sides, at the distance stated closest.
pub(crate) fn band(sets: &[&ClaimSet]) -> Option<BandAsk> {
    let apogees =
        || sets.iter().flat_map(|set| set.question.evidence.intervals(Observable::Apogee));
    apogees().next()?;
    let ends = || apogees().map(Interval::shown);
    let low_km = ends().map(|[low, _]| low).fold(f64::MAX, f64::min) / 1000.0;
    let high_km = ends().map(|[_, high]| high).fold(0.0, f64::max) / 1000.0;
    let room_km = (0.3 * (high_km - low_km)).max(0.08 * high_km);
    let distances =
        sets.iter().flat_map(|set| set.question.evidence.intervals(Observable::GroundDistance));
    let ground_distance_m = **by_keys(distances.collect(), |one| one.looseness()).first()?;
    Some(BandAsk {
        from_apogee_km: (low_km - room_km).max(0.5 * low_km),
        to_apogee_km: high_km + room_km,
        ground_distance_m,
        heading: sets.first()?.question.evidence.heading,
    })
}

/// The intervals that a set is held to, in words.
#[must_use]
pub fn intervals_used(evidence: &Evidence) -> String {
    let list = |what: &Observable| {
        let name = match what {
            Observable::GroundDistance => "distance".to_owned(),
            Observable::FlightTime => "time".to_owned(),
            other => other.id().replace('-', " "),
        };
        let each: Vec<String> =
            evidence.intervals(*what).map(|interval| interval_words(*what, interval)).collect();
        (!each.is_empty()).then(|| format!("{name} {}", each.join(" and ")))
    };
    Observable::ALL.iter().filter_map(list).collect::<Vec<_>>().join("; ")
}

/// An interval in words: `6,500 to 7,500 km`; of one without a stated end what is taken of it:
/// `7,000 km or more (to 14,000 km, four fifths of the belief under 8,292 km)`.
#[must_use]
pub fn interval_words(what: Observable, interval: &Interval) -> String {
    let (unit, unit_si) = what.shown_in();
    let number = |si: f64| words::number(si / unit_si, 2);
    let ([low, high], Interval { low: least, high: most, .. }) = (interval.shown(), *interval);
    let rounded = |si: f64| words::number(three_digits(si / unit_si), 2);
    match interval.open_side() {
        Side::Both => format!("{} to {} {unit}", number(least), number(most)),
        Side::Above => format!(
            "{} {unit} or more (looked at to {}, most likely under {})",
            number(least),
            number(most),
            rounded(high)
        ),
        Side::Below => format!(
            "{} {unit} or less (looked at from {}, most likely over {})",
            number(most),
            number(least),
            rounded(low)
        ),
    }
}

/// A number to three digits, which is as close as any belief is known.
fn three_digits(number: f64) -> f64 {
    let steps = [0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0];
    let step = steps.into_iter().find(|step| number < 1000.0 * step).unwrap_or(1000.0);
    (number / step).round() * step
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets(id: &str) -> Vec<ClaimSet> {
        let record = &lofted_record::bundled().record;
        claim_sets(record, record.flight(&id.parse().unwrap()).unwrap())
    }

    #[test]
    fn each_account_is_a_set_and_all_parties_are_one() {
        let sets = sets("2024-10-31");
        assert!(sets.len() >= 4);
        assert_eq!(sets.last().unwrap().whose, Whose::Everybody);
        let names: Vec<&str> = sets.iter().map(|set| set.name.as_str()).collect();
        assert!(names.iter().all(|one| names.iter().filter(|name| *name == one).count() == 1));
        for set in &sets {
            let evidence = &set.question.evidence;
            assert!(evidence.check().is_ok());
            assert_eq!(evidence.heading.unwrap().bearing_deg, 66.7);
        }
        assert_eq!(
            intervals_used(&sets[0].question.evidence),
            "apogee 6,500 to 7,500 km; distance 850 to 1,150 km; time 86.5 to 87.5 min"
        );
    }

    #[test]
    fn an_interval_without_a_stated_end_is_told_as_the_bound_that_it_is() {
        let of = |text: &str, unit| Interval::of_amount(&text.parse().unwrap(), unit).unwrap();
        let km =
            |text| interval_words(Observable::Apogee, &of(text, lofted::claim::Unit::Kilometres));
        assert_eq!(km(">7000"), "7,000 km or more (looked at to 14,000, most likely under 8,290)");
        assert_eq!(km("<=100"), "100 km or less (looked at from 50, most likely over 85)");
        assert_eq!(km("~<1000"), "800 to 1,000 km");
        assert_eq!(km("<100"), km("<=100"));
    }

    #[test]
    fn the_band_has_room_around_the_claims() {
        let band = band(&sets("2024-10-31").iter().collect::<Vec<_>>()).unwrap();
        assert!(band.from_apogee_km < 6200.0 && band.to_apogee_km > 8000.0, "{band:?}");
        assert!(band.to_apogee_km < 9500.0, "a bound stretches no chart: {band:?}");
        assert!((band.ground_distance_m.middle() - 1_001_200.0).abs() < 1.0, "the closest figure");
    }
}
