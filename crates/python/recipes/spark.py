"""An archive on Spark: articles in, documents, events and entities out, as from the command line.

    spark-submit recipes/spark.py ARTICLES OUT

ARTICLES is Parquet with the columns `text` and, where known, `id`, `date`, `title`, `url`, `publisher`. Every
executor needs the package (`pip install demarche`). Each task codes its rows on one core, a batch at a time; a
row that cannot be coded becomes a row of the failures, and a task whose worker dies is run again by Spark.
"""

import sys

import demarche
import pyarrow
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

TABLES = ("documents", "events", "entities", "failures")


def code(articles: DataFrame) -> DataFrame:
    """One row an article: what failed, else its rows of the three tables."""
    nothing = pyarrow.table({"text": pyarrow.array([], pyarrow.string())})
    schema = from_arrow_schema(pyarrow.schema(demarche.extract_batch(nothing).nested))
    return articles.mapInArrow(_code, schema)


def _code(batches):
    for batch in batches:
        coded = demarche.extract_batch(batch, threads=1)
        yield from pyarrow.table(coded.nested).to_batches()


def table(coded: DataFrame, name: str) -> DataFrame:
    """One of the three tables, or the failures."""
    if name == "failures":
        return coded.where("failure is not null").select("id", "failure.*")
    if name == "documents":
        return coded.where("failure is null").select("document.*")
    return coded.select(F.explode(name).alias("row")).select("row.*")


def merge(events: DataFrame) -> DataFrame:
    """One row an event, however many articles tell it, with its reports."""
    nothing = demarche.extract_batch(pyarrow.table({"text": pyarrow.array([], pyarrow.string())})).events
    reports = from_arrow_schema(pyarrow.schema(demarche.merge(nothing)))["reports"]
    schema = StructType([*events.schema.fields, reports])
    # What is in no block is a group of its own.
    alone = F.concat_ws("/", "document", "id")
    return events.groupBy(F.coalesce("block", alone)).applyInArrow(_merge, schema)


def _merge(events: pyarrow.Table) -> pyarrow.Table:
    return pyarrow.table(demarche.merge(events))


def main(articles: str, out: str) -> None:
    spark = (
        SparkSession.builder.appName("demarche")
        # Articles are long: a batch of these is some megabytes.
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256)
        .getOrCreate()
    )
    # Coded once, then parted.
    code(spark.read.parquet(articles)).write.mode("overwrite").parquet(f"{out}/coded")
    coded = spark.read.parquet(f"{out}/coded")
    for name in TABLES:
        table(coded, name).write.mode("overwrite").parquet(f"{out}/{name}")
    merge(spark.read.parquet(f"{out}/events")).write.mode("overwrite").parquet(f"{out}/merged")


if __name__ == "__main__":
    main(*sys.argv[1:])
