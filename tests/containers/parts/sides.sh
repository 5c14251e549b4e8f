# shellcheck shell=bash disable=SC2154
# Two stacks behind a gate, after the part "stack": versions 0.1.0 and 0.1.1 are loaded, nothing runs.

# a load of requests under which the gate leads to the other side and back again
switched_under_load() {
  node tests/containers/load.mjs http://127.0.0.1:26080/quotes/v1/products 1500 >"$work/load.log" 2>&1 &
  local load=$!
  for _ in 1 2; do
    stack switch green || return 1
    answers || return 1
    stack switch blue || return 1
    answers || return 1
  done
  wait "$load"
  local code=$?
  cat "$work/load.log"
  return $code
}

# waits until each of the clients of sessions.mjs has opened its session NUMBER
sessions_opened() {
  for _ in $(seq 150); do
    [ "$(grep -c ": session $1\$" "$work/sessions.log")" = 2 ] && return
    sleep 0.1
  done
  cat "$work/sessions.log"
  return 1
}

# clients of the directory and of the database, whose side ends under them after a switch
sessions_move() {
  node tests/containers/sessions.mjs ldap://127.0.0.1:26389 127.0.0.1:26521/FREEPDB1 >"$work/sessions.log" 2>&1 &
  local clients=$! code=0
  { sessions_opened 1 && stack switch green && stack --side blue down && sessions_opened 2; } || code=1
  kill "$clients" 2>/dev/null
  wait "$clients" || code=1
  cat "$work/sessions.log"
  return $code
}

settings
check "one side comes up without ports" stack --side blue --version "$version" up
check "the other comes up beside it from the other version" stack --side green --version 0.1.1 up
refuse "a side that isn't there is not switched to" "mocks-red-splunk is not healthy; nothing was switched" stack switch red
check "stack switch opens the gate" stack switch blue
check "… which leads to that side" answers
check "1,500 requests lose none while the gate leads to the other side and back, twice" switched_under_load
check "stack switch leads to the other side" stack switch green
check "stack rollback leads back" stack rollback
check "… to the first" test "$(cat "$host/compose/.stack/gate/stack")" = mocks-blue
check "stack status says where the gate leads" bash -c "DOCKER_CONFIG=$work/bare dash $host/compose/stack --host $work/host.env status | grep -q 'gate: leads to mocks-blue'"
refuse "the side that the gate leads to is not ended" "the ports lead to blue" stack --side blue down
[ -d tests/clients/sample-app/node_modules ] || npm ci --prefix tests/clients/sample-app --ignore-scripts --no-audit --no-fund >/dev/null
check "clients of the directory and of the database open one session anew when their side ends after a switch" sessions_move
check "… and the gate answers from the other" answers
check "stack down closes the gate" stack down
check "the last side ends" stack --side green down
check "nothing is left" test -z "$(docker ps -aq --filter label=mocks.stack)$(docker ps -aq --filter label=mocks.gate)$(docker network ls -q --filter label=mocks.stack)"
