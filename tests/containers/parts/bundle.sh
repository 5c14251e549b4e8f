# shellcheck shell=bash disable=SC2154,SC2015,SC2059,SC2030,SC2031,SC2119,SC2120
# Bundles: their size, what a host refuses, and what it does with a good one. Leaves a host on version 0.1.0 for the part "stack".
full=artifacts/mocks-$version.bundle
host=$work/host

mkdir -p "$host/compose"
cp compose/stack compose/stack-load "$host/compose/"
openssl ecparam -genkey -name prime256v1 -noout -out "$work/key.pem" 2>/dev/null
openssl ec -in "$work/key.pem" -pubout -out "$host/compose/bundle.pub" 2>/dev/null
openssl ecparam -genkey -name prime256v1 -noout 2>/dev/null | openssl ec -pubout -out "$work/other.pub" 2>/dev/null

load() { dash "$host/compose/stack" load "$@"; }

mkdir -p "$work/bare"
stack() { DOCKER_CONFIG=$work/bare dash "$host/compose/stack" --host "$work/host.env" "$@"; }

# settings LINE…: a host file with these lines under sections of their own, on ports of the tests
settings() {
  cat >"$work/host.env" <<'END'
BIND=127.0.0.1
END
  printf '%s\n' "$common" "$@" >>"$work/host.env"
  cat >>"$work/host.env" <<'END'
[http]
PORT=26080:8080
PORT=27090:9090
[ldap]
PORT=26389:1389
PORT=27091:9090
[oracle]
PORT=26521:1521
PORT=27092:9090
[splunk]
PORT=26088:8088
PORT=26514:1514
PORT=26514:1514/udp
PORT=27093:9090
END
}

