//! Any bytes read as a zip or as a descriptor: refused, or written to a package that reads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lofted_record::package::{
    Package, PackageFile, PackageReading, read_file, read_folder, write_folder, write_zip,
};
use lofted_record::{BUNDLED_FILES, RecordFile};

fn holds(read: PackageReading) {
    let package = Package { record: read.reading.record, details: read.details, outlines: read.outlines };
    let zip = write_zip(&package).expect("a record fits into a zip");
    let again = read_file(&zip).expect("what was written reads");
    assert!(again.reading.faults.is_empty(), "{:?}", again.reading.faults);
    let again = Package { record: again.reading.record, details: again.details, outlines: again.outlines };
    assert_eq!(again, package);
    assert_eq!(write_folder(&again), write_folder(&package));
}

fuzz_target!(|bytes: &[u8]| {
    if let Ok(read) = read_file(bytes) {
        holds(read);
    }
    let mut files: Vec<PackageFile> = RecordFile::ALL
        .iter()
        .map(|file| PackageFile {
            name: file.name().to_owned(),
            bytes: BUNDLED_FILES.get(*file).to_vec(),
        })
        .collect();
    files.push(PackageFile { name: "datapackage.json".to_owned(), bytes: bytes.to_vec() });
    if let Ok(read) = read_folder(&mut files.as_slice()) {
        holds(read);
    }
});
