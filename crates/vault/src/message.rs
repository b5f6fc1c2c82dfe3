//! What page and vault say to one another: plain data, without words for people.

use serde::{Deserialize, Serialize};

/// What the page says. With [`Ask::Open`] come the files themselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Read these files.
    Open {
        /// Their names, in the order of the files.
        names: Vec<String>,
        /// Most bytes to hold.
        most: f64,
    },
    /// Count.
    Count(Box<Question>),
    /// Read what the file says of this row.
    Detail(u32),
    /// Read the articles that tell what passes, the first `most` of them.
    Articles {
        /// Which events.
        filter: Filter,
        /// How many articles at most.
        most: usize,
    },
}

/// What the vault says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Tell {
    /// It is up.
    Ready,
    /// How far it has read.
    Progress(Progress),
    /// All is read.
    Opened(Box<Summary>),
    /// It cannot be opened.
    Refused(Problem),
    /// The answer to the last question.
    Answer(Box<Answer>),
    /// A row in full.
    Detail(Box<Detail>),
    /// Articles in full.
    Articles(Vec<Text>),
    /// A detail or an article cannot be read.
    Unread(Problem),
}

/// How far reading is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    /// The file that is being read.
    pub name: String,
    /// Share of the work done, 0 … 1.
    pub share: f64,
    /// Events so far.
    pub events: u32,
    /// Bytes held so far.
    pub held: f64,
}

/// What is in the archive.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Events.
    pub events: u32,
    /// Documents with events.
    pub documents: u32,
    /// First and last day.
    pub extent: Option<(i32, i32)>,
    /// Bytes held.
    pub held: f64,
    /// Most bytes that would have been held.
    pub most: f64,
    /// Bytes of the worker's memory as a whole: what reading needed is free again, yet not given back.
    pub reserved: f64,
    /// PLOVER types; an event's `kind` is an index.
    pub kinds: Vec<String>,
    /// The busiest actors, busiest first.
    pub actors: Vec<Named>,
    /// How many there are.
    pub actor_count: u32,
    /// Whether the articles' titles, addresses and texts can be read.
    pub texts: bool,
    /// Lines that could not be read.
    pub broken: u32,
    /// The first of them.
    pub examples: Vec<Broken>,
    /// Files that hold nothing that is needed.
    pub unused: Vec<String>,
}

/// A line that could not be read.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Broken {
    /// The file.
    pub name: String,
    /// Counted from 1.
    pub line: u32,
    /// What is wrong with it.
    pub why: Flaw,
}

/// What is wrong with a line.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Flaw {
    /// No JSON, or cut off: the parser's words.
    Json(String),
    /// An article that was not coded: it has no events.
    #[default]
    Uncoded,
    /// Longer than is read.
    Long,
}

/// Why files cannot be opened or read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Problem {
    /// The file holds nothing.
    Empty {
        /// The file.
        name: String,
    },
    /// The file begins as Parquet and ends too early.
    Truncated {
        /// The file.
        name: String,
    },
    /// The file says it is Parquet and is not.
    NotParquet {
        /// The file.
        name: String,
    },
    /// The file is damaged: the reader's words.
    Damaged {
        /// The file.
        name: String,
        /// What the reader says.
        why: String,
    },
    /// A column is missing or of another type than the tables of an archive have.
    Columns {
        /// The file.
        name: String,
        /// What is missing.
        missing: Vec<String>,
    },
    /// Compressed in a way that is not read here.
    Codec {
        /// The file.
        name: String,
        /// Its name.
        codec: String,
    },
    /// The file is not what it was when it was opened.
    Changed {
        /// The file.
        name: String,
    },
    /// No file has events.
    NoEvents {
        /// Lines that could not be read.
        broken: u32,
        /// The first of them.
        examples: Vec<Broken>,
    },
    /// Parquet and NDJSON together.
    Mixed,
    /// More events than may be held.
    TooMuch {
        /// Events that there are, as far as is known.
        events: f64,
        /// How many bytes may be held.
        most: f64,
    },
    /// The documents' table is not among the files.
    NoTexts,
    /// The message was not understood.
    Message(String),
}

/// Which events are asked for. What is empty asks for everything.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    /// First and last day.
    pub span: Option<(i32, i32)>,
    /// Quad classes, 1 … 4.
    pub quads: Vec<u8>,
    /// Indices of [`Summary::kinds`].
    pub kinds: Vec<u8>,
    /// Actors that must all have a part.
    pub actors: Vec<u16>,
    /// Least confidence, in percent.
    pub least: u8,
    /// Only what is told as a fact.
    pub facts: bool,
    /// West, south, east, north in degrees: where it must have happened.
    pub place: Option<(f32, f32, f32, f32)>,
}

