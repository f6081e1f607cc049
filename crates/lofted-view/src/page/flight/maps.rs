//! What lies on the maps of a flight: track, impact area, footprint beside the plain ring, places.

use lofted::claim::{Amount, Claim, Metric};
use lofted::earth::GeoPoint;
use lofted::earth::ellipsoid::{Figure, Geodetic};
use lofted::earth::geodesic::geodesic_between;
use lofted::flight::Flight;
use lofted::order::ascending;
use lofted::reconstruct::reach::WithinReach;
use lofted_charts::map::FlightMap;
use lofted_charts::map::layers::{
    Footprint, Impact, ImpactArea, Layers, NamedPoint, RangeRing, Reach, ReachShare,
    ReferencePlace, Track, TrackPoint,
};
use lofted_charts::sheet::words;
use lofted_charts::{Dash, Ink};
use lofted_jobs::portrait::{FootprintRim, Portrait};
use lofted_record::Record;

use crate::judging::claim_sets::{ClaimSet, reference_places};
use crate::judging::normal_to::normal_label;
use crate::page::flight::spoken_zone::zones_spoken_of;
use crate::page::flight::stated_splashdown::stated_splashdowns;
use crate::saying::speaker::{party_ink, speaker};

/// Radius of the map of the whole Earth, km.
pub const WHOLE_EARTH_KM: f64 = 20_015.0;

/// The map of the flight itself: track, impact area, and the places of impact that were stated. `None` where the launch point is not known.
#[must_use]
pub fn flight_map(
    record: &Record,
    flight: &Flight,
    portrait: &Portrait,
    set: &ClaimSet,
) -> Option<FlightMap> {
    let Base { mut layers, whose, ink } = base(flight, set)?;
    layers.tracks.push(own_track(portrait, &whose, ink));
    layers.impacts.extend(impact_area(portrait, &whose, ink));
    layers.impacts.extend(stated_splashdowns(record, flight));
    layers.zones = zones_spoken_of(record, flight);
    let farthest_km = portrait.bands.ground_distance_km.last().map_or(0.0, |one| one.p95);
    Some(FlightMap { layers, radius_km: (1.6 * farthest_km).clamp(500.0, WHOLE_EARTH_KM) })
}

/// What lies on the maps of the whole Earth: footprint, plain ring, normal arc, places.
#[must_use]
pub fn reach_layers(
    record: &Record,
    flight: &Flight,
    portrait: &Portrait,
    set: &ClaimSet,
) -> Option<Layers> {
    let Base { mut layers, whose, ink } = base(flight, set)?;
    layers.tracks.push(own_track(portrait, &whose, ink));
    if let Some(normal) = &portrait.normal {
        let label = normal_label(normal);
        layers.tracks.push(track(label, Ink::Muted, Dash::Dashed, &normal.path));
    }
    if let Some(rim) = &portrait.footprint {
        layers.footprints.push(footprint(rim, &whose, ink));
    }
    layers.places = places(record, portrait);
    layers.rings = published_rings(record, flight);
    Some(layers)
}

/// What of a flight's maps goes into a file: launch point, impacts computed and stated, footprint.
#[must_use]
pub fn file_layers(
    record: &Record,
    flight: &Flight,
    portrait: &Portrait,
    set: &ClaimSet,
) -> Option<Layers> {
    let Base { mut layers, whose, ink } = base(flight, set)?;
    layers.impacts.extend(impact_area(portrait, &whose, ink));
    layers.impacts.extend(stated_splashdowns(record, flight));
    layers.footprints.extend(portrait.footprint.as_ref().map(|rim| footprint(rim, &whose, ink)));
    Some(layers)
}

/// What every map of a flight begins with: the launch point, and whose figures it is of in which hue.
struct Base {
    layers: Layers,
    whose: String,
    ink: Ink,
}

fn base(flight: &Flight, set: &ClaimSet) -> Option<Base> {
    let site = flight.launch_site.as_ref()?;
    let layers = Layers::about(NamedPoint { label: site.name.clone(), point: site.point });
    Some(Base { layers, whose: set.whose.figures(), ink: set.whose.ink(Ink::Accent) })
}

