//! Data packages: what was written reads back equal, writes again to the same bytes, and is valid by
//! the profile of Data Package v2.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests: what cannot be read fails them"
)]

mod hostile;
mod outlines;
mod schema;

use lofted_record::package::{
    Package, PackageError, PackageFile, PackageReading, read_file, read_folder, read_zip,
    write_folder, write_zip,
};
use lofted_record::{BUNDLED_FILES, Files, RecordFile, bundled, read, read_bare, write_file};

const DESCRIPTOR: &str = include_str!("../../data/datapackage.json");
const README: &str = include_str!("../../data/README.md");

/// The bundled record as a package of files, as they stand in the repository.
fn bundled_files() -> Vec<PackageFile> {
    let file = |name: &str, bytes: &[u8]| PackageFile { name: name.into(), bytes: bytes.to_vec() };
    let mut files =
        vec![file("datapackage.json", DESCRIPTOR.as_bytes()), file("README.md", README.as_bytes())];
    files.extend(RecordFile::ALL.map(|table| file(table.name(), BUNDLED_FILES.get(table))));
    files
}

fn package(read: PackageReading) -> Package {
    Package { record: read.reading.record, details: read.details, outlines: read.outlines }
}

fn folder(files: &[PackageFile]) -> Result<PackageReading, PackageError> {
    let mut files = files;
    read_folder(&mut files)
}

/// The files with one put in place of its own.
fn with(name: &str, bytes: &[u8]) -> Vec<PackageFile> {
    let mut files = bundled_files();
    files.iter_mut().filter(|file| file.name == name).for_each(|file| file.bytes = bytes.to_vec());
    files
}

#[test]
fn the_bundled_record_is_a_package_that_writes_to_its_own_bytes() {
    let read = folder(&bundled_files()).unwrap();
    assert_eq!(&read.reading, bundled());
    let written = write_folder(&package(read));
    for (own, written) in bundled_files().iter().zip(&written) {
        assert!(
            own == written,
            "{} is not as it would be written: `lofted export crates/lofted-record/data \
             crates/lofted-record/data` mends it",
            own.name
        );
    }
}

#[test]
fn a_zip_reads_back_equal_and_writes_to_the_same_bytes() {
    let own = package(folder(&bundled_files()).unwrap());
    let zip = write_zip(&own).unwrap();
    let again = package(read_file(&zip).unwrap());
    assert_eq!(again, own);
    assert_eq!(write_zip(&again).unwrap(), zip);
}

#[test]
fn a_file_out_of_order_is_put_in_order_once() {
    let claims = "stated_on,colour,id,metric,qualifier,low,best,high,unit,claimant,source,Weight\n\
        2024-10-28,red,a,in-country,about,,010000.50,,persons,US DoD (Singh),AFP,=1+1\n\
        2024-10-28,,b,presence,unspecified,,,,none,NATO,AFP,\n";
    let claims = claims.replace("b,presence,unspecified,,,,none", "b,killed,exact,7,,7,persons");
    let first = read_bare(claims.as_bytes());
    assert!(first.faults.is_empty(), "{:?}", first.faults);
    let written = write_file(&first.record, RecordFile::Claims);
    let text = String::from_utf8(written.clone()).unwrap();
    assert!(text.lines().next().unwrap().ends_with("note,colour,Weight"), "{text}");
    assert!(text.contains(",10000.5,") && text.ends_with(",,,,,\n"), "{text}");
    assert!(text.contains(",red,'=1+1\n"), "a formula is guarded: {text}");
    let files = RecordFile::ALL.map(|file| write_file(&first.record, file));
    let mut all = Files::NONE;
    for (file, bytes) in RecordFile::ALL.into_iter().zip(&files) {
        all = all.with(file, bytes);
    }
    let second = read(&all);
    assert_eq!(second.record, first.record);
    assert_eq!(RecordFile::ALL.map(|file| write_file(&second.record, file)), files);
}

#[test]
fn a_package_in_a_folder_of_its_zip_reads() {
    let zip = write_zip(&package(folder(&bundled_files()).unwrap())).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&zip)).unwrap();
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).unwrap();
        let name = format!("my record/{}", entry.name().unwrap());
        writer.raw_copy_file_rename(entry, name).unwrap();
    }
    let packed = writer.finish().unwrap().into_inner();
    assert_eq!(&read_zip(&packed).unwrap().reading, bundled());
}

