//! The bundled record reads without a fault and holds what it is meant to hold, by value.

use lofted::claim::{Claim, Date, Kind, LinkKind, Metric, Subject};
use lofted::earth::{GeoPoint, constants::MEAN_RADIUS_M, great_circle};
use lofted_record::{Record, bundled};

const OCT: &str = "2024-10-31";
const DEC: &str = "2023-12-18";
const AP: &str = "ap-2024-10-30";

/// The same text where it was read with the rest of what it tells.
const AP_LONGER: &str = "ap-2024-10-30.b";

/// What the two ministers said that day, in the words of their ministries.
const AUSTIN: &str = "us-dod-2024-10-30";
const EMBASSY: &str = "rok-mnd-2024-11-14";
const REUTERS: &str = "reuters-2024-10-31";
const KCNA_19: &str = "kcna-2024-11-01";
const BUTLER: &str = "butler-eagle-2024-10-30";
const KCNA_18: &str = "kcna-2023-12-19";
const JAPAN_OCT: &str = "japan-mod-2024-10-31";
const JAPAN_DEC: &str = "japan-mod-2023-12-18";
const HAYASHI: &str = "asia-business-daily-2024-10-31";
const MIYAKE: &str = "ndtv-2023-12-18";

/// What is looked for: three marks of the figure, then claimant, attribution, source.
type Figure = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

/// Metric, amount, unit, claimant, attribution, source; every figure with a number.
const FIGURES_OCT: [Figure; 12] = [
    ("flight-time", "87", "min", "rok-government", "on-record", REUTERS),
    ("apogee", "7000", "km", "reuters", "press-report", REUTERS),
    ("ground-distance", "1000", "km", "reuters", "press-report", REUTERS),
    ("splashdown", "~200", "km", "japan-mod", "on-record", JAPAN_OCT),
    ("apogee", "7687.5", "km", "kcna", "state-media", KCNA_19),
    ("ground-distance", "1001.2", "km", "kcna", "state-media", KCNA_19),
    ("flight-time", "5156", "s", "kcna", "state-media", KCNA_19),
    ("flight-time", "~86", "min", "japan-mod", "on-record", JAPAN_OCT),
    ("apogee", ">7000", "km", "japan-mod", "on-record", JAPAN_OCT),
    ("ground-distance", "~1000", "km", "japan-mod", "on-record", JAPAN_OCT),
    ("ground-distance", "~1000", "km", "rok-jcs", "on-record", "rok-government-2024-10-31"),
    ("published-range", ">15000", "km", "japan-government", "on-record", HAYASHI),
];

const FIGURES_DEC: [Figure; 9] = [
    ("flight-time", "73", "min", "reuters", "press-report", REUTERS),
    ("published-range", "15000", "km", "reuters", "press-report", REUTERS),
    ("apogee", "6518.2", "km", "kcna", "state-media", KCNA_18),
    ("ground-distance", "1002.3", "km", "kcna", "state-media", KCNA_18),
    ("flight-time", "4415", "s", "kcna", "state-media", KCNA_18),
    ("flight-time", "~73", "min", "japan-mod", "on-record", JAPAN_DEC),
    ("apogee", ">6000", "km", "japan-mod", "on-record", JAPAN_DEC),
    ("ground-distance", "~1000", "km", "japan-mod", "on-record", JAPAN_DEC),
    ("published-range", ">15000", "km", "japan-vice-minister-miyake", "on-record", MIYAKE),
];

const FIGURES_DEPLOYMENT: [Figure; 9] = [
    ("in-place:russia", "~10000", "persons", "us-dod", "on-record", AUSTIN),
    ("in-place:russia", "11000", "persons", "rok-presidential-official", "anonymous", BUTLER),
    ("near-front", ">3000", "persons", "rok-presidential-official", "anonymous", BUTLER),
    ("in-place:russia", "<=11000", "persons", "ap", "press-report", AP),
    ("distance-to-border", "50", "km", "ukraine-official-ap", "anonymous", AP_LONGER),
    ("containers", "1000", "containers", "us-white-house", "on-record", AP_LONGER),
    ("containers", ">1000", "containers", "us-nsc", "on-record", "yonhap-2023-10-14"),
    ("in-place:russia", "11000", "persons", "several-governments", "press-report", REUTERS),
    ("near-front", "3000", "persons", "several-governments", "press-report", REUTERS),
];

