//! One flight: the finding, who said what, the arcs, and what two-body flight says.

pub mod cursor_bar;
pub mod flight_charts;
pub mod flight_link;
pub mod flight_map;
pub mod how_computed;
pub mod normal_choice;
pub mod party_table;
pub mod reach_globe;
pub mod take_flight;
pub mod turn_control;

use std::rc::Rc;

use lofted::claim::{Claim, FlightId, Subject};
use lofted::flight::Flight;
use lofted_charts::sheet::words;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::location::live::Change;
use crate::location::route::{Route, link};
use crate::page::flight::flight_charts::Answered;
use crate::page::flight::flight_link::FlightLink;
use crate::page::flight::how_computed::{HowComputed, how_computed};
use crate::page::flight::normal_choice::normal_choice;
use crate::page::flight::party_table::party_table;
use crate::piece::chart::chart_figure::ChartFigure;
use crate::piece::chart::number_table::number_table;
use crate::piece::claim::source_list::source_list;
use crate::piece::claim::statements::statements;
use crate::piece::faults::link_faults;
use crate::piece::fold::{Folded, section_fold};
use crate::piece::judged::reach::reach;
use crate::piece::judged::use_answers::{Phase, Powered, use_answers};
use crate::piece::judged::verdict_list::verdict_list;
use crate::piece::missing::missing;
use crate::piece::page_frame::PageFrame;
use crate::piece::section_bar::{SectionBar, section};
use crate::piece::take::take_data::take_data;
use lofted_view::figure::Figure;
use lofted_view::judging::answered::{answered_sets, drawn_first};
use lofted_view::judging::claim_sets::{ClaimSet, ask, claim_sets};
use lofted_view::judging::figures::ranges;
use lofted_view::judging::method::Method;
use lofted_view::judging::two_body::{self, AccountView};
use lofted_view::judging::verdict::{headline, verdict_views};
use lofted_view::link::section::Section;
use lofted_view::page::flight::figures::{altitude, side, times};
use lofted_view::page::flight::party_table::{PartyTableView, party_table as party_table_view};
use lofted_view::page::flight::portrait::{end_s, moment};
use lofted_view::page::flight::sections::{
    self, FREE_FLIGHT, MAP, METHOD, PICTURE, RANGE, SAID, STATEMENTS, VERDICT,
};
use lofted_view::page::flight::words as flight_words;
use lofted_view::saying::flight_names::title;

/// What the page is given.
#[derive(Debug, Clone, Properties)]
pub struct FlightPageProps {
    /// The record.
    pub reading: Rc<Reading>,
    /// The name of the flight, as the address has it.
    pub id: String,
}

impl PartialEq for FlightPageProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.reading, &other.reading) && self.id == other.id
    }
}

/// The page of the flight of a name, as the address has it.
#[component]
pub fn FlightPage(props: &FlightPageProps) -> Html {
    let (record, id) = (&props.reading.record, &props.id);
    let flight = id.parse::<FlightId>().ok().and_then(|id| record.flight(&id));
    let sets = flight.map(|flight| claim_sets(record, flight)).unwrap_or_default();
    let link = use_state(|| FlightLink::of_address(record, &sets));
    let asked = ask(record, &sets, &link.state.method);
    let (answers, stop) = use_answers(asked.clone());
    let powered = answers.current(asked.as_ref());
    {
        let portrait = powered.reply.as_ref().and_then(|reply| reply.portrait.clone());
        let link = link.clone();
        use_effect_with(portrait, move |portrait| {
            if let Some(portrait) = portrait.clone() {
                let end_s = end_s(&portrait);
                link.cursor.run_over(end_s, Rc::new(move |time_s| moment(&portrait, time_s)));
            }
            let written = link.write_moments();
            move || drop(written)
        });
    }
    let compute = {
        let link = link.clone();
        Callback::from(move |change| link.set(link.computing_by(change)))
    };
    match flight {
        Some(flight) => {
            shown(record, flight, &Judged { sets, powered, stop, link: &link, compute })
        }
        None => missing("No such flight", flight_words::unknown(record, id)),
    }
}

/// The sets of claims with what is known of them.
struct Judged<'a> {
    sets: Vec<ClaimSet>,
    powered: Powered,
    stop: Callback<MouseEvent>,
    link: &'a FlightLink,
    compute: Callback<Change<Method>>,
}

