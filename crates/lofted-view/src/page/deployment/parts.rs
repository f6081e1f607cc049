//! Parts and wholes of the deployment: which figures were stated as parts of which, and their shares.

use lofted::claim::{Amount, Claim, LinkKind, Qualifier, Side};
use lofted::deployment::Deployment;
use lofted_charts::claim::parts::{Part, Whole};
use lofted_charts::sheet::words;
use lofted_record::Record;

use crate::page::deployment::about::About;
use crate::saying::opens::claim_page;
use crate::saying::speaker::{ink, said, speaker};

/// Every whole on a deployment's people, or on what was shipped, with its parts; in the record's order.
#[must_use]
pub fn wholes(record: &Record, on: &Deployment, about: About) -> Vec<Whole> {
    let claims = record.claims_of_deployment(&on.id);
    let claims = claims.filter(|claim| About::of(record, claim) == about);
    let tops = claims.filter(|claim| {
        let is_whole = !record.parts_of(&claim.id).is_empty();
        is_whole && claim.linked(LinkKind::SubsetOf).next().is_none()
    });
    tops.map(|claim| whole(record, claim)).collect()
}

fn whole(record: &Record, claim: &Claim) -> Whole {
    let mut parts = Vec::new();
    add_parts(record, claim, &mut parts);
    let outlet = record.source(&claim.source).map_or("", |source| source.outlet.as_str());
    let day = words::short_day(claim.stated_on);
    let what = record.label(claim);
    let figure = words::figure(&claim.figure);
    Whole {
        opens: claim_page(claim),
        title: format!("{}, {day} ({outlet}): {what}, {figure}", speaker(record, claim)),
        said: format!("“{}”; {}", claim.words, said(record, claim)),
        ink: ink(record, claim),
        amount: claim.figure.amount(),
        parts,
    }
}

/// The parts of a claim, each followed by its own parts; how deep they lie is bounded by the record's size.
fn add_parts(record: &Record, whole: &Claim, parts: &mut Vec<Part>) {
    for part in record.parts_of(&whole.id) {
        if parts.len() >= record.claims().len() {
            return;
        }
        let amount = part.figure.amount();
        let share = share(&amount, &whole.figure.amount());
        let share = share.map(|share| format!("; {share} of it")).unwrap_or_default();
        let by = if part.claimant == whole.claimant {
            String::new()
        } else {
            format!(" ({}, {})", speaker(record, part), words::short_day(part.stated_on))
        };
        let what = record.label(part);
        parts.push(Part {
            opens: claim_page(part),
            title: format!("{what}, {}{by}", words::figure(&part.figure)),
            said: format!("“{}”{share}; {}", part.words, said(record, part)),
            ink: ink(record, part),
            amount,
            of: whole.figure.amount(),
        });
        add_parts(record, part, parts);
    }
}

/// On which side of a single stated number the amount may lie; `None` where there is none.
fn side(amount: &Amount) -> Option<Side> {
    match amount.qualifier() {
        Qualifier::Range | Qualifier::Vague | Qualifier::Unspecified => None,
        qualifier => Some(qualifier.side()),
    }
}

/// What the quotient of two stated amounts is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quotient {
    /// As much a number as they are.
    Number,
    /// A lower bound.
    Least,
    /// An upper bound.
    Most,
}

/// What the quotient of two stated amounts is; `None` where their bounds pull apart or one is no number.
#[must_use]
pub fn quotient(over: &Amount, under: &Amount) -> Option<Quotient> {
    match (side(over)?, side(under)?) {
        (Side::Both, Side::Both) => Some(Quotient::Number),
        (Side::Above, Side::Both | Side::Below) | (Side::Both, Side::Below) => {
            Some(Quotient::Least)
        }
        (Side::Below, Side::Both | Side::Above) | (Side::Both, Side::Above) => Some(Quotient::Most),
        (Side::Above, Side::Above) | (Side::Below, Side::Below) => None,
    }
}

