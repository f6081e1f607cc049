//! Which claims on a flight are judged: what its claimant stands by, and each statement once.

use lofted::claim::{Amount, Claim, ClaimId, Figure, FlightId, LinkKind, Rank};
use lofted::reconstruct::interval::Interval;
use lofted_record::{Provenance, Record};

/// The claims on a flight that stand, those of the record and those of a reader's own apart: neither takes the place of
/// the other, and no account pairs them.
#[must_use]
pub(crate) fn standing_on<'a>(record: &'a Record, flight: &FlightId) -> [Vec<&'a Claim>; 2] {
    [Provenance::Record, Provenance::Own].map(|from| {
        let claims = record.claims_of_flight(flight);
        standing(claims.filter(|claim| record.provenance(&claim.id) == from))
    })
}

/// The claims that stand: none that the record holds for a slip, and none that a later one has taken the place of.
///
/// What takes the place of a statement takes that of its renderings as well.
#[must_use]
fn standing<'a>(claims: impl IntoIterator<Item = &'a Claim>) -> Vec<&'a Claim> {
    let told: Vec<&Claim> =
        claims.into_iter().filter(|claim| !matches!(claim.rank, Rank::Deprecated { .. })).collect();
    let is_past = |claim: &Claim| {
        let renderings = told.iter().filter(|one| is_one_statement(&told, one, claim));
        let renderings: Vec<&Claim> = renderings.copied().collect();
        told.iter().any(|later| {
            !is_one_statement(&told, later, claim)
                && renderings.iter().any(|one| supersedes(later, one))
        })
    };
    told.iter().copied().filter(|claim| !is_past(claim)).collect()
}

/// Of claims that stand those that count: of the renderings of one statement one on each metric, the most exact.
///
/// That is the one printed to the most digits; what was converted to another unit has no digits of its own, and of
/// equals the statement itself says what was said, where an outlet may drop its "about" or its "more than". What passes
/// on another's figure that stands adds none: its words are no second voice, and may have lost what made the first true.
#[must_use]
pub(crate) fn each_once<'a>(standing: &[&'a Claim]) -> Vec<&'a Claim> {
    let counts = |claim: &&&Claim| {
        let rendered: Vec<&Claim> = standing
            .iter()
            .copied()
            .filter(|one| one.figure.metric() == claim.figure.metric())
            .filter(|one| is_one_statement(standing, one, claim))
            .collect();
        most_exact(&rendered).is_none_or(|one| one.id == claim.id) && !passes_on(standing, claim)
    };
    standing.iter().filter(counts).copied().collect()
}

/// Whether a claim passes on another on its metric that stands.
fn passes_on(standing: &[&Claim], claim: &Claim) -> bool {
    let metric = claim.figure.metric();
    claim
        .linked(LinkKind::Relays)
        .any(|id| standing.iter().any(|one| one.id == *id && one.figure.metric() == metric))
}

/// The most exact of the renderings of one statement.
fn most_exact<'a>(rendered: &[&'a Claim]) -> Option<&'a Claim> {
    let renders = |claim: &Claim| {
        claim.linked(LinkKind::SameStatement).any(|id| rendered.iter().any(|one| one.id == *id))
    };
    let itself = rendered.iter().find(|claim| !renders(claim)).or(rendered.first())?;
    let looseness = |claim: &Claim| {
        let converted = claim.figure.unit() != itself.figure.unit();
        if converted { f64::INFINITY } else { rounding(&claim.figure) }
    };
    let mut best = *itself;
    for claim in rendered {
        if looseness(claim) < looseness(best) {
            best = claim;
        }
    }
    Some(best)
}

/// What a figure was rounded to, whatever words stand before it.
fn rounding(figure: &Figure) -> f64 {
    let amount = match (figure.amount(), figure.amount().named_number()) {
        (Amount::Range { .. }, _) | (_, None) => figure.amount(),
        (_, Some(number)) => Amount::Exact(number),
    };
    Interval::of_amount(&amount, figure.unit()).map_or(f64::INFINITY, |one| one.width())
}

/// Whether two claims are one statement: links of the same statement lead from both to one claim.
fn is_one_statement(claims: &[&Claim], one: &Claim, other: &Claim) -> bool {
    let reached = renders(claims, one);
    renders(claims, other).iter().any(|id| reached.contains(id))
}

