# shellcheck shell=bash disable=SC2154
# The suite in containers, with the commands that people give.
export MOCK_BIND=127.0.0.1 MOCK_HTTP_PORT=28080 MOCK_HTTP_TLS_PORT=28443 MOCK_LDAP_PORT=21389 MOCK_LDAPS_PORT=21636 MOCK_ORACLE_PORT=21521 \
  MOCK_ORACLE_TLS_PORT=22484 MOCK_HEC_PORT=28188 MOCK_SYSLOG_PORT=21514 MOCK_HTTP_ADMIN_PORT=29090 MOCK_LDAP_ADMIN_PORT=29091 \
  MOCK_ORACLE_ADMIN_PORT=29092 MOCK_SPLUNK_ADMIN_PORT=29093 MOCK_LOG_SPLUNK_URL=http://127.0.0.1:28188 MOCK_LOG_SYSLOG=udp://127.0.0.1:21514

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

# bytes of memory of all containers
memory() {
  local sum=0 container
  for container in $(docker ps -q --filter label=com.docker.compose.project=mocks); do sum=$((sum + $(memory_of "$container"))); done
  echo "$sum"
}

sample_application() {
  MOCKS_ADMIN=http://127.0.0.1:29093 MOCKS_ADMINS="http://127.0.0.1:29093 http://127.0.0.1:29090 http://127.0.0.1:29091 http://127.0.0.1:29092" \
    MOCKS_HTTP=http://127.0.0.1:28080 MOCKS_LDAP=ldap://127.0.0.1:21389 MOCKS_ORACLE=127.0.0.1:21521/FREEPDB1 MOCKS_HEC=http://127.0.0.1:28188 \
    tests/clients/sample-app/run
}

# milliseconds of processor time of one health check, the mean of twenty, without what the machine takes to start a program that does nothing
time_of_probe() {
  echo 'int main(void) { return 0; }' | gcc -O -x c - -o "$work/nothing" || return 1
  MOCK_ADMIN_PORT=29090 python3 - artifacts/image/probe/usr/local/bin/probe "$work/nothing" <<'END'
import resource, subprocess, sys
def taken():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (usage.ru_utime + usage.ru_stime) * 1000
times = []
for program in sys.argv[1:]:
    before = taken()
    for _ in range(20):
        subprocess.run([program], check=True, stdout=subprocess.DEVNULL)
    times.append((taken() - before) / 20)
print(round(times[0] - times[1]))
END
}

stop() { docker stop -t 10 "$(docker ps -q --filter label=com.docker.compose.service="$1")"; }

nothing_left() {
  local left
  left=$(docker ps -aq --filter label=com.docker.compose.project=mocks; docker network ls -q --filter label=com.docker.compose.project=mocks
    docker volume ls -q --filter label=com.docker.compose.project=mocks)
  [ -z "$left" ] || { echo "$left"; return 1; }
}

# the file under docker-compose 1.29 too, which Debian 12 has
old_compose() { /usr/bin/docker-compose -p mocks -f compose/compose.yaml "$@"; }
started_by_old_compose() {
  MOCK_VERSION=$version old_compose up -d || return 1
  for _ in $(seq 100); do
    [ "$(docker ps -q --filter label=com.docker.compose.project=mocks --filter health=healthy | wc -l)" = 4 ] && return
    sleep 0.2
  done
  old_compose ps
  return 1
}

# overlay NAME: the stack with the log driver of compose/logging/NAME.yaml
overlay() { MOCK_VERSION=$version docker compose -p mocks -f compose/compose.yaml -f "compose/logging/$1.yaml" up -d --wait; }

# found TEXT: waits until the splunk mock's journal has it
found() {
  for _ in $(seq 50); do
    curl -sf "http://127.0.0.1:29093/admin/journal?mock=splunk" | grep -q "$1" && return
    sleep 0.2
  done
  curl -sf "http://127.0.0.1:29093/admin/journal?mock=splunk" | tail -c 400
  return 1
}

