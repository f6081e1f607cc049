//! Any bytes read as a file of claims: what was read writes, and reads again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lofted_record::lint::lint;
use lofted_record::{BUNDLED_FILES, Files, RecordFile, read, read_bare, write_file};

fuzz_target!(|bytes: &[u8]| {
    let bare = read_bare(bytes);
    let _ = lint(&bare);
    let written = RecordFile::ALL.map(|file| write_file(&bare.record, file));
    let files = RecordFile::ALL.into_iter().zip(&written);
    let files = files.fold(Files::NONE, |files, (file, bytes)| files.with(file, bytes));
    let again = read(&files);
    assert!(again.faults.is_empty(), "{:?}", again.faults);
    assert_eq!(again.record, bare.record);
    assert_eq!(RecordFile::ALL.map(|file| write_file(&again.record, file)), written);
    // As any of the files beside the others of the bundled record.
    if let Some((first, rest)) = bytes.split_first() {
        let file = RecordFile::ALL[usize::from(*first) % RecordFile::ALL.len()];
        let reading = read(&BUNDLED_FILES.with(file, rest));
        for finding in lint(&reading) {
            assert!(!finding.to_string().contains('\n'), "{finding:?}");
        }
    }
});
