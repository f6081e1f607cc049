//! Which record an address asks for in place of the host's: `?record=` before the fragment.

use crate::link::query::Query;

/// How the record is called that the reader opened in this browser.
pub const OPENED: &str = "opened";

/// A record that an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// The one that the reader opened in this browser.
    Opened,
    /// The files of a folder; its address ends with `/`.
    Folder(String),
    /// A package as a zip.
    Zip(String),
}

impl Asked {
    /// What the part of an address between `?` and `#` asks for; `None` where it asks for no other record.
    ///
    /// An address that ends in a file of a record stands for the file's folder.
    ///
    /// # Examples
    /// ```
    /// use lofted_view::link::in_place::Asked;
    ///
    /// let asked = |search| Asked::of_search(search);
    /// assert_eq!(asked("?record=records/mine"), Some(Asked::Folder("records/mine/".into())));
    /// assert_eq!(asked("?record=mine%2Fdatapackage.json"), Some(Asked::Folder("mine/".into())));
    /// assert_eq!(asked("?a=b&record=mine.zip"), Some(Asked::Zip("mine.zip".into())));
    /// assert_eq!(asked("?record=opened"), Some(Asked::Opened));
    /// assert_eq!(asked("?records=mine"), None);
    /// ```
    #[must_use]
    pub fn of_search(search: &str) -> Option<Self> {
        let query = Query::of_fragment(search);
        let address = query.get("record")?.to_owned();
        if address == OPENED {
            return Some(Self::Opened);
        }
        let path = address.split('?').next().unwrap_or_default();
        if path.to_ascii_lowercase().ends_with(".zip") {
            return Some(Self::Zip(address));
        }
        let (folder, last) = path.rsplit_once('/').unwrap_or(("", path));
        let is_file = last == "datapackage.json" || last.ends_with(".csv");
        Some(Self::Folder(match (is_file, folder) {
            (true, "") => "./".to_owned(),
            (true, folder) => format!("{folder}/"),
            (false, _) if path.is_empty() => "./".to_owned(),
            (false, _) => format!("{}/", path.trim_end_matches('/')),
        }))
    }
}
