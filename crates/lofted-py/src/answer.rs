//! An answer as an object of Python: its JSON, its lines, its vehicles as arrays, its pictures.

use lofted_embed::chart::chart;
use lofted_embed::columns::columns;
use lofted_embed::footprint::{FootprintError, footprint};
use lofted_embed::request::Told;
use numpy::IntoPyArray;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// What the figures of one flight imply.
#[pyclass(frozen)]
#[derive(Debug)]
pub(crate) struct Answer {
    told: Told,
}

impl Answer {
    pub(crate) const fn of(told: Told) -> Self {
        Self { told }
    }
}

#[pymethods]
impl Answer {
    /// As the command's `reconstruct --json` has it.
    fn json(&self) -> String {
        self.told.json().to_string()
    }

    /// As the command prints it.
    fn text(&self) -> String {
        self.told.text()
    }

    /// The vehicles as arrays by name; the arrays take over the memory in which they were filled.
    fn columns<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let found = PyDict::new(py);
        for (name, column) in columns(self.told.answer()) {
            found.set_item(name, column.into_pyarray(py))?;
        }
        Ok(found)
    }

    /// Greatest ranges by bearing as arrays; infinite where the antipode is within reach.
    fn footprint<'py>(&self, py: Python<'py>, rays: u16) -> PyResult<Bound<'py, PyDict>> {
        let rim = py.detach(|| footprint(self.told.answer(), rays));
        let rim = rim.map_err(|error: FootprintError| PyValueError::new_err(error.to_string()))?;
        let found = PyDict::new(py);
        found.set_item("bearing_deg", rim.bearing_deg.into_pyarray(py))?;
        found.set_item("range_km", rim.range_km.into_pyarray(py))?;
        Ok(found)
    }

    /// A chart as SVG.
    fn chart(&self, name: &str, width_px: u32) -> PyResult<String> {
        let picture = chart(self.told.answer(), name, width_px);
        picture.map(|picture| picture.svg).map_err(|error| PyValueError::new_err(error.to_string()))
    }
}
