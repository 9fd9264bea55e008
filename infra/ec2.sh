# shellcheck shell=bash
# shellcheck disable=SC2034  # what is set here, the scripts use
# What ec2.sh and its tunnels share; sourced, never run. It runs on the bash 3.2 of macOS.

folder=$root/.ec2
known_hosts=$folder/known_hosts
login=admin

# shellcheck source-path=SCRIPTDIR source-path=SCRIPTDIR/infra source=messages.sh
source "$root/infra/messages.sh"

# remember NAME VALUE, remembered NAME: what this folder knows of its machine.
remember() {
  mkdir -p "$folder"
  printf '%s\n' "$2" >"$folder/$1"
}

remembered() { cat "$folder/$1" 2>/dev/null || true; }

key_file() { echo "${ONTIME_EC2_KEYS:-$HOME/.ssh}/$name-$region.pem"; }

# Options of every ssh to the machine: its key, its own list of known hosts, no question.
ssh_options() {
  printf '%s\n' -i "$(key_file)" -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=10 \
    -o StrictHostKeyChecking=accept-new -o "UserKnownHostsFile=$known_hosts" -o ServerAliveInterval=30
}
