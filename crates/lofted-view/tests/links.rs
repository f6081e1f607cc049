//! Links: those that were made once read for good, every state comes back from its link, and no text whatever
//! makes reading panic.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use lofted::claim::{Attribution, Date, FlightId, Topic};
use lofted::deployment::Deployment;
use lofted::reconstruct::class::VehicleClass;
use lofted_charts::claim::claims_over_time::Scale;
use lofted_jobs::ask::Draws;
use lofted_record::{Record, bundled};
use lofted_view::any_page::address::{Address, fragment_of};
use lofted_view::judging::claim_sets::claim_sets;
use lofted_view::page::deployment::about::About;
use lofted_view::page::deployment::claims;
use lofted_view::page::deployment::disagreements::disagreeing;
use lofted_view::page::deployment::filter::{ClaimFilter, TimeBasis};
use lofted_view::page::deployment::sections;

use lofted_view::judging::heavier::Heavier;
use lofted_view::judging::method::{FEWEST_DRAWS, MOST_DRAWS, Method};
use lofted_view::judging::normal_to::NormalTo;
use lofted_view::link::bench_field::{FIELDS, Field};
use lofted_view::link::route::Route;
use lofted_view::link::shared_field::SharedField;
use lofted_view::page::compare::state::CompareState;
use lofted_view::page::deployment::revisions::{Revised, revised};
use lofted_view::page::flight::state::{Centre, FlightState, MapShown};
use lofted_view::page::flights::list::Sort;
use lofted_view::page::flights::state::FlightsState;
use lofted_view::page::overview::state::Overview;
use lofted_view::page::read::bench;
use lofted_view::page::sources::state::SourcesState;
use lofted_view::page::timeline::entries::entries;
use lofted_view::page::timeline::filter::{EntryKind, TimelineFilter};
use lofted_view::page::timeline::years::sections as timeline_sections;
use lofted_view::page::workbench::launch_sites::launch_sites;
use lofted_view::page::workbench::outcome::seen;
use lofted_view::page::workbench::scenario::{Bench, MOST_SCENARIOS, Scenario};
use lofted_view::page::workbench::starts::starts;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{self, select, subsequence};

fn record() -> &'static Record {
    &bundled().record
}

/// What always holds of a link, whatever stands in it; its address.
fn read(link: &str) -> (Address, Vec<String>) {
    let (address, faults) = Address::read(link, record());
    for fault in &faults {
        // Lists of the record's names make them long, not what stands in the link.
        assert!(!fault.is_empty() && fault.chars().count() < 1500, "{fault}");
    }
    let written = address.fragment();
    let (again, _) = Address::read(&written, record());
    assert_eq!(again, address, "{link:?} is written as {written:?}");
    assert_eq!(again.fragment(), written);
    (address, faults)
}

#[test]
fn every_link_ever_made_reads_as_it_did() {
    let mut links = 0;
    for line in include_str!("old_links.txt").lines() {
        if line.is_empty() || line.starts_with("//") {
            continue;
        }
        let (link, canonical) = line.split_once(" -> ").unwrap_or((line, line));
        let (address, faults) = read(link);
        assert_eq!(faults, Vec::<String>::new(), "{link}");
        assert_eq!(address.fragment(), canonical);
        let whole = format!("https://example.org/lofted/{link}");
        assert_eq!(read(fragment_of(&whole)).0, address, "{whole}");
        links += 1;
    }
    assert!(links > 60, "the list only grows, and has {links} links");
}

#[test]
fn a_link_of_a_later_version_says_so_and_shows_what_it_can() {
    for page in [
        "flights",
        "flights/2024-10-31",
        "compare",
        "deployment",
        "workbench",
        "timeline",
        "sources",
        "methods",
    ] {
        let (_, faults) = read(&format!("#/{page}?v=2&of_later=1"));
        assert_eq!(faults.len(), 2, "{page}: {faults:?}");
        assert!(faults[0].contains("later version of Lofted"), "{faults:?}");
        assert!(faults[1].starts_with("of_later=1: "), "{faults:?}");
    }
    let (address, _) = read("#/flights?v=3&q=2017");
    assert_eq!(address.fragment(), "#/flights?q=2017");
}

