#!/bin/bash
# Closes the tunnel that ec2_create_tunnel.sh opened.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
self=./ec2_kill_tunnel.sh
# shellcheck source-path=SCRIPTDIR source=infra/ec2.sh
source "$root/infra/ec2.sh"

case ${1:-} in
  -h | --help)
    echo "Usage: ./ec2_kill_tunnel.sh"
    echo "Closes the tunnel that ./ec2_create_tunnel.sh opened. The machine keeps running and costs money until ./ec2.sh down."
    exit 0
    ;;
  "") ;;
  *) misuse "no such argument: $1" ;;
esac
socket=$folder/tunnel
host=$(remembered host)
if [ -z "$host" ] || ! ssh -S "$socket" -O check "$login@$host" 2>/dev/null; then
  rm -f "$socket"
  echo "No tunnel is open."
  exit 0
fi
ssh -S "$socket" -O exit "$login@$host" 2>/dev/null
rm -f "$socket"
echo "The tunnel to $host is closed."
