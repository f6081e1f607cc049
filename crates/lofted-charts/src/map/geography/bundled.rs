//! The geography as part of the program, for what cannot fetch it.

use crate::map::geography::{Geography, GeographyError};

const FILES: [(&str, &[u8]); 3] = [
    ("border.bin", include_bytes!("../../../geography/border.bin")),
    ("coast.bin", include_bytes!("../../../geography/coast.bin")),
    ("globe.bin", include_bytes!("../../../geography/globe.bin")),
];

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
