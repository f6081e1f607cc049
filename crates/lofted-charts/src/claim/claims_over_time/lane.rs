//! One lane of claims over time: its axes, its marks, their labels.

use lofted::claim::{Amount, Date, Qualifier, Side, Unit};
use lofted::math::{log10, pow};

use crate::claim::claims_over_time::marks::{Scale, TimeLane, TimeMark};
use crate::claim::stage::{Stage, dashed_box};
use crate::sheet::canvas::text_width::{Weight, room_px};
use crate::sheet::canvas::{Align, Canvas, Place};
use crate::sheet::ink::{Ink, Paint};
use crate::sheet::label_place::{Taken, around};
use crate::sheet::picture::{ChartError, ReadPoint};
use crate::sheet::plot::{Frame, TEXT_PX, label, name, ticks};
use crate::sheet::qualifier_mark::{Axis, QualifierMark};
use crate::sheet::time_axis::TimeAxis;
use crate::sheet::words;

const HEAD_PX: f64 = 26.0;
const FOOT_PX: f64 = 34.0;

fn any(lane: &TimeLane, of: &[Qualifier]) -> bool {
    lane.marks.iter().any(|mark| of.contains(&mark.amount.qualifier()))
}

/// Room over the greatest number, where an arrow that points up from it ends.
fn above_px(lane: &TimeLane) -> f64 {
    if lane.marks.iter().any(|mark| mark.amount.side() == Side::Above) { 26.0 } else { 14.0 }
}

/// Room under zero, where what carries no number stands.
fn below_px(lane: &TimeLane) -> f64 {
    if any(lane, &[Qualifier::Vague, Qualifier::Unspecified]) { 26.0 } else { 0.0 }
}

fn plot_height_px(lane: &TimeLane) -> f64 {
    (36.0 + 12.0 * lane.marks.len() as f64).min(170.0)
}

/// The height that a lane takes.
pub(super) fn lane_height_px(lane: &TimeLane) -> f64 {
    HEAD_PX + above_px(lane) + plot_height_px(lane) + below_px(lane) + FOOT_PX
}

/// The two axes of a lane on its part of the sheet.
pub(super) struct LaneAxes {
    days: (Date, Date),
    scale: Scale,
    /// The numbers at the bottom and the top, as laid out: logarithms on a log scale.
    from: f64,
    to: f64,
    /// Where numbers lie.
    frame: Frame,
    /// The lowest line, which the days stand under.
    floor: f64,
    top: f64,
}

impl LaneAxes {
    pub(super) fn of(
        lane: &TimeLane,
        scale: Scale,
        days: (Date, Date),
        (sheet_px, top): (f64, f64),
    ) -> Self {
        let numbers = || {
            lane.marks.iter().flat_map(|mark| match mark.amount {
                Amount::Range { low, high, .. } => [Some(low), Some(high)],
                amount => [amount.named_number(), None],
            })
        };
        let greatest = numbers().flatten().fold(0.0, f64::max).max(1.0);
        let least = numbers().flatten().filter(|n| *n > 0.0).fold(greatest, f64::min);
        let (from, to) = match scale {
            Scale::Linear => (0.0, greatest),
            Scale::Log => (log10(least).floor(), log10(greatest).max(log10(least).floor() + 1.0)),
        };
        let mut axes = Self {
            days,
            scale,
            from,
            to,
            frame: Frame { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 },
            floor: top + lane_height_px(lane) - FOOT_PX,
            top,
        };
        let plot_top = top + HEAD_PX + above_px(lane);
        axes.frame = Frame {
            left: axes.numbers_px() + 12.0,
            top: plot_top,
            right: sheet_px - 10.0,
            bottom: plot_top + plot_height_px(lane),
        };
        axes
    }

    /// The numbers that the axis shows.
    fn ticks(&self) -> Vec<f64> {
        match self.scale {
            Scale::Linear => ticks(&(0.0..self.to), 4),
            Scale::Log => {
                let mut shown = Vec::new();
                let mut power = self.from;
                while power <= self.to {
                    let steps: &[f64] =
                        if self.to - self.from > 1.6 { &[1.0] } else { &[1.0, 2.0, 5.0] };
                    let tens = pow(10.0, power);
                    shown.extend(steps.iter().map(|step| step * tens));
                    power += 1.0;
                }
                shown.retain(|tick| log10(*tick) <= self.to + 1e-9);
                shown
            }
        }
    }

