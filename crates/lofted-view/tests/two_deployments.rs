//! A record of two deployments: every page of each shows its own claims and words, and nothing of the other's.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::rc::Rc;

use lofted_charts::Sheet;
use lofted_charts::map::geography::Geography;
use lofted_charts::map::outline::geography;
use lofted_charts::map::region::RegionName;
use lofted_charts::map::region_map::region_map;
use lofted_jobs::job::answered;
use lofted_record::frozen::{freeze, thaw};
use lofted_record::package::{OUTLINES, Outlines, Package, read_folder, write_folder};
use lofted_record::{Files, Provenance, Reading, Record, RecordFile, bundled, read};
use lofted_view::any_page::address::Address;
use lofted_view::any_page::shown_page::shown_page;
use lofted_view::asking::Means;
use lofted_view::page::deployment::list::entries;
use lofted_view::page::deployment::outlines::drawn;
use lofted_view::page::deployment::region::region;
use lofted_view::saying::deployment_names::name;

/// What belongs to each deployment alone: its name in links, and the words that no page of the other may have.
const EACH: [(&str, &[&str]); 2] = [
    (
        "bridge-2031",
        &["Ruritanian engineers", "Graustark", "Edelweiss", "nine hundred", "some 550"],
    ),
    (
        "harbour-2032",
        &["sailors", "Zenda", "Harbour Watch", "the port of Strelsau", "about 110 ashore"],
    ),
];

fn bytes(name: &str) -> Vec<u8> {
    let folder = format!("{}/../lofted-record/tests/two-deployments", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

fn reading() -> Reading {
    let bytes = RecordFile::ALL.map(|file| bytes(file.name()));
    let files = RecordFile::ALL.into_iter().zip(&bytes);
    read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes)))
}

/// Everything that a page says: its title, findings, sources, pictures and numbers, its report and its table.
fn said(record: &Record, link: &str) -> String {
    let (address, faults) = Address::read(link, record);
    assert_eq!(faults, [""; 0], "{link}");
    let mut means = Means { compute: &mut answered, region: &|_| Rc::default() };
    let shown = shown_page(record, &address, &mut means);
    let mut said = shown.title;
    for figure in &shown.figures {
        let picture = figure.data.draw(lofted_charts::Sheet::page(720)).unwrap();
        let source = figure.source_text();
        said += &format!(
            "\n{} {} {source} {} {:?}",
            figure.title, figure.finding, picture.svg, picture.readout
        );
    }
    let page = address.page(record).unwrap();
    said += &page.report(record, &mut means).lines.join("\n");
    said += &page.data(record).map(|data| data.table.to_csv()).unwrap_or_default();
    said
}

fn each_stands_alone(record: &Record) {
    for (id, own) in EACH {
        let page = said(record, &format!("#/deployments/{id}"));
        for word in own {
            assert!(page.contains(word), "{id} says \"{word}\"");
        }
        for (other, words) in EACH.iter().filter(|(other, _)| *other != id) {
            for word in *words {
                assert!(!page.contains(word), "{id} says \"{word}\", which is of {other}");
            }
        }
        for word in ["North Korean", "Kursk", "Russia"] {
            assert!(!page.contains(word), "{id} says \"{word}\", which is of the bundled record");
        }
    }
}

#[test]
fn it_reads_without_a_fault_and_each_page_shows_its_own() {
    let Reading { record, faults } = reading();
    assert_eq!(faults.iter().map(ToString::to_string).collect::<Vec<_>>(), [""; 0]);
    each_stands_alone(&record);
    let first = said(&record, "#/deployment");
    assert!(first.starts_with("Ruritanian engineers in Graustark: who said how many"), "{first}");
    assert!(first.contains("In Graustark: Strelsau more than 600"), "{first}");
    let second = said(&record, "#/deployments/harbour-2032");
    assert!(second.starts_with("Sailors of Zenda in Ruritania: who said how many"), "{second}");
    let list = said(&record, "#/deployments");
    assert!(list.contains("The record holds 2 deployments"), "{list}");
    assert!(
        list.contains("7 claims by 2 parties") && list.contains("3 claims by 2 parties"),
        "{list}"
    );
}