/// A claim and all that it renders, by any number of links.
fn renders<'a>(claims: &[&'a Claim], claim: &'a Claim) -> Vec<&'a ClaimId> {
    let mut reached = vec![&claim.id];
    let mut at = 0;
    while let Some(id) = reached.get(at).copied() {
        at += 1;
        let linked = claims.iter().find(|one| one.id == *id).copied();
        let linked = linked.or_else(|| (claim.id == *id).then_some(claim));
        for next in linked.into_iter().flat_map(|one| one.linked(LinkKind::SameStatement)) {
            if !reached.contains(&next) {
                reached.push(next);
            }
        }
    }
    reached
}

/// Whether a claim takes the place of another: by a link, or as its claimant's later figure on the metric.
fn supersedes(later: &Claim, claim: &Claim) -> bool {
    let linked = later.linked(LinkKind::Supersedes).any(|other| *other == claim.id);
    linked
        || (later.claimant == claim.claimant
            && later.figure.metric() == claim.figure.metric()
            && later.stated_on > claim.stated_on)
}

#[cfg(test)]
mod tests {
    use lofted::claim::Link;

    use super::*;

    fn claim(id: &str) -> Claim {
        lofted_record::bundled().record.claim(&id.parse().unwrap()).unwrap().clone()
    }

    /// A claim of an apogee by a claimant of its own, with a link.
    fn said(id: &str, amount: &str, unit: &str, link: Option<(LinkKind, &str)>) -> Claim {
        let kcna = claim("kcna-2024-11-01-apogee");
        let unit = unit.parse().unwrap();
        Claim {
            id: id.parse().unwrap(),
            claimant: format!("{id}-office").parse().unwrap(),
            figure: Figure::new(kcna.figure.metric(), amount.parse().unwrap(), unit).unwrap(),
            links: link
                .into_iter()
                .map(|(kind, to)| Link { kind, to: to.parse().unwrap() })
                .collect(),
            ..kcna
        }
    }

    fn ids(claims: &[&Claim]) -> Vec<String> {
        claims.iter().map(|claim| claim.id.to_string()).collect()
    }

    fn counted(claims: &[Claim]) -> Vec<String> {
        ids(&each_once(&standing(claims)))
    }

    #[test]
    fn of_one_statement_one_figure_counts() {
        let same = LinkKind::SameStatement;
        let statement = || said("statement", ">1000", "km", None);
        // An outlet that drops the "more than", one in miles, and one in miles of the first.
        let bare = said("bare", "1000", "km", Some((same, "statement")));
        let miles = said("miles", "621.4", "mi", Some((same, "statement")));
        let passed_on = said("passed-on", "620", "mi", Some((same, "miles")));
        let other = said("other", "1100", "km", None);
        let all = [bare.clone(), statement(), miles.clone(), passed_on.clone(), other];
        assert_eq!(counted(&all), ["statement", "other"]);
        // Another rendering has the digits that the statement was rounded from.
        let full = said("full", "1043", "km", Some((same, "statement")));
        assert_eq!(counted(&[statement(), bare, full]), ["full"]);
        // Without the statement its renderings are one all the same.
        assert_eq!(counted(&[passed_on, miles]), ["miles"]);
        let round =
            [said("a", "900", "km", Some((same, "b"))), said("b", "940", "km", Some((same, "a")))];
        assert_eq!(counted(&round), ["b"], "a circle of links ends");
    }

    #[test]
    fn what_is_passed_on_counts_where_the_first_word_is_not_there() {
        let first = said("first", ">1000", "km", None);
        let relay = said("relay", "1000", "km", Some((LinkKind::Relays, "first")));
        assert_eq!(counted(&[relay.clone(), first]), ["first"]);
        assert_eq!(counted(&[relay]), ["relay"]);
    }

    #[test]
    fn what_was_superseded_stands_no_more_in_any_rendering() {
        let (same, anew) = (LinkKind::SameStatement, LinkKind::Supersedes);
        let old = said("old", "450", "km", None);
        let rendering = said("rendering", "280", "mi", Some((same, "old")));
        let corrected = said("corrected", "600", "km", Some((anew, "old")));
        assert_eq!(counted(&[old, rendering, corrected]), ["corrected"]);
    }

    #[test]
    fn what_a_claimant_said_anew_takes_the_place_of_the_old() {
        let (later, earlier) =
            (claim("rok-nis-2024-10-23-in-country"), claim("rok-nis-2024-10-18-in-country"));
        assert!(supersedes(&later, &earlier) && !supersedes(&earlier, &later));
        let other = claim("rok-mnd-2024-02-26-containers");
        assert!(!supersedes(&later, &other), "another claimant's words stay");
        let unlinked = Claim { links: Vec::new(), ..later };
        assert!(supersedes(&unlinked, &earlier), "the later day says it as well");
    }
}
