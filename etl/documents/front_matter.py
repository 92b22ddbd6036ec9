"""The YAML of a front matter: every value as it is written, no references (a few lines of them grow without end)."""

from __future__ import annotations

from typing import Any

import yaml

from etl.documents.document import Unreadable

NULL = "tag:yaml.org,2002:null"


class Written(yaml.SafeLoader):
    """Scalars are the text that stands in the file, or None; `*name` is refused."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise Unreadable("文件头用了 YAML 的引用（*名称），请把内容写出来。")
        return super().compose_node(parent, index)


Written.yaml_implicit_resolvers = {
    first: kept
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if (kept := [resolver for resolver in resolvers if resolver[0] == NULL])
}


def fields(head: str) -> dict[str, Any]:
    """Name → value: text, None, or a list or mapping of them. Raises Unreadable."""
    try:
        found = yaml.load(head, Written)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Unreadable(f"文件头第 {mark.line + 1 if mark else '?'} 行不是有效的 YAML，请检查冒号与引号。") from error
    except Unreadable:
        raise
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
        raise Unreadable("文件头有不存在的日期、不认识的写法或嵌套过深，请改成“名称: 内容”的若干行。") from error
    if found is not None and not isinstance(found, dict):
        raise Unreadable("文件头应为“名称: 内容”的若干行。")
    return found or {}
