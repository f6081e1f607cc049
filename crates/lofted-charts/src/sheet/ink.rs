//! What is drawn with: roles instead of colours, so that a theme can change them afterwards.
//!
//! plotters carries a colour as red, green and blue. Here red holds the role, green the dash and
//! blue a halo, and the backend writes the role's colour variable or the theme's own colour.

use plotters::style::Color;
use plotters_backend::BackendColor;
use serde::{Deserialize, Serialize};

/// A role in a chart. Claimants of one party share a hue everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Ink {
    /// The page behind the cards.
    Paper,
    /// The card that a chart lies on.
    Card,
    /// Text and axes.
    Text,
    /// Text of the second rank.
    Muted,
    /// Grid lines.
    Rule,
    /// The one accent.
    Accent,
    /// What physics allows.
    Band,
    /// The Earth's disc.
    Earth,
    /// Washington.
    Washington,
    /// Seoul.
    Seoul,
    /// Kyiv.
    Kyiv,
    /// Tokyo.
    Tokyo,
    /// Pyongyang.
    Pyongyang,
    /// London.
    London,
    /// Any other party.
    Other,
}

/// Every role with its colour variable, its light and its dark colour.
const TOKENS: [(Ink, &str, &str, &str); 15] = [
    (Ink::Paper, "--paper", "#fbfaf7", "#151514"),
    (Ink::Card, "--card", "#ffffff", "#1c1c1a"),
    (Ink::Text, "--ink", "#1c1c1a", "#eceae4"),
    (Ink::Muted, "--muted", "#66645e", "#a09d94"),
    (Ink::Rule, "--rule", "#e4e1d9", "#33322e"),
    (Ink::Accent, "--accent", "#b8432f", "#ef8a72"),
    (Ink::Band, "--band", "#e9e4d6", "#2c2a22"),
    (Ink::Earth, "--earth", "#eef0f1", "#22262a"),
    (Ink::Washington, "--washington", "#1f6fb2", "#6cb3ee"),
    (Ink::Seoul, "--seoul", "#c2410c", "#f59a6b"),
    (Ink::Kyiv, "--kyiv", "#8a6d00", "#e0c04c"),
    (Ink::Tokyo, "--tokyo", "#0f7b5f", "#52c9a6"),
    (Ink::Pyongyang, "--pyongyang", "#7a2e7e", "#d08fd4"),
    (Ink::London, "--london", "#475569", "#a9b4c2"),
    (Ink::Other, "--other", "#6b7280", "#a3a8b0"),
];

impl Ink {
    /// The hue of a party, as the record names it; [`Ink::Other`] for one without a hue of its own.
    #[must_use]
    pub fn of_party(party: &str) -> Self {
        match party {
            "Washington" => Self::Washington,
            "Seoul" => Self::Seoul,
            "Kyiv" => Self::Kyiv,
            "Tokyo" => Self::Tokyo,
            "Pyongyang" => Self::Pyongyang,
            "London" => Self::London,
            _ => Self::Other,
        }
    }

    /// The CSS custom property that holds the role's colour on the page.
    #[must_use]
    pub fn variable(self) -> &'static str {
        TOKENS[self as usize].1
    }

    fn colour(self, theme: Theme) -> String {
        let (_, variable, light, dark) = TOKENS[self as usize];
        match theme {
            Theme::Page => format!("var({variable})"),
            Theme::Light => light.to_owned(),
            Theme::Dark => dark.to_owned(),
        }
    }
}

/// Where the colours come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Theme {
    /// The page's colour variables: the theme switches without redrawing.
    #[default]
    Page,
    /// Written into the picture: light.
    Light,
    /// Written into the picture: dark.
    Dark,
}

/// The colour variables of the light or dark theme as CSS declarations, for the page's style sheet
/// to be checked against.
#[must_use]
pub fn css_variables(theme: Theme) -> String {
    TOKENS.iter().map(|(ink, variable, ..)| format!("{variable}:{};", ink.colour(theme))).collect()
}

/// A picture drawn in the page's colour variables with a theme's own colours written in.
#[must_use]
pub fn with_colours(svg: &str, theme: Theme) -> String {
    TOKENS.iter().fold(svg.to_owned(), |svg, (ink, variable, ..)| {
        svg.replace(&format!("var({variable})"), &ink.colour(theme))
    })
}

/// How a stroke is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[repr(u8)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
}

/// A role with its dash and opacity: what plotters is handed as a colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paint {
    /// The role.
    pub ink: Ink,
    /// How a stroke of it is broken.
    pub dash: Dash,
    /// Whether a text of it has a halo of the card's colour, to stay readable over lines.
    pub halo: Halo,
    /// From 0, clear, to 1, opaque.
    pub opacity: f64,
}

/// Whether a text is set off from what lies under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(u8)]
pub enum Halo {
    /// Nothing around it.
    #[default]
    None,
    /// A rim of the card's colour.
    Card,
}

impl From<Ink> for Paint {
    fn from(ink: Ink) -> Self {
        Self { ink, dash: Dash::Solid, halo: Halo::None, opacity: 1.0 }
    }
}

impl Paint {
    /// The same paint with its strokes broken.
    #[must_use]
    pub fn dashed(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }

    /// The same paint, lighter: 0 clear, 1 opaque.
    #[must_use]
    pub fn faded(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    /// The same paint with a halo round its text.
    #[must_use]
    pub fn with_halo(self) -> Self {
        Self { halo: Halo::Card, ..self }
    }

    /// The paint that a backend's colour stands for.
    pub(crate) fn from_backend(color: BackendColor) -> Self {
        let (ink, dash, halo) = color.rgb;
        Self {
            ink: TOKENS.get(usize::from(ink)).map_or(Ink::Text, |token| token.0),
            dash: match dash {
                1 => Dash::Dashed,
                2 => Dash::Dotted,
                _ => Dash::Solid,
            },
            halo: if halo == 1 { Halo::Card } else { Halo::None },
            opacity: color.alpha,
        }
    }

    pub(crate) fn css(self, theme: Theme) -> String {
        self.ink.colour(theme)
    }
}

impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor {
            alpha: self.opacity,
            rgb: (self.ink as u8, self.dash as u8, self.halo as u8),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paint_survives_the_way_through_a_colour() {
        for (index, (ink, ..)) in TOKENS.into_iter().enumerate() {
            assert_eq!(ink as usize, index);
            let paint = Paint::from(ink).dashed(Dash::Dotted).faded(0.5).with_halo();
            assert_eq!(Paint::from_backend(paint.to_backend_color()), paint);
        }
    }

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                lofted::math::pow((value + 0.055) / 1.055, 2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_marks_stand_out_from_the_card_in_both_themes() {
        for theme in [Theme::Light, Theme::Dark] {
            let card = Ink::Card.colour(theme);
            for (ink, ..) in TOKENS {
                let least = match ink {
                    // Hues label their own marks, so they are held to the contrast of text.
                    Ink::Paper | Ink::Card | Ink::Rule | Ink::Band | Ink::Earth => continue,
                    _ => 4.5,
                };
                let found = contrast(&ink.colour(theme), &card);
                assert!(found >= least, "{ink:?} {theme:?}: {found:.2}");
            }
        }
    }
}
