//! The native half of the Python package `demarche`; the other is `python/demarche`.
//!
//! Enters: a text, or a table in Arrow's columns. Leaves: a document as JSON, or what became of each
//! row as tables. The interpreter is free while the engine reads. Must not know how any of it is shown.

mod exchange;

use arrow_array::RecordBatch;
use demarche_archive::{
    article::{Article, FIELDS, Refusal, article},
    code::code,
    column::Column,
    pool::{Bounds, ordered},
    tables::{self, Table},
};
use demarche_extract::{Input, document::Document};
use pyo3::{exceptions::PyValueError, prelude::*, types::PyCapsule};
use std::{collections::HashMap, convert::Infallible, thread};

#[pymodule]
mod _demarche {
    #[pymodule_export]
    use super::{Coded, Rows, extract, extract_batch, merge};
}

fn wrong(what: impl std::fmt::Display) -> PyErr {
    PyValueError::new_err(what.to_string())
}

/// Read one article: its document, as JSON.
#[pyfunction]
#[pyo3(signature = (text, *, id = String::new(), date = None, title = None, url = None, publisher = None, tokens = false))]
#[expect(clippy::too_many_arguments, reason = "keywords, in Python")]
fn extract(
    py: Python<'_>,
    text: String,
    id: String,
    date: Option<String>,
    title: Option<String>,
    url: Option<String>,
    publisher: Option<String>,
    tokens: bool,
) -> PyResult<String> {
    let input = Input {
        id,
        text,
        date,
        title,
        url,
        publisher,
    };
    py.detach(|| {
        let document = demarche_extract::extract(&input, tokens).map_err(wrong)?;
        serde_json::to_string(&document).map_err(wrong)
    })
}

/// Read a table of articles, one a row.
#[pyfunction]
#[pyo3(signature = (table, *, columns = HashMap::new(), date = None, threads = None))]
fn extract_batch(
    py: Python<'_>,
    table: &Bound<'_, PyAny>,
    columns: HashMap<String, String>,
    date: Option<String>,
    threads: Option<usize>,
) -> PyResult<Coded> {
    if let Some(unknown) = columns.keys().find(|k| !FIELDS.contains(&k.as_str())) {
        return Err(wrong(format!(
            "columns: {unknown:?} is no field; expected {}",
            FIELDS.join(", ")
        )));
    }
    let batches = exchange::import(table)?;
    let text = name(&columns, "text");
    if batches.schema().column_with_name(text).is_none() {
        return Err(wrong(format!(
            "no column {text:?}; columns={{\"text\": …}} names it"
        )));
    }
    let workers = threads
        .or_else(|| thread::available_parallelism().ok().map(usize::from))
        .unwrap_or(1);
    py.detach(|| {
        let mut rows = Vec::new();
        for batch in batches {
            let batch = batch.map_err(wrong)?;
            code_batch(&batch, &columns, date.as_deref(), workers, &mut rows).map_err(wrong)?;
        }
        Ok(Coded { rows })
    })
}

/// The column that holds `field`.
fn name<'a>(columns: &'a HashMap<String, String>, field: &'a str) -> &'a str {
    columns.get(field).map_or(field, String::as_str)
}

/// Merge rows of the events table that tell the same event.
#[pyfunction]
fn merge(py: Python<'_>, events: &Bound<'_, PyAny>) -> PyResult<Rows> {
    let batches = exchange::import(events)?;
    py.detach(|| {
        let schema = batches.schema();
        let batches: Vec<RecordBatch> = batches.collect::<Result<_, _>>().map_err(wrong)?;
        let all = demarche_archive::merge::one(&schema, &batches).map_err(wrong)?;
        demarche_archive::merge::merge(&all)
            .map(Rows)
            .map_err(wrong)
    })
}

/// What became of a row: its id, and its document or why there is none.
type Row = (String, Result<Document, Refusal>);

