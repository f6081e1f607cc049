//! Gaps: two parties on one metric within some days of each other, with figures that cannot both be right.

use lofted::claim::{Claim, Date, Kind, LinkKind, Qualifier, Rank, Subject};
use lofted::order::by_key;
use lofted::party::PartyKind;
use lofted::reconstruct::interval::Interval;
use lofted::reconstruct::observable::Observable;
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::saying::deployment_names::name;
use crate::saying::flight_names::title;
use crate::saying::speaker::speaker;

/// How far apart two claims may be said to be held against each other, days.
pub const WITHIN_DAYS: i32 = 7;

/// Two figures that cannot both be right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gap<'a> {
    /// The claim of the smaller number.
    pub less: &'a Claim,
    /// The claim of the larger one.
    pub more: &'a Claim,
    /// The larger number over the smaller.
    pub ratio: f64,
}

/// Every gap among the claims that `wanted` takes, in their order.
///
/// Two parties that speak for a state, on one metric (and one place) of one flight or deployment, each with the
/// last figure that it had stated by the day of the later claim, at most [`WITHIN_DAYS`] apart. An open end is no
/// gap: "more than 7,000" and 7,687 agree. Figures of different times are none either: a plan for next month and one
/// for the year after may both be right. Of figures of a flight the rounding of each is left open as where they
/// are judged.
#[must_use]
pub fn gaps<'a>(record: &'a Record, wanted: &dyn Fn(&Claim) -> bool) -> Vec<Gap<'a>> {
    let counts = |claim: &&Claim| wanted(claim) && counts(record, claim);
    let counted: Vec<&Claim> = record.claims().iter().filter(counts).collect();
    let mut gaps = Vec::new();
    for (at, one) in counted.iter().enumerate() {
        for other in counted.iter().skip(at + 1).filter(|other| same_series(one, other)) {
            gaps.extend(gap(record, &counted, one, other));
        }
    }
    gaps
}

/// Of gaps that `same` holds to be of one kind the widest, the first of equals; the widest of all first.
#[must_use]
pub fn widest_of_each<'a>(
    gaps: Vec<Gap<'a>>,
    same: &dyn Fn(&Gap<'a>, &Gap<'a>) -> bool,
) -> Vec<Gap<'a>> {
    let mut widest: Vec<Gap<'_>> = Vec::new();
    for gap in gaps {
        match widest.iter_mut().find(|known| same(known, &gap)) {
            Some(known) if known.ratio < gap.ratio => *known = gap,
            Some(_) => {}
            None => widest.push(gap),
        }
    }
    by_key(widest, |gap| -gap.ratio)
}

/// Whether a claim is held against others: a number that a party stands by, in its own words.
fn counts(record: &Record, claim: &Claim) -> bool {
    let metric = claim.figure.metric();
    let of_interest = match metric.subject() {
        Subject::Deployment => true,
        Subject::Flight => Observable::of_metric(metric).is_some(),
        Subject::Statement => false,
    };
    of_interest
        && claim.figure.si().named_number().is_some_and(|number| number > 0.0)
        && !matches!(claim.rank, Rank::Deprecated { .. })
        && claim.linked(LinkKind::SameStatement).next().is_none()
        && record.party_of(claim).is_some_and(|one| record.party_kind(one) == PartyKind::State)
}

/// Whether two claims are on one metric, and one place, of one flight or deployment.
#[must_use]
pub fn same_series(one: &Claim, other: &Claim) -> bool {
    one.about == other.about && one.figure.metric() == other.figure.metric()
}

/// Whether a claimant put a figure in place of its own at most so many days later that gaps look back.
#[must_use]
pub fn replaces(later: &Claim, claim: &Claim) -> bool {
    let days = later.stated_on.days_since(claim.stated_on);
    later.claimant == claim.claimant && same_series(later, claim) && 0 < days && days <= WITHIN_DAYS
}

