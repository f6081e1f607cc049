//! What could not be read, of the record on top of every page and of a link in its page; the rest is shown
//! all the same.

use lofted_record::Fault;
use yew::prelude::*;

/// The faults of a record, or nothing where there are none.
pub fn faults(faults: &[Fault]) -> Html {
    let count = faults.len();
    if count == 0 {
        return html! {};
    }
    let (rows, are) = if count == 1 { ("place", "is") } else { ("places", "are") };
    html! {
        <section class="faults" aria-labelledby="faults-title">
            <h2 id="faults-title">
                { format!("{count} {rows} of the record {are} left out because they cannot be read") }
            </h2>
            <ul>
                for fault in faults {
                    <li>{ fault.to_string() }</li>
                }
            </ul>
        </section>
    }
}

/// What of a link could not be read, in its page; nothing where all of it could.
pub fn link_faults(faults: &[String]) -> Html {
    if faults.is_empty() {
        return html! {};
    }
    html! {
        <section class="faults" role="alert">
            <h2>{ "Not all of this link could be read; the rest is shown" }</h2>
            <ul>
                for fault in faults {
                    <li>{ fault }</li>
                }
            </ul>
        </section>
    }
}
