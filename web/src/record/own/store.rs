//! The browser's own database, where own data is kept.
//!
//! `IndexedDB`, because a hundred thousand claims are some 20 MB: `localStorage` takes about 5 MB, as
//! text, and holds the page up while it does.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use lofted_jobs::message::{from_bytes, to_bytes};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DomException, EventTarget, IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction,
};

use crate::record::own::kept::{LAYOUT, Layout, StoreFault};
use crate::record::own::own_outlines::OwnOutlines;
use crate::record::record_files::RecordFiles;
use lofted_view::page::data::counts::Counts;

/// What is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// The reader's own data, which stands beside the record.
    Own,
    /// A record that the reader opened in place of the host's.
    Opened,
}

impl Shelf {
    /// Its database at the page's origin.
    fn database(self) -> &'static str {
        match self {
            Self::Own => "lofted-own-data",
            Self::Opened => "lofted-opened-record",
        }
    }
}

/// The database's version for the browser: what stands in it says its own layout.
const DATABASE_VERSION: u32 = 1;
const STORE: &str = "kept";
const KEY: &str = "own";

/// Own data as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The files.
    pub files: RecordFiles,
    /// How many claims they hold.
    pub claims: u32,
    /// The claims counted, where they are too many to be shown singly.
    pub counts: Option<Counts>,
    /// The outlines of their places.
    pub outlines: OwnOutlines,
    /// What a record that was opened says of itself; empty for own data, and for what an earlier version opened.
    pub details: Vec<u8>,
}

type Result<T> = std::result::Result<T, StoreFault>;

/// What is kept; nothing where nothing is.
///
/// # Errors
/// The browser refuses, or what is kept cannot be read: [`StoreFault`].
pub async fn load(shelf: Shelf) -> Result<Option<Kept>> {
    let database = open(shelf).await?;
    let value = async {
        let transaction = database.transaction_with_str(STORE).map_err(fault)?;
        let store = transaction.object_store(STORE).map_err(fault)?;
        done(&store.get(&KEY.into()).map_err(fault)?, "success").await
    }
    .await;
    database.close();
    let value = value?;
    if value.is_undefined() { Ok(None) } else { kept(&value).map(Some) }
}

/// Keeps data in place of what is kept: in one transaction, so that whatever becomes of the page, the one or the other
/// is kept whole.
///
/// # Errors
/// The browser refuses or has no room, or a later version kept what is there: [`StoreFault`]. What was kept before is
/// then kept still.
pub async fn save(shelf: Shelf, data: &Kept) -> Result<()> {
    let value = value(data)?;
    let database = open(shelf).await?;
    let saved = written(&database, &value).await;
    database.close();
    saved
}

async fn written(database: &IdbDatabase, value: &JsValue) -> Result<()> {
    let transaction = writing(database)?;
    let store = transaction.object_store(STORE).map_err(fault)?;
    let there = done(&store.get(&KEY.into()).map_err(fault)?, "success").await?;
    // What a later version kept is never written over.
    if let Err(fault) = layout(&there)
        && fault.guards()
    {
        return Err(fault);
    }
    store.put_with_key(value, &KEY.into()).map_err(fault)?;
    // Only a transaction that is complete is kept.
    let completed = finished(&transaction, "complete", "abort").await;
    let why = |_| transaction.error().map_or(StoreFault::Full, |error| of(&error));
    completed.map(|_| ()).map_err(why)
}

/// A transaction that writes, and is complete only when its bytes lie on the disk, where the browser can tell: `strict`.
fn writing(database: &IdbDatabase) -> Result<IdbTransaction> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into()).map_err(fault)?;
    // web-sys has no such call among what is settled.
    let begin = Reflect::get(database, &"transaction".into()).map_err(fault)?;
    let begin: Function = begin.dyn_into().map_err(fault)?;
    let begun = begin.call3(database, &STORE.into(), &"readwrite".into(), &options);
    begun.and_then(JsCast::dyn_into).map_err(fault)
}

/// Deletes all that is kept on a shelf.
///
/// # Errors
/// The browser refuses: [`StoreFault`].
pub async fn wipe(shelf: Shelf) -> Result<()> {
    let request = factory()?.delete_database(shelf.database()).map_err(fault)?;
    done(&request, "success").await.map(|_| ())
}