#[test]
fn the_timeline_of_one_has_nothing_of_another() {
    for record in [reading().record, bundled().record.beside(&reading().record)] {
        for (id, own) in EACH {
            let link = format!("#/timeline?deployment={id}");
            let timeline = said(&record, &link);
            let on = record.deployment(&id.parse().unwrap()).unwrap();
            let finding = format!("{}: ", name(&record, on));
            assert!(timeline.contains(&finding), "{id}: {timeline}");
            for (other, words) in EACH.iter().filter(|(other, _)| *other != id) {
                for word in *words {
                    assert!(!timeline.contains(word), "{id} says \"{word}\", which is of {other}");
                }
            }
            assert!(own.iter().any(|word| timeline.contains(word)), "{id}: {timeline}");
            assert!(
                !timeline.contains("Hwasong") && !timeline.contains("Claims on flights"),
                "{id}"
            );
            assert_eq!(Address::read(&link, &record).0.fragment(), link);
        }
    }
    let (_, faults) = Address::read("#/timeline?deployment=kursk", &reading().record);
    assert_eq!(faults, ["deployment=kursk: not in this record; write bridge-2031, harbour-2032"]);
}

#[test]
fn the_map_of_a_deployment_has_the_borders_and_regions_of_its_package() {
    let record = reading().record;
    let on = &record.deployments()[0];
    let (outlines, faults) = Outlines::read(&bytes(OUTLINES), &record);
    assert_eq!(faults, []);
    let mut map = region(&record, on).unwrap();
    map.regions = vec![RegionName { name: "graustark".into(), label: "Graustark".into() }];
    let draw = |ground: Geography| region_map(&map, &ground, Sheet::page(720)).unwrap();
    let (bare, with) = (draw(Geography::default()), draw(geography(drawn(&outlines))));
    let border = |svg: &str| svg.matches("<g class=\"border\"><path").count();
    assert_eq!((border(&bare.svg), border(&with.svg)), (0, 1));
    assert!(with.svg.len() > bare.svg.len() + 400, "the region is filled, and has an edge");
    assert!(with.svg.contains(">Graustark<") && !bare.svg.contains(">Graustark<"));
    let said = format!("{:?}", with.readout);
    assert!(said.contains("km from the border-of-axphain border, by geodesics"), "{said}");
}

#[test]
fn own_deployments_are_known_as_such() {
    let both = bundled().record.beside(&reading().record);
    let own: Vec<bool> =
        entries(&both).iter().map(|one| one.provenance == Provenance::Own).collect();
    assert_eq!(own.iter().filter(|is_own| **is_own).count(), EACH.len());
    assert!(own.ends_with(&[true, true]), "{own:?}");
    // Those of the record stay the record's, though the reader's own has them too.
    let again = bundled().record.beside(&bundled().record);
    assert!(entries(&again).iter().all(|one| one.provenance == Provenance::Record));
    let part = both.subset(&|claim| claim.deployment().is_some_and(|id| id.as_str() == EACH[0].0));
    assert_eq!(entries(&part)[0].provenance, Provenance::Own);
}

#[test]
fn filters_and_links_know_the_places_of_their_deployment() {
    let record = reading().record;
    let link = "#/deployments/bridge-2031?metric=in-place:edelweiss&revised=edelweiss-palace.in-place:edelweiss";
    let (address, faults) = Address::read(link, &record);
    assert_eq!((address.fragment().as_str(), faults), (link, vec![]));
    let page = said(&record, link);
    assert!(page.contains("In Edelweiss") && page.contains("8 days later 240"), "{page}");
    let (_, faults) = Address::read("#/deployments/harbour-2032?metric=planned", &record);
    assert!(faults[0].contains("metric=planned: not known here"), "{faults:?}");
    let (_, faults) = Address::read("#/deployments/nowhere", &record);
    assert_eq!(faults, ["the record has no deployment \"nowhere\""]);
}

#[test]
fn it_is_packed_and_frozen_and_comes_back() {
    let record = reading().record;
    let package = Package { record: record.clone(), ..Package::default() };
    let files = write_folder(&package);
    assert_eq!(read_folder(&mut files.as_slice()).unwrap().reading.record, record);
    let part =
        record.subset(&|claim| claim.deployment().is_some_and(|id| id.as_str() == "harbour-2032"));
    assert_eq!((part.claims().len(), part.deployments().len()), (3, 1));
    let thawed = thaw(&freeze(&part).unwrap()).unwrap();
    assert!(thawed.faults.is_empty() && thawed.record == part);
    // A frame looks as its page does.
    for party in part.parties() {
        assert_eq!(part.hue_of(party), record.hue_of(party), "{party}");
    }
}

#[test]
fn beside_the_bundled_record_each_still_stands_alone() {
    let both = bundled().record.beside(&reading().record);
    assert_eq!(both.deployments().len(), bundled().record.deployments().len() + EACH.len());
    each_stands_alone(&both);
    let bundled_page = said(&both, "#/deployment");
    assert!(EACH.iter().flat_map(|(_, words)| *words).all(|word| !bundled_page.contains(word)));
    // The bundled parties keep their hues, and a new one takes none of theirs.
    for party in bundled().record.parties() {
        assert_eq!(both.hue_of(party), bundled().record.hue_of(party), "{party}");
    }
}
