//! The figures of the deployment, of each of its two pages: of its people, and of what was shipped.

use std::rc::Rc;

use lofted::claim::Date;
use lofted::deployment::Deployment;
use lofted_charts::claim::claims_over_time::{ClaimsOverTime, claims_over_time};
use lofted_charts::claim::distance_strip::distance_strip;
use lofted_charts::claim::dumbbells::dumbbells;
use lofted_charts::claim::known_on_day::{KnownOnDay, known_on_day};
use lofted_charts::claim::parts::parts as parts_chart;
use lofted_charts::claim::revisions::revisions as revisions_chart;
use lofted_charts::map::geography::{Geography, is_file};
use lofted_charts::map::region::RegionMap;
use lofted_charts::map::region_map::region_map;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::figure::chart_data::{ChartData, PartChart};
use crate::figure::{Figure, Words};
use crate::link::route::Route;
use crate::page::deployment::about::About;
use crate::page::deployment::disagreements::{
    chart as disagreements_chart, disagreements as gaps_of, finding as disagreements_finding,
};
use crate::page::deployment::filter::{CONTAINERS, ClaimFilter};
use crate::page::deployment::known::{known as known_data, known_claims};
use crate::page::deployment::over_time::{over_time as over_time_data, over_time_sentence};
use crate::page::deployment::parts::{finding as parts_finding, wholes};
use crate::page::deployment::region as region_view;
use crate::page::deployment::region::finding as region_finding;
use crate::page::deployment::revisions::{
    Revised, chart as revisions_data, chosen, finding as revisions_finding, revised_of_people,
};
use crate::page::deployment::supply::{
    containers as containers_data, containers_finding, distance_finding,
    distances as distance_marks,
};
use crate::saying::count::count_of;
use crate::saying::outlets::outlets;

/// The name of the figure of what was known on a day.
#[must_use]
pub fn known_title(day: Date) -> String {
    format!("What was known on {}", words::day(day))
}

/// Each party's last figure by a day: on the chief questions, and on all others with what other offices of the same
/// parties had said. `None` where nobody in view had said one.
#[must_use]
pub fn known(record: &Record, filter: &ClaimFilter, day: Date) -> [Option<Figure>; 2] {
    let [chief, rest] = known_data(record, filter, day);
    let rest = figure_known(record, filter, (day, rest)).map(|figure| Figure {
        id: "the-rest-of-what-was-known-on-a-day",
        title: format!("What else was known on {}", words::day(day)).into(),
        ..figure
    });
    [figure_known(record, filter, (day, chief)), rest]
}

fn figure_known(
    record: &Record,
    filter: &ClaimFilter,
    (day, data): (Date, KnownOnDay),
) -> Option<Figure> {
    if data.lanes.is_empty() {
        return None;
    }
    let narrowed = if filter.narrows_voices() {
        " Only the parties, metrics, attributions and outlets chosen in the filters are shown."
    } else {
        ""
    };
    let finding = format!(
        "Each party\u{2019}s last figure by that day; nothing said later is shown. An arrow points where the number may lie, \
         and its length says nothing.{narrowed}"
    );
    Some(Figure {
        id: "what-was-known-on-a-day",
        title: known_title(day).into(),
        finding: finding.into(),
        source: vec![
            format!("Sources: {}.", outlets(record, known_claims(record, filter, day))).into(),
        ],
        data: ChartData::Part(PartChart::in_panels(data, known_on_day)),
    })
}

/// The name of the figure of claims over time.
pub const OVER_TIME_TITLE: &str = "Claims over time";

