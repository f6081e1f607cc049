//! A table to begin with.

/// A table to begin with, tab-separated: a header, and two rows that read without a fault.
///
/// # Examples
/// ```
/// use lofted_record::sheet::{TEMPLATE, read_sheet};
///
/// let sheet = read_sheet(TEMPLATE.as_bytes(), &lofted_record::bundled().record, "2026-11-27".parse()?)?;
/// assert_eq!((sheet.claims.len(), sheet.faults.len()), (6, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub const TEMPLATE: &str = "\
Test\tWho\tParty\tApogee (km)\tGround distance (km)\tFlight time (min)\tSaid on\tSource\tLink\n\
2026-11-26\tGeneral staff of Strelsau\tStrelsau\tabout 7,000\t1,000\t87\t2026-11-26\tStrelsau Times\t\n\
2026-11-26\tNews agency of Zenda\tZenda\t7,687.5\t1,001.2\t1 h 26 min\t2026-11-27\tNews agency of Zenda\t\n";
