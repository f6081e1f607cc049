//! The page's colour variables are the charts' own, light and dark.

use lofted_charts::Theme;
use lofted_charts::sheet::ink::css_variables;

#[test]
fn the_style_sheet_holds_the_hues_of_the_charts() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/styles/tokens.css");
    let css = std::fs::read_to_string(path).unwrap();
    assert_eq!(css.matches(&css_variables(Theme::Light)).count(), 1);
    // Once for the system's choice and once for the reader's.
    assert_eq!(css.matches(&css_variables(Theme::Dark)).count(), 2);
}
