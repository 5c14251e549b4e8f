# shellcheck shell=bash disable=SC2154
# What an image may be: small, and without anything that an intruder could use.
images=(http ldap oracle splunk suite)

image_size() { at_most "$(docker save "mocks/$1:$version" | gzip | wc -c)" "$2"; }

config() { docker image inspect --format "$2" "mocks/$1:$version"; }

# lists what `docker export` gives of a container that never ran
files() {
  local container
  container=$(docker create "mocks/$1:$version")
  docker export "$container" | tar tvf - --numeric-owner
  docker rm "$container" >/dev/null
}

none() { ! grep -E "$1" "$2"; }

runs_as_anyone() {
  local container
  container=$(docker run -d --network none --read-only --cap-drop ALL --security-opt no-new-privileges --user 12345 \
    -v "$PWD/fixtures/acme:/fixtures:ro" "mocks/$1:$version") || return 1
  for _ in $(seq 100); do
    docker exec "$container" /usr/local/bin/probe >/dev/null && break
    sleep 0.1
  done
  docker exec "$container" /usr/local/bin/probe
  local code=$?
  [ $code -eq 0 ] || docker logs "$container"
  docker rm -f "$container" >/dev/null
  return $code
}

same_digests() {
  local image
  mkdir -p "$work/again"
  sha256sum artifacts/images/*.tar >"$work/again/first"
  docker builder prune -af >/dev/null 2>&1
  make images >/dev/null 2>&1 || return 1
  sha256sum -c "$work/again/first"
}

check "make images builds and loads every image" make images
check "building again gives the same bytes" same_digests
for image in "${images[@]}"; do
  check "$image: at most 15 MB as docker save | gzip" image_size "$image" 15000000
  files "$image" >"$work/files"
  check "$image: nothing setuid or setgid" none '^-..[sS]|^-.....[sS]' "$work/files"
  check "$image: nothing that everybody may write" none '^[-d].......w' "$work/files"
  check "$image: no shell, no package manager" none '/(sh|bash|dash|busybox|apt|apt-get|dpkg|rpm|apk)$' "$work/files"
  check "$image: runs as user 1654" test "$(config "$image" '{{.Config.User}}')" = 1654:1654
  check "$image: has a health check" test "$(config "$image" '{{index .Config.Healthcheck.Test 1}}')" = /usr/local/bin/probe
  check "$image: is labelled with version and commit" test \
    "$(config "$image" '{{index .Config.Labels "org.opencontainers.image.version"}} {{index .Config.Labels "org.opencontainers.image.revision"}}')" = \
    "$version $(git rev-parse HEAD)"
  check "$image: gets ready read-only, without capabilities, as user 12345" runs_as_anyone "$image"
done
