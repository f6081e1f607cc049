//! What is found between two records, for every kind of row.

use lofted_record::changes::{Below, How, Part, changes, updates};
use lofted_record::{Record, RecordFile, bundled, read_bare};

use crate::{small, told};

fn between(file: RecordFile, old: &str, new: &str) -> Vec<String> {
    told(&changes(&small().record(), &small().with(file, old, new).record()))
}

#[test]
fn nothing_differs_from_itself() {
    assert!(changes(&bundled().record, &bundled().record).is_empty());
    assert!(changes(&small().record(), &small().record()).is_empty());
    assert!(changes(&Record::default(), &Record::default()).is_empty());
}

#[test]
fn cells_that_changed_are_found_in_every_kind_of_row() {
    for (file, old, new, said) in [
        (
            RecordFile::Claims,
            "300,,,at-least",
            ",300,,about",
            "claim killed changed low best qualifier",
        ),
        (RecordFile::Claimants, "Spy agency", "Agency", "claimant nis changed name"),
        (RecordFile::Sources, "Dead", "300 dead", "source post changed title"),
        (RecordFile::Flights, "High", "Very high", "flight 2031-03-12 changed summary"),
        (
            RecordFile::Relations,
            "camp,",
            "camp,Counted",
            "relation killed subset-of camp changed note",
        ),
        (RecordFile::Events, "A battle", "Fighting", "event battle changed title"),
        (RecordFile::Deployments, "Sent", "Sent in", "deployment force changed summary"),
        (RecordFile::Places, "the camp", "a camp", "place camp changed name"),
        (RecordFile::Parties, "Zenda,1", "Zenda,3", "party Zenda changed hue"),
    ] {
        assert_eq!(between(file, old, new), [said]);
    }
}

#[test]
fn rows_that_came_and_went_are_found_in_every_kind_with_their_cells() {
    let (none, all) = (Record::default(), small().record());
    let (came, went) = (changes(&none, &all), changes(&all, &none));
    for file in RecordFile::ALL {
        let rows =
            small().0.iter().find(|(known, _)| *known == file).unwrap().1.lines().count() - 1;
        assert_eq!(came.count(Part::Row(file), How::Added), rows, "{file}");
        assert_eq!(went.count(Part::Row(file), How::Withdrawn), rows, "{file}");
    }
    let killed = &went.all()[0];
    assert_eq!(killed.cell("words").unwrap().before, "300 or more dead");
    assert!(killed.cell("note").is_none(), "an empty cell says nothing");
    assert_eq!(came.all()[1].below, Some(Below::Row("killed".to_owned())));
    assert_eq!(came.all()[0].below, Some(Below::Top));
}

#[test]
fn a_claim_of_another_name_that_says_the_same_is_renamed_and_its_relations_with_it() {
    let after = small()
        .with(RecordFile::Claims, "killed,,force", "dead,,force")
        .with(RecordFile::Relations, "killed,", "dead,")
        .with(RecordFile::Events, "post,,killed", "post,,dead");
    let found = changes(&small().record(), &after.record());
    let said = [
        "claim killed renamed id",
        "relation killed subset-of camp renamed from",
        "event battle changed claims",
    ];
    assert_eq!(told(&found), said);
    assert_eq!(found.all()[0].id_after(), "dead");
    assert_eq!(found.all()[1].id_after(), "dead subset-of camp");

    let figure = after.with(RecordFile::Claims, "300,,,at-least", ",300,,about");
    let found = changes(&small().record(), &figure.record());
    assert_eq!(told(&found)[0], "claim killed renamed id low best qualifier");
    let another = after.with(RecordFile::Claims, "300 or more dead", "300 dead");
    let found = changes(&small().record(), &another.record());
    assert_eq!(told(&found)[..2], ["claim killed withdrawn", "claim dead added"]);
}

