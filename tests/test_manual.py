"""The reference: every topic prints, and holds what the program has."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from email.message import Message
from functools import cache
from pathlib import Path

import pytest

from conftest import ROOT, run_cli
from cyberdip_cli import labels, registry, reporting
from cyberdip_cli.cli.manual import TOPICS, findings, man, page
from cyberdip_cli.cli.options import COMMANDS, STATUSES
from cyberdip_cli.formats.csl.variables import VARIABLE_OF
from cyberdip_cli.formats.losses import LOSSES
from cyberdip_cli.model import ITEM_TYPES

PACKAGE = ROOT / "cyberdip_cli"
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
SPELT = re.compile(r"""["'][a-z]+(?:-[a-z0-9]+)+["']|\bcode: str""")
FINDING = re.compile(r".+?: (?P<severity>note|warning|error)\[(?P<code>[a-z0-9-]+)\]: .+")


@pytest.mark.parametrize("topic", TOPICS)
def test_help_prints_a_topic(topic: str) -> None:
    printed = run_cli("help", topic)
    assert (printed.status, printed.err) == (0, "")
    assert printed.out == page(topic)
    assert printed.out.startswith(f"# {TOPICS[topic][0]}\n")


def test_help_without_a_topic_lists_topics_and_commands() -> None:
    printed = run_cli("help").out
    assert all(f"`cyberdip help {name}`" in printed for name in (*TOPICS, *COMMANDS))


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_has_its_options(name: str) -> None:
    printed = run_cli("help", name).out if name not in TOPICS else page("commands")
    assert all(f"`{flag}`" in printed for option in COMMANDS[name].options for flag in option.flags)


def test_an_unknown_topic_says_the_nearest() -> None:
    printed = run_cli("help", "fileds")
    assert printed.status == 2
    assert "did you mean fields?" in printed.err


def test_statuses_formats_fields_types_losses_languages_are_whole() -> None:
    pages = {topic: page(topic) for topic in TOPICS}
    assert all(f"| {status} |" in pages["statuses"] for status in STATUSES)
    for room in ("readers", "writers", "media", "engines"):
        assert all(f"| `{name}` |" in pages["formats"] for name in registry.builtin_names(room))
    assert all(f"`{variable}`" in pages["fields"] for variable in VARIABLE_OF.values())
    assert all(f"| `{kind}` |" in pages["types"] for kind in ITEM_TYPES)
    assert all(f"`{code}`" in pages["losses"] for rows in LOSSES.values() for code in rows)
    assert all(f"| `{tag}` |" in pages["languages"] for tag in labels.languages())


def test_fields_name_the_tags_that_are_written() -> None:
    rows = {
        row.split(" | ")[0].strip("| `"): row for row in page("fields").splitlines() if row.startswith("| `")
    }
    assert rows["DOI"].split(" | ")[1:4] == ["DO", "doi", "doi"]
    assert "SP, EP" in rows["page"]
    assert "“chair:”" in rows["chair"]


def test_every_code_of_a_finding_is_explained() -> None:
    assert sorted(codes() - findings.findings().keys()) == [], (
        "explain them in cyberdip_cli/cli/manual/findings.toml"
    )


def test_every_explained_code_is_given() -> None:
    spelt = {text for node in nodes() for text in strings(node)}
    assert [code for code in findings.findings() if code not in spelt and not made_of_parts(code)] == []


def test_examples_of_findings_are_findings_of_their_code() -> None:
    for code, row in findings.findings().items():
        match = FINDING.fullmatch(row["example"])
        assert match, row["example"]
        assert match["code"] == code
        assert row["cause"].endswith(".") and row["advice"].endswith("."), code


def test_findings_of_samples_are_explained() -> None:
    for path in (ROOT / "samples").rglob("expected.diag"):
        text = path.read_text(encoding="utf-8")
        shown = set(re.findall(r"(?:note|warning|error)\[([a-z0-9-]+)\]", text))
        assert shown <= findings.findings().keys(), path


def test_man_page_has_every_option() -> None:
    printed = run_cli("help", "man").out
    assert printed.startswith(".TH CYBERDIP 1")
    for command in COMMANDS.values():
        assert all(flag.replace("-", "\\-") in printed for option in command.options for flag in option.flags)


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
def test_man_page_is_without_fault() -> None:
    done = subprocess.run(
        ["groff", "-k", "-man", "-ww", "-z"],
        input=run_cli("help", "man").out,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def made_of_parts(code: str) -> bool:
    """Codes that the program joins from two parts: ``bad-`` and the name of an identifier, ``not-a-`` and a field."""
    return code.startswith("not-a-") or code in ("bad-doi", "bad-isbn", "bad-issn", "bad-url")


@cache
def nodes() -> tuple[ast.AST, ...]:
    """All of the package's code that defines, calls or spells something, of the modules that may have to do with codes."""
    plain = [f'"{code}"' for code in findings.findings() if "-" not in code]
    texts = (
        path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py") if "_tables" not in path.parts
    )
    trees = (ast.parse(text) for text in texts if SPELT.search(text) or any(code in text for code in plain))
    wanted = (ast.ClassDef, ast.FunctionDef, ast.Call, ast.Constant)
    return tuple(node for tree in trees for node in ast.walk(tree) if isinstance(node, wanted))


def strings(node: ast.AST) -> Iterator[str]:
    """The text that a node is, if it is one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def codes() -> set[str]:
    """What is passed as ``code`` in the package: to a class with a field of that name, or a function with such a parameter."""
    places = dict.fromkeys(("UsageError", "InputError", "OutputError"), 0)
    for node in nodes():
        if isinstance(node, ast.ClassDef):
            fields = [
                each.target.id
                for each in node.body
                if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
            ]
            if {"code", "message"} <= set(fields):
                places[node.name] = fields.index("code")
        elif isinstance(node, ast.FunctionDef):
            names = [each.arg for each in (*node.args.posonlyargs, *node.args.args) if each.arg != "self"]
            if {"code", "message"} <= set(names):
                places[node.name] = names.index("code")
    calls = (node for node in nodes() if isinstance(node, ast.Call))
    given = (argument(call, places) for call in calls)
    return {text for text in given if text and CODE.fullmatch(text)}


def argument(call: ast.Call, places: dict[str, int]) -> str:
    """The code that a call passes as it stands, or nothing."""
    name = (
        call.func.id
        if isinstance(call.func, ast.Name)
        else call.func.attr
        if isinstance(call.func, ast.Attribute)
        else ""
    )
    place = places.get(name)
    if place is None or place >= len(call.args):
        return ""
    value = call.args[place]
    return value.value if isinstance(value, ast.Constant) and isinstance(value.value, str) else ""


def test_the_wheel_installs_the_man_page_and_names_where_bugs_go(tmp_path: Path) -> None:
    """Whoever publishes the package fills in one place; the man page is what ``cyberdip help man`` prints, but for that."""
    tree = tmp_path / "tree"
    apart = shutil.ignore_patterns("__pycache__", "_tables")
    for part in ("cyberdip_cli", "LICENSES"):
        shutil.copytree(ROOT / part, tree / part, ignore=apart)
    for part in ("README.md", "LICENSE", "build_tables.py", "build_styles.py"):
        shutil.copy(ROOT / part, tree)
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    urls = '[project.urls]\nIssues = "https://example.org/bugs"\n'
    (tree / "pyproject.toml").write_text(project.replace("# [project.urls]\n", urls), encoding="utf-8")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=tree, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        files = {name.partition("/")[2]: name for name in wheel.namelist()}
        written = wheel.read(files["data/share/man/man1/cyberdip.1"]).decode()
        metadata = wheel.read(files["METADATA"]).decode()
    assert "Project-URL: Issues, https://example.org/bugs\n" in metadata
    assert written.endswith(f"at {man.escaped('https://example.org/bugs')}.\n")
    assert written == man.page("https://example.org/bugs")
    assert run_cli("help", "man").out == man.page()


def test_a_bug_says_where_to_report(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = Message()
    lines["Project-URL"] = "Homepage, https://example.org"
    monkeypatch.setattr("importlib.metadata.metadata", lambda _: lines)
    assert reporting.request() == "please report it with the input"
    lines["Project-URL"] = "Bug Tracker, https://example.org/bugs"
    assert reporting.request() == "please report it with the input at https://example.org/bugs"
