//! What a reader pastes or drops as a text: read as one, or told in a plain word why it is none.

/// The most bytes of a story.
pub const LARGEST_STORY_BYTES: usize = 64 * 1024 * 1024;

/// How many characters are looked at to tell a text from another kind of file.
const LOOKED_AT: usize = 200_000;

/// The text of a file's bytes.
///
/// # Errors
/// It is no plain text, or too large, in a sentence.
pub fn text_of(bytes: &[u8]) -> Result<String, String> {
    if bytes.len() > LARGEST_STORY_BYTES {
        return Err(too_large(bytes.len()));
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes))
            .into_owned(),
    };
    plain(&text).map(|()| text)
}

/// Text of two bytes to a character, as some editors save it.
fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let pairs =
        bytes.chunks_exact(2).filter_map(|pair| Some(unit([*pair.first()?, *pair.get(1)?])));
    char::decode_utf16(pairs).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Whether a text is one that can be read.
///
/// # Errors
/// It is empty, no plain text, or too large, in a sentence.
pub fn plain(text: &str) -> Result<(), String> {
    if text.len() > LARGEST_STORY_BYTES {
        return Err(too_large(text.len()));
    }
    if text.trim().is_empty() {
        return Err("There is no text yet: paste a story, drop a file of text, or type.".to_owned());
    }
    let (mut all, mut strange) = (0_usize, 0_usize);
    // The beginning tells; a long text is looked at no longer than a short one.
    for c in text.chars().take(LOOKED_AT) {
        all += 1;
        let is_strange = c == char::REPLACEMENT_CHARACTER
            || c == '\0'
            || (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{85}'));
        strange += usize::from(is_strange);
    }
    // A few letters of another encoding are a text still.
    if strange * 50 > all {
        return Err("This is no plain text: it looks like a document, a picture or another kind of file. Open it in \
                    its own program and paste the words of the story."
            .to_owned());
    }
    Ok(())
}

fn too_large(bytes: usize) -> String {
    let mega = |bytes: usize| bytes / (1024 * 1024);
    format!(
        "This is {} MB of text, and {} MB is the most that is read: split it, or give it to the command, lofted read.",
        mega(bytes),
        mega(LARGEST_STORY_BYTES)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_the_encodings_that_editors_save() {
        let said = "The missile flew 1,000 km.";
        let wide: Vec<u8> = said.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(text_of(&[&[0xff, 0xfe][..], &wide].concat()).as_deref(), Ok(said));
        assert_eq!(
            text_of(&[&[0xef, 0xbb, 0xbf][..], said.as_bytes()].concat()).as_deref(),
            Ok(said)
        );
        let old = [
            said.as_bytes(),
            b" It cost \xa31 million, said the ministry of the country on that day.",
        ]
        .concat();
        assert!(text_of(&old).is_ok(), "one letter of another encoding");
    }

    #[test]
    fn what_is_no_text_is_told_in_a_plain_word() {
        let noise: Vec<u8> =
            (0..4000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        for bytes in [&noise[..], b"%PDF-1.7\0\0\0\0\x01\x02"] {
            assert!(text_of(bytes).unwrap_err().starts_with("This is no plain text"));
        }
        assert!(plain(" \n").unwrap_err().starts_with("There is no text yet"));
    }
}
