"""The documents say what is there: files, commands, tests and workflow tables they name exist."""

from __future__ import annotations

import re
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command, get_commands
from django.utils.module_loading import import_string

from vardforlopp.common.workflow import Workflow

ROOT = Path(settings.BASE_DIR)
DOCS = ROOT / "docs"
README = ROOT / "README.md"
PAGES = sorted([README, ROOT / "CHANGELOG.md", *DOCS.rglob("*.md")])
LONGEST_README = 200
CODE_SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)\)")
LAYERS = ("vardforlopp", "regions", "funding", "governance")
FOLDERS = (*LAYERS, "bench", "bin", "docs", "static", "templates", "tests")
FILES = {path for folder in FOLDERS for path in (ROOT / folder).rglob("*")} | set(ROOT.iterdir())
KNOWN = [f"/{path.relative_to(ROOT)}" for path in FILES]
FILE = re.compile(r"[\w./-]+\.(?:py|html|css|js|md|yml|toml|json|csv|png)")
FOLDER = re.compile(rf"(?:{'|'.join(FOLDERS)})/[\w./-]*|\.ci/\w+")
COMMAND = re.compile(r"manage\.py (\w+)")
TEST = re.compile(r"(tests/[\w/]+\.py)::(\w+)")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def words(page: Path) -> set[str]:
    """What the page writes as code, in the text and in its blocks."""
    text = page.read_text(encoding="utf-8")
    blocks = re.findall(r"```.*?```", text, flags=re.DOTALL)
    spans = CODE_SPAN.findall(re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return {word.strip('`":,;()') for part in [*spans, *blocks] for word in part.split()}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_file_a_page_names_exists(page: Path) -> None:
    """From the top of the project or, as in prose, from somewhere below it."""
    named = {word.partition("::")[0] for word in words(page)}
    files = {word for word in named if FILE.fullmatch(word)}
    folders = {word for word in named - files if FOLDER.fullmatch(word)}
    missing = [word for word in files if not any(path.endswith(f"/{word}") for path in KNOWN)]
    missing += [word for word in folders if not (ROOT / word).exists()]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))
    gone = [link for link in links if ":" not in link and not (page.parent / link).exists()]
    assert not gone


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_command_a_page_names_exists(page: Path) -> None:
    named = COMMAND.findall(page.read_text(encoding="utf-8"))
    assert set(named) <= set(get_commands())


def test_the_readme_can_be_read_in_one_sitting() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) <= LONGEST_README


def test_the_page_of_workflows_is_their_tables() -> None:
    told = StringIO()
    call_command("describe_workflows", stdout=told)
    assert (DOCS / "workflows.md").read_text(encoding="utf-8") == told.getvalue()


def test_every_workflow_is_described() -> None:
    modules = [
        import_module(".".join((app.name, *path.relative_to(app.path).with_suffix("").parts)))
        for app in apps.get_app_configs()
        for path in Path(app.path).rglob("*workflow.py")
    ]
    tables = [thing for module in modules for thing in vars(module).values()]
    found = {thing for thing in tables if isinstance(thing, Workflow)}
    described = [import_string(path) for path in settings.WORKFLOWS]
    assert found == set(described)
    assert len(described) == len(found)


def test_every_test_that_a_promise_names_exists() -> None:
    named = TEST.findall((DOCS / "trust.md").read_text(encoding="utf-8"))
    missing = [
        f"{path}::{test}"
        for path, test in named
        if f"def {test}(" not in (ROOT / path).read_text(encoding="utf-8")
    ]
    assert named
    assert not missing


def test_every_word_for_the_code_in_the_glossary_is_in_the_code() -> None:
    sources = [path for folder in LAYERS for path in (ROOT / folder).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    names = {path.name for path in sources}
    rows = [line.split("|") for line in (DOCS / "glossary.md").read_text("utf-8").splitlines()]
    code = {word for row in rows if len(row) == 5 for word in CODE_SPAN.findall(row[3])}
    known = set(re.findall(r"\w+", text)) | names
    unknown = {word for word in code if word not in names and not set(word.split(".")) <= known}
    assert code
    assert not unknown


def test_every_decision_has_its_own_number() -> None:
    files = sorted((DOCS / "adr").glob("*.md"))
    numbers = [path.name[:4] for path in files]
    assert len(set(numbers)) == len(numbers)
    for path in files:
        first = path.read_text(encoding="utf-8").splitlines()[0]
        assert first.startswith(f"# {path.name[:4]} ")


def test_every_decision_that_the_code_names_exists() -> None:
    numbers = {path.name[:4] for path in (DOCS / "adr").glob("*.md")}
    for folder in LAYERS:
        for path in (ROOT / folder).rglob("*.py"):
            named = re.findall(r"docs/adr/(\d{4})", path.read_text(encoding="utf-8"))
            assert set(named) <= numbers, name(path)
