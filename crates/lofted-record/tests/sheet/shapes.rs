//! Tables of every shape: separators, headers, titles, units, numbers and days of other countries.

use lofted::claim::{About, Metric};
use lofted_record::sheet::{Asked, Choice, Encoding, Role, Separator, Why};

use crate::{faults, has, remarks, said, sheet, sheet_with};

#[test]
fn semicolons_with_decimal_commas() {
    let sheet = sheet(
        "Start;Angabe von;Gipfelhöhe (km);Entfernung (km);Flugzeit (min)\r\n\
         26.11.2026;KCNA;7.687,5;1.001,2;85,9\r\n\
         26.11.2026;Zenda;7.000;1000;86\r\n\
         26.11.2026;Strelsau;7,000;\"1.000\";86,5\r\n",
    );
    assert_eq!(sheet.separator, Separator::Semicolon);
    assert!(has(&said(&sheet.record), "kcna apogee 7687.5 km"));
    assert!(has(&said(&sheet.record), "zenda apogee 7000 km"));
    assert!(has(&remarks(&sheet), "\"7.000\": read as 7000, since other cells"));
    assert_eq!(faults(&sheet).len(), 1);
    assert!(
        faults(&sheet)[0]
            .starts_with("row 4, column \"Gipfelhöhe (km)\": \"7,000\": 7000 or 7.0000?")
    );
}

#[test]
fn headers_in_other_scripts() {
    let sheet = sheet(
        "発射日\t発表者\t最高高度（km）\t飛翔距離（km）\t飛翔時間（分）\n\
         2026年11月26日\t防衛省\t約７０００\t約１０００\t約86分\n",
    );
    assert!(
        has(&said(&sheet.record), "2026-11-26 claimant apogee ~7000 km"),
        "{:?}",
        said(&sheet.record)
    );
    assert_eq!(sheet.record.claimants()[0].name, "防衛省");
    assert!(has(&said(&sheet.record), "flight-time ~86 min"), "{:?}", faults(&sheet));
    let sheet = crate::sheet("발사일\t발표\t최대 고도\t비행시간\n2026-11-26\t합참\t7000km\t86분\n");
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(said(&sheet.record).len(), 2);
}

#[test]
fn a_markdown_table() {
    let sheet = sheet(
        "| Test       | Who  | Apogee   | Flight time |\n\
         |------------|------|---------:|-------------|\n\
         | 2026-11-26 | KCNA | 7,687 km | 86 min      |\n",
    );
    assert_eq!(sheet.separator, Separator::Bar);
    assert_eq!(said(&sheet.record).len(), 2);
    assert_eq!(sheet.claims[0].place.to_string(), "row 3, column \"Apogee\"");
}

#[test]
fn a_table_without_a_header() {
    let sheet = sheet(
        "2026-11-26\tKCNA\tapogee\t7,687.5 km\thttps://example.org/a\n\
         2026-11-26\tKCNA\tflight time\t86 min\thttps://example.org/a\n",
    );
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(sheet.header_row, None);
    assert_eq!(said(&sheet.record).len(), 2);
    let roles: Vec<Option<Role>> = sheet.columns.iter().map(|column| column.role).collect();
    assert_eq!(
        roles,
        [Role::LaunchedOn, Role::Claimant, Role::Metric, Role::Amount, Role::Link].map(Some)
    );
    assert_eq!(sheet.columns[4].title, "column E");
    assert_eq!(sheet.columns[4].why.to_string(), "it holds addresses");
}

#[test]
fn a_title_empty_rows_and_empty_columns() {
    let sheet = sheet(
        "\u{feff}Test of 26 November 2026: what was said\n\n\
         \t\t\t\t\n\
         \tWho\t\tApogee, km\tRange, km\t\n\
         \tKCNA\t\t7687.5\t1001.2\t\n\
         \t\t\t\t\t\n\
         \tNHK\t\t7000\t\t\n",
    );
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(sheet.header_row, Some(4));
    assert_eq!(said(&sheet.record).len(), 3);
    assert_eq!(sheet.claims[2].place.to_string(), "row 7, column \"Apogee, km\"");
}

#[test]
fn units_in_a_row_below_the_header_and_in_a_column() {
    let below =
        sheet("Test\tWho\tApogee\tFlight time\n\t\t(mi)\t(s)\n2026-11-26\tZenda\t4,350\t5156\n");
    assert_eq!(faults(&below), [""; 0]);
    assert!(
        has(&said(&below.record), "apogee 4350 mi")
            && has(&said(&below.record), "flight-time 5156 s")
    );
    let column = sheet(
        "Test\tWho\tMetric\tValue\tUnit\n2026-11-26\tZenda\tapogee\t4350\tmiles\n\
         2026-11-26\tZenda\tflight time\t86\tparsecs\n2026-11-26\tZenda\tname\tBlack Michael\t\n",
    );
    assert!(
        has(&said(&column.record), "apogee 4350 mi") && has(&said(&column.record), "designation ?")
    );
    assert!(has(&faults(&column), "row 3, column \"Unit\": \"parsecs\": this is no unit"));
}

