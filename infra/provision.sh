#!/bin/bash
# Installs OnTime and all its servers on a Debian or Ubuntu machine.
set -euo pipefail

here=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
source_tree=$(dirname "$here")
all_parts="mongodb elasticsearch kafka spark jupyter airflow"

usage() {
  cat <<'HELP'
Usage: infra/provision.sh [OPTIONS]
Installs OnTime on this Debian or Ubuntu machine, as root: JDK 17, MongoDB (a replica set with one member), Elasticsearch,
Kafka, Spark, the application, Airflow and Jupyter. Each is a service with its own user, listens on loopback only, and gets
memory in proportion to the machine's. A second run changes nothing. After a failure, run it again to continue.

  --without LIST     skip parts, separated by commas: mongodb, elasticsearch, kafka, spark, jupyter, airflow. The
                     application starts small servers of its own in place of the first three.
  --months A..B      download these months from BTS (default: the newest month, or generated flights if BTS is unreachable)
  --data DIR         load the flights in a folder of this machine
  --pinned-only      refuse downloads without a checksum in infra/machine/checksums or in a setting ONTIME_SHA_NAME
  --install-only     install and configure, but start nothing, as for an image
  --plan             print what would be done, and exit
  --check            check the health of what is installed, and exit
  --uninstall        stop the services and remove programs and units; data, settings, logs and Debian's packages stay
  --delete-data      with --uninstall: delete data, settings, logs and the services' users as well

Log: /var/log/ontime/provision.log. State: /var/lib/ontime/provisioned, which contains working, ready or failed.
HELP
}

fail() {
  echo "provision: $*" >&2
  exit 1
}

without=""
flights=""
pinned_only=false
install_only=false
delete_data=false
action=provision
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage && exit 0 ;;
    --without) without=${2:?"--without needs a list"} && shift ;;
    --months) flights="--months ${2:?"--months needs A..B"}" && shift ;;
    --data) flights="--data $(realpath "${2:?"--data needs a folder"}")" && shift ;;
    --pinned-only) pinned_only=true ;;
    --install-only) install_only=true ;;
    --plan | --check | --uninstall) action=${1#--} ;;
    --delete-data) delete_data=true ;;
    *) echo "provision: no such argument: $1" >&2 && usage >&2 && exit 2 ;;
  esac
  shift
done
if [ $delete_data = true ] && [ "$action" != uninstall ]; then
  echo "provision: --delete-data is an option of --uninstall" >&2 && exit 2