/// What the page wants to draw.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Comes back with the answer.
    pub turn: u32,
    /// Of which events.
    pub filter: Filter,
    /// The edges of the bins of time: first days, and one past the last day.
    pub edges: Vec<i32>,
    /// First and last day for single events.
    pub view: (i32, i32),
    /// The row after which the page of rows begins, with its first day.
    pub after: Option<(i32, u32)>,
}

/// An actor's name: a state's code, or another actor's name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// In filters and answers.
    pub id: u16,
    /// ISO 3166-1 alpha-3, or a name.
    pub key: String,
    /// Whether it is a state.
    pub state: bool,
    /// Events of the whole archive in which it has a part.
    pub events: u32,
}

/// What one class of events runs from one actor to another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Flow {
    /// Who acts.
    pub source: u16,
    /// Towards whom.
    pub target: u16,
    /// 1 … 4.
    pub quad: u8,
    /// Both act alike.
    pub both: bool,
    /// Events.
    pub events: u32,
}

/// An actor's part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Who.
    pub actor: u16,
    /// Events in which it has a part.
    pub events: u32,
    /// Of these, those in which no other has a part, by class.
    pub own: [u32; 4],
}

/// A place with events.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub lat: f32,
    /// Degrees east.
    pub lon: f32,
    /// Events.
    pub events: u32,
}

/// What runs from a row's actor to a column's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Who acts.
    pub source: u16,
    /// Towards whom.
    pub target: u16,
    /// Events of classes 1 and 2.
    pub cooperation: u32,
    /// Events of classes 3 and 4.
    pub conflict: u32,
}

/// An event in a line.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the archive.
    pub row: u32,
    /// First and last day.
    pub days: Option<(i32, i32)>,
    /// Index of [`Summary::kinds`].
    pub kind: u8,
    /// 1 … 4.
    pub quad: u8,
    /// 0 asserted, 1 planned, 2 negated, 3 hypothetical.
    pub status: u8,
    /// Both act alike.
    pub both: bool,
    /// In percent.
    pub confidence: u8,
    /// Who acts.
    pub sources: Vec<u16>,
    /// Towards whom.
    pub targets: Vec<u16>,
    /// Where.
    pub place: Option<String>,
}

/// An event on the line of time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Single {
    /// Its number in the archive.
    pub row: u32,
    /// First day.
    pub begin: i32,
    /// Last day.
    pub finish: i32,
    /// 1 … 4.
    pub quad: u8,
}

/// The answer to a [`Question`].
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// [`Question::turn`].
    pub turn: u32,
    /// Events that pass.
    pub events: u32,
    /// Documents that tell them.
    pub documents: u32,
    /// By class, of what passes but for its class.
    pub quads: [u32; 4],
    /// The strongest flows, weakest first.
    pub flows: Vec<Flow>,
    /// Flows that were left out.
    pub flows_left: u32,
    /// The busiest actors, busiest first.
    pub parts: Vec<Part>,
    /// The places with most events, most first.
    pub spots: Vec<Spot>,
    /// Places that were left out.
    pub spots_left: u32,
    /// What runs between the busiest, by number of events.
    pub cells: Vec<Cell>,
    /// Who stands in the matrix, busiest first.
    pub square: Vec<u16>,
    /// By bin of time and class, of what passes but for its span.
    pub bins: Vec<[f32; 4]>,
    /// Single events within the view, when they are few; of what passes but for its span.
    pub singles: Option<Vec<Single>>,
    /// A page of rows, by first day.
    pub rows: Vec<Row>,
    /// Rows beyond it.
    pub rows_left: u32,
    /// Every actor that is named above.
    pub named: Vec<Named>,
    /// How long counting took, in milliseconds.
    pub took: f64,
}

/// What a file says of an event and of the document that tells it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Detail {
    /// Its number in the archive.
    pub row: u32,
    /// The document's id.
    pub document: String,
    /// The document's title.
    pub title: String,
    /// The document's address.
    pub url: String,
    /// Who published it.
    pub publisher: String,
    /// When it was published, ISO 8601.
    pub published: String,
    /// The evidence.
    pub sentence: String,
    /// The rule and the words that produced it.
    pub why: String,
    /// PLOVER event type.
    pub plover: String,
    /// PLOVER mode.
    pub mode: String,
    /// CAMEO code.
    pub cameo: String,
    /// −10 … 10.
    pub score: f64,
    /// 0 … 1.
    pub confidence: f64,
    /// Who acts.
    pub sources: Vec<String>,
    /// Towards whom.
    pub targets: Vec<String>,
    /// Where.
    pub place: String,
}

/// An article.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// Its title.
    pub title: String,
    /// Its address.
    pub url: String,
    /// Who published it.
    pub publisher: String,
    /// When, ISO 8601.
    pub date: String,
    /// The article.
    pub text: String,
}
