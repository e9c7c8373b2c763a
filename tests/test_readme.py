"""The console blocks of README and of the guides print what they say. ``pytest tests/test_readme.py --accept`` rewrites what they
print."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import ROOT

README = ROOT / "README.md"
PAGES = [README, ROOT / "docs" / "index.md", *sorted((ROOT / "docs" / "guides").glob("*.md"))]
BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)
INSTALL = re.compile(r"python3 -m venv \.venv && \.venv/bin/pip install -q [^&]*&& \.venv/bin/")


def blocks(path: Path) -> list[re.Match[str]]:
    return list(BLOCK.finditer(path.read_text(encoding="utf-8")))


def installing() -> list[str]:
    return [block["command"] for block in blocks(README) if INSTALL.match(block["command"])]


def run(command: str) -> str:
    """The command's output, with this environment in place of a fresh one."""
    shell = INSTALL.sub("", command)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        ["/bin/sh", "-c", shell],
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), command
    return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="a POSIX shell")
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_blocks_print_what_they_say(path: Path, accept: bool) -> None:
    text = path.read_text(encoding="utf-8")
    if accept:
        text = BLOCK.sub(
            lambda block: (
                f"```console\n$ {block['command']}\n{'' if block['command'].endswith('pytest') else run(block['command'])}```\n"
            ),
            text,
        )
        path.write_text(text, encoding="utf-8")
    for block in blocks(path):
        if not block["command"].endswith("pytest"):
            assert block["output"] == run(block["command"]), block["command"]


def test_the_python_page_is_what_python_says() -> None:
    assert doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False).failed == 0


def test_readme_links_work_on_a_package_index() -> None:
    links = re.findall(r"\]\(([^)]*)\)", README.read_text(encoding="utf-8"))
    assert [link for link in links if not link.startswith("https://")] == []


def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    pytest.importorskip("mkdocs", reason="pip install -e '.[docs]'")
    call = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path / "site")]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


def test_the_second_command_is_what_ci_runs() -> None:
    _, second = installing()
    assert (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()[-1] == second


def test_the_makefile_rule_is_the_sample_s() -> None:
    rules = re.findall(r"```make\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert len(rules) == 2
    for name, rule in zip(("Makefile", "one-process.mk"), rules, strict=True):
        sample = (ROOT / "samples" / "makefile" / name).read_text(encoding="utf-8")
        for line in rule.splitlines():
            assert line in sample


def test_every_format_is_in_the_table() -> None:
    from cyberdip_cli import registry

    text = README.read_text(encoding="utf-8")
    for room in ("readers", "writers"):
        for name in registry.builtin_names(room):
            assert f"| `{name}` |" in text


@pytest.mark.skipif(os.name == "nt", reason="make")
def test_the_sample_makefile_rebuilds_only_what_changed(tmp_path: Path) -> None:
    import shutil

    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    work = tmp_path / "work"
    shutil.copytree(ROOT / "samples" / "makefile", work)
    env = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]),
    }

    def make() -> subprocess.CompletedProcess[str]:
        return subprocess.run(["make"], cwd=work, env=env, capture_output=True, encoding="utf-8", check=False)

    first = make()
    assert first.returncode == 0, first.stderr
    assert (work / "refs.bib").read_text(encoding="utf-8").count("@") == 3
    assert "up to date" in make().stdout
    page = work / "pages" / "glass-weather.txt"
    page.write_text(
        page.read_text(encoding="utf-8").replace("Glass weather", "Paper weather"), encoding="utf-8"
    )
    os.utime(page, (page.stat().st_atime, page.stat().st_mtime + 5))
    again = make()
    assert again.stdout.count("-t csl-jsonl") == 1
    assert "Paper" in (work / "refs.bib").read_text(encoding="utf-8")
    page.write_bytes(b"")
    os.utime(page, (page.stat().st_atime, page.stat().st_mtime + 10))
    assert make().returncode != 0
