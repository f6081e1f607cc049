//! A record as one short text, for a link that carries its claims: its files joined, deflated, in letters and digits.

use std::io::{Read, Write};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;

use crate::file::RecordFile;
use crate::read::{Files, Reading, read};
use crate::record::Record;
use crate::write::write_file;

/// No record in a link unpacks to more bytes than these.
pub const LARGEST_FROZEN_BYTES: u64 = 8_000_000;

/// Why a text is no frozen record.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ThawError {
    /// Signs that are not of base64 for addresses.
    #[error("the record in the link is not written as links write it: {0}; copy the link anew")]
    Letters(#[from] base64::DecodeError),
    /// Cut short or changed.
    #[error("the record in the link cannot be unpacked: {0}; copy the link anew")]
    Packed(#[from] std::io::Error),
    /// Larger than any.
    #[error(
        "the record in the link unpacks to more than {LARGEST_FROZEN_BYTES} bytes: freeze a selection"
    )]
    TooLarge,
}

/// A record as one text of letters, digits, `-` and `_`; the same record gives the same text.
///
/// # Errors
/// None that is known: packing into memory does not fail.
///
/// # Examples
/// ```
/// use lofted_record::frozen::{freeze, thaw};
/// use lofted_record::{Files, read};
///
/// let claimants = b"id,name,party\na,One,Strelsau\n";
/// let record = read(&Files { claimants, ..Files::NONE }).record;
/// let text = freeze(&record)?;
/// assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)));
/// assert_eq!(thaw(&text)?.record, record);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn freeze(record: &Record) -> std::io::Result<String> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    for (at, file) in RecordFile::ALL.into_iter().enumerate() {
        if at > 0 {
            packed.write_all(&[Files::BETWEEN])?;
        }
        let mut bytes = write_file(record, file);
        bytes.retain(|byte| *byte != Files::BETWEEN);
        packed.write_all(&bytes)?;
    }
    Ok(URL_SAFE_NO_PAD.encode(packed.finish()?))
}

/// The record of such a text, with what of it does not read.
///
/// # Errors
/// The text is none: the [`ThawError`] that says so.
pub fn thaw(text: &str) -> Result<Reading, ThawError> {
    let packed = URL_SAFE_NO_PAD.decode(text)?;
    let mut bytes = Vec::new();
    ZlibDecoder::new(&*packed).take(LARGEST_FROZEN_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_FROZEN_BYTES {
        return Err(ThawError::TooLarge);
    }
    Ok(read(&Files::joined(&bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundled;

    #[test]
    fn the_whole_record_comes_back_without_a_fault() {
        let text = freeze(&bundled().record).unwrap();
        let thawed = thaw(&text).unwrap();
        assert_eq!(thawed.record, bundled().record);
        assert!(thawed.faults.is_empty());
        assert!(text.len() < 80_000, "{} characters", text.len());
    }

    #[test]
    fn what_is_cut_short_changed_or_too_large_is_refused_in_words() {
        let text = freeze(&bundled().record).unwrap();
        for broken in [&text[..text.len() / 2], "%%%", "AAAA", ""] {
            let said = thaw(broken).unwrap_err().to_string();
            assert!(said.starts_with("the record in the link"), "{said}");
        }
        let mut bomb = ZlibEncoder::new(Vec::new(), Compression::best());
        bomb.write_all(&vec![b'a'; LARGEST_FROZEN_BYTES as usize + 10]).unwrap();
        let bomb = URL_SAFE_NO_PAD.encode(bomb.finish().unwrap());
        assert!(matches!(thaw(&bomb), Err(ThawError::TooLarge)));
    }
}