#[test]
fn what_a_descriptor_says_is_kept() {
    let text = DESCRIPTOR.replacen('{', "{\"homepage\": \"https://example.org\", ", 1);
    let read = folder(&with("datapackage.json", text.as_bytes())).unwrap();
    let written = write_folder(&package(read));
    let text = String::from_utf8_lossy(&written[0].bytes);
    assert!(text.contains("\"homepage\": \"https://example.org\""), "{text}");
}

#[test]
fn a_package_that_cannot_be_opened_says_why() {
    let told = |descriptor: &str| {
        folder(&with("datapackage.json", descriptor.as_bytes())).unwrap_err().to_string()
    };
    assert!(told("{").starts_with("datapackage.json is no JSON"));
    assert!(told("[]").contains("no list \"resources\""));
    assert!(told("{\"resources\": []}").contains("no resource \"claims\""));
    let one = |path: &str| {
        told(&format!("{{\"resources\": [{{\"name\": \"claims\", \"path\": {path}}}]}}"))
    };
    for (path, part) in [
        ("\"../claims.csv\"", "leads out of the package"),
        ("\"/etc/passwd\"", "which is absolute"),
        ("\"https://example.org/claims.csv\"", "nothing is fetched"),
        ("\"C:\\\\claims.csv\"", "a drive"),
        ("\"nowhere.csv\"", "there is no such file"),
        ("[\"claims.csv\", \"more.csv\"]", "names no file"),
        ("7", "names no file"),
    ] {
        assert!(one(path).contains(part), "{path}: {}", one(path));
    }
    let none: Vec<PackageFile> = bundled_files().split_off(1);
    assert_eq!(folder(&none).unwrap_err(), PackageError::NoDescriptor);
    assert!(matches!(read_file(b"PK\x03\x04 and no more"), Err(PackageError::Zip(_))));
}

#[test]
fn resources_that_are_not_known_are_passed_over_and_told() {
    let text = DESCRIPTOR.replacen(
        "\"resources\": [",
        "\"resources\": [{\"name\": \"photos\", \"path\": \"https://example.org/photos.zip\"},",
        1,
    );
    let read = folder(&with("datapackage.json", text.as_bytes())).unwrap();
    assert_eq!(read.passed_over, ["photos"]);
    assert_eq!(&read.reading, bundled());
}

#[test]
fn a_package_of_claims_alone_reads_as_a_bare_file() {
    let files = [
        PackageFile {
            name: "datapackage.json".into(),
            bytes: b"{\"resources\": [{\"name\": \"claims\", \"path\": [\"my/c.csv\"]}]}".to_vec(),
        },
        PackageFile {
            name: "my/c.csv".into(),
            bytes: b"id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
                a,killed,,600,,exact,persons,NIS,AP,2025-04-30\n"
                .to_vec(),
        },
    ];
    let read = folder(&files).unwrap();
    assert!(read.reading.faults.is_empty());
    assert_eq!(read.reading.record.claimants()[0].name, "NIS");
}

/// The official profile, as the package `check-datapackage` ships it: see `profile/README.md`.
fn complaints(descriptor: &serde_json::Value) -> Vec<String> {
    let profile = include_str!("profile/data-package-2-0.json");
    schema::complaints(&serde_json::from_str(profile).unwrap(), descriptor)
}

#[test]
fn the_bundled_descriptor_is_valid_by_the_profile() {
    assert_eq!(complaints(&serde_json::from_str(DESCRIPTOR).unwrap()), Vec::<String>::new());
}

#[test]
fn a_record_with_columns_of_its_own_is_valid_by_the_profile() {
    let claims = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,My own\n";
    let record = read_bare(claims.as_bytes()).record;
    let files = write_folder(&Package { record, ..Package::default() });
    let descriptor = serde_json::from_slice(&files[0].bytes).unwrap();
    assert_eq!(complaints(&descriptor), Vec::<String>::new());
}

#[test]
fn the_profile_can_be_broken() {
    let broken = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut descriptor = serde_json::from_str(DESCRIPTOR).unwrap();
        change(&mut descriptor);
        !complaints(&descriptor).is_empty()
    };
    assert!(broken(&|d| d["resources"] = serde_json::json!([])));
    assert!(broken(&|d| d["resources"][0]["path"] = "../claims.csv".into()));
    assert!(broken(&|d| d["resources"][0]["schema"]["fields"][0]["type"] = "text".into()));
    assert!(broken(&|d| d["resources"][0]["schema"]["fields"][0]["name"] = 7.into()));
    assert!(broken(&|d| d["licenses"][0] = serde_json::json!({"title": "no name"})));
}