# the sample application in an image of its own: this machine's Node.js over the base that the mocks have
app_image() {
  local root=$work/app/root library
  mkdir -p "$root/app" "$root/usr/bin" "$root/usr/lib/x86_64-linux-gnu"
  cp "$(readlink -f "$(command -v node)")" "$root/usr/bin/node"
  for library in $(ldd "$root/usr/bin/node" | awk '/libstdc|libgcc|libatomic/ { print $3 }'); do cp -L "$library" "$root/usr/lib/x86_64-linux-gnu/"; done
  cp -r tests/clients/sample-app/{app,node_modules,package.json} "$root/app/"
  printf 'FROM mocks/integration:%s\nCOPY root /\nENTRYPOINT ["/usr/bin/node", "/app/app/server.mjs"]\n' "$version" >"$work/app/Dockerfile"
  docker build -q -t sample-app "$work/app"
}

with_file() { MOCK_VERSION=$version docker compose -p mocks -f compose/compose.yaml -f "compose/$1.yaml" up -d --wait; }

# logs in at the application, which asks the directory and the database
logged_in() {
  for _ in $(seq 50); do
    curl -sf -H 'content-type: application/json' -d '{"uid":"anna.berg","password":"secret-1001"}' http://127.0.0.1:23000/login && return
    sleep 0.2
  done
  docker logs "$(docker ps -aq --filter label=com.docker.compose.service=app)"
  return 1
}

guarded() {
  [ "$(curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1:29091/admin)" = 401 ] &&
    curl -sf -o /dev/null -H 'Authorization: Bearer of-the-admin' http://127.0.0.1:29091/admin
}

both_take() { docker compose -p mocks -f compose/compose.yaml -f "compose/$1.yaml" config -q && { [ ! -x /usr/bin/docker-compose ] || old_compose -f "compose/$1.yaml" config -q; }; }

# the command-line client in a container, on the stack's network
integration() {
  docker run --rm --network mocks_mocks -e MOCKS_ADMIN_URLS=http://http:9090,http://ldap:9090,http://oracle:9090,http://splunk:9090 \
    -e LDAP_URL=ldap://ldap:1389 -e LDAP_USER=cn=admin,dc=acme,dc=example -e LDAP_PASSWORD=admin-secret \
    -v "$PWD/tests/clients/sets:/sets:ro" "mocks/integration:$version" "$@"
}

check "make up starts the suite" make up
measured "the time until every container is healthy" ms "$(time_to_healthy)" 3000
measured "the idle suite" bytes "$(memory)" 150000000
measured "a health check's processor time" "ms CPU" "$(time_of_probe)" 20
check "the sample application passes its test against the containers" sample_application
check "the client's image waits for the mocks" integration wait --timeout 10
check "the client's image writes to the directory by its LDAP library" integration load /sets/loans --ldap
within "a container stops" 1000 stop ldap
within "logs go through the syslog driver" 15000 overlay syslog
check "… and arrive as events" found mocks-ldap
curl -sf -X DELETE http://127.0.0.1:29093/admin/journal >/dev/null
within "logs go through the splunk driver" 15000 overlay splunk
check "… and arrive as events" found mocks-http
within "logs go to files again" 15000 overlay json-file
check "… which rotate" test "$(docker inspect -f '{{index .HostConfig.LogConfig.Config "max-size"}}' "$(docker ps -q --filter label=com.docker.compose.service=http)")" = 10m
export APP_IMAGE=sample-app APP_PORT=23000 MOCK_SECRETS=$work/secrets MOCK_NFS_SERVER=nfs.example MOCK_NFS_PATH=/sets
mkdir -p "$MOCK_SECRETS"
echo of-the-admin >"$MOCK_SECRETS/admin-token"
echo of-the-database >"$MOCK_SECRETS/oracle-password"
for file in app secrets nfs; do check "$file.yaml is taken by every Compose" both_take $file; done
check "an image of the sample application" app_image
check "app.yaml starts the application beside the mocks" with_file app
check "… where it serves people of the directory" logged_in
docker rm -f "$(docker ps -aq --filter label=com.docker.compose.service=app)" >/dev/null
check "secrets.yaml takes passwords from files" with_file secrets
check "… and the admin API wants the token" guarded
check "make down ends it" make down
check "make down leaves nothing behind" nothing_left
if [ -x /usr/bin/docker-compose ]; then
  check "docker-compose $(/usr/bin/docker-compose version --short) starts the same file" started_by_old_compose
  check "… and the sample application passes" sample_application
  check "… and ends it" old_compose down
  check "… and leaves nothing behind" nothing_left
else
  echo "SKIPPED docker-compose 1.29: Debian's docker-compose is not installed"
  skipped=$((skipped + 1))
fi
