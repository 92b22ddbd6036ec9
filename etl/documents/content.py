"""The bytes of a file on disk: never more than a limit, never from anything but a plain file."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from etl.documents.document import Unreadable

REASONS = {
    errno.ENOENT: "找不到 {name}（已移走、改名或链接失效），请放回后重试。",
    errno.ENOTDIR: "找不到 {name}（上级不是文件夹），请检查路径后重试。",
    errno.EACCES: "没有读取 {name} 的权限，请修改权限后重试。",
    errno.EPERM: "没有读取 {name} 的权限，请修改权限后重试。",
    errno.ELOOP: "{name} 是绕成圈的链接，请换成文件本身。",
}

SYSTEM, SHARED = ("/proc/", "/sys/", "/dev/"), "/dev/shm/"


def file_bytes(path: Path, limit: int) -> bytes:
    """The whole file. Raises Unreadable before reading what is too large or no plain file."""
    try:
        require_plain(path, limit)
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        raise Unreadable(reason(error, path.name)) from error
    # A file may have grown since it was measured.
    if len(raw) > limit:
        raise Unreadable(too_large(limit))
    return raw


def is_endless(path: Path) -> bool:
    """True for what the system makes up while it is read: it has no size, and may never end."""
    place = path.resolve().as_posix()
    return place.startswith(SYSTEM) and not place.startswith(SHARED)


def require_plain(path: Path, limit: int) -> None:
    """Raises Unreadable for a folder, a device or a pipe (which could be read for ever) and for too large a file."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise Unreadable("这是文件夹而不是文件，请把里面的报道移出来，或给文件夹改名。")
    if not stat.S_ISREG(found.st_mode):
        raise Unreadable("这不是普通文件（设备或管道），请换成文件本身。")
    if is_endless(path):
        raise Unreadable("这是指向系统内部文件的链接，请换成报道本身。")
    if found.st_size > limit:
        raise Unreadable(too_large(limit))


def too_large(limit: int) -> str:
    return f"文件超过 {limit // 1_000_000} MB，请拆分后再放入。"


def reason(error: OSError, name: str) -> str:
    """One line for a person, whatever the system said."""
    known = REASONS.get(error.errno or 0, "无法打开 {name}（{error}），请检查文件与权限后重试。")
    return known.format(name=name, error=error.strerror or type(error).__name__)
