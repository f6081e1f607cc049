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
use lofted_jobs::message::Reply;
use lofted_record::{Reading, Record};
use yew::prelude::*;

use crate::location::first_words::first_finding;
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
use crate::piece::section_bar::{SectionBar, later_section};
use crate::piece::take::take_data::take_data;
use lofted_view::figure::Figure;
use lofted_view::judging::answered::{AnsweredSet, answered_sets, drawn_first};
use lofted_view::judging::claim_sets::{ClaimSet, ask, claim_sets};
use lofted_view::judging::figures::{Ranges, ranges};
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
use lofted_view::page::flight::state::FlightState;
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
    let told = use_memo((), |()| first_finding());
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
    let Some(flight) = flight else {
        return missing("No such flight", flight_words::unknown(record, id));
    };
    let told = (*told).clone().filter(|_| link.state == FlightState::default());
    shown(&Rc::new(Judged {
        accounts: two_body::account_views(record, &flight.id),
        wordings: wordings(record, flight),
        reading: Rc::clone(&props.reading),
        flight: flight.clone(),
        link: (*link).clone(),
        sets,
        powered,
        told,
        stop,
        compute,
    }))
}

/// What was said of a flight without a number.
fn wordings(record: &Record, flight: &Flight) -> Vec<Claim> {
    let claims = record.claims_of_flight(&flight.id);
    claims.filter(|claim| claim.figure.metric().subject() == Subject::Statement).cloned().collect()
}

/// The flight, and its sets of claims with what is known of them.
struct Judged {
    reading: Rc<Reading>,
    flight: Flight,
    accounts: Vec<AccountView>,
    wordings: Vec<Claim>,
    sets: Vec<ClaimSet>,
    powered: Powered,
    /// What the page said before its part had come.
    told: Option<String>,
    stop: Callback<MouseEvent>,
    link: FlightLink,
    compute: Callback<Change<Method>>,
}

impl Judged {
    fn reply(&self) -> Option<&Reply> {
        self.powered.reply.as_deref()
    }

    fn answered(&self) -> Vec<AnsweredSet<'_>> {
        answered_sets(&self.sets, self.reply())
    }

    fn answers(&self) -> Answered<'_> {
        let (record, flight) = (&self.reading.record, &self.flight);
        Answered { record, flight, sets: &self.sets, reply: self.reply() }
    }

    /// Whether a flight is drawn, or may still be: none is of figures that no free fall has, or that leave a family of
    /// arcs.
    fn is_drawn(&self) -> bool {
        let portrait = self.reply().is_some_and(|reply| reply.portrait.is_some());
        let may_be = |one: &AnsweredSet<'_>| {
            one.known()
                .is_none_or(|found| found.not_ballistic.is_none() && found.left_open.is_empty())
        };
        portrait || (self.powered.is_coming() && self.answered().iter().any(may_be))
    }

    fn finding(&self) -> String {
        let found = || headline(&self.answered()).or_else(|| two_body::finding(&self.accounts));
        // Until this device has computed it to the end, so that nothing moves as answers come.
        let told = self.told.clone().filter(|_| self.powered.is_coming());
        told.or_else(found).unwrap_or_else(|| flight_words::NO_FINDING.to_owned())
    }
}

fn shown(judged: &Rc<Judged>) -> Html {
    let (record, flight) = (&judged.reading.record, &judged.flight);
    let trail = html! {
        <p class="trail">
            { link(&Route::Flights, "Flights") }
            { format!(" / {}", words::day(flight.launched_on)) }
        </p>
    };
    let sections = sections_shown(judged);
    // Ranges and map have figures of their own, whether or not the bar has a name for them.
    let each = sections::all().into_iter();
    let each = each.filter(|one| sections.contains(one) || [RANGE, MAP].contains(one)).map(|one| {
        let (judged, of) = (Rc::clone(judged), one.clone());
        later_section(&one, move || content(&of, &judged))
    });
    html! {
        <PageFrame title={title(record, flight)} finding={judged.finding()} {trail}>
            { link_faults(&judged.link.faults) }
            { tags(record, flight) }
            <SectionBar sections={sections.clone()} query={judged.link.state.query()} />
            { for each }
        </PageFrame>
    }
}

/// What stands in a section.
fn content(of: &Section, judged: &Judged) -> Html {
    let (record, flight, answers) = (&judged.reading.record, &judged.flight, judged.answers());
    match of {
        of if *of == PICTURE => pictures(judged, &answers),
        of if *of == SAID => said(record, &party_table_view(record, &flight.id)),
        of if *of == VERDICT => {
            let views = verdict_views(&judged.answered());
            verdict_list(&views, &judged.powered, &judged.stop, words_used())
        }
        of if *of == RANGE => html! {
            <div class="pair">
                { reach(ranges(record, &flight.id, &drawn_first(&judged.answered(), judged.reply()))) }
                { answers.globe(&judged.link) }
            </div>
        },
        of if *of == MAP => answers.map_and_profiles(&judged.accounts, &judged.link),
        of if *of == FREE_FLIGHT => {
            two_body_fold(record, flight, &judged.accounts, &judged.powered.phase)
        }
        of if *of == METHOD => how_computed(&HowComputed {
            sets: &judged.sets,
            reply: judged.reply(),
            method: &judged.link.state.method,
            change: &judged.compute,
        }),
        _ => section_fold(
            Folded::Yes,
            "Said of it, without a number",
            statements(record, &judged.wordings),
        ),
    }
}

fn pictures(judged: &Judged, answers: &Answered<'_>) -> Html {
    // Room for the pictures until they are there, so that nothing below them moves.
    let room = judged.is_drawn().then_some("coming");
    let method = &judged.link.state.method;
    let controls = normal_choice(&judged.reading.record, &judged.sets, method, &judged.compute);
    html! {
        <div class={classes!("pair", room)}>
            { answers.side(judged.powered.reply.as_ref(), &judged.link, controls) }
            { answers.fit(&judged.answered()) }
        </div>
    }
}

/// The sections of the page that have something to show.
fn sections_shown(judged: &Judged) -> Vec<Section> {
    let mut sections = sections::all();
    let has = |section: &Section| match section {
        section if *section == FREE_FLIGHT => !judged.accounts.is_empty(),
        section if *section == STATEMENTS => !judged.wordings.is_empty(),
        section if *section == SAID => true,
        section if *section == MAP => judged.is_drawn(),
        section if *section == RANGE => {
            let ranges = || ranges(&judged.reading.record, &judged.flight.id, &judged.answered());
            judged.is_drawn() || ranges() != Ranges::None
        }
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
