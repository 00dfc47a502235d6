#!/usr/bin/env bash
# Installs Debian's chromium where it is missing and this user may; otherwise says what to do.
set -euo pipefail

[[ -x /usr/bin/chromium ]] && exit 0
if ! command -v apt-get >/dev/null; then
  echo "The browser tests need chromium at /usr/bin/chromium. Install it and start again." >&2
  exit 1
fi
as_root=()
if [[ $(id -u) != 0 ]]; then
  command -v sudo >/dev/null || { echo "The browser tests need chromium. Ask for: apt-get install chromium" >&2; exit 1; }
  as_root=(sudo)
fi
echo "Installing chromium."
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null
