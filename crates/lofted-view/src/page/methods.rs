//! The numbers of the methods page: constants with their sources, priors by class, results of others beside ours.

pub mod glossary;

use lofted::decimal;
use lofted::earth::constants::{MEAN_RADIUS_M, MU_M3_S2, ROTATION_RAD_S};
use lofted::earth::ellipsoid::Figure;
use lofted::earth::gravity::{J2, J3, J4, ZONAL_RADIUS_M};
use lofted::reconstruct::class::VehicleClass;
use lofted::reconstruct::finding::FindingCode;
use lofted::reconstruct::spread::Spread;
use lofted::validation::cases::Method;
use lofted::validation::independent::Coverage;
use lofted_charts::Table;
use lofted_charts::sheet::words;
use lofted_jobs::validation_job::{MeasuredRow, Validated, ValidationRow, validated};
use lofted_record::Record;

use crate::asking::{Means, Page, PageTable};
use crate::judging::verdict::{NOT_BALLISTIC, verdict_words};

/// The page's title.
pub const TITLE: &str = "Methods";

/// Draws for each flight with a published result.
pub const VALIDATION_DRAWS: u32 = 200;

/// The page of methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Methods;

impl Page for Methods {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn table(&self, _record: &Record, which: PageTable, _means: &mut Means<'_>) -> Option<Table> {
        match which {
            PageTable::Shown => Some(validation(&validated(VALIDATION_DRAWS))),
            PageTable::Constants => Some(constants()),
            PageTable::Priors => Some(priors()),
            PageTable::Verdicts => None,
        }
    }
}

/// The constants, each with where it is from.
#[must_use]
pub fn constants() -> Table {
    let wgs84 = "WGS 84, NIMA TR8350.2, 2000, table 3.1";
    let egm96 = "EGM96, Lemoine et al. 1998";
    let figure = Figure::Wgs84;
    let row =
        |what: &str, value: String, source: &str| vec![what.to_owned(), value, source.to_owned()];
    let rows = vec![
        row("Gravitational constant of the Earth, μ", format!("{} m³/s²", power(MU_M3_S2)), wgs84),
        row("Rotation rate of the Earth, ω", format!("{} rad/s", power(ROTATION_RAD_S)), wgs84),
        row(
            "Equatorial radius of the ellipsoid",
            format!("{} km", words::number(figure.equatorial_radius_m() / 1000.0, 3)),
            wgs84,
        ),
        row(
            "Flattening of the ellipsoid",
            format!("1/{}", words::number(1.0 / figure.flattening(), 9)),
            wgs84,
        ),
        row(
            "Mean radius R, of the sphere of two-body flight",
            format!("{} km", words::number(MEAN_RADIUS_M / 1000.0, 3)),
            "IUGG mean radius, rounded",
        ),
        row("Zonal coefficient J2", power(J2), egm96),
        row("Zonal coefficient J3", power(J3), egm96),
        row("Zonal coefficient J4", power(J4), egm96),
        row(
            "Radius that J2 to J4 refer to",
            format!("{} km", words::number(ZONAL_RADIUS_M / 1000.0, 4)),
            egm96,
        ),
    ];
    Table::new(&["Constant", "Value", "Source"], rows)
}

/// A number with its power of ten: `3.986004418 × 10¹⁴`.
fn power(value: f64) -> String {
    let text = format!("{value:e}");
    let Some((digits, exponent)) = text.split_once('e') else { return text };
    let raised = exponent.chars().map(|c| match c.to_digit(10) {
        Some(digit) => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'][digit as usize],
        None => '⁻',
    });
    format!("{} × 10{}", digits.replace('-', "−"), raised.collect::<String>())
}

