//! Where everything was read, who said it, and the record's own files.

use lofted_charts::words;
use lofted_record::Record;
use yew::prelude::*;

use crate::component::claim_table::hue;
use crate::component::page_frame::PageFrame;
use crate::component::source_list::citation;
use crate::view::speaker::{ink, speaker};

/// The page of sources.
pub fn sources(record: &Record) -> Html {
    let finding = format!(
        "{} claims by {} claimants, read in {} sources.",
        record.claims().len(),
        record.claimants().len(),
        record.sources().len()
    );
    html! {
        <PageFrame title="Sources" {finding}>
            <p>
                { "A source is where a claim was read. Where only a copy or a quotation was read, outlet and \
                   date stand without an address. No sentence of a source is kept beyond the short words \
                   that carry a figure." }
            </p>
            for source in record.sources() {
                <section class="card source">
                    <h2>{ citation(source) }</h2>
                    <ul class="plain">
                        for claim in record.claims_from(&source.id) {
                            <li>
                                <span class="party" style={hue(ink(record, claim).variable())}>
                                    { speaker(record, claim) }
                                </span>
                                { format!(" · {}: ", claim.figure.metric().label()) }
                                <q>{ &claim.words }</q>
                                <span class="minor">
                                    { format!(" {}", claim.flight.as_ref().map_or_else(
                                        || words::short_day(claim.stated_on),
                                        |flight| format!("flight of {flight}"),
                                    )) }
                                </span>
                            </li>
                        }
                    </ul>
                </section>
            }
            <h2>{ "Who speaks" }</h2>
            <ul class="plain">
                for claimant in record.claimants() {
                    <li>
                        <span class="party" style={hue(lofted_charts::Ink::of_party(&claimant.party).variable())}>
                            { &claimant.party }
                        </span>
                        { format!(" · {} · {} claims", claimant.name, record.claims_by(&claimant.id).count()) }
                    </li>
                }
            </ul>
        </PageFrame>
    }
}
