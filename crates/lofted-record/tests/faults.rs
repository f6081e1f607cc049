//! Every fault is told at once, with its place, the value, why and the likely fix; the rest is read.

use lofted_record::{
    BUNDLED_FILES, Cause, Files, LONGEST_CELL_BYTES, Reading, RecordFile, bundled, read,
};

const HEADER: &str = "id,flight,metric,low,best,high,qualifier,words,unit,kind,stated_on,claimant,attribution,source";
const GOOD: &str = "a,2024-10-31,apogee,,7687.5,,exact,\"7,687.5 km\",km,observed,2024-11-01,kcna,state-media,kcna-2024-11-01";

/// The bundled claimants, sources and flights, and nothing else: its deployments are those of version 1.
fn beside() -> Files<'static> {
    Files {
        claims: Files::NONE.claims,
        relations: Files::NONE.relations,
        events: Files::NONE.events,
        deployments: Files::NONE.deployments,
        places: Files::NONE.places,
        parties: Files::NONE.parties,
        ..BUNDLED_FILES
    }
}

/// Reads claims beside the bundled claimants, sources and flights, without relations.
fn read_claims(claims: &[u8]) -> Reading {
    read(&Files { claims, ..beside() })
}

fn lines(reading: &Reading) -> Vec<String> {
    reading.faults.iter().map(ToString::to_string).collect()
}

/// The good row with the cell of one column written anew.
fn changed(column: &str, cell: &str) -> String {
    let row = GOOD.replace("\"7,687.5 km\"", "words");
    let quoted = format!("\"{}\"", cell.replace('"', "\"\""));
    let cells = HEADER.split(',').zip(row.split(','));
    let cells = cells.map(|(name, old)| if name == column { &quoted } else { old });
    cells.collect::<Vec<&str>>().join(",")
}

/// What is told of one row with one cell written anew.
fn told(column: &str, cell: &str) -> Vec<String> {
    let claims = format!("{HEADER}\n{}\n", changed(column, cell));
    lines(&read_claims(claims.as_bytes()))
}

#[test]
fn a_cell_at_fault_is_told_with_place_value_why_and_fix() {
    for (column, cell, expected) in [
        (
            "best",
            "70o0",
            "\"70o0\" is no number; write digits and at most one point, such as 7687.5",
        ),
        ("best", "7,000", "\"7,000\" is no number; write 7000, without a separator"),
        ("best", "7,5", "\"7,5\" is no number; write digits and at most one point, such as 7687.5"),
        ("best", "-5", "\"-5\" is not from 0 to 1e15; write the number as it was stated"),
        ("best", "", "qualifier \"exact\" needs a number here; write the number as it was stated"),
        (
            "best",
            "  ",
            "qualifier \"exact\" needs a number here; write the number as it was stated",
        ),
        ("metric", "Apogee", "\"Apogee\" is no metric; write \"apogee\""),
        (
            "unit",
            "min",
            "metric \"apogee\" is not measured in \"min\"; write km or mi or nmi or m or ft",
        ),
        (
            "kind",
            "seen",
            "\"seen\" is no kind; write one of observed, assessed, planned, forecast, derived, not-stated",
        ),
        (
            "qualifier",
            "ca.",
            "\"ca.\" is no qualifier; write one of exact, about, at-least, more-than, nearly, less-than, up-to, range, vague, unspecified",
        ),
        (
            "stated_on",
            "1 Nov 2024",
            "\"1 Nov 2024\" is no day; write year-month-day, such as 2024-10-31",
        ),
        (
            "stated_on",
            "2024-02-30",
            "\"2024-02-30\" is no day; write year-month-day, such as 2024-10-31",
        ),
        ("claimant", "", "the cell is empty; fill it in"),
        (
            "claimant",
            "kcnaa",
            "claimants.csv has no claimant \"kcnaa\"; add it to claimants.csv or mend the name",
        ),
        (
            "source",
            "nowhere",
            "sources.csv has no source \"nowhere\"; add it to sources.csv or mend the name",
        ),
        (
            "flight",
            "2024-10-30",
            "flights.csv has no flight \"2024-10-30\"; add it to flights.csv or mend the name",
        ),
        (
            "flight",
            "",
            "metric \"apogee\" is of a flight, and none is named; name a flight of flights.csv, such as 2024-10-31",
        ),
        (
            "id",
            "A b",
            "\"A b\" has a character that no name has, at place 1; write up to 64 of a-z, 0-9, \"-\" and \".\"",
        ),
    ] {
        let place = format!("claims.csv row 2, column {column}: ");
        assert_eq!(told(column, cell), [place + expected]);
    }
}

