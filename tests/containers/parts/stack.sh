# shellcheck shell=bash disable=SC2154,SC2034
# The wrapper under dash on a host without Compose, after the part "bundle": versions 0.1.0 and 0.1.1 are loaded there.
ids() { docker ps -q --no-trunc --filter label=mocks.stack=mocks | sort; }
image_of() { docker inspect -f '{{.Config.Image}}' "mocks-$1"; }
same_containers() { [ "$(ids)" = "$before" ]; }

# probed SERVICE: waits until the service's probe is content; a container that was started again needs a moment
probed() {
  for _ in $(seq 50); do
    stack exec "$1" /usr/local/bin/probe >/dev/null 2>&1 && return
    sleep 0.1
  done
  stack exec "$1" /usr/local/bin/probe
}

# found OPERATION TEXT: waits until the splunk mock's journal has such an entry
found() {
  for _ in $(seq 50); do
    curl -sf "http://127.0.0.1:27093/admin/journal?mock=splunk" | grep -q "$1" && return
    sleep 0.2
  done
  curl -sf "http://127.0.0.1:27093/admin/journal?mock=splunk" | tail -c 400
  return 1
}

settings
check "stack has no Compose here" bash -c "! DOCKER_CONFIG=$work/bare docker compose version"
check "stack up starts the suite" stack up
check "it answers" answers
check "stack status says that all are healthy" test "$(stack status | grep -c 'running, healthy')" = 4
before=$(ids)
for bundle in flipped short lacking resummed; do
  refuse "a bundle that is $bundle is refused while the stack runs" "damaged|no whole tar|lacks|signature" load "$work/$bundle.bundle"
done
check "… whose containers stay" same_containers
check "… and answer" answers
check "stack up again changes nothing" stack up
check "… and keeps the containers" same_containers
check "stack logs shows a service's lines" bash -c "DOCKER_CONFIG=$work/bare dash $host/compose/stack --host $work/host.env logs ldap | grep -q 'Ready with fixture set'"
check "stack exec runs the probe" stack exec oracle /usr/local/bin/probe

settings "NONSENSE=1"
refuse "a setting that doesn't exist is refused with its line" 'host.env:3: there is no setting "NONSENSE"' stack up
settings
python3 -m http.server 16777 --bind 127.0.0.1 >/dev/null 2>&1 &
listener=$!
sed -i 's/^PORT=26389:1389/PORT=16777:1389/' "$work/host.env"
for _ in $(seq 50); do curl -s -o /dev/null http://127.0.0.1:16777/ && break; sleep 0.1; done
refuse "a port in use is refused, with how to move it" "ldap: port 16777 is taken: PORT=26777:1389 under \[ldap\]" stack up
kill "$listener"
wait "$listener" 2>/dev/null
settings
sed -i 's#^\[oracle\]#[oracle]\nMOUNT=/nowhere:/scripts:ro#' "$work/host.env"
refuse "a mount that is missing is refused" "oracle: /nowhere, which is to be mounted, is not there" stack up
settings
sed -i 's#^\[oracle\]#[oracle]\nMOCK_FIXTURES=/nowhere#' "$work/host.env"
refuse "a service that doesn't get ready is told with its reason" "what ran before runs again" stack up
check "… and what ran before runs" same_containers
check "… and answers" answers
check "… and get healthy" probed oracle

settings
sed -i 's#^\[ldap\]#[ldap]\nMEMORY=300m\nMOCK_LOG_LEVEL=Warning#' "$work/host.env"
check "a host file overrides one service" stack up
check "… its memory" test "$(docker inspect -f '{{.HostConfig.Memory}}' mocks-ldap)" = 314572800
check "… and no other's" test "$(docker inspect -f '{{.HostConfig.Memory}}' mocks-http)" = 268435456

common="VERSION=0.1.1"
settings
check "another version comes up" stack up
check "… everywhere" test "$(image_of ldap)" = mocks/ldap:0.1.1
common=
settings
check "stack rollback goes back" stack rollback
check "… everywhere" test "$(image_of oracle)" = "mocks/oracle:$version"
check "… and answers" answers

settings "LOG_DRIVER=splunk" "LOG_TARGET=http://127.0.0.1:26088"
sed -i 's#^\[splunk\]#[splunk]\nLOG_DRIVER=json-file#' "$work/host.env"
check "logs go to the splunk mock by the splunk driver" stack up
check "… and arrive as events" found 'mocks-http'
settings "LOG_DRIVER=syslog" "LOG_TARGET=udp://127.0.0.1:26514"
sed -i 's#^\[splunk\]#[splunk]\nLOG_DRIVER=json-file#' "$work/host.env"
curl -sf -X DELETE http://127.0.0.1:27093/admin/journal >/dev/null
check "logs go to the splunk mock by the syslog driver" stack up
check "… and arrive as events" found 'mocks-ldap'
settings "LOG_DRIVER=splunk" "LOG_TARGET=http://127.0.0.1:9"
sed -i 's#^\[splunk\]#[splunk]\nLOG_DRIVER=json-file#' "$work/host.env"
before=$(ids)
refuse_soon "a log target that nobody listens at is told" 5000 "http: the log target http://127.0.0.1:9 doesn't answer" stack up
settings "LOG_DRIVER=syslog" "LOG_TARGET=tcp://192.0.2.1:514"
refuse_soon "a log target that never answers is told" 5000 "http: the log target tcp://192.0.2.1:514 doesn't answer" stack up
check "… before anything stops" same_containers
check "… and no container is left that never started" test -z "$(docker ps -aq --filter status=created)"
settings "LOG_DRIVER=splunk" "LOG_TARGET=http://127.0.0.1:9"
sed -i 's#^\[splunk\]#[splunk]\nLOG_DRIVER=json-file#' "$work/host.env"
settings "LOG_DRIVER=splunk" "LOG_TARGET=http://127.0.0.1:9" "LOG_FALLBACK=json-file"
check "… or the fallback is used" stack up http
check "… which is json-file" test "$(docker inspect -f '{{.HostConfig.LogConfig.Type}}' mocks-http)" = json-file

settings
check "docker compose is here too" docker compose version
check "stack comes up the same way beside Compose" dash "$host/compose/stack" --host "$work/host.env" restart http
check "… and answers" answers
check "stack down ends it" stack down
check "stack down leaves nothing behind" test -z "$(docker ps -aq)$(docker network ls -q --filter label=mocks.stack=mocks)"
