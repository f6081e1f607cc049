//! The page of a deployment's people: known on a day, over time, who disagrees, revisions, parts, where, all claims.

use std::cell::OnceCell;
use std::rc::Rc;

use lofted::claim::Date;
use lofted::deployment::Deployment;
use lofted_record::Record;
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::query::Query;
use crate::location::route::Route;
use crate::page::deployment::claims_section::{claims_section, statements_section};
use crate::page::deployment::disagreements_section::disagreements_section;
use crate::page::deployment::known_section::{known_section, over_time_section};
use crate::page::deployment::parts_section::parts_section;
use crate::page::deployment::region_figure::RegionFigure;
use crate::page::deployment::revisions_section::RevisionsSection;
use crate::page::deployment::shown::{Charted, ShownProps, framed};
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::later::later;
use crate::piece::reading_props::ReadingProps;
use crate::piece::section_bar::{later_section, section};
use lofted_view::figure::Figure;
use lofted_view::page::deployment::about::About;
use lofted_view::page::deployment::claims::claims_about;
use lofted_view::page::deployment::figures::{disagreements, distances, known, over_time, parts};
use lofted_view::page::deployment::filter::ClaimFilter;
use lofted_view::page::deployment::known::{DayChoice, choosing, known_lead};
use lofted_view::page::deployment::region::{file, region};
use lofted_view::page::deployment::sections::{
    CLAIMS, DISAGREEMENTS, KNOWN, OVER_TIME, PARTS, REVISIONS, WHERE,
};
use lofted_view::saying::count::count_of;

/// What the filters over the page say of themselves.
const GOVERNS: &str = "They govern what was known on a day, the claims over time and the list of all claims; the other \
                       sections say of themselves what they show.";

/// The page.
#[component]
pub fn PeoplePage(props: &ShownProps) -> Html {
    let (record, filter) = (&props.reading.record, &props.filter);
    let figures = use_memo(props.charted(), |charted| Figures::of(charted.clone()));
    let Some(on) = filter.on(record) else { return html! {} };
    let day = filter.shown_day(record);
    let sentence = day.map(|day| known_lead(record, filter, day)).unwrap_or_default();
    let of = |make: fn(&ShownProps, &Figures, &Deployment) -> Html| {
        let (props, figures) = (props.clone(), Rc::clone(&figures));
        move || {
            let on = props.filter.on(&props.reading.record);
            on.map_or_else(Html::default, |on| make(&props, &figures, on))
        }
    };
    let unfiltered = props.clone();
    let content = html! {
        <>
            if day.is_some() {
                { later_section(&KNOWN, of(known_on_day)) }
            }
            { later_section(&OVER_TIME, of(|props, figures, _| {
                over_time_section(&props.reading.record, &props.filter, figures.over_time())
            })) }
            { later_section(&DISAGREEMENTS, of(|props, figures, on| {
                let filter = (on, &props.filter);
                disagreements_section(&props.reading.record, filter, figures.between(on), &props.change)
            })) }
            { later_section(&REVISIONS, of(revisions)) }
            { later(move || html! { <Unfiltered ..unfiltered.clone() /> }) }
            { later_section(&CLAIMS, of(|props, _, on| html! {
                <>
                    { claims_section(&props.reading.record, &props.filter, &props.change) }
                    { statements_section(&props.reading.record, on) }
                    { to_supply(props) }
                </>
            })) }
        </>
    };
    framed(props, on, (sentence, GOVERNS), content)
}

/// The charts that the filters govern, each made when its section is.
struct Figures {
    charted: Charted,
    known: OnceCell<[Option<Figure>; 2]>,
    over_time: OnceCell<[Option<Figure>; 2]>,
    between: OnceCell<Option<Figure>>,
}

impl Figures {
    fn of(charted: Charted) -> Self {
        let (known, over_time, between) = Default::default();
        Self { charted, known, over_time, between }
    }

    fn record(&self) -> &Record {
        &self.charted.reading.record
    }

    fn known(&self, day: Date) -> &[Option<Figure>; 2] {
        self.known.get_or_init(|| known(self.record(), &self.charted.filter, day))
    }

    fn over_time(&self) -> &[Option<Figure>; 2] {
        self.over_time.get_or_init(|| over_time(self.record(), &self.charted.filter))
    }

    fn between(&self, on: &Deployment) -> Option<Figure> {
        let of = || disagreements(self.record(), on, &self.charted.filter.between);
        self.between.get_or_init(of).clone()
    }
}

fn known_on_day(props: &ShownProps, figures: &Figures, _: &Deployment) -> Html {
    let (record, filter) = (&props.reading.record, &props.filter);
    let reading = Rc::clone(&props.reading);
    let choose = props.change.reform(move |choice: DayChoice| {
        let reading = Rc::clone(&reading);
        Box::new(move |filter| choosing(&reading.record, filter, choice)) as Change<ClaimFilter>
    });
    match filter.shown_day(record) {
        Some(day) => known_section(record, (filter, day), figures.known(day), choose),
        None => html! {},
    }
}

fn revisions(props: &ShownProps, _: &Figures, on: &Deployment) -> Html {
    let choose = props.change.reform(|id: String| {
        Box::new(|filter| ClaimFilter { revised: Some(id), ..filter }) as Change<ClaimFilter>
    });
    html! {
        <RevisionsSection
            reading={Rc::clone(&props.reading)}
            deployment={on.id.clone()}
            chosen={props.filter.revised.clone()}
            {choose}
        />
    }
}

/// What no choice on the page changes: parts and wholes, the map, the distances.
#[component]
fn Unfiltered(props: &ShownProps) -> Html {
    let of = (props.charted().reading.clone(), props.filter.deployment.clone());
    let of = Charted {
        reading: of.0,
        filter: ClaimFilter { deployment: of.1, ..ClaimFilter::default() },
    };
    let figures = use_memo(of, |Charted { reading, filter }| {
        let record = &reading.record;
        let on = filter.on(record)?;
        let map = region(record, on).map(Rc::new);
        Some((parts(record, on, About::People), map, distances(record, on, About::People)))
    });
    let record = &props.reading.record;
    let (Some((parts, map, distances)), Some(on)) = (&*figures, props.filter.on(record)) else {
        return html! {};
    };
    html! {
        <>
            { section(&PARTS, parts_section(record, (on, About::People), parts.clone())) }
            { section(&WHERE, html! {
                <div class="cards">
                    if let Some(map) = map {
                        <RegionFigure
                            map={Rc::clone(map)}
                            file={file(on)}
                            reading={ReadingProps { reading: Rc::clone(&props.reading), covers: None }}
                        />
                    }
                    if let Some(figure) = distances {
                        <ChartFigure figure={figure.clone()} />
                    }
                </div>
            }) }
        </>
    }
}

/// The link to the page of what was shipped, where anything was said of it.
fn to_supply(props: &ShownProps) -> Html {
    let (record, filter) = (&props.reading.record, &props.filter);
    let claims = filter.on(record).map_or(0, |on| claims_about(record, on, About::Supply).count());
    let query = Query::default().with("about", About::Supply.id()).address();
    let href = format!("{}{query}", Route::Deployment { id: filter.deployment.clone() }.href());
    html! {
        if claims > 0 {
            <p class="card">
                <a {href}>{ "Containers and rounds" }</a>
                { format!(" stand on a page of their own: {}.", count_of(claims, "claim")) }
            </p>
        }
    }
}
