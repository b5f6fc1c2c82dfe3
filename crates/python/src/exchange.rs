//! Arrow's columns to and from Python by the PyCapsule interface: addresses change hands, no column
//! is copied.
//!
//! Enters: any Python object with `__arrow_c_stream__` or `__arrow_c_array__` (tables of pyarrow,
//! Polars, pandas, DuckDB …). Leaves: record batches; and the way back. All of the crate's `unsafe`
//! is here. See <https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html>.

use arrow_array::{
    RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray,
    ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi},
    ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader},
};
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
    types::{PyCapsule, PyTuple},
};
use std::ffi::CStr;

const STREAM: &CStr = c"arrow_array_stream";
const ARRAY: &CStr = c"arrow_array";
const SCHEMA: &CStr = c"arrow_schema";

/// The batches of a Python table.
pub type Batches = Box<dyn RecordBatchReader + Send>;

/// Take over the batches of `table`.
pub fn import(table: &Bound<'_, PyAny>) -> PyResult<Batches> {
    let wrong = |e: &dyn std::fmt::Display| PyValueError::new_err(e.to_string());
    if table.hasattr("__arrow_c_stream__")? {
        let capsule = table.call_method0("__arrow_c_stream__")?;
        let capsule = capsule.cast::<PyCapsule>()?;
        let stream = capsule.pointer_checked(Some(STREAM))?;
        // SAFETY: a capsule of this name holds a stream, by the interface's definition. It is moved
        // out, which leaves a released one to the capsule.
        let reader = unsafe { RecordBatchStreamReader::from_raw(stream.cast().as_ptr()) };
        return Ok(Box::new(reader.map_err(|e| wrong(&e))?));
    }
    if table.hasattr("__arrow_c_array__")? {
        let pair = table.call_method0("__arrow_c_array__")?;
        let pair = pair.cast::<PyTuple>()?;
        let capsule = |i: usize, name| -> PyResult<_> {
            pair.get_item(i)?
                .cast::<PyCapsule>()?
                .pointer_checked(Some(name))
        };
        let schema = capsule(0, SCHEMA)?.cast::<FFI_ArrowSchema>();
        let array = capsule(1, ARRAY)?.cast::<FFI_ArrowArray>();
        // SAFETY: as above; the capsules live as long as `pair`, and the schema is only looked at.
        let data = unsafe { from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
        let rows = StructArray::from(data.map_err(|e| wrong(&e))?);
        let batch = RecordBatch::from(rows);
        let schema = batch.schema();
        return Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    let kind = table.get_type().name()?;
    Err(PyTypeError::new_err(format!(
        "{kind} is no table in Arrow's columns; expected an object with __arrow_c_stream__, such as a pyarrow.Table, a DataFrame of Polars or pandas, or a relation of DuckDB"
    )))
}

/// Hand `batch` over as a stream of one.
pub fn export<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = batch.schema();
    let reader = RecordBatchIterator::new([Ok(batch.clone())], schema);
    // Dropped with the capsule, which releases it unless somebody took it.
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), STREAM)
}

/// Hand the schema of `batch` over.
pub fn export_schema<'py>(py: Python<'py>, batch: &RecordBatch) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(batch.schema().as_ref())
        .map_err(|e| PyValueError::new_err(e.to_string()))?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}
