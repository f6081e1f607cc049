//! The claims of somebody's own with which the page was opened.

use lofted_record::Files;

use crate::location::embedded::thawed;
use crate::record::own::own_data::OwnData;
use crate::record::own::own_outlines::OwnOutlines;
use crate::record::own::there;
use crate::record::record_files::RecordFiles;

/// The claims that the link carried; nothing where it carried none, or none that can be read, which the page's script
/// says.
pub async fn carried() -> OwnData {
    let Some(text) = there::carried() else { return OwnData::Nothing };
    let Ok(bytes) = thawed(&text).await else { return OwnData::Nothing };
    let record = RecordFiles::of(&Files::joined(&bytes)).read().record;
    if record.claims().is_empty() {
        return OwnData::Nothing;
    }
    OwnData::Singly(record.into(), OwnOutlines::default())
}
