//! The columns: name, type, whether they can be null, what they mean.
//!
//! Leaves: Arrow schemas and SCHEMA.md, both from the one list below.

use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};
use std::{collections::HashMap, fmt::Write, sync::Arc};

/// One of the three tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Table {
    /// One row an article.
    Documents,
    /// One row an event of an article.
    Events,
    /// One row an entity of an article.
    Entities,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Documents, Self::Events, Self::Entities];

    /// Its name, which is that of its folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Events => "events",
            Self::Entities => "entities",
        }
    }

    /// Its columns; what each means stands in the field's metadata.
    pub fn schema(self) -> SchemaRef {
        Arc::new(Schema::new(fields(self.columns())))
    }

    fn columns(self) -> &'static [Column] {
        match self {
            Self::Documents => DOCUMENTS,
            Self::Events => EVENTS,
            Self::Entities => ENTITIES,
        }
    }
}

/// Name, type, meaning.
type Column = (&'static str, Type, &'static str);

#[derive(Clone, Copy)]
enum Type {
    Text,
    /// Text or null.
    MaybeText,
    Flag,
    Count,
    MaybeCount,
    Number,
    MaybeNumber,
    Texts,
    Structs(&'static [Column]),
}
use Type::{Count, Flag, MaybeCount, MaybeNumber, MaybeText, Number, Structs, Text, Texts};

const SPAN: &[Column] = &[
    ("start", Count, "first code point of `text`"),
    ("end", Count, "one past the last"),
];

const ACTOR: &[Column] = &[
    ("entity", Text, "`id` in entities, of the same document"),
    ("name", Text, "its name"),
    ("country", MaybeText, "ISO 3166-1 alpha-3"),
    ("role", MaybeText, "CAMEO/PLOVER sector"),
];

const TIME: &[Column] = &[
    ("start", Count, "first code point"),
    ("end", Count, "one past the last"),
    ("text", Text, "the words"),
    ("type", Text, "DATE, TIME, DURATION or SET"),
    ("value", Text, "as in TIMEX3"),
    ("begin", MaybeText, "first day, ISO 8601"),
    ("finish", MaybeText, "last day, inclusive"),
];

const QUOTE: &[Column] = &[
    ("start", Count, "first code point of the words quoted"),
    ("end", Count, "one past the last"),
    (
        "speaker",
        MaybeText,
        "`id` in entities, of the same document",
    ),
    (
        "speaker_start",
        MaybeCount,
        "first code point of the words that name the speaker",
    ),
    ("speaker_end", MaybeCount, "one past the last"),
    (
        "cue_start",
        MaybeCount,
        "first code point of the words of saying",
    ),
    ("cue_end", MaybeCount, "one past the last"),
    ("kind", Text, "direct, mixed, indirect or scare"),
];

const MENTION: &[Column] = &[
    ("start", Count, "first code point"),
    ("end", Count, "one past the last"),
    ("form", Text, "name, nominal or pronoun"),
    (
        "metonym",
        Flag,
        "a capital or palace that stands for its government",
    ),
];

const DOCUMENTS: &[Column] = &[
    ("id", Text, "as given, else FILE:ROW"),
    ("title", MaybeText, "as given"),
    ("date", MaybeText, "day of publication, ISO 8601"),
    (
        "date_basis",
        Text,
        "given, dateline, inferred or none: where the date came from",
    ),
    ("url", MaybeText, "as given"),
    ("publisher", MaybeText, "as given"),
    (
        "text",
        Text,
        "the article, unaltered; all offsets count its code points",
    ),
    (
        "language",
        Text,
        "BCP 47 tag of the language that was detected",
    ),
    (
        "language_supported",
        Flag,
        "whether the engine reads it; if not, there is nothing else",
    ),
    ("sentences", Structs(SPAN), "in order"),
    ("times", Structs(TIME), "time expressions"),
    ("quotes", Structs(QUOTE), "words attributed to somebody"),
    (
        "notes",
        Texts,
        "what a reader should know about this reading",
    ),
];

const EVENTS: &[Column] = &[
    ("document", Text, "`id` in documents"),
    ("id", Text, "unique in the document"),
    (
        "block",
        MaybeText,
        "states, type and day: only events of one block can be the same, told by different documents",
    ),
    ("plover", Text, "PLOVER event type"),
    ("mode", MaybeText, "PLOVER mode"),
    ("contexts", Texts, "PLOVER contexts"),
    ("cameo", Text, "CAMEO code with its leading zero"),
    (
        "quad",
        Count,
        "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
    ),
    ("goldstein", Number, "−10 … 10: the PLOVER score"),
    ("source", Structs(ACTOR), "who acts"),
    ("target", Structs(ACTOR), "towards whom"),
    (
        "mediator",
        Structs(ACTOR),
        "who brought the others together",
    ),
    (
        "reciprocal",
        Flag,
        "both sides act alike; each is listed once",
    ),
    ("date_value", MaybeText, "TIMEX3 value"),
    ("date_begin", MaybeText, "first day, ISO 8601"),
    ("date_finish", MaybeText, "last day, inclusive"),
    ("date_basis", Text, "explicit, relative, document or none"),
    (
        "place_entity",
        MaybeText,
        "`id` in entities, of the same document",
    ),
    ("place_name", MaybeText, "its name"),
    ("place_lat", MaybeNumber, "degrees north"),
    ("place_lon", MaybeNumber, "degrees east"),
    (
        "trigger_start",
        Count,
        "first code point of the words that carry the event",
    ),
    ("trigger_end", Count, "one past the last"),
    ("sentence", Count, "index into the document's sentences"),
    ("sentence_text", Text, "that sentence: the evidence"),
    ("status", Text, "asserted, planned, negated or hypothetical"),
    ("confidence", Number, "0 … 1, calibrated"),
    ("why", Text, "the rule and the words that produced it"),
    ("background", Flag, "told as background rather than as news"),
    ("domestic", Flag, "within one state"),
];

const ENTITIES: &[Column] = &[
    ("document", Text, "`id` in documents"),
    ("id", Text, "unique in the document"),
    ("type", Text, "PER, ORG, LOC or MISC"),
    (
        "name",
        Text,
        "the fullest name, or the head of a description",
    ),
    (
        "country",
        MaybeText,
        "ISO 3166-1 alpha-3 of the state it belongs to or acts for",
    ),
    ("role", MaybeText, "CAMEO/PLOVER sector of an actor"),
    ("kb", MaybeText, "identifier in the knowledge base"),
    ("members", Texts, "further states of a group"),
    ("lat", MaybeNumber, "degrees north, of places"),
    ("lon", MaybeNumber, "degrees east"),
    (
        "geo_kind",
        MaybeText,
        "country, capital, city, region, water or site",
    ),
    ("geo_name", MaybeText, "its usual English name"),
    ("geonameid", MaybeCount, "GeoNames identifier"),
    (
        "geo_country",
        MaybeText,
        "ISO 3166-1 alpha-3 of the state it lies in",
    ),
    (
        "mentions",
        Structs(MENTION),
        "where the text speaks of it, in order",
    ),
    ("why", Text, "why this type, country, role and place"),
];

const FAILURE: &[Column] = &[
    (
        "reason",
        Text,
        "for counting: no-text, bad-date, too-long, engine …",
    ),
    ("message", Text, "for a person"),
];

/// One row an article: what failed, else its rows of the three tables.
pub(super) fn nested() -> SchemaRef {
    let list = |name: &str, of| Field::new(name, kind(Structs(of)), false);
    let maybe = |name: &str, of| Field::new(name, DataType::Struct(fields(of)), true);
    Arc::new(Schema::new(vec![
        Field::new("id", DataType::Utf8, false),
        maybe("failure", FAILURE),
        maybe("document", DOCUMENTS),
        list("events", EVENTS),
        list("entities", ENTITIES),
    ]))
}

fn fields(columns: &[Column]) -> Fields {
    columns
        .iter()
        .map(|&(name, of, meaning)| {
            let maybe = matches!(of, MaybeText | MaybeCount | MaybeNumber);
            let about = HashMap::from([("description".to_owned(), meaning.to_owned())]);
            Field::new(name, kind(of), maybe).with_metadata(about)
        })
        .collect()
}

fn kind(of: Type) -> DataType {
    // As Parquet and Spark call what is in a list.
    let list = |inner| DataType::List(Arc::new(Field::new("element", inner, false)));
    match of {
        Text | MaybeText => DataType::Utf8,
        Flag => DataType::Boolean,
        Count | MaybeCount => DataType::Int32,
        Number | MaybeNumber => DataType::Float64,
        Texts => list(DataType::Utf8),
        Structs(columns) => list(DataType::Struct(fields(columns))),
    }
}

/// The tables, and the columns of CSV, in Markdown.
pub fn describe() -> String {
    let mut out = String::from(
        "# The three tables\n\n\
         `demarche extract --to parquet --out FOLDER …` writes one folder a table, in parts that any reader of\n\
         Parquet takes as one; the Python package has the same columns. The fields are those of the extraction\n\
         contract, flattened where there is one of a thing and a list where there are many. This page is made\n\
         from `src/tables/schema.rs`; the same words stand in each field's metadata (`description`).\n",
    );
    for table in Table::ALL {
        let _ = write!(
            out,
            "\n## {}\n\n| column | type | null | meaning |\n| --- | --- | --- | --- |\n",
            table.name()
        );
        describe_columns(&mut out, "", table.columns());
    }
    out + &crate::gdelt::describe()
}

fn describe_columns(out: &mut String, before: &str, columns: &[Column]) {
    for &(name, of, meaning) in columns {
        let (word, inner): (&str, &[Column]) = match of {
            Text | MaybeText => ("string", &[]),
            Flag => ("bool", &[]),
            Count | MaybeCount => ("int32", &[]),
            Number | MaybeNumber => ("double", &[]),
            Texts => ("list of string", &[]),
            Structs(inner) => ("list of struct", inner),
        };
        let null = if matches!(of, MaybeText | MaybeCount | MaybeNumber) {
            "yes"
        } else {
            ""
        };
        let _ = writeln!(out, "| `{before}{name}` | {word} | {null} | {meaning} |");
        describe_columns(out, &format!("{before}{name}[]."), inner);
    }
}
