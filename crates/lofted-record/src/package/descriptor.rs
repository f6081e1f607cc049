//! `datapackage.json`: written from a record, and read for where the tables are.

use serde_json::{Map, Value, json};

use super::error::PackageError;
use super::outline_fault::OUTLINES;
use super::outlines::Outlines;
use super::schema::table_schema;
use crate::fault::shown;
use crate::file::RecordFile;
use crate::record::Record;

/// The descriptor's name in a package.
pub(super) const DESCRIPTOR: &str = "datapackage.json";

/// The version of the record's own profile: 2 has rows for deployments, places and parties.
const VERSION: u32 = 2;

/// The resource that holds outlines of places.
const OUTLINES_NAME: &str = "outlines";

const PROFILE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";

/// What a descriptor says beside its resources: name, title, licences, contributors and the rest.
///
/// Whatever a package that was read says is written again.
#[derive(Debug, Clone, PartialEq)]
pub struct Details(Map<String, Value>);

impl Default for Details {
    fn default() -> Self {
        let mut details = Map::new();
        let mut put = |key: &str, value: Value| details.insert(key.to_owned(), value);
        put("name", json!("record"));
        put("title", json!("Claims and their sources"));
        Self(details)
    }
}

impl Details {
    /// The title, or the name where there is none.
    #[must_use]
    pub fn title(&self) -> &str {
        self.text("title").or(self.text("name")).unwrap_or("Claims and their sources")
    }

    /// The description; empty where there is none.
    #[must_use]
    pub fn description(&self) -> &str {
        self.text("description").unwrap_or_default()
    }

    /// The version; empty where there is none.
    #[must_use]
    pub fn version(&self) -> &str {
        self.text("version").unwrap_or_default()
    }

    /// What a descriptor says beside its resources.
    ///
    /// # Errors
    /// The bytes are no descriptor of a record: [`PackageError`].
    pub fn read(descriptor: &[u8]) -> Result<Self, PackageError> {
        read_descriptor(descriptor).map(|descriptor| descriptor.details)
    }

    /// The same of a selection of the record: with the title of what was selected, and where it is shown.
    #[must_use]
    pub fn of_selection(&self, title: &str, link: &str) -> Self {
        let mut details = self.0.clone();
        let told = format!(
            "{} A selection: the claims of {link}, with what they name.",
            self.description()
        );
        details.insert("name".to_owned(), json!("selection"));
        details.insert("title".to_owned(), json!(format!("{}: {title}", self.title())));
        details.insert("description".to_owned(), json!(told.trim_start()));
        Self(details)
    }

    /// The same of a patch to the record.
    pub(crate) fn of_patch(&self) -> Self {
        let mut details = self.0.clone();
        let told = "Rows that are new or changed, with what they name. changes.csv says of each cell what it was and \
                    what it becomes, and which rows go.";
        details.insert("name".to_owned(), json!("patch"));
        details.insert("title".to_owned(), json!(format!("{}: changes", self.title())));
        details.insert("description".to_owned(), json!(told));
        Self(details)
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(Value::as_str)
    }

    /// Its own title; `None` where the descriptor gives none, or there was no descriptor to read.
    #[must_use]
    pub fn own_title(&self) -> Option<&str> {
        let own = self.text("title").map(str::trim).filter(|title| !title.is_empty());
        own.filter(|_| *self != Self::default())
    }

    /// The details as bytes, which [`of_bytes`](Self::of_bytes) takes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        Value::Object(self.0.clone()).to_string().into_bytes()
    }

    /// The details of such bytes; those of a record without a descriptor where they are none.
    #[must_use]
    pub fn of_bytes(bytes: &[u8]) -> Self {
        serde_json::from_slice(bytes).map_or_else(|_| Self::default(), Self)
    }

    /// The names of the licences, with commas, or what stands for a name; empty where there are none.
    #[must_use]
    pub fn licences(&self) -> String {
        let licences = self.0.get("licenses").and_then(Value::as_array);
        // A licence has a name or a path.
        let named = |licence: &Value| {
            let text =
                |key: &str| licence.get(key)?.as_str().map(str::trim).filter(|s| !s.is_empty());
            Some(text("name").or(text("title")).or(text("path"))?.to_owned())
        };
        let names: Vec<String> = licences.into_iter().flatten().filter_map(named).collect();
        names.join(", ")
    }
}

/// The bytes of a record's descriptor.
pub(super) fn write_descriptor(record: &Record, details: &Details, outlines: &Outlines) -> Vec<u8> {
    let mut resources: Vec<Value> = RecordFile::ALL
        .into_iter()
        .map(|file| {
            json!({
                "name": resource_name(file),
                "path": file.name(),
                "type": "table",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": table_schema(record, file),
            })
        })
        .collect();
    if !outlines.all().is_empty() {
        resources.push(json!({
            "name": OUTLINES_NAME,
            "path": OUTLINES,
            "format": "geojson",
            "mediatype": "application/geo+json",
            "encoding": "utf-8",
        }));
    }
    let mut descriptor = details.0.clone();
    descriptor.insert("$schema".to_owned(), PROFILE.into());
    descriptor.insert("lofted_profile".to_owned(), VERSION.into());
    descriptor.insert("resources".to_owned(), Value::Array(resources));
    // Alternate form: two spaces to a level, keys in alphabetical order.
    format!("{:#}\n", Value::Object(descriptor)).into_bytes()
}

