//! What holds of any bytes and of any table of sound cells.

use lofted_record::bundled;
use lofted_record::sheet::{TEMPLATE, read_sheet};
use proptest::prelude::*;

use crate::{assert_sound, sheet};

/// Cells as people write them, and as they should not.
fn cell() -> impl Strategy<Value = String> {
    let known = [
        "",
        "7,000 km",
        "about 7.000",
        "~86 min",
        "1:27",
        "26/11/2026",
        "05/06/2026",
        "46352",
        "2026-11-26 (2)",
        "KCNA",
        "Japan",
        "apogee",
        "Flight time [min]",
        "Who",
        "Apogee (km)",
        "In Russia",
        "Killed",
        "=1+1",
        "\"",
        "'",
        "#REF!",
        "39.0 N, 125.7 E",
        "northeast",
        "several hundred",
        "https://example.org",
        "n/a",
        "6,000-7,000",
        "10k",
        "+",
        "-",
        "Metric",
        "Amount",
        "Low",
        "High",
        "Unit",
        "km",
        "Launched from",
        "Latitude",
        "Longitude",
        "Bearing",
        "Force",
        "Sent to",
        "Said on",
        "観測",
        "(",
        "in ",
        "Killed in ",
    ];
    prop_oneof![
        4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,12}",
        1 => "[0-9.,:+~<> kminth-]{0,10}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _any = read_sheet(&bytes, &bundled().record, "2026-11-27".parse().unwrap());
    }

    #[test]
    fn any_table_gives_a_sound_record(
        rows in prop::collection::vec(prop::collection::vec(cell(), 1..7), 1..9),
        separator in prop::sample::select(vec!["\t", ",", ";", "|"]),
    ) {
        let text: Vec<String> = rows.iter().map(|row| row.join(separator)).collect();
        let text = text.join("\n");
        if let Ok(sheet) = read_sheet(text.as_bytes(), &bundled().record, "2026-11-27".parse().unwrap()) {
            assert_sound(&sheet);
        }
    }

    #[test]
    fn any_rows_below_a_known_header_give_a_sound_record(
        rows in prop::collection::vec(prop::collection::vec(cell(), 8), 1..6),
        header in prop::sample::select(vec![
            "Test\tWho\tApogee (km)\tFlight time\tImpact\tLaunched from\tBearing\tSaid on",
            "Launch date\tParty\tMetric\tAmount\tUnit\tQuote\tLink\tPublished",
            "Force\tSent to\tWho\tIn Hentzau\tKilled\tPlanned\tWhere\tDate",
            "Test\tWho\tMetric\tLow\tBest\tHigh\tLatitude\tLongitude",
        ]),
    ) {
        let text: Vec<String> = rows.iter().map(|row| row.join("\t")).collect();
        let text = format!("{header}\n{}", text.join("\n"));
        if let Ok(sheet) = read_sheet(text.as_bytes(), &bundled().record, "2026-11-27".parse().unwrap()) {
            assert_sound(&sheet);
        }
    }
}

#[test]
fn the_template_reads_without_a_fault() {
    assert!(sheet(TEMPLATE).faults.is_empty());
}