common=
answers() { curl -sf http://127.0.0.1:26080/quotes/v1/products | grep -q MOTOR; }

# what a refused load must not touch
state_of_host() {
  docker image ls --no-trunc --format '{{.ID}} {{.Repository}}:{{.Tag}}' | sort
  find "$host" -type f -exec sha256sum {} + | sort
  find "$host" -name 'load.*'
}

unchanged() { [ "$(state_of_host)" = "$before" ] || diff <(echo "$before") <(state_of_host); }

# refuse_and_keep CODE SENTENCE TEXT COMMAND…
refuse_and_keep() {
  local code=$1
  shift
  before=$(state_of_host)
  "${@:3}" >"$work/told" 2>&1
  local actual=$?
  check "$1, with code $code and a reason" told "$code" "$actual" "$2"
  check "… and nothing changed" unchanged
}

told() {
  [ "$1" -eq "$2" ] && grep -qE -- "$3" "$work/told" || { echo "code $2:"; cat "$work/told"; return 1; }
}

# a host whose folder for state has no room
load_without_room() {
  mkdir -p "$work/small"
  mount -t tmpfs -o size=20m none "$work/small" || return 1
  STACK_STATE=$work/small dash "$host/compose/stack" load "$work/full.bundle"
  local code=$?
  umount "$work/small"
  return $code
}

# a client that says it talks to an engine of 2018
load_into_old_engine() {
  mkdir -p "$work/old"
  printf '#!/bin/sh\necho 18.09.1\n' >"$work/old/docker"
  chmod +x "$work/old/docker"
  PATH=$work/old:$PATH dash "$host/compose/stack" load "$work/full.bundle"
}

# killed while the engine loads
killed_load() {
  setsid dash "$host/compose/stack" load "$work/full.bundle" >"$work/killed.log" 2>&1 &
  local load=$!
  for _ in $(seq 600); do grep -q '^loading' "$work/killed.log" && break; sleep 0.05; done
  kill -KILL -- "-$load"
  wait "$load" 2>/dev/null
  grep -q '^loading' "$work/killed.log"
}

# only what a host has: nothing but coreutils, a shell, sed, awk, find, tar, xz, openssl and docker
bare_path() {
  mkdir -p "$work/bin"
  local program
  for program in sh dash cat cp mv rm ln mkdir mktemp ls chmod stat df wc head tail sort cut tr cmp dirname basename seq sleep uname id env printf test expr \
    touch timeout hostname sha256sum sed awk grep find tar xz openssl docker; do
    ln -sf "$(command -v $program)" "$work/bin/$program" || return 1
  done
}

load_bare() { env -i PATH="$work/bin" HOME="$work" DOCKER_HOST="$DOCKER_HOST" "$work/bin/dash" "$host/compose/stack" load "$@"; }

# all but the signature, which is never twice the same; what is compressed is compared as it was before, so that the second time can be quick
same_bundle() {
  local again=$work/again.bundle file
  TZ=Asia/Tokyo make bundle PRESET=0 BUNDLE="$again" || return 1
  cmp <(tar -tf "$full" | grep -v SHA256SUMS.sig) <(tar -tf "$again") &&
    cmp <(tar -tvf "$full" | grep -vE '\.xz$|SHA256SUMS') <(tar -tvf "$again" | grep -vE '\.xz$|SHA256SUMS') &&
    cmp <(tar -xOf "$full" SHA256SUMS | grep -v '\.xz$') <(tar -xOf "$again" SHA256SUMS | grep -v '\.xz$') || return 1
  for file in images.tar.xz compose/sbom.cdx.json.xz; do
    cmp <(tar -xOf "$full" $file | xz -dc) <(tar -xOf "$again" $file | xz -dc) || return 1
  done
  rm "$again"
}

flipped() {
  cp "$1" "$2"
  local at=$(($(stat -c %s "$1") * $3 / 100)) byte
  byte=$(od -An -tu1 -j "$at" -N 1 "$1" | tr -d ' ')
  printf "\\$(printf '%03o' $((byte ^ 1)))" | dd of="$2" bs=1 seek="$at" conv=notrunc status=none
}

# a bundle whose content and checksums were both changed
resummed() {
  mkdir "$work/resummed"
  tar -xf "$1" -C "$work/resummed"
  echo evil >> "$work/resummed/compose/stack"
  (cd "$work/resummed" && sed 's/^[^ ]*  //' SHA256SUMS | xargs sha256sum > "$work/sums" && mv "$work/sums" SHA256SUMS && tar -cf "$2" -- *)
}

# a bundle without one of its files
lacking() {
  mkdir "$work/lacking"
  tar -xf "$1" -C "$work/lacking"
  rm "$work/lacking/fixtures/acme/set.yaml"
  (cd "$work/lacking" && tar -cf "$2" -- *) # tar --delete leaves some archives without their end
}

# compiles in a clone in another folder the probe as it is, and payments with another line of code
elsewhere() {
  git clone -q . "$work/elsewhere" &&
    sed -i 's/this is no fixture of payments/payments makes nothing of this/' "$work/elsewhere/mocks/payments/Mocks.Payments/PaymentsFixture.cs" &&
    make -C "$work/elsewhere" artifacts/probe/Mocks.Probe artifacts/payments/Mocks.Payments
}

compiled() { wait $compiling || { tail -n 20 "$work/elsewhere.log"; return 1; }; }

# the ahead-of-time compiler and the linker are held to it by the probe, the C# compiler by the assemblies that payments stands on: a program of
# more would take a minute. An assembly names its debug information, which holds generated sources by their folder, in 72 bytes (the file's
# stamp 4, the module's id 16, that of the debug information 20, its checksum 32); none of them gets into the program.
same_elsewhere() {
  local assembly other compared=0
  cmp "$work/elsewhere/artifacts/probe/Mocks.Probe" artifacts/probe/Mocks.Probe || return 1
  for assembly in "$work"/elsewhere/artifacts/dotnet/obj/*/release/Mocks.*.dll; do
    other=artifacts/${assembly#*/elsewhere/artifacts/}
    [ "$(stat -c %s "$assembly")" = "$(stat -c %s "$other")" ] && at_most "$(cmp -l "$assembly" "$other" | wc -l)" 72 || { echo "$other"; return 1; }
    compared=$((compared + 1))
  done
  [ $compared -ge 2 ]
}

