"""The walls between the parts of the code: each rule reads a tree and names the files that break it."""

import ast
from collections.abc import Iterator
from pathlib import Path

# Folder: what nothing below it may import.
SCREEN = ("streamlit", "pages.parts", "pages.analysis", "pages.evidence", "pages.output", "pages.intake")
FORBIDDEN = {
    "etl": ("streamlit", "pages", "tests", "tools"),
    "pages": ("tests", "tools"),
    "pages/charts": SCREEN,
    "pages/content": SCREEN,
    "pages/decks": SCREEN,
    "pages/exports": SCREEN,
    "pages/words": SCREEN,
}
SHADOWS = ("tests/etl/__init__.py", "tests/pages/__init__.py")


def imports(source: str, package: str) -> Iterator[str]:
    """Every module a source imports, wherever in it; relative ones in full, `from a import b` as a.b."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) + 1 - node.level] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{origin}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and ast.unparse(node.func) in ("__import__", "importlib.import_module"):
            yield from (str(word.value) for word in node.args if isinstance(word, ast.Constant))


def found_in(root: Path, folder: str) -> Iterator[tuple[str, str]]:
    """Each Python file below a folder, with every module it imports."""
    for path in sorted((root / folder).rglob("*.py")):
        package = ".".join(path.relative_to(root).parent.parts)
        for module in imports(path.read_text(encoding="utf-8"), package):
            yield path.relative_to(root).as_posix(), module


def is_within(module: str, package: str) -> bool:
    """True for the package itself and for what lies in it."""
    return module == package or module.startswith(f"{package}.")


def forbidden_imports(root: Path) -> list[str]:
    """Files that import what their folder must not."""
    return [
        f"{path} imports {module}"
        for folder, modules in FORBIDDEN.items()
        for path, module in found_in(root, folder)
        if any(is_within(module, forbidden) for forbidden in modules)
    ]


def entangled_stages(root: Path) -> list[str]:
    """Stages that import a stage: only the pipeline knows their order."""
    found = found_in(root, "etl/stages")
    return [f"{path} imports {module}" for path, module in found if is_within(module, "etl.stages")]


def stray_pages(root: Path) -> list[str]:
    """Python files directly in pages/, which Streamlit would list by itself on a cold deep link."""
    files = sorted((root / "pages").glob("*.py"))
    return [f"pages/{path.name}" for path in files if path.name != "__init__.py" or path.stat().st_size]


def shadows(root: Path) -> list[str]:
    """Files that would let a folder of tests pass for the package of the same name."""
    return [name for name in SHADOWS if (root / name).exists()]


RULES = (forbidden_imports, entangled_stages, stray_pages, shadows)
