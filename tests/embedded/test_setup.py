"""What is missing on a machine is said in one sentence with the mend."""

import ast
import errno
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def setup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """bin/_setup.py with an empty project of its own."""
    spec = importlib.util.spec_from_file_location("_setup_under_test", ROOT / "bin/_setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    (tmp_path / "lock.txt").write_text("ett==1")
    (tmp_path / "package-lock.json").write_text("{}")
    return module


def answering(code: int, words: str) -> object:
    return lambda command, **options: subprocess.CompletedProcess(command, code, words)


def test_a_python_that_is_too_old_is_named(setup: ModuleType, monkeypatch) -> None:
    monkeypatch.setattr(setup, "sys", SimpleNamespace(version_info=(3, 9, 2)))
    with pytest.raises(setup.NotReady, match=r"behöver Python 3.11 .* python3 är 3.9; installera"):
        setup.make_ready("lock.txt")


@pytest.mark.parametrize("file", ["start", "test", "check", "_setup.py"])
def test_the_first_lines_load_on_an_old_python_so_that_it_can_be_told(file: str) -> None:
    ast.parse((ROOT / "bin" / file).read_text(), feature_version=(3, 7))


def test_a_missing_python3_venv_is_named_with_the_command(setup: ModuleType, monkeypatch) -> None:
    words = "The virtual environment was not created because ensurepip is not available."
    monkeypatch.setattr(setup, "run", answering(1, words))
    with pytest.raises(setup.NotReady, match="sudo apt-get install python3-venv"):
        setup.make_venv()


def test_a_full_disk_is_named(setup: ModuleType, monkeypatch) -> None:
    monkeypatch.setattr(setup.shutil, "disk_usage", lambda path: SimpleNamespace(free=1))
    with pytest.raises(OSError, match="No space") as caught:
        setup.make_venv()
    assert setup.in_words(caught.value).startswith("Disken är full")


def test_a_disk_that_fills_up_while_installing_is_named(setup: ModuleType, monkeypatch) -> None:
    monkeypatch.setattr(setup, "run", answering(1, "ERROR: [Errno 28] No space left on device"))
    with pytest.raises(OSError, match="No space") as caught:
        setup.install_python_packages("lock.txt")
    assert caught.value.errno == errno.ENOSPC


def test_a_read_only_folder_is_named(setup: ModuleType, monkeypatch) -> None:
    monkeypatch.setattr(setup.os, "access", lambda path, mode: False)
    with pytest.raises(PermissionError) as caught:
        setup.make_venv()
    assert "går inte att skriva i" in setup.in_words(caught.value)


def test_a_failed_installation_says_why_and_is_tried_again(setup: ModuleType, monkeypatch) -> None:
    setup.VENV.mkdir()
    monkeypatch.setattr(setup, "run", answering(1, "ERROR: no such package"))
    for _ in range(2):
        with pytest.raises(
            setup.NotReady, match=r"\(ERROR: no such package\); kontrollera nätverket"
        ):
            setup.install_python_packages("lock.txt")


def test_what_is_installed_is_not_installed_again_until_the_lock_changes(
    setup: ModuleType, monkeypatch
) -> None:
    setup.VENV.mkdir()
    commands = []
    monkeypatch.setattr(
        setup,
        "run",
        lambda command, **options: commands.append(command) or answering(0, "")(command),
    )
    setup.install_python_packages("lock.txt")
    setup.install_python_packages("lock.txt")
    assert len(commands) == 1
    assert "--require-hashes" in commands[0]
    (setup.ROOT / "lock.txt").write_text("ett==2")
    setup.install_python_packages("lock.txt")
    assert len(commands) == 2


def test_npm_comes_from_the_wheel_when_none_is_on_path(setup: ModuleType) -> None:
    words = [sys.executable, "-c", setup.WHEEL_NPM, "--version"]
    answer = subprocess.run(words, capture_output=True, text=True)
    assert int(answer.stdout.split(".")[0]) >= 10, answer.stderr


@pytest.mark.parametrize(("found", "first"), [(None, "-c"), ("/usr/bin/npm", "ci")])
def test_npm_on_path_is_preferred(
    found: str | None, first: str, setup: ModuleType, monkeypatch
) -> None:
    (setup.ROOT / "node_modules").mkdir()
    commands = []
    monkeypatch.setattr(setup.shutil, "which", lambda name: found)
    monkeypatch.setattr(
        setup,
        "run",
        lambda command, **options: commands.append(command) or answering(0, "")(command),
    )
    setup.install_npm_packages()
    assert commands[0][1] == first
    assert "--ignore-scripts" in commands[0]


def test_the_engines_load_without_a_single_package() -> None:
    words = "import sys; sys.modules['vardforlopp'] = m = type(sys)('vardforlopp'); "
    words += f"m.__path__ = [{str(ROOT / 'vardforlopp')!r}]; "
    words += "import vardforlopp.common.embedded.engines"
    done = subprocess.run([sys.executable, "-I", "-S", "-c", words], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_nothing_but_commands_is_executable() -> None:
    assert all(shutil.which(ROOT / "bin" / name) for name in ("start", "test", "check"))
