//! Why a flight was not written.

/// Why a flight was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// There is no path to write.
    #[error("the trajectory has {points} points and needs at least 2")]
    NoPath {
        /// Points given.
        points: usize,
    },
    /// The time of the launch is no time.
    #[error(
        "\"{found}\" is no time of a launch; write it as 2024-10-31T07:11:00+09:00 or 2024-10-31"
    )]
    LaunchTime {
        /// What was given.
        found: String,
    },
    /// The format's own writer failed.
    #[error("the file could not be written: {0}")]
    Writing(String),
}