/// The resource that holds a file: `claims` for `claims.csv`.
pub(super) fn resource_name(file: RecordFile) -> &'static str {
    file.name().trim_end_matches(".csv")
}

/// What a descriptor says.
pub(super) struct Descriptor {
    pub(super) details: Details,
    /// The file of each resource that the record knows, with its path in the package.
    pub(super) paths: Vec<(RecordFile, String)>,
    /// Where outlines of places are, if there are any.
    pub(super) outlines: String,
    /// Resources that the record does not know.
    pub(super) passed_over: Vec<String>,
}

/// Reads a descriptor; every path in it leads to a place within the package.
pub(super) fn read_descriptor(bytes: &[u8]) -> Result<Descriptor, PackageError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| PackageError::NotJson(shown(&error.to_string())))?;
    let Value::Object(mut details) = value else { return Err(PackageError::NoResources) };
    let Some(Value::Array(resources)) = details.remove("resources") else {
        return Err(PackageError::NoResources);
    };
    details.remove("$schema");
    details.remove("lofted_profile");
    let mut paths: Vec<(RecordFile, String)> = Vec::new();
    let (mut passed_over, mut outlines) = (Vec::new(), OUTLINES.to_owned());
    for resource in &resources {
        let name = resource.get("name").and_then(Value::as_str).unwrap_or_default();
        if name == OUTLINES_NAME {
            outlines = path_of(name, resource)?;
            continue;
        }
        let known = RecordFile::ALL.into_iter().find(|file| resource_name(*file) == name);
        let Some(file) = known else {
            passed_over.push(shown(name));
            continue;
        };
        if paths.iter().any(|(other, _)| *other == file) {
            return Err(PackageError::Twice(shown(name)));
        }
        paths.push((file, path_of(name, resource)?));
    }
    if !paths.iter().any(|(file, _)| *file == RecordFile::Claims) {
        return Err(PackageError::NoClaims);
    }
    Ok(Descriptor { details: Details(details), paths, outlines, passed_over })
}

/// The one path of a resource, which a list may hold.
fn path_of(name: &str, resource: &Value) -> Result<String, PackageError> {
    let path = match resource.get("path") {
        Some(Value::String(path)) => path,
        Some(Value::Array(paths)) => match paths.as_slice() {
            [Value::String(path)] => path,
            _ => return Err(PackageError::NoPath(shown(name))),
        },
        _ => return Err(PackageError::NoPath(shown(name))),
    };
    match leads_out(path) {
        None => Ok(path.clone()),
        Some(why) => Err(PackageError::Path { resource: shown(name), path: shown(path), why }),
    }
}

/// Why a path is no place within the package; nothing where it is one.
fn leads_out(path: &str) -> Option<&'static str> {
    let parts = || path.split(['/', '\\']);
    if path.is_empty() || path.contains('\0') {
        Some("which names no file")
    } else if path.contains(':') {
        Some("which is an address or a drive, and nothing is fetched")
    } else if path.starts_with(['/', '\\', '~']) {
        Some("which is absolute")
    } else if parts().any(|part| part == "..") {
        Some("which leads out of the package")
    } else if path.contains('\\') {
        Some("which has backslashes")
    } else if parts().any(|part| part.is_empty() || part.starts_with('.')) {
        Some("which has an empty or hidden part")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn details(text: &str) -> Details {
        Details::of_bytes(text.as_bytes())
    }

    #[test]
    fn a_title_is_ones_own_or_none_and_details_come_back_from_their_bytes() {
        assert_eq!(Details::default().own_title(), None, "nobody gave it");
        assert_eq!(details(r#"{"name":"x"}"#).own_title(), None);
        let own = details(
            r#"{"title":"Mine","licenses":[{"path":"https://a.example/l"},{"name":"CC0-1.0"}]}"#,
        );
        assert_eq!(own.own_title(), Some("Mine"));
        assert_eq!(own.licences(), "https://a.example/l, CC0-1.0");
        assert_eq!(Details::of_bytes(&own.to_bytes()), own);
        assert_eq!(details("no JSON"), Details::default());
    }

    #[test]
    fn only_places_within_the_package_are_taken() {
        for path in ["claims.csv", "data/claims.csv", "a b/c..csv"] {
            assert_eq!(leads_out(path), None, "{path}");
        }
        for path in [
            "",
            "../claims.csv",
            "data/../../claims.csv",
            "..\\claims.csv",
            "/etc/passwd",
            "\\\\host\\share",
            "C:\\claims.csv",
            "c:claims.csv",
            "https://example.org/claims.csv",
            "file:///etc/passwd",
            "~/claims.csv",
            "data\\claims.csv",
            "data//claims.csv",
            ".git/config",
            "claims.csv\0.txt",
        ] {
            assert!(leads_out(path).is_some(), "{path}");
        }
    }
}
