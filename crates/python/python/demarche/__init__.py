"""Who did what to whom, when and where: events, actors, places and dates out of news text.

>>> import demarche
>>> document = demarche.extract("France accused Syria on Monday.", date="2023-09-22")
>>> [(e["source"][0]["name"], e["plover"], e["target"][0]["name"]) for e in document.events]
[('France', 'ACCUSE', 'Syria')]

A table of articles, in whatever holds Arrow's columns, is coded at once:

>>> coded = demarche.extract_batch(pyarrow.table({"text": [...], "date": [...]}))   # doctest: +SKIP
>>> polars.DataFrame(coded.events)                                                # doctest: +SKIP

One event that many articles tell becomes one row with its reports:

>>> demarche.merge(coded.events)   # doctest: +SKIP

The engine is the one of the Demarche explorer and command line, with the same results. It runs here:
nothing is sent anywhere.
"""

from __future__ import annotations

import json

from . import _demarche
from ._demarche import Coded, Rows, extract_batch, merge
from ._html import html

__all__ = ["Coded", "Document", "Rows", "extract", "extract_batch", "merge"]


class Document(dict):
    """One article, read: the extraction contract's fields, as keys and as attributes.

    Offsets count code points, so that ``document.text[m["start"]:m["end"]]`` is a mention's words.
    A notebook shows the text with its names marked and the events below.
    """

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(self):
        return [*super().__dir__(), *self]

    def __repr__(self):
        return f"<demarche.Document {self['id']!r}: {len(self['entities'])} entities, {len(self['events'])} events>"

    def _repr_html_(self):
        return html(self)


def extract(text, *, id="", date=None, title=None, url=None, publisher=None, tokens=False):
    """Read one article.

    ``date`` is the day of publication (``datetime.date`` or ``"YYYY-MM-DD"``), from which "today" and
    "last week" count; ``tokens`` asks for the tokens with their tags and trees. The interpreter is
    free while the engine reads: threads read in parallel.

    Raises ``ValueError`` when the date is none.
    """
    date = None if date is None else str(date)
    return Document(
        json.loads(
            _demarche.extract(text, id=id, date=date, title=title, url=url, publisher=publisher, tokens=tokens)
        )
    )
