"""The house is what its front door says: README, docs, changelog, packaging."""

from __future__ import annotations

import importlib.metadata
import json
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from thidua.cli import main
from thidua.queries import names

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PAGES = [
    *(
        ROOT / name
        for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "samples/README.md")
    ),
    *sorted((ROOT / "docs").glob("*.md")),
]
SKIPPED = {".git", "build", "dist", ".venv", "venv", "__pycache__", "thidua-store"}


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def typed_lines(page: Path) -> Iterator[str]:
    """The command lines of a page: those of its sh and console blocks, and those in its text."""
    for block in blocks(page, "sh"):
        for line in re.sub(r"\\\n\s*", " ", block).splitlines():
            yield from (part.strip() for part in re.split(r"&&|;|\|(?!\|)", line))
    for block in blocks(page, "console"):
        yield from (line[2:].split(" | ")[0] for line in block.splitlines() if line[:2] == "$ ")
    yield from re.findall(r"`(thidua [a-z][^`[]*)`", page.read_text(encoding="utf-8"))


COMMANDS = [
    pytest.param(line, id=f"{page.name}: {line}")
    for page in PAGES
    if page.exists()
    for line in typed_lines(page)
    if line.split(" ")[0] == "thidua"
]


def tracked_files() -> list[Path]:
    """The files git tracks or would track; without git, all but the built ones."""
    try:
        out = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            cwd=ROOT, check=True, capture_output=True, timeout=60,
        ).stdout.decode()  # fmt: skip
        found = [ROOT / name for name in out.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        found = [p for p in ROOT.rglob("*") if not SKIPPED & set(p.relative_to(ROOT).parts)]
    return [p for p in found if p.is_file()]


def test_the_first_two_blocks_are_single_lines() -> None:
    first, second, *_ = blocks(ROOT / "README.md", "sh")

    for block, ends in ((first, "thidua build"), (second, "pytest")):
        assert block.count("\n") == 1
        assert "pip install" in block
        assert block.strip().endswith(ends)


def test_ci_runs_the_blocks_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert "README.md" in script
    assert "pip install" not in script


@pytest.mark.parametrize("script", [".ci/run", "scripts/check"])
def test_scripts_are_executable(script: str) -> None:
    path = ROOT / script

    assert path.stat().st_mode & 0o111
    assert path.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")


@pytest.mark.parametrize("line", COMMANDS)
def test_command_lines_in_the_pages_exist(line: str) -> None:
    words = shlex.split(line.replace("…", ""), comments=True)[1:]
    if ">" in words:
        words = words[: words.index(">")]
    command: click.Command = main
    context = click.Context(main, info_name="thidua")
    while words and isinstance(command, click.Group):
        if words[0].startswith("-"):
            break
        found = command.get_command(context, words[0])
        assert found is not None, f"thidua has no command {words[0]!r}"
        command, words = found, words[1:]
    known = {o for p in command.params for o in (*p.opts, *p.secondary_opts)} | {"--help"}

    given = {word.split("=")[0] for word in words if re.match(r"--?[A-Za-z]", word)}

    assert given <= known
    if command.name == "query" and words and not words[0].startswith("-"):
        assert words[0] in names()


def test_the_pages_hold_command_lines() -> None:
    assert len(COMMANDS) >= 10


def shown(page: Path) -> Iterator[tuple[str, list[str]]]:
    """Each command of the console blocks of a page, with the lines it is said to print."""
    for block in blocks(page, "console"):
        for piece in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = piece.splitlines()
            yield command, lines


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the store that `thidua build` makes of what ships."""
    folder = tmp_path_factory.mktemp("shipped")
    result = CliRunner().invoke(main, ["build", "--store", str(folder / "store")])
    assert result.exit_code == 0, result.output
    return folder


@pytest.mark.parametrize(("line", "lines"), [*shown(ROOT / "README.md")])
def test_the_readme_shows_what_is_printed(line: str, lines: list[str], shipped: Path) -> None:
    result = CliRunner(env={"THIDUA_STORE": str(shipped / "store")}).invoke(
        main, shlex.split(line)[1:]
    )

    printed = iter(result.output.splitlines())
    assert result.exit_code == 0, result.output
    for expected in lines:
        if expected == "…":
            continue
        begins = expected.removesuffix("…")
        assert any(
            actual == expected or (begins != expected and actual.startswith(begins))
            for actual in printed
        ), f"{expected!r} is not printed, or not in this order"


def test_the_page_of_commands_is_what_the_commands_say() -> None:
    script = ROOT / "scripts" / "commands"

    made = subprocess.run(
        [sys.executable, str(script)], check=True, capture_output=True, timeout=60
    ).stdout.decode()

    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == made


@pytest.mark.parametrize("page", [p for p in PAGES if p.exists()], ids=lambda p: p.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = re.sub(
        r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text)

    missing = [x for x in links if "://" not in x and not (page.parent / x).exists()]

    assert missing == []


#: A place that exists on one machine only, or a package host other than the default one.
LOCAL = re.compile(
    r"(?:(?<![\w./:<-])|\bfile://)/(?:work|tmp|root|home|Users|mnt|opt|srv|workspace)/\w"
    r"|[A-Z]:\\Users\\"
    r"|--(?:extra-)?index-url|\bpypi\.\w+\.(?!org)|artifactory|\bnexus\."
)


def test_no_file_names_a_machine() -> None:
    this = Path(__file__).resolve()
    found = []
    for path in tracked_files():
        if path.resolve() == this:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{path.relative_to(ROOT)}: {m.group()}" for m in LOCAL.finditer(text)]

    assert found == []


@pytest.mark.parametrize(
    ("text", "names_a_machine"),
    [
        ("cd /home/lan/thidua", True),
        ("store = '/tmp/x'", True),
        ("pip install --index-url http://mirror .", True),
        ("file:///srv/texts", True),
        ("file:///etc/passwd", False),
        ("https://example.org/home/x", False),
        ("samples/work/x", False),
        ("02/CT-UBND", False),
    ],
)
def test_what_names_a_machine(text: str, names_a_machine: bool) -> None:
    assert bool(LOCAL.search(text)) is names_a_machine


def runs(text: str, length: int) -> set[str]:
    """Every run of so many words, without marks and letter case."""
    words = re.findall(r"\w+", text.casefold())
    return {" ".join(words[i : i + length]) for i in range(len(words) - length + 1)}


def texts(value: object) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in texts(item))


def test_no_file_holds_a_sentence_of_a_source_document() -> None:
    """Names and titles may be long; they are those that the shipped records hold."""
    shared = ROOT.parent / "shared"
    sources = [
        p for part in ("corpus", "dev/texts", "unlabelled") for p in shared.glob(f"{part}/*.txt")
    ]
    if not sources:
        pytest.skip("the source documents are not beside the repository")
    known: set[str] = set().union(*(runs(p.read_text(encoding="utf-8"), 20) for p in sources))
    for path in (ROOT / "corpus").glob("*.json"):
        for name in texts(json.loads(path.read_text(encoding="utf-8"))):
            known -= runs(name, 20)

    found = {}
    for path in tracked_files():
        if path.suffix in {".png", ".js"} or path.is_relative_to(ROOT / "corpus"):
            continue
        copied = known & runs(path.read_text(encoding="utf-8", errors="ignore"), 20)
        if copied:
            found[str(path.relative_to(ROOT))] = min(copied)

    assert found == {}


def test_the_shipped_records_hold_no_quotation() -> None:
    records = sorted((ROOT / "corpus").glob("*.json"))
    quoted = re.compile(r'"quote":\s*"')

    assert records
    assert [p.name for p in records if quoted.search(p.read_text(encoding="utf-8"))] == []


@pytest.mark.parametrize("package", PYPROJECT["tool"]["setuptools"]["packages"])
def test_each_package_is_typed(package: str) -> None:
    folder = ROOT.joinpath(*package.split(".")[1:])

    assert (folder / "__init__.py").is_file()
    assert (folder / "py.typed").is_file()


def test_every_top_level_package_is_mapped_and_checked() -> None:
    mapped = PYPROJECT["tool"]["setuptools"]["package-dir"]
    folders = sorted(p.parent.name for p in ROOT.glob("*/__init__.py"))

    assert folders == sorted(mapped.values())
    assert sorted(mapped) == sorted(PYPROJECT["tool"]["mypy"]["packages"])
    assert set(folders) <= set(
        PYPROJECT["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    )


def test_every_folder_with_code_is_packaged() -> None:
    packages = {p.split(".", 1)[1] for p in PYPROJECT["tool"]["setuptools"]["packages"]}
    tops = {p.split(".")[0] for p in packages}
    inits = [p.parent for top in tops for p in (ROOT / top).rglob("__init__.py")]

    assert {".".join(p.relative_to(ROOT).parts) for p in inits} == packages


def test_the_version_is_one() -> None:
    version = PYPROJECT["project"]["version"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert importlib.metadata.version("thidua") == version
    assert f"## [{version}]" in changes