#[test]
fn a_bound_that_nobody_stated_is_told_in_its_own_column() {
    let row = changed("qualifier", "up-to").replace(",,7687.5,,", ",10000,,11000,");
    let reading = read_claims(format!("{HEADER}\n{row}\n").as_bytes());
    assert_eq!(
        lines(&reading),
        ["claims.csv row 2, column low: \"10000\" is a bound that qualifier \"up-to\" does not \
          state; empty it; the number belongs in high"]
    );
}

#[test]
fn every_fault_of_a_row_and_of_every_file_is_told_at_once() {
    let claims = format!("{HEADER}\nx,1,y,1e5,z,,q,,u,k,s,c,a,t\n{GOOD}\n");
    let reading = read(&Files {
        claims: claims.as_bytes(),
        claimants: b"id,name,party\nkcna,KCNA,Pyongyang\nb,,\n",
        sources: b"id,outlet,published_on\nkcna-2024-11-01,KCNA,soon\n",
        relations: b"from,relation,to\na,is,a\n",
        ..beside()
    });
    let places: Vec<String> = reading.faults.iter().map(lofted_record::Fault::place).collect();
    for (file, row, columns) in [
        (
            "claims",
            2,
            "flight metric low best qualifier unit kind stated_on claimant attribution source",
        ),
        ("claims", 3, "source"),
        ("claimants", 3, "name party"),
        ("sources", 2, "published_on"),
        ("relations", 2, "from relation to"),
    ] {
        for column in columns.split(' ') {
            let place = format!("{file}.csv row {row}, column {column}");
            assert!(places.contains(&place), "{place} is not among {places:#?}");
        }
    }
    assert_eq!(reading.record.claimants().len(), 1);
    assert_eq!(reading.record.flights().len(), bundled().record.flights().len());
}

#[test]
fn what_names_a_row_left_out_is_told_so() {
    let sources = b"id,outlet,published_on\nkcna-2024-11-01,,\n";
    let claims = format!("{HEADER}\n{GOOD}\n");
    let relations = b"from,relation,to\na,relays,a\n";
    let reading = read(&Files { claims: claims.as_bytes(), sources, relations, ..beside() });
    let told = lines(&reading);
    assert_eq!(
        told[0],
        "claims.csv row 2, column source: source \"kcna-2024-11-01\" (sources.csv row 2) was left \
         out; mend that row first"
    );
    assert_eq!(
        told[2],
        "relations.csv row 2, column from: claim \"a\" (claims.csv row 2) was left out; mend that \
         row first"
    );
}

#[test]
fn a_name_twice_keeps_the_first() {
    let second = GOOD.replace("7687.5", "1");
    let reading = read_claims(format!("{HEADER}\n{GOOD}\n\n{second}\n").as_bytes());
    assert_eq!(
        lines(&reading),
        ["claims.csv row 4, column id: \"a\" stands in row 2 already; give it another name or \
          remove one of the two"]
    );
    assert_eq!(reading.record.claims()[0].figure.amount().to_string(), "7687.5");
}

#[test]
fn relations_are_checked() {
    let b = GOOD.replacen('a', "b", 1);
    let claims = format!("{HEADER}\n{GOOD}\n{b}\n");
    let relations =
        b"to,from,relation\nb,a,relays\nb,a,relays\na,a,relays\nc,a,relays\nb,a,Subset_of\n";
    let reading = read(&Files { claims: claims.as_bytes(), relations, ..beside() });
    let causes: Vec<&Cause> = reading.faults.iter().map(|fault| &fault.cause).collect();
    assert!(matches!(
        causes[..],
        [
            Cause::Twice { first_row: 2 },
            Cause::Itself,
            Cause::Dangling(RecordFile::Claims),
            Cause::UnknownWord { .. }
        ]
    ));
    assert_eq!(reading.faults[3].fix(), "write \"subset-of\"");
    assert_eq!(reading.record.claims()[0].links.len(), 1);
}

#[test]
fn flights_are_checked() {
    let flights = b"id,launched_on,launch_site,launch_latitude_deg,launch_longitude_deg,launch_basis,azimuth_deg,azimuth_basis\n\
        1,2024-10-31,,,,,,\n\
        2,2024-10-31,Samsok,93.1,126,map,,\n\
        3,2024-10-31,Samsok,39.1,,map,,\n\
        4,2024-10-31,,,,,360,map\n\
        5,2024-10-31,,,,,60,\n\
        6,2024-10-31,Samsok,39.1,-126,map,66.7,map\n";
    let reading = read(&Files { flights, ..beside() });
    let told: Vec<String> =
        lines(&reading).into_iter().filter(|line| line.starts_with("flights")).collect();
    assert_eq!(
        told,
        [
            "flights.csv row 3, column launch_latitude_deg: latitude 93.1 deg is not between -90 and 90; write degrees, north and east positive",
            "flights.csv row 4, column launch_site: \"Samsok\" stands here while launch_longitude_deg is empty; fill launch_longitude_deg or empty this cell",
            "flights.csv row 5, column azimuth_deg: \"360\" is no azimuth; write degrees clockwise from north, from 0 to below 360",
            "flights.csv row 6, column azimuth_deg: \"60\" stands here while azimuth_basis is empty; fill azimuth_basis or empty this cell",
        ]
    );
    assert_eq!(reading.record.flights().len(), 2);
}

