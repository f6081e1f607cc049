//! A chart for a picture of a shape: whole at the widths that the shape tries, else its first panels alone.

use lofted_charts::sheet::poster::{Caption, Shape};

use crate::figure::chart_data::ChartData;

/// A chart to try in a shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Attempt {
    /// The chart, or its first panels.
    pub data: ChartData,
    /// The width to draw it at, px.
    pub width_px: u32,
    /// What is shown of it, where that is not all.
    pub shown: Option<Shown>,
}

/// How many panels of a chart are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    first: usize,
    of: usize,
}

/// What to try until a picture fits its shape: the whole chart, then as many of its first panels as may.
pub fn attempts(data: &ChartData, shape: Shape) -> impl Iterator<Item = Attempt> {
    let of = data.panels();
    let part = move |first: usize| Some((data.first(first)?, Some(Shown { first, of })));
    let parts = (1..of).rev().filter_map(part);
    std::iter::once((data.clone(), None)).chain(parts).flat_map(move |(data, shown)| {
        let widths = shape.chart_widths_px().iter();
        widths.map(move |width_px| Attempt { data: data.clone(), width_px: *width_px, shown })
    })
}

impl Attempt {
    /// The caption of the chart, which says how much of it is shown.
    #[must_use]
    pub fn caption(&self, whole: &Caption) -> Caption {
        let Some(Shown { first, of }) = self.shown else { return whole.clone() };
        let count = if first == 1 { String::new() } else { format!(" {first}") };
        let source =
            format!("The first{count} of {of} panels; the others at the link. {}", whole.source);
        Caption { source, ..whole.clone() }
    }
}

#[cfg(test)]
mod tests {
    use lofted_charts::{ChartError, Sheet};

    use super::*;
    use crate::figure::chart_data::PartChart;

    fn list(panels: u32) -> ChartData {
        let draw = |_: &Vec<u32>, _: Sheet| Err(ChartError::Nothing("chart"));
        ChartData::Part(PartChart::in_panels((0..panels).collect(), draw))
    }

    #[test]
    fn the_whole_is_tried_first_then_ever_fewer_panels() {
        let widths = Shape::Square.chart_widths_px();
        let all: Vec<Attempt> = attempts(&list(3), Shape::Square).collect();
        assert_eq!(all.len(), 3 * widths.len());
        let shown: Vec<_> = all.iter().step_by(widths.len()).map(|one| one.shown).collect();
        assert_eq!(shown, [None, Some(Shown { first: 2, of: 3 }), Some(Shown { first: 1, of: 3 })]);
        assert_eq!(all[0].data, list(3));
        assert_ne!(all[widths.len()].data, list(3));
    }

    #[test]
    fn what_is_left_out_is_said() {
        let text = |text: &str| text.to_owned();
        let whole = Caption {
            title: text("T"),
            finding: text("F."),
            source: text("Sources: X."),
            made: text("M"),
        };
        let of = |at: usize| {
            let at = at * Shape::Square.chart_widths_px().len();
            attempts(&list(3), Shape::Square).nth(at).unwrap().caption(&whole).source
        };
        assert_eq!(of(0), "Sources: X.");
        assert_eq!(of(2), "The first of 3 panels; the others at the link. Sources: X.");
        assert_eq!(of(1), "The first 2 of 3 panels; the others at the link. Sources: X.");
    }
}
