#!/bin/sh
# Prints a Python from 3.11 to 3.13 (the one given, or the first found); where there is none, one line says what to do.
fits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))'
[ -n "${1:-}" ] || set -- python3 python3.13 python3.12 python3.11
fitting=
for python; do
    "$python" -c "$fits" >/dev/null 2>&1 || continue
    fitting=$python
    "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 && echo "$python" && exit 0
done
if [ -n "$fitting" ]; then
    echo "$fitting 缺少 venv 模块：Debian/Ubuntu 请先运行 apt-get install python3-venv。 / $fitting lacks the venv module: on Debian/Ubuntu run apt-get install python3-venv." >&2
else
    echo "需要 Python 3.11–3.13（试过：$*）：请安装其中之一，或用 PYTHON=/路径/python3.12 指明。 / Python 3.11-3.13 is needed (tried: $*): install one, or name it with PYTHON=/path/to/python3.12." >&2
fi
exit 1