#[test]
fn ranks_need_their_reason() {
    let with = |rank: &str, reason: &str| {
        let claims = format!("{HEADER},rank,rank_reason\n{GOOD},{rank},{reason}\n");
        lines(&read_claims(claims.as_bytes()))
    };
    assert!(with("", "").is_empty() && with("preferred", "").is_empty());
    assert!(with("deprecated", "superseded by a correction").is_empty());
    assert!(with("deprecated", "")[0].contains("column rank_reason: the claim is deprecated"));
    assert!(with("normal", "old")[0].contains("\"old\" is a reason on a claim not deprecated"));
    assert!(with("best", "")[0].contains("\"best\" is no rank"));
}

#[test]
fn a_claim_without_a_number_needs_words() {
    let row = "a,,in-kursk,,,,vague,,persons,observed,2024-11-01,kcna,state-media,kcna-2024-11-01";
    let reading = read_claims(format!("{HEADER}\n{row}\n").as_bytes());
    assert_eq!(
        lines(&reading),
        ["claims.csv row 2, column words: the claim on \"in-place\" has neither a number nor \
          words; write the claimant's words, short and verbatim"]
    );
}

#[test]
fn columns_stand_in_any_order_beside_unknown_ones_in_any_file_of_a_spreadsheet() {
    let expected = read_claims(format!("{HEADER}\n{GOOD}\n").as_bytes());
    assert_eq!(expected.record.claims().len(), 1);
    let names: Vec<&str> = HEADER.split(',').rev().collect();
    let mut reversed: Vec<String> = changed("words", "7,687.5 km")
        .replace("\"7,687.5 km\"", "7;687.5 km")
        .split(',')
        .map(|cell| cell.replace("7;687.5 km", "\"7,687.5 km\""))
        .collect();
    reversed.reverse();
    let file = format!("extra,{}\n\"1\n2\",{}\n", names.join(","), reversed.join(","));
    let with_extra = read_claims(file.as_bytes());
    assert_eq!(with_extra.record.claims(), expected.record.claims());
    assert!(with_extra.faults.is_empty() && with_extra != expected, "the column is kept");
    let bom = format!("\u{feff}{HEADER}\r\n{GOOD}\r\n");
    assert_eq!(read_claims(bom.as_bytes()), expected);
    let blank_and_shouting = format!("\n{}, ,\n,,,\n\n{GOOD},,\n\n", HEADER.to_uppercase());
    assert_eq!(read_claims(blank_and_shouting.as_bytes()), expected);
    let returns = format!("{HEADER}\r{GOOD}\r");
    assert_eq!(read_claims(returns.as_bytes()), expected);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for end in ["\n", "\r\n", "\r"] {
        let file = [HEADER, GOOD, "", "", "b", "", "\"c\"", "", ""].join(end);
        let reading = read_claims(file.as_bytes());
        let rows: Vec<Option<u64>> = reading.faults.iter().map(|fault| fault.row).collect();
        assert_eq!(rows, [Some(5), Some(7)], "{end:?}");
    }
}

#[test]
fn a_ragged_row_is_left_out_alone() {
    let b = GOOD.replacen('a', "b", 1);
    let reading = read_claims(format!("{HEADER}\nc,d\n{GOOD}\n{b},over\n").as_bytes());
    assert_eq!(
        lines(&reading),
        [
            "claims.csv row 2: the row has 2 cells and the header 14; put quotes round a cell that holds a comma, keep empty cells",
            "claims.csv row 4: the row has 15 cells and the header 14; put quotes round a cell that holds a comma, keep empty cells",
        ]
    );
    assert_eq!(reading.record.claims().len(), 1);
}

#[test]
fn an_open_quote_costs_its_own_row_only() {
    let b = GOOD.replacen('a', "b", 1);
    let c = GOOD.replacen('a', "c", 1).replace("\"7,687.5 km\"", "\"7,687.5 km");
    for rows in [[&c, GOOD, &b], [GOOD, &c, &b], [GOOD, &b, &c]] {
        let reading = read_claims(format!("{HEADER}\n{}\n", rows.join("\n")).as_bytes());
        assert_eq!(reading.record.claims().len(), 2, "{rows:#?}");
        assert_eq!(reading.faults.len(), 1, "{:#?}", reading.faults);
    }
    let last_column = GOOD.replacen('a', "c", 1).replace(",kcna-2024", ",\"kcna-2024");
    let reading = read_claims(format!("{HEADER}\n{last_column}\n{GOOD}\n{b}\n").as_bytes());
    assert_eq!(
        lines(&reading),
        ["claims.csv row 2, column source: a quote opens in \"kcna-2024-11-01\" and is never \
          closed; close it with a second quote, and write a quote within a cell twice"]
    );
    assert_eq!(reading.record.claims().len(), 2);
}

