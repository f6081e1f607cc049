//! A leaf: a small page of a static site, as texts, tables and links, before it is HTML.

use lofted::claim::Date;
use serde_json::Value;

/// A small page of its own for a flight, a deployment or a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// Where it lies, from the folder of the site: `flights/2024-10-31.html`.
    pub path: String,
    /// The page of the app that it stands for, as a fragment.
    pub app: String,
    /// Its title.
    pub title: String,
    /// What it has found, in a sentence or two.
    pub finding: String,
    /// Its pictures, in their order.
    pub pictures: Vec<LeafPicture>,
    /// The picture of another leaf that stands for it where it has none of its own.
    pub picture_of: Option<String>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// What it says of itself for machines, as JSON-LD, but for its own addresses.
    pub linked_data: Value,
    /// The last day on which something was said of it.
    pub updated: Option<Date>,
}

impl Leaf {
    /// The path without its ending: of it the names of its pictures are made.
    #[must_use]
    pub fn stem(&self) -> &str {
        self.path.strip_suffix(".html").unwrap_or(&self.path)
    }
}

/// A picture of a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeafPicture {
    /// Where it lies, from the folder of the site, without its ending.
    pub stem: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub finding: String,
    /// Width and height, px.
    pub size_px: (u32, u32),
}

/// A section of a leaf.
#[derive(Debug, Clone, PartialEq)]
pub enum Section {
    /// Sentences.
    Lines {
        /// Its heading.
        heading: &'static str,
        /// A paragraph each, with what belongs to it.
        lines: Vec<Line>,
    },
    /// Names with what they are.
    Facts {
        /// Its heading.
        heading: &'static str,
        /// Name and value.
        facts: Vec<(String, Vec<Text>)>,
    },
    /// A table.
    Table {
        /// Its heading.
        heading: &'static str,
        /// The heads of its columns.
        columns: Vec<&'static str>,
        /// Its rows, each as long as `columns`.
        rows: Vec<Vec<Text>>,
        /// Rows that are left out here and stand on the app's page.
        left_out: usize,
    },
}

/// A sentence with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The sentence.
    pub text: String,
    /// What belongs to it.
    pub under: Vec<String>,
}

/// A text, which may lead somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words.
    pub text: String,
    /// Where to: a path from the folder of the site, or an address of the web.
    pub to: Option<String>,
}

impl Text {
    /// Words alone.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), to: None }
    }

    /// Words that lead to a leaf.
    #[must_use]
    pub fn leaf(text: impl Into<String>, path: String) -> Self {
        Self { text: text.into(), to: Some(path) }
    }

    /// Words that lead to an address of the web, where it is one; a record may hold anything.
    #[must_use]
    pub fn web(text: impl Into<String>, address: &str) -> Self {
        let is_web = ["https://", "http://"].iter().any(|start| address.starts_with(start));
        Self { text: text.into(), to: is_web.then(|| address.to_owned()) }
    }
}