/// Whether two figures are about one time, to some days at either end.
///
/// What a claimant saw is of the day it was told where no other is named; a plan without a time is of no day at all.
fn are_of_one_time(one: &Claim, other: &Claim) -> bool {
    let time = |claim: &Claim| match claim.kind {
        Kind::Planned | Kind::Forecast => claim.as_of,
        _ => Some(claim.as_of.unwrap_or_else(|| claim.stated_on.into())),
    };
    let near = |a: Date, b: Date| a.days_since(b).abs() <= WITHIN_DAYS;
    match (time(one), time(other)) {
        (Some(one), Some(other)) => {
            near(one.first_day(), other.first_day()) && near(one.last_day(), other.last_day())
        }
        (None, None) => true,
        _ => false,
    }
}

fn gap<'a>(
    record: &Record,
    counted: &[&Claim],
    one: &'a Claim,
    other: &'a Claim,
) -> Option<Gap<'a>> {
    let (first, last) = if one.stated_on <= other.stated_on { (one, other) } else { (other, one) };
    let stands =
        || counted.iter().all(|later| !replaces(later, first) || later.stated_on > last.stated_on);
    if last.stated_on.days_since(first.stated_on) > WITHIN_DAYS
        || record.party_of(one) == record.party_of(other)
        || !are_of_one_time(one, other)
        || !stands()
    {
        return None;
    }
    let number = |claim: &Claim| claim.figure.si().named_number();
    let (less, more) = if number(one)? <= number(other)? { (one, other) } else { (other, one) };
    let open =
        |claim: &Claim, ends: &[Qualifier]| ends.contains(&claim.figure.amount().qualifier());
    let agree = open(less, &[Qualifier::AtLeast, Qualifier::MoreThan])
        || open(more, &[Qualifier::UpTo, Qualifier::LessThan, Qualifier::Nearly])
        || Interval::of_figure(&less.figure)?.high >= Interval::of_figure(&more.figure)?.low;
    (!agree).then(|| Gap {
        less,
        more,
        ratio: number(more).zip(number(less)).map_or(0.0, |(more, less)| more / less),
    })
}

