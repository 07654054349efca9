# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# Words to the user and questions to the machine; sourced by bin/foyer and by the foyer script of the sources.

say() { printf '%s\n' "$*"; }

fail() {
  printf 'foyer: %s\n' "$*" >&2
  exit 1
}

# Shows a step that takes a while: overwritten in place on a terminal, silent elsewhere.
progress() {
  if [[ -t 1 ]]; then printf '\r\033[K%s' "$*"; fi
}

# Finds Java 17 or newer, sets JAVA and JAVA_MAJOR.
find_java() {
  local mend="Install it (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
  JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
  command -v "$JAVA" >/dev/null || fail "There is no Java here; Foyer needs Java 17 or newer. $mend"
  JAVA_MAJOR=$(java_version | sed -n 's/^[^"]*"\([0-9]*\).*/\1/p' | head -n 1)
  [[ ${JAVA_MAJOR:-0} -ge 17 ]] || fail "Java ${JAVA_MAJOR:-of unknown version} is too old; Foyer needs Java 17 or newer. $mend"
}

# The line that says which Java it is. Most say it in a file, which is read sooner than Java starts.
java_version() {
  local folder
  folder=$(dirname "$(readlink -f "$(command -v "$JAVA")")")
  grep -s '^JAVA_VERSION=' "$folder/../release" || "$JAVA" -version 2>&1 | grep 'version "' || true
}

# The folder itself or the nearest one above it that exists.
existing_folder() {
  local folder=$1
  while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
  printf '%s' "$folder"
}

# check_space FOLDER MEGABYTES
check_space() {
  local free
  free=$(df -Pk "$(existing_folder "$1")" | awk 'NR == 2 { print int($4 / 1024) }')
  [[ $free -ge $2 ]] || fail "Only $free MB are free where $1 lies and $2 MB are needed. Free some space, or choose another folder with --data DIR."
}

# http_get PORT PATH: prints the body, succeeds on status 200. Without curl, which a bare machine may lack.
http_get() (
  exec 2>/dev/null
  exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept: application/json\r\n\r\n' "$2" "$1" >&3
  local version code line
  read -r -t 10 version code line <&3 || exit 1
  while IFS= read -r -t 10 line <&3 && [[ $line != $'\r' ]]; do :; done
  timeout 10 cat <&3
  [[ -n $version && $code == 200 ]]
)

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# The process that listens on a port, as "name (pid)"; empty where it cannot be told.
port_owner() {
  local inode link pid
  inode=$(awk -v port="$(printf ':%04X' "$1")" \
    'toupper($2) ~ port "$" && $4 == "0A" { print $10; exit }' /proc/net/tcp /proc/net/tcp6 2>/dev/null) || return 0
  [[ -n $inode ]] || return 0
  link=$(find /proc/[0-9]*/fd -lname "socket:\[$inode\]" 2>/dev/null | head -n 1)
  [[ -n $link ]] || return 0
  pid=$(cut -d / -f 3 <<<"$link")
  printf '%s (process %s)' "$(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -d ' ' -f 1 | xargs basename)" "$pid"
}

# The command line of a process, one argument a line; empty if it is gone or another user's.
arguments_of() {
  if [[ -d /proc/$$ ]]; then
    { tr '\0' '\n' <"/proc/$1/cmdline"; } 2>/dev/null || true
  else
    ps -ww -o args= -p "$1" 2>/dev/null | tr ' ' '\n' || true
  fi
}

# Waits until a process has ended, at most so many seconds.
wait_for_end() {
  local deadline=$((SECONDS + $2))
  while kill -0 "$1" 2>/dev/null; do
    [[ $SECONDS -lt $deadline ]] || return 1
    sleep 0.1
  done
}

# newer A B: A is a newer version than B.
newer() { [[ $1 != "$2" && $(printf '%s\n%s\n' "$1" "$2" | sort -V | tail -n 1) == "$1" ]]; }
