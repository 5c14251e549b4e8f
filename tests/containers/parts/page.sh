# shellcheck shell=bash disable=SC2154
# compose/README.md's commands for Compose and for hosts, one after the other as they stand there, after the parts "bundle" and "stack"; "images"
# and "bundle" give those of their sections.
sections=$(awk '/^## / { section = substr($0, 4) } /^```/ { code = !code; if (code) print section }' compose/README.md | uniq)
check "every section with commands is followed" test "$sections" = "$(printf '%s\n' Images Compose Bundles "Hosts with nothing but Docker")"
mapfile -t commands < <(commands_of Compose)
for command in "${commands[@]}"; do check "$command" bash -c "$command"; done
mapfile -t commands < <(commands_of "Hosts with nothing but Docker")
check "compose/README.md has commands for hosts" test ${#commands[@]} -ge 10
cp "$work/full.bundle" "$host/mocks-0.1.0.bundle"
for command in "${commands[@]}"; do check "$command" bash -c "cd $host && $command"; done
check "the gate closes" dash "$host/compose/stack" down
check "both sides end" bash -c "dash $host/compose/stack --side blue down && dash $host/compose/stack --side green down"
