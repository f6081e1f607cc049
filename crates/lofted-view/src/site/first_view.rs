//! What the app's page holds before its script has come: the overview's words, as the app shows them a moment later,
//! and room for its first two pictures.

use lofted::xml_text::xml_text;
use lofted_record::Record;

use crate::figure::Figure;
use crate::page::overview::newest::{drawn, side};
use crate::page::overview::troops::latest;
use crate::page::overview::words::{TITLE, lead};
use crate::saying::coverage::Coverage;
use crate::saying::unbroken::unbroken;

/// The page's content in HTML. It holds no picture: every page fetches it, and would pay for those of the overview.
#[must_use]
pub fn first_view(record: &Record) -> String {
    let covered = Coverage::of(record);
    let newest = drawn(record).and_then(|flight| side(record, flight));
    let troops = latest(record).first().and_then(|one| one.figure(record));
    let cards = [
        newest.map(|figure| card(&figure, "<div class=\"front-verdict\"></div>")),
        troops.map(|figure| format!("<div>{}</div>", card(&figure, ""))),
    ];
    format!(
        "<h1>{}</h1><p class=\"finding\">{}</p><div class=\"pair front\">{}</div>\
         <p id=\"loading\" role=\"status\">The figures and charts are loading.</p>",
        xml_text(TITLE),
        xml_text(&unbroken(&lead(record, &covered))),
        cards.into_iter().flatten().collect::<String>()
    )
}

fn card(figure: &Figure, between: &str) -> String {
    format!(
        "<section class=\"card\"><h2>{}</h2><p class=\"chart-finding\">{}</p>{between}\
         <div class=\"first-picture\"></div></section>",
        xml_text(&figure.title),
        xml_text(&figure.finding)
    )
}