/// Flight, metric, a part of words and scope together, claimant, attribution, source.
const WORDS: [Figure; 13] = [
    (OCT, "designation", "Hwasong-19", "kcna", "state-media", KCNA_19),
    (OCT, "launch-manner", "near the North’s capital", "rok-jcs", "on-record", REUTERS),
    (OCT, "launch-manner", "sharply raised angle", "rok-jcs", "on-record", REUTERS),
    (OCT, "assessment", "improved booster", "kida-analyst", "analyst-estimate", REUTERS),
    (DEC, "designation", "Hwasong-18", "kcna", "state-media", KCNA_18),
    (DEC, "launch-manner", "sharply raised angle", "reuters", "press-report", REUTERS),
    (DEC, "launch-manner", "solid-propellant", "reuters", "press-report", REUTERS),
    (DEC, "launch-manner", "road launcher", "reuters", "press-report", REUTERS),
    ("", "presence", "already arrived in Kursk", "ap", "press-report", BUTLER),
    ("", "presence", "in Russian uniforms", "us-defence-secretary", "on-record", AP),
    ("", "assessment", "highly likely", "us-defence-secretary", "on-record", AP),
    ("", "assessment", "reconnaissance satellites", "rok-defence-minister", "on-record", EMBASSY),
    ("", "assessment", "seventh nuclear test", "rok-dia", "via-lawmaker", "kbs-world-2024-10-30"),
];

fn record() -> &'static Record {
    &bundled().record
}

fn flight_of(claim: &Claim) -> &str {
    claim.flight().map_or("", |flight| flight.as_str())
}

fn stands(claim: &Claim, claimant: &str, attribution: &str, source: &str) -> bool {
    claim.claimant.as_str() == claimant
        && claim.attribution.id() == attribution
        && claim.source.as_str() == source
}

