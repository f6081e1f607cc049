//! The claims of somebody's own with which the page was opened: the page's script keeps their text for this tab.

use gloo::utils::window;
use lofted_record::Files;
use web_sys::Storage;

use crate::location::embedded::thawed;
use crate::record::own::own_data::OwnData;
use crate::record::own::own_outlines::OwnOutlines;
use crate::record::own::tabs::Channel;
use crate::record::record_files::RecordFiles;

/// Where `web/site/shell.js` puts the text of `own=`.
const KEY: &str = "lofted-carried";

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}

/// The text that the link carried; `None` where it carried none.
#[must_use]
pub fn text() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten().filter(|text| !text.is_empty())
}

/// The claims that the link carried; nothing where it carried none, or none that can be read, which the page's script
/// says.
pub async fn carried() -> OwnData {
    let Some(text) = text() else { return OwnData::Nothing };
    let Ok(bytes) = thawed(&text).await else { return OwnData::Nothing };
    let record = RecordFiles::of(&Files::joined(&bytes)).read().record;
    if record.claims().is_empty() {
        return OwnData::Nothing;
    }
    OwnData::Singly(record.into(), OwnOutlines::default())
}

/// Shows the page without them from now on, here and in the other parts of the page.
pub fn leave() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
    if let Some(channel) = Channel::open(|| ()) {
        channel.tell();
    }
}