#[test]
fn days_of_a_column_decide_each_other() {
    let table = |other: &str| {
        format!("Launch date\tWho\tApogee (km)\n05/06/2026\tZenda\t900\n{other}\tZenda\t1000\n")
    };
    let day_first = sheet(&table("26/11/2026"));
    assert!(has(&said(&day_first.record), "2026-06-05 zenda apogee 900 km"));
    assert!(has(&remarks(&day_first), "read as 2026-06-05, as the other days"));
    assert!(has(&said(&sheet(&table("11/26/2026")).record), "2026-05-06 zenda"));
    let open = sheet(&table("06/07/2026"));
    assert!(has(
        &faults(&open),
        "\"05/06/2026\": this can be 2026-06-05 or 2026-05-06; write one of them"
    ));
    assert_eq!(open.record.claims().len(), 0);
}

#[test]
fn spreadsheet_days_count_in_columns_of_days_alone() {
    let sheet = sheet("Launch date\tWho\tApogee (km)\tSaid on\n46352\tZenda\t7000\t46353\n");
    assert_eq!(said(&sheet.record), ["2026-11-26 zenda apogee 7000 km 2026-11-27"]);
    let number = crate::sheet("Force\tWho\tKilled\nour dragoons\tZenda\t46352\n");
    assert!(has(&said(&number.record), "killed 46352 persons"));
}

#[test]
fn low_best_and_high_stand_apart() {
    let sheet = sheet(
        "Force\tWho\tMetric\tLow\tBest\tHigh\tSaid on\n\
         our dragoons\tZenda\tkilled\t100\t150\t200\t2026-11-01\n\
         our dragoons\tZenda\twounded\t300\t\t\t2026-11-01\n\
         our dragoons\tZenda\tcaptured\t9\t\t3\t2026-11-01\n",
    );
    assert!(has(&said(&sheet.record), "killed 100..150..200 persons"));
    assert!(has(&said(&sheet.record), "wounded >=300 persons"));
    assert_eq!(faults(&sheet).len(), 1);
}

#[test]
fn a_qualifier_has_a_column() {
    let sheet = sheet(
        "Test\tWho\tMetric\tBound\tAmount\n2026-11-26\tZenda\tapogee\tmore than\t7,000 km\n\
         2026-11-26\tZenda\tflight time\t~\t86 min\n2026-11-26\tZenda\trange\tsurely\t1,000 km\n",
    );
    assert!(
        has(&said(&sheet.record), "apogee >7000 km")
            && has(&said(&sheet.record), "flight-time ~86 min")
    );
    assert!(has(&faults(&sheet), "\"surely\": this is no bound"));
}

#[test]
fn merged_cells_are_taken_from_above_and_nobody_is_guessed() {
    let sheet = sheet(
        "Test\tWho\tApogee (km)\n2026-11-26\tZenda\t7000\n\tStrelsau\t7100\n\t\t7200\n2026-11-25\tZenda\t900\n",
    );
    assert!(has(&said(&sheet.record), "2026-11-26 strelsau apogee 7100 km"));
    assert!(has(
        &remarks(&sheet),
        "row 3, column \"Test\": the cell is empty; taken as \"2026-11-26\""
    ));
    assert_eq!(
        faults(&sheet),
        [
            "row 4, column \"Who\": nobody says it: fill in who does, in this row too where cells were merged"
        ]
    );
}

#[test]
fn duplicates_are_kept_once() {
    let paste = "Test\tWho\tApogee (km)\tSaid on\tSource\n\
        2026-11-26\tZenda\t7000\t2026-11-26\tZenda Times\n\
        2026-11-26\tZenda\t7000\t2026-11-26\tZenda Times\n\
        2026-11-26\tZenda\t7100\t2026-11-26\tZenda Times\n";
    let once = sheet(paste);
    let ids: Vec<&str> = once.record.claims().iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["zenda-2026-11-26-apogee", "zenda-2026-11-26-apogee-2"]);
    assert!(has(
        &remarks(&once),
        "row 3, column \"Apogee (km)\": \"7000\": the same claim stands in row 2"
    ));
    let both = lofted_record::bundled().record.beside(&once.record);
    let today = "2026-11-27".parse().unwrap();
    let again = lofted_record::sheet::read_sheet(paste.as_bytes(), &both, today).unwrap();
    assert_eq!(again.claims, []);
    assert!(has(&remarks(&again), "the record has this claim already, as zenda-2026-11-26-apogee"));
}

