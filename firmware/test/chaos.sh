#!/usr/bin/env bash
# Two terminals, a broker and the server, killed at random (kill -9); then every sequence number is in PostgreSQL once.
# Usage: test/chaos.sh [seconds]. Needs mosquitto, curl, psql and the built terminal. MILLWRIGHT starts the server.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=${1:-120}
server_command=${MILLWRIGHT:-../start}
work=$(mktemp -d)
export MT_PASSWORD=
declare -A process
RANDOM=${SEED:-1}

free_port() {
  local port
  while port=$((20000 + RANDOM)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}
http=$(free_port)
mqtt=$(free_port)
opcua=$(free_port)
password=chaos-$RANDOM-$RANDOM

begin_broker() {
  PATH=$PATH:/usr/sbin mosquitto -c "$work/mosquitto.conf" >>"$work/broker.log" 2>&1 &
  process[broker]=$!
}
begin_server() {
  $server_command --mes.data="$work/data" --server.port="$http" --mes.mqtt.url="tcp://127.0.0.1:$mqtt" \
    --mes.opcua.port="$opcua" --mes.admin.password="$password" >>"$work/server.log" 2>&1 &
  process[server]=$!
}
# A part every 100 ms, for as long as the terminal lives.
begin_terminal() {
  terminal/terminal --equipment "$1" --flash "$work/$1.flash" --port "$mqtt" \
    < <(echo begin; while printf "good\nwait 100\n" 2>/dev/null; do sleep 0.1; done) >>"$work/$1.log" 2>&1 &
  process[$1]=$!
}
begin() {
  case $1 in
    broker | server) "begin_$1" ;;
    *) begin_terminal "$1" ;;
  esac
}
end() {
  kill -9 "${process[$1]}" && wait "${process[$1]}" 2>/dev/null || true
  unset "process[$1]"
}
trap 'for name in "${!process[@]}"; do end "$name"; done' EXIT

api() { curl -sf -u "admin:$password" -H 'Content-Type: application/json' "$@"; }
await_server() {
  for _ in {1..120}; do
    curl -sf "http://127.0.0.1:$http/actuator/health" >/dev/null && return
    sleep 1
  done
  echo "The server did not start; see $work/server.log" >&2
  exit 1
}

printf 'listener %d 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\npersistence true\npersistence_location %s/\n' "$mqtt" "$work" >"$work/mosquitto.conf"
begin broker
begin server
await_server
terminals=(PRESS-1 PRESS-2)
for id in "${terminals[@]}"; do
  api "http://127.0.0.1:$http/api/v1/equipment" -d '{"id":"'"$id"'","level":"WorkUnit"}' >/dev/null
  api "http://127.0.0.1:$http/api/v1/job-orders" -d '{"id":"WO-'"$id"'","equipment":"'"$id"'","product":"P","quantity":9,"start":true}' >/dev/null
  terminal/terminal --equipment "$id" --flash "$work/$id.flash" --port "$mqtt" < <(sleep 5; printf 'begin\nsettle\nquit\n')
  begin "$id"
done

victims=(PRESS-1 PRESS-2 PRESS-1 PRESS-2 broker broker server)
kills=0
SECONDS=0
while ((SECONDS < seconds)); do
  sleep "$((RANDOM % 4)).$((RANDOM % 10))"
  victim=${victims[RANDOM % ${#victims[@]}]}
  end "$victim"
  sleep "$((RANDOM % 2)).$((RANDOM % 10))"
  begin "$victim"
  kills=$((kills + 1))
done

await_server
failed=0
database=$(sed -n 's/.*jdbc:\(postgresql:[^ ]*\).*/\1/p' "$work/server.log" | tail -1)
query() { PGPASSWORD=$(<"$work/data/postgres-password") psql -U postgres -At "$database" -c "$1"; }
for id in "${terminals[@]}"; do
  end "$id"
done
for id in "${terminals[@]}"; do
  timeout 600 terminal/terminal --equipment "$id" --flash "$work/$id.flash" --port "$mqtt" \
    < <(printf 'complete\nsettle\nshow\nquit\n') | tee "$work/$id.shown"
  made=$(sed -n 's/.*good \([0-9]*\),.*/\1/p' "$work/$id.shown")
  stored=$(query "SELECT count(*) || ' ' || count(DISTINCT message) || ' ' || count(DISTINCT record ->> 'good') || ' ' || max((record ->> 'good')::int)
    FROM journal WHERE kind = 'equipment-count' AND id = '$id'")
  numbers=$(query "SELECT (SELECT count(DISTINCT message) FROM journal WHERE edge = 'mqtt' AND who = '$id' AND message LIKE '%/%')
    + (SELECT count(*) FROM property_value WHERE equipment = '$id' AND property = 'Firmware')")
  highest=$(query "SELECT max(number) FROM message_sequence WHERE sender = '$id'")
  order=$(query "SELECT state FROM job_order WHERE id = 'WO-$id'")
  echo "$id: $made parts; counts, their numbers, their totals, the highest total: $stored; $numbers of $highest messages; its order is $order"
  [[ $stored == "$made $made $made $made" && $numbers == "$highest" && $order == ENDED ]] || failed=1
done
quarantined=$(query "SELECT count(*) FROM quarantine")
echo "$kills kills in $SECONDS s; $quarantined messages in quarantine; logs in $work"
((failed == 0 && quarantined == 0)) || { echo "Something was lost, or came twice." >&2; exit 1; }
