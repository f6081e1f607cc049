//! Tests of the roles: their colours, apart and in contrast.

use super::*;

#[test]
fn a_paint_survives_the_way_through_a_colour() {
    let all = TOKENS.map(|token| token.0).into_iter().chain(DOUBLED);
    for (index, ink) in all.enumerate() {
        assert_eq!(ink as usize, index);
        let paint = Paint::from(ink).dashed(Dash::Dotted).faded(0.5).with_halo();
        assert_eq!(Paint::from_backend(paint.to_backend_color()), paint);
    }
}

/// The linear channel of a colour that stands at a place of its text.
fn channel(hex: &str, at: usize) -> f64 {
    let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { lofted::math::pow((value + 0.055) / 1.055, 2.4) }
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| channel(hex, at);
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Linear red, green and blue as seen by others: rows of three. Machado, Oliveira and Fernandes 2009, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", table 1, severity 1.0.
const VISIONS: [(&str, [[f64; 3]; 3]); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn times(rows: &[[f64; 3]; 3], of: [f64; 3]) -> [f64; 3] {
    rows.map(|row| row.iter().zip(of).map(|(a, b)| a * b).sum())
}

/// Oklab of a colour as a vision sees it. Ottosson 2020, "A perceptual color space for image processing".
fn oklab(hex: &str, vision: &[[f64; 3]; 3]) -> [f64; 3] {
    let linear = [1, 3, 5].map(|at| channel(hex, at));
    let seen = times(vision, linear).map(|value| value.clamp(0.0, 1.0));
    let cones = times(
        &[
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        seen,
    );
    times(
        &[
            [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
        ],
        cones.map(|cone| lofted::math::pow(cone.max(1e-9), 1.0 / 3.0)),
    )
}

/// Hues hold apart by 0.1 in Oklab, ten times what is just seen beside each other, for whoever sees them.
#[test]
fn hues_hold_apart_for_every_vision_in_both_themes() {
    let plain = Hue::ALL.into_iter().filter(|hue| hue.stroke() == Stroke::Plain);
    let hues: Vec<Ink> = plain.map(|hue| Ink::of_hue(Some(hue))).collect();
    for theme in [Theme::Light, Theme::Dark] {
        for (name, vision) in &VISIONS {
            for (at, one) in hues.iter().enumerate() {
                for other in hues.iter().skip(at + 1).chain(&[Ink::Other, Ink::Text]) {
                    let [a, b] = [one, other].map(|ink| oklab(&ink.colour(theme), vision));
                    let apart = a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum::<f64>();
                    let least = if matches!(other, Ink::Other | Ink::Text) { 0.07 } else { 0.1 };
                    let apart = lofted::math::sqrt(apart);
                    assert!(apart >= least, "{name} {theme:?} {one:?} {other:?}: {apart:.3}");
                }
            }
        }
    }
}

#[test]
fn sixteen_parties_differ_in_colour_or_in_stroke() {
    let look = |hue| {
        let ink = Ink::of_hue(Some(hue));
        (ink.variable(), ink.stroke())
    };
    let looks: std::collections::HashSet<_> = Hue::ALL.map(look).into_iter().collect();
    assert_eq!(looks.len(), 16);
}

/// A colour over another, as much of it as is opaque.
fn over(ink: &str, card: &str, opacity: f64) -> String {
    let part = |hex: &str, at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap());
    let mixed = |at| (opacity * part(ink, at) + (1.0 - opacity) * part(card, at)).round() as u8;
    format!("#{:02x}{:02x}{:02x}", mixed(1), mixed(3), mixed(5))
}

#[test]
fn what_is_drawn_lighter_stands_out_from_the_card_in_both_themes() {
    for theme in [Theme::Light, Theme::Dark] {
        let card = Ink::Card.colour(theme);
        for hue in Hue::ALL.map(Some).into_iter().chain([None]) {
            let ink = Ink::of_hue(hue);
            let found = contrast(&over(&ink.colour(theme), &card, LIGHTER), &card);
            assert!(found >= 3.0, "{ink:?} {theme:?}: {found:.2}");
        }
    }
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