/// What each class of vehicle assumes before its flight is looked at.
#[must_use]
pub fn priors() -> Table {
    let rows = VehicleClass::ALL.iter().map(|class| {
        let prior = class.prior();
        let burn = |share: f64| words::number(prior.burn_time_s(share), 0);
        vec![
            class.label().to_owned(),
            prior.stages.count().to_string(),
            format!("{} / {} / {}", burn(0.05), burn(0.5), burn(0.95)),
            format!(
                "{} to {}",
                words::number(prior.exhaust_speed_low_m_s, 0),
                words::number(prior.exhaust_speed_high_m_s, 0)
            ),
        ]
    });
    let columns = [
        "Class",
        "Equal stages",
        "Burn time, 5 / 50 / 95 %, s",
        "Exhaust speed, m/s, evenly spread",
    ];
    Table::new(&columns, rows.collect())
}

/// Results of others with ours, the difference, and whether they agree.
#[must_use]
pub fn validation(known: &Validated) -> Table {
    let columns = [
        "Flight and figures",
        "By whom",
        "Theirs",
        "By which method",
        "Ours",
        "Difference",
        "Agree",
    ];
    let row = |row: &ValidationRow| {
        vec![
            row.flight.clone(),
            row.who.clone(),
            grouped(&row.published),
            row.method.clone(),
            grouped(&row.ours),
            difference(row),
            if row.agrees { "yes" } else { "no" }.to_owned(),
        ]
    };
    Table::new(&columns, known.rows.iter().map(row).collect())
}

/// The flights whose figures were measured: what was measured, what the others put each figure at, the verdict.
#[must_use]
pub fn measured(known: &Validated) -> Table {
    let columns = ["Flight", "How it is known", "Measured", "The others imply", "Verdict"];
    let row = |row: &MeasuredRow| {
        let figures = row.figures.iter().map(|figure| {
            format!("{} {}", figure.metric().id().replace('-', " "), words::figure(figure))
        });
        let implied = row.tested.iter().map(|test| {
            let (unit, si) = test.what.shown_in();
            let number = |value: f64| words::number(value / si, 1);
            let Spread { p05, p95, .. } = test.implied_si;
            let name = test.what.id().replace('-', " ");
            format!("{name} {} to {} {unit}", number(p05), number(p95))
        });
        let not_ballistic = row.findings.contains(&FindingCode::NotBallistic);
        let verdict = if not_ballistic { NOT_BALLISTIC } else { verdict_words(row.verdict) };
        vec![
            row.flight.clone(),
            row.note.clone(),
            figures.collect::<Vec<_>>().join("; "),
            implied.collect::<Vec<_>>().join("; "),
            verdict.to_owned(),
        ]
    };
    Table::new(&columns, known.measured.iter().map(row).collect())
}

/// How often the truth of a separate program's flights is held, in a sentence; none before the first of them.
#[must_use]
pub fn independent_words(known: &Validated) -> Option<String> {
    let Coverage { flights, range_inside, burn_inside, inconsistent } = known.independent;
    (flights > 0).then(|| {
        format!(
            "Of {flights} flights of a separate program with other physics (unequal stages, coasts between them, \
             drag by Mach number, another steering), given as apogee, distance and time alone, the true greatest \
             range lies inside our 5 to 95 % in {range_inside}, the true burn time in {burn_inside}; the figures of \
             {inconsistent} are said not to hold together. Nine in ten would be as it should be: our bounds are \
             rather too wide than too narrow."
        )
    })
}

/// Ours against theirs: of powered flight the median. A bound has no difference.
fn difference(row: &ValidationRow) -> String {
    match row.ours_km {
        _ if row.kind == Method::Bound => "a bound".to_owned(),
        Some(km) if km.is_finite() => format!("{} %", signed(percent_beyond(row, km))),
        _ => "none: any point on Earth".to_owned(),
    }
}

fn percent_beyond(row: &ValidationRow, ours_km: f64) -> f64 {
    100.0 * (ours_km / row.published_km - 1.0)
}

fn signed(percent: f64) -> String {
    let share = words::number(percent, 1);
    let sign = if share == "0" || share.starts_with('\u{2212}') { "" } else { "+" };
    format!("{sign}{share}")
}

/// A text with its numbers in groups of three.
fn grouped(text: &str) -> String {
    let words = text.split(' ').map(|word| match decimal::number(word) {
        Some(number) if word.len() > 3 => words::number(number, 0),
        _ => word.to_owned(),
    });
    words.collect::<Vec<_>>().join(" ")
}

