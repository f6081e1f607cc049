//! What the app's page holds before its script has come: the overview's words and its first two pictures, as the app
//! shows them a moment later.

use lofted::xml_text::xml_text;
use lofted_record::Record;

use crate::figure::Figure;
use crate::figure::chart_data::ChartData;
use crate::page::overview::newest::{drawn, side};
use crate::page::overview::troops::latest;
use crate::page::overview::words::{TITLE, lead};
use crate::saying::coverage::Coverage;
use crate::saying::unbroken::unbroken;

/// The width that the pictures are drawn at, px: that of a card on a phone of 390, where the app takes longest to come.
/// On wider screens their place is kept free for it.
const WIDTH_PX: u32 = 326;

/// The page's content in HTML; `draw` makes the SVG of a chart at a width, with the page's own colours.
#[must_use]
pub fn first_view(
    record: &Record,
    draw: &mut dyn FnMut(&ChartData, u32) -> Option<String>,
) -> String {
    let covered = Coverage::of(record);
    let newest = drawn(record).and_then(|flight| side(record, flight));
    let troops = latest(record).first().and_then(|one| one.figure(record));
    let cards = [
        newest.map(|figure| card(&figure, "<div class=\"front-verdict\"></div>", draw)),
        troops.map(|figure| format!("<div>{}</div>", card(&figure, "", draw))),
    ];
    format!(
        "<h1>{}</h1><p class=\"finding\">{}</p><div class=\"pair front\">{}</div>\
         <p id=\"loading\" role=\"status\">The rest is loading.</p>",
        xml_text(TITLE),
        xml_text(&unbroken(&lead(record, &covered))),
        cards.into_iter().flatten().collect::<String>()
    )
}

fn card(
    figure: &Figure,
    between: &str,
    draw: &mut dyn FnMut(&ChartData, u32) -> Option<String>,
) -> String {
    let svg = draw(&figure.data, WIDTH_PX).unwrap_or_default();
    format!(
        "<section class=\"card\"><h2>{}</h2><p class=\"chart-finding\">{}</p>{between}\
         <div class=\"first-picture\">{svg}</div></section>",
        xml_text(&figure.title),
        xml_text(&figure.finding)
    )
}
