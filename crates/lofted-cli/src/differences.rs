//! What differs between two records, written for a reader.

use lofted_record::Record;
use lofted_record::changes::Changes;
use lofted_view::saying::changed::{changed, counted};

use crate::error::Result;
use crate::terminal::{Hue, Out};

/// The counts, and under each flight, deployment and kind of row a line for each change.
pub(crate) fn tell(
    before: &Record,
    after: &Record,
    changes: &Changes,
    out: &mut Out<'_>,
) -> Result<()> {
    out.line(&counted(changes))?;
    for group in changed(before, after, changes) {
        out.line("")?;
        out.headed(Hue::Head, &group.heading, "")?;
        for line in &group.lines {
            out.line(&format!("  {}", line.words))?;
        }
    }
    Ok(())
}