# in_image PROGRAM: what the image of payments gets from it
in_image() { install -D "$1" artifacts/image/payments/usr/local/bin/mocks && find artifacts/image/payments -exec touch --date=@1735689600 {} +; }

ids_are_promised() {
  local image config manifest id
  while read -r image config manifest; do
    id=$(docker image inspect -f '{{.Id}}' "$image") || return 1
    [ "$id" = "$config" ] || [ "$id" = "$manifest" ] || { echo "$image is $id"; return 1; }
  done < <(tar -xOf "$1" IMAGES)
}

elsewhere >"$work/elsewhere.log" 2>&1 & # beside xz, which has one thread
compiling=$!
mapfile -t commands < <(commands_of Bundles)
# with the paths of the tests for those of the page
followed() { bash -c "$(sed "s:key.pem:$work/key.pem:; s:mocks-0.1.0.bundle:$work/full.bundle:" <<<"$1") $2"; }
check "${commands[0]}" followed "${commands[0]}" PRESET=3
cp "$full" "$work/full.bundle"
cp "$full".* "$work/"
check "making it again in another time zone gives the same bytes" same_bundle
measured "the whole suite in one bundle" bytes "$(stat -c %s "$full")" 30000000
tar -xOf "$full" compose/sbom.cdx.json.xz | xz -dc >"$work/sbom.json"
check "its bill of materials names every Debian package" test \
  "$(grep -c '"purl": "pkg:deb/' "$work/sbom.json")" = "$(cat compose/base/*.lock | grep -vc '^#')"
