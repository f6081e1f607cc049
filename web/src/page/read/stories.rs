//! The stories that lie open: which is shown, its name and its day, adding and removing.

use lofted_view::page::read::desk::{Desk, MOST_STORIES};
use lofted_view::page::read::story::{Phase, Story};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::page::read::room::{change, current, tell};
use crate::page::read::work::Work;
use crate::piece::same::Same;

/// The bar of stories.
pub fn stories(work: &Same<Work>, desk: &Desk) -> Html {
    let story = desk.opened();
    if desk.stories().len() == 1 && story.is_blank() {
        return html! {};
    }
    html! {
        <section class="card read-stories" aria-label="Stories">
            <div class="tabs" role="group" aria-label="Show a story">
                for (at, one) in desk.stories().iter().enumerate() {
                    <button
                        type="button"
                        key={one.id}
                        aria-pressed={(at == desk.open()).to_string()}
                        onclick={Callback::from(move |_: MouseEvent| change(|desk| desk.opening(at)))}
                    >
                        { name(one) }
                    </button>
                }
                <button
                    type="button"
                    disabled={story.is_blank() || !desk.has_room()}
                    onclick={Callback::from(|_: MouseEvent| change(Desk::adding))}
                >{ "Another story" }</button>
                if !desk.has_room() {
                    <span class="minor">{ format!("{MOST_STORIES} stories at most") }</span>
                }
            </div>
            { about(work, story) }
        </section>
    }
}

fn name(story: &Story) -> String {
    let name = if story.name.trim().is_empty() { "Unnamed" } else { &story.name };
    match story.phase {
        Phase::Read => format!("{name} ({})", story.drafts.len()),
        _ => name.to_owned(),
    }
}

fn about(work: &Same<Work>, story: &Story) -> Html {
    let id = story.id;
    let oninput_name = Callback::from(move |event: InputEvent| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            change(|desk| desk.changing(id, |story| Story { name: input.value(), ..story }));
        }
    });
    let oninput_day = {
        let work = work.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                dated(&work, id, &input.value());
            }
        })
    };
    let day_fault = story.day_fault();
    html! {
        <>
            <div class="fields">
                <div class="field">
                    <label for="read-name">{ "Outlet or name" }</label>
                    <input id="read-name" key={format!("name-{id}")} value={story.name.clone()} autocomplete="off" maxlength="80"
                        oninput={oninput_name} />
                    <div class="help">{ "Becomes the source of its claims." }</div>
                </div>
                <div class="field">
                    <label for="read-day">{ "Published on" }</label>
                    <input id="read-day" key={format!("day-{id}")} value={story.day.clone()} autocomplete="off" placeholder="2024-10-31"
                        aria-invalid={day_fault.is_some().to_string()}
                        aria-describedby="read-day-note"
                        oninput={oninput_day} />
                    <div id="read-day-note" class={if day_fault.is_some() { "fault" } else { "help" }}>
                        { day_fault.unwrap_or_else(|| "The day that \u{201c}on Thursday\u{201d} is seen from, and of claims that name none.".to_owned()) }
                    </div>
                </div>
            </div>
            <p class="actions">
                if story.phase == Phase::Read && !story.text.is_empty() {
                    <button type="button" onclick={Callback::from(move |_: MouseEvent| write_again(id))}>{ "Edit the text" }</button>
                }
                <button type="button" onclick={Callback::from(|_: MouseEvent| remove())}>{ "Remove this story" }</button>
            </p>
        </>
    }
}

/// Puts another day to a story; one that was read is read anew, seen from that day.
fn dated(work: &Work, id: u32, day: &str) {
    let before = current().desk.opened().published();
    change(|desk| desk.changing(id, |story| Story { day: day.to_owned(), ..story }));
    let desk = current().desk;
    let story = desk.opened();
    if story.phase == Phase::Read && !story.text.is_empty() && story.published() != before {
        work.read(id);
    }
}

fn write_again(id: u32) {
    change(|desk| desk.changing(id, |story| Story { phase: Phase::Writing, ..story }));
}

fn remove() {
    let name = current().desk.opened().name.clone();
    change(Desk::removing);
    tell(&format!(
        "\u{201c}{name}\u{201d} is removed from this page; what you kept of it is kept."
    ));
}
