#!/usr/bin/env bash
# Installs what the tests need and is missing, then builds and runs all of them. Arguments go to `dotnet test`.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
  echo "The .NET 10 SDK is missing. Install it from https://dot.net and run this again." >&2
  exit 1
fi

# Debian's packages, as root or through sudo.
install() {
  local as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "$@" >/dev/null
}

# The storage tests run against Azurite, Azure Storage's emulator, which needs Node.js.
if ! command -v npm >/dev/null && command -v apt-get >/dev/null; then install nodejs npm; fi
if ! command -v npm >/dev/null; then
  echo "The storage tests need Node.js with npm. Install it from https://nodejs.org and run this again." >&2
  exit 1
fi
# Calendars are read by two parsers of others, mails by a server of others and cards by what Teams draws them with, from npm as well. They arrive while the solution is built.
tools() {
  for tool in tests/Testing/azurite tests/Testing/calendars tests/Testing/messages; do
    if [ ! -e "$tool/node_modules/.package-lock.json" ] || [ "$tool/package-lock.json" -nt "$tool/node_modules/.package-lock.json" ]; then
      npm ci --prefix "$tool" --no-audit --no-fund --loglevel=error || return
    fi
  done
}
tools &
tools=$!

# The browser tests drive a real Chromium (or Chrome): CHROMIUM_PATH names another one. The one without windows is the same engine in half the time: it is
# fetched where that asks nobody for a password.
if [ -z "${CHROMIUM_PATH:-}" ] && [ "$(id -u)" -eq 0 ] && ! command -v chromium-headless-shell >/dev/null && command -v apt-get >/dev/null; then
  install chromium-headless-shell || echo "chromium-headless-shell could not be installed; another Chromium will do, if more slowly." >&2
fi
if [ -z "${CHROMIUM_PATH:-}" ]; then
  for name in chromium-headless-shell chromium chromium-browser google-chrome "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if path=$(command -v "$name"); then CHROMIUM_PATH=$path; break; fi
  done
fi
if [ -z "${CHROMIUM_PATH:-}" ] && command -v apt-get >/dev/null; then
  install chromium
  CHROMIUM_PATH=$(command -v chromium)
fi
if [ -z "${CHROMIUM_PATH:-}" ]; then
  echo "The browser tests need Chromium or Chrome. Install one, or name it with CHROMIUM_PATH, and run this again." >&2
  exit 1
fi
export CHROMIUM_PATH

dotnet build Recruiting.sln --nologo -v quiet
wait "$tools"
exec dotnet test --solution Recruiting.sln --no-build "$@"
