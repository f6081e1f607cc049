//! Lofted for Python: the extension module below the package `lofted`, whose Python part adds types and tables.
//!
//! Whatever is computed here is computed without the interpreter's lock, so that threads of Python go on.

mod answer;
mod figures;
mod records;
mod values;

use pyo3::prelude::*;

/// The extension module `lofted._lofted`.
#[pymodule]
fn _lofted(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_class::<answer::Answer>()?;
    module.add_function(wrap_pyfunction!(figures::reconstruct, module)?)?;
    module.add_function(wrap_pyfunction!(figures::reconstruct_many, module)?)?;
    module.add_function(wrap_pyfunction!(figures::energy_only, module)?)?;
    module.add_function(wrap_pyfunction!(records::read_record, module)?)?;
    module.add_function(wrap_pyfunction!(records::lint, module)?)?;
    module.add_function(wrap_pyfunction!(records::read, module)?)?;
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    Ok(())
}
