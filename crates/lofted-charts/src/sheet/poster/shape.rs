//! The shapes of a picture on a sheet of its own.

/// Width at which a chart is drawn for a wide poster, px.
pub const WIDE_CHART_PX: u32 = 752;

/// The shape of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As wide as the chart with its margins, and as high as it needs to be.
    Wide,
    /// A square of 1,080 px, as social media show it whole.
    Square,
    /// 16:9, 1,600 by 900 px, as slides and the pages of newspapers have it: words beside the chart.
    Landscape,
    /// 4:5, 1,080 by 1,350 px, as high as a phone shows whole in a feed.
    Tall,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Self; 4] = [Self::Wide, Self::Square, Self::Landscape, Self::Tall];

    /// Width and height of the finished picture, px; `None` where they follow from the chart.
    #[must_use]
    pub const fn size_px(self) -> Option<(u32, u32)> {
        match self {
            Self::Wide => None,
            Self::Square => Some((1080, 1080)),
            Self::Landscape => Some((1600, 900)),
            Self::Tall => Some((1080, 1350)),
        }
    }

    /// The word for it in options: `square`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Square => "square",
            Self::Landscape => "landscape",
            Self::Tall => "tall",
        }
    }

    /// How many pixels of a painted picture are one of the drawing: a wide one is made for screens that show two.
    #[must_use]
    pub const fn pixels(self) -> u32 {
        match self {
            Self::Wide => 2,
            Self::Square | Self::Landscape | Self::Tall => 1,
        }
    }

    /// Widths at which a chart is drawn for it, px, until it [`fits`](super::fits): the narrowest that does, so that
    /// its text is as large as can be.
    ///
    /// At the widest the chart's own text is some 13 px high on the picture: wider, it could not be read at half its
    /// size.
    #[must_use]
    pub const fn chart_widths_px(self) -> &'static [u32] {
        match self {
            Self::Wide => &[WIDE_CHART_PX],
            Self::Square | Self::Tall => &[492, 532, 572, 632, 692, 712, 792, 872],
            Self::Landscape => &[452, 492, 532, 572, 632, 692, 752, 812, 872],
        }
    }

    /// What to say of a chart that fits this shape at none of the widths.
    #[must_use]
    pub fn too_tall(self) -> String {
        let shape = match self {
            Self::Wide => "a wide picture",
            Self::Square => "a square",
            Self::Landscape => "a picture of 16:9",
            Self::Tall => "a picture of 4:5",
        };
        format!(
            "the chart is too tall for {shape} with text that can be read; narrow it by the page\u{2019}s filters, or take \
             the wide picture"
        )
    }
}
