//! Short names for what a wasm imports of its script: wasm-bindgen's carry a hash of sixteen digits, which stands
//! in both files and which no host compresses: some 4 kB of every page.

/// The script and the wasm with short names for the imports of the one from the other; `None` where the wasm is
/// none that we can read, or the script names an import elsewhere than where it gives it.
pub(super) fn shortened(script: &str, wasm: &[u8]) -> Option<(String, Vec<u8>)> {
    let (mut script, mut at) = (script.to_owned(), 8);
    let mut short = wasm.get(..at)?.to_vec();
    while at < wasm.len() {
        let id = *wasm.get(at)?;
        let (length, start) = number(wasm, at + 1)?;
        let end = start.checked_add(length)?;
        let section = wasm.get(start..end)?;
        short.push(id);
        if id == IMPORTS {
            let section = imports(section, &mut script)?;
            push_number(&mut short, section.len());
            short.extend(section);
        } else {
            push_number(&mut short, length);
            short.extend(section);
        }
        at = end;
    }
    Some((script, short))
}

/// The id of the section of imports.
const IMPORTS: u8 = 2;

/// The section of imports with short names, which the script gets as well.
fn imports(section: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let (count, mut at) = number(section, 0)?;
    let mut short = Vec::new();
    push_number(&mut short, count);
    for nth in 0..count {
        let (module, after) = name(section, at)?;
        let (long, end) = name(section, after)?;
        let new = name_of(nth);
        push_name(&mut short, module);
        // Given once, as a key: `__wbg_log_0123456789abcdef: function`.
        let key = format!("{long}:");
        if long.starts_with("__wb") && script.matches(long).count() == 1 && script.contains(&key) {
            *script = script.replacen(&key, &format!("{new}:"), 1);
            push_name(&mut short, &new);
        } else {
            push_name(&mut short, long);
        }
        // Functions alone come from scripts: a kind of zero and a type.
        let (_, next) = (*section.get(end)? == 0).then(|| number(section, end + 1))??;
        short.extend(section.get(end..next)?);
        at = next;
    }
    Some(short)
}

/// `a` to `z`, then `aa`, `ab`: short for the first, and never a name of wasm-bindgen's.
fn name_of(nth: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
    if nth < 26 {
        letter(nth).to_string()
    } else {
        format!("{}{}", name_of(nth / 26 - 1), letter(nth))
    }
}

/// A number as wasm writes it, seven bits a byte; and where what follows begins.
fn number(bytes: &[u8], mut at: usize) -> Option<(usize, usize)> {
    let (mut value, mut shift) = (0_usize, 0);
    loop {
        let byte = *bytes.get(at)?;
        value |= usize::from(byte & 0x7f).checked_shl(shift)?;
        at += 1;
        shift += 7;
        if byte & 0x80 == 0 {
            return Some((value, at));
        }
    }
}

fn push_number(bytes: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or(0);
        value >>= 7;
        bytes.push(if value == 0 { low } else { low | 0x80 });
        if value == 0 {
            return;
        }
    }
}

fn name(bytes: &[u8], at: usize) -> Option<(&str, usize)> {
    let (length, start) = number(bytes, at)?;
    let end = start.checked_add(length)?;
    Some((std::str::from_utf8(bytes.get(start..end)?).ok()?, end))
}

fn push_name(bytes: &mut Vec<u8>, name: &str) {
    push_number(bytes, name.len());
    bytes.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wasm that imports functions of these names, with a section after.
    fn wasm(names: &[&str]) -> Vec<u8> {
        let mut section = Vec::new();
        push_number(&mut section, names.len());
        for name in names {
            push_name(&mut section, "./glue.js");
            push_name(&mut section, name);
            section.extend([0, 0]);
        }
        let mut bytes = b"\0asm\x01\0\0\0\x02".to_vec();
        push_number(&mut bytes, section.len());
        bytes.extend(section);
        bytes.extend([3, 2, 1, 0]);
        bytes
    }

    #[test]
    fn a_name_is_short_in_both_or_in_neither() {
        let before = wasm(&["__wbg_log_0123456789abcdef", "__wbg_twice_1", "memory_of_ours"]);
        let script = "{ __wbg_log_0123456789abcdef: function() {}, __wbg_twice_1: __wbg_twice_1 }";
        let (script, after) = shortened(script, &before).unwrap();
        assert_eq!(script, "{ a: function() {}, __wbg_twice_1: __wbg_twice_1 }");
        assert_eq!(after, wasm(&["a", "__wbg_twice_1", "memory_of_ours"]));
    }

    #[test]
    fn names_are_all_different() {
        let mut names: Vec<String> = (0..1000).map(name_of).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), 1000);
        assert_eq!(
            (name_of(25), name_of(26), name_of(702)),
            ("z".into(), "aa".into(), "aaa".into())
        );
    }

    #[test]
    fn what_is_no_wasm_is_left_alone() {
        for bytes in [&b""[..], b"\0asm\x01\0\0\0\x02\xff", b"\0asm\x01\0\0\0\x02\x02\x01\x7f"] {
            assert_eq!(shortened("", bytes), None);
        }
    }
}
