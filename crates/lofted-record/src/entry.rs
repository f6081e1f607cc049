//! Claims of one publication put into a record: its source, a name for each claim, no claim twice, every row in its
//! place.

mod name;
mod publication;
mod refusal;
mod standing;

use lofted::claim::{Claim, ClaimId, Claimant, SourceId};

use crate::changes::{Below, Change, Changes, Part, changes};
use crate::file::RecordFile;
use crate::record::Record;

pub use publication::Publication;
pub use refusal::{Refusal, Unfit};

/// What entering claims of a publication comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The rows that are new, for [`apply`](crate::changes::apply).
    pub changes: Changes,
    /// The names of the claims among them, in the order that they came.
    pub claims: Vec<ClaimId>,
    /// The source that they name, new or there before; `None` where nothing is entered.
    pub source: Option<SourceId>,
    /// The claims that are not entered.
    pub refused: Vec<Refusal>,
}

/// What it comes to when claims of a publication are entered in a record.
///
/// The claims take the publication for their source: one that the record has, by its address, or a new row named by
/// outlet and day. A claim is named by its claimant, day, metric and place. A claimant is the record's of that name,
/// or else a new row as `claims` has it. A flight, a deployment or a place that the record has not is for an editor
/// to add. Links of the claims are left: they name claims by other names. Rows stand where their file's order has
/// them; nothing that is there is changed.
///
/// # Examples
/// ```
/// use lofted_record::changes::apply;
/// use lofted_record::entry::{Publication, Unfit, entered};
/// use lofted_record::{Files, read, read_bare};
///
/// let claims = "id,flight,metric,low,best,high,qualifier,unit,claimant,source,stated_on\n\
///     a,2031-03-12,apogee,,400,,about,km,Ministry of Zenda,Story,2031-03-12\n";
/// let claims = read_bare(claims.as_bytes()).record;
/// let page = Publication {
///     outlet: "Strelsau Post".to_owned(),
///     title: String::new(),
///     published_on: "2031-03-13".parse()?,
///     url: "https://example.org/1".to_owned(),
///     read_in: lofted::claim::ReadIn::OwnPage,
///     checked_on: None,
///     note: String::new(),
/// };
/// let flights = "id,launched_on\n2031-03-12,2031-03-12\n";
/// let record = read(&Files { flights: flights.as_bytes(), ..Files::NONE }).record;
/// let entry = entered(&record, &claims, &page);
/// let after = apply(&record, &entry.changes)?.record;
/// assert_eq!(after.claims()[0].id.as_str(), "ministry-of-zenda-2031-03-12-apogee");
/// assert_eq!(after.claims()[0].source.as_str(), "strelsau-post-2031-03-13");
/// let again = entered(&after, &claims, &page);
/// assert!(again.changes.is_empty() && matches!(again.refused[0].why, Unfit::There(_)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn entered(record: &Record, claims: &Record, publication: &Publication) -> Entry {
    let known = publication.among(record).cloned();
    let Some(source) = known.clone().or_else(|| publication.named(record)) else {
        return Entry {
            changes: Changes::default(),
            claims: Vec::new(),
            source: None,
            refused: Vec::new(),
        };
    };
    let mut after = record.clone();
    let (mut new, mut refused): (Vec<Claim>, Vec<Refusal>) = (Vec::new(), Vec::new());
    for told in claims.claims() {
        let claimant = claimant_of(&after, claims, told);
        let mut claim = Claim { source: source.id.clone(), links: Vec::new(), ..told.clone() };
        if let Some(claimant) = &claimant {
            claim.claimant = claimant.id.clone();
        }
        if let Some(why) = refusal::unfit(&after, &claim) {
            refused.push(Refusal { claim: told.clone(), why });
            continue;
        }
        let Some(id) = name::name_of(&claim, &after) else { continue };
        claim.id = id;
        put(&mut after, claimant, &claim);
        new.push(claim);
    }
    if known.is_none() && !new.is_empty() {
        let blank = after.sources.fitted(&Default::default(), 0);
        let row = row_after(after.sources().len());
        after.sources.put(source.id.clone(), source.clone(), row, blank);
    }
    let rows = standing_in_order(record, changes(record, &after), &new);
    let ids = new.iter().map(|claim| claim.id.clone()).collect();
    Entry { changes: rows, claims: ids, source: (!new.is_empty()).then_some(source.id), refused }
}

/// The claimant of a claim: the record's of that name, or as the claims have it.
fn claimant_of(record: &Record, claims: &Record, claim: &Claim) -> Option<Claimant> {
    let told = claims.claimant(&claim.claimant)?;
    let is_named = |one: &&Claimant| one.name.eq_ignore_ascii_case(&told.name);
    let known = record.claimants().iter().find(is_named);
    known.or_else(|| record.claimant(&told.id)).or(Some(told)).cloned()
}

/// Puts a claim to the end, and its claimant where the record has none of the name.
fn put(record: &mut Record, claimant: Option<Claimant>, claim: &Claim) {
    if let Some(claimant) = claimant
        && record.claimant(&claimant.id).is_none()
    {
        let blank = record.claimants.fitted(&Default::default(), 0);
        let row = row_after(record.claimants().len());
        record.claimants.put(claimant.id.clone(), claimant, row, blank);
    }
    let blank = record.claims.fitted(&Default::default(), 0);
    let row = row_after(record.claims().len());
    record.claims.put(claim.id.clone(), claim.clone(), row, blank);
}

/// The row of a file that a row comes to stand in after so many, below the header.
const fn row_after(rows: usize) -> u64 {
    rows as u64 + 2
}

/// New rows with where they stand.
fn standing_in_order(record: &Record, rows: Changes, new: &[Claim]) -> Changes {
    let below_claims = standing::below_claims(record.claims(), new);
    let below_source = standing::below_source(record.claims(), new);
    let stand = |change: Change| {
        let below = match change.part {
            Part::Row(RecordFile::Claims) => {
                let id = change.id.parse::<ClaimId>().ok();
                id.and_then(|id| below_claims.get(&id).cloned())
            }
            Part::Row(RecordFile::Sources) => {
                below_source.as_ref().map(|id| Below::Row(id.to_string()))
            }
            _ => None,
        };
        Change { below, ..change }
    };
    let list = rows.list.into_iter().map(stand).collect();
    Changes { list, ..rows }
}