fn own_track(portrait: &Portrait, whose: &str, ink: Ink) -> Track {
    track(format!("track computed from {whose}"), ink, Dash::Solid, &portrait.median)
}

fn point(latitude_deg: f64, longitude_deg: f64) -> Option<GeoPoint> {
    GeoPoint::new(latitude_deg, longitude_deg).ok()
}

fn points(places: &[[f32; 2]]) -> Vec<GeoPoint> {
    places.iter().filter_map(|[lat, lon]| point(f64::from(*lat), f64::from(*lon))).collect()
}

fn track(
    label: String,
    ink: Ink,
    dash: Dash,
    path: &[lofted::trajectory::path::PathPoint],
) -> Track {
    let points = path.iter().filter_map(|at| {
        let point = point(at.latitude_deg, at.longitude_deg)?;
        Some(TrackPoint { point, time_s: Some(at.time_s) })
    });
    Track { label, ink, dash, points: points.collect(), tick_min: None }
}

/// A disc round the median member's impact that holds 95 % of the members flown.
fn impact_area(portrait: &Portrait, whose: &str, ink: Ink) -> Option<Impact> {
    let last = portrait.median.last()?;
    let centre = point(last.latitude_deg, last.longitude_deg)?;
    let at =
        |place: GeoPoint| Geodetic::from_degrees(place.latitude_deg(), place.longitude_deg(), 0.0);
    let far_km: Vec<f64> = points(&portrait.impacts)
        .into_iter()
        .map(|place| geodesic_between(Figure::Wgs84, &at(centre), &at(place)).distance_m / 1000.0)
        .collect();
    let order = ascending(far_km.iter().copied());
    let at = order.len().saturating_sub(1) * 19 / 20;
    let radius_km = *far_km.get(*order.get(at)?)?;
    Some(Impact {
        label: format!("impact computed from {whose}"),
        ink,
        area: ImpactArea::Disc { centre, radius_km: radius_km.max(5.0) },
        words: format!(
            "95 % of the simulated flights within {} km",
            words::number(radius_km.max(1.0), 0)
        ),
    })
}

fn footprint(rim: &FootprintRim, whose: &str, ink: Ink) -> Footprint {
    let p50 = if rim.rays.iter().all(|ray| ray.range_km.is_none()) {
        Reach::WholeEarth
    } else {
        Reach::Rim(points(&rim.rim))
    };
    Footprint {
        label: format!("reach computed from {whose}, payload as flown"),
        ink,
        p05: None,
        p50,
        p95: None,
        at_rest_km: rim.ring_km,
    }
}

/// The reference places, with shares as far as they are counted.
fn places(record: &Record, portrait: &Portrait) -> Vec<ReferencePlace> {
    reference_places(record)
        .into_iter()
        .map(|place| {
            let of = |counted: &[WithinReach]| {
                let one = counted.iter().find(|one| one.place.name == place.name)?;
                Some(ReachShare { share: one.share, tried: one.members })
            };
            let (share, share_heavier) = (of(&portrait.places), of(&portrait.places_heavier));
            ReferencePlace { label: place.name, point: place.point, share, share_heavier }
        })
        .collect()
}

/// The ranges published for a flight, as rings: a figure without a number has none.
fn published_rings(record: &Record, flight: &Flight) -> Vec<RangeRing> {
    let published = record.claims_of_flight(&flight.id);
    let ring = |claim: &Claim| {
        let of_range = claim.figure.metric() == Metric::PublishedRange;
        let range_m = claim.figure.si().named_number().filter(|_| of_range)?;
        let party = record.teller_of(claim).unwrap_or_default();
        Some(RangeRing {
            label: format!("{}, published by {party}", words::figure(&claim.figure)),
            ink: party_ink(record, party),
            distance_km: range_m / 1000.0,
        })
    };
    published.filter_map(ring).filter(|ring| ring.distance_km < WHOLE_EARTH_KM).collect()
}