    fn numbers_px(&self) -> f64 {
        self.ticks()
            .into_iter()
            .map(|tick| room_px(&words::number(tick, 1), TEXT_PX, Weight::Regular))
            .fold(0.0, f64::max)
    }

    /// Where a number lies; nothing lies below the axis of a log scale.
    fn y(&self, number: f64) -> f64 {
        let at = match self.scale {
            Scale::Linear => number,
            Scale::Log if number > 0.0 => log10(number),
            Scale::Log => self.from,
        };
        let share = (at - self.from) / (self.to - self.from);
        self.frame.bottom - share.max(0.0) * (self.frame.bottom - self.frame.top)
    }

    /// The axis of days, the same in every lane.
    fn time(&self) -> TimeAxis {
        let (from, to) = self.days;
        TimeAxis::new(from, to, self.frame.left + 14.0, self.frame.right - 14.0)
    }

    /// Draws the lane, and gives its points in their order.
    pub(super) fn draw(
        &self,
        canvas: &Canvas,
        lane: &TimeLane,
    ) -> Result<Vec<ReadPoint>, ChartError> {
        let heading = match lane.unit {
            Unit::Kilometres | Unit::Miles | Unit::Rounds => {
                format!("{}, {}", lane.label, words::unit_symbol(lane.unit))
            }
            _ => lane.label.clone(),
        };
        canvas.text(&heading, (4.0, self.top + 13.0), name(Ink::Text, Align::Start))?;
        self.draw_amounts(canvas)?;
        self.time().draw(canvas, self.frame.top, self.floor)?;
        let marks = self.placed(lane);
        let joined = joined(lane, &marks);
        for (ends, ink) in &joined {
            canvas.line(*ends, Paint::from(*ink).lighter(), 1.2)?;
        }
        for (mark, drawn) in lane.marks.iter().zip(&marks) {
            drawn.draw(canvas)?;
            if mark.stage == Stage::Expected {
                let Frame { left, top, right, bottom } = outline(mark, drawn);
                // What has a number stays above zero, its box too.
                let bottom = if bottom > self.frame.bottom && mark.amount.named_number().is_some() {
                    self.frame.bottom
                } else {
                    bottom
                };
                dashed_box(canvas, (left, top), (right, bottom), mark.ink)?;
            }
        }
        self.draw_labels(canvas, lane, (&marks, &joined))?;
        Ok(lane.marks.iter().zip(&marks).map(|(mark, drawn)| read(lane, mark, drawn)).collect())
    }

    fn draw_amounts(&self, canvas: &Canvas) -> Result<(), ChartError> {
        let mut free_under = f64::INFINITY;
        for tick in self.ticks() {
            let y = self.y(tick);
            let ink = if y < self.frame.bottom { Ink::Rule } else { Ink::Muted };
            canvas.line([(self.frame.left, y), (self.frame.right, y)], ink, 1.0)?;
            if y <= free_under {
                let number = words::number(tick, 1);
                let place = (self.frame.left - 6.0, y);
                canvas.text(&number, place, label(Ink::Muted, Align::End))?;
                free_under = y - 16.0;
            }
        }
        Ok(())
    }

    /// The marks at their days; those that would hide each other stand a little beside.
    fn placed(&self, lane: &TimeLane) -> Vec<QualifierMark> {
        let mut placed: Vec<QualifierMark> = Vec::new();
        for mark in &lane.marks {
            let x = self.time().x(mark.day);
            let (low, high) = match mark.amount {
                Amount::Range { low, high, .. } => (self.y(low), self.y(high)),
                amount => {
                    let words = self.floor - 2.0;
                    let y = amount.named_number().map_or(words, |number| self.y(number));
                    (y, y)
                }
            };
            let at = |x: f64| {
                let (qualifier, places) = (mark.amount.qualifier(), ((x, low), (x, high)));
                let full = QualifierMark::of_places(qualifier, places, (Axis::Up, mark.ink));
                // An arrow toward less ends at zero.
                QualifierMark { size: 0.9, least_px: (self.frame.bottom - low).max(0.0), ..full }
            };
            let inside = |x: &f64| (self.frame.left + 6.0..=self.frame.right - 6.0).contains(x);
            let free = [0.0, 6.0, -6.0, 12.0, -12.0]
                .into_iter()
                .map(|off| x + off)
                .filter(inside)
                .find(|x| placed.iter().all(|other| apart(other, &at(*x))));
            placed.push(at(free.unwrap_or(x)));
        }
        placed
    }

