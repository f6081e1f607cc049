//! The tables of the page of an address to take, and the claims behind what it shows.

use lofted_charts::Table;
use lofted_jobs::job::answered;
use lofted_record::Record;

use crate::any_page::address::Address;
use crate::asking::{Means, PageTable};

/// A table of the page of an address, computed to the end, with the page's title.
///
/// # Errors
/// The page has no such table, in words for the reader.
pub fn page_table(
    record: &Record,
    address: &Address,
    which: PageTable,
) -> Result<(String, Table), String> {
    let found = address.page(record).and_then(|page| {
        let table = page.table(record, which, &mut Means::computing(&mut answered))?;
        Some((page.title(record), table))
    });
    found.ok_or_else(|| which.missing().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(link: &str, which: PageTable) -> Result<(String, Table), String> {
        let record = &lofted_record::bundled().record;
        page_table(record, &Address::read(link, record).0, which)
    }

    #[test]
    fn verdicts_have_the_words_of_the_page_and_the_numbers_in_full() {
        let (title, table) = of("#/flights/2024-10-31?draws=60", PageTable::Verdicts).unwrap();
        assert_eq!(title, "North Korea’s Hwasong-19, 31 October 2024");
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let column = |name: &str| table.columns.iter().position(|one| one == name).unwrap();
        let seoul = table.rows.iter().find(|row| row[1].starts_with("Seoul")).unwrap();
        assert_eq!(seoul[column("Verdict")], "Do not hold together");
        assert!(seoul[column("In words")].contains("imply"), "{seoul:?}");
        let implied: f64 = seoul[column("Implied apogee, km, 50 %")].parse().unwrap();
        assert!((7_700.0..8_100.0).contains(&implied) && implied.fract() != 0.0, "{implied}");
        assert_eq!((&*seoul[column("Draws")], &*seoul[column("Seed")]), ("60", "1"));
        let (_, bench) = of("#/workbench", PageTable::Verdicts).unwrap();
        assert_eq!((&*bench.rows[0][0], bench.rows.len()), ("Workbench", 1));
        let (_, list) = of("#/flights?q=hwasong-19", PageTable::Verdicts).unwrap();
        assert!(list.rows.iter().all(|row| row[0].contains("Hwasong-19")), "{list:?}");
    }

    #[test]
    fn methods_gives_its_three_tables_and_other_pages_none_of_them() {
        for (which, head) in [(PageTable::Constants, "Constant"), (PageTable::Priors, "Class")] {
            let (title, table) = of("#/methods", which).unwrap();
            assert_eq!((&*title, &*table.columns[0]), ("Methods", head));
            assert!(of("#/flights/2024-10-31", which).is_err());
        }
        for link in ["#/", "#/methods", "#/sources", "#/flights/1999-01-01"] {
            assert_eq!(of(link, PageTable::Verdicts).unwrap_err(), "this page judges no figures");
        }
        assert!(of("#/own-data", PageTable::Shown).is_err());
    }
}
