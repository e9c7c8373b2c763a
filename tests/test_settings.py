"""A user's defaults: the file, the variables, where they hold and where not, the user's own tables."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import run_cli
from cyberdip_cli.cli import app, own_place, settings

RIS = "TY  - JOUR\nAU  - Vale, Ines\nTI  - Maps of Nowhere\nT2  - Atlas Review\nPY  - 2019\nER  - \n"
PAGE = "Wrk: Maps of Nowhere\nMkr: Vale, Ines\nYr: 2019\nDocument Type: Book\n"
DIALECT = 'summary = "Imaginary"\n[labels]\ntitle = ["Wrk"]\nauthor = ["Mkr"]\nyear = ["Yr"]\n'


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for the user's own file, on a desk where a person works."""
    for name in (*own_place.AUTOMATIC, *(own_place.PREFIX + name.upper() for name in settings.SETTINGS)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = tmp_path / "cyberdip"
    folder.mkdir()
    return folder


def config(home: Path, text: str) -> Path:
    path = home / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("door", [None, app.main])
def test_the_file_fills_what_the_command_line_leaves_open(home: Path, door: object) -> None:
    path = config(home, 'style = "nature"\nkey = "{auth}{year}"\nto = "biblatex"\nmedium = "markdown"\n')
    via = {"door": door} if door else {}
    done = run_cli("convert", stdin=RIS, **via)  # type: ignore[arg-type]
    assert "@article{Vale2019," in done.out and "journaltitle" in done.out
    assert done.err == (
        f"cyberdip: note[configured]: key {{auth}}{{year}}, to biblatex ({path}) (hint: --no-config leaves your defaults out)\n"
    )
    cited = run_cli("cite", stdin=RIS, **via)  # type: ignore[arg-type]
    assert "*Atlas Review*" in cited.out and cited.out.startswith("1") and "style nature" in cited.err
    given = run_cli("cite", "-s", "apa", "-t", "text", stdin=RIS, **via)  # type: ignore[arg-type]
    assert given.out.startswith("Vale, I. (2019)") and "style" not in given.err
    assert run_cli("convert", "-t", "ris", "--no-config", stdin=RIS, **via) == (  # type: ignore[arg-type]
        run_cli("convert", "-t", "ris", "--no-config", stdin=RIS)
    )
    assert run_cli("convert", "-t", "ris", "--no-config", stdin=RIS, **via).err == ""  # type: ignore[arg-type]


def test_a_variable_is_stronger_than_the_file_and_the_command_line_than_both(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config(home, 'to = "biblatex"\n')
    monkeypatch.setenv("CYBERDIP_TO", "RIS")
    done = run_cli("convert", stdin=RIS)
    assert done.out.startswith("TY  - JOUR") and "to RIS (CYBERDIP_TO)" in done.err
    assert run_cli("convert", "-t", "bibtex", stdin=RIS).out.startswith("@article{vale2019maps")
    assert run_cli("convert", "-q", stdin=RIS).err == ""


def test_an_extension_says_more_than_a_default(home: Path, tmp_path: Path) -> None:
    config(home, 'to = "biblatex"\n')
    assert run_cli("convert", "-o", tmp_path / "refs.ris", stdin=RIS).err == ""
    assert (tmp_path / "refs.ris").read_text(encoding="utf-8").startswith("TY")


def test_a_default_key_leaves_the_keys_of_the_input(home: Path) -> None:
    config(home, 'key = "{auth}{year}"\n')
    bib = "@book{mine, author = {Vale, Ines}, title = {Maps}, year = {2019}}\n"
    assert "@book{mine," in run_cli("convert", "-t", "bibtex", stdin=bib).out
    assert "@book{vale2019," in run_cli("convert", "-t", "bibtex", "--key", "{author}{year}", stdin=bib).out


@pytest.mark.parametrize("variable", own_place.AUTOMATIC)
def test_where_programs_run_only_a_file_that_is_named_holds(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    config(home, 'to = "biblatex"\n')
    monkeypatch.setenv("CYBERDIP_STYLE", "nature")
    monkeypatch.setenv(variable, "1")
    assert run_cli("convert", stdin=RIS).status == 2
    assert run_cli("cite", stdin=RIS).out.startswith("Vale, I.")
    named = tmp_path / "project.toml"
    named.write_text('to = "csl-jsonl"\n', encoding="utf-8")
    assert json.loads(run_cli("convert", "--config", named, stdin=RIS).out)["title"] == "Maps of Nowhere"
    assert variable in run_cli("config").out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('stile = "apa"', "'stile' is no setting (hint: did you mean style?)"),
        ("style = 7", "style is no text"),
        ("style = apa", "config.toml: "),
    ],
)
def test_what_is_wrong_with_a_file_is_said(home: Path, text: str, said: str) -> None:
    config(home, text)
    done = run_cli("cite", stdin=RIS)
    assert (done.status, done.out) == (2, "") and "error[bad-config]" in done.err and said in done.err
    assert run_cli("cite", "--no-config", stdin=RIS).status == 0
    assert run_cli("cite", "--config", "missing.toml", stdin=RIS).status == 2


def test_config_shows_what_holds_and_where_from(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = config(home, 'style = "nature"\n')
    monkeypatch.setenv("CYBERDIP_LOCALE", "de-DE")
    lines = run_cli("config").out.splitlines()
    assert f"style\tnature\t{path}" in lines and "locale\tde-DE\tCYBERDIP_LOCALE" in lines
    assert "key\t\tdefault" in lines and f"file\t{path}\tread" in lines
    whole = json.loads(run_cli("config", "--json").out)
    assert whole["holds"] and [row["name"] for row in whole["settings"]][: len(settings.SETTINGS)] == [
        *settings.SETTINGS
    ]


def test_the_place_is_that_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/ines")
    monkeypatch.setattr(sys, "platform", "linux")
    assert own_place.own_file() == os.path.join("/home/ines/.config", "cyberdip", "config.toml")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert own_place.own_file() == os.path.join(
        "/home/ines/Library/Application Support", "cyberdip", "config.toml"
    )


def program(*arguments: str | Path, home: Path, stdin: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own: what it learns of tables stays there."""
    env = {name: value for name, value in os.environ.items() if name not in own_place.AUTOMATIC}
    env["XDG_CONFIG_HOME"] = str(home.parent)
    command = [sys.executable, "-m", "cyberdip_cli", *map(str, arguments)]
    return subprocess.run(command, input=stdin, env=env, capture_output=True, text=True, check=False)


def test_a_dialect_in_a_file(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "imaginary.toml"
    file.write_text(DIALECT, encoding="utf-8")
    done = program("convert", "-t", "csl-jsonl", "--dialect", file, home=home, stdin=PAGE)
    record = json.loads(done.stdout)
    assert (record["title"], record["author"][0]["family"]) == ("Maps of Nowhere", "Vale")
    file.write_text("summary = 3\n", encoding="utf-8")
    for wrong in (file, tmp_path / "missing.toml"):
        done = program("convert", "-t", "ris", "--dialect", wrong, home=home, stdin=PAGE)
        assert done.returncode == 2 and "error[bad-dialect]" in done.stderr


def test_tables_of_the_user_are_known_without_being_named(home: Path) -> None:
    (home / "dialects").mkdir()
    (home / "dialects" / "imaginary.toml").write_text(
        DIALECT + '[clues]\nlabels = ["Wrk", "Mkr", "Yr"]\n', encoding="utf-8"
    )
    done = program("convert", "-t", "csl-jsonl", home=home, stdin=PAGE)
    assert json.loads(done.stdout)["title"] == "Maps of Nowhere", done.stderr
    assert "imaginary" in program("formats", home=home, stdin="").stdout
    away = program("convert", "-t", "csl-jsonl", "--no-config", home=home, stdin=PAGE)
    assert "Maps of Nowhere" not in json.loads(away.stdout or "{}").get("title", "")
    (home / "dialects" / "broken.toml").write_text("[", encoding="utf-8")
    assert "broken-plugin" in program("convert", "-t", "ris", home=home, stdin=PAGE).stderr
