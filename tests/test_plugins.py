"""Plug-ins: a small package with a writer and a dialect, built and installed into a fresh environment, works
by name; a broken one is a diagnostic."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import registry, testing

BACKEND = '''"""A build backend of twenty lines, so that the test needs no network."""
import base64, hashlib, zipfile

FILES = ("shelf_cards.py", "shelf_broken.py")
INFO = "shelf_cards-1.2.dist-info/"


def build_wheel(folder, config_settings=None, metadata_directory=None):
    name = "shelf_cards-1.2-py3-none-any.whl"
    texts = {file: open(file, encoding="utf-8").read() for file in FILES}
    texts[INFO + "METADATA"] = "Metadata-Version: 2.1\\nName: shelf-cards\\nVersion: 1.2\\n"
    texts[INFO + "WHEEL"] = "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    texts[INFO + "entry_points.txt"] = open("entry_points.txt", encoding="utf-8").read()
    rows = [f"{path},sha256={base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip('=')},{len(text.encode())}" for path, text in texts.items()]
    texts[INFO + "RECORD"] = "\\n".join([*rows, INFO + "RECORD,,"]) + "\\n"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        for path, text in texts.items():
            wheel.writestr(path, text)
    return name


def get_requires_for_build_wheel(config_settings=None):
    return []
'''
PROJECT = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n\n[project]\nname = "shelf-cards"\nversion = "1.2"\n'
ENTRY_POINTS = """[cyberdip_cli.writers]
shelf-card = shelf_cards:WRITER
bibtex = shelf_cards:WRITER
shattered = shelf_broken:WRITER

[cyberdip_cli.dialects]
lighthouse = shelf_cards:LIGHTHOUSE

[cyberdip_cli.labels]
tlh = shelf_cards:LANGUAGE
"""
PACKAGE = '''"""A writer and a dialect of another house."""
from cyberdip_cli.protocols import Writer


def write(records, options, sink):
    for record in records:
        yield f"{record.id}: {record.title}\\n"


WRITER = Writer("Cards for the shelf", (".card",), write)
LANGUAGE = {"language": "tlh", "name": "t", "labels": {"title": ["pong"], "author": ["qonwi"]}}
LIGHTHOUSE = {
    "summary": "The catalogue of the Lighthouse Library",
    "labels": {"title": ["Beacon"], "author": ["Keeper"], "year": ["Lit in"]},
    "clues": {"labels": ["Beacon", "Keeper"]},
}
'''
BROKEN = 'raise RuntimeError("a cracked lens")\n'
GUIDE = ROOT / "docs" / "plugin"
"""The package of the plug-in guide."""
PAGE = "Beacon: Lamps of the North Coast\nKeeper: Vale, Ines\nLit in: 1987\n"


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh virtual environment that sees this package, with the plug-in installed by pip."""
    folder = tmp_path_factory.mktemp("plugins")
    project = folder / "project"
    project.mkdir()
    for name, text in (
        ("backend.py", BACKEND), ("pyproject.toml", PROJECT), ("entry_points.txt", ENTRY_POINTS), ("shelf_cards.py", PACKAGE), ("shelf_broken.py", BROKEN),
    ):  # fmt: skip
        (project / name).write_text(text, encoding="utf-8")
    fresh = folder / "venv"
    venv.create(fresh, symlinks=sys.platform != "win32")
    python = fresh / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    where = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    path = f"import site; site.addsitedir({sysconfig.get_path('purelib')!r})\n{ROOT}\n"
    Path(where.stdout.strip(), "house.pth").write_text(path, encoding="utf-8")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
        str(project),
        str(shutil.copytree(GUIDE, folder / "guide")),
    ]
    subprocess.run(pip, check=True, capture_output=True)
    return python