/// A mark for each claim in view: on the first questions, and on all others; `None` where there is none.
#[must_use]
pub fn over_time(record: &Record, filter: &ClaimFilter) -> [Option<Figure>; 2] {
    let [first, rest] = over_time_data(record, filter);
    let sources = outlets(record, filter.claims(record));
    let figure = |(id, title): (&'static str, &'static str),
                  finding: String,
                  data: ClaimsOverTime| {
        (!data.lanes.is_empty()).then(|| Figure {
            id,
            title: title.into(),
            finding: finding.into(),
            source: vec![
                "A mark for each claim at its day, on an axis that leaves no day out. Nothing is joined across claimants; a \
                 thin line leads to the figure that the same claimant put in place of an earlier one. "
                    .into(),
                format!("Sources: {sources}; all on ").into(),
                Words::Page(Route::Sources, "Sources"),
            ],
            data: ChartData::Part(PartChart::in_panels(data, claims_over_time)),
        })
    };
    let others: usize = rest.lanes.iter().map(|lane| lane.marks.len()).sum();
    let others = format!("{} on other questions.", count_of(others, "claim"));
    [
        figure(("claims-over-time", OVER_TIME_TITLE), over_time_sentence(record, filter), first),
        figure(("the-other-claims-over-time", "The other claims over time"), others, rest),
    ]
}

/// The name of the figure of disagreements.
pub const DISAGREEMENTS_TITLE: &str = "Who disagrees most";

/// Who disagrees most; `None` where no two parties do.
#[must_use]
pub fn disagreements(record: &Record, on: &Deployment, between: &[String]) -> Option<Figure> {
    let gaps = gaps_of(record, on, between);
    (!gaps.is_empty()).then(|| Figure {
        id: "who-disagrees-most",
        title: DISAGREEMENTS_TITLE.into(),
        finding: disagreements_finding(record, &gaps).into(),
        source: vec![
            "Computed: the greater figure over the smaller. Equal lengths are equal ratios. Bounds that leave room for the other \
             figure, and figures of different times, are no disagreement. "
                .into(),
            format!(
                "Sources: {}.",
                outlets(record, gaps.iter().flat_map(|gap| [gap.less, gap.more]))
            )
            .into(),
        ],
        data: ChartData::Part(PartChart::of(disagreements_chart(record, &gaps), dumbbells)),
    })
}

/// Parts inside their wholes; `None` where nothing is stated as a part.
#[must_use]
pub fn parts(record: &Record, on: &Deployment, about: About) -> Option<Figure> {
    let wholes = wholes(record, on, about);
    (!wholes.is_empty()).then(|| Figure {
        id: "parts-and-wholes",
        title: "Parts and wholes".into(),
        finding: parts_finding(&wholes).into(),
        source: vec![
            "A frame is as long as the whole, from zero, and open where only a least number was stated; a part \
             stands in it from the same zero, in a row of its own. The sign at an end is the qualifier: a dot a bare \
             number, a ring about, an arrow a bound. Shares: part over whole as stated, with the bound that follows. \
             Each figure with its source in the table of the numbers."
                .into(),
        ],
        data: ChartData::Part(PartChart::in_panels(wholes, |wholes, sheet| {
            parts_chart(wholes, "persons", sheet)
        })),
    })
}

/// How one claimant's figure moved.
#[must_use]
pub fn revisions(record: &Record, shown: &Revised<'_>) -> Figure {
    let data = revisions_data(record, &shown.topic, std::slice::from_ref(&shown.claims));
    Figure {
        id: "how-one-claimant-s-figure-moved",
        title: "How one claimant\u{2019}s figure moved".into(),
        finding: revisions_finding(record, shown).into(),
        source: vec![
            "One claimant and one question at a time. A level line runs to the next figure; a dotted rise stands where \
             the claimant put the later one in place of the earlier. What other outlets made of the same statement, \
             and figures of parts, are left out. "
                .into(),
            format!("Sources: {}.", outlets(record, shown.claims.iter().copied())).into(),
        ],
        data: ChartData::Part(PartChart::of(data, revisions_chart)),
    }
}

