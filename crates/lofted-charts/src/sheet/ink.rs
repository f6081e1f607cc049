//! What is drawn with: roles instead of colours, so that a theme can change them afterwards.
//!
//! plotters carries a colour as red, green and blue. Here red holds the role, green the dash and
//! blue a halo, and the backend writes the role's colour variable or the theme's own colour.

use lofted::party::{Hue, Stroke};
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
    /// The first hue of parties.
    Hue1,
    /// The second hue of parties.
    Hue2,
    /// The third hue of parties.
    Hue3,
    /// The fourth hue of parties.
    Hue4,
    /// The fifth hue of parties.
    Hue5,
    /// The sixth hue of parties.
    Hue6,
    /// The seventh hue of parties.
    Hue7,
    /// The eighth hue of parties.
    Hue8,
    /// Whoever has no hue.
    Other,
    /// The first hue again, its marks doubled.
    Twice1,
    /// The second hue again, its marks doubled.
    Twice2,
    /// The third hue again, its marks doubled.
    Twice3,
    /// The fourth hue again, its marks doubled.
    Twice4,
    /// The fifth hue again, its marks doubled.
    Twice5,
    /// The sixth hue again, its marks doubled.
    Twice6,
    /// The seventh hue again, its marks doubled.
    Twice7,
    /// The eighth hue again, its marks doubled.
    Twice8,
}

/// Every role with its colour variable, its light and its dark colour; a doubled one has those of its plain one.
const TOKENS: [(Ink, &str, &str, &str); 17] = [
    (Ink::Paper, "--paper", "#fbfaf7", "#151514"),
    (Ink::Card, "--card", "#ffffff", "#1c1c1a"),
    (Ink::Text, "--ink", "#1c1c1a", "#eceae4"),
    (Ink::Muted, "--muted", "#66645e", "#a09d94"),
    (Ink::Rule, "--rule", "#e4e1d9", "#33322e"),
    (Ink::Accent, "--accent", "#b8432f", "#ef8a72"),
    (Ink::Band, "--band", "#e9e4d6", "#2c2a22"),
    (Ink::Earth, "--earth", "#eef0f1", "#22262a"),
    (Ink::Hue1, "--hue-1", "#116dfc", "#767af0"),
    (Ink::Hue2, "--hue-2", "#e41071", "#d48a18"),
    (Ink::Hue3, "--hue-3", "#4e4e2b", "#f6cd30"),
    (Ink::Hue4, "--hue-4", "#267c0d", "#62f8a8"),
    (Ink::Hue5, "--hue-5", "#840793", "#d493f0"),
    (Ink::Hue6, "--hue-6", "#023555", "#c0d3fa"),
    (Ink::Hue7, "--hue-7", "#c123c0", "#a773a7"),
    (Ink::Hue8, "--hue-8", "#442700", "#7ac98b"),
    (Ink::Other, "--other", "#6b7280", "#a3a8b0"),
];

/// The roles after those, in the order of the hues that they double.
const DOUBLED: [Ink; 8] = [
    Ink::Twice1,
    Ink::Twice2,
    Ink::Twice3,
    Ink::Twice4,
    Ink::Twice5,
    Ink::Twice6,
    Ink::Twice7,
    Ink::Twice8,
];

impl Ink {
    /// A hue of parties; [`Ink::Other`] for one that has none.
    ///
    /// # Examples
    /// ```
    /// use lofted::party::Hue;
    /// use lofted_charts::Ink;
    ///
    /// assert_eq!(Ink::of_hue(Some(Hue::ALL[0])), Ink::Hue1);
    /// assert_eq!(Ink::of_hue(Some(Hue::ALL[8])), Ink::Twice1);
    /// assert_eq!(Ink::of_hue(None), Ink::Other);
    /// ```
    #[must_use]
    pub fn of_hue(hue: Option<Hue>) -> Self {
        let Some(hue) = hue else { return Self::Other };
        let first = match hue.stroke() {
            Stroke::Plain => Self::Hue1,
            Stroke::Doubled => Self::Twice1,
        };
        Self::of_number(first as usize + usize::from(hue.colour()) - 1).unwrap_or(Self::Other)
    }

    /// The role of a number, from 0.
    fn of_number(number: usize) -> Option<Self> {
        let doubled = || DOUBLED.get(number.checked_sub(TOKENS.len())?).copied();
        TOKENS.get(number).map(|token| token.0).or_else(doubled)
    }

    fn token(self) -> (Self, &'static str, &'static str, &'static str) {
        let number = self as usize;
        let hue = number.checked_sub(Self::Twice1 as usize).map(|at| Self::Hue1 as usize + at);
        TOKENS[hue.unwrap_or(number)]
    }

    /// Whether marks of the role are drawn doubled: a ninth party and those after it, which share their colours with the
    /// first.
    #[must_use]
    pub fn stroke(self) -> Stroke {
        if self as usize >= Self::Twice1 as usize { Stroke::Doubled } else { Stroke::Plain }
    }

    /// The CSS custom property that holds the role's colour on the page.
    #[must_use]
    pub fn variable(self) -> &'static str {
        self.token().1
    }

    fn colour(self, theme: Theme) -> String {
        let (_, variable, light, dark) = self.token();
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

/// How opaque a fill or a line must be that carries meaning and has no edge of the full colour.
const LIGHTER: f64 = 0.8;

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

    /// The same paint, as light as what carries meaning may be: 3 to 1 beside the card.
    #[must_use]
    pub fn lighter(self) -> Self {
        self.faded(LIGHTER)
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
            ink: Ink::of_number(usize::from(ink)).unwrap_or(Ink::Text),
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
mod tests;
