//! A story read: pasted, dropped or typed; its claims marked in place and as cards beside it.

pub mod card;
pub mod cards;
pub mod edit;
pub mod keep;
pub mod kept;
pub mod long_story;
pub mod marks;
pub mod mend;
pub mod room;
pub mod stories;
pub mod take;
pub mod together;
pub mod work;
pub mod write;

use std::rc::Rc;

use lofted_view::page::read::desk::Desk;
use lofted_view::page::read::state::ReadState;
use lofted_view::page::read::story::Phase;
use lofted_view::page::read::words::{PURPOSE, TITLE, finding};
use yew::prelude::*;

use crate::location::files::address_of;
use crate::location::query::use_query;
use crate::page::read::cards::Cards;
use crate::page::read::marks::Marks;
use crate::page::read::room::{change, use_desk};
use crate::page::read::stories::stories;
use crate::page::read::take::{open_flights, take};
use crate::page::read::together::together;
use crate::page::read::work::{Work, dropped};
use crate::page::read::write::Write;
use crate::piece::page_frame::PageFrame;
use crate::piece::reading_props::ReadingProps;
use crate::piece::same::Same;

/// The page.
#[component]
pub fn ReadPage(props: &ReadingProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    use_effect_with(query, |query| {
        let (state, faults) = ReadState::read(query);
        change(|desk| desk.with_link(&state.claims, &state.day));
        if !faults.is_empty() {
            room::tell(&format!("Of the link: {}.", faults.join("; ")));
        }
    });
    let work = use_memo(Rc::as_ptr(&props.reading), |_| Work::on(Rc::clone(&props.reading)));
    let work = Same::from(work);
    let (ondragover, ondrop) = dropped(&work);
    html! {
        <div class="read-page" {ondragover} {ondrop}>
            // Of this page alone, so that the first view of the others does not fetch it.
            <link rel="stylesheet" href={address_of("read.css")} />
            <PageFrame title={TITLE} finding={PURPOSE}>
                { stories(&work, &desk.desk) }
                { opened(&work, &desk.desk) }
                <p class="own-notice" role="status">{ &desk.notice }</p>
                { take(&work, &desk.desk) }
                { together(&work, &desk.desk) }
            </PageFrame>
        </div>
    }
}

/// The story that is shown: to be written, or with its claims.
fn opened(work: &Same<Work>, desk: &Desk) -> Html {
    let story = desk.opened();
    let shown = Same::from(Rc::new(story.clone()));
    let found = finding(story);
    match story.phase {
        Phase::Writing | Phase::Refused(_) => html! {
            <Write key={story.id} work={work.clone()} id={story.id} text={Rc::clone(&story.text)} fault={found} />
        },
        Phase::UnderWay => html! {
            <section class="card"><p role="status">{ found }</p></section>
        },
        Phase::Read => html! {
            <>
                <p class="lead" role="status" id="read-found" tabindex="-1">{ found }</p>
                <div class={classes!("read-pair", story.text.is_empty().then_some("read-linked"))}>
                    if !story.text.is_empty() {
                        <Marks id={story.id} text={Rc::clone(&story.text)} drafts={shown.clone()} />
                    }
                    <Cards key={story.id} work={work.clone()} story={shown} told={told(work, desk)} open={open_flights(work, desk)} />
                </div>
            </>
        },
    }
}

/// The claims of all stories, where there are several.
fn told(work: &Same<Work>, desk: &Desk) -> Vec<Option<AttrValue>> {
    use lofted_view::page::read::relayed::{At, first_told, told};
    let story = desk.opened();
    if desk.stories().len() < 2 {
        return vec![None; story.drafts.len()];
    }
    let all = told(work.record(), desk);
    let first = |claim| {
        let first = first_told(&all, At { story: desk.open(), claim })?;
        desk.stories().get(first.story).map(|story| AttrValue::from(story.name.clone()))
    };
    (0..story.drafts.len()).map(first).collect()
}
