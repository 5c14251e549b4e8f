# shellcheck shell=bash disable=SC2154
# compose/README.md's commands for hosts, one after the other as they stand there, after the parts "bundle" and "stack".
mapfile -t commands < <(awk '/^## / { section = $0 } /^```/ { code = !code; next } code && section ~ /^## Hosts/' compose/README.md)
check "compose/README.md has commands for hosts" test ${#commands[@]} -ge 10
cp "$work/full.bundle" "$host/mocks-0.1.0.bundle"
for command in "${commands[@]}"; do check "$command" bash -c "cd $host && $command"; done
check "the gate closes" dash "$host/compose/stack" down
check "both sides end" bash -c "dash $host/compose/stack --side blue down && dash $host/compose/stack --side green down"
