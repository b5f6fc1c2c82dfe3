from collections.abc import Mapping
from datetime import date as Date
from typing import Any, Literal, Protocol, TypedDict

from typing_extensions import NotRequired

class Range(TypedDict):
    start: int
    end: int

class Token(Range):
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    ner: str

class Geo(TypedDict):
    lat: float
    lon: float
    kind: str
    name: str
    geonameid: int | None
    country: str | None

class Mention(Range):
    form: Literal["name", "nominal", "pronoun"]
    metonym: NotRequired[bool]

class Entity(TypedDict):
    id: str
    type: Literal["PER", "ORG", "LOC", "MISC"]
    name: str
    country: str | None
    members: NotRequired[list[str]]
    role: str | None
    kb: str | None
    geo: Geo | None
    alternatives: NotRequired[list[Geo]]
    mentions: list[Mention]
    why: NotRequired[str]

class Time(Range):
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    begin: str | None
    finish: str | None
    mod: NotRequired[str]
    why: NotRequired[str]

class Quote(Range):
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue_start: int | None
    cue_end: int | None
    kind: str
    why: NotRequired[str]

class Actor(TypedDict):
    entity: str
    name: str
    country: str | None
    role: str | None

class EventDate(TypedDict):
    value: str | None
    begin: str | None
    finish: str | None
    basis: Literal["explicit", "relative", "document", "none"]

class EventPlace(TypedDict):
    entity: str
    name: str
    lat: float
    lon: float

class Evidence(TypedDict):
    trigger: Range
    sentence: int

class Event(TypedDict):
    id: str
    plover: str
    mode: str | None
    contexts: list[str]
    cameo: str
    quad: Literal[1, 2, 3, 4]
    goldstein: float
    source: list[Actor]
    target: list[Actor]
    reciprocal: NotRequired[bool]
    mediator: NotRequired[list[Actor]]
    date: EventDate
    place: EventPlace | None
    trigger: Range
    sentence: int
    status: Literal["asserted", "planned", "negated", "hypothetical"]
    confidence: float
    why: str
    background: NotRequired[bool]
    domestic: NotRequired[bool]
    evidence: NotRequired[list[Evidence]]

class Document(dict[str, Any]):
    """One article, read: the extraction contract's fields, as keys and as attributes."""

    id: str
    title: str | None
    date: str | None
    date_basis: Literal["given", "dateline", "inferred", "none"]
    url: str | None
    publisher: str | None
    text: str
    language: str
    language_supported: bool
    sentences: list[Range]
    tokens: list[Token]
    """Only when asked for."""
    entities: list[Entity]
    times: list[Time]
    quotes: list[Quote]
    events: list[Event]
    notes: list[str]
    """Only when there are any."""

    def _repr_html_(self) -> str: ...

class ArrowStream(Protocol):
    """Whatever holds Arrow's columns: tables of pyarrow, Polars, pandas, DuckDB."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class ArrowArray(Protocol):
    """A record batch."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...

class Rows:
    """A table in Arrow's columns, for whoever takes such: ``pyarrow.table(rows)``, ``polars.DataFrame(rows)``."""

    @property
    def column_names(self) -> list[str]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...
    def __len__(self) -> int: ...

class Coded:
    """A coded table."""

    @property
    def documents(self) -> Rows:
        """One row an article."""
    @property
    def events(self) -> Rows:
        """One row an event."""
    @property
    def entities(self) -> Rows:
        """One row an entity."""
    @property
    def nested(self) -> Rows:
        """One row a row of the input: its id, what failed, and its rows of the three tables."""
    @property
    def failures(self) -> list[tuple[str, str, str]]:
        """What was not coded: id, reason for counting, message for a person."""
    def __len__(self) -> int: ...

def extract(
    text: str,
    *,
    id: str = "",
    date: str | Date | None = None,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    tokens: bool = False,
) -> Document:
    """Read one article. Raises ``ValueError`` when the date is none."""

def extract_batch(
    table: ArrowStream | ArrowArray,
    *,
    columns: Mapping[str, str] = ...,
    date: str | None = None,
    threads: int | None = None,
) -> Coded:
    """Read a table of articles, one a row.

    ``table`` has a column ``text`` and may have ``id``, ``date``, ``title``, ``url`` and ``publisher``;
    ``columns`` names others (``{"text": "body"}``). ``date`` is the day of publication of articles that
    bring none. Columns are read where they lie; the interpreter is free meanwhile. A row that cannot be
    coded is in ``failures``, the others are coded.
    """

def merge(events: ArrowStream | ArrowArray) -> Rows:
    """Merge rows of the events table that tell the same event: one row an event, that of its surest
    telling, with ``reports``, a list of ``{document, event}``.

    Only rows of one ``block`` are compared, so that a cluster may group by that column and merge each
    group by itself, with the same result.
    """
