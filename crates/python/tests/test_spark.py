"""The recipe for Spark on two executors of this machine, beside the command line."""

import importlib.util
import json
import os
import pathlib
import signal
import subprocess
import sys

import demarche
import pyarrow
import pyarrow.parquet
import pytest

os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable

from pyspark.sql import SparkSession  # noqa: E402

RECIPES = pathlib.Path(__file__).parent.parent / "recipes"


def recipe(name):
    spec = importlib.util.spec_from_file_location(name, RECIPES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def articles(n=120):
    states = ["France", "Egypt", "Norway", "Peru", "Japan"]
    for i in range(n):
        a, b = states[i % 5], states[(i + i // 5 + 1) % 5]
        text = f"{a} accused {b} of shelling a village near Cairo on Monday. The two foreign ministers met in Geneva. " * (1 + i % 3)
        yield {"id": f"a{i}", "text": text, "date": "2023-09-22"}
    yield {"id": "null", "text": None, "date": "2023-09-22"}
    yield {"id": "day", "text": "Norway thanked Peru.", "date": "2023-02-30"}


@pytest.fixture(scope="module")
def spark(tmp_path_factory):
    session = (
        # Two executors with a core each, in processes of their own.
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("demarche")
        .config("spark.ui.enabled", False)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 16)
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.executorEnv.PYTHONPATH", str(RECIPES))
        .config("spark.local.dir", str(tmp_path_factory.mktemp("spark")))
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The articles as Parquet, and what the command line makes of them."""
    folder = tmp_path_factory.mktemp("archive")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(articles())), folder / "articles.parquet")
    command = [os.environ["DEMARCHE"], "extract", "--quiet", "--out", folder / "coded", folder / "articles.parquet"]
    # Two of them are bad, which is exit code 2.
    assert subprocess.run(command).returncode == 2
    return folder


def rows(path):
    def by_place(row):
        return row.get("document", row["id"]), row["id"]

    return sorted(pyarrow.parquet.read_table(path).to_pylist(), key=by_place)


def test_two_executors_write_the_command_lines_rows(spark, archive):
    recipe("spark").main(str(archive / "articles.parquet"), str(archive / "spark"))
    # The driver counts as one.
    assert spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() == 3
    for name in ("documents", "events", "entities"):
        expected = rows(archive / "coded" / name)
        assert rows(archive / "spark" / name) == expected, name
        assert len(expected) >= 120
    failures = [(row["id"], row["reason"]) for row in rows(archive / "spark" / "failures")]
    listed = [json.loads(line) for line in open(f"{archive}/coded.failures.ndjson")]
    assert failures == sorted((f["id"] or "null", f["reason"]) for f in listed)


def test_events_are_merged_as_in_one_place(spark, archive):
    merged = rows(archive / "spark" / "merged")
    events = pyarrow.parquet.read_table(archive / "spark" / "events")
    whole = pyarrow.table(demarche.merge(events)).to_pylist()
    assert merged == sorted(whole, key=lambda row: (row["document"], row["id"]))
    assert 0 < len(merged) < events.num_rows / 2
    assert sum(len(row["reports"]) for row in merged) == events.num_rows


def test_a_worker_that_is_killed_costs_nothing(spark, archive, tmp_path):
    code = recipe("spark")
    killed = [str(tmp_path / "worker"), str(tmp_path / "executor")]

    def once(marker):
        try:
            os.close(os.open(marker, os.O_CREAT | os.O_EXCL))
            return True
        except FileExistsError:
            return False

    def parent(pid):
        return int(open(f"/proc/{pid}/stat").read().rpartition(")")[2].split()[1])

    def dying(batches):
        for batch in batches:
            if "a50" in batch.column("id").to_pylist():
                if once(killed[0]):
                    os.kill(os.getpid(), signal.SIGKILL)
                if once(killed[1]):
                    # Worker, its daemon, the executor's process.
                    os.kill(parent(os.getppid()), signal.SIGKILL)
            yield batch

    read = spark.read.parquet(str(archive / "articles.parquet")).repartition(6)
    coded = code.code(read.mapInArrow(dying, read.schema))
    events = code.table(coded, "events").toArrow().to_pylist()
    assert all(map(os.path.exists, killed))
    key = lambda e: (e["document"], e["id"])  # noqa: E731
    assert sorted(events, key=key) == rows(archive / "coded" / "events")
