//! Packages and files made to do harm: a clear error or a safe reading, in bounded memory.

use std::io::Write;

use flate2::{Compression, FlushCompress, write::DeflateEncoder};
use lofted_record::package::{LARGEST_PACKAGE_BYTES, PackageError, read_file, read_zip};
use lofted_record::{Cause, LONGEST_CELL_BYTES, RecordFile, read_bare, write_file};

const HEADER: &str = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on";

/// What a zip says of a file: its checksum and its size unpacked.
type Told = (u32, u32);

/// What is true of a file.
fn truly(bytes: &[u8]) -> Told {
    let mut sum = flate2::Crc::new();
    sum.update(bytes);
    (sum.sum(), bytes.len() as u32)
}

/// A zip of files packed by hand: their names, their deflated bytes, and what it says of them.
fn zip_of(files: &[(&str, Vec<u8>, Told)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, deflated, told) in files {
        let offset = bytes.len() as u32;
        let sizes = [told.0, deflated.len() as u32, told.1];
        let sizes = sizes.map(u32::to_le_bytes).concat();
        let common = [&[20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0][..], &sizes].concat();
        let length = (name.len() as u16).to_le_bytes();
        bytes.extend(
            [&b"PK\x03\x04"[..], &common, &length, &[0, 0], name.as_bytes(), deflated].concat(),
        );
        directory.extend([&b"PK\x01\x02\x14\0"[..], &common, &length, &[0; 12]].concat());
        directory.extend([&offset.to_le_bytes()[..], name.as_bytes()].concat());
    }
    let count = (files.len() as u16).to_le_bytes();
    let (size, start) = (directory.len() as u32, bytes.len() as u32);
    bytes.extend(&directory);
    bytes.extend(
        [
            &b"PK\x05\x06\0\0\0\0"[..],
            &count,
            &count,
            &size.to_le_bytes(),
            &start.to_le_bytes(),
            &[0, 0],
        ]
        .concat(),
    );
    bytes
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Deflated zeros that unpack to so many mebibytes, from one block written again and again.
fn zeros(mebibytes: usize) -> Vec<u8> {
    let mut block = Vec::with_capacity(1 << 20);
    let mut compress = flate2::Compress::new(Compression::best(), false);
    let _ = compress.compress_vec(&vec![0; 1 << 20], &mut block, FlushCompress::Full).unwrap();
    block.repeat(mebibytes)
}

const DESCRIBED: &[u8] = br#"{"resources": [{"name": "claims", "path": "claims.csv"}]}"#;

#[test]
fn a_zip_that_unpacks_to_ten_gigabytes_is_left_at_the_limit() {
    let bomb = |told: Told| {
        zip_of(&[
            ("datapackage.json", deflated(DESCRIBED), truly(DESCRIBED)),
            ("claims.csv", zeros(10 * 1024), told),
        ])
    };
    // Told as large as a plain zip can say.
    let large = bomb((0, u32::MAX - 1));
    assert!(large.len() < 20 << 20, "{} bytes", large.len());
    assert_eq!(
        read_zip(&large),
        Err(PackageError::TooLarge {
            path: "claims.csv".to_owned(),
            limit_bytes: LARGEST_PACKAGE_BYTES
        })
    );
    // Told as small.
    assert!(matches!(read_zip(&bomb((0, 10))), Err(PackageError::Unreadable { .. })));
    let described = zip_of(&[("datapackage.json", zeros(10 * 1024), (0, u32::MAX - 1))]);
    assert!(matches!(read_zip(&described), Err(PackageError::TooLarge { .. })));
}

#[test]
fn names_in_a_zip_that_lead_out_of_it_are_never_asked_for() {
    for name in ["../claims.csv", "/claims.csv", "C:\\claims.csv"] {
        let zip = zip_of(&[
            ("datapackage.json", deflated(DESCRIBED), truly(DESCRIBED)),
            (name, deflated(HEADER.as_bytes()), truly(HEADER.as_bytes())),
        ]);
        assert!(read_zip(&zip).is_err(), "{name}");
    }
}

#[test]
fn a_zip_cut_short_or_spoilt_is_refused_or_read() {
    let zip = zip_of(&[
        ("datapackage.json", deflated(DESCRIBED), truly(DESCRIBED)),
        ("claims.csv", deflated(HEADER.as_bytes()), truly(HEADER.as_bytes())),
    ]);
    for end in 0..zip.len() {
        assert!(end == 0 || read_zip(&zip[..end]).is_err(), "cut at {end}");
        let mut spoilt = zip.clone();
        spoilt[end] ^= 0xff;
        let _ = read_file(&spoilt);
    }
}

#[test]
fn a_descriptor_nested_without_end_is_refused() {
    let nested = [b"[".repeat(200_000), b"]".repeat(200_000)].concat();
    let zip = zip_of(&[("datapackage.json", deflated(&nested), truly(&nested))]);
    assert!(matches!(read_zip(&zip), Err(PackageError::NotJson(_))));
}

#[test]
fn a_huge_cell_in_a_column_of_ones_own_costs_its_row_only() {
    let huge = "x".repeat(10_000_000);
    let row = "killed,,600,,exact,persons,NIS,AP,2025-04-30";
    let reading = read_bare(format!("{HEADER},mine\na,{row},{huge}\nb,{row},y\n").as_bytes());
    assert_eq!(reading.faults[0].cause, Cause::TooLong { bytes: 10_000_000 });
    assert_eq!(reading.record.claims().len(), 1);
    assert!(huge.len() > LONGEST_CELL_BYTES);
}

#[test]
fn formulas_in_any_cell_are_guarded_on_writing_and_bare_again_on_reading() {
    let formulas = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "'=1", "''-2", "'", "a=b"];
    for formula in formulas {
        let quoted = formula.replace('"', "\"\"");
        let claims = format!(
            "{HEADER},note,=mine\na,killed,,600,,exact,persons,NIS,AP,2025-04-30,\"{quoted}\",\"{quoted}\"\n"
        );
        let written = write_file(&read_bare(claims.as_bytes()).record, RecordFile::Claims);
        let text = String::from_utf8(written.clone()).unwrap();
        let cells: Vec<&str> = text.split([',', '\n']).collect();
        let bare = |cell: &&&str| cell.trim_start_matches('"').starts_with(['=', '+', '-', '@']);
        assert_eq!(cells.iter().find(bare), None, "{text}");
        let again = read_bare(&written);
        assert_eq!(write_file(&again.record, RecordFile::Claims), written, "{formula}");
    }
}

#[test]
fn files_as_other_programs_save_them_are_told_what_is_wrong() {
    let first = |bytes: &[u8]| read_bare(bytes).faults.first().map(ToString::to_string).unwrap();
    let row = "a,killed,,\"1.500,5\",,exact,persons,NIS,AP,2025-04-30";
    let utf16: Vec<u8> =
        format!("\u{feff}{HEADER}\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, part) in [
        (utf16, "UTF-16"),
        (HEADER.replace(',', ";").into_bytes(), "separated by semicolons"),
        (HEADER.replace(',', "\t").into_bytes(), "separated by tabs"),
        (format!("{HEADER}\n{row}\n").into_bytes(), "\"1.500,5\" is no number"),
        (format!("{HEADER}\n{}\n", row.replace("1.500,5", "10 000")).into_bytes(), "write 10000"),
        (HEADER.replace(",high", "").into_bytes(), "column high: the header lacks this column"),
        (Vec::new(), "the file is empty"),
        (vec![0; 1000], "the header"),
        (vec![0xff; 1000], "the header"),
    ] {
        assert!(first(&bytes).contains(part), "{part}: {}", first(&bytes));
    }
}
