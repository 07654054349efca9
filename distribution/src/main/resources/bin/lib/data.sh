# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The data folder: what it is, whose it is, how it is made and removed.

MARKER=foyer-data

# What was written down about the data folder when it was made.
data_setting() { sed -n "s/^$1=//p" "$DATA/$MARKER" 2>/dev/null | head -n 1; }

remember() {
  local others
  others=$(grep -v "^$1=" "$DATA/$MARKER" 2>/dev/null || true)
  printf '%s\n' ${others:+"$others"} "$1=$2" >"$DATA/$MARKER.new"
  mv "$DATA/$MARKER.new" "$DATA/$MARKER"
}

# Makes the data folder ready, or says why it cannot be used.
open_data() {
  if [[ -e $DATA/$MARKER ]]; then
    check_data
  elif [[ -d $DATA && -n $(ls -A "$DATA" 2>/dev/null) ]]; then
    fail "$DATA is not empty and not a data folder of Foyer. Choose another one with --data DIR."
  fi
  check_space "$DATA" 500
  if ! mkdir -p "$DATA" 2>/dev/null || [[ ! -w $DATA ]]; then
    fail "$DATA cannot be written by user $(id -un). Choose another folder with --data DIR."
  fi
  chmod 700 "$DATA" 2>/dev/null || fail "$DATA belongs to another user than $(id -un). Choose another folder with --data DIR."
  [[ -e $DATA/$MARKER ]] || remember demo "${DEMO:-true}"
  mkdir -p "$DATA/karaf/tmp" "$DATA/logs" "$DATA/trust"
}

check_data() {
  local version
  # The portal writes it; the script only answers sooner.
  version=$(cat "$DATA/foyer.version" 2>/dev/null || echo 0)
  # shellcheck disable=SC2153 # VERSION is set by bin/foyer
  if newer "$version" "${VERSION%-SNAPSHOT}"; then
    fail "The data in $DATA was written by Foyer $version and this is $VERSION. Use Foyer $version or newer, or another folder with --data DIR."
  fi
  if [[ -n $DEMO && $DEMO != "$(data_setting demo)" ]]; then
    fail "$DATA holds the demo data. Use another folder with --data DIR, or start over with --fresh."
  fi
}

# Removes a data folder, only if it is one, after asking where somebody can answer.
remove_data() {
  [[ -e $DATA ]] || return 0
  [[ -e $DATA/$MARKER ]] || fail "$DATA is not a data folder of Foyer; it is left as it is."
  if [[ -t 0 && $YES != true ]]; then
    local answer
    read -r -p "Remove everything in $DATA for good? [y/N] " answer
    [[ $answer == [yY]* ]] || fail "Nothing was removed."
  fi
  end_database
  rm -rf -- "$DATA"
}

# The database server of this data folder that outlived a killed portal.
orphaned_database() {
  local pid
  pid=$(head -n 1 "$DATA"/postgres/cluster/postmaster.pid 2>/dev/null) || return 0
  if [[ $pid =~ ^[0-9]+$ ]] && arguments_of "$pid" | grep -qF "$DATA/postgres"; then printf '%s' "$pid"; fi
}

end_database() {
  local pid
  pid=$(orphaned_database)
  [[ -n $pid ]] || return 0
  kill -INT "$pid" 2>/dev/null || true
  wait_for_end "$pid" 20 || kill -QUIT "$pid" 2>/dev/null || true
}
