"""A mutation put in place in a package that is loaded: whoever holds a function of it holds the mutated one."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from enum import EnumType
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any


def put_in_place(source: str, file: Path) -> list[tuple[str, int]]:
    """Makes the loaded module what the source says, which must be what ``ast.unparse`` gives. Where no
    function is another than before, but a value that stands outside of them: the lines of those that use it."""
    module = next(
        m for m in list(sys.modules.values()) if getattr(m, "__file__", None) == str(file)
    )
    stood = ast.unparse(ast.parse(file.read_text("utf-8")))
    before, after = (compile(text, str(file), "exec") for text in (stood, source))
    was, now = dict(_functions(before)), dict(_functions(after))
    changed = [name for name in now if name in was and now[name] != was[name]]
    for name in changed:
        _function(module, name).__code__ = now[name]
    if changed:
        return []
    return [
        place for user in _top_put_in_place(module, stood, source, after) for place in _lines(*user)
    ]


def _functions(code: CodeType) -> Iterator[tuple[str, CodeType]]:
    """The functions and methods of a module; what stands inside one is part of it."""
    for inner in code.co_consts:
        if not isinstance(inner, CodeType) or inner.co_name.startswith("<"):
            continue
        if inner.co_flags & inspect.CO_OPTIMIZED:
            yield inner.co_qualname, inner
        else:  # the body of a class
            yield from _functions(inner)


def _function(module: ModuleType, name: str) -> FunctionType:
    found: Any = module
    for part in name.split("."):
        found = inspect.getattr_static(found, part)
    return _bare(found)


def _bare(found: Any) -> FunctionType:
    """The function below a cache, a property, a class method or another wrapping."""
    for inside in ("__wrapped__", "__func__", "fget", "func"):
        while not isinstance(found, FunctionType) and hasattr(found, inside):
            found = getattr(found, inside)
    while hasattr(found, "__wrapped__"):
        found = found.__wrapped__
    assert isinstance(found, FunctionType), found
    return found


# ------------------------------------------------------------ what stands outside of functions


def _top_put_in_place(
    module: ModuleType, stood: str, source: str, code: CodeType
) -> set[tuple[Path, str]]:
    fresh: dict[str, Any] = {"__name__": module.__name__, "__file__": module.__file__}
    exec(code, fresh)
    names = _differing(stood, source)
    users = set()
    for name in names:
        old, new = vars(module).get(name), fresh[name]
        if callable(new) and not isinstance(new, EnumType):
            users |= _defaults_taken_over(module, name, old, new)
            for field in _fields_differing(stood, source, name):
                setattr(old, field, vars(new)[field])
                users |= {user for m in _package() for user in _readers(m, field)}
            continue
        for other in _holders(module, name, old):
            setattr(other, name, new)
            users |= set(_readers(other, name))
        users |= set(_given_instead(old, new))
    return users


def _differing(stood: str, source: str) -> list[str]:
    """The names that the statement which differs gives a value to, and those worked out from them."""
    before, after = ast.parse(stood).body, ast.parse(source).body
    names: list[str] = []
    for old, new in zip(before, after, strict=True):
        read = {n.id for n in ast.walk(new) if isinstance(n, ast.Name)}
        is_worked_out = isinstance(new, ast.Assign | ast.AnnAssign) and read & set(names)
        if ast.dump(old) != ast.dump(new) or is_worked_out:
            names += list(_given(new))
    return names


def _fields_differing(stood: str, source: str, name: str) -> set[str]:
    """The fields of a class that are something else where nothing is given."""
    before, after = (
        {ast.dump(line): line for c in ast.walk(ast.parse(text)) if isinstance(c, ast.ClassDef)
         and c.name == name for line in c.body if isinstance(line, ast.AnnAssign)}
        for text in (stood, source)
    )  # fmt: skip
    return {ast.unparse(line.target) for dump, line in after.items() if dump not in before}


def _given(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, ast.FunctionDef | ast.ClassDef):
        yield statement.name
    elif isinstance(statement, ast.Assign | ast.AnnAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        yield from (n.id for t in targets for n in ast.walk(t) if isinstance(n, ast.Name))


def _holders(module: ModuleType, name: str, value: object) -> Iterator[ModuleType]:
    """The module, and those that have the value from it."""
    for other in list(sys.modules.values()):
        if other is module or vars(other).get(name, module) is value:
            yield other


def _given_instead(old: object, new: object) -> Iterator[tuple[Path, str]]:
    """Functions of the package that take the value where nothing is given, and now take the new one."""
    for function in {
        f for m in _package() for f in vars(m).values() if isinstance(f, FunctionType)
    }:
        if any(value is old for value in function.__defaults__ or ()):
            given = [new if value is old else value for value in function.__defaults__ or ()]
            function.__defaults__ = tuple(given)
            yield Path(function.__code__.co_filename), function.__qualname__


def _package() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.startswith("leaddiff")]


def _lines(file: Path, name: str) -> Iterator[tuple[str, int]]:
    """The lines of a function, but the one that it begins with: that is run when it is made."""
    code = compile(file.read_text("utf-8"), file, "exec")
    for function, inner in _functions(code):
        if function == name:
            yield from (
                (str(file), line) for line in _lines_of(inner) if line > inner.co_firstlineno
            )


def _lines_of(code: CodeType) -> set[int]:
    inner = (_lines_of(c) for c in code.co_consts if isinstance(c, CodeType))
    return {line for _, _, line in code.co_lines() if line}.union(*inner)


def _readers(module: ModuleType, name: str) -> Iterator[tuple[Path, str]]:
    file = getattr(module, "__file__", None)
    if not file or not module.__name__.startswith("leaddiff"):
        return
    code = compile(Path(file).read_text("utf-8"), file, "exec")
    for function, inner in _functions(code):
        if name in _names(inner):
            yield Path(file), function


def _names(code: CodeType) -> set[str]:
    inner = (_names(c) for c in code.co_consts if isinstance(c, CodeType))
    return set(code.co_names).union(*inner)


def _defaults_taken_over(
    module: ModuleType, name: str, old: Any, new: Any
) -> set[tuple[Path, str]]:
    """What a function or a class takes where nothing is given; those who may be changed by it."""
    pairs = [(old, new)]
    if isinstance(new, type):
        pairs = [(vars(old).get(m), vars(new).get(m)) for m in vars(new)]
        pairs = [(o, n) for o, n in pairs if isinstance(n, FunctionType)]
    for one, other in pairs:
        if hasattr(one, "__code__"):
            one.__defaults__, one.__kwdefaults__ = other.__defaults__, other.__kwdefaults__
    users = set()
    for other in list(sys.modules.values()):
        users |= set(_readers(other, name))
    return users | {(Path(str(module.__file__)), name)}
