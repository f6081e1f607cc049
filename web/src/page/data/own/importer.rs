//! What the worker does with files: open, read, check, put to the data there is, write.

use lofted_jobs::message::to_bytes;
use lofted_record::lint::{Finding, lint};
use lofted_record::package::{
    Outlines, Package, PackageFile, PackageReading, read_files, write_zip,
};
use lofted_record::{Files, RecordFile, read, write_file};

use crate::page::data::own::differing::updated;
use crate::page::data::own::message::Imported;
use crate::page::data::own::report::Report;
use lofted_view::page::data::counts::{Counts, MOST_SINGLY};
use lofted_view::page::data::import::Stage;
use lofted_view::page::deployment::outlines::drawn;

/// What an import gave, with the nine files of all data.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// What is told of it.
    pub imported: Imported,
    /// The files, in the order of [`RecordFile::ALL`].
    pub files: [Vec<u8>; RecordFile::ALL.len()],
    /// The outlines of their places, as their file.
    pub outlines: Vec<u8>,
    /// The same as a message of what maps draw.
    pub drawn: Vec<u8>,
    /// What the files that were read say of themselves: title, licences and the rest.
    pub details: Vec<u8>,
}

/// The data there is.
#[derive(Debug, Clone, Copy)]
pub struct There<'a> {
    /// The nine files.
    pub files: Files<'a>,
    /// The file of outlines.
    pub outlines: &'a [u8],
}

impl There<'_> {
    /// Nothing.
    pub const NOTHING: Self = Self { files: Files::NONE, outlines: &[] };
}

/// Reads files, and puts what they hold to the data there is. Of no files, the data there is is checked.
///
/// # Errors
/// Nothing could be opened, with the reason in words for the reader. Faults within tables are in the
/// report.
pub fn import(
    files: Vec<PackageFile>,
    own: &There<'_>,
    tell: &mut dyn FnMut(Stage),
) -> Result<Outcome, String> {
    tell(Stage::Opening);
    let name = name_of(&files);
    let bytes = files.iter().map(|file| file.bytes.as_slice());
    tell(Stage::Reading { lines: bytes.map(lines).fold(0, u32::saturating_add) });
    let kept = read(&own.files).record;
    let opened = if files.is_empty() {
        checked_again(own)
    } else {
        read_files(files).map_err(|error| error.to_string())?
    };
    let claims = opened.reading.record.claims().len();
    tell(Stage::Checking { claims: count(claims) });
    let mut findings = lint(&opened.reading);
    findings.extend(opened.outline_faults.iter().map(Finding::from));
    let mut report = Report::of(&findings, &opened.tables);
    tell(Stage::Joining);
    let before = Outlines::read(own.outlines, &kept).0;
    // A later file tells of a row that is there by its name: the row is changed, not doubled.
    let (kept, changes) = match updated(&kept, &opened.reading.record) {
        Some((record, changes)) => (record, Some(changes)),
        None => (kept, None),
    };
    let (joined, names) = kept.joined_naming(&opened.reading.record);
    let had = before.all().len();
    let outlines = before.joined(opened.outlines, &names);
    let added = joined.claims().len() - kept.claims().len();
    report.name = name;
    report.claims = count(claims);
    report.there_already = count(claims.saturating_sub(added));
    report.passed_over = opened.passed_over;
    let details = opened.details.to_bytes();
    tell(Stage::Writing);
    let counts = (joined.claims().len() > MOST_SINGLY).then(|| Counts::of(&joined));
    let new_outlines = count(outlines.all().len() - had);
    let claims = count(joined.claims().len());
    let imported = Imported { report, claims, counts, new_outlines, changes };
    Ok(Outcome {
        imported,
        files: RecordFile::ALL.map(|file| write_file(&joined, file)),
        outlines: outlines.write(),
        drawn: to_bytes(&drawn(&outlines)).map_err(|error| error.to_string())?,
        details,
    })
}

