"""The package as a notebook has it: what goes in, what comes out, and the command line beside it."""

import datetime
import json
import os
import subprocess
import threading
import time

import demarche
import duckdb
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest

TEXT = "France accused Syria of attacking Aleppo on Monday. The two foreign ministers met in Geneva last week."
ARTICLES = [
    {"id": "a", "text": TEXT, "date": "2023-09-22", "title": None},
    {"id": "b", "text": "LIMA — “We won’t sign,” President Boluarte said. Peru recalled its ambassador from Quito.", "date": None, "title": "Lima"},
    {"id": "c", "text": "", "date": None, "title": None},
]
BAD = [{"id": "null", "text": None, "date": None, "title": None}, {"id": "day", "text": TEXT, "date": "2023-02-30", "title": None}]


def command_line(articles, *args):
    lines = "".join(json.dumps(a) + "\n" for a in articles)
    out = subprocess.run([os.environ["DEMARCHE"], "extract", "--ndjson", *args], input=lines, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def test_a_document_is_the_command_lines_document():
    got = [demarche.extract(**article) for article in ARTICLES]
    assert got == command_line(ARTICLES)
    assert demarche.extract(TEXT, id="a", date="2023-09-22", tokens=True) == command_line(ARTICLES[:1], "--tokens")[0]


def test_fields_are_keys_and_attributes():
    document = demarche.extract(TEXT, date=datetime.date(2023, 9, 22))
    assert document.date == document["date"] == "2023-09-22"
    assert document.events[0]["plover"] == "ACCUSE"
    assert "events" in dir(document)
    with pytest.raises(AttributeError):
        document.nothing


def test_offsets_are_pythons():
    document = demarche.extract("“Déjà vu 🙂,” Norway said.")
    (norway,) = [e for e in document.entities if e["name"] == "Norway"]
    mention = norway["mentions"][0]
    assert document.text[mention["start"] : mention["end"]] == "Norway"


def test_what_is_no_date_is_an_error():
    with pytest.raises(ValueError, match="expected YYYY-MM-DD"):
        demarche.extract("Hello.", date="2023-02-30")


@pytest.mark.parametrize(
    "table",
    [
        pyarrow.Table.from_pylist(ARTICLES),
        pyarrow.RecordBatch.from_pylist(ARTICLES),
        polars.DataFrame(ARTICLES),
        pandas.DataFrame(ARTICLES),
        pyarrow.Table.from_pylist(ARTICLES).to_reader(),
    ],
    ids=["pyarrow", "record batch", "polars", "pandas", "stream"],
)
def test_every_holder_of_arrows_columns_fits(table):
    coded = demarche.extract_batch(table)
    expected = command_line(ARTICLES)
    events = pyarrow.table(coded.events).to_pylist()
    assert [(e["document"], e["id"], e["cameo"], e["why"]) for e in events] == [
        (d["id"], e["id"], e["cameo"], e["why"]) for d in expected for e in d["events"]
    ]
    assert events
    assert polars.DataFrame(coded.documents)["text"].to_list() == [a["text"] for a in ARTICLES]
    assert len(coded) == 3 and coded.failures == []


def test_duckdb_fits_both_ways():
    connection = duckdb.connect()
    connection.register("articles", pyarrow.Table.from_pylist(ARTICLES))
    relation = connection.sql("select id, text, date::date as date from articles where id = 'a'")
    coded = demarche.extract_batch(relation)
    events = pyarrow.table(coded.events)
    counted = connection.sql("select date_begin, count(*) from events group by 1 order by 1").fetchall()
    assert ("2023-09-18", 1) in counted, counted


def test_the_tables_are_the_command_lines(tmp_path):
    path = tmp_path / "articles.ndjson"
    path.write_text("".join(json.dumps(a) + "\n" for a in ARTICLES))
    subprocess.run([os.environ["DEMARCHE"], "extract", "--quiet", "--out", tmp_path / "coded", path], check=True)
    coded = demarche.extract_batch(pyarrow.Table.from_pylist(ARTICLES))
    for name in ("documents", "events", "entities"):
        written = pyarrow.parquet.read_table(tmp_path / "coded" / name)
        assert pyarrow.table(getattr(coded, name)).equals(written), name


def test_a_bad_row_costs_itself():
    coded = demarche.extract_batch(pyarrow.Table.from_pylist([BAD[0], *ARTICLES, BAD[1]]))
    assert [(i, reason) for i, reason, _ in coded.failures] == [("null", "no-text"), ("day", "bad-date")]
    assert pyarrow.table(coded.documents)["id"].to_pylist() == ["a", "b", "c"]
    nested = pyarrow.table(coded.nested).to_pylist()
    assert [row["id"] for row in nested] == ["null", "a", "b", "c", "day"]
    assert [row["failure"] and row["failure"]["reason"] for row in nested] == ["no-text", None, None, None, "bad-date"]
    assert [len(row["events"]) for row in nested[1:4]] == [len(d["events"]) for d in command_line(ARTICLES)]


def test_one_event_of_many_articles_is_one_row():
    articles = [{"id": str(i), "text": TEXT, "date": "2023-09-22"} for i in range(4)]
    events = demarche.extract_batch(pyarrow.Table.from_pylist(articles)).events
    for given in (events, pyarrow.table(events), polars.DataFrame(events)):
        merged = pyarrow.table(demarche.merge(given)).to_pylist()
        (accusation,) = [row for row in merged if row["plover"] == "ACCUSE"]
        assert [r["document"] for r in accusation["reports"]] == ["0", "1", "2", "3"]
        assert accusation["block"] == "FRA>SYR|ACCUSE|2023-09-18"
    with pytest.raises(ValueError, match="no table of events"):
        demarche.merge(pyarrow.Table.from_pylist(articles))


def test_other_columns_can_be_meant():
    table = pyarrow.table({"body": [TEXT, TEXT], "day": [datetime.date(2023, 9, 22), None]})
    coded = demarche.extract_batch(table, columns={"text": "body", "date": "day"}, date="2001-01-01")
    documents = pyarrow.table(coded.documents).to_pylist()
    assert [(d["id"], d["date"]) for d in documents] == [("0", "2023-09-22"), ("1", "2001-01-01")]
    for wrong, said in [({"text": "words"}, "no column 'words'|no column \"words\""), ({"body": "text"}, "is no field")]:
        with pytest.raises(ValueError, match=said):
            demarche.extract_batch(table, columns=wrong)
    with pytest.raises(TypeError, match="__arrow_c_stream__"):
        demarche.extract_batch([{"text": TEXT}])


def test_columns_change_hands_without_a_copy():
    rows = demarche.extract_batch(pyarrow.Table.from_pylist(ARTICLES)).documents
    address = lambda: pyarrow.table(rows)["text"].chunk(0).buffers()[2].address  # noqa: E731
    assert address() == address()


def test_the_interpreter_is_free_meanwhile():
    ticks = []
    stop = threading.Event()

    def tick():
        while not stop.is_set():
            ticks.append(time.monotonic())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    start = time.monotonic()
    demarche.extract(TEXT * 200)
    end = time.monotonic()
    stop.set()
    ticker.join()
    during = [t for t in ticks if start < t < end]
    # A held interpreter would let none in.
    assert len(during) >= 3, (len(during), end - start)


def test_a_notebook_shows_names_and_events_and_runs_nothing():
    document = demarche.extract("<script>alert(1)</script> France accused Syria on Monday.", date="2023-09-22")
    shown = document._repr_html_()
    assert "<mark" in shown and "France" in shown and "ACCUSE" in shown and "2023-09-18" in shown
    assert "<script>" not in shown and "&lt;script&gt;" in shown


def test_types_and_manual_are_there():
    here = os.path.dirname(demarche.__file__)
    assert os.path.exists(os.path.join(here, "py.typed"))
    stub = open(os.path.join(here, "__init__.pyi"), encoding="utf-8").read()
    for name in demarche.__all__:
        assert f"class {name}" in stub or f"def {name}" in stub, name
        assert getattr(demarche, name).__doc__, name
