# shellcheck shell=bash disable=SC2154
# The suite in containers, with the commands that people give.
export MOCK_BIND=127.0.0.1 MOCK_HTTP_PORT=28080 MOCK_HTTP_TLS_PORT=28443 MOCK_LDAP_PORT=21389 MOCK_LDAPS_PORT=21636 MOCK_ORACLE_PORT=21521 \
  MOCK_ORACLE_TLS_PORT=22484 MOCK_HEC_PORT=28088 MOCK_SYSLOG_PORT=21514 MOCK_HTTP_ADMIN_PORT=29090 MOCK_LDAP_ADMIN_PORT=29091 \
  MOCK_ORACLE_ADMIN_PORT=29092 MOCK_SPLUNK_ADMIN_PORT=29093

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

# the latest of the containers' times from start to their first healthy probe, in milliseconds
time_to_healthy() {
  local worst=0 container started healthy took
  for container in $(docker ps -q --filter label=com.docker.compose.project=mocks); do
    started=$(date -d "$(docker inspect -f '{{.State.StartedAt}}' "$container")" +%s%3N)
    healthy=$(date -d "$(docker inspect -f '{{range .State.Health.Log}}{{if eq .ExitCode 0}}{{.End.Format "2006-01-02T15:04:05.999Z07:00"}} {{end}}{{end}}' "$container" | cut -d' ' -f1)" +%s%3N)
    took=$((healthy - started))
    [ $took -gt $worst ] && worst=$took
  done
  echo "$worst"
}

# bytes of resident memory of all containers
memory() {
  local sum=0 container pid
  for container in $(docker ps -q --filter label=com.docker.compose.project=mocks); do
    pid=$(docker inspect -f '{{.State.Pid}}' "$container")
    sum=$((sum + $(awk '/^VmRSS/{print $2 * 1024}' "/proc/$pid/status")))
  done
  echo "$sum"
}

sample_application() {
  MOCKS_ADMIN=http://127.0.0.1:29093 MOCKS_ADMINS="http://127.0.0.1:29093 http://127.0.0.1:29090 http://127.0.0.1:29091 http://127.0.0.1:29092" \
    MOCKS_HTTP=http://127.0.0.1:28080 MOCKS_LDAP=ldap://127.0.0.1:21389 MOCKS_ORACLE=127.0.0.1:21521/FREEPDB1 MOCKS_HEC=http://127.0.0.1:28088 \
    tests/clients/sample-app/run
}

stops_within() {
  local started
  started=$(milliseconds)
  docker stop -t 10 "$(docker ps -q --filter label=com.docker.compose.service="$1")" >/dev/null || return 1
  at_most $(($(milliseconds) - started)) "$2"
}

nothing_left() {
  local left
  left=$(docker ps -aq --filter label=com.docker.compose.project=mocks; docker network ls -q --filter label=com.docker.compose.project=mocks
    docker volume ls -q --filter label=com.docker.compose.project=mocks)
  [ -z "$left" ] || { echo "$left"; return 1; }
}

check "make up starts the suite" make up
check "every container is healthy within 3 s" at_most "$(time_to_healthy)" 3000
check "the idle suite keeps to 150 MB" at_most "$(memory)" 150000000
check "the sample application passes its test against the containers" sample_application
check "a container stops within 2 s" stops_within ldap 2000
check "make down ends it" make down
check "make down leaves nothing behind" nothing_left