#[test]
fn it_reads_without_a_fault() {
    let faults: Vec<String> = bundled().faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_figure_stands_with_claimant_attribution_and_source() {
    for (flight, figures) in
        [(OCT, &FIGURES_OCT[..]), (DEC, &FIGURES_DEC[..]), ("", &FIGURES_DEPLOYMENT[..])]
    {
        for &(metric, amount, unit, claimant, attribution, source) in figures {
            let found = record().claims().iter().filter(|claim| {
                let figure = claim.figure;
                flight_of(claim) == flight
                    && claim.topic().to_string() == metric
                    && figure.amount().to_string() == amount
                    && figure.unit().id() == unit
                    && stands(claim, claimant, attribution, source)
            });
            assert_eq!(found.count(), 1, "{flight} {metric} {amount} {unit} {claimant} {source}");
        }
    }
}

#[test]
fn every_statement_without_a_number_stands() {
    for (flight, metric, part, claimant, attribution, source) in WORDS {
        let found = record().claims().iter().filter(|claim| {
            flight_of(claim) == flight
                && claim.figure.metric().id() == metric
                && format!("{} {}", claim.words, claim.scope).contains(part)
                && stands(claim, claimant, attribution, source)
        });
        assert_eq!(found.count(), 1, "{flight} {metric} {part} {claimant}");
    }
}

#[test]
fn every_claim_has_short_words_and_what_it_names() {
    for claim in record().claims() {
        let length = claim.words.chars().count();
        assert!((1..=120).contains(&length), "{}: {} characters", claim.id, length);
        assert!(record().claimant(&claim.claimant).is_some(), "{}", claim.id);
        assert!(record().source(&claim.source).is_some(), "{}", claim.id);
        assert!(claim.links.iter().all(|link| record().claim(&link.to).is_some()), "{}", claim.id);
    }
    for claimant in record().claimants() {
        assert!(record().claims_by(&claimant.id).count() > 0, "{} says nothing", claimant.id);
    }
    for source in record().sources() {
        assert!(record().claims_from(&source.id).count() > 0, "{} holds nothing", source.id);
    }
}

/// The lint finds figures that the words of a row do not hold; here every figure stands in digits, or in
/// letters that it reads.
#[test]
fn words_carry_the_number() {
    let in_letters = ["thousand", "ten", "nine", "three", "four"];
    for claim in record().claims() {
        let amount = claim.figure.amount();
        if amount.low().or(amount.best()).or(amount.high()).is_some() {
            let words = &claim.words;
            let carries = words.contains(|c: char| c.is_ascii_digit())
                || in_letters.iter().any(|number| words.contains(number));
            assert!(carries, "{}: {words}", claim.id);
        }
    }
}

#[test]
fn links_say_what_is_part_of_what() {
    let links: Vec<String> = record()
        .claims()
        .iter()
        .flat_map(|claim| {
            claim.links.iter().map(move |link| format!("{} {} {}", claim.id, link.kind, link.to))
        })
        .collect();
    for expected in [
        "rok-official-2024-10-30-near-front subset-of rok-official-2024-10-30-in-country",
        "several-governments-2024-10-31-near-front subset-of several-governments-2024-10-31-in-country",
        "us-white-house-2024-10-30-containers relays us-nsc-2023-10-13-containers",
        "rok-jcs-2024-10-31-flight-time contradicts kcna-2024-11-01-flight-time",
    ] {
        assert!(links.iter().any(|link| link == expected), "{expected}");
    }
    let part = "rok-official-2024-10-30-near-front".parse().unwrap();
    let part = record().claim(&part).unwrap();
    let wholes: Vec<_> = part.linked(LinkKind::SubsetOf).collect();
    assert_eq!(record().claim(wholes[0]).unwrap().figure.metric(), Metric::InPlace);
}

/// Days by which the clocks of two places differ at most.
const CLOCKS_DAYS: i32 = 1;

#[test]
fn a_claim_is_not_about_a_time_after_it_was_made_unless_it_expects() {
    for claim in record().claims() {
        let expects = matches!(claim.kind, Kind::Planned | Kind::Forecast);
        if let (Some(as_of), false) = (claim.as_of, expects) {
            assert!(as_of.first_day().days_since(claim.stated_on) <= CLOCKS_DAYS, "{}", claim.id);
        }
        let published = record().source(&claim.source).unwrap().published_on;
        let is_before = |day: Date| claim.stated_on.days_since(day) > CLOCKS_DAYS;
        assert!(!published.is_some_and(is_before), "{}", claim.id);
    }
}

#[test]
fn parties_stand_in_one_order() {
    let first = ["Seoul", "Tokyo", "Pyongyang", "Washington", "Kyiv"];
    assert!(record().parties().starts_with(&first), "{:?}", record().parties());
    let parties = |flight: &str| record().tellers_of_flight(&flight.parse().unwrap());
    assert_eq!(parties(OCT), ["Seoul", "Tokyo", "Pyongyang", "Analysts", "Press"]);
    assert_eq!(parties(DEC), ["Tokyo", "Pyongyang", "Press"]);
    assert!(parties("2017-01-01").is_empty());
    assert!(record().claims_of_subject(Subject::Statement).count() >= 4);
}

/// The azimuths are those of the great circle to the point that their basis names.
#[test]
fn azimuths_are_computed_from_the_splashdown_named() {
    let okushiri = GeoPoint::new(42.17, 139.47).unwrap();
    let named = [
        (OCT, 200.0, -90.0, "due west"),
        (DEC, 250.0, -45.0, "northwest"),
        ("2023-07-12", 250.0, -90.0, "due west"),
    ];
    for (flight, off_km, bearing_deg, way) in named {
        let flight = record().flight(&flight.parse().unwrap()).unwrap();
        let (latitude_rad, east_rad) = great_circle::destination(
            okushiri.latitude_deg().to_radians(),
            f64::to_radians(bearing_deg),
            off_km * 1000.0 / MEAN_RADIUS_M,
        );
        let splashdown = GeoPoint::new(
            latitude_rad.to_degrees(),
            okushiri.longitude_deg() + east_rad.to_degrees(),
        )
        .unwrap();
        let site = flight.launch_site.as_ref().unwrap();
        let (_, azimuth_deg) = great_circle::between_points(site.point, splashdown);
        let azimuth = flight.launch_azimuth.as_ref().unwrap();
        assert!((azimuth.azimuth_deg - azimuth_deg).abs() < 0.05, "{} {azimuth_deg}", flight.id);
        assert!(azimuth.basis.contains(&format!("{off_km} km {way} of Okushiri")));
    }
}

/// No point of the record is common knowledge: each says where it comes from.
#[test]
fn every_point_says_what_it_rests_on() {
    for place in record().places() {
        let (has_point, has_basis) = (place.point.is_some(), !place.basis.is_empty());
        assert_eq!(has_point, has_basis, "{}", place.id);
    }
    let short = record().clone().in_short();
    assert!(short.places().iter().all(|place| place.basis.is_empty()));
}

/// Apogee, ground distance and time of the flights that KCNA named, as it gave them; where it gave no number,
/// none.
#[test]
fn every_flight_stands_with_what_kcna_said() {
    let none = "";
    let figures = [
        ("2016-06-22-2", "Hwasong-10", "1413.6", "400", none),
        ("2017-02-12", "Pukguksong-2", none, none, none),
        ("2017-05-14", "Hwasong-12", "2111.5", "787", none),
        ("2017-07-04", "Hwasong-14", "2802", "933", "39"),
        ("2017-07-28", "Hwasong-14", "3724.9", "998", "2832"),
        ("2017-08-29", "Hwasong-12", none, none, none),
        ("2017-09-15", "Hwasong-12", none, none, none),
        ("2017-11-29", "Hwasong-15", "4475", "950", "53"),
        ("2019-10-02", "Pukguksong-3", none, none, none),
        ("2022-03-24", "Hwasong-17", "6248.5", "1090", "4052"),
        ("2022-11-18", "Hwasong-17", "6040.9", "999.2", "4135"),
        ("2023-02-18", "Hwasong-15", "5768.5", "989", "4015"),
        ("2023-03-16", "Hwasong-17", "6045", "1000.2", "4151"),
        ("2023-04-13", "Hwasong-18", none, none, none),
        ("2023-07-12", "Hwasong-18", "6648.4", "1001.2", "4491"),
        (DEC, "Hwasong-18", "6518.2", "1002.3", "4415"),
        (OCT, "Hwasong-19", "7687.5", "1001.2", "5156"),
    ];
    for (flight, name, apogee, distance, time) in figures {
        let id = flight.parse().unwrap();
        assert!(record().flight(&id).unwrap().launch_site.is_some());
        let said = |metric: Metric| {
            let mut claims = record().claims_of_flight(&id).filter(|claim| {
                claim.claimant.as_str() == "kcna" && claim.figure.metric() == metric
            });
            let found = claims.next();
            assert!(claims.next().is_none(), "{flight} {metric} twice");
            found
        };
        let number = |metric| said(metric).map_or(String::new(), |c| c.figure.amount().to_string());
        assert_eq!(said(Metric::Designation).unwrap().words, name, "{flight}");
        assert_eq!(number(Metric::Apogee), apogee, "{flight}");
        assert_eq!(number(Metric::GroundDistance), distance, "{flight}");
        assert_eq!(number(Metric::FlightTime), time, "{flight}");
    }
}

/// Every published range says how it was computed, or that nobody said.
#[test]
fn published_ranges_carry_their_method() {
    for claim in record().claims_on(Metric::PublishedRange) {
        assert_eq!(claim.kind, Kind::Derived, "{}", claim.id);
        assert!(!claim.method.is_empty(), "{}", claim.id);
    }
}

#[test]
fn events_are_in_order_and_sourced() {
    let events = record().events();
    assert!(events.iter().map(|event| event.date.first_day()).is_sorted());
    assert!(events.iter().all(|event| !event.sources.is_empty()));
    for flight in record().flights() {
        assert_eq!(events.iter().filter(|event| event.flights.contains(&flight.id)).count(), 1);
    }
}

/// The rule of what belongs in, as the package says it and the README repeats it.
const RULE: &str = "Complete for flights from North Korea from 1 June 2016 to 31 December 2025 that a party says \
                    rose to 900 km or more, or passed over Japan; launches of satellites left aside.";

/// The least height that the rule names, and a distance that leads over Japan from any site of the record, m.
const HIGH_M: f64 = 900e3;
const OVER_JAPAN_M: f64 = 2500e3;

#[test]
fn every_flight_belongs_in_by_the_rule_or_by_a_choice_that_is_stated() {
    let package = include_str!("../data/datapackage.json");
    let readme = include_str!("../../../README.md");
    assert!(package.contains(RULE) && readme.contains(RULE));
    let span = ["2016-06-01", "2025-12-31"].map(|day| day.parse::<Date>().unwrap());
    let mut by_rule = 0;
    for flight in record().flights() {
        let claims: Vec<&Claim> = record().claims_of_flight(&flight.id).collect();
        let reaches = |metric: Metric, least_m: f64| {
            claims.iter().any(|claim| {
                let si = claim.figure.si();
                claim.figure.metric() == metric
                    && [si.low(), si.best(), si.high()].into_iter().flatten().any(|m| m >= least_m)
            })
        };
        let differs =
            claims.iter().any(|claim| claim.linked(LinkKind::Contradicts).next().is_some());
        let is_known = !flight.known_by.is_empty();
        let is_ruled = !is_known
            && (reaches(Metric::Apogee, HIGH_M) || reaches(Metric::GroundDistance, OVER_JAPAN_M));
        assert!(is_ruled || is_known || differs, "{} has no reason to be here", flight.id);
        if is_ruled {
            by_rule += 1;
            assert!((span[0]..=span[1]).contains(&flight.launched_on), "{}", flight.id);
        }
    }
    assert_eq!(
        by_rule, 19,
        "flights by the rule; one more or less changes what is said to be complete"
    );
    let known = record().flights().iter().filter(|flight| !flight.known_by.is_empty());
    assert!(known.count() >= 8, "flights whose truth is known apart from reports");
}