#[test]
fn six_scenarios_of_the_record_fit_into_a_link() {
    let starts = starts(record());
    let mut lengths: Vec<usize> = starts
        .windows(MOST_SCENARIOS)
        .map(|six| {
            let scenarios = six.iter().map(|(_, scenario)| Scenario {
                class: Some(VehicleClass::ThreeStageSolid),
                ..scenario.clone()
            });
            let bench = Bench::of_scenarios(scenarios.collect()).opening(5);
            Address::Workbench(bench).fragment().chars().count()
        })
        .collect();
    lengths.sort_unstable();
    println!(
        "six scenarios of the record: {} to {} characters",
        lengths[0],
        lengths[lengths.len() - 1]
    );
    assert!(lengths.iter().all(|length| *length < 2000), "{lengths:?}");
}

/// A day of a few years.
fn day() -> impl Strategy<Value = Date> {
    (2016_i16..2027, 1_i8..13, 1_i8..29)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

/// Two days in their order, or one, or none.
fn span() -> impl Strategy<Value = (Option<Date>, Option<Date>)> {
    (of(day()), of(day())).prop_map(|(one, two)| match (one, two) {
        (Some(one), Some(two)) if one > two => (Some(two), Some(one)),
        days => days,
    })
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(all: Vec<T>) -> impl Strategy<Value = Vec<T>> {
    let most = all.len();
    subsequence(all, 0..=most).prop_shuffle()
}

fn flight_ids() -> Vec<FlightId> {
    record().flights().iter().map(|flight| flight.id.clone()).collect()
}

/// A text that somebody may have typed.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(vec!["", "7,000 km", "> 7,000 km", "about 4,350 mi", "87 min", "5156 s", "66.7", "39.0 N, 125.7 E"])
            .prop_map(str::to_owned),
        1 => "\\PC{0,24}",
        1 => any::<String>(),
    ]
}

fn class() -> impl Strategy<Value = Option<VehicleClass>> {
    of(select(VehicleClass::ALL))
}

fn flight_state() -> impl Strategy<Value = Address> {
    let id = select(flight_ids()).prop_flat_map(|id| {
        let sets = claim_sets(record(), record().flight(&id).unwrap());
        let names: Vec<String> = sets.into_iter().map(|set| set.name).collect();
        let drawn = if names.is_empty() { Just(None).boxed() } else { of(select(names)).boxed() };
        (Just(id), drawn)
    });
    let draws = prop_oneof![
        Just(Method::default().draws),
        (FEWEST_DRAWS..=MOST_DRAWS).prop_map(Draws::Exactly),
    ];
    let heavier = of(prop_oneof![
        (1_u16..10_000).prop_map(Heavier::SpeedMS),
        (1_u8..100).prop_map(Heavier::RangePercent),
    ]);
    let normal =
        prop_oneof![Just(NormalTo::default()), (50_u32..=19_000).prop_map(NormalTo::Kilometres),];
    let method = (class(), any::<u32>(), draws, heavier, normal);
    let globe = of((-90.0..90.0, -400.0..400.0));
    (id, method, any::<bool>(), globe, 0_u32..=86_400).prop_map(
        |((id, drawn), (class, seed, draws, heavier, normal), reach, globe, time_s)| {
            Address::Flight {
                id: id.to_string(),
                state: FlightState {
                    method: Method { class, seed, draws, heavier, drawn, normal },
                    section: (time_s > 40_000).then(|| "range".to_owned()),
                    turned: (time_s > 100).then_some(time_s % 100),
                    map: if reach { MapShown::Reach } else { MapShown::Flight },
                    globe: globe.map(|(latitude, longitude)| Centre::near(latitude, longitude)),
                    time_s,
                },
            }
        },
    )
}

/// The deployment whose page the random links are of.
fn on() -> &'static Deployment {
    &record().deployments()[0]
}