    /// A name for each mark where there is room for one, whole words only: the latest marks first.
    fn draw_labels(
        &self,
        canvas: &Canvas,
        lane: &TimeLane,
        (marks, joined): (&[QualifierMark], &[Join]),
    ) -> Result<(), ChartError> {
        let Frame { left, top, right, bottom } = self.frame;
        // Under zero stands what has no number, and its names with it.
        let room = |bottom: f64| Frame {
            left: left + 1.0,
            top: top - above_px(lane),
            right: right + 8.0,
            bottom,
        };
        let mut taken = Taken::new(room(self.floor - 3.0));
        taken.take(Frame { left, top: bottom - 1.0, right, bottom: bottom + 1.0 });
        for (mark, drawn) in lane.marks.iter().zip(marks) {
            taken.take(outline(mark, drawn));
        }
        for ([from, to], _) in joined {
            taken.take_line(*from, *to);
        }
        for (mark, drawn) in lane.marks.iter().zip(marks).rev() {
            let texts = [format!("{} {}", mark.who, mark.figure), mark.who.clone()];
            let placed = texts.iter().find_map(|text| {
                let places = near(&outline(mark, drawn), text);
                taken.label(text, Weight::Bold, places).map(|place| (text, place))
            });
            if let Some((text, place)) = placed {
                canvas.text(text, place, name(mark.ink, Align::Start))?;
            }
        }
        Ok(())
    }
}

/// A figure joined to the one that the same claimant put in its place.
type Join = ([Place; 2], Ink);

fn joined(lane: &TimeLane, marks: &[QualifierMark]) -> Vec<Join> {
    let join = |(mark, drawn): (&TimeMark, &QualifierMark)| {
        let earlier = marks.get(mark.revises?)?;
        Some(([earlier.middle(), drawn.middle()], mark.ink))
    };
    lane.marks.iter().zip(marks).filter_map(join).collect()
}

/// What a mark takes with the box round it.
fn outline(mark: &TimeMark, drawn: &QualifierMark) -> Frame {
    let Frame { left, top, right, bottom } = drawn.frame();
    let rim = if mark.stage == Stage::Expected { 3.0 } else { 0.0 };
    Frame { left: left - rim, top: top - rim, right: right + rim, bottom: bottom + rim }
}

/// Places for a label: right and left of the mark first, then around it.
fn near(frame: &Frame, text: &str) -> Vec<Place> {
    let width = room_px(text, TEXT_PX, Weight::Bold);
    let mut places = Vec::new();
    for y in [0.5 * (frame.top + frame.bottom), frame.top + 4.0, frame.bottom - 4.0] {
        places.extend([(frame.right + 4.0, y), (frame.left - width - 4.0, y)]);
    }
    places.extend(around(frame, text, Weight::Bold).into_iter().take(14));
    places
}

fn apart(one: &QualifierMark, other: &QualifierMark) -> bool {
    let ((x, y), (other_x, other_y)) = (one.middle(), other.middle());
    (x - other_x).abs() >= 6.0 || (y - other_y).abs() >= 6.0
}

fn read(lane: &TimeLane, mark: &TimeMark, drawn: &QualifierMark) -> ReadPoint {
    let (x_px, y_px) = drawn.middle();
    let stage = if mark.stage == Stage::Expected { ", planned or forecast" } else { "" };
    ReadPoint {
        x_px,
        y_px,
        title: format!("{}, {}: {}{stage}", lane.label, mark.who, mark.figure),
        words: mark.said.clone(),
        opens: mark.opens.clone(),
    }
}
