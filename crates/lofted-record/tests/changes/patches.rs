//! Patches as files: written, read, and what is no patch.

use lofted_record::changes::{
    CHANGES, Patch, PatchError, apply_to, changes, read_changes, read_patch, read_patch_file,
    write_changes, write_patch, write_patch_zip,
};
use lofted_record::package::{Outlines, Package, PackageFile, read_folder, write_folder};
use lofted_record::{RecordFile, bundled};

use crate::{Texts, small, told};

fn package(texts: &Texts) -> Package {
    Package { record: texts.record(), ..Package::default() }
}

fn later() -> Texts {
    small()
        .with(RecordFile::Claims, "300,,,at-least", ",300,,about")
        .with(RecordFile::Claims, "camp,,force", "tents,,force")
        .with(RecordFile::Relations, "of,camp", "of,tents")
        .with(RecordFile::Sources, "times,Times,,2025-01-14\n", "")
        .with(
            RecordFile::Claimants,
            "navy,Navy",
            "king,\"=The \"\"King\"\"\n, himself\",Zenda\nnavy,Navy",
        )
}

#[test]
fn a_patch_is_a_package_that_reads_with_a_list_of_each_cell() {
    let (before, after) = (package(&small()), package(&later()));
    let files = write_patch(&before, &after);
    let read = read_folder(&mut files.as_slice()).unwrap();
    assert_eq!(read.reading.faults, []);
    let claims: Vec<&str> =
        read.reading.record.claims().iter().map(|one| one.id.as_str()).collect();
    assert_eq!(claims, ["killed", "tents"]);
    assert!(read.details.description().contains(CHANGES));

    let listed = String::from_utf8(files.last().unwrap().bytes.clone()).unwrap();
    let lines: Vec<&str> = listed.lines().collect();
    assert_eq!(
        lines[..5],
        [
            "kind,id,change,column,before,after,below",
            "claim,killed,changed,low,300,,",
            "claim,killed,changed,best,,300,",
            "claim,killed,changed,qualifier,at-least,about,",
            "claim,camp,renamed,id,camp,tents,",
        ]
    );
    assert!(listed.contains("claimant,king,added,id,,king,nis\n"), "{listed}");
    assert!(listed.contains("source,times,withdrawn,outlet,Times,,\n"), "{listed}");
}

#[test]
fn as_folder_zip_and_list_alone_a_patch_does_the_same() {
    let (before, after) = (package(&small()), package(&later()));
    let files = write_patch(&before, &after);
    let zip = write_patch_zip(&before, &after).unwrap();
    let list = write_changes(&changes(&before.record, &after.record));
    let marked = [b"\xef\xbb\xbf".as_slice(), &list].concat();
    for patch in [
        read_patch(&mut files.as_slice()),
        read_patch_file(&zip),
        read_patch_file(&list),
        read_patch_file(&marked),
    ] {
        let changes = patch.unwrap().changes(&before.record, &before.outlines);
        let applied = apply_to(&before.record, &before.outlines, &changes).unwrap();
        assert_eq!(applied.record, after.record);
    }
    assert_eq!(zip, write_patch_zip(&before, &after).unwrap(), "the same bytes");
}

#[test]
fn a_package_without_a_list_adds_and_updates() {
    let record = small().record();
    let files = write_folder(&package(&later()));
    let patch = read_patch(&mut files.as_slice()).unwrap();
    let done = patch.changes(&record, &Outlines::default());
    let said = told(&done);
    assert!(said.contains(&"claim tents added".to_owned()), "{said:?}");
    assert!(said.iter().all(|line| !line.contains("withdrawn")), "{said:?}");
}

#[test]
fn outlines_travel_with_the_package() {
    let texts = small().with(RecordFile::Places, "the camp,town", "the camp,region");
    let shape = |east: u32| {
        format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","id":"camp","properties":null,
            "geometry":{{"type":"Polygon","coordinates":[[[10,50],[{east},50],[{east},51],[10,50]]]}}}}]}}"#
        )
    };
    let with = |east: u32| {
        let record = texts.record();
        let (outlines, faults) = Outlines::read(shape(east).as_bytes(), &record);
        assert_eq!(faults, []);
        Package { record, outlines, ..Package::default() }
    };
    let (none, one, other) = (package(&texts), with(11), with(12));
    for (before, after, said) in [
        (&none, &one, "outline camp added"),
        (&one, &other, "outline camp changed shape"),
        (&other, &none, "outline camp withdrawn"),
    ] {
        let files = write_patch(before, after);
        let patch = read_patch(&mut files.as_slice()).unwrap();
        let done = patch.changes(&before.record, &before.outlines);
        assert_eq!(told(&done), [said]);
        let applied = apply_to(&before.record, &before.outlines, &done).unwrap();
        assert_eq!(applied.outlines, after.outlines);
        let again = apply_to(&after.record, &after.outlines, &done).unwrap();
        assert_eq!(again.already, 1);
    }
    let alone = read_patch_file(&write_patch(&none, &one).last().unwrap().bytes).unwrap();
    let done = alone.changes(&none.record, &none.outlines);
    let error = apply_to(&none.record, &none.outlines, &done).unwrap_err();
    assert!(error.to_string().contains("take the whole patch"), "{error}");
    let files = write_patch(&one, &other);
    let done = read_patch(&mut files.as_slice()).unwrap().changes(&none.record, &none.outlines);
    let error = apply_to(&none.record, &none.outlines, &done).unwrap_err();
    assert!(matches!(error, PatchError::Moved(_)), "{error}");
}

