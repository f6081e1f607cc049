//! Parts and wholes: a frame as long as a whole, and in it, from the same zero, its parts in rows of
//! their own. Nothing is stacked, nothing summed.

use lofted::claim::{Amount, Side};

use crate::sheet::canvas::text_width::{Weight, wrapped};
use crate::sheet::canvas::{Align, Canvas};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::picture::{ChartError, Picture, ReadPoint, Readout, Sheet, Table};
use crate::sheet::plot::{Frame, LINE_PX, Plot, TEXT_PX, label, name, ticks};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::words;

/// A figure that others count parts of, with those parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// Who said it and what: `Strelsau, 30 Oct 2024: 11,000 in the camp`.
    pub title: String,
    /// Where it was said and on what footing.
    pub said: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
    /// The party's hue.
    pub ink: Ink,
    /// How many.
    pub amount: Amount,
    /// Its parts, a part's own parts after it.
    pub parts: Vec<Part>,
}

/// A figure that counts a part of another.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// How many of what: `more than 3,000 near the front`.
    pub title: String,
    /// Where it was said, and the share that follows.
    pub said: String,
    /// Address in the app of what it stands for; empty for none.
    pub opens: String,
    /// The party's hue.
    pub ink: Ink,
    /// How many.
    pub amount: Amount,
    /// How many there are in what it is a part of: the whole's, or another part's.
    pub of: Amount,
}

const BAR_PX: f64 = 16.0;
const LEFT_PX: f64 = 10.0;
/// Room for an arrow beyond the longest bar, px.
const ARROW_ROOM_PX: f64 = 40.0;
const FOOT_PX: f64 = 34.0;

/// A text in lines and what it takes with its bar.
struct Row {
    lines: Vec<String>,
    height_px: f64,
}

impl Row {
    fn new(text: &str, weight: Weight, most_px: f64) -> Self {
        let lines = wrapped(text, TEXT_PX, weight, most_px);
        let height_px = 6.0 + LINE_PX * lines.len() as f64 + BAR_PX + 6.0;
        Self { lines, height_px }
    }
}

/// Draws each whole with its parts inside it, on one scale from zero.
///
/// # Errors
/// - no whole: [`ChartError::Nothing`];
/// - the sheet is too narrow: [`ChartError::TooNarrow`].
pub fn parts(wholes: &[Whole], unit: &str, sheet: Sheet) -> Result<Picture, ChartError> {
    let width = sheet.drawable_width_px()?;
    if wholes.is_empty() {
        return Err(ChartError::Nothing("part of a whole"));
    }
    let room = f64::from(width) - 2.0 * LEFT_PX - 8.0;
    let rows: Vec<(Row, Vec<Row>)> = wholes
        .iter()
        .map(|whole| {
            let parts = whole.parts.iter().map(|p| Row::new(&p.title, Weight::Regular, room));
            (Row::new(&whole.title, Weight::Bold, room), parts.collect())
        })
        .collect();
    let height_of = |(whole, parts): &(Row, Vec<Row>)| {
        whole.height_px + parts.iter().map(|part| part.height_px).sum::<f64>() + 18.0
    };
    let bottom = 4.0 + rows.iter().map(height_of).sum::<f64>();
    let canvas = Canvas::new(width, (bottom + FOOT_PX).ceil() as u32, sheet.theme);
    let right = f64::from(width) - ARROW_ROOM_PX;
    let frame = Frame { left: LEFT_PX, top: 4.0, right, bottom };
    let greatest = greatest(wholes);
    let plot = Plot::new(&canvas, frame, 0.0..greatest, 0.0..1.0);
    draw_axis(&canvas, &plot, greatest, unit)?;
    let mut points = Vec::new();
    let mut top = 4.0;
    for (whole, laid) in wholes.iter().zip(&rows) {
        points.extend(draw_whole(&canvas, &plot, whole, laid, top)?);
        top += height_of(laid);
    }
    let readout = Readout { summary: summary(wholes), points, table: table(wholes) };
    Ok(canvas.into_picture(readout))
}

fn greatest(wholes: &[Whole]) -> f64 {
    let amounts = wholes
        .iter()
        .flat_map(|whole| whole.parts.iter().map(|part| &part.amount).chain([&whole.amount]));
    let greatest = amounts.filter_map(end_of).fold(0.0, f64::max);
    if greatest > 0.0 { greatest } else { 1.0 }
}

/// Where an amount's bar ends: its number, or the upper end of a range.
fn end_of(amount: &Amount) -> Option<f64> {
    match amount {
        Amount::Range { high, .. } => Some(*high),
        other => other.named_number(),
    }
}

