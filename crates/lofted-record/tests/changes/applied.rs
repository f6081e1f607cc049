//! Changes done to a record: to the one they are of, to one that has them, to one that has moved on.

use lofted_record::changes::{ConflictCause, PatchError, apply, changes};
use lofted_record::{Record, RecordFile, bundled};

use crate::{small, told};

fn refused(record: &Record, before: &Record, after: &Record) -> Vec<String> {
    match apply(record, &changes(before, after)) {
        Err(PatchError::Moved(conflicts)) => conflicts.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn of_the_bundled_record_any_part_becomes_the_whole_and_the_other_way() {
    let whole = &bundled().record;
    let part = whole.subset(&|claim| claim.deployment().is_some());
    for (before, after) in [(whole, &part), (&part, whole), (&Record::default(), whole)] {
        let patch = changes(before, after);
        let applied = apply(before, &patch).unwrap();
        assert_eq!(applied.record, *after);
        assert_eq!(applied.already, 0);
        assert_eq!(apply(after, &patch).unwrap().record, *after, "a second time changes nothing");
    }
}

#[test]
fn a_record_that_changed_elsewhere_keeps_that_and_takes_the_patch() {
    let after = small().with(RecordFile::Claims, "300,,,at-least", ",300,,about").record();
    let moved = small()
        .with(RecordFile::Claims, "counted", "counted twice")
        .with(
            RecordFile::Claims,
            "up,2031",
            "first,2031-03-12,,,apogee,,6900,,exact,6900,km,2031-03-12,navy,post,\nup,2031",
        )
        .record();
    let applied = apply(&moved, &changes(&small().record(), &after)).unwrap().record;
    let said = changes(&moved, &applied);
    assert_eq!(told(&said), ["claim killed changed low best qualifier"]);
}

#[test]
fn a_base_that_moved_is_refused_with_every_such_row() {
    let before = small().record();
    let after = small()
        .with(RecordFile::Claims, "300,,,at-least", ",300,,about")
        .with(RecordFile::Sources, "Dead", "300 dead")
        .record();
    let moved = small()
        .with(RecordFile::Claims, "300,,,at-least", "350,,,at-least")
        .with(RecordFile::Sources, "Dead", "350 dead")
        .record();
    assert_eq!(
        refused(&moved, &before, &after),
        [
            "claim \"killed\", column low: the record has \"350\"; the patch has \"300\" before and nothing after",
            "source \"post\", column title: the record has \"350 dead\"; the patch has \"Dead\" before and \"300 dead\" after",
        ]
    );
}

#[test]
fn a_row_that_goes_must_be_as_the_patch_knows_it() {
    let gone = |texts: &crate::Texts| {
        texts.with(RecordFile::Sources, "times,Times,,2025-01-14\n", "").record()
    };
    let moved = small().with(RecordFile::Sources, "Times,,", "Times,News,");
    let said = refused(&moved.record(), &small().record(), &gone(&small()));
    assert_eq!(
        said,
        [
            "source \"times\", column title: the record has \"News\"; the patch has nothing before and nothing after"
        ]
    );
    let patch = changes(&small().record(), &gone(&small()));
    assert_eq!(apply(&gone(&small()), &patch).unwrap().already, 1);
}

#[test]
fn what_is_missing_and_what_is_taken_is_refused() {
    let before = small().record();
    let lost = small()
        .with(
            RecordFile::Claims,
            "up,2031-03-12,,,apogee,,7000,,about,about 7000,km,2031-03-12,navy,post,\n",
            "",
        )
        .record();
    let changed = small().with(RecordFile::Claims, "about 7000", "some 7000").record();
    assert_eq!(
        refused(&lost, &before, &changed),
        ["claim \"up\": the patch changes it, and the record has none"]
    );
    let row = "higher,2031-03-12,,,apogee,,7100,,exact,7100,km,2031-03-12,navy,post,\n";
    let renamed = small().with(RecordFile::Claims, "up,2031", "higher,2031").record();
    let taken = small().with(RecordFile::Claims, "up,2031", &format!("{row}up,2031")).record();
    assert_eq!(
        refused(&taken, &before, &renamed),
        ["claim \"up\": the patch names it \"higher\", as the record names another"]
    );
    let added = small().with(
        RecordFile::Claims,
        "up,2031",
        "higher,2031-03-12,,,apogee,,7200,,exact,7200,km,2031-03-12,navy,post,\nup,2031",
    );
    let said = refused(&taken, &before, &added.record());
    assert_eq!(
        said,
        [
            "claim \"higher\", column best: the record has \"7100\"; the patch has nothing before and \"7200\" after"
        ]
    );
}

#[test]
fn a_column_that_goes_is_refused_where_a_row_beside_the_patch_fills_it() {
    let with = small()
        .with(RecordFile::Claimants, "party\n", "party,colour\n")
        .with(RecordFile::Claimants, "Zenda\n", "Zenda,red\n")
        .with(RecordFile::Claimants, "Strelsau\n", "Strelsau,\n");
    let moved =
        with.with(RecordFile::Claimants, "Strelsau,\n", "Strelsau,\nking,King,Zenda,blue\n");
    assert_eq!(
        refused(&moved.record(), &with.record(), &small().record()),
        [
            "column of claimants.csv \"colour\": the patch takes it away, and row \"king\" has \"blue\" there"
        ]
    );
    let patch = changes(&small().record(), &with.record());
    let applied = apply(&small().record(), &patch).unwrap().record;
    assert_eq!(applied, with.record());
}

#[test]
fn what_would_not_read_is_refused_with_its_faults() {
    let whole = small().record();
    let without = small().with(RecordFile::Sources, "times,Times,,2025-01-14\n", "").record();
    let uses = small().with(RecordFile::Claims, "navy,post", "navy,times").record();
    let error = apply(&uses, &changes(&whole, &without)).unwrap_err();
    assert!(matches!(&error, PatchError::Broken(faults) if faults.len() == 1), "{error:?}");
    assert!(error.to_string().contains("sources.csv has no source \"times\""), "{error}");
    assert!(
        !matches!(error, PatchError::Moved(ref all) if all.iter().any(|one| one.cause == ConflictCause::Missing))
    );
}
