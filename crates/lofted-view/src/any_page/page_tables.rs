//! The tables of a page to take: what it shows, the verdicts computed on it, the constants and priors of Methods.

use lofted_charts::Table;
use lofted_jobs::job::answered;
use lofted_jobs::validation_job::validated;
use lofted_record::Record;

use crate::any_page::address::Address;
use crate::any_page::page_data::page_data;
use crate::any_page::shown_page::{bench_values, with_bench};
use crate::judging::claim_sets::{ClaimSet, ask, claim_sets};
use crate::judging::verdict::verdict_views;
use crate::judging::verdict_table::{add_verdicts, no_verdicts};
use crate::link::route::Route;
use crate::page::flights::figures as flights;
use crate::page::flights::list::{found, party_sets, quick_ask};
use crate::page::methods;
use crate::page::methods::VALIDATION_DRAWS;
use crate::page::workbench::figures as workbench;
use crate::saying::flight_names::title;

/// A table of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageTable {
    /// What the page shows: claims, flights, sources, values; on Methods the results of others beside ours.
    Shown,
    /// The verdicts on its sets of claims, with the numbers in full.
    Verdicts,
    /// The constants of Methods.
    Constants,
    /// The priors of Methods.
    Priors,
}

impl PageTable {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Shown, Self::Verdicts, Self::Constants, Self::Priors];

    /// Its name, of which the names of files are made.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Shown => "table",
            Self::Verdicts => "verdicts",
            Self::Constants => "constants",
            Self::Priors => "priors",
        }
    }
}

/// A table of the page of an address, computed to the end, with the page's title.
///
/// # Errors
/// The page has no such table, in words for the reader.
pub fn page_table(
    record: &Record,
    address: &Address,
    which: PageTable,
) -> Result<(String, Table), String> {
    let of_methods = |table: fn() -> Table| {
        let is_methods = matches!(address, Address::Fixed(Route::Methods));
        is_methods.then(|| (methods::TITLE.to_owned(), table()))
    };
    let found = match which {
        PageTable::Shown => shown(record, address),
        PageTable::Verdicts => verdicts(record, address),
        PageTable::Constants => of_methods(methods::constants),
        PageTable::Priors => of_methods(methods::priors),
    };
    found.ok_or_else(|| {
        match which {
            PageTable::Shown => "this page shows no table",
            PageTable::Verdicts => "this page judges no figures",
            PageTable::Constants | PageTable::Priors => "that stands on the page of methods",
        }
        .to_owned()
    })
}

fn shown(record: &Record, address: &Address) -> Option<(String, Table)> {
    match address {
        Address::Workbench(bench) => {
            Some((workbench::TITLE.to_owned(), bench_values(record, bench)))
        }
        Address::Fixed(Route::Methods) => {
            let known = validated(VALIDATION_DRAWS);
            Some((methods::TITLE.to_owned(), methods::validation(&known)))
        }
        _ => page_data(record, address).map(|data| (data.title, data.table)),
    }
}

fn verdicts(record: &Record, address: &Address) -> Option<(String, Table)> {
    let mut table = no_verdicts();
    let title = match address {
        Address::Flight { id, state } => {
            let flight = record.flight(&id.parse().ok()?)?;
            let sets: Vec<ClaimSet> = claim_sets(record, flight);
            let reply = ask(&sets, &state.method).map(answered);
            let views = verdict_views(&sets, reply.as_ref());
            let title = title(record, flight);
            add_verdicts(&mut table, &title, &views, reply.as_ref());
            title
        }
        Address::Flights(state) => {
            for flight in found(record, &state.search, state.sort) {
                let sets = party_sets(record, flight);
                let ask = quick_ask(&sets);
                let reply = (!ask.questions.is_empty()).then(|| answered(ask));
                let views = verdict_views(&sets, reply.as_ref());
                add_verdicts(&mut table, &title(record, flight), &views, reply.as_ref());
            }
            flights::TITLE.to_owned()
        }
        Address::Workbench(bench) => {
            with_bench(record, bench, &mut answered, |it| {
                let views = it.judged.verdicts(it.reply);
                add_verdicts(&mut table, workbench::TITLE, &views, it.reply);
            });
            workbench::TITLE.to_owned()
        }
        _ => return None,
    };
    (!table.rows.is_empty()).then_some((title, table))
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
        assert_eq!(title, "Hwasong-19, 31 October 2024");
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
        let column = |name: &str| table.columns.iter().position(|one| one == name).unwrap();
        let seoul = table.rows.iter().find(|row| row[1] == "Seoul").unwrap();
        assert_eq!(seoul[column("Verdict")], "Do not hold together");
        assert!(seoul[column("In words")].contains("imply"), "{seoul:?}");
        let implied: f64 = seoul[column("Implied apogee, km, 50 %")].parse().unwrap();
        assert!((7_700.0..8_100.0).contains(&implied) && implied.fract() != 0.0, "{implied}");
        assert_eq!((&*seoul[column("Draws")], &*seoul[column("Seed")]), ("60", "1"));
        let (_, bench) = of("#/workbench", PageTable::Verdicts).unwrap();
        assert_eq!((&*bench.rows[0][0], bench.rows.len()), ("Workbench", 1));
        let (_, list) = of("#/flights?q=hwasong-19", PageTable::Verdicts).unwrap();
        assert!(list.rows.iter().all(|row| row[0].starts_with("Hwasong-19")), "{list:?}");
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
