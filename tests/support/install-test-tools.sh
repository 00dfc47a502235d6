#!/usr/bin/env bash
# Installs what some tests need besides Node, where this user may: what opens the formats without the application, what records system calls, what
# moves a clock. Otherwise it says so, and those tests skip.
set -uo pipefail

packages=(python3-cryptography python3-argon2 age strace faketime)
is_complete() {
  /usr/bin/python3 -c 'import cryptography, argon2' 2>/dev/null || return 1
  for tool in age strace faketime; do command -v "$tool" >/dev/null || return 1; done
}

is_complete && exit 0
if command -v apt-get >/dev/null; then
  as_root=()
  [[ $(id -u) == 0 ]] || as_root=(sudo -n)
  echo "Installing ${packages[*]}."
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
is_complete || echo "Some tests skip: ask for ${packages[*]}." >&2
exit 0
