# shellcheck shell=bash
# shellcheck disable=SC2034  # the scripts that source this use the variables
# Functions of ec2.sh and of the tunnel scripts, which source it. It runs with the bash 3.2 of macOS.

folder=$root/.ec2
known_hosts=$folder/known_hosts
login=admin

# shellcheck source-path=SCRIPTDIR source-path=SCRIPTDIR/infra source=messages.sh
source "$root/infra/messages.sh"

# remember NAME VALUE, remembered NAME: stores and reads what is known about the machine.
remember() {
  mkdir -p "$folder"
  printf '%s\n' "$2" >"$folder/$1"
}

remembered() { cat "$folder/$1" 2>/dev/null || true; }

key_file() { echo "${ONTIME_EC2_KEYS:-$HOME/.ssh}/$name-$region.pem"; }

# The options of ssh: the machine's key, a separate list of known hosts, no questions.
ssh_options() {
  printf '%s\n' -i "$(key_file)" -o IdentitiesOnly=yes -o BatchMode=yes -o ConnectTimeout=10 \
    -o StrictHostKeyChecking=accept-new -o "UserKnownHostsFile=$known_hosts" -o ServerAliveInterval=30
}