fn deployment() -> impl Strategy<Value = Address> {
    let owned = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<Vec<String>>();
    let claimants: Vec<&str> =
        claims::claimants(record(), on()).into_iter().map(|(id, _)| id).collect();
    let voices = (
        some_of(owned(claims::parties(record(), on()))),
        of(select(owned(claimants))),
        of(select(claims::topics(record(), on()))),
        of(select(claims::attributions(record(), on()))),
        of(select(owned(claims::outlets(record(), on())))),
    );
    type Voices = (Vec<String>, Option<String>, Option<Topic>, Option<Attribution>, Option<String>);
    let revised = revised(record(), on()).iter().map(Revised::id).collect::<Vec<_>>();
    let days = (of(day()), of(select(revised)));
    let disagreeing = owned(disagreeing(record(), on()));
    let between = some_of(disagreeing).prop_map(|mut two| {
        two.truncate(2);
        two
    });
    let opened = (select(About::ALL.to_vec()), between, typed(), any::<sample::Index>());
    (voices, span(), days, any::<(bool, bool)>(), opened).prop_map(
        |(voices, (from, to), (day, revised), (as_of, log), opened): (Voices, _, _, _, _)| {
            let (about, between, find, section): (About, _, _, sample::Index) = opened;

            let (parties, claimant, topic, attribution, outlet) = voices;
            let time = if as_of { TimeBasis::AsOf } else { TimeBasis::SaidOn };
            let scale = if log { Scale::Log } else { Scale::Linear };
            // What was shipped is on a page of its own, whatever else a link says.
            let of_people = claims::topics_about(record(), on(), About::People);
            let shipped = |topic: &Topic| !of_people.contains(topic);
            let of_revised = revised.as_ref().map(|id: &String| {
                let (_, topic) = id.rsplit_once('.').unwrap();
                topic.parse::<Topic>().unwrap()
            });
            let is_shipped = topic.iter().chain(&of_revised).any(shipped);
            let about = if is_shipped { About::Supply } else { about };
            let sections = sections::all(about);
            let section = sections.get(section.index(sections.len() + 1));
            Address::Deployment(ClaimFilter {
                about,
                between,
                find,
                section: section.map(|one| one.id.to_string()),
                deployment: None,
                parties,
                claimant,
                topic,
                attribution,
                outlet,
                from,
                to,
                time,
                scale,
                day,
                revised,
            })
        },
    )
}

fn workbench() -> impl Strategy<Value = Address> {
    let name = prop_oneof![3 => "Scenario [1-9]", 1 => "\\PC{1,60}", 1 => any::<String>()]
        .prop_filter("a scenario has a name", |name| !name.trim().is_empty());
    let texts = std::array::from_fn::<_, FIELDS, _>(|_| typed());
    let scenario = (name, texts, class()).prop_map(|(name, texts, class)| Scenario {
        id: 0,
        name,
        texts,
        class,
    });
    let shared = (typed(), typed());
    (vec(scenario, 1..=MOST_SCENARIOS), 0..MOST_SCENARIOS, shared).prop_map(
        |(scenarios, open, (launch, impact))| {
            let bench = Bench::of_scenarios(scenarios).opening(open);
            let bench = bench.sharing(SharedField::Launch, &launch);
            Address::Workbench(bench.sharing(SharedField::Impact, &impact))
        },
    )
}

/// Every page in every state.
fn address() -> impl Strategy<Value = Address> {
    let sort = select(Sort::ALL.map(|(sort, ..)| sort).to_vec());
    let flights = (typed(), sort, some_of(flight_ids()))
        .prop_map(|(search, sort, ticked)| Address::Flights(FlightsState { search, sort, ticked }));
    let left_out = subsequence(EntryKind::ALL.to_vec(), 0..=EntryKind::ALL.len());
    let deployments = lofted_record::bundled().record.deployments().iter();
    let on = of(select(deployments.map(|one| one.id.clone()).collect::<Vec<_>>()));
    let entries = entries(record(), &TimelineFilter::default());
    let sections = timeline_sections(&entries).into_iter().map(|one| one.id.to_string());
    let section = of(select(sections.collect::<Vec<_>>()));
    let timeline =
        (span(), left_out, on, section).prop_map(|((from, to), left_out, deployment, section)| {
            Address::Timeline(TimelineFilter { from, to, left_out, deployment, section })
        });
    prop_oneof![
        of(0_u32..=99).prop_map(|turned| Address::Overview(Overview { turned })),
        flights,
        some_of(flight_ids()).prop_map(|flights| Address::Compare(CompareState { flights })),
        flight_state(),
        flight_state(),
        deployment(),
        workbench(),
        timeline,
        typed().prop_map(|search| Address::Sources(SourcesState { search })),
        select(vec![Route::Methods, Route::Data, Route::Claimants]).prop_map(Address::Fixed),
    ]
}