def run(python: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python, "-m", "cyberdip_cli", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_writer_and_dialect_work_by_name(environment: Path) -> None:
    done = run(environment, "convert", "-t", "shelf-card", "--dialect", "lighthouse", stdin=PAGE)
    assert (done.returncode, done.stdout, done.stderr) == (0, "vale1987lamps: Lamps of the North Coast\n", "")


def test_a_dialect_is_recognised_by_its_clues(environment: Path) -> None:
    done = run(environment, "convert", "-t", "ris", stdin=PAGE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "TY  - GEN\nID  - vale1987lamps\nAU  - Vale, Ines\nTI  - Lamps of the North Coast\nPY  - 1987\nER  - \n"
    )
    program = "import cyberdip_cli, sys; print(*[each.title for each in cyberdip_cli.read(sys.stdin.read())])"
    read = subprocess.run(
        [environment, "-c", program], input=PAGE, capture_output=True, text=True, check=False
    )
    assert read.stdout == "Lamps of the North Coast\n"


def test_the_package_of_the_guide_keeps_its_own_tests(environment: Path) -> None:
    call = [environment, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(GUIDE / "tests")]
    done = subprocess.run(call, cwd=GUIDE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_package_of_the_guide_reads_writes_and_knows_its_catalogue(environment: Path) -> None:
    shelf = (
        "vale1987 | Vale, Ines; Lighthouse Club | Lamps | 1987\nroe | Roe | Tides | in spring\ntorn | row\n"
    )
    done = run(environment, "convert", "-t", "shelf-list", stdin=shelf)
    assert done.returncode == 4
    assert done.stdout == "vale1987 | Vale, Ines; Lighthouse Club | Lamps | 1987\nroe | Roe | Tides | \n"
    assert "stdin:2: warning[odd-year]" in done.stderr and "stdin:3: error[not-a-shelf-line]" in done.stderr
    named = run(environment, "convert", "-t", "shelf-list", "--dialect", "lighthouse-library", stdin=PAGE)
    assert named.stdout == "vale1987lamps | Vale, Ines | Lamps of the North Coast | 1987\n"


def test_extension_of_a_plug_in(environment: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.card"
    assert (
        run(environment, "convert", "-o", str(target), stdin="TY  - BOOK\nTI  - Sea\nER  - \n").returncode
        == 0
    )
    assert target.read_text(encoding="utf-8") == "anonndsea: Sea\n"


def test_formats_lists_them_with_their_origin(environment: Path) -> None:
    done = run(environment, "formats", "--json")
    rows = {(row["kind"], row["name"]): row for row in json.loads(done.stdout)}
    assert rows["writers", "shelf-card"]["origin"] == "shelf-cards 1.2"
    assert rows["dialects", "lighthouse"]["origin"] == "shelf-cards 1.2"
    assert rows["writers", "bibtex"]["origin"] == "built in"


def test_broken_and_shadowing_plug_ins_are_diagnostics(environment: Path) -> None:
    done = run(environment, "formats")
    assert done.returncode == 0
    assert "warning[shadowed-plugin]: 'bibtex' of shelf-cards 1.2 is not used" in done.stderr
    assert (
        "warning[broken-plugin]: the output format 'shattered' of shelf-cards 1.2 cannot be loaded: RuntimeError: a cracked lens"
        in done.stderr
    )
    asked = run(environment, "convert", "-t", "shattered", stdin=PAGE)
    assert asked.returncode == 2
    assert "error[broken-plugin]" in asked.stderr and "Traceback" not in asked.stderr


def test_a_plug_in_never_shadows_a_built_in(environment: Path) -> None:
    assert run(
        environment, "convert", "-t", "bibtex", stdin="TY  - BOOK\nTI  - Sea\nER  - \n"
    ).stdout.startswith("@book{")


def test_unknown_names_say_the_nearest(environment: Path) -> None:
    assert "did you mean shelf-card" in run(environment, "convert", "-t", "shelfcard", stdin=PAGE).stderr
    assert (
        "did you mean 'lighthouse'?"
        in run(environment, "convert", "-t", "ris", "--dialect", "lighthose", stdin=PAGE).stderr
    )


SAMPLES = {
    "ris": {"TY  - JOUR\nTI  - One\nER  - \nTY  - BOOK\nTI  - Two\nER  - \n": 2},
    "bibtex": {"@book{a,\n title = {One}\n}\n\n@book{b, title = {Two}}\n": 2},
    "csl-json": {'[{"id": "a", "type": "book", "title": "One"},\n {"id": "b", "type": "book"}]\n': 2},
    "csl-jsonl": {'{"id": "a", "type": "book", "title": "One"}\n{"id": "b", "type": "book"}\n': 2},
    "html": {
        "<html><head><meta name='citation_title' content='One'><meta name='citation_author' content='Vale, Ines'></head><body></body></html>": 1
    },
    "marc": {
        "00061nam a2200037 a 4500245001100000\x1e00\x1faOne\x1e\x1d\n00062nam a2200037 a 4500245001100000\x1e00\x1faTwo\x1e\x1d": 2
    },
    "marcxml": {
        "<collection>\n<record><datafield tag='245'><subfield code='a'>One</subfield></datafield></record>\n"
        "<record><datafield tag='245'><subfield code='a'>Two</subfield></datafield></record>\n</collection>": 2
    },
    "marc-json": {'{"leader": "", "fields": [{"245": {"subfields": [{"a": "One"}]}}]}\n': 1},
    "csv": {'Title,Author,Year\nOne,"Vale, Ines",2019\nTwo,"Vale, Ines",2020\n': 2},
    "dump": {"Title: One\nAuthors: Vale, Ines\nPublication Year: 2019\n": 1},
}
FORBIDDEN = {
    "html": ("<script>",),
    "latex": ("\\input{",),
    "markdown": ("<script>",),
    "rtf": ("\\input",),
    "json": (),
}


@pytest.mark.parametrize("name", registry.builtin_names("writers"))
def test_built_in_writers_pass_the_checks(name: str) -> None:
    testing.check_writer(registry.get("writers", name))


@pytest.mark.parametrize("name", registry.builtin_names("readers"))
def test_built_in_readers_pass_the_checks(name: str) -> None:
    testing.check_reader(registry.get("readers", name), SAMPLES.get(name) or samples_of(name))


def samples_of(name: str) -> dict[str, int]:
    """The samples of a format that are recognised and convert without a loss, with the number of their
    records."""
    found = {}
    for case in sorted((ROOT / "samples" / name).iterdir()):
        if (case / "options").exists():
            continue
        if (case / "expected.diag").read_text(encoding="utf-8").startswith("exit 0"):
            (source,) = case.glob("input.*")
            records = json.loads((case / "expected.csl.json").read_text(encoding="utf-8"))
            found[source.read_text(encoding="utf-8", errors="replace")] = len(records)
    return found


@pytest.mark.parametrize("name", registry.builtin_names("media"))
def test_built_in_media_pass_the_checks(name: str) -> None:
    testing.check_medium(registry.get("media", name), FORBIDDEN.get(name, ()))


def test_the_built_in_engine_passes_the_checks() -> None:
    testing.check_engine(registry.get("engines", "csl"))


def test_a_dialect_check_tells_what_is_wrong() -> None:
    with pytest.raises(AssertionError, match="no record"):
        testing.check_dialect(
            "empty-house", {"summary": "none", "labels": {"title": ["Beacon"]}}, "nothing here"
        )


def test_formats_of_this_house(tmp_path: Path) -> None:
    names = [tuple(line.split("\t")[:2]) for line in run_cli("formats").out.splitlines()]
    wanted = {
        ("reads", "dump"),
        ("reads", "ris"),
        ("writes", "biblatex"),
        ("cites as", "rtf"),
        ("cites with", "csl"),
    }
    assert wanted <= set(names)


def test_a_label_language_of_another_package_is_read(environment: Path) -> None:
    page = "pong: Lanterns of the far north\nqonwi: Vale, Ines\nISBN: 9783161484100\n"
    done = run(environment, "convert", "-f", "dump", "-t", "csl-json", stdin=page)
    (record,) = json.loads(done.stdout)
    assert record["title"] == "Lanterns of the far north", done.stderr