/// The files of a record as the bytes of a zip.
///
/// # Errors
/// They do not fit into one, in words for the reader.
pub fn pack(own: &There<'_>) -> Result<Vec<u8>, String> {
    let record = read(&own.files).record;
    let outlines = Outlines::read(own.outlines, &record).0;
    let package = Package { record, outlines, ..Package::default() };
    write_zip(&package).map_err(|error| error.to_string())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn lines(bytes: &[u8]) -> u32 {
    count(bytes.iter().filter(|byte| **byte == b'\n').count())
}

/// What was given, in a few words.
fn name_of(files: &[PackageFile]) -> String {
    match files {
        [] => String::new(),
        [only] => only.name.clone(),
        many => format!("{} files", many.len()),
    }
}

fn checked_again(own: &There<'_>) -> PackageReading {
    let tables = RecordFile::ALL.map(|file| (file, own.files.get(file).to_vec())).to_vec();
    PackageReading::of_tables(read(&own.files), tables).with_outlines(Some(own.outlines))
}

#[cfg(test)]
mod tests {
    use lofted_record::package::{OUTLINES, write_folder};

    use super::*;

    const HEAD: &str = "id,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n";

    fn file(name: &str, bytes: &[u8]) -> PackageFile {
        PackageFile { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    fn imported(files: Vec<PackageFile>, own: &There<'_>) -> Outcome {
        import(files, own, &mut |_| ()).unwrap()
    }

    fn files(outcome: &Outcome) -> Files<'_> {
        RecordFile::ALL
            .into_iter()
            .zip(&outcome.files)
            .fold(Files::NONE, |files, (file, bytes)| files.with(file, bytes))
    }

    fn there(outcome: &Outcome) -> There<'_> {
        There { files: files(outcome), outlines: &outcome.outlines }
    }

    fn claims(rows: &str) -> Vec<u8> {
        format!("{HEAD}{rows}").into_bytes()
    }

    #[test]
    fn a_bare_file_is_read_checked_and_written() {
        let bare = claims(
            "a,in-country,,9000,,exact,,persons,Me,Notes,2024-11-01\nb,in-country,,x,,exact,,persons,Me,Notes,2024-11-01\n",
        );
        let mut stages = Vec::new();
        let outcome = import(vec![file("mine.csv", &bare)], &There::NOTHING, &mut |stage| {
            stages.push(stage.done())
        })
        .unwrap();
        assert_eq!(stages, [0, 1, 2, 3, 4]);
        let report = &outcome.imported.report;
        assert_eq!((report.claims, report.left_out, report.there_already), (1, 1, 0));
        assert_eq!(read(&files(&outcome)).record.claims().len(), 1);
        let again = imported(vec![file("mine.csv", &bare)], &there(&outcome));
        assert_eq!(again.imported.report.there_already, 1);
        assert_eq!(again.files, outcome.files);
    }

    #[test]
    fn a_zip_and_a_folder_and_loose_tables_give_the_same() {
        let record = &lofted_record::bundled().record;
        let package = Package { record: record.clone(), ..Package::default() };
        let folder: Vec<PackageFile> = write_folder(&package)
            .into_iter()
            .map(|one| file(&format!("my folder/{}", one.name), &one.bytes))
            .collect();
        let from_folder = imported(folder.clone(), &There::NOTHING);
        assert_eq!(read(&files(&from_folder)).record, *record);
        let zip = pack(&there(&from_folder)).unwrap();
        assert_eq!(imported(vec![file("all.zip", &zip)], &There::NOTHING).files, from_folder.files);
        let tables = folder.into_iter().filter(|one| one.name.ends_with(".csv")).collect();
        assert_eq!(imported(tables, &There::NOTHING).files, from_folder.files);
    }

    #[test]
    fn outlines_come_in_with_their_record_stay_and_go_out_again() {
        let text = |name: &str| {
            let folder = "../crates/lofted-record/tests/two-deployments";
            std::fs::read(format!("{}/{folder}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
        };
        let mut folder: Vec<PackageFile> =
            RecordFile::ALL.map(|one| file(one.name(), &text(one.name()))).to_vec();
        let bare = imported(folder.clone(), &There::NOTHING);
        assert_eq!(bare.imported.new_outlines, 0);
        folder.push(file(OUTLINES, &text(OUTLINES)));
        let all = imported(folder, &there(&bare));
        let report = &all.imported.report;
        assert_eq!((report.there_already, all.imported.new_outlines), (report.claims, 3));
        // What comes later leaves them as they are.
        let row = claims("x,in-country,,1,,exact,,persons,Me,Notes,2024-11-01\n");
        let later = imported(vec![file("mine.csv", &row)], &there(&all));
        assert_eq!((later.outlines.clone(), later.imported.new_outlines), (all.outlines, 0));
        let zip = pack(&there(&later)).unwrap();
        let again = imported(vec![file("all.zip", &zip)], &There::NOTHING);
        assert_eq!((again.outlines, again.drawn), (later.outlines, later.drawn));
    }

    #[test]
    fn title_and_licences_come_with_the_package_and_loose_tables_have_none() {
        use lofted_record::package::Details;
        let own = Details::of_bytes(br#"{"title":"Mine","licenses":[{"name":"CC0-1.0"}]}"#);
        let record = lofted_record::bundled().record.clone();
        let package = Package { record, details: own.clone(), ..Package::default() };
        let zip = file("mine.zip", &write_zip(&package).unwrap());
        let read = Details::of_bytes(&imported(vec![zip], &There::NOTHING).details);
        assert_eq!((read.own_title(), read.licences()), (Some("Mine"), own.licences()));
        let row = claims("a,in-country,,1,,exact,,persons,Me,Notes,2024-11-01\n");
        let loose = imported(vec![file("claims.csv", &row)], &There::NOTHING);
        assert_eq!(Details::of_bytes(&loose.details).own_title(), None);
    }

    #[test]
    fn an_outline_that_does_not_read_is_in_the_report_with_its_place() {
        let outlines = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
            "id":"nowhere","geometry":{"type":"Point","coordinates":[1,2]}}]}"#;
        let row = claims("a,in-country,,1,,exact,,persons,Me,Notes,2024-11-01\n");
        let files = vec![file("claims.csv", &row), file(OUTLINES, outlines.as_bytes())];
        let report = imported(files, &There::NOTHING).imported.report;
        assert_eq!((report.claims, report.left_out), (1, 0));
        let note = &report.errors[0].notes[0];
        assert_eq!((note.place().as_str(), note.value.as_str()), (OUTLINES, "nowhere"));
        assert!(
            note.why.starts_with("place \"nowhere\": places.csv has no such place"),
            "{}",
            note.why
        );
    }

    #[test]
    fn what_is_no_record_is_refused_in_words() {
        let error =
            import(vec![file("a.txt", b"x"), file("b.txt", b"y")], &There::NOTHING, &mut |_| ());
        assert!(error.unwrap_err().contains("claims.csv"));
        let error =
            import(vec![file("a.zip", b"PK\x03\x04nonsense")], &There::NOTHING, &mut |_| ());
        assert!(error.unwrap_err().contains("zip"));
        let nonsense: Vec<u8> = (0..4000_u32).map(|at| (at * 7919 % 251) as u8).collect();
        let outcome = imported(vec![file("noise", &nonsense)], &There::NOTHING);
        assert_eq!(outcome.imported.claims, 0);
        assert!(!outcome.imported.report.errors.is_empty());
    }

    #[test]
    fn many_claims_are_counted() {
        let rows: String = (0..=MOST_SINGLY)
            .map(|at| format!("c{at},in-country,,{at},,exact,,persons,Me,Notes,2024-11-01\n"))
            .collect();
        let outcome = imported(vec![file("many.csv", &claims(&rows))], &There::NOTHING);
        let counts = outcome.imported.counts.unwrap();
        assert_eq!(counts.claims() as usize, MOST_SINGLY + 1);
    }
}
