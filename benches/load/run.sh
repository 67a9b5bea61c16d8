#!/usr/bin/env bash
# Plays a script against the release build: benches/load/run.sh post|relay CHATS [more options of the tool].
# LOAD_TOOL is a program that plays such scripts, DATABASE_URL where the rows go (a new SQLite file without it), INSTANCES
# how many processes play (Postgres and REDIS_URL for more than one), GIGLINE another build, GIGLINE_LOG what is written
# down, and LOAD_LOG where.
set -euo pipefail
script=$1 chats=$2
shift 2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
log=${LOAD_LOG:-$work/log}
trap 'rm -rf "$work"' EXIT
# Limits are off, as nobody sends a hundred messages a second to one bot in life. Nothing else is changed. The tool knows
# whose call it is by the address that it is called at.
bot() {
  echo "env TELEGRAM_API_URL=http://127.0.0.$1:8990 TELEGRAM_BOT_TOKEN=42:AAbenchmarkbenchmarkbenchmarkbench1" \
    "PUBLIC_URL=http://127.0.0.1:$((8990 + $1)) TELEGRAM_WEBHOOK_SECRET=0123456789abcdef0123456789abcdef PORT=$((8990 + $1))" \
    "DATABASE_URL=${DATABASE_URL:-sqlite:$work/load.db} MARKET=$here/profile.toml SEND_PER_SECOND=0 SEND_PER_CHAT=0" \
    "FLOOD_PER_PERSON=0 GIGLINE_LOG=${GIGLINE_LOG:-warn} ${GIGLINE:-$here/../../target/release/gigline} run"
}
bots=()
for ((instance = 1; instance <= ${INSTANCES:-1}; instance++)); do bots+=(--spawn "$(bot "$instance")"); done
play() { "$LOAD_TOOL" "${bots[@]}" --bot-log "$log" "$@" || { tail "$log"; exit 1; }; }

# The tool numbers its updates by the clock, a thousand a second: slow enough that the next play's are all new.
prepare() { play "$@" --rate 100 --warmup 0.5 --secs 0.5; }

cd "$work"
case $script in
  # Five people who do the work.
  post) prepare --script "$here/register.json" --users 5 --base 600000001 ;;
  # One pair after the other agrees on a job, each in a place of its own, so that no other provider hears of it.
  relay) for ((pair = 0; pair < chats; pair += 2)); do
    sed "s/16\.3738/$((pair - 128)).3738/" "$here/relay.json" >"$work/pair.json"
    prepare --script "$work/pair.json" --users 2 --base $((700000001 + pair))
  done ;;
esac
python3 - "$here/$script.json" "$work/loop.json" "$script" <<'PYTHON'
import json, sys
script = json.load(open(sys.argv[1]))
if sys.argv[3] == "relay":
    script.pop("setup")
json.dump(script, open(sys.argv[2], "w"))
PYTHON
play --script "$work/loop.json" --users "$chats" "$@"
