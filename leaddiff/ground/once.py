"""Once: what an object works out when it is first asked for, and keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801 - used as a decorator is
    """What ``functools.cached_property`` promises, without the lock that Python 3.11 takes each time: two
    threads that ask at once both work it out, and get the same.

    >>> class Line:
    ...     @once
    ...     def length(self) -> int:
    ...         print("measured")
    ...         return 3
    >>> line = Line()
    >>> line.length + line.length
    measured
    6
    """

    def __init__(self, work_out: Callable[[Any], _Value]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, asked: None, owner: type) -> Self: ...
    @overload
    def __get__(self, asked: object, owner: type) -> _Value: ...
    def __get__(self, asked: object | None, owner: type) -> Self | _Value:
        if asked is None:
            return self
        # an attribute of the object itself goes before this one, which is not asked again
        value = asked.__dict__[self._work_out.__name__] = self._work_out(asked)
        return value
