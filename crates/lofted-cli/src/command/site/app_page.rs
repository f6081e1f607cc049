//! The app's page in a site: it holds the overview's words before its script has come, and says that
//! there is a list of what to keep for when there is no network.

use lofted_record::Record;
use lofted_view::site::first_view::first_view;

use super::offline::PAGE;
use super::place::Place;
use crate::error::Result;

/// Marks what says whether there is a list, with quotes or without, as minifiers leave it.
const KEEPS: [&str; 2] = [r#"name="offline""#, "name=offline"];
/// What marks the place of what is shown until the app is there, likewise.
const WAITING: [&str; 2] = [r#"id="waiting">"#, "id=waiting>"];
/// How that place ends: with what is said where there is no script, or the script does not come.
const ENDS: [&str; 3] = ["<p class=\"late\"", "<p class=late", "</article>"];

/// Writes the page of the app anew, which lies in the folder.
pub(super) fn write(record: &Record, place: &mut Place) -> Result<()> {
    let page = String::from_utf8_lossy(&place.read(PAGE)?).into_owned();
    place.write(PAGE, filled(&keeping(&page), &first_view(record)).as_bytes())
}

/// The page with the word that there is a list.
fn keeping(page: &str) -> String {
    let at = KEEPS.iter().find_map(|mark| page.find(mark));
    let tag = at.and_then(|at| {
        let from = page.get(..at)?.rfind('<')?;
        Some((page.get(..from)?, page.get(at + page.get(at..)?.find('>')? + 1..)?))
    });
    match tag {
        Some((before, after)) => {
            format!("{before}<meta name=\"offline\" content=\"yes\">{after}")
        }
        None => page.to_owned(),
    }
}

/// The page with other content in the place of what is shown until the app is there; as it was where it has none.
fn filled(page: &str, view: &str) -> String {
    let from = WAITING.iter().find_map(|mark| Some(page.find(mark)? + mark.len()));
    let rest = |from: usize| page.get(from..).unwrap_or_default();
    let to = from.and_then(|from| {
        ENDS.iter().find_map(|end| rest(from).find(end).map(|length| from + length))
    });
    match (from, to) {
        (Some(from), Some(to)) => {
            format!("{}{view}{}", page.get(..from).unwrap_or_default(), rest(to))
        }
        _ => page.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_filled_however_it_was_minified_and_again_the_same() {
        for page in [
            "<main><article class=page id=waiting><h1>A</h1><p class=late>B</p></article></main>",
            "<main><article class=\"page\" id=\"waiting\"><h1>A</h1><p class=\"late\">B</p></article>",
        ] {
            let once = filled(page, "<h1>C</h1>");
            assert!(once.contains("><h1>C</h1><p class=") && !once.contains(">A<"), "{once}");
            assert_eq!(filled(&once, "<h1>C</h1>"), once);
        }
        assert_eq!(filled("<p>", "x"), "<p>");
        for page in
            ["<a><meta content=no name=offline><b>", "<a><meta name=\"offline\" content=\"no\"><b>"]
        {
            assert_eq!(keeping(page), "<a><meta name=\"offline\" content=\"yes\"><b>");
        }
    }
}
