//! What the consistency chart says: of each point, in all, and its numbers.

use lofted::reconstruct::spread::Spread;

use crate::flight::consistency::boxes::ConsistencyChart;
use crate::sheet::picture::{ReadPoint, Table};
use crate::sheet::plot::Plot;
use crate::sheet::words;

/// Each box and each point of the band with its words.
pub(super) fn points(data: &ConsistencyChart, plot: &Plot<'_>) -> Vec<ReadPoint> {
    let claims = data.claims.iter().map(|claim| {
        let (x_px, y_px) = plot.place(claim.apogee_km.middle(), claim.time_s.middle() / 60.0);
        let title = format!("{}: {}", claim.label, claim.verdict);
        let words = format!(
            "apogee {} km, time {} min",
            claim.apogee_km.words(1.0),
            claim.time_s.words(60.0)
        );
        ReadPoint { opens: String::new(), x_px, y_px, title, words }
    });
    let band = data.band.iter().map(|point| {
        let (x_px, y_px) = plot.place(point.apogee_km, point.powered_s.p50 / 60.0);
        let title = format!("To {} km", words::number(point.apogee_km, 0));
        let words = format!(
            "powered flight takes {} min, two-body flight {}",
            span(point.powered_s, 60.0),
            words::minutes(point.two_body_s)
        );
        ReadPoint { opens: String::new(), x_px, y_px, title, words }
    });
    claims.chain(band).collect()
}

fn span(spread: Spread, unit: f64) -> String {
    format!("{} to {}", words::number(spread.p05 / unit, 1), words::number(spread.p95 / unit, 1))
}

/// The chart in a sentence or two.
pub(super) fn summary(data: &ConsistencyChart) -> String {
    let claims: Vec<String> =
        data.claims.iter().map(|claim| format!("{}: {}", claim.label, claim.verdict)).collect();
    format!(
        "Time of flight over apogee at {} ground distance, with the band of powered flight. {}.",
        data.distance,
        claims.join("; ")
    )
}

/// The numbers of the chart.
pub(super) fn table(data: &ConsistencyChart) -> Table {
    let columns = ["What", "Apogee, km", "Time of flight, min", "Verdict"];
    let claims = data.claims.iter().map(|claim| {
        let (apogee, time) = (claim.apogee_km.words(1.0), claim.time_s.words(60.0));
        vec![claim.label.clone(), apogee, time, claim.verdict.clone()]
    });
    let band = data.band.iter().map(|point| {
        let time = format!(
            "{}; two-body {}",
            span(point.powered_s, 60.0),
            words::number(point.two_body_s / 60.0, 1)
        );
        let name = "Powered flight, 5 to 95 %".to_owned();
        vec![name, words::number(point.apogee_km, 0), time, String::new()]
    });
    Table::new(&columns, claims.chain(band).collect())
}