fi
for part in ${without//,/ }; do
  [[ " $all_parts " == *" $part "* ]] || { echo "provision: no such part: $part; the parts are: $all_parts" >&2 && exit 2; }
done
[[ ! $flights =~ [\"\'\\\$\`] ]] || fail "the folder or the months contain unsupported characters: $flights"

programs=/opt/ontime
app=$programs/app
vendor_home=$programs/vendor
vendor_cache=/var/cache/ontime
vendor_checksums=$here/machine/checksums
vendor_pins=/etc/ontime/checksums
state=/var/lib/ontime
configuration=/etc/ontime
log=/var/log/ontime/provision.log
# shellcheck source-path=SCRIPTDIR source=machine/vendors.sh
source "$here/machine/vendors.sh"
# shellcheck source-path=SCRIPTDIR source=machine/memory.sh
source "$here/machine/memory.sh"
# shellcheck source-path=SCRIPTDIR source=machine/share_run.sh
source "$here/machine/share_run.sh"

has() { [[ ",$without," != *",$1,"* ]]; }

# Installs Airflow only if the project has it.
has_airflow() { has airflow && grep -q '^  airflow ' "$source_tree/ontime"; }

services() {
  ! has mongodb || echo ontime-mongodb
  ! has elasticsearch || echo ontime-elasticsearch
  ! has kafka || echo ontime-kafka
  ! has spark || printf '%s\n' ontime-spark-master ontime-spark-worker
  echo ontime
  ! has jupyter || echo ontime-jupyter
  ! has_airflow || echo ontime-airflow
}

has_systemd() { [ -d /run/systemd/system ]; }

plan() {
  local name version url rest
  echo "Memory: $(memory_of_machine) MiB; MongoDB's cache $mongodb_mb, Elasticsearch $elasticsearch_mb, Kafka $kafka_mb, pages $web_mb, jobs and kernels $driver_mb each, Spark's worker $worker_mb"
  for name in $vendor_names; do
    has "$name" || continue
    read -r version url rest < <(vendor_source "$name")
    echo "$name $version: $url ($([ -n "$(pinned "$name" "$url")" ] && echo pinned || echo "checksum from ${rest% *}"))"
  done
  has_airflow || ! has airflow || echo "airflow: skipped, because this project has none"
  echo "Services: $(services | paste -sd' ')"
}

# ---------------------------------------------------------------------------------------------------------- steps

check_machine() {
  [ "$(id -u)" = 0 ] || fail "must be run as root: sudo $0"
  command -v apt-get >/dev/null || fail "only Debian and Ubuntu are supported; this is $(. /etc/os-release && echo "$PRETTY_NAME")"
  local part
  # The services see no home folder.
  [[ ! $flights =~ ^--data\ /(root|home|run/user)/ ]] || fail "the services cannot read ${flights#--data }; move it, such as to /srv"
  for part in $vendor_names; do
    if has "$part" && [ "$(uname -m)" != x86_64 ]; then
      fail "$part is available for x86_64 only, and this is $(uname -m); use --without mongodb,elasticsearch,kafka,spark"
    fi
  done
  [ "$(memory_of_machine)" -ge "$least_memory" ] ||
    fail "the machine has $(memory_of_machine) MiB of memory and needs $least_memory"
}

install_packages() {
  local package missing=()
  for package in openjdk-17-jdk-headless maven python3 python3-venv curl ca-certificates procps iproute2 util-linux nftables fontconfig fonts-dejavu-core; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# make_user NAME HOME [GROUP]
make_user() {
  getent group "${3:-$1}" >/dev/null || groupadd --system "${3:-$1}"
  getent passwd "$1" >/dev/null ||
    useradd --system --gid "${3:-$1}" --home-dir "$2" --no-create-home --shell /usr/sbin/nologin "$1"
  install -d -o "$1" -g "${3:-$1}" -m 2770 "$2"
}

make_users() {
  install -d -m 755 "$programs" "$vendor_home" "$state" "$configuration" "$vendor_cache"
  make_user ontime "$state/home"
  local part
  for part in mongodb elasticsearch kafka spark; do
    ! has "$part" || make_user "ontime-$part" "$state/$part"
  done
  ! has jupyter || make_user ontime-jupyter "$state/jupyter" ontime
  ! has_airflow || make_user ontime-airflow "$state/airflow" ontime
  ! has spark || usermod --append --groups ontime-spark ontime
  install -d -o ontime -g ontime -m 2775 "$state/data" "$state/reports" "$state/notebooks"
}

install_vendors() {
  local name
  for name in $vendor_names; do
    ! has "$name" || install_vendor "$name"
  done
}

# Copies the project's files without build output and replaces older ones. The group only reads them: Jupyter and Airflow,
# whose users belong to it, do not change what the web application runs. What the system keeps in run has the permissions
# that it chose, because some of it is secret.
install_application() {
  install -d -o ontime -g ontime -m 2755 "$app"
  if [ "$source_tree" != "$app" ]; then
    copy_sources
  fi
  chown -R --no-dereference ontime:ontime "$app"
  find "$app" -path "$app/run" -prune -o ! -type l -exec chmod g+rX,g-w {} +
  find "$app" -path "$app/run" -prune -o -type d -exec chmod g+s {} +
  share_run
  # Keep notebooks that a researcher changed.
  tar -C "$app/notebooks" -cf - chapters templates | tar -C "$state/notebooks" --no-same-owner --skip-old-files -xf -
  chown -R ontime:ontime "$state/notebooks"
  chmod -R g+rwX "$state/notebooks"
}

# The build sees by a file's time whether it changed. A commit may be older than the build of the commit before, so changed
# sources get the time of the copy.
copy_sources() {
  local pack=(tar -C "$source_tree" --exclude=./.git --exclude=./run --exclude=./data --exclude=./reports --exclude=.venv -cf -)
  local sources times=()
  sources=$("${pack[@]}" --exclude=target --sort=name --mtime=@0 . | sha256sum)
  [ "$sources" = "$(cat "$state/sources" 2>/dev/null)" ] || times=(--touch)
  rm -rf "$app"/*/src
  "${pack[@]}" . | tar -C "$app" --no-same-owner "${times[@]}" -xf -
  echo "$sources" >"$state/sources"
}

# write FILE MODE OWNER: writes standard input to a file.
write() {
  local aside
  aside=$(mktemp "$1.XXXXXX")
  cat >"$aside"
  chmod "$2" "$aside"
  chown "$3" "$aside"
  mv "$aside" "$1"
}

# secret FILE NAME GROUP: writes a random value, unless the file exists.
secret() {
  [ ! -f "$1" ] || return 0
  echo "$2=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')" | write "$1" 640 "root:$3"
}

configure() {
  local java
  java=$(dirname "$(dirname "$(readlink -f /usr/lib/jvm/java-17-openjdk-*/bin/javac)")")
  write "$configuration/machine.env" 644 root:root <<CONF
# Written by infra/provision.sh; its next run overwrites it.
JAVA_HOME=$java
PATH=$java/bin:/usr/local/bin:/usr/bin:/bin
LANG=C.UTF-8
CONF
  {
    echo "# Settings of OnTime, written by infra/provision.sh; its next run overwrites them."
    echo "HOME=$state/home"
    echo "ONTIME_DATA=$state/data"
    echo "ONTIME_REPORTS=$state/reports"
    echo "ONTIME_SPARK_DRIVER_MEMORY=${driver_mb}m"
    echo "ONTIME_WEB_MEMORY=${web_mb}m"
    echo "ONTIME_MACHINE_FLIGHTS=$flights"
    ! has mongodb || echo "ONTIME_MONGODB_URI=mongodb://127.0.0.1:27017/?replicaSet=ontime"
    ! has elasticsearch || echo "ONTIME_ELASTICSEARCH_URL=http://127.0.0.1:9200"
    ! has kafka || echo "ONTIME_KAFKA_BOOTSTRAP=127.0.0.1:9092"
  } | write "$configuration/ontime.env" 640 root:ontime
  ! has mongodb || configure_mongodb
  ! has elasticsearch || configure_elasticsearch
  ! has kafka || configure_kafka
  ! has spark || configure_spark
  configure_wall
  # systemd reads it as root and gives it to the service ontime alone.
  [ -f "$configuration/ontime-secrets.env" ] ||
    echo "# Secrets of the web application and its emails, such as ONTIME_MAIL_PASSWORD. No other service gets them." |
    write "$configuration/ontime-secrets.env" 600 root:root
  ! has jupyter || secret "$configuration/jupyter.env" JUPYTER_TOKEN ontime
  local service
  # Not from the application's folder: its user must not change what others run.
  install -m 755 "$here/machine/watched" "$programs/watched"
  install -d /etc/systemd/system
  install -m 644 "$here/machine/wall/ontime-wall.service" /etc/systemd/system/
  for service in $(services); do
    install -m 644 "$here/machine/systemd/$service.service" /etc/systemd/system/
  done
}

configure_mongodb() {
  install -d -o ontime-mongodb -g ontime-mongodb -m 750 "$state/mongodb/db" /var/log/ontime/mongodb
  write "$configuration/mongod.conf" 644 root:root <<CONF
storage:
  dbPath: $state/mongodb/db
  wiredTiger:
    engineConfig:
      cacheSizeGB: $(awk "BEGIN { print $mongodb_mb / 1024 }")
net:
  bindIp: 127.0.0.1
  port: 27017
  unixDomainSocket:
    enabled: false
replication:
  replSetName: ontime
systemLog:
  destination: file
  path: /var/log/ontime/mongodb/mongod.log
  logAppend: true
CONF
}

configure_elasticsearch() {
  local folder=$configuration/elasticsearch
  install -d -o root -g ontime-elasticsearch -m 2770 "$folder" "$folder/jvm.options.d"
  install -d -o ontime-elasticsearch -g ontime-elasticsearch -m 750 "$state/elasticsearch/data" /var/log/ontime/elasticsearch
  cp "$vendor_home/elasticsearch/config/jvm.options" "$vendor_home/elasticsearch/config/log4j2.properties" "$folder/"
  write "$folder/elasticsearch.yml" 640 root:ontime-elasticsearch <<CONF
cluster.name: ontime
node.name: ontime
discovery.type: single-node
network.host: 127.0.0.1
http.port: 9200
path.data: $state/elasticsearch/data
path.logs: /var/log/ontime/elasticsearch
# Only users of this machine can reach it.
xpack.security.enabled: false
CONF
  printf '%s\n' "-Xms${elasticsearch_mb}m" "-Xmx${elasticsearch_mb}m" |
    write "$folder/jvm.options.d/ontime.options" 640 root:ontime-elasticsearch
}

configure_kafka() {
  install -d -o ontime-kafka -g ontime-kafka -m 750 "$state/kafka/log" /var/log/ontime/kafka
  write "$configuration/kafka.env" 644 root:root <<CONF
KAFKA_HEAP_OPTS=-Xmx${kafka_mb}m
LOG_DIR=/var/log/ontime/kafka
CONF
  write "$configuration/kafka.properties" 644 root:root <<CONF
process.roles=broker,controller
node.id=1
listeners=PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093
advertised.listeners=PLAINTEXT://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093
controller.listener.names=CONTROLLER
controller.quorum.bootstrap.servers=127.0.0.1:9093
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=$state/kafka/log
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
CONF
  [ -f "$state/kafka/log/meta.properties" ] ||
    as_user ontime-kafka "$vendor_home/kafka/bin/kafka-storage.sh" format --standalone --ignore-formatted \
      --cluster-id "$(as_user ontime-kafka "$vendor_home/kafka/bin/kafka-storage.sh" random-uuid)" \
      --config "$configuration/kafka.properties"
}

# Loopback is open to every account of the machine, and the stores ask for no passwords.
configure_wall() {
  local part services=root,ontime jupyter=""
  for part in mongodb elasticsearch kafka spark; do
    ! has "$part" || services+=,ontime-$part
  done
  ! has_airflow || services+=,ontime-airflow
  ! has jupyter || jupyter=,ontime-jupyter
  {
    echo "define services = { $services }"
    echo "define documents = { $services$jupyter }"
    cat "$here/machine/stores.nft"
  } | write "$configuration/stores.nft" 644 root:root
}

configure_spark() {
  local folder=$configuration/spark key
  install -d -o root -g ontime-spark -m 750 "$folder"
  install -d -o ontime-spark -g ontime-spark -m 2770 "$state/spark/work"
  secret "$folder/secret" SECRET ontime-spark
  key=$(cut -d= -f2 "$folder/secret")
  # Users who submit jobs must be in the group ontime-spark to read this file.
  write "$folder/spark-defaults.conf" 640 root:ontime-spark <<CONF
spark.authenticate true
spark.authenticate.secret $key
spark.executor.memory ${worker_mb}m
CONF
  write "$configuration/spark.env" 644 root:root <<CONF
SPARK_CONF_DIR=$folder
SPARK_LOCAL_IP=127.0.0.1
SPARK_SCALA_VERSION=2.13
SPARK_DAEMON_MEMORY=256m
SPARK_WORKER_MEMORY=${worker_mb}m
SPARK_MASTER_OPTS=-Dspark.master.rest.enabled=false
SPARK_WORKER_OPTS=-Dspark.worker.cleanup.enabled=true
CONF
}

# as_user NAME COMMAND...: runs a command with the machine's environment and without the caller's.
as_user() {
  local user=$1
  shift
  local environment
  mapfile -t environment < <(grep -v '^#' "$configuration/machine.env")
  env -i "${environment[@]}" HOME=/tmp setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups "$@"
}

build_application() {
  (
    umask 0022
    cd "$app"
    as_user ontime env HOME="$state/home" "$app/ontime" status >/dev/null || true
    # The list copies the jars of the kernels, which Jupyter's user may not write.
    ! has jupyter || as_user ontime env HOME="$state/home" "$app/ontime" notebook --install
    ! has jupyter || as_user ontime env HOME="$state/home" "$app/ontime" report --list >/dev/null
    ! has_airflow || as_user ontime env HOME="$state/home" "$app/ontime" airflow --install
    ! has_airflow || as_user ontime env HOME="$state/home" "$app/ontime" jobs >/dev/null
  )
  [ -f "$app/target/built" ] || fail "the application was not built; see $app/run/logs/build.log"
}

# Runs a unit's command with its user and environment on a machine without systemd, such as a container.
start_unit() {
  local unit=/etc/systemd/system/$1.service user command folder environment=() file
  user=$(sed -n 's/^User=//p' "$unit")
  command=$(sed -n 's/^ExecStart=//p' "$unit")
  folder=$(sed -n 's/^WorkingDirectory=//p' "$unit")
  while read -r file; do
    mapfile -t -O ${#environment[@]} environment < <(grep -v '^#' "$file")
  done < <(sed -n 's/^EnvironmentFile=//p' "$unit")
  mapfile -t -O ${#environment[@]} environment < <(sed -n 's/^Environment=//p' "$unit")
  local launch=(env -i "${environment[@]}" setpriv "--reuid=$user" "--regid=$(sed -n 's/^Group=//p' "$unit")" --init-groups)
  (
    # The service must not keep the lock of this run.
    exec 8>&-
    umask "$(sed -n 's/^UMask=//p' "$unit" | grep . || echo 0022)"
    cd "${folder:-/}"
    # shellcheck disable=SC2086  # a unit's command line: words
    if grep -q '^Type=notify' "$unit"; then
      "${launch[@]}" $command </dev/null
    else
      exec setsid "${launch[@]}" $command >"/var/log/ontime/$1.log" 2>&1 </dev/null &
      echo $! >"/run/$1.pid"
    fi
  )
}

# A fingerprint of what a service is started with: its settings, its unit and the build.
fingerprint() {
  # Elasticsearch writes its keystore itself, after its start.
  find "$configuration" "/etc/systemd/system/$1.service" "$programs/watched" -type f ! -name elasticsearch.keystore -exec sha256sum {} + | sort |
    cat - <(stat -c %Y "$app/target/built") | sha256sum
}

# Starts a service, unless it already runs with the current settings and build.
start_service() {
  if has_systemd; then
    systemctl enable --quiet "$1"
    mkdir -p "$state/started"
    if [ "$(fingerprint "$1")" = "$(cat "$state/started/$1" 2>/dev/null)" ]; then
      systemctl start "$1"
    else
      systemctl restart "$1"
      fingerprint "$1" >"$state/started/$1"
    fi
  elif ! { [ -f "/run/$1.pid" ] && kill -0 "$(cat "/run/$1.pid")" 2>/dev/null; }; then
    start_unit "$1"
  fi
}

start_wall() {
  if has_systemd; then
    systemctl enable --quiet ontime-wall
    systemctl restart ontime-wall
  elif ! nft --file "$configuration/stores.nft"; then
    echo "  no wall: this container may not change the kernel's rules, so each of its users reaches the stores"
  fi
}

start_services() {
  local service
  ! has_systemd || systemctl daemon-reload
  start_wall
  for service in $(services); do
    echo "  $service"
    start_service "$service"
    [ "$service" != ontime-mongodb ] || begin_replica_set
  done
}

# A replica set with one member acknowledges writes in its journal and supports change streams and transactions.
begin_replica_set() {
  await "MongoDB" listens 27017
  as_user ontime "$JAVA" -cp "$(find "$app/webapp/target" -name 'webapp-*.jar'):$(cat "$app/webapp/target/classpath.txt")" \
    "$here/machine/BeginReplicaSet.java" mongodb://127.0.0.1:27017/?directConnection=true ontime
}

# --------------------------------------------------------------------------------------------------------- health

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# answers ADDRESS STATUS
answers() { [ "$(curl --silent --output /dev/null --max-time 5 --write-out '%{http_code}' "$1")" = "$2" ]; }

# await WHAT COMMAND...: waits up to three minutes until the command succeeds.
await() {
  local what=$1 deadline=$((SECONDS + 180))
  shift
  until "$@"; do
    [ $SECONDS -lt $deadline ] || fail "$what does not answer; see the logs in /var/log/ontime, or: journalctl -u 'ontime*'"
    sleep 1
  done
}

check_health() {
  ! has mongodb || await MongoDB listens 27017
  ! has elasticsearch || await Elasticsearch answers http://127.0.0.1:9200/_cluster/health 200
  ! has kafka || await Kafka listens 9092
  ! has spark || await "Spark's master" answers http://127.0.0.1:8082/json/ 200
  await "the application" answers http://127.0.0.1:8080/actuator/health 200
  # Jupyter answers and refuses requests without its token.
  ! has jupyter || await Jupyter answers http://127.0.0.1:8888/api/contents 403
  ! has_airflow || await Airflow answers http://127.0.0.1:8081/api/v2/monitor/health 200
  check_loopback
  echo "All services answer, on loopback only."
}

# Checks that no service can be reached from outside this machine.
check_loopback() {
  local open
  open=$(ss -H -ltnp | awk '$4 !~ /^(127\.[0-9.]+|\[::1\]|\[::ffff:127\.[0-9.]+\]):/ && /java|mongod|jupyter|airflow|python/ { print $4, $6 }')
  [ -z "$open" ] || fail "these services can be reached from outside this machine: $open"
}

# ------------------------------------------------------------------------------------------------------ uninstall

uninstall() {
  [ "$(id -u)" = 0 ] || fail "must be run as root: sudo $0"
  [ -d "$state" ] || fail "nothing is installed here"
  exec 8>"$state/provision.lock"
  flock -n 8 || fail "another run is in progress"
  stop_services
  rm -rf "$programs" "$vendor_cache" "$state/started" "$state/sources" "$state/provisioned"
  ! grep -qs '^OnTime is ready' /etc/motd || : >/etc/motd
  if [ $delete_data = false ]; then
    echo "Removed: programs and services. Kept: data in $state, settings in $configuration, logs in ${log%/*}."
    echo "To delete these as well: infra/provision.sh --uninstall --delete-data"
    return
  fi
  rm -rf "$state" "$configuration" "${log%/*}" /etc/systemd/system/ontime{,-*}.service.d
  delete_users
  echo "Removed: programs, services, data, settings, logs and users."
}

# Stops and removes every service, also those that --without names.
stop_services() {
  local unit service
  for service in $(without="" services | tac); do
    unit=/etc/systemd/system/$service.service
    [ -f "$unit" ] || continue
    if has_systemd; then
      systemctl disable --quiet --now "$service"
    elif [ -f "/run/$service.pid" ]; then
      # It leads a group of processes.
      kill -- "-$(cat "/run/$service.pid")" 2>/dev/null || true
      rm "/run/$service.pid"
    fi
    rm "$unit"
  done
  stop_wall
  if has_systemd; then
    systemctl daemon-reload
    # One that failed once would stay in systemd's list.
    systemctl reset-failed 'ontime*' 2>/dev/null || true
  elif [ -x "$app/ontime" ]; then
    as_user ontime env HOME="$state/home" "$app/ontime" down
  fi
}

stop_wall() {
  [ -f /etc/systemd/system/ontime-wall.service ] || return 0
  if has_systemd; then
    systemctl disable --quiet --now ontime-wall
  else
    nft delete table inet ontime 2>/dev/null || true
  fi
  rm /etc/systemd/system/ontime-wall.service
}

delete_users() {
  local name
  for name in ontime-jupyter ontime-airflow ontime-mongodb ontime-elasticsearch ontime-kafka ontime-spark ontime; do
    ! getent passwd "$name" >/dev/null || userdel "$name"
    ! getent group "$name" >/dev/null || groupdel "$name"
  done
}

# ------------------------------------------------------------------------------------------------------------ run

welcome() {
  cat <<TEXT
OnTime is ready on this machine. All services listen on loopback. Reach them through a tunnel, such as ./ec2_create_tunnel.sh.
  pages    http://localhost:8080
TEXT
  ! has jupyter || echo "  Jupyter  http://localhost:8888, token: sudo cat $configuration/jupyter.env"
  ! has_airflow || echo "  Airflow  http://localhost:8081, user and password: sudo cat $state/data/airflow/passwords.json"
  ! has spark || echo "  Spark    http://localhost:8082"
  cat <<TEXT
  commands sudo -u ontime $app/ontime status   settings $configuration/ontime.env   log $log
TEXT
}

step() {
  current=$1
  shift
  echo "$(date -u +%H:%M:%S) $current"
  "$@"
}

ended() {
  local status=$?
  if [ $status -ne 0 ]; then
    echo "failed: ${current:-start}" >"$state/provisioned"
    echo "provision: failed at: ${current:-start}. Log: $log. Run it again to continue." >&2
  fi
}

provision() {
  check_machine
  install -d -m 755 /var/log/ontime "$state"
  exec > >(tee -a "$log") 2>&1
  trap ended EXIT
  exec 8>"$state/provision.lock"
  flock -n 8 || fail "another run is in progress"
  echo working >"$state/provisioned"
  plan
  step "Debian packages" install_packages
  step "users and folders" make_users
  step "MongoDB, Elasticsearch, Kafka, Spark" install_vendors
  step "the application's files" install_application
  step "settings and services" configure
  JAVA=$(sed -n 's/^JAVA_HOME=//p' "$configuration/machine.env")/bin/java
  step "the application's build" build_application
  if [ $install_only = true ]; then
    ! has_systemd || { services && echo ontime-wall; } | xargs systemctl enable --quiet
    echo installed >"$state/provisioned"
    return
  fi
  step "services" start_services
  step "health" check_health
  welcome | tee /etc/motd
  echo ready >"$state/provisioned"
}

size_memory
case $action in
  plan) plan ;;
  check) check_health ;;
  uninstall) uninstall ;;
  provision) provision ;;
esac
