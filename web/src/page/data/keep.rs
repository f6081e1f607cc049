//! Keeping and clearing own data: whether it is kept, export, check, wipe.

use lofted_view::page::data::words::count_of;
use yew::prelude::*;

use crate::page::data::own::desk::work::{
    export_claims, export_patch, export_zip, import, keep_again, wipe,
};
use crate::page::data::own::desk::{Desk, Keeping, OwnData, Wiping, Work, change};

/// The notice over the page: what happened, or that data is not kept and why.
pub fn notice(desk: &Desk) -> Html {
    html! {
        <>
            if let Some(why) = desk.keeping.why_not() {
                <section class="faults own-fault" role="alert">
                    <h2>{ "Your data is not kept" }</h2>
                    <p>{ format!("{why}.") }</p>
                    if desk.data != OwnData::Nothing {
                        <p>{ "Everything is still on this page until it is closed or loaded again. Export it to keep it." }</p>
                        <p class="actions">
                            <button type="button" onclick={Callback::from(|_| export_zip())}>{ "Export as zip now" }</button>
                            if !desk.keeping.is_unread() {
                                <button type="button" onclick={Callback::from(|_| keep_again())}>{ "Try to keep it again" }</button>
                            }
                        </p>
                    }
                </section>
            }
            <p class="own-notice" role="status">{ &desk.notice }</p>
        </>
    }
}

/// The card of export and wipe.
pub fn keep(desk: &Desk) -> Html {
    let nothing = desk.data == OwnData::Nothing;
    let busy = matches!(desk.work, Work::Packing | Work::Importing(_));
    html! {
        <section class="card" aria-labelledby="keep-title">
            <h2 id="keep-title">{ "Keep and clear" }</h2>
            <p>
                { "What is said to be kept, this browser keeps for this page alone, until you delete it or the browser \
                   clears the site’s data. An export is a data package: this page reads it again, and so does \
                   any program for CSV. A patch holds what your claims would add to the record, for whoever keeps it: \
                   `lofted apply` shows it and takes it in." }
            </p>
            <p class="actions">
                <button type="button" disabled={nothing || busy} onclick={Callback::from(|_| export_zip())}>
                    { if desk.work == Work::Packing { "Packing" } else { "Export everything as zip" } }
                </button>
                <button type="button" disabled={nothing} onclick={Callback::from(|_| export_claims())}>
                    { "Export claims.csv" }
                </button>
                <button type="button" disabled={nothing || busy} onclick={Callback::from(|_| export_patch())}>
                    { "Export as a patch of the record" }
                </button>
                <button type="button" disabled={nothing || busy} onclick={Callback::from(|_| import(&[]))}>
                    { "Check everything" }
                </button>
                if desk.wiping == Wiping::NotAsked {
                    <button type="button" class="danger" disabled={nothing && !guarded(desk)} onclick={ask(Wiping::Asked)}>
                        { "Delete everything of mine" }
                    </button>
                }
            </p>
            if desk.wiping == Wiping::Asked {
                <WipeQuestion claims={desk.data.claims()} />
            }
        </section>
    }
}

/// Whether something is kept that cannot be shown.
fn guarded(desk: &Desk) -> bool {
    matches!(desk.keeping, Keeping::NotKept(_))
}

fn ask(wiping: Wiping) -> Callback<MouseEvent> {
    Callback::from(move |_| change(|desk| desk.wiping = wiping))
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct WipeQuestionProps {
    claims: usize,
}

/// Asks before everything is deleted. The focus goes to the answer that deletes nothing.
#[component]
fn WipeQuestion(props: &WipeQuestionProps) -> Html {
    let no = use_node_ref();
    use_effect_with(no.clone(), |no| {
        if let Some(no) = no.cast::<web_sys::HtmlElement>() {
            let _ = no.focus();
        }
    });
    let claims = count_of(props.claims, "claim", "claims");
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            change(|desk| desk.wiping = Wiping::NotAsked);
        }
    });
    html! {
        <div class="own-question" role="group" aria-labelledby="wipe-question" {onkeydown}>
            <p id="wipe-question">
                { format!("Delete {claims} of yours from this browser? This cannot be undone. An export made before can be read again.") }
            </p>
            <p class="actions">
                <button type="button" ref={no} onclick={ask(Wiping::NotAsked)}>{ "Keep everything" }</button>
                <button type="button" class="danger" onclick={Callback::from(|_| wipe())}>{ format!("Delete {claims}") }</button>
            </p>
        </div>
    }
}