#[test]
fn many_open_quotes_end_in_one_fault() {
    let file = format!("{HEADER}\n{}", "\"x,\n".repeat(9999));
    let reading = read_claims(file.as_bytes());
    assert!(reading.faults.len() < 50);
    assert!(reading.faults.iter().any(|fault| fault.cause == Cause::TooManyOpenQuotes));
}

#[test]
fn faults_without_number_end_in_one_that_says_so() {
    let file = format!("{HEADER}\n{GOOD}\n{}", "x\n".repeat(30_000));
    let reading = read_claims(file.as_bytes());
    assert_eq!(reading.faults.len(), 10_001);
    assert_eq!(
        reading.faults[10_000].to_string(),
        "claims.csv row 10003: so many faults stand above that from here on nothing was read; \
         mend those above and read again"
    );
    assert_eq!(reading.record.claims().len(), 1);
}

#[test]
fn a_file_that_is_no_such_csv_is_told_once() {
    let whole = |claims: &[u8]| {
        let reading = read_claims(claims);
        assert!(reading.record.claims().is_empty());
        lines(&reading)
    };
    for empty in [&b""[..], b"\xef\xbb\xbf", b"\n\r\n\n"] {
        assert_eq!(
            whole(empty),
            [
                "claims.csv: the file is empty; begin it with the header id,metric,low,best,high,qualifier,unit,stated_on,claimant,source"
            ]
        );
    }
    let utf16: Vec<u8> =
        format!("\u{feff}{HEADER}\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let expected = "claims.csv: the file is UTF-16, not UTF-8; save the file as CSV UTF-8";
    assert_eq!(whole(&utf16), [expected]);
    assert_eq!(whole(&utf16[2..]), [expected]);
    assert_eq!(
        whole(HEADER.replace(',', ";").as_bytes()),
        [
            "claims.csv row 1: the header is separated by semicolons; save the file with commas between the cells"
        ]
    );
    assert_eq!(
        whole(HEADER.replace("low,", "").replace("qualifier", "unit").as_bytes()),
        [
            "claims.csv row 1, column low: the header lacks this column; add it to the header in row 1",
            "claims.csv row 1, column qualifier: the header lacks this column; add it to the header in row 1",
            "claims.csv row 1, column unit: the header has this column twice; rename or remove one of the two",
        ]
    );
}

#[test]
fn a_character_cut_by_a_comma_is_text_in_neither_cell() {
    let row = GOOD.replace("\"7,687.5 km\",km", "X\u{e4}");
    let at = row.find('\u{e4}').unwrap() + 1;
    let mut file = format!("{HEADER}\n{row}\n").into_bytes();
    // Taken together the two cells are text, so the row is; each alone is not.
    file.insert(HEADER.len() + 1 + at, b',');
    let reading = read_claims(&file);
    let columns: Vec<_> = reading.faults.iter().map(|f| (f.column, f.cause.clone())).collect();
    assert_eq!(columns, [(Some("unit"), Cause::NotUtf8), (Some("words"), Cause::NotUtf8)]);
}

#[test]
fn bytes_that_are_no_text_and_huge_cells_cost_their_row_only() {
    let first = GOOD.replacen('a', "b", 1);
    let mut file = format!("{HEADER}\n{first}\n").into_bytes();
    file.extend_from_slice(&changed("words", "X").into_bytes());
    let x = file.iter().rposition(|b| *b == b'X').unwrap();
    file[x] = 0xff;
    let reading = read_claims(&file);
    assert_eq!(
        lines(&reading),
        [
            "claims.csv row 3, column words: \"\u{fffd}\" holds bytes that are no UTF-8; save the file as CSV UTF-8"
        ]
    );
    assert_eq!(reading.record.claims().len(), 1);

    let huge = changed("words", &"x".repeat(10_000_000));
    let reading = read_claims(format!("{HEADER}\n{huge}\n{GOOD}\n").as_bytes());
    assert_eq!(reading.faults[0].cause, Cause::TooLong { bytes: 10_000_000 });
    assert!(reading.faults[0].to_string().len() < 250);
    assert_eq!(reading.record.claims().len(), 1);
    assert!(told("words", &"x".repeat(LONGEST_CELL_BYTES)).is_empty());
}
