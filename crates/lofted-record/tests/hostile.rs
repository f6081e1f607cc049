//! No bytes make reading panic, and what it gives holds together whatever the bytes.
#![cfg(not(target_family = "wasm"))]

use lofted_record::{BUNDLED_FILES, Reading, RecordFile, read};
use proptest::collection::vec;
use proptest::prelude::*;

/// What is always true of a reading.
fn holds_together(reading: &Reading) {
    let record = &reading.record;
    for claim in record.claims() {
        assert_eq!(record.claim(&claim.id), Some(claim));
        assert!(record.claimant(&claim.claimant).is_some());
        assert!(record.source(&claim.source).is_some());
        assert!(claim.flight().is_none_or(|id| record.flight(id).is_some()));
        for link in &claim.links {
            assert!(link.to != claim.id && record.claim(&link.to).is_some());
        }
    }
    for fault in &reading.faults {
        let line = fault.to_string();
        assert!(line.starts_with(fault.file.name()), "{line}");
        assert!(!line.contains(['\n', '\r', '\0']), "{line:?}");
        assert!(line.chars().count() < 400, "{line}");
        assert!(!fault.why().is_empty() && !fault.fix().is_empty());
    }
    let places: Vec<_> = reading.faults.iter().map(|fault| (fault.file, fault.row)).collect();
    assert!(places.is_sorted());
}

/// One file of the bundled record, by number.
fn file_at(which: usize) -> &'static [u8] {
    BUNDLED_FILES.get(RecordFile::ALL[which])
}

/// The bundled record with one file put in place of its own.
fn with(which: usize, bytes: &[u8]) -> Reading {
    read(&BUNDLED_FILES.with(RecordFile::ALL[which], bytes))
}

/// One change of a file's bytes: where (per mille of its length), how many bytes go, which come.
fn change() -> impl Strategy<Value = (usize, usize, Vec<u8>)> {
    let piece = prop_oneof![
        vec(any::<u8>(), 0..4),
        proptest::sample::select(vec![
            &b","[..],
            b"\"",
            b"\n",
            b"\r\n",
            b"\r",
            b"\xff",
            b"\0",
            b"-1",
            b"1e9",
            b"9999999999999999999",
            b"\xef\xbb\xbf",
            b"\xe2\x80\xae",
            b";",
            b"exact",
            b"range",
            b"kcna",
        ])
        .prop_map(<[u8]>::to_vec),
    ];
    (0..1000_usize, 0..40_usize, piece)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(which in 0..6_usize, bytes in vec(any::<u8>(), 0..300)) {
        holds_together(&with(which, &bytes));
    }

    #[test]
    fn any_bytes_under_the_right_header(
        which in 0..6_usize,
        bytes in vec(prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), Just(b'\r'), any::<u8>()], 0..300),
    ) {
        let file = file_at(which);
        let header = file.iter().position(|b| *b == b'\n').unwrap() + 1;
        holds_together(&with(which, &[&file[..header], &bytes].concat()));
    }

    #[test]
    fn the_bundled_files_changed(which in 0..6_usize, changes in vec(change(), 1..6)) {
        let mut bytes = file_at(which).to_vec();
        for (at, gone, come) in changes {
            let start = bytes.len() * at / 1000;
            let end = (start + gone).min(bytes.len());
            bytes.splice(start..end, come);
        }
        holds_together(&with(which, &bytes));
    }

    /// A change within one row of claims costs that row and what rests on it, nothing else.
    #[test]
    fn one_cell_spoilt_costs_its_row_alone(row in 1..39_usize, junk in "[^,\"\r\n]{0,20}") {
        let text = std::str::from_utf8(BUNDLED_FILES.claims).unwrap();
        let mut rows: Vec<String> = text.lines().map(str::to_owned).collect();
        let id = rows[row].split(',').next().unwrap().to_owned();
        let (_, rest) = rows[row].split_once(',').unwrap();
        rows[row] = format!("{junk} !,{rest}");
        let reading = with(0, rows.join("\n").as_bytes());
        holds_together(&reading);
        let left: Vec<_> = reading.record.claims().iter().map(|claim| claim.id.as_str()).collect();
        prop_assert_eq!(left.len(), rows.len() - 2);
        prop_assert!(!left.contains(&id.as_str()));
        let faulty = reading.faults.iter().filter(|fault| fault.file.name() == "claims.csv");
        prop_assert!(faulty.map(|fault| fault.row).eq([Some(row as u64 + 1)]));
    }
}
