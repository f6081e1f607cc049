//! The geography as part of the program, for what cannot fetch it.

use crate::map::geography::{Geography, GeographyError};

/// Each file by its name, in the list that `cargo xtask geography` writes beside them.
const FILES: &[(&str, &[u8])] = &include!("../../../geography/files.in");

/// The geography of a file's name, as `WorkerChart::coast_file` gives it; nothing for another name.
///
/// # Errors
/// As [`Geography::read`]; the files are tested to read.
///
/// # Examples
/// ```
/// use lofted_charts::map::geography::Geography;
/// use lofted_charts::map::geography::bundled::bundled;
///
/// assert_ne!(bundled("coast.bin")?, Geography::default());
/// assert_eq!(bundled("moon.bin")?, Geography::default());
/// # Ok::<(), lofted_charts::map::geography::GeographyError>(())
/// ```
pub fn bundled(file: &str) -> Result<Geography, GeographyError> {
    match FILES.iter().find(|(name, _)| *name == file) {
        Some((_, bytes)) => Geography::read(bytes),
        None => Ok(Geography::default()),
    }
}