impl Gap<'_> {
    /// Whether two are on one metric, and one place, of one flight or deployment.
    #[must_use]
    pub fn of_one_series(&self, other: &Gap<'_>) -> bool {
        same_series(self.less, other.less)
    }

    /// What it is about: the metric with its place, and the flight or the deployment.
    #[must_use]
    pub fn about(&self, record: &Record) -> String {
        let label = record.topic_label(&self.more.topic());
        let flight = self.more.flight().and_then(|id| record.flight(id));
        let deployment = self.more.deployment().and_then(|id| record.deployment(id));
        match (flight, deployment) {
            (Some(flight), _) => format!("{label}: {}", title(record, flight)),
            (None, Some(on)) => format!("{label}: {}", name(record, on)),
            (None, None) => label,
        }
    }

    /// How many times the smaller number the larger is: `4 times`, `1.4 times`.
    #[must_use]
    pub fn times(&self) -> String {
        let decimals = usize::from(self.ratio < 9.95) + usize::from(self.ratio < 1.095);
        format!("{} times", words::number(self.ratio, decimals))
    }

    /// A claim of it: who said how much, and when.
    #[must_use]
    pub fn said(record: &Record, claim: &Claim) -> String {
        format!(
            "{} {}, {}",
            speaker(record, claim),
            words::figure(&claim.figure),
            words::day(claim.stated_on)
        )
    }

    /// All of it in a line.
    #[must_use]
    pub fn line(&self, record: &Record) -> String {
        format!(
            "{}. {} against {}: {}",
            self.about(record),
            Self::said(record, self.more),
            Self::said(record, self.less),
            self.times()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lofted_record::{Files, read};

    const HEAD: &str = "id,flight,deployment,metric,low,best,high,qualifier,unit,claimant,source,stated_on,words\n";

    fn lines(claims: &str) -> Vec<String> {
        lines_with(HEAD, claims)
    }

    fn lines_with(head: &str, claims: &str) -> Vec<String> {
        let claims = format!("{head}{claims}");
        let files = Files {
            claims: claims.as_bytes(),
            claimants: b"id,name,party\na,A,Zenda\nb,B,Strelsau\nc,C,Zenda\n",
            sources: b"id,outlet,published_on\ns,The Post,2031-01-01\n",
            deployments: b"id,force\nd,engineers\n",
            ..Files::NONE
        };
        let reading = read(&files);
        assert_eq!(reading.faults, []);
        let widest = widest_of_each(gaps(&reading.record, &|_| true), &Gap::of_one_series);
        widest.iter().map(|gap| gap.line(&reading.record)).collect()
    }

    #[test]
    fn the_widest_gap_of_two_parties_within_some_days_is_found() {
        let found = lines(
            "1,,d,killed,,100,,exact,persons,a,s,2031-01-01,\n\
             2,,d,killed,,300,,exact,persons,b,s,2031-01-03,\n\
             3,,d,killed,,200,,exact,persons,b,s,2031-01-02,\n\
             4,,d,killed,,1200,,exact,persons,c,s,2031-01-03,\n\
             5,,d,killed,,9000,,exact,persons,b,s,2031-03-03,\n",
        );
        assert_eq!(
            found,
            [
                "Killed: Engineers. Zenda 1,200, 3 January 2031 against Strelsau 300, 3 January 2031: 4 times"
            ]
        );
    }

    #[test]
    fn open_ends_one_party_and_figures_taken_back_are_no_gap() {
        assert!(lines("1,,d,killed,100,,,more-than,persons,a,s,2031-01-01,\n2,,d,killed,,300,,exact,persons,b,s,2031-01-03,\n").is_empty());
        assert!(lines("1,,d,killed,,100,,exact,persons,a,s,2031-01-01,\n2,,d,killed,,,300,up-to,persons,b,s,2031-01-03,\n").is_empty());
        assert!(lines("1,,d,killed,,100,,exact,persons,a,s,2031-01-01,\n2,,d,killed,,300,,exact,persons,c,s,2031-01-01,\n").is_empty());
        let revised = "1,,d,killed,,100,,exact,persons,a,s,2031-01-01,\n2,,d,killed,,300,,exact,persons,a,s,2031-01-02,\n3,,d,killed,,300,,exact,persons,b,s,2031-01-03,\n";
        assert!(lines(revised).is_empty(), "it said 300 itself by then");
    }

    #[test]
    fn plans_for_different_times_are_no_gap() {
        let plans = |first: &str, second: &str| {
            lines_with(
                &HEAD.replace("words", "kind,as_of,words"),
                &format!(
                    "1,,d,planned,,20,,exact,persons,a,s,2031-01-01,planned,{first},\n\
                     2,,d,planned,,4800,,exact,persons,b,s,2031-01-03,planned,{second},\n"
                ),
            )
            .len()
        };
        assert_eq!(plans("2031-01-05", "2034"), 0, "an advance party and the whole");
        assert_eq!(plans("2031-01-05", ""), 0);
        assert_eq!(plans("2034", "2034"), 1);
        assert_eq!(plans("", ""), 1);
    }

    #[test]
    fn only_wanted_claims_are_held_against_each_other() {
        let record = &lofted_record::bundled().record;
        let of_deployments = gaps(record, &|claim| claim.deployment().is_some());
        assert!(!of_deployments.is_empty());
        for gap in of_deployments {
            assert!(gap.ratio > 1.0 && gap.less.about == gap.more.about);
            assert!(gap.more.deployment().is_some());
            assert_ne!(record.party_of(gap.less), record.party_of(gap.more));
        }
        assert!(gaps(record, &|_| false).is_empty());
    }
}