#[test]
fn two_tests_on_a_day_by_name() {
    let sheet = sheet(
        "Test\tLaunch date\tWho\tApogee (km)\n\
         First\t2026-11-26\tZenda\t7000\nSecond\t2026-11-26\tZenda\t900\nFirst\t\tStrelsau\t7100\nThird\t\tZenda\t1\n",
    );
    let flights: Vec<(&str, &str)> = sheet
        .record
        .flights()
        .iter()
        .map(|flight| (flight.id.as_str(), &*flight.summary))
        .collect();
    assert_eq!(flights, [("2026-11-26", "First"), ("2026-11-26-2", "Second")]);
    assert!(has(&said(&sheet.record), "2026-11-26 strelsau apogee 7100"));
    assert!(has(&faults(&sheet), "\"Third\": no flight of this name is known"));
}

#[test]
fn flights_of_the_record_resolve_by_id_and_by_day() {
    let sheet = sheet(
        "Test\tWho\tApogee (km)\n2024-10-31\tZenda\t7001\n31 October 2024\tStrelsau\t7002\n2021-03-25\tZenda\t60\n2021-03-25-2\tZenda\t61\n",
    );
    assert_eq!(sheet.record.flights().len(), 2);
    assert!(has(&said(&sheet.record), "2024-10-31 strelsau apogee 7002"));
    assert!(has(
        &faults(&sheet),
        "several flights were on that day: 2021-03-25-1, 2021-03-25-2; write which"
    ));
}

#[test]
fn the_reader_chooses_otherwise() {
    let paste = "Test\tWho\tRange (km)\tNotes\tX\n2026-11-26\tZenda\t13,000\tby hand\t87 min\n";
    let found = sheet(paste);
    assert_eq!(found.columns[2].role, Some(Role::Figure(Metric::GroundDistance)));
    assert_eq!(found.columns[4].role, None);
    let choices = vec![
        Choice::AsFound,
        Choice::AsFound,
        Choice::Take(Role::Figure(Metric::PublishedRange)),
        Choice::LeftOut,
        Choice::Take(Role::Figure(Metric::FlightTime)),
    ];
    let chosen = sheet_with(paste.as_bytes(), &Asked { choices, ..Asked::default() });
    assert_eq!(
        said(&chosen.record),
        [
            "2026-11-26 zenda published-range 13000 km 2026-11-26",
            "2026-11-26 zenda flight-time 87 min 2026-11-26",
        ]
    );
    assert_eq!(chosen.record.claims()[0].note, "");
    assert_eq!((chosen.columns[3].role, &chosen.columns[3].why), (None, &Why::Chosen));
}

#[test]
fn what_rows_are_about_may_be_asked() {
    let paste = "Who,Apogee (km)\nZenda,7000\n";
    assert!(has(&faults(&sheet(paste)), "row 2: apogee is of a flight, and none is named"));
    let about = About::Flight("2024-10-31".parse().unwrap());
    let asked = sheet_with(paste.as_bytes(), &Asked { about, ..Asked::default() });
    assert!(has(&said(&asked.record), "2024-10-31 zenda apogee 7000"));
    assert!(has(&remarks(&asked), "no flight is named; taken as 2024-10-31"));
}

