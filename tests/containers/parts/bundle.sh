# shellcheck shell=bash disable=SC2154
# Bundles: their size, what a host refuses, and what it does with a good one. Leaves a host on version 0.1.0 for the part "stack".
full=artifacts/mocks-$version.bundle
host=$work/host

mkdir -p "$host/compose"
cp compose/stack compose/stack-load "$host/compose/"
openssl ecparam -genkey -name prime256v1 -noout -out "$work/key.pem" 2>/dev/null
openssl ec -in "$work/key.pem" -pubout -out "$host/compose/bundle.pub" 2>/dev/null
openssl ecparam -genkey -name prime256v1 -noout 2>/dev/null | openssl ec -pubout -out "$work/other.pub" 2>/dev/null

load() { dash "$host/compose/stack" load "$@"; }

# what a refused load must not touch
state_of_host() {
  docker image ls --no-trunc --format '{{.ID}} {{.Repository}}:{{.Tag}}' | sort
  find "$host" -type f -exec sha256sum {} + | sort
  find "$host" -name 'load.*'
}

unchanged() { [ "$(state_of_host)" = "$before" ] || diff <(echo "$before") <(state_of_host); }

refuse_and_keep() {
  before=$(state_of_host)
  refuse "$@"
  check "… and nothing changed" unchanged
}

same_bundle() {
  make bundle >/dev/null 2>&1 && cp "$full" "$work/first.bundle" && make bundle >/dev/null 2>&1 && cmp "$full" "$work/first.bundle"
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

ids_are_promised() {
  local image config manifest id
  while read -r image config manifest; do
    id=$(docker image inspect -f '{{.Id}}' "$image") || return 1
    [ "$id" = "$config" ] || [ "$id" = "$manifest" ] || { echo "$image is $id"; return 1; }
  done < <(tar -xOf "$1" IMAGES)
}

check "make bundle gives the same bytes twice" same_bundle
check "make bundle signs and cuts" make bundle KEY="$work/key.pem" CHUNK=4M
cp "$full" "$work/full.bundle"
cp "$full".* "$work/"
check "the whole suite is at most 30 MB" at_most "$(stat -c %s "$full")" 30000000
check "its bill of materials names every Debian package" test \
  "$(tar -xOf "$full" compose/sbom.cdx.json | grep -c '"purl": "pkg:deb/')" = "$(grep -vc '^#' compose/base/packages.lock)"

# a later version with another fixture
cp -r fixtures "$work/fixtures"
echo '# later' >> fixtures/acme/set.yaml
check "make bundle SINCE=… writes a delta" make images bundle VERSION=0.1.1 SINCE="$work/full.bundle" KEY="$work/key.pem"
cp artifacts/mocks-0.1.1-delta.bundle "$work/delta.bundle"
cp "$work/fixtures/acme/set.yaml" fixtures/acme/set.yaml
check "a delta after a change of a fixture is at most 200 KB" at_most "$(stat -c %s "$work/delta.bundle")" 200000
refuse "a delta to a delta is not made" "itself a delta" make bundle VERSION=0.1.2 SINCE="$work/delta.bundle"
make images >/dev/null 2>&1

# an empty engine with the image store of older ones
engine second classic || skip "no second engine can be started here"
refuse_and_keep "a delta without its base is refused" "delta to version $version, which this host lacks" load "$work/delta.bundle"
flipped "$work/full.bundle" "$work/flipped.bundle" 70
refuse_and_keep "a flipped byte is refused" "damaged" load "$work/flipped.bundle"
head -c 5000000 "$work/full.bundle" >"$work/short.bundle"
refuse_and_keep "half a bundle is refused" "no whole tar|damaged" load "$work/short.bundle"
resummed "$work/full.bundle" "$work/resummed.bundle"
refuse_and_keep "a change with checksums to match is refused" "signature" load "$work/resummed.bundle"
mv "$work/mocks-$version.bundle.002" "$work/kept"
refuse_and_keep "a missing chunk is refused and named" "mocks-$version.bundle.002 is missing" load "$work/mocks-$version.bundle.001"
flipped "$work/kept" "$work/mocks-$version.bundle.002" 50
refuse_and_keep "a damaged chunk is refused and named" "mocks-$version.bundle.002 is damaged" load "$work/mocks-$version.bundle.001"
mv "$work/kept" "$work/mocks-$version.bundle.002"
cp "$host/compose/bundle.pub" "$work/right.pub"
cp "$work/other.pub" "$host/compose/bundle.pub"
refuse_and_keep "a signature by another key is refused" "signature is not by the key" load "$work/full.bundle"
cp "$work/right.pub" "$host/compose/bundle.pub"

check "chunks load into an empty engine" load "$work/mocks-$version.bundle.001"
check "every image has the promised id" ids_are_promised "$work/full.bundle"
check "loading again changes nothing and passes" load "$work/full.bundle"
check "the delta loads where its base is" load "$work/delta.bundle"
check "its images have the promised ids" ids_are_promised "$work/delta.bundle"
check "its fixtures are installed" grep -q '^# later' "$host/fixtures/acme/set.yaml"
echo "$version" >"$host/compose/.stack/version"
