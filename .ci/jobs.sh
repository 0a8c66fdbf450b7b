# Jobs side by side, for `.ci/run`. A job's output goes to a log of its own, which is printed whole when the
# job ends. After a failure no new job begins; `await` and `finish` then end the run.
#
#   job NAME COMMAND...   begins a job as soon as fewer than $most_jobs run
#   await NAME            goes on once that job has ended well
#   finish                waits for all jobs
#   end_all_jobs          for a trap: nothing is left running
#
# Needs bash 5.1. $job_logs is a folder.

most_jobs=4
declare -A job_names=() job_starts=()
failed_jobs=()
ended_jobs=' '

job() {
  while [ "${#job_names[@]}" -ge "$most_jobs" ]; do end_one_job; done
  [ "${#failed_jobs[@]}" -eq 0 ] || finish
  local name=$1
  shift
  : > "$job_logs/$name.log"
  # A shell of its own, so that `set -e` holds in it whoever waits for it; and a group of its own, since
  # others would not feel Ctrl-C, not even inside the terminals that checks open.
  set -m
  (set +m -euo pipefail; "$@") < /dev/null >> "$job_logs/$name.log" 2>&1 &
  set +m
  job_names[$!]=$name
  job_starts[$!]=$SECONDS
}

# Waits for whichever job ends next and prints its log.
end_one_job() {
  local process='' status=0
  wait -n -p process "${!job_names[@]}" || status=$?
  local name=${job_names[$process]} took=$((SECONDS - job_starts[$process]))
  unset "job_names[$process]" "job_starts[$process]"
  ended_jobs+="$name "
  echo "=== $name"
  cat "$job_logs/$name.log"
  if [ "$status" -ne 0 ]; then
    failed_jobs+=("$name")
    echo "FAILED $name: status $status"
  fi
  echo "--- $name: $took s"
}

await() {
  while [[ $ended_jobs != *" $1 "* ]]; do
    [ "${#job_names[@]}" -gt 0 ] || { echo "FAILED: nobody began $1"; exit 1; }
    end_one_job
  done
  [ "${#failed_jobs[@]}" -eq 0 ] || finish
}

# Ends all jobs that run, with all that they have begun.
end_all_jobs() {
  local process
  for process in "${!job_names[@]}"; do kill -- "-$process" 2> /dev/null || true; done
}

finish() {
  while [ "${#job_names[@]}" -gt 0 ]; do end_one_job; done
  if [ "${#failed_jobs[@]}" -gt 0 ]; then
    echo "FAILED: ${failed_jobs[*]}"
    exit 1
  fi
}