check "… every NuGet package of the programs and every assembly that they were compiled from, with a hash each" \
  python3 tests/containers/bill.py "$work/sbom.json" mocks/*/*/packages.lock.json -- artifacts/dotnet/obj/*/release_*/native/*.ilc.rsp

# a later version with another fixture
cp -r fixtures "$work/fixtures"
echo '# later' >> fixtures/acme/set.yaml
check "images of a later version" make archives VERSION=0.1.1
check "${commands[1]}" followed "${commands[1]}" VERSION=0.1.1
cp artifacts/mocks-0.1.1-delta.bundle "$work/delta.bundle"
cp "$work/fixtures/acme/set.yaml" fixtures/acme/set.yaml
measured "a delta after a change of a fixture" bytes "$(stat -c %s "$work/delta.bundle")" 200000
refuse "a delta to a delta is not made" "itself a delta" make bundle VERSION=0.1.4 SINCE="$work/delta.bundle"
check "a clone in another folder compiles" compiled
check "… to the same bytes" same_elsewhere
check "a line of code makes another program" bash -c "! cmp -s $work/elsewhere/artifacts/payments/Mocks.Payments artifacts/payments/Mocks.Payments"
in_image "$work/elsewhere/artifacts/payments/Mocks.Payments"
check "a delta to it is written" make archives bundle VERSION=0.1.2 SINCE="$work/full.bundle" KEY="$work/key.pem"
cp artifacts/mocks-0.1.2-delta.bundle "$work/code.bundle"
measured "a delta after a change of a mock's code" bytes "$(stat -c %s "$work/code.bundle")" 5000000
in_image artifacts/payments/Mocks.Payments
# a base whose files all have another time; what an update really changes takes other packages
cp artifacts/image/base.tar "$work/base.tar"
SOURCE_DATE_EPOCH=1735689601 compose/base/build artifacts/image/base.tar
check "a delta to another base is written" make archives bundle VERSION=0.1.3 SINCE="$work/full.bundle" KEY="$work/key.pem"
cp artifacts/mocks-0.1.3-delta.bundle "$work/base.bundle"
measured "a delta after an update of Debian's base" bytes "$(stat -c %s "$work/base.bundle")" 6000000
cp "$work/base.tar" artifacts/image/base.tar

# an empty engine with the image store of older ones
engine second debian || skip "no second engine can be started here"
refuse_and_keep 13 "a delta without its base is refused" "delta to version $version, which this host lacks" load "$work/delta.bundle"
flipped "$work/full.bundle" "$work/flipped.bundle" 70
refuse_and_keep 11 "a flipped byte is refused" "damaged" load "$work/flipped.bundle"
head -c 5000000 "$work/full.bundle" >"$work/short.bundle"
refuse_and_keep 11 "half a bundle is refused" "no whole tar|damaged" load "$work/short.bundle"
resummed "$work/full.bundle" "$work/resummed.bundle"
refuse_and_keep 10 "a change with checksums to match is refused" "signature" load "$work/resummed.bundle"
lacking "$work/full.bundle" "$work/lacking.bundle"
refuse_and_keep 12 "a bundle without one of its files is refused" "lacks fixtures/acme/set.yaml" load "$work/lacking.bundle"
mv "$work/mocks-$version.bundle.002" "$work/kept"
refuse_and_keep 12 "a missing chunk is refused and named" "mocks-$version.bundle.002 is missing" load "$work/mocks-$version.bundle.001"
flipped "$work/kept" "$work/mocks-$version.bundle.002" 50
refuse_and_keep 11 "a damaged chunk is refused and named" "mocks-$version.bundle.002 is damaged" load "$work/mocks-$version.bundle.001"
mv "$work/kept" "$work/mocks-$version.bundle.002"
cp "$host/compose/bundle.pub" "$work/right.pub"
cp "$work/other.pub" "$host/compose/bundle.pub"
refuse_and_keep 10 "a signature by another key is refused" "signature is not by the key" load "$work/full.bundle"
cp "$work/right.pub" "$host/compose/bundle.pub"

refuse_and_keep 16 "a bundle that doesn't fit is refused" "MB free and the bundle needs" load_without_room
refuse_and_keep 17 "an engine that is too old is refused" "18.09.1: ask for 19.03" load_into_old_engine
check "a load can be killed" killed_load
check "what a host needs is sh, coreutils, sed, awk, grep, find, tar, xz, openssl and docker" bare_path
within "chunks load into an empty engine of 20.10 after that, with nothing else on the path" 15000 load_bare "$work/mocks-$version.bundle.001"
check "… and nothing is left of the killed load" bash -c "! ls -d $host/compose/.stack/load.* 2>/dev/null"
check "every image has the promised id" ids_are_promised "$work/full.bundle"
check "loading again changes nothing and passes" load "$work/full.bundle"
within "the delta loads where its base is" 15000 load "$work/delta.bundle"
check "its images have the promised ids" ids_are_promised "$work/delta.bundle"
check "its fixtures are installed" grep -q '^# later' "$host/fixtures/acme/set.yaml"
within "a delta of patches loads too" 15000 load "$work/base.bundle"
check "its images have the promised ids" ids_are_promised "$work/base.bundle"
echo "$version" >"$host/compose/.stack/version"

# an empty engine with containerd's store
(
  host=$work/host3
  mkdir -p "$host/compose"
  cp compose/stack compose/stack-load "$work/right.pub" "$host/compose/"
  mv "$host/compose/right.pub" "$host/compose/bundle.pub"
  cp -r "$host" "$work/host3.empty"
)
second=$DOCKER_HOST
engine third || skip "no third engine can be started here"
first_host=$host host=$work/host3
settings
within "a bundle loads into an empty engine of 26.1" 15000 load "$work/full.bundle"
check "every image has the promised id there" ids_are_promised "$work/full.bundle"
check "the stack comes up from it" stack up
check "… and answers" answers
within "the delta loads there too" 15000 load "$work/delta.bundle"
check "its images have the promised ids" ids_are_promised "$work/delta.bundle"
check "the stack comes up from the delta" stack up
check "… in its version" test "$(docker inspect -f '{{.Config.Image}}' mocks-http)" = mocks/http:0.1.1
check "… and answers" answers
check "… and ends" stack down
within "a delta of patches loads there too" 15000 load "$work/code.bundle"
check "its images have the promised ids" ids_are_promised "$work/code.bundle"
docker image rm -f "mocks/http:$version" >/dev/null
refuse_and_keep 13 "a delta of patches is refused where its base's image was removed" "the engine has no image mocks/http:$version" load "$work/base.bundle"
host=$first_host
export DOCKER_HOST=$second
