# shellcheck shell=bash disable=SC2154,SC2015
# What an image may be: small, and without anything that an intruder could use.
images=(http ldap oracle splunk suite payments integration)

# sizes: bytes of each image as `docker save | gzip`, in $work/size.IMAGE; two at a time
sizes() { printf '%s\n' "${images[@]}" | xargs -P 2 -I{} sh -c "docker save mocks/{}:$version | gzip | wc -c > $work/size.{}"; }

config() { docker image inspect --format "$2" "mocks/$1:$version"; }

# lists what `docker export` gives of a container that never ran, and leaves that in $work/export.tar
files() {
  local container
  container=$(docker create "mocks/$1:$version")
  docker export "$container" >"$work/export.tar"
  docker rm "$container" >/dev/null
  tar tvf "$work/export.tar" --numeric-owner
}

none() { ! grep -aoE "$1" "$2"; }

hardened=(--network none --read-only --cap-drop ALL --security-opt no-new-privileges --user 12345 --pids-limit 128 --memory 256m)

# processor_time PID: of a process since it was forked, in milliseconds
processor_time() { awk '{ print ($14 + $15) * 10 }' "/proc/$1/stat"; }

# milliseconds that the engine's runc takes of a container's process before it becomes the program: what a container like the others has taken
# whose program does nothing but wait; the least of three
time_of_runc() {
  local container least=1000 time
  printf '#include <unistd.h>\nint main(void) { for (;;) pause(); }\n' | gcc -static -O -x c - -o "$work/waits" || return 1
  for _ in 1 2 3; do
    container=$(docker run -d "${hardened[@]}" --no-healthcheck -v "$work/waits:/waits:ro" --entrypoint /waits "mocks/suite:$version")
    for _ in $(seq 100); do
      [ "$(readlink "/proc/$(docker inspect -f '{{.State.Pid}}' "$container")/exe")" = /waits ] && break
      sleep 0.05
    done
    time=$(processor_time "$(docker inspect -f '{{.State.Pid}}' "$container")")
    [ "$time" -ge "$least" ] || least=$time
    docker rm -f "$container" >/dev/null
  done
  echo "$least"
}

# runs_as_anyone IMAGE: until it is ready; leaves milliseconds of its processor time until then and bytes of its memory in $work/measures
runs_as_anyone() {
  local container pid code ready=1
  container=$(docker run -d "${hardened[@]}" --no-healthcheck -v "$PWD/fixtures/acme:/fixtures:ro" "mocks/$1:$version") || return 1
  for _ in $(seq 100); do
    docker exec "$container" /usr/local/bin/probe >/dev/null && ready=0 && break
    sleep 0.05
  done
  pid=$(docker inspect -f '{{.State.Pid}}' "$container")
  echo "$(processor_time "$pid") $(memory_of "$container")" >"$work/measures"
  docker exec "$container" /usr/local/bin/probe
  code=$?
  [ $ready -eq 0 ] && [ $code -eq 0 ] || docker logs "$container"
  docker stop -t 10 "$container" >/dev/null
  code=$((code + ready + $(docker inspect -f '{{.State.ExitCode}}' "$container")))
  docker rm -f "$container" >/dev/null
  return $code
}

same_digests() {
  sha256sum artifacts/images/*.tar >"$work/first.sums"
  docker builder prune -af >/dev/null 2>&1
  TZ=Asia/Tokyo make archives >"$work/images.log" 2>&1 || { cat "$work/images.log"; return 1; }
  sha256sum -c "$work/first.sums"
}

mapfile -t commands < <(commands_of Images)
for command in "${commands[@]}"; do check "$command" bash -c "$command"; done
check "building them again without a cache and in another time zone gives the same bytes" same_digests
runc=$(time_of_runc)
sizes
# one program serves every mock: 18 MB of each image, which `docker save | gzip` counts in each and a bundle once; compose/README.md says why
# they are no smaller, and has a table of the figures that were wanted
limit_of() { case $1 in payments) echo 15000000 ;; integration) echo 25000000 ;; *) echo 24000000 ;; esac; }
goal_of() { case $1 in payments | integration) ;; *) echo 15000000 ;; esac; }
for image in "${images[@]}"; do
  # shellcheck disable=SC2046 # a goal or nothing
  measured "$image, as docker save | gzip" bytes "$(cat "$work/size.$image")" "$(limit_of "$image")" $(goal_of "$image")
  files "$image" >"$work/files"
  check "$image: nothing setuid or setgid" none '^-..[sS]|^-.....[sS]' "$work/files"
  check "$image: no file with capabilities" none 'SCHILY.xattr.security.capability' "$work/export.tar"
  check "$image: nothing that everybody may write, nothing that the user owns" none '^[-d].......w|^[-d][^ ]+ (1654|12345)/' "$work/files"
  check "$image: no shell, no package manager" none '/(sh|bash|dash|busybox|apt|apt-get|dpkg|rpm|apk)$' "$work/files"
  check "$image: the licences of its packages" test "$(grep -c ' licenses/.' "$work/files")" -ge "$(grep -vc '^#' compose/base/packages.lock)"
  check "$image: runs as user 1654" test "$(config "$image" '{{.Config.User}}')" = 1654:1654
  check "$image: is labelled with version and commit" test \
    "$(config "$image" '{{index .Config.Labels "org.opencontainers.image.version"}} {{index .Config.Labels "org.opencontainers.image.revision"}}')" = \
    "$version $(git rev-parse HEAD)"
  if [ "$image" = integration ]; then
    check "$image: runs read-only, without capabilities, as user 12345" docker run --rm "${hardened[@]}" "mocks/$image:$version" --help
    continue
  fi
  check "$image: has a health check" test "$(config "$image" '{{index .Config.Healthcheck.Test 1}}')" = /usr/local/bin/probe
  check "$image: gets ready read-only, without capabilities, as user 12345, and ends well" runs_as_anyone "$image"
  read -r cpu resident <"$work/measures"
  measured "$image: processor time from start to ready, with runc's $runc ms" "ms CPU" "$cpu" 500 300
  [ "$image" = suite ] || measured "$image: memory when ready" bytes "$resident" 50000000 25000000
done
