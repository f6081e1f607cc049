//! The record in place, for the worker of records: the host's, or another that the address names with `?record=`.
//!
//! Another is a folder or a zip of the same origin, or the one that the reader opened in this browser. It is no more and
//! no less than the host's: own data stands beside it, and every file is taken of it.

use js_sys::{Array, Uint8Array};
use lofted_jobs::message::to_bytes;
use lofted_record::package::{
    Details, Folder, LARGEST_PACKAGE_BYTES, OUTLINES, PackageFile, PackageReading, Unloaded,
    read_file, read_files, read_folder,
};
use lofted_record::{Files, Reading, RecordFile, read};
use lofted_view::link::in_place::{Asked, OPENED};
use lofted_view::page::deployment::outlines::drawn;
use lofted_view::saying::credit::credit;
use wasm_bindgen::JsCast;
use web_sys::{Url, WorkerGlobalScope};

use crate::record::coasts::bytes;
use crate::record::own::store::{self, Shelf};

/// What the worker is asked with.
pub const RECORD: &str = "record";

/// Where the host's files lie, beside the page.
const FOLDER: &str = "record";
/// What says of a package what is in it.
const DESCRIPTOR: &str = "datapackage.json";
/// A package has some twelve files: whoever asks for many times that is no record.
const MOST_ROUNDS: usize = 40;

/// The record in place.
#[derive(Debug)]
pub struct InPlace {
    /// What was read.
    pub reading: Reading,
    /// What its descriptor says.
    pub details: Details,
    files: [Vec<u8>; RecordFile::ALL.len()],
    drawn: Vec<u8>,
    says: String,
}

impl InPlace {
    /// The record that the address names.
    ///
    /// # Errors
    /// It cannot be had or opened, in words for the reader. Faults within its tables are in the reading.
    pub async fn had() -> Result<Self, String> {
        let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
        match Asked::of_search(&scope.location().search()) {
            None => Self::of_host().await,
            Some(Asked::Opened) => Self::of_opened().await,
            Some(Asked::Zip(address)) => {
                let zip = bytes(&of_this_site(&address)?).await?;
                let read = read_file(&zip).map_err(|error| error.to_string())?;
                Self::of_package(read, &address)
            }
            Some(Asked::Folder(address)) => {
                let read = fetched(&of_this_site(&address)?).await?;
                Self::of_package(read, &address)
            }
        }
    }

    /// The files as a part of the app takes them, after them the outlines of places as maps draw them, what is said of
    /// the record on every page, and what it says of itself.
    #[must_use]
    pub fn to_list(&self) -> Array {
        let list: Array = self.files.iter().map(|file| Uint8Array::from(file.as_slice())).collect();
        // No excerpt, so nothing of what a whole would cover.
        list.push(&"".into());
        list.push(&Uint8Array::from(self.drawn.as_slice()));
        list.push(&self.says.as_str().into());
        list.push(&credit(&self.details).into());
        list
    }

    async fn of_host() -> Result<Self, String> {
        let mut files: [Vec<u8>; RecordFile::ALL.len()] = Default::default();
        for (file, into) in RecordFile::ALL.into_iter().zip(&mut files) {
            *into = bytes(&of_this_site(&format!("{FOLDER}/{}", file.name()))?).await?;
        }
        // A host may put a record there without its descriptor.
        let details = bytes(&of_this_site(&format!("{FOLDER}/{DESCRIPTOR}"))?).await.ok();
        let details = details.and_then(|bytes| Details::read(&bytes).ok()).unwrap_or_default();
        let (reading, drawn, says) = (reading_of(&files), Vec::new(), String::new());
        Ok(Self { reading, details, files, drawn, says })
    }

    async fn of_opened() -> Result<Self, String> {
        let kept = store::load(Shelf::Opened).await.map_err(|fault| fault.to_string())?;
        let kept = kept.ok_or(
            "none was opened in this browser: open its package on the page “Your data”, or put it beside this page and \
             name it in the address",
        )?;
        let files = kept.files.bytes();
        let details = Details::of_bytes(&kept.details);
        let named = named(&details);
        let says = format!(
            "This page shows a record that was opened in this browser{named}, in place of the record of this site. \
             Links lead others to the record of this site: send them the package too."
        );
        let drawn = kept.outlines.drawn.to_vec();
        Ok(Self { reading: reading_of(&files), details, files, drawn, says })
    }

