//! The font that the command paints with is the one that charts are measured in: every bundled width is its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::sync::Arc;

use lofted::xml_text::xml_text;
use lofted_charts::sheet::canvas::text_width::{Weight, room_px, width_px};
use resvg::usvg::{Node, Options, Text, Tree};

const SIZE_PX: f64 = 1000.0;

/// Signs whose width is not the font's: measured as wide as an unknown one, set on the sign before, or composed of
/// several. There is room for them all the same.
const ROOMY: &str = "`¨\u{ad}´¸¼½¾≈≥≤′″−Ж";

/// Every character that charts have a width for, and two that they have none for.
fn characters() -> Vec<char> {
    let extra = "–—‘’“”…·×≈≥≤°′″−→²³ΨγωЖ七";
    let latin = (' '..='~').chain('\u{a0}'..='ÿ');
    latin.chain(extra.chars()).collect()
}

/// How wide each character is set, thousandths of its size; `None` where the font has no sign for it.
fn set_widths(characters: &[char], weight: Weight) -> Vec<Option<f64>> {
    let mut options = Options { font_family: "Noto Sans".to_owned(), ..Options::default() };
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
    fonts.load_font_data(notosans::BOLD_TTF.to_vec());
    let weight = if weight == Weight::Bold { 700 } else { 400 };
    let mut svg = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">");
    // Between bars, because a space alone is no text.
    let between = characters.iter().map(|c| format!("|{c}|"));
    for text in ["||".to_owned()].into_iter().chain(between) {
        let text = xml_text(&text);
        let look =
            format!("font-size=\"{SIZE_PX}\" font-weight=\"{weight}\" font-kerning=\"none\"");
        write!(svg, "<text xml:space=\"preserve\" {look}>{text}</text>").unwrap();
    }
    svg += "</svg>";
    let tree = Tree::from_str(&svg, &options).unwrap();
    let texts: Vec<&Text> = tree.root().children().iter().filter_map(text_of).collect();
    assert_eq!(texts.len(), 1 + characters.len());
    let bars = width_of(texts[0]).unwrap();
    texts[1..].iter().map(|text| Some(width_of(text)? - bars)).collect()
}

fn text_of(node: &Node) -> Option<&Text> {
    match node {
        Node::Text(text) => Some(text),
        _ => None,
    }
}

fn width_of(text: &Text) -> Option<f64> {
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let known = glyphs.into_iter().all(|glyph| glyph.id.0 != 0);
    known.then(|| f64::from(text.bounding_box().width()))
}

#[test]
fn every_bundled_width_is_that_of_the_font() {
    let characters = characters();
    for weight in [Weight::Regular, Weight::Bold] {
        for (c, set) in characters.iter().zip(set_widths(&characters, weight)) {
            let [bundled, room] = [width_px, room_px].map(|of| of(&c.to_string(), SIZE_PX, weight));
            let held = match set {
                Some(set) if ROOMY.contains(*c) => set <= room,
                Some(set) => (set - bundled).abs() <= 0.5,
                // A sign that the font lacks counts a full em.
                None => bundled >= SIZE_PX,
            };
            assert!(held, "{c:?} {weight:?}: bundled {bundled}, in the font {set:?}");
        }
    }
}
