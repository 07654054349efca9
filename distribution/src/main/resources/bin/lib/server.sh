# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# The running portal: one Java process per data folder.

# The process id of the portal that runs on this data folder; empty if none does.
running() {
  local pid
  pid=$(cat "$DATA/foyer.pid" 2>/dev/null) || return 0
  if [[ $pid =~ ^[0-9]+$ ]] && arguments_of "$pid" | grep -qxF -- "-Dfoyer.data=$DATA"; then printf '%s' "$pid"; fi
}

# Secrets do not belong on a command line that every user can read.
write_secrets() {
  local name value file=$DATA/karaf/secrets.args
  (umask 077 && : >"$file")
  for name in URL USER PASSWORD; do
    value=FOYER_DATABASE_$name
    value=${!value:-}
    [[ -n $value ]] || continue
    value=${value//\\/\\\\}
    printf '"-Dfoyer.database.%s=%s"\n' "${name,,}" "${value//\"/\\\"}" >>"$file"
  done
}

# A new build has other bundles under the same version: what Karaf keeps of the old one goes.
drop_stale_cache() {
  local build
  build=$(cat "$HOME_DIR/build" 2>/dev/null || echo unknown)
  [[ $(data_setting build) == "$build" ]] || rm -rf -- "$DATA/karaf/cache"
  remember build "$build"
}

java_arguments() {
  local boot
  boot=$(printf ':%s' "$HOME_DIR"/lib/boot/*.jar "$HOME_DIR"/lib/jdk9plus/*.jar)
  # Another heap may be too small for what suits the usual one.
  local heap=(-Xms192m -Xmx448m -XX:NewSize=128m)
  if [[ -n ${FOYER_HEAP:-} ]]; then heap=("-Xmx$FOYER_HEAP"); fi
  # Where the system offers large pages for the asking, reading memory costs less.
  if grep -qsE '\[(always|madvise)\]' /sys/kernel/mm/transparent_hugepage/enabled; then heap+=(-XX:+UseTransparentHugePages); fi
  # shellcheck disable=SC2054 # Java wants these commas
  ARGUMENTS=(
    "${heap[@]}" -XX:+UseSerialGC -XX:MetaspaceSize=128m -Xss512k -XX:+ExitOnOutOfMemoryError
    "-Dfoyer.data=$DATA" "-Dfoyer.home=$HOME_DIR" "-Dfoyer.port=$PORT"
    "-Dfoyer.demo=$(data_setting demo)" "-Dfoyer.edition=${EDITION:-all}"
    "-Dkaraf.home=$HOME_DIR" "-Dkaraf.etc=$HOME_DIR/etc" "-Dkaraf.base=$DATA/karaf" "-Dkaraf.data=$DATA/karaf"
    "-Dkaraf.log=$DATA/logs" "-Dkaraf.instances=$DATA/karaf/instances" "-Dkaraf.history=$DATA/karaf/history"
    -Dkaraf.require.successful.features.boot=true -Dkaraf.startLocalConsole=false -Dkaraf.startRemoteShell=false
    "-Djava.io.tmpdir=$DATA/karaf/tmp" "-Djava.util.logging.config.file=$HOME_DIR/etc/java.util.logging.properties"
    -Dfile.encoding=UTF-8 -Djava.awt.headless=true
    --add-reads=java.xml=java.logging
    --add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED
    "--patch-module=java.base=$(echo "$HOME_DIR"/lib/endorsed/org.apache.karaf.specs.locator-*.jar)"
    "--patch-module=java.xml=$(echo "$HOME_DIR"/lib/endorsed/org.apache.karaf.specs.java.xml-4*.jar)"
    --add-opens=java.base/java.security=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED
    --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED
    --add-opens=java.naming/javax.naming.spi=ALL-UNNAMED
    --add-exports=java.base/sun.net.www.protocol.file=ALL-UNNAMED
    --add-exports=java.base/sun.net.www.protocol.jar=ALL-UNNAMED
    "@$DATA/karaf/secrets.args"
  )
  # Karaf's own scripts allow a security manager, which newer Java no longer has.
  if [[ $JAVA_MAJOR -lt 24 ]]; then ARGUMENTS+=(-Djava.security.manager=allow); fi
  # shellcheck disable=SC2206 # several options in one variable are meant to be split
  ARGUMENTS+=(${FOYER_JAVA_OPTS:-} -classpath "${boot#:}" org.apache.karaf.main.Main)
}

prepare() {
  find_java
  if port_in_use "$PORT"; then
    local owner
    owner=$(port_owner "$PORT")
    fail "Port $PORT is in use${owner:+ by $owner}. Stop that, or choose another port: foyer start --port $((PORT + 1))"
  fi
  open_data
  drop_stale_cache
  write_secrets
  remember port "$PORT"
  java_arguments
}

start() {
  local pid
  pid=$(running)
  if [[ -n $pid ]]; then
    say "Foyer runs already at http://localhost:$(data_setting port) (process $pid, data in $DATA)."
    return
  fi
  if [[ $FRESH == true ]]; then remove_data; fi
  prepare
  (
    trap '' HUP
    # Here, so that the console's socket has a short name however long the folder's name is.
    cd "$DATA" || exit 1
    exec "$(command -v setsid || command -v env)" "$JAVA" "${ARGUMENTS[@]}" >>"$DATA/logs/console.log" 2>&1 </dev/null
  ) &
  pid=$!
  printf '%s\n' "$pid" >"$DATA/foyer.pid"
  wait_until_ready "$pid"
  welcome
}

run_in_foreground() {
  [[ -z $(running) ]] || fail "Foyer runs already on $DATA."
  prepare
  printf '%s\n' "$$" >"$DATA/foyer.pid"
  cd "$DATA" || exit 1
  exec "$JAVA" "${ARGUMENTS[@]}" -Dkaraf.log.console=INFO
}

wait_until_ready() {
  local pid=$1 limit=${FOYER_START_TIMEOUT:-180} began=$SECONDS
  [[ -t 1 ]] || say "Starting Foyer $VERSION …"
  until http_get "$PORT" /api/v1/health/ready >/dev/null; do
    progress "Starting Foyer $VERSION … $((SECONDS - began)) s"
    if ! kill -0 "$pid" 2>/dev/null; then
      progress ""
      last_words
      fail "Foyer did not start; the whole story is in $DATA/logs."
    fi
    if [[ $((SECONDS - began)) -ge $limit ]]; then
      progress ""
      last_words
      fail "Foyer is not ready after $limit seconds, and goes on trying. See: foyer logs."
    fi
    sleep 0.05
  done
  progress ""
}

# What the log has to say about a failed start.
last_words() {
  {
    grep -E ' (ERROR|WARN ) ' "$DATA/logs/foyer.log" 2>/dev/null | tail -n 5
    tail -n 5 "$DATA/logs/console.log" 2>/dev/null
  } | cut -c 1-300 >&2
}

welcome() {
  local address=http://localhost:$PORT demo link=$DATA/first-administrator.link
  say "Foyer $VERSION is ready: $address"
  if [[ $(data_setting demo) == true ]]; then
    demo=$(http_get "$PORT" /api/v1/session/demo) || return 0
    say "Demo sign-ins, all with the password $(field password <<<"$demo" | head -n 1):"
    paste -d '|' <(field login <<<"$demo") <(field role <<<"$demo") |
      while IFS='|' read -r login role; do printf '  %-32s %s\n' "$login" "$role"; done
  elif [[ -e $link ]]; then
    say "Set the first administrator's password here, once: $(cat "$link")"
  fi
}

# The values of a text field in a JSON document on the input, one a line.
field() { grep -o "\"$1\":\"[^\"]*\"" | sed "s/^\"$1\":\"//; s/\"\$//"; }

stop() {
  local pid
  pid=$(running)
  if [[ -z $pid ]]; then
    end_database
    say "Foyer does not run on $DATA."
    return
  fi
  progress "Stopping Foyer …"
  kill "$pid"
  if ! wait_for_end "$pid" 30; then
    say "Foyer did not stop in 30 seconds and is ended hard; nothing that was stored is lost."
    kill -KILL "$pid" 2>/dev/null || true
    wait_for_end "$pid" 10 || fail "Process $pid cannot be ended."
  fi
  end_database
  rm -f "$DATA/foyer.pid"
  progress ""
  say "Foyer is stopped."
}

# Exit status: 0 ready, 1 runs and is not ready, 3 does not run.
status() {
  local pid ready
  pid=$(running)
  if [[ -z $pid ]]; then
    say "Foyer does not run on $DATA."
    return 3
  fi
  PORT=$(data_setting port)
  if ready=$(http_get "$PORT" /api/v1/health/ready); then
    say "Foyer $VERSION runs at http://localhost:$PORT (process $pid, data in $DATA)."
  else
    say "Foyer $VERSION runs as process $pid and is not ready yet: ${ready:-no answer on port $PORT}"
    return 1
  fi
}
