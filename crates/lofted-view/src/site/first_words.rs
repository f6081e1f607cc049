//! What the app shows of a page before its part has come: the title and the finding, as the part has them a moment later.
//!
//! A site has a file of them for each part that has such pages; a line is a page: its address, a tab, its words in HTML.

use lofted::flight::Flight;
use lofted::xml_text::xml_text;
use lofted_charts::sheet::words::day;
use lofted_record::Record;

use crate::asking::{Means, Page};
use crate::link::route::Route;
use crate::page::deployment::filter::ClaimFilter;
use crate::page::deployment::known::known_lead;
use crate::page::flight::FlightPage;
use crate::page::flight::state::FlightState;
use crate::page::workbench::figures::TITLE;
use crate::page::workbench::words::LEAD;
use crate::saying::unbroken::{heading_words, unbroken};

/// Where the words of the flights lie, from the folder of the site, as `web/site/early.js` names it.
pub const FLIGHTS: &str = "record/first-flight.txt";
/// Those of the deployments.
pub const DEPLOYMENTS: &str = "record/first-deployment.txt";
/// Those of the workbench.
pub const WORKBENCH: &str = "record/first-bench.txt";

/// The line of a flight's page.
#[must_use]
pub fn of_flight(record: &Record, flight: &Flight, means: &mut Means<'_>) -> String {
    let page = FlightPage { flight, state: &FlightState::default() };
    let trail = format!(
        "<p class=\"trail\"><a href=\"{}\">Flights</a> / {}</p>",
        Route::Flights.href(),
        xml_text(&day(flight.launched_on))
    );
    let route = Route::Flight { id: flight.id.to_string() };
    line(&route, &trail, &page.title(record), &page.finding(record, means))
}

/// The lines of the deployments' pages, and of the one that an address without a name shows.
#[must_use]
pub fn of_deployments(record: &Record) -> String {
    let named = record.deployments().iter().map(|on| Some(on.id.to_string()));
    std::iter::once(None).chain(named).filter_map(|id| of_deployment(record, id)).collect()
}

fn of_deployment(record: &Record, deployment: Option<String>) -> Option<String> {
    let filter = ClaimFilter { deployment, ..ClaimFilter::default() };
    let said = filter.shown_day(record).map(|day| known_lead(record, &filter, day))?;
    let route = Route::Deployment { id: filter.deployment.clone() };
    Some(line(&route, "", &filter.title(record), &said))
}

/// The line of the workbench.
#[must_use]
pub fn of_workbench() -> String {
    let words = format!("<h1>{TITLE}</h1><p>{}</p>", xml_text(LEAD));
    format!("{}\t{words}\n", Route::Workbench.href())
}

fn line(route: &Route, before: &str, title: &str, finding: &str) -> String {
    let (title, finding) = (whole(title), xml_text(&unbroken(finding)));
    let words = format!("{before}<h1>{title}</h1><p class=\"finding\">{finding}</p>");
    format!("{}\t{}\n", route.href(), words.replace(['\n', '\t'], " "))
}

/// A heading whose names with a hyphen stay on one line, as the app has it (`web/src/piece/whole_words.rs`).
fn whole(title: &str) -> String {
    let word = |(word, is_whole): (&str, bool)| {
        let word = xml_text(word);
        if is_whole { format!("<span class=\"whole\">{word}</span>") } else { word }
    };
    heading_words(title).map(word).collect()
}

#[cfg(test)]
mod tests {
    use lofted_jobs::ask::Ask;
    use lofted_jobs::job::answered;
    use lofted_record::bundled;

    use super::*;

    #[test]
    fn every_page_has_a_line_of_its_own_that_begins_with_its_address() {
        let record = &bundled().record;
        let deployments = of_deployments(record);
        assert_eq!(deployments.lines().count(), 1 + record.deployments().len());
        assert!(deployments.starts_with("#/deployment\t<h1>"), "{deployments}");
        let flight = &record.flights()[0];
        let mut compute = |ask: Ask| answered(ask);
        let words = of_flight(record, flight, &mut Means::computing(&mut compute));
        assert!(words.starts_with(&format!("#/flights/{}\t<p class", flight.id)), "{words}");
        assert!(words.ends_with("</p>\n") && words.lines().count() == 1, "{words}");
        assert_eq!(of_workbench().lines().count(), 1);
    }
}
