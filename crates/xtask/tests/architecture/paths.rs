//! Finds which modules of its own crate a source file names, by `crate::` and by `super::`.

/// Where a file stands in the module tree: `["earth", "frame"]` for `src/earth/frame.rs`.
#[derive(Debug)]
pub(crate) struct Module(Vec<String>);

impl Module {
    /// From a path within `src`.
    pub(crate) fn of_file(path: &str) -> Self {
        let path = path.trim_start_matches('/').trim_end_matches(".rs");
        let parts = path.split('/').filter(|part| !["lib", "main"].contains(part));
        Self(parts.map(str::to_owned).collect())
    }

    /// The module under the crate's root that the file belongs to.
    pub(crate) fn room(&self) -> Option<&str> {
        self.0.first().map(String::as_str)
    }
}

/// The line and the name of every module under the crate's root that the source names.
pub(crate) fn used_rooms(module: &Module, source: &str) -> Vec<(usize, String)> {
    let words = words(source);
    let mut used = Vec::new();
    let mut depth = 0;
    // The brace depths at which `mod name {` blocks of this file were opened.
    let mut inner: Vec<usize> = Vec::new();
    let mut i = 0;
    while let Some((_, word)) = words.get(i) {
        match word.as_str() {
            "{" => depth += 1,
            "}" => {
                depth -= 1;
                inner.retain(|opened| *opened < depth + 1);
            }
            "mod" if text(&words, i + 2) == "{" => {
                depth += 1;
                inner.push(depth);
                i += 2;
            }
            "crate" | "super"
                if text(&words, i + 1) == "::" && text(&words, i.wrapping_sub(1)) != "::" =>
            {
                let level = module.0.len() + inner.len();
                let (end, reached) = climb(&words, i, level);
                if reached {
                    used.extend(heads(&words, end));
                }
                i = end;
                continue;
            }
            _ => {}
        }
        i += 1;
    }
    used
}

/// Steps over `crate::` or a chain of `super::`; true if that leads to the crate's root.
fn climb(words: &[Word], start: usize, level: usize) -> (usize, bool) {
    if text(words, start) == "crate" {
        return (start + 2, true);
    }
    let mut end = start;
    let mut steps = 0;
    while text(words, end) == "super" && text(words, end + 1) == "::" {
        steps += 1;
        end += 2;
    }
    (end, steps >= level)
}

/// The first name of a path, or of each path of a `{...}` group.
fn heads(words: &[Word], start: usize) -> Vec<Word> {
    if text(words, start) != "{" {
        return words.get(start).cloned().into_iter().collect();
    }
    let mut heads = Vec::new();
    let mut depth = 0;
    let mut first = true;
    for word in &words[start..] {
        match word.1.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => first = true,
            _ if depth == 1 && first => {
                heads.push(word.clone());
                first = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

type Word = (usize, String);

fn text(words: &[Word], i: usize) -> &str {
    words.get(i).map_or("", |(_, word)| word)
}

/// Splits source into names, `::` and single characters, with their lines; no comments, no strings.
fn words(source: &str) -> Vec<Word> {
    let chars: Vec<char> = source.chars().collect();
    let mut words = Vec::new();
    let (mut i, mut line) = (0, 1);
    while i < chars.len() {
        let end = token_end(&chars, i);
        let token: String = chars[i..end].iter().collect();
        let skipped = token.starts_with("//") || token.starts_with("/*") || token.starts_with('"');
        if !skipped && !token.trim().is_empty() {
            words.push((line, token.clone()));
        }
        line += token.matches('\n').count();
        i = end;
    }
    words
}

fn token_end(chars: &[char], i: usize) -> usize {
    let next = chars.get(i + 1).copied().unwrap_or(' ');
    let until = |found: &dyn Fn(usize) -> bool| (i + 1..chars.len()).find(|j| found(*j));
    match chars[i] {
        '/' if next == '/' => until(&|j| chars[j] == '\n').unwrap_or(chars.len()),
        '/' if next == '*' => until(&|j| j > i + 2 && chars[j - 1] == '*' && chars[j] == '/')
            .map_or(chars.len(), |j| j + 1),
        '"' => string_end(chars, i),
        // A character literal, such as '{' or '"'; a lifetime has no second quote.
        '\'' if next == '\\' => until(&|j| j > i + 2 && chars[j] == '\'').map_or(i + 1, |j| j + 1),
        '\'' if chars.get(i + 2) == Some(&'\'') => i + 3,
        'r' if next == '"' || (next == '#' && chars.get(i + 2) == Some(&'"')) => {
            raw_string_end(chars, i)
        }
        ':' if next == ':' => i + 2,
        c if c.is_alphanumeric() || c == '_' => {
            until(&|j| !(chars[j].is_alphanumeric() || chars[j] == '_')).unwrap_or(chars.len())
        }
        _ => i + 1,
    }
}

fn string_end(chars: &[char], start: usize) -> usize {
    let mut i = start + 1;
    while i < chars.len() && chars[i] != '"' {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    (i + 1).min(chars.len())
}

fn raw_string_end(chars: &[char], start: usize) -> usize {
    let hash = chars[start + 1] == '#';
    let open = start + if hash { 3 } else { 2 };
    let closed = |j: &usize| chars[*j] == '"' && (!hash || chars.get(j + 1) == Some(&'#'));
    (open..chars.len()).find(closed).map_or(chars.len(), |j| j + if hash { 2 } else { 1 })
}

#[test]
fn words_leave_comments_strings_and_characters_out() {
    let source = "a/*b*/::c // d\n\"e\\\"f\" 'g' '\\'' r#\"h\"i\"# &'k j";
    let found: Vec<_> = words(source).into_iter().filter(|(_, w)| w != "'").collect();
    let found: Vec<&str> = found.iter().map(|(_, word)| word.as_str()).collect();
    assert_eq!(found, ["a", "::", "c", "'g'", "'\\''", "r#\"h\"i\"#", "&", "k", "j"]);
}

#[test]
fn the_line_of_a_use_is_told() {
    let module = Module::of_file("/math.rs");
    assert_eq!(used_rooms(&module, "\n\nuse crate::earth;"), [(3, "earth".to_owned())]);
}

#[test]
fn super_counts_from_the_module_it_stands_in() {
    let rooms = |path: &str, source: &str| -> Vec<String> {
        used_rooms(&Module::of_file(path), source).into_iter().map(|(_, room)| room).collect()
    };
    assert!(rooms("/math/trig.rs", "use super::sin;").is_empty());
    assert!(rooms("/math.rs", "mod tests { use super::sin; }").is_empty());
    assert_eq!(rooms("/math.rs", "mod a { fn f() {} }\nuse super::earth;"), ["earth"]);
    assert_eq!(
        rooms("/math.rs", "mod a { use super::super::{earth, range::R}; }"),
        ["earth", "range"]
    );
}