#[test]
fn of_several_alike_that_are_renamed_each_finds_that_of_its_source() {
    let claims = |names: [&str; 2], sources: [&str; 2]| {
        let rows = [0, 1].map(|at| {
            format!(
                "{},killed,,300,,exact,persons,Zenda,{},2025-01-12,dead\n",
                names[at], sources[at]
            )
        });
        let head = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n";
        read_bare(format!("{head}{}", rows.concat()).as_bytes()).record
    };
    let found = changes(&claims(["a", "b"], ["one", "two"]), &claims(["d", "c"], ["two", "one"]));
    let now = |id: &str| found.all().iter().find(|one| one.id == id).unwrap().id_after();
    assert_eq!((now("a"), now("b")), ("c".to_owned(), "d".to_owned()));
    let of_claims =
        |one: &&lofted_record::changes::Change| one.part == Part::Row(RecordFile::Claims);
    assert!(found.all().iter().filter(of_claims).all(|one| one.cells.len() == 1), "{found:?}");
}

#[test]
fn rows_that_stand_elsewhere_are_as_few_as_can_be() {
    let before = small().record();
    let after = small().with(
        RecordFile::Places,
        "ruritania,Ruritania,country,\ngraustark,Graustark,country,\ncamp,the camp,town,graustark\n",
        "graustark,Graustark,country,\ncamp,the camp,town,graustark\nruritania,Ruritania,country,\n",
    );
    let found = changes(&before, &after.record());
    assert_eq!(told(&found), ["place ruritania moved"]);
    assert_eq!(found.all()[0].below, Some(Below::Row("camp".to_owned())));
}

#[test]
fn columns_of_ones_own_come_and_go_and_their_cells_with_them() {
    let with = small()
        .with(RecordFile::Sources, "published_on\n", "published_on,colour\n")
        .with(RecordFile::Sources, "01-13\n", "01-13,red\n")
        .with(RecordFile::Sources, "01-14\n", "01-14,\n");
    let came = changes(&small().record(), &with.record());
    assert_eq!(told(&came), ["column of sources.csv colour added", "source post changed colour"]);
    let went = changes(&with.record(), &small().record());
    assert_eq!(told(&went)[0], "column of sources.csv colour withdrawn");
    assert_eq!(went.all()[1].cell("colour").unwrap().before, "red");
}

#[test]
fn a_cell_that_would_be_a_formula_is_told_with_and_without_its_quote() {
    let after = small().with(RecordFile::Claims, "counted", "=1+1").record();
    let found = changes(&small().record(), &after);
    let cell = found.all()[0].cell("note").unwrap();
    assert_eq!((cell.after.as_str(), cell.text_after()), ("'=1+1", "=1+1"));
}

#[test]
fn a_later_file_adds_and_updates_and_takes_nothing_away() {
    let record = small().record();
    let later = small()
        .with(RecordFile::Claims, "300,,,at-least,300 or more dead", ",320,,exact,320")
        .with(RecordFile::Claims, "counted", "")
        .with(RecordFile::Claims, "up,2031-03-12", "higher,2031-03-12")
        .with(RecordFile::Sources, "times,Times,,2025-01-14\n", "");
    let found = updates(&record, &later.record());
    assert_eq!(
        told(&found),
        ["claim killed changed low best qualifier words", "claim higher added"]
    );

    let head = "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n";
    let bare = format!("{head}mine,in-country,,9000,,exact,persons,nis,post,2025-02-01\n");
    let found = updates(&record, &read_bare(bare.as_bytes()).record);
    assert_eq!(told(&found)[0], "claim mine added");
    let named = found.all().iter().filter(|one| one.part == Part::Row(RecordFile::Claimants));
    assert_eq!(named.count(), 0, "a bare name changes no row of the record");
}

#[test]
fn a_hundred_thousand_claims_are_compared_in_time() {
    let claims = |shift: usize| {
        let mut text =
            "id,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n".to_owned();
        for at in 0..100_000 {
            let id = at + shift;
            text += &format!("c{id},killed,,{at},,exact,persons,Zenda,Post,2025-01-12,{at} dead\n");
        }
        read_bare(text.as_bytes()).record
    };
    let (before, after) = (claims(0), claims(200_000));
    let began = std::time::Instant::now();
    let found = changes(&before, &after);
    assert_eq!(found.count(Part::Row(RecordFile::Claims), How::Renamed), 100_000);
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}
