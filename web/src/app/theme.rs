//! Light and dark: the system's choice until the reader makes another, which is remembered.

use gloo::utils::{document_element, window};

/// A theme that the reader chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeChoice {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

const KEY: &str = "lofted-theme";

impl ThemeChoice {
    /// The choice's name in storage and in the page's `data-theme`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }

    /// The theme in effect: the reader's, else the system's.
    #[must_use]
    pub fn in_effect() -> Self {
        Self::remembered().unwrap_or_else(|| {
            let query = window().match_media("(prefers-color-scheme: dark)").ok().flatten();
            if query.is_some_and(|query| query.matches()) { Self::Dark } else { Self::Light }
        })
    }

    fn remembered() -> Option<Self> {
        let storage = window().local_storage().ok()??;
        match storage.get_item(KEY).ok()??.as_str() {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }

    /// Shows the theme, and remembers it where the browser lets us.
    pub fn choose(self) {
        self.show();
        if let Ok(Some(storage)) = window().local_storage() {
            // A browser that forbids storage still shows the theme until it is closed.
            let _ = storage.set_item(KEY, self.id());
        }
    }

    /// Shows a remembered choice, if there is one.
    pub fn show_remembered() {
        if let Some(choice) = Self::remembered() {
            choice.show();
        }
    }

    fn show(self) {
        let _ = document_element().set_attribute("data-theme", self.id());
    }
}