    fn of_package(read: PackageReading, address: &str) -> Result<Self, String> {
        let drawn = to_bytes(&drawn(&read.outlines)).map_err(|error| error.to_string())?;
        let table = |file| read.tables.iter().find(|(one, _)| *one == file);
        let files = RecordFile::ALL.map(|file| table(file).map(|(_, b)| b.clone()));
        let named = named(&read.details);
        let says = format!(
            "This page shows another record{named}, from {address}, in place of the record of this site."
        );
        let files = files.map(Option::unwrap_or_default);
        Ok(Self { reading: read.reading, details: read.details, files, drawn, says })
    }
}

/// The title of a record, as a sentence takes it in; nothing where it has none.
fn named(details: &Details) -> String {
    details.own_title().map(|title| format!(", “{title}”")).unwrap_or_default()
}

fn reading_of(files: &[Vec<u8>]) -> Reading {
    let files = RecordFile::ALL.into_iter().zip(files);
    read(&files.fold(Files::NONE, |all, (file, bytes)| all.with(file, bytes)))
}

/// An address beside the page, made whole; only of the page's own site.
fn of_this_site(address: &str) -> Result<String, String> {
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let here = scope.location();
    // The page says where it lies; the worker's own file may lie in the folder of the app's files.
    let page = format!("{}{}", here.origin(), here.hash().trim_start_matches('#'));
    let whole = Url::new_with_base(address, &page)
        .map_err(|_| format!("“{address}” is no address; write it as a folder or a zip beside this page, or “{OPENED}”"))?;
    if whole.origin() == here.origin() {
        return Ok(whole.href());
    }
    Err(format!(
        "“{address}” is of another site, of which this page asks nothing; open its package on the page “Your data” instead"
    ))
}

/// A folder of this site, with what was fetched of it so far.
struct Fetched {
    files: Vec<PackageFile>,
    absent: Vec<String>,
    wanted: Option<String>,
}

impl Fetched {
    /// Whether the outlines of places are meant, and the descriptor knows none: few records have any.
    fn is_undescribed(&self, path: &str) -> bool {
        let described = self.files.iter().find(|file| file.name == DESCRIPTOR);
        let names =
            |text: &[u8]| text.windows(OUTLINES.len()).any(|part| part == OUTLINES.as_bytes());
        path == OUTLINES && described.is_some_and(|file| !names(&file.bytes))
    }
}

impl Folder for Fetched {
    fn load(&mut self, path: &str, limit_bytes: u64) -> Result<Vec<u8>, Unloaded> {
        let known = self.files.iter().any(|file| file.name == path) || self.is_undescribed(path);
        if !known && !self.absent.iter().any(|one| one == path) {
            self.wanted.get_or_insert_with(|| path.to_owned());
        }
        self.files.as_slice().load(path, limit_bytes)
    }
}

/// Fetches the files of a folder: those that its descriptor names, else the tables by their names.
async fn fetched(folder: &str) -> Result<PackageReading, String> {
    let mut all = Fetched { files: Vec::new(), absent: Vec::new(), wanted: None };
    for _ in 0..MOST_ROUNDS {
        let read = read_folder(&mut all);
        let Some(path) = all.wanted.take() else {
            return match read {
                Err(_) if all.absent.iter().any(|path| path == DESCRIPTOR) => {
                    undescribed(folder).await
                }
                read => read.map_err(|error| error.to_string()),
            };
        };
        match bytes(&format!("{folder}{path}")).await {
            Ok(bytes) => all.files.push(PackageFile { name: path, bytes }),
            Err(_) => all.absent.push(path),
        }
        if all.files.iter().map(|file| file.bytes.len() as u64).sum::<u64>() > LARGEST_PACKAGE_BYTES
        {
            return Err("it is larger than a record may be; split it".to_owned());
        }
    }
    Err(format!("its {DESCRIPTOR} names more files than a record has"))
}

/// The tables of a folder without a descriptor.
async fn undescribed(folder: &str) -> Result<PackageReading, String> {
    let mut files = Vec::new();
    for name in RecordFile::ALL.map(RecordFile::name).into_iter().chain([OUTLINES]) {
        if let Ok(bytes) = bytes(&format!("{folder}{name}")).await {
            files.push(PackageFile { name: name.to_owned(), bytes });
        }
    }
    if files.is_empty() {
        return Err(format!("there is neither {DESCRIPTOR} nor claims.csv at {folder}"));
    }
    // A lone table of claims is read as such; of other lone tables none is a record.
    if let [only] = files.as_slice()
        && only.name != RecordFile::Claims.name()
    {
        return Err(format!("there is no claims.csv at {folder}"));
    }
    read_files(files).map_err(|error| error.to_string())
}
