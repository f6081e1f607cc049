//! What a page says and computes, for those who read no charts: lines, and numbers in full.

use serde_json::Value;

/// What a page says and computes.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Line by line, as the page words it.
    pub lines: Vec<String>,
    /// In full.
    pub numbers: Value,
}

impl Default for Report {
    /// That of a page that computes nothing.
    fn default() -> Self {
        let lines = vec!["This page computes nothing from its link.".to_owned()];
        Self { lines, numbers: Value::Null }
    }
}
