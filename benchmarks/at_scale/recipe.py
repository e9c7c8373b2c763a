"""A folder of dumps in any formats that cyberdip reads to entries in one that it writes, by PySpark: the
recipe of docs/at-scale.md.

    spark-submit benchmarks/at_scale/recipe.py FOLDER OUT [--to bibtex] [--master 'local[2]']

OUT/good (Parquet): ``key text path number diagnostics``, a row a record. OUT/bad (JSON lines): ``path number
diagnostics``, a row for each record that could not be read; ``number`` 0 is about a file as a whole. OUT/read
(Parquet) lies between the two passes and may be deleted. Every machine needs cyberdip, and nothing else of
this folder."""

from __future__ import annotations

import argparse
import json
import pickle
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql import functions as F

from cyberdip_cli import CyberdipError, Diagnostic, read, write
from cyberdip_cli.citekey import DEFAULT_PATTERN
from cyberdip_cli.key_patterns import compile_pattern

SAID = ("severity", "code", "message", "hint", "line", "column", "end_line")
DIAGNOSTICS = "array<struct<severity: string, code: string, message: string, hint: string, line: int, column: int, end_line: int>>"
READ = f"path string, number int, base string, record binary, diagnostics {DIAGNOSTICS}"
WRITTEN = f"struct<text: string, diagnostics: {DIAGNOSTICS}>"
NO_RECORD = Diagnostic(
    "error", "no-records", "no record found in it", "see what was understood: cyberdip explain"
)
Row = tuple[str, int, "str | None", "bytes | None", list[tuple[Any, ...]]]


def said(diagnostics: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Diagnostics as the value of a column."""
    return [tuple(getattr(each, name) for name in SAID) for each in diagnostics]


def lost(path: str, number: int, diagnostic: Any) -> Row:
    return path, number, None, None, said([diagnostic])


def rows(path: str, data: bytes) -> Iterator[Row]:
    """A row for each record of a file, in order. A good one is pickled and has the key it asks for; a lost
    one is its ERROR, and no record. What was said before a record came, is about it; what concerns no record
    is about the file, and has the number 0."""
    base = compile_pattern(DEFAULT_PATTERN)
    told: list[Any] = []
    number, ended = 0, None
    records = read(data, sink=told.append)
    while not ended:
        try:
            record = next(records, None)
        except CyberdipError as error:
            record, ended = None, error.diagnostic
        for error in (each for each in told if each.severity == "error"):
            number += 1
            yield lost(path, number, error)
        remarks = said(each for each in told if each.severity != "error")
        told.clear()
        if record is None:
            break
        number += 1
        yield path, number, base(record), pickle.dumps(record, 5), remarks
    if ended or not number:
        yield lost(path, 0, ended or NO_RECORD)
    if remarks:
        yield path, 0, None, None, remarks


def read_partition(files: Iterable[tuple[str, Any]]) -> Iterator[Row]:
    """What a task does in the first pass: the rows of its files, one after the other."""
    for path, data in files:
        yield from rows(path, data)


def entry(to: str) -> Callable[[str, bytes], tuple[str, list[tuple[Any, ...]]]]:
    """What a task does in the second pass: a record under its final key as text, and what the format could
    not express."""

    def one(key: str, record: bytes) -> tuple[str, list[tuple[Any, ...]]]:
        told: list[Any] = []
        text = "".join(write([pickle.loads(record).replace(id=key)], to, sink=told.append))
        return text.rstrip("\n"), said(told)

    return one


def keyed(good: DataFrame) -> DataFrame:
    """Keys unique over all partitions, the same in each run: the first holder of a base, by file and place in
    it, keeps it plain, the next get ``-2``, ``-3``. Bases are ASCII letters and digits alone, so that no base
    is another one with a number."""
    place = F.row_number().over(Window.partitionBy("base").orderBy("path", "number"))
    return good.withColumn("place", place).withColumn(
        "key", F.when(F.col("place") == 1, F.col("base")).otherwise(F.concat_ws("-", "base", "place"))
    )


def run(spark: SparkSession, folder: str, out: str, to: str) -> dict[str, float]:
    """Both passes; seconds by what they were spent on."""
    began = time.perf_counter()
    files = spark.sparkContext.binaryFiles(
        folder, 1024
    )  # 1024: at least so many partitions, that is, a file each until there are more
    read_rows = spark.createDataFrame(files.mapPartitions(read_partition), READ, verifySchema=False)
    read_rows.write.mode("overwrite").parquet(f"{out}/read")
    at_rest = spark.read.parquet(f"{out}/read")
    passed = time.perf_counter()
    at_rest.where("record is null").select("path", "number", "diagnostics").write.mode("overwrite").json(
        f"{out}/bad"
    )
    told = time.perf_counter()
    written = keyed(at_rest.where("record is not null")).withColumn(
        "written", F.udf(entry(to), WRITTEN, useArrow=False)("key", "record")
    )
    diagnostics = F.concat("diagnostics", "written.diagnostics").alias("diagnostics")
    written.select("key", "written.text", "path", "number", diagnostics).write.mode("overwrite").parquet(
        f"{out}/good"
    )
    return {"read": passed - began, "bad": told - passed, "good": time.perf_counter() - told}


def tally(spark: SparkSession, out: str) -> dict[str, int]:
    """What the outputs hold, by looking into them."""
    good, bad = (
        spark.read.parquet(f"{out}/good"),
        spark.read.schema(f"path string, number int, diagnostics {DIAGNOSTICS}").json(f"{out}/bad"),
    )
    return {
        "good": good.where("length(text) > 0").count(),
        "keys": good.select(F.lower("key")).distinct().count(),
        "bad": bad.where("number > 0").count(),
        "explained": bad.where(
            "number > 0 and diagnostics[0].severity = 'error' and diagnostics[0].line > 0"
        ).count(),
        "files": bad.where("number = 0 and diagnostics[0].severity = 'error'").count(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder")
    parser.add_argument("out")
    parser.add_argument("--to", default="csl-jsonl")
    parser.add_argument("--master", help="for python instead of spark-submit: local[2]")
    parser.add_argument(
        "--warm-up", metavar="FOLDER", help="run over this folder first; its time is not counted"
    )
    arguments = parser.parse_args()
    began = time.perf_counter()
    builder = SparkSession.builder.appName("cyberdip").config("spark.ui.showConsoleProgress", "false")
    spark = (builder.master(arguments.master) if arguments.master else builder).getOrCreate()
    started = time.perf_counter() - began
    if arguments.warm_up:
        run(spark, arguments.warm_up, f"{arguments.out}/warm-up", arguments.to)
    seconds = run(spark, arguments.folder, arguments.out, arguments.to)
    print(
        json.dumps(
            {"spark": spark.version, "started": started, "seconds": seconds} | tally(spark, arguments.out)
        )
    )
    spark.stop()


if __name__ == "__main__":
    main()
