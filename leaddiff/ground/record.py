"""Record: a value that never changes, told by what it holds, and made ready in no time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """A class whose annotations are its fields, in order; what is set in the class is their default.

    A ``NamedTuple`` and a dataclass promise the same, and write and compile code for each class at
    every start: 0.2 to 0.8 ms, and a run has a hundred classes. A record takes 0.02 ms and is the slower
    to make, so what there are thousands of (words, spans, lines) stays a tuple.

    >>> class Step(Record):
    ...     number: int
    ...     name: str = ""
    >>> Step(2), Step(2) == Step(2, ""), Step(2)._replace(name="LEAD").name
    (Step(number=2, name=''), True, 'LEAD')
    """

    _fields: ClassVar[tuple[str, ...]] = ()
    _known: ClassVar[frozenset[str]] = frozenset()
    _required: ClassVar[frozenset[str]] = frozenset()

    def __init_subclass__(cls) -> None:
        cls._fields = tuple(cls.__annotations__)
        setattr(cls, "__match_args__", cls._fields)  # noqa: B010 - mypy has it final
        cls._known = frozenset(cls._fields)
        cls._required = frozenset(name for name in cls._fields if name not in cls.__dict__)

    def __init__(self, *given: Any, **named: Any) -> None:
        told = self.__dict__
        told.update(zip(self._fields, given))  # noqa: B905 - `strict` takes a fifth of all this
        if len(given) == len(self._fields) and not named:
            return
        told.update(named)
        is_each_told_once = len(told) == len(given) + len(named)
        has_all = told.keys() >= self._required
        if not (is_each_told_once and has_all and self._known.issuperset(named)):
            raise TypeError(
                f"{type(self).__name__} holds {', '.join(self._fields)}; each is told once"
            )

    def __iter__(self) -> Iterator[Any]:
        return iter([getattr(self, name) for name in self._fields])

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash((type(self), *self))

    def __repr__(self) -> str:
        told = ", ".join(
            f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True)
        )
        return f"{type(self).__name__}({told})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(
            f"{type(self).__name__} never changes; a new one is made with _replace"
        )

    def _replace(self, **changes: Any) -> Self:
        """The same record with other values of some fields."""
        told = {name: getattr(self, name) for name in self._fields}
        told.update(changes)
        return type(self)(*told.values())
