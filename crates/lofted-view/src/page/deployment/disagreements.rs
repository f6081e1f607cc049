//! Who disagrees most: two parties on one figure of a deployment, the widest gap first.

use lofted::claim::Claim;
use lofted::deployment::Deployment;
use lofted_charts::claim::dumbbells::{Dumbbell, Dumbbells, End};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::about::About;
use crate::saying::count::count_of;
use crate::saying::gap::{Gap, WITHIN_DAYS, gaps, widest_of_each};
use crate::saying::opens::claim_page;
use crate::saying::speaker::{ink, said, speaker};

/// The most pairs that the chart shows; a list has them all.
pub const MOST_DRAWN: usize = 10;

/// The widest gap of any two parties on each figure of a deployment, the widest of all first; of two parties where
/// `between` names some, all that have one of them where it names one.
#[must_use]
pub fn disagreements<'a>(record: &'a Record, on: &Deployment, between: &[String]) -> Vec<Gap<'a>> {
    let of_people = |claim: &Claim| {
        claim.deployment() == Some(&on.id) && About::of(record, claim) == About::People
    };
    let same = |one: &Gap<'a>, other: &Gap<'a>| {
        one.of_one_series(other) && sides(record, one) == sides(record, other)
    };
    let mut all = widest_of_each(gaps(record, &of_people), &same);
    all.retain(|gap| {
        let sides = sides(record, gap);
        between.iter().all(|party| sides.contains(&party.as_str()))
    });
    all
}

/// The two parties of a gap, in the order of their names.
fn sides<'a>(record: &'a Record, gap: &Gap<'_>) -> [&'a str; 2] {
    let party = |claim: &Claim| record.party_of(claim).unwrap_or_default();
    let (one, other) = (party(gap.less), party(gap.more));
    if one <= other { [one, other] } else { [other, one] }
}

/// The parties that disagree with any other, in the record's order.
#[must_use]
pub fn disagreeing<'a>(record: &'a Record, on: &Deployment) -> Vec<&'a str> {
    let all = disagreements(record, on, &[]);
    let mut parties = record.parties();
    parties.retain(|party| all.iter().any(|gap| sides(record, gap).contains(party)));
    parties
}

/// The chart of the widest gaps; no rows where no two parties disagree.
#[must_use]
pub fn chart(record: &Record, gaps: &[Gap<'_>]) -> Dumbbells {
    let end = |claim: &Claim| End {
        opens: claim_page(claim),
        who: speaker(record, claim),
        ink: ink(record, claim),
        number: claim.figure.amount().named_number().unwrap_or_default(),
        figure: words::figure(&claim.figure),
        day: words::short_day(claim.stated_on),
        said: format!("\u{201c}{}\u{201d}. {}", claim.words, said(record, claim)),
    };
    let row = |gap: &Gap<'_>| Dumbbell {
        label: record.topic_label(&gap.more.topic()),
        unit: gap.more.figure.unit(),
        less: end(gap.less),
        more: end(gap.more),
        times: gap.times(),
    };
    Dumbbells { rows: gaps.iter().take(MOST_DRAWN).map(row).collect() }
}

/// Who is farthest from whom, in sentences.
#[must_use]
pub fn finding(record: &Record, gaps: &[Gap<'_>]) -> String {
    let Some(widest) = gaps.first() else {
        return format!(
            "No two of these parties gave figures within {WITHIN_DAYS} days of each other that cannot both be right."
        );
    };
    let label = record.topic_label(&widest.more.topic());
    let drawn = match gaps.len() {
        many if many > MOST_DRAWN => format!("the {MOST_DRAWN} widest of {many} gaps are drawn"),
        1 => "one gap".to_owned(),
        many => count_of(many, "gap"),
    };
    format!(
        "Farthest apart: {}, {} against {}: {}. Of any two parties the widest gap on each figure, said at most \
         {WITHIN_DAYS} days apart; {drawn}.",
        label,
        Gap::said(record, widest.more),
        Gap::said(record, widest.less),
        widest.times()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_sorted_and_two_parties_can_be_picked() {
        let record = &lofted_record::bundled().record;
        let on = &record.deployments()[0];
        let all = disagreements(record, on, &[]);
        assert!(all.windows(2).all(|pair| pair[0].ratio >= pair[1].ratio));
        let parties = ["Kyiv", "Seoul"].map(str::to_owned);
        let picked = disagreements(record, on, &parties);
        assert!(!picked.is_empty() && picked.len() < all.len());
        for gap in &picked {
            assert_eq!(sides(record, gap), ["Kyiv", "Seoul"]);
        }
        let one = disagreements(record, on, &parties[..1]);
        assert!(picked.len() <= one.len() && one.len() <= all.len());
        assert!(disagreeing(record, on).contains(&"Kyiv"));
        assert_eq!(chart(record, &all).rows.len(), all.len().min(MOST_DRAWN));
        assert!(finding(record, &all).starts_with("Farthest apart: "));
        assert!(finding(record, &[]).starts_with("No two"));
    }

    #[test]
    fn the_widest_gap_of_the_first_days_is_not_missed() {
        let record = &lofted_record::bundled().record;
        let all = disagreements(record, &record.deployments()[0], &[]);
        let ends = ["rok-nis-2024-10-23-in-country", "ukraine-hur-2024-10-24-in-country"];
        let found = all.iter().find(|gap| [gap.less.id.as_str(), gap.more.id.as_str()] == ends);
        assert_eq!(found.map(Gap::times).as_deref(), Some("4 times"), "{all:?}");
    }
}
