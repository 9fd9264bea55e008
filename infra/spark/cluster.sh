# shellcheck shell=bash
# shellcheck disable=SC2034  # what is set here, the scripts use
# What the scripts of this folder share; sourced, never run. A cluster is a folder:
#   home/    the Spark home: jars/ (Spark and what the jobs need), ontime/ (the jobs themselves), bin/
#   conf/    spark-defaults.conf with the cluster's secret, log4j2.properties
#   pids/    a file a process: its number and the mark of its start
#   logs/, work/, local/ (scratch), address, page

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
self=infra/spark/$(basename "$0")

# shellcheck source-path=SCRIPTDIR source=../messages.sh
source "$root/infra/messages.sh"

# Names the cluster's folder and what lies in it; a relative one is the caller's.
use_cluster() {
  cluster=$(realpath -m -- "$1")
  home=$cluster/home
}

# Waits for the lock of the cluster's folder, which start and stop hold while they work.
lock_cluster() {
  mkdir -p "$cluster"
  chmod 700 "$cluster"
  exec 9>"$cluster/lock"
  flock -w 120 9 || fail "another start or stop has held $cluster/lock for 120 s"
}

# A mark of a process's start: its number alone may meanwhile be another process's. Empty where it runs no more.
mark_of() {
  local stat fields
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  read -ra fields <<<"${stat##*) }"
  [ "${fields[0]}" = Z ] || echo "$(</proc/sys/kernel/random/boot_id)/${fields[19]}"
}

# remember NAME PID: the process is ours from now on.
remember() {
  mkdir -p "$cluster/pids"
  echo "$2 $(mark_of "$2")" >"$cluster/pids/$1"
}

# Prints the number of the process that was started under a name, if it still runs.
running() {
  local pid mark
  [ -f "$cluster/pids/$1" ] || return 1
  read -r pid mark <"$cluster/pids/$1"
  [ -n "$mark" ] && [ "$(mark_of "$pid")" = "$mark" ] && echo "$pid"
}

# The names of all processes that were started and not stopped: workers first, the master last.
remembered() {
  [ -d "$cluster/pids" ] || return 0
  find "$cluster/pids" -type f -printf '%f\n' | sort -r
}
