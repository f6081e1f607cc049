//! The charts that a page can show, as data that compares: a chart is drawn again only when its
//! data or its width changes.

use std::any::Any;
use std::rc::Rc;

use lofted_charts::flight::altitude_profile::{AltitudeProfile, altitude_profile};
use lofted_charts::flight::flight_times::{TimeRow, flight_times};
use lofted_charts::flight::side_view::{SideView, side_view};
use lofted_charts::sheet::track::Tracked;
use lofted_charts::worker_chart::WorkerChart;
use lofted_charts::{ChartError, Picture, Sheet};

/// A chart's data. Each brings what draws it, so that only a part of the app that shows a chart carries its code.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartData {
    /// A chart that the page draws, with the function that does.
    Part(PartChart),
    /// A chart that a worker draws.
    Away(AwayChart),
}

/// A chart that a worker draws, as data that can be sent.
#[derive(Clone)]
pub struct AwayChart(Rc<dyn Sent>);

/// Data for the worker, known by their use alone: comparing and sending them is code that other charts do without.
trait Sent {
    fn chart(&self) -> Rc<WorkerChart>;
    fn equals(&self, other: &dyn Sent) -> bool;
}

struct ToWorker(Rc<WorkerChart>);

impl Sent for ToWorker {
    fn chart(&self) -> Rc<WorkerChart> {
        Rc::clone(&self.0)
    }

    fn equals(&self, other: &dyn Sent) -> bool {
        let other = other.chart();
        Rc::ptr_eq(&self.0, &other) || self.0 == other
    }
}

impl PartialEq for AwayChart {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.equals(other.0.as_ref())
    }
}

impl std::fmt::Debug for AwayChart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AwayChart").finish_non_exhaustive()
    }
}

/// A chart that brings its own function, so that only the part that shows it carries its code.
#[derive(Clone)]
pub struct PartChart(Rc<dyn Drawn>);

/// Data with the function that draws them.
trait Drawn {
    fn draw(&self, sheet: Sheet) -> Result<Tracked, ChartError>;
    fn data(&self) -> &dyn Any;
    /// Whether other data are of the same kind and equal.
    fn equals(&self, other: &dyn Any) -> bool;
    /// How many panels it has; one where it is not made of them.
    fn panels(&self) -> usize {
        1
    }
    /// The chart of its first panels, where it has more.
    fn first(&self, _: usize) -> Option<PartChart> {
        None
    }
}

/// Data that are drawn as panels one under another, the chief ones first.
pub trait Panelled: PartialEq + Sized + 'static {
    /// How many panels.
    fn panels(&self) -> usize;
    /// The same with its first panels alone; all of them where it has not so many.
    #[must_use]
    fn first(&self, count: usize) -> Self;
}

impl<T: Clone + PartialEq + 'static> Panelled for Vec<T> {
    fn panels(&self) -> usize {
        self.len()
    }

    fn first(&self, count: usize) -> Self {
        self.iter().take(count).cloned().collect()
    }
}

/// A chart of panels.
struct InPanels<T> {
    draw: fn(&T, Sheet) -> Result<Picture, ChartError>,
    data: T,
}

impl<T: Panelled> Drawn for InPanels<T> {
    fn draw(&self, sheet: Sheet) -> Result<Tracked, ChartError> {
        let picture = (self.draw)(&self.data, sheet)?;
        Ok(Tracked { picture, tracks: Vec::new(), note: None })
    }

    fn data(&self) -> &dyn Any {
        &self.data
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| *other == self.data)
    }

    fn panels(&self) -> usize {
        self.data.panels()
    }

    fn first(&self, count: usize) -> Option<PartChart> {
        let data = self.data.first(count);
        (count < self.panels()).then(|| PartChart(Rc::new(Self { draw: self.draw, data })))
    }
}

struct DrawnBy<T, F> {
    draw: F,
    data: T,
}

impl<T, F> Drawn for DrawnBy<T, F>
where
    T: PartialEq + 'static,
    F: Fn(&T, Sheet) -> Result<Tracked, ChartError>,
{
    fn draw(&self, sheet: Sheet) -> Result<Tracked, ChartError> {
        (self.draw)(&self.data, sheet)
    }

    fn data(&self) -> &dyn Any {
        &self.data
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| *other == self.data)
    }
}