/// How the comparison stands, in a sentence.
#[must_use]
pub fn verdict_on_validation(known: &Validated) -> String {
    let of = |kinds: &[Method]| {
        known.rows.iter().filter(|row| kinds.contains(&row.kind)).collect::<Vec<_>>()
    };
    let (ranges, bounds) = (of(&[Method::Powered]), of(&[Method::Bound]));
    let apart = of(&[Method::EnergyOnlyStill, Method::EnergyOnlyTurning]);
    let agree = |rows: &[&ValidationRow]| rows.iter().filter(|row| row.agrees).count();
    let published = ranges.len() + bounds.len();
    let agreeing = agree(&ranges) + agree(&bounds);
    if !known.done {
        return format!("{published} published results compared so far, {agreeing} of them agree.");
    }
    let mut sentences = vec![if agreeing == published {
        format!("All {published} published results agree with ours by this rule.")
    } else {
        format!(
            "Of {published} published results {agreeing} agree with ours; the others are marked."
        )
    }];
    let off = ranges.iter().filter_map(|row| Some(percent_beyond(row, row.ours_km?)));
    let off: Vec<f64> = off.filter(|percent| percent.is_finite()).collect();
    let (least, most) =
        (off.iter().copied().reduce(f64::min), off.iter().copied().reduce(f64::max));
    if let (Some(least), Some(most)) = (least, most) {
        sentences.push(format!(
            "{} are ranges of powered flight: our medians lie {} to {} % from them. {} are bounds, which say \
             no more than that the range is greater.",
            ranges.len(), signed(least), signed(most), bounds.len()
        ));
    }
    if !apart.is_empty() {
        sentences.push(format!(
            "{} of {} two-body ranges that a separate program computed agree.",
            agree(&apart),
            apart.len()
        ));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_are_those_of_the_core_in_words() {
        let constants = constants();
        let value = |name: &str| {
            constants
                .rows
                .iter()
                .find(|row| row[0].contains(name))
                .map(|row| row[1].clone())
                .unwrap()
        };
        assert_eq!(value("μ"), "3.986004418 × 10¹⁴ m³/s²");
        assert_eq!(value("ω"), "7.292115 × 10⁻⁵ rad/s");
        assert_eq!(value("Flattening"), "1/298.257223563");
        assert_eq!(value("sphere"), "6,371 km");
        assert!(priors().rows.iter().any(|row| row[2].contains("/ 265 /")));
    }

    #[test]
    fn a_published_result_stands_beside_ours_with_the_difference() {
        let row = |published: &str, ours_km, agrees| ValidationRow {
            flight: "2017-05-14 Hwasong-12".into(),
            who: "Wright".into(),
            kind: if published.starts_with("more") { Method::Bound } else { Method::Powered },
            published: published.into(),
            published_km: 4500.0,
            method: "same vehicle".into(),
            ours: "powered flight, p05 / p50 / p95: 4210 km / 4590 km / 4904 km".into(),
            ours_km,
            agrees,
        };
        let rows = vec![
            row("4500 km", Some(4590.0), true),
            row("more than 4500 km", Some(f64::INFINITY), true),
            row("4500 km", None, false),
            row("4500 km", Some(4500.4), true),
        ];
        let known = Validated { rows, done: true, ..Validated::default() };
        let shown = validation(&known);
        assert_eq!(shown.rows[0][2], "4,500 km");
        assert_eq!(
            shown.rows[0][4],
            "powered flight, p05 / p50 / p95: 4,210 km / 4,590 km / 4,904 km"
        );
        let differences: Vec<&str> = shown.rows.iter().map(|row| row[5].as_str()).collect();
        assert_eq!(differences, ["+2 %", "a bound", "none: any point on Earth", "0 %"]);
        assert_eq!(
            verdict_on_validation(&known),
            "Of 4 published results 3 agree with ours; the others are marked. 3 are ranges of powered flight: \
             our medians lie 0 to +2 % from them. 1 are bounds, which say no more than that the range is \
             greater."
        );
    }
}