#[test]
fn a_table_that_says_other_than_the_list_is_refused() {
    let mut files = write_patch(&package(&small()), &package(&later()));
    for file in files.iter_mut().filter(|file| file.name == "claims.csv") {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        file.bytes = text.replace(",300,,about,", ",310,,about,").into_bytes();
    }
    let error = read_patch(&mut files.as_slice()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "claim \"killed\", column best: the patch’s table has \"310\", its changes.csv \"300\"; make the two agree"
    );
    let broken = files.iter_mut().find(|file| file.name == "sources.csv").unwrap();
    broken.bytes = b"id,outlet,published_on\npost,,2025-01-13\n".to_vec();
    let error = read_patch(&mut files.as_slice()).unwrap_err();
    assert!(error.to_string().starts_with("the patch has "), "{error}");
}

#[test]
fn what_is_no_list_is_refused_with_its_place() {
    let head = "kind,id,change,column,before,after,below\n";
    for (lines, said) in [
        (
            "calim,a,added,id,,a,",
            "changes.csv row 2, column kind: \"calim\" is no kind of row; write claim, ",
        ),
        (
            "claim,a,removed,id,a,,",
            "column change: \"removed\" is no change; known are added, changed, renamed, withdrawn, moved",
        ),
        ("claim,,added,id,,a,", "column id: \"\" names no row"),
        ("claim,a,added,id,,b,", "column id: \"a\" is added, and its cells name it \"b\""),
        ("claim,a,added,id,x,a,", "\"added\" has cells before"),
        ("claim,a,withdrawn,id,a,b,", "\"withdrawn\" has cells after"),
        ("claim,a,changed,,,,", "\"changed\" has no cells"),
        ("claim,a,changed,id,a,b,", "write renamed"),
        ("claim,a,renamed,note,a,b,", "add its line"),
        ("claim,a,moved,note,a,b,", "\"moved\" has cells"),
        (
            "claim,a,changed,note,a,b,\nclaim,a,withdrawn,id,a,,",
            "row 3, column change: \"withdrawn\" and changed in row 2",
        ),
        (
            "claim,a,changed,note,a,b,\nclaim,a,changed,note,a,c,",
            "column column: \"note\" stands twice",
        ),
    ] {
        let error = read_changes(format!("{head}{lines}\n").as_bytes()).unwrap_err().to_string();
        assert!(error.contains(said), "{lines}: {error}");
    }
    let error = read_changes(b"kind,id,change\n").unwrap_err().to_string();
    assert!(error.starts_with("changes.csv has no column \"column\""), "{error}");
    let error = read_changes(b"kind,id,change,column,before,after\nclaim,\xff,x,,,\n").unwrap_err();
    assert!(matches!(error, PatchError::NotCsv(_)), "{error}");
    assert!(read_changes(head.as_bytes()).unwrap().is_empty());
    assert!(read_changes(format!("{head},,,,,,\n").as_bytes()).unwrap().is_empty());
    let elsewhere = "after,before,column,change,id,kind\n9,8,low,changed,a,claim\n";
    assert_eq!(told(&read_changes(elsewhere.as_bytes()).unwrap()), ["claim a changed low"]);
}

#[test]
fn what_is_no_patch_at_all_is_refused() {
    for bytes in [b"PK\x03\x04".as_slice(), b"", b"%PDF-1.7", b"kind,id,change\n\xff"] {
        assert!(read_patch_file(bytes).is_err(), "{bytes:?}");
    }
    let mut files = Vec::new();
    assert!(read_patch(&mut files.as_slice()).is_err());
    files.push(PackageFile { name: CHANGES.to_owned(), bytes: b"kind,id\n".to_vec() });
    assert!(matches!(read_patch(&mut files.as_slice()), Err(PatchError::NoColumn("change"))));
}

#[test]
fn a_column_that_the_record_lacks_is_refused() {
    let list =
        "kind,id,change,column,before,after\nclaim,kcna-2017-05-15-apogee,changed,colour,,red\n";
    let Patch::Changes(done) = read_patch_file(list.as_bytes()).unwrap() else { panic!() };
    let error = apply_to(&bundled().record, &Outlines::default(), &done).unwrap_err();
    assert!(error.to_string().contains("the record has no column \"colour\""), "{error}");
}
