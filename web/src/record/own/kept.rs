//! What is kept in the browser, and the layouts it was ever kept in.

/// The layout in which own data is kept now.
pub const LAYOUT: u32 = 3;

/// Why own data could not be kept or had again, in words for the reader.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreFault {
    /// The browser lets the page keep nothing.
    #[error(
        "this browser keeps nothing for this page ({0}); it may be a private window, or storage is switched off"
    )]
    Refused(String),
    /// There is no room.
    #[error("the browser has no more room for this page")]
    Full,
    /// A later version kept it.
    #[error(
        "your data was kept by a later Lofted (layout {0}, and this one reads layout {LAYOUT}); it is left as it is: open it with the later one, or delete it below"
    )]
    Later(u32),
    /// The browser has not answered for long.
    #[error(
        "the browser’s database does not answer, so nothing that was done here since is known to be kept; this is said anew as soon as it answers"
    )]
    Silent,
    /// What is kept is no data of ours.
    #[error(
        "what this browser kept as your data cannot be read; it is left as it is until you keep something else"
    )]
    Broken,
}

impl StoreFault {
    /// Whether what is kept must not be written over.
    #[must_use]
    pub const fn guards(&self) -> bool {
        matches!(self, Self::Later(_))
    }

    /// The fault that the browser names: `QuotaExceededError`.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        match name {
            "QuotaExceededError" => Self::Full,
            // The database itself is of a later version than this one opens.
            "VersionError" => Self::Later(LAYOUT + 1),
            other => Self::Refused(other.to_owned()),
        }
    }
}

/// A layout that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The six files of version 1 of the profile, the number of claims, and where they are many their counts by
    /// the metrics of that version, which are counted anew.
    One,
    /// The files, the number of claims, and their counts where they are many.
    Two,
    /// As two, with the outlines of places.
    Three,
}

impl Layout {
    /// The layout of a number. One that came before is read here and written as the one of now.
    ///
    /// # Errors
    /// - no number, or one that never was: [`StoreFault::Broken`];
    /// - a later one: [`StoreFault::Later`].
    pub fn of(number: Option<f64>) -> Result<Self, StoreFault> {
        match number {
            Some(1.0) => Ok(Self::One),
            Some(2.0) => Ok(Self::Two),
            Some(number) if number == f64::from(LAYOUT) => Ok(Self::Three),
            Some(number) if number > f64::from(LAYOUT) && number < 1e6 => {
                Err(StoreFault::Later(number as u32))
            }
            _ => Err(StoreFault::Broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_of_now_reads_and_a_later_one_is_said_and_guarded() {
        assert_eq!(Layout::of(Some(1.0)), Ok(Layout::One));
        assert_eq!(Layout::of(Some(f64::from(LAYOUT))), Ok(Layout::Three));
        assert_eq!(Layout::of(Some(2.0)), Ok(Layout::Two));
        let later = Layout::of(Some(7.0)).unwrap_err();
        assert_eq!(later, StoreFault::Later(7));
        assert!(later.guards() && later.to_string().contains("layout 7"));
    }

    #[test]
    fn what_never_was_a_layout_is_broken_and_may_be_written_over() {
        for number in [None, Some(0.0), Some(-1.0), Some(f64::NAN), Some(f64::INFINITY), Some(0.5)]
        {
            assert_eq!(Layout::of(number), Err(StoreFault::Broken), "{number:?}");
            assert!(!StoreFault::Broken.guards());
        }
    }
}
