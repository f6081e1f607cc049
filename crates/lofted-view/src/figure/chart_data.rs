//! The charts that a page can show, as data that compares: a chart is drawn again only when its
//! data or its width changes.

use std::any::Any;
use std::rc::Rc;

use lofted_charts::flight::altitude_profile::{AltitudeProfile, altitude_profile};
use lofted_charts::flight::consistency::ConsistencyChart;
use lofted_charts::flight::flight_times::{TimeRow, flight_times};
use lofted_charts::flight::range_bars::RangeRow;
use lofted_charts::flight::side_view::{SideView, side_view};
use lofted_charts::worker_chart::WorkerChart;
use lofted_charts::{ChartError, Picture, Sheet};

/// A chart's data.
#[derive(Debug, Clone, PartialEq)]
pub enum ChartData {
    /// Altitude against time.
    Altitude(AltitudeProfile),
    /// The side view to scale.
    Side(SideView),
    /// Two-body time beside reported time.
    Times(Vec<TimeRow>),
    /// Time over apogee with the band that physics allows.
    Consistency(ConsistencyChart),
    /// Ranges by method.
    Ranges(Vec<RangeRow>),
    /// A chart that a worker draws.
    Worker(Rc<WorkerChart>),
    /// A chart of one part of the app, with the function that draws it.
    Part(PartChart),
}

/// A chart that brings its own function, so that only the part that shows it carries its code.
#[derive(Clone)]
pub struct PartChart(Rc<dyn Drawn>);

/// Data with the function that draws them.
trait Drawn {
    fn draw(&self, sheet: Sheet) -> Result<Picture, ChartError>;
    fn data(&self) -> &dyn Any;
    /// Whether other data are of the same kind and equal.
    fn equals(&self, other: &dyn Any) -> bool;
}

struct DrawnBy<T, F> {
    draw: F,
    data: T,
}

impl<T, F> Drawn for DrawnBy<T, F>
where
    T: PartialEq + 'static,
    F: Fn(&T, Sheet) -> Result<Picture, ChartError>,
{
    fn draw(&self, sheet: Sheet) -> Result<Picture, ChartError> {
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
    /// The chart as data for the worker that draws; `None` for one that the page draws itself.
    ///
    /// What is computed by a worker is drawn by one: without it there is nothing to draw.
    #[must_use]
    pub fn remote(&self) -> Option<Rc<WorkerChart>> {
        match self {
            Self::Consistency(data) => Some(Rc::new(WorkerChart::Consistency(data.clone()))),
            Self::Ranges(rows) => Some(Rc::new(WorkerChart::Ranges(rows.clone()))),
            Self::Worker(chart) => Some(Rc::clone(chart)),
            _ => None,
        }
    }

    /// Draws the chart on the page.
    ///
    /// # Errors
    /// As the chart's own function in `lofted-charts`; one that a worker draws is not drawn here.
    pub fn draw(&self, sheet: Sheet) -> Result<Picture, ChartError> {
        match self {
            Self::Altitude(data) => altitude_profile(data, sheet),
            Self::Side(data) => side_view(data, sheet),
            Self::Times(rows) => flight_times(rows, sheet),
            Self::Part(PartChart(chart)) => chart.draw(sheet),
            Self::Consistency(_) | Self::Ranges(_) | Self::Worker(_) => {
                Err(ChartError::Nothing("chart of the page"))
            }
        }
    }
}
