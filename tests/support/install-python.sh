#!/usr/bin/env bash
# Installs what the tests need that open the formats without the application, where this user may; otherwise says so, and those tests skip.
set -uo pipefail

packages=(python3-cryptography python3-argon2 age)
is_complete() { /usr/bin/python3 -c 'import cryptography, argon2' 2>/dev/null && command -v age >/dev/null; }

is_complete && exit 0
if command -v apt-get >/dev/null; then
  as_root=()
  [[ $(id -u) == 0 ]] || as_root=(sudo -n)
  echo "Installing ${packages[*]}."
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi
is_complete || echo "The tests that open the formats without the application skip: ask for ${packages[*]}." >&2
exit 0
