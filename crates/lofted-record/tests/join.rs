//! Two records as one: nothing lost, nothing overwritten, nothing twice.

#![allow(clippy::unwrap_used, reason = "tests")]

use lofted_record::{Files, Provenance, Record, bundled, read, read_bare};

const HEAD: &str =
    "id,flight,metric,low,best,high,qualifier,words,unit,claimant,source,stated_on\n";

fn bare(rows: &str) -> Record {
    let reading = read_bare(format!("{HEAD}{rows}").as_bytes());
    assert_eq!(reading.faults, []);
    reading.record
}

fn full(claims: &str, claimants: &str, sources: &str) -> Record {
    let claims = format!("{HEAD}{claims}");
    let claimants = format!("id,name,party\n{claimants}");
    let sources = format!("id,outlet,published_on\n{sources}");
    let reading = read(&Files {
        claims: claims.as_bytes(),
        claimants: claimants.as_bytes(),
        sources: sources.as_bytes(),
        ..Files::NONE
    });
    assert_eq!(reading.faults, []);
    reading.record
}

#[test]
fn own_claims_are_told_from_those_of_the_record() {
    let record = &bundled().record;
    let own = bare("mine,,in-country,,9000,,exact,,persons,Me,My notes,2024-11-01\n");
    let both = record.beside(&own);
    assert_eq!(both.claims().len(), record.claims().len() + 1);
    assert_eq!(both.provenance(&"mine".parse().unwrap()), Provenance::Own);
    let first = &record.claims()[0].id;
    assert_eq!(both.provenance(first), Provenance::Record);
    assert_eq!(both.claim(first), record.claim(first));
}

#[test]
fn the_record_beside_itself_is_the_record() {
    let record = &bundled().record;
    assert_eq!(record.beside(record), *record);
}

#[test]
fn a_name_that_is_taken_by_another_row_becomes_a_new_one_and_stays_that() {
    let record = &bundled().record;
    let taken = record.claims()[0].id.clone();
    let own = full(
        &format!("{taken},,in-country,,9000,,exact,,persons,rok-jcs,notes,2024-11-01\n"),
        "rok-jcs,Somebody else,Nowhere\n",
        "notes,My notes,2024-11-01\n",
    );
    let both = record.beside(&own);
    let new = both.claims().last().unwrap();
    assert_eq!(new.id.as_str(), format!("{taken}-2"));
    assert_eq!(both.claimant(&new.claimant).unwrap().name, "Somebody else");
    assert_eq!(
        both.claimant(&"rok-jcs".parse().unwrap()),
        record.claimant(&"rok-jcs".parse().unwrap())
    );
    assert_eq!(both.own_claim(&taken).unwrap().id, new.id);
    assert_eq!(both.joined(&own), both, "a second time adds nothing");
}

#[test]
fn a_bare_flight_is_that_of_the_record() {
    let record = &bundled().record;
    let own = bare("mine,2024-10-31,apogee,7000,,,more-than,,km,Me,My notes,2024-11-01\n");
    let both = record.beside(&own);
    assert_eq!(both.flights(), record.flights());
    assert_eq!(
        both.claims_of_flight(&"2024-10-31".parse().unwrap()).last().unwrap().id.as_str(),
        "mine"
    );
}

#[test]
fn relations_and_unknown_columns_come_along() {
    let claims = format!(
        "{},colour\nwhole,,in-country,,9,,exact,,persons,me,n,2024-11-01,red\n\
         part,,in-kursk,,5,,exact,,persons,me,n,2024-11-01,\n",
        HEAD.trim()
    );
    let own = read(&Files {
        claims: claims.as_bytes(),
        claimants: b"id,name,party\nme,Me,Home\n",
        sources: b"id,outlet,published_on\nn,Notes,2024-11-01\n",
        relations: b"from,relation,to\npart,subset-of,whole\n",
        ..Files::NONE
    })
    .record;
    let both = bundled().record.beside(&own);
    assert_eq!(both.parts_of(&"whole".parse().unwrap()).len(), 1);
    assert_eq!(both.extra_names(lofted_record::RecordFile::Claims), ["colour"]);
    assert_eq!(Record::default().joined(&own), own);
    let left = own.without_claim(&"whole".parse().unwrap());
    assert_eq!((left.claims().len(), left.relations().len()), (1, 0));
    assert_eq!(left.claims()[0].links, []);
}

#[test]
fn a_removed_claim_takes_along_what_it_alone_named() {
    let own = full(
        "a,,in-country,,9000,,exact,,persons,me,n,2024-11-01\n\
         b,,in-country,,8000,,exact,,persons,you,n,2024-11-02\n",
        "me,Me,Home\nyou,You,Away\nidle,Nobody,Nowhere\n",
        "n,Notes,2024-11-01\n",
    );
    let left = own.without_claim(&"a".parse().unwrap());
    let names: Vec<&str> = left.claimants().iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["You", "Nobody"]);
    assert_eq!(left.sources().len(), 1);
    assert_eq!(own.named_only().claimants().len(), 2);
}

#[test]
fn a_full_row_stands_for_the_bare_one_of_its_name_and_the_record_is_not_touched() {
    let own = bare("a,,in-country,,9000,,exact,,persons,rok-jcs,notes,2024-11-01\n");
    let one = full(
        "b,,in-country,,9100,,exact,,persons,rok-jcs,notes,2024-11-02\n",
        "rok-jcs,ROK Joint Chiefs of Staff,Seoul\n",
        "notes,My notes,2024-11-01\n",
    );
    let both = own.joined(&one);
    assert_eq!(both.claimants(), one.claimants());
    assert_eq!(both.claims().len(), 2);
    assert_eq!(both.claims()[0].claimant.as_str(), "rok-jcs");
    let first = bundled().record.clone();
    assert_eq!(first.beside(&own).claimants(), first.claimants());
}

#[test]
fn a_revised_claim_keeps_its_name_place_and_relations() {
    let own = read(&Files {
        claims: format!(
            "{HEAD}whole,,in-country,,9,,exact,,persons,me,n,2024-11-01\n\
             part,,in-kursk,,5,,exact,,persons,me,n,2024-11-01\n"
        )
        .as_bytes(),
        claimants: b"id,name,party\nme,Me,Home\n",
        sources: b"id,outlet,published_on\nn,Notes,2024-11-01\n",
        relations: b"from,relation,to\npart,subset-of,whole\n",
        ..Files::NONE
    })
    .record;
    let one = full(
        "x,,in-kursk,,6,,exact,,persons,me,n,2024-11-01\n",
        "me,Another,Away\n",
        "n,Notes,2024-11-01\n",
    );
    let revised = own.revised(&"part".parse().unwrap(), &one);
    assert_eq!(revised.claims()[1].id.as_str(), "part");
    assert_eq!(revised.parts_of(&"whole".parse().unwrap())[0].figure.amount().to_string(), "6");
    // Another claimant of the same name is another claimant.
    assert_eq!(revised.claimant(&revised.claims()[1].claimant).unwrap().name, "Another");
    assert_eq!(revised.claimant(&revised.claims()[0].claimant).unwrap().name, "Me");
}
