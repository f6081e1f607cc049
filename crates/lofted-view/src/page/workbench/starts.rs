//! Scenarios to start from: what each party said of the record's flights.

use lofted::flight::Flight;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::judging::as_scenario::{texts, whose};
use crate::judging::claim_sets::ClaimSet;
use crate::judging::party_sets::party_sets;
use crate::link::bench_field::Field;
use crate::page::flights::list::{Sort, found};
use crate::page::workbench::scenario::Scenario;

/// Scenarios to start from: each party's figures on each flight of the record, newest first.
#[must_use]
pub fn starts(record: &Record) -> Vec<(String, Scenario)> {
    let mut starts = Vec::new();
    for flight in found(record, "", Sort::Newest) {
        for set in party_sets(record, flight) {
            let whose = set.whose.time_and_figures();
            let label = format!("{whose}: {}", words::day(flight.launched_on));
            starts.push((label, start(flight, &set)));
        }
    }
    starts
}

fn start(flight: &Flight, set: &ClaimSet) -> Scenario {
    let day = words::short_day(flight.launched_on);
    let mut scenario = Scenario::named(&format!("{}, {day}", whose(set)));
    for (field, text) in texts(set) {
        scenario = scenario.with(field, &text);
    }
    // By its name, where it has one.
    if let (Some(site), Some(azimuth)) = (&flight.launch_site, &flight.launch_azimuth) {
        scenario = scenario
            .with(Field::Launch, &site.name)
            .with(Field::Bearing, &azimuth.azimuth_deg.to_string());
    }
    scenario
}

#[cfg(test)]
mod tests {
    use lofted_charts::Ink;

    use super::*;
    use crate::page::workbench::launch_sites::launch_sites;
    use crate::page::workbench::outcome::seen;

    #[test]
    fn every_account_of_the_record_starts_a_scenario_that_reads() {
        let record = &lofted_record::bundled().record;
        let sites = launch_sites(record);
        let starts = starts(record);
        assert!(starts.len() > 12);
        let october = "Seoul, 87 min with Reuters’ figures: 31 October 2024";
        assert!(starts.iter().any(|(label, _)| label.starts_with(october)));
        for (label, scenario) in &starts {
            let seen = seen(scenario, Ink::Accent, &sites);
            let outcome =
                seen.outcome.unwrap_or_else(|| panic!("{label}: {:?}", seen.reading.notes));
            let has_bearing = !scenario.text(Field::Bearing).is_empty();
            assert_eq!(outcome.set.question.evidence.heading.is_some(), has_bearing, "{label}");
        }
    }
}
