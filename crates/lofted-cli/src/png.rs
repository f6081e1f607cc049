//! An SVG picture as PNG, painted with the font that its texts were measured in.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::error::{Error, Result};

/// Paints a picture of a size at a multiple of it.
pub(crate) fn png(svg: &str, (width_px, height_px): (u32, u32), scale: u32) -> Result<Vec<u8>> {
    let mut options = Options { font_family: FONT.to_owned(), ..Options::default() };
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_font_data(notosans::REGULAR_TTF.to_vec());
    fonts.load_font_data(notosans::BOLD_TTF.to_vec());
    fonts.set_sans_serif_family(FONT);
    let unpainted = |why: String| Error::Paint(why);
    let tree = Tree::from_str(svg, &options).map_err(|error| unpainted(error.to_string()))?;
    let (width_px, height_px) = (width_px * scale, height_px * scale);
    let mut pixels = Pixmap::new(width_px, height_px)
        .ok_or_else(|| unpainted(format!("{width_px} x {height_px} pixels are too many")))?;
    let scale = scale as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| unpainted(error.to_string()))
}

const FONT: &str = "Noto Sans";
