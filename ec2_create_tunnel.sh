#!/bin/bash
# Opens a tunnel to the machine of ec2.sh: its pages, Jupyter, Airflow and Spark on ports of this machine.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
self=./ec2_create_tunnel.sh
# shellcheck source-path=SCRIPTDIR source=infra/ec2.sh
source "$root/infra/ec2.sh"

usage() {
  cat <<'HELP'
Usage: ./ec2_create_tunnel.sh
Forwards these loopback ports of this machine to the same ports of the machine that ./ec2.sh created:
  8080 pages   8888 Jupyter   8081 Airflow   8082 Spark
ONTIME_TUNNEL_PORTS="8080 8888" chooses other ports. ./ec2_kill_tunnel.sh closes the tunnel.
HELP
}

case ${1:-} in
  -h | --help) usage && exit 0 ;;
  "") ;;
  *) misuse "no such argument: $1" ;;
esac
region=$(remembered region)
name=$(remembered name)
host=$(remembered host)
[ -n "$host" ] || fail "no machine is known here: ./ec2.sh creates one"
socket=$folder/tunnel
options=()
while IFS= read -r option; do options+=("$option"); done < <(ssh_options)
if ssh -S "$socket" -O check "$login@$host" 2>/dev/null; then
  echo "The tunnel to $host is already open."
  exit 0
fi
rm -f "$socket"
forwards=()
for port in ${ONTIME_TUNNEL_PORTS:-8080 8888 8081 8082}; do
  [[ $port =~ ^[0-9]+$ ]] || misuse "not a port in ONTIME_TUNNEL_PORTS: $port"
  forwards+=(-L "127.0.0.1:$port:127.0.0.1:$port")
done
ssh -f -N -M -S "$socket" "${options[@]}" -o ExitOnForwardFailure=yes "${forwards[@]}" "$login@$host" ||
  fail "cannot open a tunnel to $host. A port may be in use here, or your address may have changed: ./ec2.sh allows the new one"
echo "The tunnel to $host is open: http://localhost:8080 pages, 8888 Jupyter, 8081 Airflow, 8082 Spark."
echo "Show Jupyter's token: ssh -S $socket $login@$host sudo cat /etc/ontime/jupyter.env"