fn draw_axis(
    canvas: &Canvas,
    plot: &Plot<'_>,
    greatest: f64,
    unit: &str,
) -> Result<(), ChartError> {
    let Frame { left, top, right, bottom } = plot.frame;
    let count = ((right - left) / 75.0).clamp(2.0, 8.0) as usize;
    for tick in ticks(&(0.0..greatest), count) {
        let (x, _) = plot.place(tick, 0.0);
        let ink = if tick > 0.0 { Ink::Rule } else { Ink::Muted };
        canvas.line([(x, top), (x, bottom)], ink, 1.0)?;
        let align = if tick > 0.0 { Align::Middle } else { Align::Start };
        let x = if tick > 0.0 { x } else { 4.0 };
        canvas.text(&words::number(tick, 1), (x, bottom + 10.0), label(Ink::Muted, align))?;
    }
    canvas.text(unit, (right, bottom + 26.0), label(Ink::Muted, Align::End))
}

fn draw_whole(
    canvas: &Canvas,
    plot: &Plot<'_>,
    whole: &Whole,
    (head, rows): &(Row, Vec<Row>),
    top: f64,
) -> Result<Vec<ReadPoint>, ChartError> {
    let place = |amount: &Amount| end_of(amount).map(|end| plot.place(end, 0.0).0);
    let inner = top + head.height_px - BAR_PX - 6.0;
    let bottom = top + head.height_px + rows.iter().map(|row| row.height_px).sum::<f64>();
    if let Some(end) = place(&whole.amount) {
        canvas.bar((LEFT_PX, inner), (end, bottom), Paint::from(whole.ink).faded(0.10))?;
        let outline = [(end, inner), (LEFT_PX, inner), (LEFT_PX, bottom), (end, bottom)];
        canvas.line(outline, whole.ink, 1.25)?;
        // A whole of which only a least number was stated is open to the right.
        if whole.amount.side() != Side::Above {
            canvas.line([(end, inner), (end, bottom)], whole.ink, 1.25)?;
        }
    }
    let text_left = LEFT_PX + 8.0;
    canvas.texts(&head.lines, (text_left, top + 12.0), LINE_PX, name(whole.ink, Align::Start))?;
    let y = inner + 0.5 * BAR_PX;
    let mut points = vec![draw_end(canvas, plot, &whole.amount, whole.ink, y)?];
    if let Some(point) = points.first_mut() {
        point.title.clone_from(&whole.title);
        point.words.clone_from(&whole.said);
    }
    let mut row_top = top + head.height_px;
    for (part, row) in whole.parts.iter().zip(rows) {
        let look = label(Ink::Text, Align::Start);
        let look = crate::sheet::canvas::TextLook { paint: look.paint.with_halo(), ..look };
        let bar_top = row_top + row.height_px - BAR_PX - 4.0;
        let bar_bottom = bar_top + BAR_PX - 4.0;
        if let Some(end) = place(&part.of).filter(|_| part.of != whole.amount) {
            let inside = Paint::from(part.ink).faded(0.15);
            canvas.bar((LEFT_PX, bar_top), (end, bar_bottom), inside)?;
            canvas.frame((LEFT_PX, bar_top), (end, bar_bottom), part.ink, 0.8)?;
        }
        if let Some(end) = place(&part.amount) {
            let filled = Paint::from(part.ink).lighter();
            canvas.bar((LEFT_PX, bar_top), (end.max(LEFT_PX + 1.0), bar_bottom), filled)?;
        }
        canvas.texts(&row.lines, (text_left, row_top + 12.0), LINE_PX, look)?;
        let middle = 0.5 * (bar_top + bar_bottom);
        let point = draw_end(canvas, plot, &part.amount, part.ink, middle)?;
        let (title, words) = (part.title.clone(), part.said.clone());
        points.push(ReadPoint { title, words, opens: part.opens.clone(), ..point });
        row_top += row.height_px;
    }
    Ok(points)
}

/// Draws the qualifier at the end of a bar; the point is still without words.
fn draw_end(
    canvas: &Canvas,
    plot: &Plot<'_>,
    amount: &Amount,
    ink: Ink,
    y: f64,
) -> Result<ReadPoint, ChartError> {
    let at = |number: f64| (plot.place(number, 0.0).0, y);
    let mark = QualifierMark::of(amount, (Axis::Across, ink), &at, (LEFT_PX, y));
    mark.draw(canvas)?;
    Ok(ReadPoint {
        x_px: mark.middle().0,
        y_px: y,
        title: String::new(),
        words: String::new(),
        opens: String::new(),
    })
}

fn summary(wholes: &[Whole]) -> String {
    let wholes: Vec<String> = wholes
        .iter()
        .map(|whole| {
            let parts: Vec<&str> = whole.parts.iter().map(|part| part.title.as_str()).collect();
            format!("{}, of which {}", whole.title, parts.join(", "))
        })
        .collect();
    format!("Parts inside their wholes, from zero. {}.", wholes.join(". "))
}

fn table(wholes: &[Whole]) -> Table {
    let columns = ["Whole", "Part", "Said"];
    let rows = wholes.iter().flat_map(|whole| {
        let part = |part: &Part| vec![whole.title.clone(), part.title.clone(), part.said.clone()];
        whole.parts.iter().map(part).collect::<Vec<_>>()
    });
    Table::new(&columns, rows.collect())
}
