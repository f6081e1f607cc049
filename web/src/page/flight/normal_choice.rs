//! Where the normal flight beside a flight goes: a distance, or as far as a city of the record.

use lofted_record::Record;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::location::live::Change;
use lofted_view::judging::claim_sets::{ClaimSet, launch};
use lofted_view::judging::method::Method;
use lofted_view::judging::normal_to::{NormalTo, choices};

/// The choice, which computes the normal flight anew.
pub fn normal_choice(
    record: &Record,
    sets: &[ClaimSet],
    method: &Method,
    change: &Callback<Change<Method>>,
) -> Html {
    let offered = choices(record, launch(sets), &method.normal);
    let chosen: Vec<NormalTo> = offered.iter().map(|(to, _)| to.clone()).collect();
    let change = change.clone();
    let onchange = Callback::from(move |event: Event| {
        let Some(select) = event.target_dyn_into::<HtmlSelectElement>() else { return };
        let at = usize::try_from(select.selected_index()).ok();
        if let Some(normal) = at.and_then(|at| chosen.get(at)).cloned() {
            change.emit(Box::new(move |method| Method { normal, ..method }));
        }
    });
    html! {
        <p class="controls">
            <label>
                { "A normal flight to " }
                <select {onchange}>
                    for (to, words) in &offered {
                        <option value={to.to_string()} selected={*to == method.normal}>{ words }</option>
                    }
                </select>
            </label>
        </p>
    }
}
