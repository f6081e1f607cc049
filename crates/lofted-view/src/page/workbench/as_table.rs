//! A scenario as a table of claims, to be looked over and kept as a flight of the reader's own.

use lofted::claim::{Date, Stated};

use crate::link::bench_field::Field;
use crate::page::workbench::amounts::of_party;
use crate::page::workbench::scenario::Scenario;

const HEAD: [&str; 9] = [
    "Launch date",
    "Who",
    "What",
    "How much",
    "Words",
    "Launch site",
    "Bearing",
    "Said on",
    "Source",
];

/// A scenario as a table that [`lofted_record::sheet`] reads: a row for each figure, with its party or the scenario's
/// name, its words and the day.
///
/// Which day the flight was, who said it and where it was read no workbench knows: they stand as today's and the
/// scenario's name, for the reader to mend before anything is kept.
#[must_use]
pub fn as_table(scenario: &Scenario, today: Date) -> String {
    let day = today.to_string();
    let [launch, bearing] =
        [Field::Launch, Field::Bearing].map(|field| clean(scenario.text(field)));
    let mut lines = vec![HEAD.join("\t")];
    for field in Field::ALL {
        let Some((metric, unit)) = field.metric() else { continue };
        for part in scenario.text(field).split(';').filter(|part| !part.trim().is_empty()) {
            let (party, amount) = of_party(part);
            let Ok(stated) = Stated::read(amount, unit) else { continue };
            let who = party.map_or_else(|| clean(&scenario.name), clean);
            let (amount, words) = (stated.to_string(), clean(amount));
            let cells = [&day, &who, metric.label(), &amount, &words, &launch, &bearing, &day, ""];
            lines.push(cells.join("\t"));
        }
    }
    lines.join("\n") + "\n"
}

/// A text as one cell.
fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use lofted_record::sheet::read_sheet;

    use super::*;

    #[test]
    fn a_scenario_reads_back_as_claims_of_a_new_flight() {
        let scenario = Scenario::named("A report")
            .with(Field::Apogee, "Zenda: about 7,000 km; more than 6,900 km")
            .with(Field::Distance, "1,000 miles")
            .with(Field::Time, "1 h 27 min")
            .with(Field::Launch, "39.0 N, 125.7 E")
            .with(Field::Bearing, "70");
        let today: Date = "2031-03-12".parse().unwrap();
        let table = as_table(&scenario, today);
        let sheet = read_sheet(table.as_bytes(), &lofted_record::bundled().record, today).unwrap();
        assert_eq!(sheet.faults, [], "{table}");
        let told: Vec<String> = sheet
            .record
            .claims()
            .iter()
            .map(|claim| {
                format!(
                    "{} {} {}",
                    sheet.record.party_of(claim).unwrap(),
                    claim.figure.metric().id(),
                    claim.figure.amount()
                )
            })
            .collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(
            told[0].starts_with("Zenda apogee") && told[1].starts_with("A report apogee"),
            "{told:?}"
        );
        let flight = &sheet.record.flights()[0];
        assert!(flight.launch_site.is_some() && flight.launch_azimuth.is_some());
    }
}
