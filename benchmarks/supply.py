"""What is shipped and what it stands on: ``python -m benchmarks.supply [--python PATH …] [--audit]``.

Builds the wheel and the sdist twice with one ``SOURCE_DATE_EPOCH`` and compares their bytes; looks into the wheel for what
depends on an interpreter; installs it with each ``--python`` (this one without) and runs the samples' tests against
what is installed; lists the licences of all that comes with it; with ``--audit`` first asks for known
vulnerabilities, and says where no service has an answer. Ends with 1 where something does not hold."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
EPOCH = "1767225600"
"""1 January 2026: any moment will do, as long as it is the same."""
PATIENCE = 60
"""Seconds that the service of vulnerabilities has to answer."""
FOREIGN = (".pyc", ".pyo", ".so", ".pyd", ".dll")
"""Endings of what only one interpreter or system can use."""
LICENCES = """
import json
from importlib.metadata import distributions
rows = {}
for one in distributions():
    meta = one.metadata
    told = meta.get("License-Expression") or meta.get("License") or "; ".join(
        each.rpartition(" :: ")[2] for each in meta.get_all("Classifier") or () if each.startswith("License"))
    rows[f"{meta['Name']} {one.version}"] = " ".join((told or "not told").split())[:60]
print(json.dumps(rows))
"""
VERSIONS = """
import json
from importlib.metadata import distributions
print(json.dumps({one.metadata["Name"]: one.version for one in distributions()}))
"""


def run(*words: str | Path, **more: object) -> str:
    """A command that has to succeed; its output."""
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return str(done.stdout)


def environment(python: str, folder: Path, *packages: str | Path) -> Path:
    """The interpreter of a fresh virtual environment with the packages."""
    run(python, "-m", "venv", folder)
    made = folder / "bin" / "python"
    run(made, "-m", "pip", "install", "-q", *packages)
    return made


def tracked(folder: Path) -> Path:
    """A copy of the files under version control: what a release is made of."""
    for name in run("git", "ls-files", "-z", cwd=ROOT).split("\0"):
        if name and (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    return folder


def built(python: Path, release: Path, folder: Path) -> dict[str, Path]:
    """The wheel and the sdist, made of a fresh copy of the release."""
    source = Path(shutil.copytree(release, folder / "source"))
    run(python, "-m", "build", "-o", folder / "dist", source, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
    return {"wheel" if path.suffix == ".whl" else "sdist": path for path in (folder / "dist").iterdir()}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def strangers(wheel: Path) -> list[str]:
    """What in a wheel depends on an interpreter, and what is not of the package."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    info = wheel.name.rsplit("-", 3)[0] + ".dist-info/"
    found = [name for name in names if name.endswith(FOREIGN) or not name.startswith(("cyberdip_cli/", info))]
    return found if wheel.name.endswith("-py3-none-any.whl") else [wheel.name, *found]


def tested(python: str, wheel: Path, source: Path, folder: Path) -> str:
    """The last line of the samples' tests, run against the installed wheel with no source beside it."""
    made = environment(python, folder / "venv", f"{wheel}[test]")
    for name in ("tests", "samples", "benchmarks"):
        shutil.copytree(source / name, folder / "at" / name)
    words = (
        made,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/test_samples.py",
        "tests/test_hostile.py",
    )
    lines = run(*words, cwd=folder / "at").strip().splitlines()
    return f"{run(made, '-V').strip()}: {lines[-1] if lines else 'nothing was run'}"


def audited(release: Path, folder: Path) -> bool:
    """Whether all that comes with the package is known to a service of vulnerabilities, without one; prints what is
    not. pip-audit asks PyPI by version; where it has no answer (a mirror knows projects alone), the page of the
    project is asked, which speaks of the latest version only."""
    plain = environment(sys.executable, folder / "audited", release)
    versions = json.loads(run(plain, "-c", VERSIONS))
    for tool in ("cyberdip", "pip", "setuptools"):
        versions.pop(tool, None)
    faults = _by_pip_audit(versions, folder)
    for name in [name for name, found in faults.items() if found is None]:
        faults[name] = _by_project(name, versions[name])
    unknown = sorted(f"{name} {versions[name]}" for name, found in faults.items() if found is None)
    known = sorted(
        f"{name} {versions[name]}: {each}" for name, found in faults.items() for each in found or ()
    )
    print(
        f"vulnerabilities: {len(versions) - len(unknown)} of {len(versions)} packages looked up, {len(known)} known"
    )
    print(*known, *(f"{name}: no service knows this version" for name in unknown), sep="\n", flush=True)
    return not known and not unknown


def _by_pip_audit(versions: dict[str, str], folder: Path) -> dict[str, list[str] | None]:
    """What pip-audit knows of each package; None where it has no answer, or none in time."""
    made = environment(sys.executable, folder / "audit", "pip-audit")
    wanted = folder / "versions.txt"
    wanted.write_text("".join(f"{name}=={version}\n" for name, version in versions.items()), encoding="utf-8")
    words = (made, "-m", "pip_audit", "-r", wanted, "--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "10")  # fmt: skip
    found: dict[str, list[str] | None] = dict.fromkeys(versions)
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=PATIENCE)
        rows = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError) as error:
        print(f"pip-audit: {error}"[:300], flush=True)
        return found
    answers = {row["name"].lower(): [each["id"] for each in row["vulns"]] for row in rows if "vulns" in row}
    return {name: answers.get(name.lower()) for name in versions}


def _by_project(name: str, version: str) -> list[str] | None:
    """The vulnerabilities that PyPI's page of a project names, where the latest version is the one at hand."""
    try:
        with urlopen(f"https://pypi.org/pypi/{name}/json", timeout=PATIENCE) as answer:
            page = json.load(answer)
        latest = page["info"]["version"] == version
        return [str(each["id"]) for each in page["vulnerabilities"]] if latest else None
    except (OSError, ValueError, KeyError):
        return None


def main(arguments: list[str] | None = None) -> int:
    """Builds, compares, installs, lists; prints what it found."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.supply", description=__doc__)
    parser.add_argument("--python", action="append", default=[])
    parser.add_argument("--audit", action="store_true")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        release = tracked(folder / "release")
        sound = not options.audit or audited(release, folder)
        tools = environment(sys.executable, folder / "tools", "build")
        first, second = built(tools, release, folder / "one"), built(tools, release, folder / "two")
        same = {kind: digest(first[kind]) == digest(second[kind]) for kind in first}
        odd = strangers(first["wheel"])
        for kind, path in first.items():
            print(
                f"{path.name}: {path.stat().st_size:,} bytes, sha256 {digest(path)}, {'the same' if same[kind] else 'OTHER'} bytes when built again",
                flush=True,
            )
        print(f"foreign to the wheel: {', '.join(odd) or 'nothing'}")
        for number, python in enumerate(options.python or [sys.executable]):
            print(tested(python, first["wheel"], release, folder / f"python{number}"), flush=True)
        plain = environment(sys.executable, folder / "plain", first["sdist"])
        licences = json.loads(run(plain, "-c", LICENCES))
        print(*(f"{package}: {licence}" for package, licence in sorted(licences.items())), sep="\n")
    return 0 if all(same.values()) and not odd and sound else 1


if __name__ == "__main__":
    sys.exit(main())