fn shown(record: &Record, flight: &Flight, judged: &Judged<'_>) -> Html {
    let reply = judged.powered.reply.as_deref();
    let accounts = two_body::account_views(record, &flight.id);
    let answered = answered_sets(&judged.sets, reply);
    let finding = headline(&answered).or_else(|| two_body::finding(&accounts));
    let finding = finding.unwrap_or_else(|| flight_words::NO_FINDING.to_owned());
    let view = party_table_view(record, &flight.id);
    let wordings: Vec<Claim> = record
        .claims_of_flight(&flight.id)
        .filter(|claim| claim.figure.metric().subject() == Subject::Statement)
        .cloned()
        .collect();
    let trail = html! {
        <p class="trail">
            { link(&Route::Flights, "Flights") }
            { format!(" / {}", words::day(flight.launched_on)) }
        </p>
    };
    let answers = Answered { record, flight, sets: &judged.sets, reply };
    let method = &judged.link.state.method;
    let sections = sections_shown(judged, &accounts, &wordings);
    // Room for the pictures until they are there, so that nothing below them moves.
    let computing = !matches!(judged.powered.phase, Phase::Unavailable(_) | Phase::Silent);
    let controls = normal_choice(record, &judged.sets, method, &judged.compute);
    html! {
        <PageFrame title={title(record, flight)} {finding} {trail}>
            { link_faults(&judged.link.faults) }
            { tags(record, flight) }
            <SectionBar {sections} query={judged.link.state.query()} />
            if !judged.sets.is_empty() {
                { section(&PICTURE, html! {
                    <div class={classes!("pair", computing.then_some("coming"))}>
                        { answers.side(judged.powered.reply.as_ref(), judged.link, controls) }
                        { answers.fit(&answered) }
                    </div>
                }) }
            }
            { section(&SAID, said(record, &view)) }
            if !judged.sets.is_empty() {
                { section(&VERDICT, verdict_list(
                    &verdict_views(&answered),
                    &judged.powered,
                    &judged.stop,
                    words_used(),
                )) }
            }
            { section(&RANGE, html! {
                <div class="pair">
                    { reach(ranges(record, &flight.id, &drawn_first(&answered, reply))) }
                    { answers.globe(judged.link) }
                </div>
            }) }
            { section(&MAP, answers.map_and_profiles(&accounts, judged.link)) }
            if !accounts.is_empty() {
                { section(&FREE_FLIGHT, two_body_fold(record, flight, &accounts, &judged.powered.phase)) }
            }
            if !judged.sets.is_empty() {
                { section(&METHOD, how_computed(&HowComputed {
                    sets: &judged.sets,
                    reply,
                    method,
                    change: &judged.compute,
                })) }
            }
            if !wordings.is_empty() {
                { section(&STATEMENTS, section_fold(
                    Folded::Yes,
                    "Said of it, without a number",
                    statements(record, &wordings),
                )) }
            }
        </PageFrame>
    }
}

/// The sections of the page that have something to show.
fn sections_shown(
    judged: &Judged<'_>,
    accounts: &[AccountView],
    wordings: &[Claim],
) -> Vec<Section> {
    let mut sections = sections::all();
    let has = |section: &Section| match section {
        section if *section == FREE_FLIGHT => !accounts.is_empty(),
        section if *section == STATEMENTS => !wordings.is_empty(),
        section if *section == SAID => true,
        _ => !judged.sets.is_empty(),
    };
    sections.retain(has);
    sections
}

fn said(record: &Record, view: &PartyTableView) -> Html {
    html! {
        <section class="card">
            <h2>{ "What each party said" }</h2>
            { party_table(record, view) }
            <details>
                <summary>{ "Sources in full" }</summary>
                { source_list(record, &view.sources) }
            </details>
            { take_data() }
        </section>
    }
}

/// Where the words of the verdicts are explained.
fn words_used() -> Html {
    html! {
        <p class="minor">{ link(&Route::Methods, "What these words mean, and the method") }</p>
    }
}

fn tags(record: &Record, flight: &Flight) -> Html {
    html! {
        <ul class="tags">
            for tag in flight_words::tags(record, flight) {
                <li>{ tag }</li>
            }
        </ul>
    }
}

/// What two-body flight says, folded: the times, the profiles and the table; open in a frame, which shows one of them.
fn two_body_fold(
    record: &Record,
    flight: &Flight,
    accounts: &[AccountView],
    phase: &Phase,
) -> Html {
    // What is left where powered flight cannot be computed is wanted at once.
    let folded = match phase {
        Phase::Unavailable(_) | Phase::Silent => Folded::No,
        Phase::Running | Phase::Done | Phase::Stopped => Folded::Yes,
    };
    let figure = |of: fn(&Record, &FlightId, &[AccountView]) -> Figure| {
        html! { <ChartFigure figure={of(record, &flight.id, accounts)} /> }
    };
    section_fold(
        folded,
        "Free flight alone: what the figures say without a burn",
        html! {
            <>
                <div>{ figure(times) }</div>
                <div class="pair">
                    { figure(altitude) }
                    { figure(side) }
                </div>
                { arc_table(accounts, flight) }
            </>
        },
    )
}

fn arc_table(accounts: &[AccountView], flight: &Flight) -> Html {
    html! {
        <section class="card">
            <h2>{ "What two-body flight says of each pair of figures" }</h2>
            { number_table(
                "Two-body flight from each pair of figures",
                &two_body::arc_table(accounts, Some(flight)),
            ) }
            <p class="minor">
                { format!("{} {}", flight_words::ARC_METHOD, flight_words::launch(flight)) }
            </p>
        </section>
    }
}