/// What share a part is of its whole, with the bound that follows from theirs; `None` where none follows.
///
/// A lower bound on the part or an upper one on the whole bounds the share from below, the others from
/// above; two that pull apart leave it open.
#[must_use]
pub fn share(part: &Amount, whole: &Amount) -> Option<String> {
    let of = whole.named_number().filter(|of| *of > 0.0)?;
    let percent = 100.0 * part.named_number()? / of;
    let least = match quotient(part, whole)? {
        Quotient::Number => "",
        Quotient::Least => "at least ",
        Quotient::Most => "at most ",
    };
    let about = [part, whole].iter().any(|amount| amount.qualifier() == Qualifier::About);
    let about = if about { "about " } else { "" };
    // Rounded to the safe side of a bound.
    let rounded = match least {
        "at least " => percent.floor(),
        "at most " => percent.ceil(),
        _ => percent.round(),
    };
    let number = if percent < 1.0 { percent } else { rounded };
    Some(format!("{least}{about}{} %", words::number(number, 2)))
}

/// The wholes in a sentence: how many there are, and why nothing is added.
#[must_use]
pub fn finding(wholes: &[Whole]) -> String {
    let parts: usize = wholes.iter().map(|whole| whole.parts.len()).sum();
    let open = "No figure in the record is stated as a part of another.";
    match (parts, wholes.len()) {
        (0, _) => open.to_owned(),
        (1, _) => "One figure was stated as a part of another. It is drawn inside its whole: added to it, the same people would be counted twice.".to_owned(),
        (parts, 1) => format!("{parts} figures were stated as parts of one whole. They are drawn inside it: added to it, the same people would be counted twice."),
        (parts, wholes) => format!("{parts} figures were stated as parts of {wholes} others. Each is drawn inside its whole: added to it, the same people would be counted twice."),
    }
}

/// The pairs on a deployment that an editor holds to contradict each other, with the remark.
#[must_use]
pub fn contradictions<'a>(
    record: &'a Record,
    on: &Deployment,
    about: About,
) -> Vec<(&'a Claim, &'a Claim, &'a str)> {
    let of_it =
        |claim: &Claim| claim.deployment() == Some(&on.id) && About::of(record, claim) == about;
    record.contradictions().filter(|(one, other, _)| of_it(one) && of_it(other)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share_of(part: &str, whole: &str) -> Option<String> {
        share(&part.parse().unwrap(), &whole.parse().unwrap())
    }

    #[test]
    fn a_share_is_bounded_as_its_figures_are() {
        assert_eq!(share_of("3000", "11000").as_deref(), Some("27 %"));
        assert_eq!(share_of(">3000", "11000").as_deref(), Some("at least 27 %"));
        assert_eq!(share_of("2600", "<11000").as_deref(), Some("at least 23 %"));
        assert_eq!(share_of("600", ">=4700").as_deref(), Some("at most 13 %"));
        assert_eq!(share_of("~8000", "~10000").as_deref(), Some("about 80 %"));
        assert_eq!(share_of(">3000", ">=11000"), None, "two lower bounds leave it open");
        assert_eq!(share_of("?", "11000"), None);
        assert_eq!(share_of("3", "500").as_deref(), Some("0.6 %"));
    }

    #[test]
    fn every_part_of_the_deployment_stands_in_a_whole_once() {
        let record = &lofted_record::bundled().record;
        let wholes = wholes(record, &record.deployments()[0], About::People);
        let parts: usize = wholes.iter().map(|whole| whole.parts.len()).sum();
        let links = record.relations().iter().filter(|r| r.link.kind == LinkKind::SubsetOf).count();
        assert_eq!(parts, links);
        let governments = wholes.iter().find(|whole| whole.title.starts_with("Several")).unwrap();
        assert_eq!(governments.parts.len(), 1);
        assert!(governments.parts[0].said.contains("27 % of it"));
    }

    #[test]
    fn the_sentence_is_true_of_many_of_one_and_of_none() {
        let record = &lofted_record::bundled().record;
        let wholes = wholes(record, &record.deployments()[0], About::People);
        assert!(finding(&wholes).contains(&format!("of {} others", wholes.len())));
        let one = wholes.iter().find(|whole| whole.parts.len() == 1).unwrap().clone();
        assert!(finding(&[one]).starts_with("One figure"));
        assert!(finding(&[]).starts_with("No figure"));
        assert!(!contradictions(record, &record.deployments()[0], About::People).is_empty());
    }
}
