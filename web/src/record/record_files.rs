//! The record's files, fetched beside the page: whoever puts another record there shows another record.

use js_sys::{Array, Map, Promise, Uint8Array};
use lofted_record::{Files, Missing, Reading, Record, RecordFile, read, write_file};

use crate::location::embedded::thawed;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Where the files lie, relative to the page.
const FOLDER: &str = "record";

/// The bytes of the files, in the order of [`RecordFile::ALL`].
#[derive(Debug, Clone)]
pub struct RecordFiles([Uint8Array; FILES]);

/// How many files a record has.
const FILES: usize = RecordFile::ALL.len();

impl PartialEq for RecordFiles {
    /// Whether they are the same bytes in the same place.
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&Uint8Array, &Uint8Array)| {
            AsRef::<JsValue>::as_ref(one) == AsRef::<JsValue>::as_ref(other)
        };
        self.0.iter().zip(&other.0).all(same)
    }
}

impl RecordFiles {
    /// Files of these bytes.
    #[must_use]
    pub fn of(files: &Files<'_>) -> Self {
        Self(RecordFile::ALL.map(|file| Uint8Array::from(files.get(file))))
    }

    /// The files that a record is written as.
    #[must_use]
    pub fn written(record: &Record) -> Self {
        let written = RecordFile::ALL.map(|file| (file, write_file(record, file)));
        let files = written.iter();
        Self::of(&files.fold(Files::NONE, |files, (file, bytes)| files.with(*file, bytes)))
    }

    /// Fetches every file, but for answers that are under way, by their addresses.
    ///
    /// # Errors
    /// A file that cannot be had, with its name and why, in words for the reader.
    pub async fn fetch(early: &Map) -> Result<Self, String> {
        // All are under way before the first is waited for.
        let under_way = RecordFile::ALL.map(|file| {
            let address = format!("{FOLDER}/{}", file.name());
            let answer = early.get(&address.as_str().into()).dyn_into::<Promise>();
            (file, answer.unwrap_or_else(|_| gloo::utils::window().fetch_with_str(&address)))
        });
        let mut files = Self::of(&Files::NONE);
        for ((file, answer), bytes) in under_way.into_iter().zip(&mut files.0) {
            *bytes = bytes_of(answer, file.missing()).await.map_err(|reason| {
                format!("The record’s file {file} could not be fetched: {reason}.")
            })?;
        }
        Ok(files)
    }

    /// The files that a link carries.
    ///
    /// # Errors
    /// They cannot be unpacked, in words for the reader.
    pub async fn thawed(record: &str) -> Result<Self, String> {
        Ok(Self::of(&Files::joined(&thawed(record).await?)))
    }

    /// The bytes of each file.
    #[must_use]
    pub fn bytes(&self) -> [Vec<u8>; FILES] {
        self.0.each_ref().map(Uint8Array::to_vec)
    }

    /// The files as a list that another part of the app takes.
    #[must_use]
    pub fn to_list(&self) -> Array {
        self.0.iter().collect()
    }

    /// The files of such a list; files that are not there are empty of rows.
    #[must_use]
    pub fn of_list(list: &Array) -> Self {
        let mut files = Self::of(&Files::NONE);
        for (given, bytes) in list.iter().zip(&mut files.0) {
            if let Ok(given) = given.dyn_into() {
                *bytes = given;
            }
        }
        files
    }

    /// Reads the record.
    #[must_use]
    pub fn read(&self) -> Reading {
        let bytes = self.bytes();
        let files = RecordFile::ALL.into_iter().zip(&bytes);
        read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes)))
    }
}

/// Fetches a file from beside the page.
///
/// # Errors
/// It cannot be had: why, in words.
pub async fn fetched(address: &str) -> Result<Uint8Array, String> {
    bytes_of(gloo::utils::window().fetch_with_str(address), Missing::IsAFault).await
}

async fn bytes_of(answer: Promise, missing: Missing) -> Result<Uint8Array, String> {
    let no_answer = |_: JsValue| "no answer".to_owned();
    let answer: Response =
        JsFuture::from(answer).await.and_then(JsCast::dyn_into).map_err(no_answer)?;
    if answer.status() == 404 && missing == Missing::IsOfVersion1 {
        return Ok(Uint8Array::new_with_length(0));
    }
    if !answer.ok() {
        return Err(format!("the server answers {}", answer.status()));
    }
    let buffer = answer.array_buffer().map_err(no_answer)?;
    Ok(Uint8Array::new(&JsFuture::from(buffer).await.map_err(no_answer)?))
}
