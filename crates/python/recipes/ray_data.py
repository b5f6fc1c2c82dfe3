"""An archive on Ray Data: articles in, one row an article out, with its rows of the three tables.

    python recipes/ray_data.py ARTICLES OUT

ARTICLES is Parquet with the columns `text` and, where known, `id`, `date`, `title`, `url`, `publisher`. Read the
result with anything that unnests: `select unnest(events, recursive := true) from 'OUT/*.parquet'` in DuckDB.
"""

import sys

import demarche
import pyarrow
import ray


def code(articles: pyarrow.Table) -> pyarrow.Table:
    """One row an article: what failed, else its rows of the three tables."""
    return pyarrow.table(demarche.extract_batch(articles, threads=1).nested)


def main(articles: str, out: str) -> None:
    ray.data.read_parquet(articles).map_batches(code, batch_format="pyarrow", batch_size=256).write_parquet(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
