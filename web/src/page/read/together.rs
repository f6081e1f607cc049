//! Several stories side by side: each claim once, with the stories that have it.

use lofted_view::page::read::desk::Desk;
use lofted_view::page::read::relayed::{Told, told};
use lofted_view::page::read::words::{heading, how_much, said};
use yew::prelude::*;

use crate::page::read::room::change;
use crate::page::read::work::Work;
use crate::piece::same::Same;

/// The most claims of the table.
const MOST: usize = 150;

/// The table; nothing where fewer than two stories have claims.
pub fn together(work: &Same<Work>, desk: &Desk) -> Html {
    if desk.stories().iter().filter(|story| !story.drafts.is_empty()).count() < 2 {
        return html! {};
    }
    let all = told(work.record(), desk);
    let relayed = all.iter().filter(|one| one.places.len() > 1).count();
    html! {
        <section class="card" aria-labelledby="read-together-title">
            <h2 id="read-together-title">{ "The stories side by side" }</h2>
            <p class="chart-finding">
                { match relayed {
                    0 => "No claim stands in two of them.".to_owned(),
                    1 => "One claim stands in more than one of them: relayed, and kept once.".to_owned(),
                    count => format!("{count} claims stand in more than one of them: relayed, and kept once."),
                } }
            </p>
            <table class="claims">
                <caption class="unseen">{ "Claims of all stories" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "What" }</th>
                        <th scope="col">{ "How much" }</th>
                        <th scope="col">{ "Who" }</th>
                        <th scope="col">{ "Stories" }</th>
                    </tr>
                </thead>
                <tbody>
                    for one in all.iter().take(MOST) { { row(work, desk, one) } }
                </tbody>
            </table>
            if all.len() > MOST {
                <p class="minor">{ format!("{} more are not shown.", all.len() - MOST) }</p>
            }
        </section>
    }
}

fn row(work: &Same<Work>, desk: &Desk, one: &Told) -> Html {
    let stories =
        one.places.iter().filter_map(|at| Some((at.story, desk.stories().get(at.story)?)));
    html! {
        <tr>
            <td data-head="What"><span>{ heading(work.record(), &one.claimed) }</span></td>
            <td data-head="How much"><span>{ how_much(&one.claimed) }</span></td>
            <td data-head="Who"><span>{ said(&one.claimed) }</span></td>
            <td data-head="Stories">
                <span class="actions">
                    for (at, story) in stories {
                        <button type="button" onclick={Callback::from(move |_: MouseEvent| change(|desk| desk.opening(at)))}>{ &story.name }</button>
                    }
                    if one.places.len() > 1 {
                        <span class="read-tag">{ "Relayed" }</span>
                    }
                </span>
            </td>
        </tr>
    }
}