/// Distances to the border on a strip; `None` where nobody stated one.
#[must_use]
pub fn distances(record: &Record, on: &Deployment, about: About) -> Option<Figure> {
    let marks = distance_marks(record, on, about);
    let border = record.terms(Some(&on.id), None).border.to_owned();
    (!marks.is_empty()).then(|| Figure {
        id: "distance-to-the-border",
        title: "Distance to the border".into(),
        finding: distance_finding(&marks).into(),
        source: vec![
            "To scale, the border at the left edge: along the strip one distance is as long as another. A strip knows \
             no direction. Sources: on each point and in the table of the numbers."
                .into(),
        ],
        data: ChartData::Part(PartChart::of((border, marks), |(border, marks), sheet| {
            distance_strip(border, marks, sheet)
        })),
    })
}

/// Containers over days; `None` where nobody stated any.
#[must_use]
pub fn containers(record: &Record, on: &Deployment) -> Option<Figure> {
    let data = containers_data(record, on);
    let origin = record.terms(Some(&on.id), None).origin;
    (!data.series.is_empty()).then(|| Figure {
        id: CONTAINERS,
        title: format!("Containers from {origin}").into(),
        finding: containers_finding(record, on).into(),
        source: vec![
            "Containers as each claimant stated them; a line joins figures of one claimant only. Some count one \
             shipment, some all so far: the words say which. Sources: on each point and in the table of the numbers."
                .into(),
        ],
        data: ChartData::Part(PartChart::of(data, revisions_chart)),
    })
}

/// Where the borders and regions come from, of a deployment with a file of them and of one that brings its own.
const DRAWN: [&str; 2] = [
    "Borders and the region: Natural Earth, public domain, good to about a kilometre.",
    "Coasts: Natural Earth, public domain, good to about a kilometre. Borders and regions: those of places.geojson \
     in the same data, where it has any.",
];

/// Stated distances on a map of the border; `file` is that of its borders and regions.
#[must_use]
pub fn region(map: &Rc<RegionMap>, file: &str, geography: &Rc<Geography>) -> Figure {
    let drawn = DRAWN[usize::from(!is_file(file))];
    let data = (Rc::clone(map), Rc::clone(geography));
    Figure {
        id: "as-far-from-the-border-as-was-stated",
        title: "As far from the border as was stated".into(),
        finding: region_finding(map).into(),
        source: vec![
            format!(
                "Method: the line at a distance from the drawn border; azimuthal equidistant map, distances by \
                 geodesics on the WGS 84 ellipsoid. {drawn} Distances: on each line\u{2019}s point and in the table \
                 of the numbers."
            )
            .into(),
        ],
        data: ChartData::Part(PartChart::of(data, |(map, geography), sheet| {
            region_map(map, geography, sheet)
        })),
    }
}

/// Every figure of the page that is there, in the page's order; the map where the geography of its file is given.
#[must_use]
pub fn all(
    record: &Record,
    filter: &ClaimFilter,
    geography: impl Fn(&str) -> Option<Rc<Geography>>,
) -> Vec<Figure> {
    let Some(on) = filter.on(record) else { return Vec::new() };
    if filter.about == About::Supply {
        return all_of_supply(record, filter, on);
    }
    let day = filter.shown_day(record);
    let of_day = day.map(|day| known(record, filter, day)).into_iter().flatten();
    let mut figures: Vec<Figure> = of_day.flatten().collect();
    figures.extend(over_time(record, filter).into_iter().flatten());
    figures.extend(disagreements(record, on, &filter.between));
    let shown = chosen(&revised_of_people(record, on), filter.revised.as_deref());
    figures.extend(shown.map(|shown| revisions(record, &shown)));
    figures.extend(parts(record, on, filter.about));
    let map = region_view::region(record, on);
    let file = region_view::file(on);
    let map = map.and_then(|map| Some((map, geography(&file)?)));
    figures.extend(map.map(|(map, geography)| region(&Rc::new(map), &file, &geography)));
    figures.extend(distances(record, on, filter.about));
    figures
}

fn all_of_supply(record: &Record, filter: &ClaimFilter, on: &Deployment) -> Vec<Figure> {
    let mut figures: Vec<Figure> = containers(record, on).into_iter().collect();
    figures.extend(over_time(record, filter).into_iter().flatten());
    figures.extend(parts(record, on, filter.about));
    figures.extend(distances(record, on, filter.about));
    figures
}
