#!/usr/bin/env bash
# A run of jobs fails when any of them fails, however it fails and whoever waits for it, and prints all logs.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# What a script of jobs prints, its status last.
runs() {
  local status=0
  mkdir -p "$folder/logs"
  printf 'set -euo pipefail\njob_logs=%q\n. %q\n%s\necho all went well\n' \
    "$folder/logs" "$here/jobs.sh" "$1" > "$folder/script"
  bash "$folder/script" > "$folder/said" 2>&1 || status=$?
  cat "$folder/said"
  echo "status $status"
}
expect() {
  local name=$1 said
  said=$(runs "$2")
  shift 2
  for words in "$@"; do
    [[ $said == *"$words"* ]] || { echo "FAILED jobs: $name: no '$words' in"; echo "$said"; exit 1; }
  done
  case $name in
    sound) ;;
    *) [[ $said != *'all went well'* ]] || { echo "FAILED jobs: $name: it went on"; exit 1; } ;;
  esac
}

expect sound 'job a echo one; job b sh -c "sleep 0.2; echo two"; await a; job c echo three; finish' \
  one two three 'all went well' 'status 0'
expect 'one of many' 'for n in 1 2 3 4 5 6; do job "n$n" sh -c "echo log of $n; test $n != 3"; done; finish' \
  'log of 3' 'FAILED n3: status 1' 'status 1'
expect 'a part of a function' 'both() { echo begun; false; echo not seen; }; job both both; finish' \
  begun 'FAILED both' 'status 1'
expect 'a pipe' 'piped() { false | cat; }; job piped piped; finish' 'FAILED piped' 'status 1'
expect 'a signal' 'job killed sh -c "kill -9 \$\$"; finish' 'FAILED killed: status 137' 'status 1'
expect 'an interrupt' 'job cut sh -c "kill -INT \$\$; echo not felt"; finish' 'FAILED cut: status 130' 'status 1'
expect 'no such command' 'job none no-such-command; finish' 'FAILED none: status 127' 'status 1'
expect 'while another is awaited' 'job bad false; job good sleep 0.3; await good; finish' 'FAILED: bad' 'status 1'
expect 'the last' 'job good true; job bad sh -c "sleep 0.3; exit 7"; await good; finish' \
  'FAILED bad: status 7' 'status 1'
expect 'nobody begins it' 'job good true; await better' 'nobody began better' 'status 1'
said=$(runs 'most_jobs=1; job bad false; job next echo never begun; finish')
[[ $said != *'never begun'* ]] || { echo 'FAILED jobs: a job began after a failure'; exit 1; }
runs 'job long sh -c "sleep 60; echo late"; sleep 0.2; end_all_jobs; finish' > "$folder/ended"
grep -q 'FAILED long: status 143' "$folder/ended" || { echo 'FAILED jobs: a job was not ended'; exit 1; }
echo 'jobs: 12 runs ended as they should'