fn factory() -> Result<web_sys::IdbFactory> {
    // The page's and a worker's have it alike.
    let factory = Reflect::get(&js_sys::global(), &"indexedDB".into()).map_err(fault)?;
    factory.dyn_into().map_err(|_| StoreFault::Refused("it has no database".to_owned()))
}

async fn open(shelf: Shelf) -> Result<IdbDatabase> {
    let request = factory()?.open_with_u32(shelf.database(), DATABASE_VERSION).map_err(fault)?;
    let opening: IdbOpenDbRequest = request.clone();
    let make = Closure::once(move || {
        if let Ok(database) = opening.result().and_then(JsCast::dyn_into::<IdbDatabase>) {
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(make.as_ref().unchecked_ref()));
    let database = done(&request, "success").await?;
    database.dyn_into().map_err(|_| StoreFault::Broken)
}

/// The result of a request, once it has one.
async fn done(request: &IdbRequest, success: &str) -> Result<JsValue> {
    let waited = finished(request, success, "error").await;
    match waited {
        Ok(_) => request.result().map_err(fault),
        Err(_) => Err(match request.error() {
            Ok(Some(error)) => of(&error),
            _ => StoreFault::Refused("no reason given".to_owned()),
        }),
    }
}

/// Waits for one of two events.
async fn finished(
    target: &EventTarget,
    success: &str,
    failure: &str,
) -> std::result::Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let _ = target.add_event_listener_with_callback(success, &resolve);
        let _ = target.add_event_listener_with_callback(failure, &reject);
    });
    JsFuture::from(promise).await
}

fn of(error: &DomException) -> StoreFault {
    StoreFault::of_name(&error.name())
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` gives it")]
fn fault(error: JsValue) -> StoreFault {
    match error.dyn_ref::<DomException>() {
        Some(error) => of(error),
        None => StoreFault::Refused("its database fails".to_owned()),
    }
}

fn value(data: &Kept) -> Result<JsValue> {
    let object = Object::new();
    let put =
        |name: &str, value: JsValue| Reflect::set(&object, &name.into(), &value).map_err(fault);
    put("layout", LAYOUT.into())?;
    put("claims", data.claims.into())?;
    put("files", data.files.to_list().into())?;
    if let Some(counts) = &data.counts {
        let bytes = to_bytes(counts).map_err(|_| StoreFault::Broken)?;
        put("counts", Uint8Array::from(bytes.as_slice()).into())?;
    }
    put("outlines", data.outlines.file.clone().into())?;
    put("drawn", data.outlines.drawn.clone().into())?;
    // Whoever does not know of it reads the rest: the layout stays.
    if !data.details.is_empty() {
        put("details", Uint8Array::from(data.details.as_slice()).into())?;
    }
    Ok(object.into())
}

/// The layout of what is kept.
fn layout(value: &JsValue) -> Result<Layout> {
    let number = Reflect::get(value, &"layout".into()).map_err(|_| StoreFault::Broken)?;
    Layout::of(number.as_f64())
}

fn kept(value: &JsValue) -> Result<Kept> {
    let get = |name: &str| Reflect::get(value, &name.into()).map_err(|_| StoreFault::Broken);
    let layout = layout(value)?;
    let files: Array = get("files")?.dyn_into().map_err(|_| StoreFault::Broken)?;
    let claims = get("claims")?.as_f64().ok_or(StoreFault::Broken)? as u32;
    let files = RecordFiles::of_list(&files);
    let counts = match (get("counts")?.dyn_into::<Uint8Array>(), layout) {
        (Ok(_), Layout::One) => Some(Counts::of(&files.read().record)),
        (Ok(bytes), Layout::Two | Layout::Three) => {
            Some(from_bytes(&bytes.to_vec()).map_err(|_| StoreFault::Broken)?)
        }
        (Err(_), _) => None,
    };
    // Before layout 3 there were none.
    let of_outlines = Array::of2(&get("outlines")?, &get("drawn")?);
    let outlines = OwnOutlines::of_list(&of_outlines, 0);
    let details = get("details")?.dyn_into::<Uint8Array>();
    let details = details.map(|bytes| bytes.to_vec()).unwrap_or_default();
    Ok(Kept { files, claims, counts, outlines, details })
}
