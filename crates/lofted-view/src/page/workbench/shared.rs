//! What the scenarios of the workbench share: a launch point and a place of impact, typed once, for each that has none
//! of its own.

use crate::link::parts::{TWICE, fault};
use crate::link::shared_field::{SHARED_FIELDS, SharedField};
use crate::page::workbench::launch_sites::{Site, launch_point, point_words};
use crate::page::workbench::note::Note;

/// The texts that stand for all scenarios; empty where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shared([String; SHARED_FIELDS]);

impl Shared {
    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: SharedField) -> &str {
        &self.0[field as usize]
    }

    /// The same with another text in a field.
    #[must_use]
    pub fn with(mut self, field: SharedField, text: &str) -> Self {
        text.clone_into(&mut self.0[field as usize]);
        self
    }

    /// Puts a value of an address; what is wrong with it, where it does not fit.
    pub(super) fn put(&mut self, name: &str, value: &str) -> Option<String> {
        let field = SharedField::ALL.into_iter().find(|field| field.id() == name)?;
        let text = &mut self.0[field as usize];
        if !text.is_empty() {
            return Some(fault(name, value, TWICE));
        }
        value.clone_into(text);
        None
    }

    /// What stands beside a field: how it was read, or what is wrong.
    #[must_use]
    pub fn note(&self, field: SharedField, sites: &[Site]) -> Note {
        let text = self.text(field).trim();
        if text.is_empty() {
            return Note::Help("For every scenario that has none of its own".to_owned());
        }
        let read = match field {
            SharedField::Launch => launch_point(text, sites).map(|(_, words)| words),
            SharedField::Impact => {
                let point = text.parse().map(point_words);
                point.map_err(|error: lofted::earth::GeoPointTextError| error.to_string())
            }
        };
        read.map_or_else(Note::fault, Note::Help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_read_is_told_beside_its_field() {
        let good = Shared::default().with(SharedField::Launch, "39 N, 125.7 E");
        assert!(!good.note(SharedField::Launch, &[]).is_fault());
        let broken = good.with(SharedField::Launch, "nowhere").with(SharedField::Impact, "x");
        for field in SharedField::ALL {
            assert!(broken.note(field, &[]).is_fault(), "{field:?}");
            assert!(!Shared::default().note(field, &[]).is_fault());
        }
    }
}
