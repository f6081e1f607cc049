//! The outlines of the reader's own places: as the file that was brought in, and as maps take them.
//!
//! The file is read and written by the worker of records alone; pages that draw have no reader of GeoJSON.

use js_sys::{Array, Reflect, Uint8Array};
use lofted_charts::map::geography::Geography;
use lofted_charts::map::outline::{Outline, geography};
use lofted_jobs::message::from_bytes;
use lofted_record::Record;
use wasm_bindgen::{JsCast, JsValue};

/// The outlines; empty bytes where there are none.
#[derive(Debug, Clone)]
pub struct OwnOutlines {
    /// `places.geojson`.
    pub file: Uint8Array,
    /// A list of [`Outline`]s as a message.
    pub drawn: Uint8Array,
}

impl Default for OwnOutlines {
    fn default() -> Self {
        let none = || Uint8Array::new_with_length(0);
        Self { file: none(), drawn: none() }
    }
}

impl PartialEq for OwnOutlines {
    /// Whether they are the same bytes in the same place.
    fn eq(&self, other: &Self) -> bool {
        let same = |one: &Uint8Array, other: &Uint8Array| {
            AsRef::<JsValue>::as_ref(one) == AsRef::<JsValue>::as_ref(other)
        };
        same(&self.file, &other.file) && same(&self.drawn, &other.drawn)
    }
}

impl OwnOutlines {
    /// How many files they are in a list.
    pub const FILES: u32 = 2;

    /// The outlines that stand in a list from a place on.
    #[must_use]
    pub fn of_list(list: &Array, at: u32) -> Self {
        let bytes = |at| list.get(at).dyn_into().unwrap_or_else(|_| Uint8Array::new_with_length(0));
        Self { file: bytes(at), drawn: bytes(at + 1) }
    }

    /// The outlines of a record that stands in place of the host's, as the page's script was given them
    /// (`web/site/another.js`); none of the host's, whose places have files of geography.
    #[must_use]
    pub fn of_record_in_place() -> Self {
        let drawn = Reflect::get(&js_sys::global(), &"loftedOutlines".into());
        let drawn =
            drawn.and_then(JsCast::dyn_into).unwrap_or_else(|_| Uint8Array::new_with_length(0));
        Self { drawn, ..Self::default() }
    }

    /// The outlines as the geography of a map, under the names that their places have beside the record.
    #[must_use]
    pub fn geography(&self, record: &Record) -> Geography {
        // Kept by a page of this version, or there are none.
        let mut outlines: Vec<Outline> = from_bytes(&self.drawn.to_vec()).unwrap_or_default();
        for outline in &mut outlines {
            if let Ok(own) = outline.place.parse() {
                outline.place = record.own_place(&own).to_string();
            }
        }
        geography(outlines)
    }
}