/// A link made of parts that mean something somewhere, in any order and with any values.
fn patched() -> impl Strategy<Value = String> {
    let page = select(vec![
        "flights",
        "flights/2024-10-31",
        "flights/none",
        "compare",
        "deployment",
        "workbench",
        "timeline",
        "sources",
        "claims/x",
        "data",
        "",
        "x/y",
        "flights/%zz",
        "#",
    ]);
    let name = select(vec![
        "q",
        "sort",
        "flights",
        "class",
        "seed",
        "draws",
        "drawn",
        "map",
        "globe",
        "t",
        "day",
        "party",
        "claimant",
        "metric",
        "attribution",
        "outlet",
        "about",
        "between",
        "find",
        "section",
        "from",
        "to",
        "time",
        "scale",
        "revised",
        "without",
        "s",
        "apogee",
        "distance",
        "launch",
        "bearing",
        "impact",
        "open",
        "v",
        "foo",
        "",
    ]);
    let value = prop_oneof![
        select(vec![
            "",
            "1",
            "2",
            "7",
            "400",
            "-1",
            "60",
            "99999999999999999999",
            "1e999",
            "NaN,NaN",
            "inf,0",
            "90,180",
            "54.1,126",
            "1,2,3",
            ",",
            "reach",
            "all",
            "three-stage-solid",
            "balloon",
            "2024-10-31",
            "2024-02-30",
            "2024-10-31,2023-12-18,,2024-10-31",
            "Seoul,Kyiv",
            "in-country",
            "log",
            "as-of",
            "apogee",
            "events,x",
            "%",
            "%zz",
            "%FF",
            "+",
            "\u{0}",
            "\u{202e}",
            "=&?#",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    let part = (name, value).prop_map(|(name, value)| format!("{name}={value}"));
    (page, vec(part, 0..20)).prop_map(|(page, parts)| format!("#/{page}?{}", parts.join("&")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn every_state_comes_back_from_its_link(address in address()) {
        let link = address.fragment();
        let (again, faults) = Address::read(&link, record());
        prop_assert_eq!(&again, &address, "{}", link);
        prop_assert_eq!(faults, Vec::<String>::new(), "{}", link);
        prop_assert_eq!(again.fragment(), link);
    }

    #[test]
    fn any_text_reads_and_its_canonical_form_reads_as_itself(link in prop_oneof![patched(), any::<String>(), "#/\\PC{0,200}"]) {
        let (address, _) = read(&link);
        if let Address::Workbench(bench) = &address {
            let sites = launch_sites(record());
            for scenario in bench.scenarios() {
                assert_eq!(seen(scenario, lofted_charts::Ink::Accent, &sites).id, scenario.id);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, ..ProptestConfig::default() })]

    /// All but the workbench, whose texts may be as long as somebody types.
    #[test]
    fn links_stay_short(address in address()) {
        let typed = matches!(address, Address::Workbench(_) | Address::Flights(_) | Address::Sources(_));
        prop_assert!(typed || address.fragment().chars().count() < 2000);
    }
}

#[test]
fn the_fields_that_a_story_fills_are_those_of_the_workbench() {
    for (metric, id) in bench::FIELDS {
        let field = Field::ALL.into_iter().find(|field| field.id() == id);
        assert_eq!(field.and_then(Field::metric).map(|(of, _)| of), Some(metric), "{id}");
    }
    for (_, id) in bench::CLOCKS {
        assert!(Field::ALL.into_iter().any(|field| field.id() == id), "{id}");
    }
}
