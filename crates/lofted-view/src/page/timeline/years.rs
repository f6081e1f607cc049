//! The timeline year by year: the sections of its page, and the month with most entries.

use lofted::claim::Date;
use lofted::order::by_key;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::link::section::Section;
use crate::page::timeline::entries::What;
use crate::page::timeline::filter::PICTURE;
use crate::saying::count::count_of;

/// The entries of a year.
#[derive(Debug, Clone, PartialEq)]
pub struct Year<'a> {
    /// The year that they begin in.
    pub year: i16,
    /// They, in the order of days.
    pub entries: Vec<What<'a>>,
}

impl Year<'_> {
    /// Its section on the page.
    #[must_use]
    pub fn section(&self) -> Section {
        let year = self.year.to_string();
        Section { id: year.clone().into(), name: year.into() }
    }

    /// Its heading: `2024: 86 entries`.
    #[must_use]
    pub fn heading(&self) -> String {
        let entries = match self.entries.len() {
            1 => "1 entry".to_owned(),
            many => format!("{many} entries"),
        };
        format!("{}: {entries}", self.year)
    }
}

/// Entries by the year that they begin in, the latest first.
#[must_use]
pub fn by_year<'a>(entries: &[What<'a>]) -> Vec<Year<'a>> {
    let mut years: Vec<Year<'a>> = Vec::new();
    for what in entries {
        let year = what.days().0.year();
        match years.iter_mut().find(|known| known.year == year) {
            Some(known) => known.entries.push(*what),
            None => years.push(Year { year, entries: vec![*what] }),
        }
    }
    by_key(years, |year| -f64::from(year.year))
}

/// The sections of the page over some entries: the chart, then the years from the latest on.
#[must_use]
pub fn sections(entries: &[What<'_>]) -> Vec<Section> {
    let years = by_year(entries);
    std::iter::once(PICTURE).chain(years.iter().map(Year::section)).collect()
}

/// A month of the record, for a link to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its last.
    pub last: Date,
    /// Its name, and how much happened: `October 2024, 93 claims`.
    pub name: String,
}

/// The month in which most claims of a record were made, the first of equals; `None` without a claim.
#[must_use]
pub fn busiest_month(record: &Record) -> Option<Month> {
    let mut months: Vec<((i16, i8), usize)> = Vec::new();
    for claim in record.claims() {
        let month = (claim.stated_on.year(), claim.stated_on.month());
        match months.iter_mut().find(|(known, _)| *known == month) {
            Some((_, claims)) => *claims += 1,
            None => months.push((month, 1)),
        }
    }
    let busiest = by_key(months, |(_, claims)| -(*claims as f64));
    let ((year, month), claims) = *busiest.first()?;
    let day = |of_month: i8| Date::new(year, month, of_month).ok();
    let (first, last) = (day(1)?, [31, 30, 29, 28].into_iter().find_map(day)?);
    let name = format!("{}, {}", words::month_and_year(first), count_of(claims, "claim"));
    Some(Month { first, last, name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::timeline::entries::entries;
    use crate::page::timeline::filter::TimelineFilter;

    #[test]
    fn every_entry_stands_in_its_year_and_the_latest_year_comes_first() {
        let record = &lofted_record::bundled().record;
        let all = entries(record, &TimelineFilter::default());
        let years = by_year(&all);
        assert_eq!(years.iter().map(|year| year.entries.len()).sum::<usize>(), all.len());
        assert!(years.windows(2).all(|pair| pair[0].year > pair[1].year));
        for year in &years {
            assert!(year.entries.iter().all(|what| what.days().0.year() == year.year));
            assert!(year.entries.is_sorted_by_key(|what| what.days().0));
        }
        assert_eq!(sections(&all).len(), years.len() + 1);
        assert!(years[0].heading().starts_with(&years[0].year.to_string()));
        assert_eq!(by_year(&[]), []);
    }

    #[test]
    fn the_busiest_month_is_a_whole_month_of_the_record() {
        let month = busiest_month(&lofted_record::bundled().record).unwrap();
        assert_eq!((month.first.day(), month.first.month()), (1, month.last.month()));
        assert!(month.name.ends_with(" claims"), "{}", month.name);
        assert_eq!(busiest_month(&Record::default()), None);
    }
}
