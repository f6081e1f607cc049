//! The data of pages of claims: a table, and the claims behind it.

use lofted_view::any_page::address::Address;
use lofted_view::asking::page_data::PageData;

fn of(link: &str) -> Option<(String, PageData)> {
    let record = &lofted_record::bundled().record;
    let (address, faults) = Address::read(link, record);
    assert_eq!(faults, [""; 0], "{link}");
    let page = address.page(record)?;
    Some((page.title(record), page.data(record)?))
}

#[test]
fn every_page_of_claims_has_its_data() {
    for link in [
        "#/flights?q=hwasong-17",
        "#/flights/2024-10-31",
        "#/compare?flights=2024-10-31,2023-12-18",
        "#/deployment?party=Seoul",
        "#/timeline?from=2024-10-01&to=2024-10-31",
        "#/claimants/rok-nis",
        "#/claimants",
        "#/claims/rok-nis-2025-04-30-killed",
        "#/sources?q=KBS",
        "#/sources/kbs-2025-05-01",
    ] {
        let (title, PageData { table, claims }) = of(link).unwrap();
        assert!(!title.is_empty() && !claims.is_empty() && !table.rows.is_empty(), "{link}");
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{link}");
    }
    let record = &lofted_record::bundled().record;
    for link in ["#/", "#/methods", "#/flights/1999-01-01", "#/sources/nothing"] {
        let address = Address::read(link, record).0;
        assert_eq!(address.page(record).and_then(|page| page.data(record)), None, "{link}");
    }
}

#[test]
fn a_filter_leaves_its_claims_alone() {
    let record = &lofted_record::bundled().record;
    let data = of("#/deployment?party=Seoul&metric=in-country").unwrap().1;
    for id in &data.claims {
        let claim = record.claim(id).unwrap();
        assert_eq!(record.party_of(claim), Some("Seoul"));
        assert_eq!(claim.topic().to_string(), "in-place:russia");
    }
    assert_eq!(data.claims.len(), data.table.rows.len());
    assert!(of("#/deployment").unwrap().1.claims.len() > data.claims.len());
    let october = of("#/timeline?from=2024-10-01&to=2024-10-31&without=flights,events").unwrap().1;
    assert_eq!(october.claims.len(), october.table.rows.len());
}

#[test]
fn the_table_of_a_flight_has_each_partys_words() {
    let table = of("#/flights/2024-10-31").unwrap().1.table;
    let seoul = table.columns.iter().position(|column| column == "Seoul").unwrap();
    let time = table.rows.iter().find(|row| row[0] == "Time of flight").unwrap();
    assert!(time[seoul].contains("Government of South Korea"), "{time:?}");
}