impl PartChart {
    /// A chart of data, drawn by a function that is one for all data of their type.
    pub fn of<T: PartialEq + 'static>(
        data: T,
        draw: impl Fn(&T, Sheet) -> Result<Picture, ChartError> + 'static,
    ) -> Self {
        Self::tracked(data, move |data, sheet| {
            let picture = draw(data, sheet)?;
            Ok(Tracked { picture, tracks: Vec::new(), note: None })
        })
    }

    /// A chart of panels, of which the first may stand alone.
    pub fn in_panels<T: Panelled>(
        data: T,
        draw: fn(&T, Sheet) -> Result<Picture, ChartError>,
    ) -> Self {
        Self(Rc::new(InPanels { draw, data }))
    }

    /// As [`PartChart::of`], of a chart over which a cursor moves.
    pub fn tracked<T: PartialEq + 'static>(
        data: T,
        draw: impl Fn(&T, Sheet) -> Result<Tracked, ChartError> + 'static,
    ) -> Self {
        Self(Rc::new(DrawnBy { draw, data }))
    }
}

/// Data that equal nothing.
struct Unlike;

impl PartialEq for Unlike {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

impl PartChart {
    /// A chart whose function holds its data. Equal to its clones alone: keep it while its data stay the same.
    pub fn new(draw: impl Fn(Sheet) -> Result<Picture, ChartError> + 'static) -> Self {
        Self::of(Unlike, move |_, sheet| draw(sheet))
    }
}

impl PartialEq for PartChart {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.equals(other.0.data())
    }
}

impl std::fmt::Debug for PartChart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PartChart").finish_non_exhaustive()
    }
}

impl ChartData {
    /// Altitude against time.
    #[must_use]
    pub fn altitude(data: AltitudeProfile) -> Self {
        Self::Part(PartChart::of(data, altitude_profile))
    }

    /// The side view to scale.
    #[must_use]
    pub fn side(data: SideView) -> Self {
        Self::Part(PartChart::of(data, side_view))
    }

    /// Two-body time beside reported time.
    #[must_use]
    pub fn times(rows: Vec<TimeRow>) -> Self {
        Self::Part(PartChart::of(rows, |rows, sheet| flight_times(rows, sheet)))
    }

    /// A chart that a worker draws: what is computed by a worker is, since without it there is nothing to draw.
    #[must_use]
    pub fn worker(chart: WorkerChart) -> Self {
        Self::Away(AwayChart(Rc::new(ToWorker(Rc::new(chart)))))
    }

    /// The chart as data for the worker that draws; `None` for one that the page draws itself.
    #[must_use]
    pub fn remote(&self) -> Option<Rc<WorkerChart>> {
        match self {
            Self::Away(AwayChart(chart)) => Some(chart.chart()),
            Self::Part(_) => None,
        }
    }

    /// How many panels the chart has; one where it is not made of them.
    #[must_use]
    pub fn panels(&self) -> usize {
        match self {
            Self::Part(PartChart(chart)) => chart.panels(),
            Self::Away(_) => 1,
        }
    }

    /// The chart of its first panels alone; `None` where it has no more than those.
    #[must_use]
    pub fn first(&self, count: usize) -> Option<Self> {
        match self {
            Self::Part(PartChart(chart)) => chart.first(count).map(Self::Part),
            Self::Away(_) => None,
        }
    }

    /// Draws the chart on the page.
    ///
    /// # Errors
    /// As the chart's own function in `lofted-charts`; one that a worker draws is not drawn here.
    pub fn draw(&self, sheet: Sheet) -> Result<Picture, ChartError> {
        Ok(self.draw_tracked(sheet)?.picture)
    }

    /// Draws the chart on the page, with the tracks of what moves on it.
    ///
    /// # Errors
    /// As [`ChartData::draw`].
    pub fn draw_tracked(&self, sheet: Sheet) -> Result<Tracked, ChartError> {
        match self {
            Self::Part(PartChart(chart)) => chart.draw(sheet),
            Self::Away(_) => Err(ChartError::Nothing("chart of the page")),
        }
    }
}
