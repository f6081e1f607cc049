//! The files of `crates/lofted-charts/geography` are read; spoilt ones are refused in words, never with a panic.
#![allow(clippy::unwrap_used, reason = "a test")]

use lofted::earth::GeoPoint;
use lofted_charts::map::geography::{Geography, GeographyError};
use proptest::prelude::*;

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/geography/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

#[test]
fn islands_that_readers_look_for_are_on_the_fine_coast() {
    let coast = Geography::read(&bytes("coast.bin")).unwrap();
    for (name, latitude, longitude) in [
        ("Guam", 13.40, 144.73),
        ("Okushiri", 42.15, 139.46),
        ("Jeju", 33.38, 126.55),
        ("Hokkaido", 43.3, 142.8),
        ("Viti Levu", -17.8, 178.0),
        ("Taveuni, cut by the dateline on flat maps", -16.85, -179.97),
        ("Wrangel Island, cut by the dateline", 71.2, 179.9),
        ("Wrangel Island east of it", 71.2, -179.0),
    ] {
        assert!(coast.is_land(GeoPoint::new(latitude, longitude).unwrap()), "{name}");
    }
}

#[test]
fn a_file_cut_short_anywhere_says_so() {
    let whole = bytes("region-kursk-2024.bin");
    for length in (0..whole.len()).step_by(7) {
        let error = Geography::read(&whole[..length]).unwrap_err();
        let cut = matches!(error, GeographyError::CutShort { .. });
        assert!(cut || length < 4, "{length}: {error}");
    }
    let mut longer = whole;
    longer.push(0);
    assert_eq!(Geography::read(&longer), Err(GeographyError::TooLong(1)));
}

#[test]
fn what_is_wrong_is_named() {
    let read = |bytes: &[u8]| Geography::read(bytes).unwrap_err();
    assert_eq!(read(b"<!doctype html>"), GeographyError::Foreign);
    assert_eq!(read(b"LOGE\x02"), GeographyError::Version(2));
    assert_eq!(read(b"LOGE\x01\x00"), GeographyError::Scale(0));
    assert_eq!(read(b"LOGE\x01\x01\x01\x09\x00"), GeographyError::Kind { line: 1, kind: 9 });
    assert_eq!(read(b"LOGE\x01\x01\x01\x00\x01\xff\x00"), GeographyError::Name(1));
    // Latitude 91: a step of 182.
    assert_eq!(read(b"LOGE\x01\x01\x01\x00\x00\x01\x00\xb6\x01"), GeographyError::OffEarth(1));
    // A count of lines that no memory would hold.
    let huge = read(b"LOGE\x01\x01\xff\xff\xff\xff\xff\xff\xff\xff\x7f");
    assert!(matches!(huge, GeographyError::CutShort { .. }), "{huge}");
}

proptest! {
    #[test]
    fn random_bytes_never_panic(noise in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Geography::read(&noise);
        let _ = Geography::read(&[b"LOGE\x01\x64".as_slice(), &noise].concat());
    }

    #[test]
    fn a_spoilt_file_is_read_or_refused(at in 0_usize..3_000, byte in any::<u8>()) {
        let mut spoilt = bytes("region-kursk-2024.bin");
        let at = at % spoilt.len();
        spoilt[at] = byte;
        let _ = Geography::read(&spoilt);
    }
}