fn code_batch(
    batch: &RecordBatch,
    names: &HashMap<String, String>,
    date: Option<&str>,
    workers: usize,
    into: &mut Vec<Row>,
) -> Result<(), String> {
    let mut columns = Vec::new();
    for field in FIELDS {
        let name = name(names, field);
        let array = batch.column_by_name(name);
        let column = array.map(|a| Column::of(a.as_ref())).transpose();
        columns.push(column.map_err(|e| format!("column {name:?} is {e}"))?);
    }
    let text = |row: usize, field: &str| {
        let at = FIELDS.iter().position(|f| *f == field)?;
        columns[at].as_ref()?.text(row)
    };
    let before = into.len();
    let jobs = (0..batch.num_rows()).map(|row| {
        let id = text(row, "id").map_or_else(|| (before + row).to_string(), |t| t.into_owned());
        let article: Article = article(|field| Ok(text(row, field).map(|t| t.into_owned())));
        let article = article.map(|input| Input {
            id: id.clone(),
            date: input.date.or_else(|| date.map(str::to_owned)),
            ..input
        });
        (id, article)
    });
    let Ok(()) = ordered(
        Bounds::of(workers),
        jobs,
        |(_, article)| article.as_ref().map_or(0, |a| a.text.len() as u64),
        |(id, article)| (id, code(article, false)),
        |row| {
            into.push(row);
            Ok::<_, Infallible>(())
        },
    );
    Ok(())
}

/// A coded table.
#[pyclass(frozen, module = "demarche")]
struct Coded {
    rows: Vec<Row>,
}

#[pymethods]
impl Coded {
    /// One row an article.
    #[getter]
    fn documents(&self, py: Python<'_>) -> PyResult<Rows> {
        self.table(py, Table::Documents)
    }

    /// One row an event.
    #[getter]
    fn events(&self, py: Python<'_>) -> PyResult<Rows> {
        self.table(py, Table::Events)
    }

    /// One row an entity.
    #[getter]
    fn entities(&self, py: Python<'_>) -> PyResult<Rows> {
        self.table(py, Table::Entities)
    }

    /// One row a row of the input: its id, what failed, and its rows of the three tables.
    #[getter]
    fn nested(&self, py: Python<'_>) -> PyResult<Rows> {
        py.detach(|| tables::nested(&self.rows).map(Rows).map_err(wrong))
    }

    /// What was not coded: id, reason for counting, message for a person.
    #[getter]
    fn failures(&self) -> Vec<(&str, String, &str)> {
        self.rows
            .iter()
            .filter_map(|(id, coded)| {
                let Refusal { reason, message } = coded.as_ref().err()?;
                Some((id.as_str(), reason.to_string(), message.as_str()))
            })
            .collect()
    }

    fn __len__(&self) -> usize {
        self.rows.len()
    }

    fn __repr__(&self) -> String {
        let coded = self.rows.iter().filter(|(_, c)| c.is_ok()).count();
        format!("<demarche.Coded: {coded} of {} articles>", self.rows.len())
    }
}

impl Coded {
    fn table(&self, py: Python<'_>, table: Table) -> PyResult<Rows> {
        py.detach(|| {
            let documents = self
                .rows
                .iter()
                .filter_map(|(_, coded)| coded.as_ref().ok());
            tables::batch(table, documents).map(Rows).map_err(wrong)
        })
    }
}

/// A table in Arrow's columns, for whoever takes such: `pyarrow.table(rows)`, `polars.DataFrame(rows)`.
#[pyclass(frozen, module = "demarche")]
struct Rows(RecordBatch);

#[pymethods]
impl Rows {
    /// The columns' names.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        let schema = self.0.schema();
        schema.fields().iter().map(|f| f.name().clone()).collect()
    }

    /// The PyCapsule interface; a schema that is asked for is passed over, as it allows.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema;
        exchange::export(py, &self.0)
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        exchange::export_schema(py, &self.0)
    }

    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __repr__(&self) -> String {
        format!(
            "<demarche.Rows: {} rows of {}>",
            self.0.num_rows(),
            self.column_names().join(", ")
        )
    }
}
