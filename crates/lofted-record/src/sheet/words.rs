//! The names that columns go by: in small letters, words with one space between.

use super::clock_names;
use super::metric_names::{metric, names};
use super::role::Role;

/// What a name says: one role, or one that the rest of the table decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One role.
    Role(Role),
    /// The day of the flight where no other column has it, else the day on which it was said.
    Date,
    /// The launch site of a flight, or the place of a figure.
    Where,
}

/// The names of columns that are no metrics, with commas between them.
#[rustfmt::skip]
const COLUMNS: &[(Meaning, &str)] = &[
    (
        Meaning::Role(Role::Claimant),
        "who, said by, who said it, who says it, claimant, claimed by, claim by, speaker, \
         stated by, reported by, according to, announced by, agency, office, official, \
         organisation, organization, authority, voice, 発表者, 発表, 발표 기관, 발표, quelle der \
         angabe, angabe von",
    ),
    (
        Meaning::Role(Role::Party),
        "party, side, country, government, state, nation, capital, actor, speaks for, 国, \
         국가, land, seite, pays",
    ),
    (
        Meaning::Role(Role::Metric),
        "metric, what, parameter, quantity, measure, measurement, indicator, variable, \
         kind of figure, topic, 項目, 항목, größe",
    ),
    (
        Meaning::Role(Role::Amount),
        "amount, value, how much, how many, figure, number, claim, estimate, reported \
         value, stated value, claimed value, figures, reading, 値, 数値, 값, 수치, wert, \
         valeur, valor",
    ),
    (
        Meaning::Role(Role::Unit),
        "unit, units, unit of measure, uom, 単位, 단위, einheit, unité",
    ),
    (
        Meaning::Role(Role::Qualifier),
        "qualifier, bound, sign, qualification, precision",
    ),
    (
        Meaning::Role(Role::Low),
        "low, lower, min value, minimum, lower bound, at least, from value",
    ),
    (
        Meaning::Role(Role::Best),
        "best, best estimate, central, central estimate, mid",
    ),
    (
        Meaning::Role(Role::High),
        "high, upper, max value, maximum, upper bound, at most",
    ),
    (
        Meaning::Role(Role::Words),
        "words, quote, quotation, wording, text, verbatim, statement, exact words, as \
         stated, citation, 原文, 인용, zitat, wortlaut",
    ),
    (
        Meaning::Role(Role::Flight),
        "flight, test, launch, test flight, flight id, test id, flight test, event, shot, \
         発射, 시험, start",
    ),
    (
        Meaning::Role(Role::LaunchedOn),
        "launch date, date of launch, launched on, launched, flight date, test date, date \
         of test, date of flight, day of launch, launch day, launched at, flown on, \
         flown, 発射日, 발사일, startdatum",
    ),
    (
        Meaning::Role(Role::LaunchSite),
        "launch site, launched from, launch point, launch location, site, launch place, \
         launch area, pad, 発射場所, 발사 장소, startplatz",
    ),
    (
        Meaning::Role(Role::Latitude),
        "latitude, lat, launch latitude, launch lat, latitude deg, launch latitude deg",
    ),
    (
        Meaning::Role(Role::Longitude),
        "longitude, lon, long, lng, launch longitude, launch lon, longitude deg, launch \
         longitude deg",
    ),
    (
        Meaning::Role(Role::Bearing),
        "bearing, azimuth, heading, launch azimuth, direction, course, azimuth deg, \
         bearing deg, 方位, 방위각",
    ),
    (
        Meaning::Role(Role::Deployment),
        "deployment, force, troops of, contingent, unit deployed, formation, whose \
         troops, forces, mission, truppe, 部隊, 병력",
    ),
    (
        Meaning::Role(Role::Origin),
        "from, origin, sent from, home country, sender",
    ),
    (
        Meaning::Role(Role::Host),
        "to, host, sent to, host country, destination, deployed to",
    ),
    (
        Meaning::Role(Role::Place),
        "place, location, area, region, theatre, theater, ort, 場所, 장소",
    ),
    (
        Meaning::Where,
        "where, wo, where exactly",
    ),
    (
        Meaning::Date,
        "date, day, when, datum, fecha, 日付, 날짜, 日",
    ),
    (
        Meaning::Role(Role::StatedOn),
        "said on, stated on, date said, date stated, claimed on, date of claim, claim \
         date, statement date, date of statement, announced on, announced, reported on, \
         date reported, report date, 発表日, 발표일, said, on",
    ),
    (
        Meaning::Role(Role::Source),
        "source, outlet, publication, publisher, newspaper, media, medium, reported in, \
         read in, via, sources, ref, reference, 出典, 출처, quelle",
    ),
    (
        Meaning::Role(Role::Link),
        "link, url, address, web, href, source url, source link, web address, uri, \
         hyperlink, website",
    ),
    (
        Meaning::Role(Role::Title),
        "title, headline, article, schlagzeile",
    ),
    (
        Meaning::Role(Role::PublishedOn),
        "published, published on, date published, publication date, date of publication, \
         source date, pub date, printed on",
    ),
    (
        Meaning::Role(Role::Scope),
        "scope, covers, coverage, subset",
    ),
    (
        Meaning::Role(Role::Method),
        "method, assumptions, how computed, basis",
    ),
    (
        Meaning::Role(Role::Kind),
        "kind, type of claim, nature",
    ),
    (
        Meaning::Role(Role::AsOf),
        "as of, period, time of figure, time covered",
    ),
    (
        Meaning::Role(Role::Attribution),
        "attribution, footing",
    ),
    (
        Meaning::Role(Role::Note),
        "note, notes, remark, remarks, comment, comments, 備考, 비고, anmerkung, bemerkung",
    ),
];

/// What a name says, given in small letters with one space between words.
pub(super) fn meaning(name: &str) -> Option<Meaning> {
    let found = COLUMNS.iter().find(|(_, list)| names(list).any(|known| known == name));
    if let Some((meaning, _)) = found {
        return Some(*meaning);
    }
    match metric(name) {
        Some(metric) => Some(Meaning::Role(Role::Figure(metric))),
        None => clock_names::meaning(name)
            .or_else(|| name.replace(' ', "-").parse().ok())
            .map(Meaning::Role),
    }
}

#[cfg(test)]
mod tests {
    use lofted::claim::Metric;

    use super::*;
    use crate::sheet::metric_names;

    #[test]
    fn no_name_says_two_things() {
        let columns = COLUMNS.iter().flat_map(|(_, list)| names(list));
        let all: Vec<&str> = columns.chain(metric_names::all()).collect();
        for (at, name) in all.iter().enumerate() {
            assert!(!all[at + 1..].contains(name), "{name} twice");
            assert_eq!(*name, crate::sheet::header::key(name));
        }
    }

    #[test]
    fn a_record_s_own_columns_are_known() {
        for (name, role) in [
            ("claimant", Role::Claimant),
            ("stated on", Role::StatedOn),
            ("ground distance", Role::Figure(Metric::GroundDistance)),
        ] {
            assert_eq!(meaning(name), Some(Meaning::Role(role)), "{name}");
        }
        assert_eq!(meaning("date"), Some(Meaning::Date));
    }
}