/// The middle of the globe on which launch point and reach are both seen: half way along the normal track.
#[must_use]
pub fn globe_centre(portrait: &Portrait, launch: GeoPoint) -> GeoPoint {
    let halfway = portrait.normal.as_ref().and_then(|normal| {
        let half_km = 0.5 * normal.ground_distance_km;
        normal.path.iter().find(|at| at.downrange_km >= half_km)
    });
    halfway.and_then(|at| point(at.latitude_deg, at.longitude_deg)).unwrap_or(launch)
}

/// Which places most of the simulated vehicles reach that a published range of the flight does not: in a sentence,
/// by the shortest of those ranges; none where every published range reaches them, or none was published.
#[must_use]
pub fn beyond_published(record: &Record, flight: &Flight, portrait: &Portrait) -> Option<String> {
    let published = record.claims_of_flight(&flight.id).filter_map(|claim| {
        let published = claim.figure.metric() == Metric::PublishedRange;
        let most_m = match claim.figure.si() {
            Amount::AtLeast(_) | Amount::MoreThan(_) => None,
            Amount::Range { high, .. } => Some(high),
            other => other.named_number(),
        };
        Some((most_m.filter(|_| published)? / 1000.0, claim))
    });
    let (most_km, claim) = published.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let beyond = portrait.places.iter().filter(|one| one.share > 0.5 && one.distance_km > most_km);
    let beyond: Vec<&str> = beyond.map(|one| one.place.name.as_str()).collect();
    let (last, others) = beyond.split_last()?;
    let (places, lie) = match others {
        [] => ((*last).to_owned(), "lies"),
        _ => (format!("{} and {last}", others.join(", ")), "lie"),
    };
    Some(format!(
        "{places} {lie} beyond the {} that {} published for this flight.",
        words::figure(&claim.figure),
        speaker(record, claim)
    ))
}

/// Where the flight comes down, in a sentence.
#[must_use]
pub fn impact_finding(portrait: &Portrait, set: &ClaimSet) -> String {
    let whose = set.whose.figures();
    let far = portrait.bands.ground_distance_km.last();
    let far = far.map_or_else(String::new, |far| {
        let km = |km: f64| words::number(km, 0);
        let (low, high) = (km(far.p05), km(far.p95));
        let spread = if low == high { String::new() } else { format!(" ({low} to {high})") };
        format!("{} km{spread} from the launch point", km(far.p50))
    });
    format!(
        "Computed from {whose}, it comes down {far}. Distances from the launch point are true on \
         this map. A track bends where the Earth turns on under the flight."
    )
}

/// How far the vehicle reaches around, in a sentence.
#[must_use]
pub fn reach_finding(portrait: &Portrait) -> String {
    let Some(rim) = &portrait.footprint else {
        return "The reach by bearing is being computed.".to_owned();
    };
    let ranges = || rim.rays.iter().filter_map(|ray| Some((ray.bearing_deg, ray.range_km?)));
    let least = ranges().min_by(|a, b| a.1.total_cmp(&b.1));
    let most = ranges().max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some(least), Some(most)) = (least, most) else {
        return "Steered for range with the payload flown, the vehicle reaches any point on Earth on \
                every bearing; the share of the simulated vehicles that reach a place stands beside it."
            .to_owned();
    };
    let km = |km: f64| words::number(10.0 * (km / 10.0).round(), 0);
    let far = if ranges().count() < rim.rays.len() {
        "any point on Earth on some bearings".to_owned()
    } else {
        format!("{} km towards {}°", km(most.1), words::number(most.0, 0))
    };
    let ring = rim.ring_km.map_or_else(String::new, |ring| {
        format!(" A plain ring, over an Earth at rest, would say {} km everywhere.", km(ring))
    });
    format!(
        "With the payload flown, the vehicle of the middle one of the simulated flights reaches {far} and {} km towards {}°: the Earth turns under \
         it.{ring}",
        km(least.1),
        words::number(least.0, 0),
    )
}