#[test]
fn encodings_of_spreadsheets() {
    let paste = "Test\tWho\tApogee (km)\n2026-11-26\tMünchen\t≈7,000\n";
    let le: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(paste.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let utf16 = sheet_with(&le, &Asked::default());
    assert_eq!(utf16.encoding, Encoding::Utf16);
    assert!(has(&said(&utf16.record), "apogee ~7000 km"));
    let latin = b"Test,Who,Apogee (km)\r\n2026-11-26,M\xfcnchen,7000\r\n";
    let latin = sheet_with(latin, &Asked::default());
    assert_eq!(latin.record.claimants()[0].name, "München");
    assert!(has(&remarks(&latin), "read as Windows-1252"));
}

#[test]
fn quotations_links_and_what_else_a_row_says() {
    let sheet = sheet(
        "Test,Who,Metric,Amount,Quote,Link,Published,Kind,As of,Scope,Notes\n\
         2026-11-26,Zenda,apogee,7000 km,\"It rose to \"\"about 7,000\"\" kilometres\",https://www.example.org/a?b=c,27.11.2026,Observed,2026-11-26,all of it,mine\n\
         2026-11-26,Zenda,range,1000 km,,javascript:alert(1),2026-11-27,guessed,,,\n",
    );
    let claim = &sheet.record.claims()[0];
    assert_eq!(claim.words, "It rose to \"about 7,000\" kilometres");
    assert_eq!((claim.kind.id(), &*claim.scope, &*claim.note), ("observed", "all of it", "mine"));
    let source = sheet.record.source(&claim.source).unwrap();
    assert_eq!((&*source.outlet, &*source.url), ("example.org", "https://www.example.org/a?b=c"));
    assert!(has(&remarks(&sheet), "\"javascript:alert(1)\": this is no address"));
    assert!(has(
        &remarks(&sheet),
        "no day is given on which it was said; taken as 2026-11-27, the day of publication"
    ));
    assert!(has(&faults(&sheet), "row 3, column \"Kind\": \"guessed\": this is none of observed"));
}

#[test]
fn sources_of_the_record_resolve() {
    let known = lofted_record::bundled()
        .record
        .sources()
        .iter()
        .find(|source| !source.url.is_empty())
        .unwrap();
    let table = format!(
        "Test\tWho\tApogee (km)\tSource\n2026-11-26\tZenda\t7000\t{}\n2026-11-26\tZenda\t7001\t{}\n",
        known.url, known.id
    );
    let sheet = sheet(&table);
    assert!(sheet.record.claims().iter().all(|claim| claim.source == known.id));
}

#[test]
fn a_metric_that_is_none_is_told_with_the_nearest() {
    let sheet = sheet(
        "Test\tWho\tMetric\tAmount\n2026-11-26\tZenda\tapoge\t7000 km\n2026-11-26\tZenda\tcolour\tred\n2026-11-26\tZenda\tapogee\t\n",
    );
    assert!(has(
        &faults(&sheet),
        "row 2, column \"Metric\": \"apoge\": this is no metric; is it apogee?"
    ));
    assert!(has(&faults(&sheet), "\"colour\": this is no metric; write one"));
    assert!(has(
        &faults(&sheet),
        "row 4, column \"Metric\": \"apogee\": the row names apogee and gives no figure"
    ));
}

#[test]
fn two_columns_of_one_thing_count_once() {
    let sheet = sheet(
        "Test\tWho\tApogee (km)\tMax altitude (mi)\tIn Hentzau\tIn Zenda\n2026-11-26\tBlack Michael\t7000\t4350\t\t\n",
    );
    assert_eq!(said(&sheet.record).len(), 1);
    assert_eq!(
        sheet.columns[3].why.to_string(),
        "left out: column \"Apogee (km)\" says it already"
    );
    assert_eq!(sheet.columns[5].place.as_deref(), Some("Zenda"));
}

#[test]
fn half_a_row_and_a_group_heading() {
    let sheet = sheet(
        "Test\tWho\tApogee (km)\n2026-11-26\t\t\n\tZenda\t7000\n2026-11-25\tStrelsau\n\tStrelsau\t900\n",
    );
    assert_eq!(
        said(&sheet.record),
        [
            "2026-11-26 zenda apogee 7000 km 2026-11-26",
            "2026-11-25 strelsau apogee 900 km 2026-11-25"
        ]
    );
    assert!(has(&remarks(&sheet), "row 2 and 1 more: the row states nothing"));
}

#[test]
fn footnotes_brackets_and_sums() {
    let sheet = sheet(
        "Test\tWho\tApogee\tRange (km)\n05/11/2026\tZenda[1]\t4,350 miles (7,000 km)[2]\t1000*\n\
         26/11/2026\tStrelsau\t7,000 km (est.)\t1000\nAverage\tTotal\t7000 km\t1000\n",
    );
    assert!(has(&said(&sheet.record), "2026-11-05 zenda apogee 4350 mi"));
    assert!(has(&said(&sheet.record), "2026-11-26 strelsau apogee ~7000 km"));
    assert!(has(&remarks(&sheet), "row 4: a sum or a mean of other rows"));
    assert!(has(&remarks(&sheet), "column \"Range (km)\": taken for the distance over the ground"));
    assert_eq!(said(&sheet.record).len(), 4);
}

#[test]
fn an_outlet_and_its_address_in_one_cell() {
    let sheet = sheet(
        "Test\tWho\tApogee (km)\tSource\n2026-11-26\tZenda\t7000\tReuters (https://example.org/a)\n\
         2026-11-26\tStrelsau\t7000\tReuters, https://example.org/a\n",
    );
    let sources: Vec<(&str, &str)> =
        sheet.record.sources().iter().map(|source| (&*source.outlet, &*source.url)).collect();
    assert_eq!(sources, [("Reuters", "https://example.org/a")]);
}

#[test]
fn the_records_own_claims_read_as_themselves() {
    let claims = lofted_record::BUNDLED_FILES.claims;
    let sheet = sheet_with(claims, &Asked::default());
    assert_eq!(faults(&sheet), [""; 0]);
    assert_eq!(said(&sheet.record), [""; 0], "each is there already");
}
