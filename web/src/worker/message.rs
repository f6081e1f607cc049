//! What page and worker say to each other: computing and drawing over one channel each.

use lofted_charts::sheet::track::Tracked;
use lofted_charts::worker_chart::WorkerChart;
use lofted_jobs::message as computing;
use serde::{Deserialize, Serialize};

/// From the page to a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ToWorker {
    /// To compute.
    Compute(computing::ToWorker),
    /// To draw a chart at a width, px; its number stands on the picture.
    Draw(u32, WorkerChart, u32),
}

/// From a worker to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum FromWorker {
    /// What it computed, or that it listens.
    Computed(computing::FromWorker),
    /// The chart of a number, or why it cannot be drawn.
    Drawn(u32, Result<Tracked, String>, Finality),
}

/// Whether an answer stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finality {
    /// It does.
    Final,
    /// Another follows once a file has come; the worker does something else until then.
    MoreToCome,
    /// The worker is at it still.
    UnderWay,
}
