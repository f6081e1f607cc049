//! Bytes as text, in the encodings that spreadsheets save and copy.

use std::borrow::Cow;

use super::error::SheetError;

/// The encoding that a table was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, in either order of bytes.
    Utf16,
    /// Windows-1252: what was no UTF-8 was taken for it.
    Windows1252,
}

/// How bytes begin that are no table, in small letters.
const STARTS: [(&[u8], SheetError); 14] = [
    (b"%pdf", SheetError::Pdf),
    (b"pk\x03\x04", SheetError::Zip),
    (b"\xd0\xcf\x11\xe0", SheetError::OldWorkbook),
    (b"\x89png", SheetError::Picture),
    (b"\xff\xd8\xff", SheetError::Picture),
    (b"gif8", SheetError::Picture),
    (b"<!doctype", SheetError::Html),
    (b"<html", SheetError::Html),
    (b"<table", SheetError::Html),
    (b"<meta", SheetError::Html),
    (b"<?xml", SheetError::Html),
    (b"{\\rtf", SheetError::RichText),
    (b"{\"", SheetError::Json),
    (b"[{", SheetError::Json),
];

/// The text of a table's bytes, without a byte order mark.
pub(super) fn text_of(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetError> {
    let (text, encoding) = decoded(bytes)?;
    if let Some(error) = told_by_start(text.as_bytes()) {
        return Err(error);
    }
    if text.trim().is_empty() {
        return Err(SheetError::Empty);
    }
    let controls = text.chars().take(4096).filter(|c| is_control(*c)).count();
    if controls > 16 || text.contains('\0') {
        return Err(SheetError::Binary);
    }
    Ok((text, encoding))
}

fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

fn told_by_start(bytes: &[u8]) -> Option<SheetError> {
    let start = bytes.trim_ascii_start();
    let start = start.get(..16.min(start.len())).unwrap_or_default().to_ascii_lowercase();
    STARTS.iter().find(|(begin, _)| start.starts_with(begin)).map(|(_, error)| *error)
}

fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), SheetError> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return utf16(rest, u16::from_le_bytes);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return utf16(rest, u16::from_be_bytes);
    }
    if let Some(error) = told_by_start(bytes) {
        return Err(error);
    }
    // Without a mark, every other byte of a Latin text is none.
    match bytes {
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => return utf16(bytes, u16::from_le_bytes),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => return utf16(bytes, u16::from_be_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text), Encoding::Utf8)),
        Err(_) => {
            let text: String = bytes.iter().map(|byte| windows_1252(*byte)).collect();
            Ok((Cow::Owned(text), Encoding::Windows1252))
        }
    }
}

fn utf16(
    bytes: &[u8],
    unit: fn([u8; 2]) -> u16,
) -> Result<(Cow<'static, str>, Encoding), SheetError> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let text: Result<String, _> =
        char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    text.map(|text| (Cow::Owned(text), Encoding::Utf16)).map_err(|_| SheetError::Binary)
}

/// What Windows-1252 has where Latin-1 has controls; a space for what it leaves open.
const HIGH: [char; 32] = [
    '€', ' ', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', ' ', 'Ž', ' ', ' ', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', ' ', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or(' '),
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Result<String, SheetError> {
        text_of(bytes).map(|(text, _)| text.into_owned())
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let wanted = "Höhe\t7–8".to_owned();
        let le: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = wanted.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            wanted.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", wanted.as_bytes()].concat(),
            [b"\xff\xfe", &*le].concat(),
            [b"\xfe\xff", &*be].concat(),
            b"H\xf6he\t7\x968".to_vec(),
        ] {
            assert_eq!(text(&bytes).as_ref(), Ok(&wanted));
        }
        let plain: Vec<u8> = "Who\tApogee".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text(&plain).as_deref(), Ok("Who\tApogee"));
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, error) in [
            (&b""[..], SheetError::Empty),
            (b" \n\t\n", SheetError::Empty),
            (b"%PDF-1.7\n%\xe2\xe3", SheetError::Pdf),
            (b"PK\x03\x04\x14\0", SheetError::Zip),
            (b"\xd0\xcf\x11\xe0\xa1\xb1", SheetError::OldWorkbook),
            (b"\x89PNG\r\n", SheetError::Picture),
            (b"\n<!DOCTYPE html>", SheetError::Html),
            (b"<table><tr>", SheetError::Html),
            (b"{\\rtf1\\ansi", SheetError::RichText),
            (b"[{\"a\": 1}]", SheetError::Json),
            (b"a\0\0\0b\0\0\0", SheetError::Binary),
        ] {
            assert_eq!(text(bytes), Err(error), "{bytes:?}");
        }
    }
}
