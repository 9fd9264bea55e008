# shellcheck shell=bash
# shellcheck disable=SC2034  # the script that sources this uses the variables
# The memory of each service in MiB, in proportion to the machine's. All heaps together take less than two thirds of it. The
# rest is for memory outside of heaps and for the file cache, which Elasticsearch and MongoDB need.

memory_of_machine() {
  echo "${ONTIME_MACHINE_MB:-$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)}"
}

# share PERCENT LEAST MOST
share() {
  local part=$(($(memory_of_machine) * $1 / 100))
  [ "$part" -ge "$2" ] || part=$2
  [ "$part" -le "$3" ] || part=$3
  echo "$part"
}

size_memory() {
  least_memory=7500
  mongodb_mb=$(share 8 256 16384)
  elasticsearch_mb=$(share 10 512 16384)
  kafka_mb=$(share 4 256 2048)
  web_mb=$(share 5 512 2048)
  driver_mb=$(share 20 1536 32768)
  worker_mb=$(share 12 768 65536)
}
