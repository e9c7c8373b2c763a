"""What is shipped and what it stands on: ``python -m benchmarks.supply [--python PATH …] [--audit]``.

Builds the wheel and the sdist twice with one ``SOURCE_DATE_EPOCH`` and compares their bytes; looks into the wheel for what
depends on an interpreter; installs it with each ``--python`` (this one without) and runs the samples' tests against
what is installed; lists the licences of all that comes with it; with ``--audit`` first asks pip-audit for known
vulnerabilities, and says where its service has no answer. Ends with 1 where something does not hold."""

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
    for name in ("tests", "samples"):
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
    """Whether pip-audit knows all that comes with the package, and no fault of it; prints what it says. It has
    a minute."""
    made = environment(sys.executable, folder / "audit", release, "pip-audit")
    packages = next((folder / "audit" / "lib").glob("*/site-packages"))
    words = (made, "-m", "pip_audit", "--path", packages, "--format", "json", "--progress-spinner", "off", "--timeout", "10")  # fmt: skip
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=PATIENCE)
        rows = [row for row in json.loads(done.stdout)["dependencies"] if row["name"] != "cyberdip"]
    except subprocess.TimeoutExpired:
        print(f"pip-audit: no answer in {PATIENCE} s: its service cannot be reached from here", flush=True)
        return False
    except (ValueError, KeyError):
        print(f"pip-audit: {done.stderr.strip()[-300:]}", flush=True)
        return False
    unknown = [row["name"] for row in rows if "skip_reason" in row]
    faults = [f"{row['name']}: {each['id']}" for row in rows for each in row.get("vulns", ())]
    print(f"pip-audit: {len(rows) - len(unknown)} packages known to its service, {len(unknown)} not ({', '.join(unknown[:3])} …)"
          if unknown else f"pip-audit: {len(rows)} packages looked up")  # fmt: skip
    print(f"faults: {', '.join(faults) or 'none known'}", flush=True)
    return not unknown and not faults


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
