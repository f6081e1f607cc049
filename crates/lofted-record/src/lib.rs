//! The bundled record.
