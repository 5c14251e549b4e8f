# shellcheck shell=bash disable=SC2154
# The other ways to a host: Swarm, Kubernetes' manifests, a registry, Ansible; and what shellcheck says of the scripts.
scripts=(compose/stack compose/stack-load compose/base/build compose/bundle/cut tests/containers/engine tests/containers/run tests/containers/parts/*.sh)

# a task of the service runs and is healthy, COUNT of them
tasks_run() {
  for _ in $(seq 150); do
    [ "$(docker ps -q --filter "label=com.docker.swarm.service.name=$1" --filter health=healthy | wc -l)" = "$2" ] && return
    sleep 0.2
  done
  docker service ps "$1"
  return 1
}

killed_task_returns() {
  docker rm -f "$(docker ps -q --filter label=com.docker.swarm.service.name=mocks_ldap)" >/dev/null
  tasks_run mocks_ldap 1 && curl -sf -o /dev/null --retry 20 --retry-connrefused --retry-delay 1 http://127.0.0.1:9091/health/ready
}

swarm_left() {
  for _ in $(seq 100); do
    [ -z "$(docker ps -aq --filter label=com.docker.stack.namespace=mocks)$(docker network ls -q --filter label=com.docker.stack.namespace=mocks)" ] && return
    sleep 0.2
  done
  docker ps -a
  return 1
}

deploy() {
  MOCK_SET=$PWD/fixtures/acme MOCK_SETS_FOLDER=$PWD/fixtures MOCK_VERSION=$version docker stack deploy --resolve-image never -c compose/swarm/stack.yaml mocks
}

manifests_hold() { kubectl kustomize "$1" | node tests/containers/kubernetes/validate.mjs; }

pushed() {
  local digest
  make push REGISTRY=127.0.0.1:15000/team VERSION="$version" || return 1
  digest=$(docker image inspect -f '{{range .RepoDigests}}{{println .}}{{end}}' "127.0.0.1:15000/team/ldap:$version" | grep 127.0.0.1:15000 | head -n 1)
  docker image rm "127.0.0.1:15000/team/ldap:$version" >/dev/null || return 1
  docker pull -q "$digest" || return 1
  docker run --rm --entrypoint /usr/local/bin/probe "$digest" >"$work/pulled" # ends with 1: no mock runs beside it
  grep 'port 9090' "$work/pulled"
}

check "shellcheck finds nothing in the scripts" shellcheck "${scripts[@]}"

if command -v kubectl >/dev/null; then
  [ -d tests/containers/kubernetes/node_modules ] || npm ci --prefix tests/containers/kubernetes --ignore-scripts --no-audit --no-fund >/dev/null
  check "Kubernetes' manifests build and keep to their schemas" manifests_hold compose/kubernetes/base
  check "… with an overlay too" manifests_hold compose/kubernetes/overlays/example
else
  echo "SKIPPED Kubernetes: kubectl is not installed"
  skipped=$((skipped + 1))
fi

if [ -x /usr/bin/docker-registry ]; then
  printf 'version: 0.1\nstorage: { filesystem: { rootdirectory: %s } }\nhttp: { addr: 127.0.0.1:15000 }\n' "$work/registry" >"$work/registry.yaml"
  /usr/bin/docker-registry serve "$work/registry.yaml" >"$work/registry.log" 2>&1 &
  registry=$!
  for _ in $(seq 100); do curl -sf -o /dev/null http://127.0.0.1:15000/v2/ && break; sleep 0.1; done
  check "make push fills a registry, from which an image comes by its digest" pushed
  kill "$registry"
  wait "$registry" 2>/dev/null
else
  echo "SKIPPED make push: Debian's docker-registry is not installed"
  skipped=$((skipped + 1))
fi

if command -v ansible-playbook >/dev/null; then
  settings
  playbook() {
    ANSIBLE_LOCALHOST_WARNING=False ANSIBLE_INVENTORY_UNPARSED_WARNING=False ansible-playbook -i localhost, -c local --skip-tags connectivity \
      -e "bundle=$work/full.bundle" -e "folder=$work/ansible" -e "host_file=$work/host.env" -e "public_key=$work/right.pub" compose/ansible/install.yaml
  }
  check "the playbook installs a bundle on a sealed host and starts the suite" playbook
  check "… which answers" answers
  playbook >"$work/played" 2>&1
  check "… and changes nothing when it runs again" grep -q 'changed=0 .*failed=0' "$work/played"
  check "… and ends" dash "$work/ansible/compose/stack" down
else
  echo "SKIPPED Ansible: ansible-core is not installed"
  skipped=$((skipped + 1))
fi

export DOCKER_HOST=$first_engine
check "docker swarm init" docker swarm init --advertise-addr 127.0.0.1
check "docker stack deploy starts the suite" deploy
for service in http ldap oracle splunk; do check "$service: its task gets healthy" tasks_run "mocks_$service" 1; done
check "its ports are the host's" curl -sf -o /dev/null http://127.0.0.1:8080/quotes/v1/products
check "a task that is killed comes back, and clients reach it" killed_task_returns
check "a service without published ports scales to two" bash -c "docker service update -q --detach --publish-rm target=8080,published=8080,mode=host \
  --publish-rm target=8443,published=8443,mode=host --publish-rm target=9090,published=9090,mode=host mocks_http && docker service scale --detach mocks_http=2"
check "… and both tasks get healthy" tasks_run mocks_http 2
check "docker stack rm ends it" docker stack rm mocks
check "… and leaves nothing behind" swarm_left
docker swarm leave --force >/dev/null 2>&1
