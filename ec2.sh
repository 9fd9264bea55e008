#!/bin/bash
# Makes a machine at Amazon EC2 the whole of OnTime, shows it, and ends it.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
self=./ec2.sh
# shellcheck source-path=SCRIPTDIR source=infra/ec2.sh
source "$root/infra/ec2.sh"

usage() {
  cat <<'HELP'
Usage: ./ec2.sh [up | status | down] [OPTIONS]
  up       makes the machine, or finds the one that it made before; sends it the files of HEAD; has it provisioned; waits
  status   shows every machine of OnTime's in every region of the account, with what it is and since when it costs
  down     ends the machine with its disk and its security group; asks first. The key pair is kept: it costs nothing

  --region NAME    (AWS's own setting, else us-east-1)
  --type NAME      kind of machine (r6i.xlarge: 4 cores, 32 GiB)
  --size GB        its disk (100)
  --name NAME      of machine, key pair and security group (ontime)
  --months A..B    flights to load, such as 2015-01..2015-03 (the newest month)
  --dry-run        say what would be done; change nothing
  --yes            down: don't ask

ONTIME_EC2_REGIONS="A B" has status look into these regions only.

The machine lets in ssh alone, and that from your own address alone; ONTIME_MY_IP names it, else it is asked of
checkip.amazonaws.com. All else is reached by a tunnel: ./ec2_create_tunnel.sh. The private key is in ~/.ssh/NAME-REGION.pem.

IT COSTS MONEY from its start until ./ec2.sh down, used or not, by the hour and its disk by the month. Only one that nobody made
whole within six hours stops itself; its disk costs on. Set yourself a budget with an alarm:
https://console.aws.amazon.com/billing/home#/budgets
HELP
}

command=up
region=${AWS_REGION:-${AWS_DEFAULT_REGION:-}}
type=r6i.xlarge
size=100
name=ontime
months=""
dry_run=false
yes=false
case ${1:-} in
  up | status | down) command=$1 && shift ;;
esac
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage && exit 0 ;;
    --dry-run) dry_run=true ;;
    --yes) yes=true ;;
    --region | --type | --size | --name | --months)
      [ -n "${2:-}" ] || misuse "$1 needs a value"
      eval "${1#--}=\$2"
      shift
      ;;
    *) misuse "no such argument: $1" ;;
  esac
  shift
done
[[ $size =~ ^([3-9][0-9]|[1-9][0-9]{2,4})$ ]] || misuse "not a disk of 30 GB or more: $size"
[[ $name =~ ^[a-z][a-z0-9-]{0,40}$ ]] || misuse "not a name of small letters, digits and hyphens: $name"
[[ $type =~ ^[a-z0-9-]+\.[a-z0-9-]+$ ]] || misuse "not a kind of machine such as r6i.xlarge: $type"
[[ -z $months || $months =~ ^[0-9]{4}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}$ ]] || misuse "not months such as 2015-01..2015-03: $months"

# Debian's own images of Debian 12: https://wiki.debian.org/Cloud/AmazonEC2Image
image_owner=136693071363
image_name='debian-12-amd64-*'

ec2() { aws --region "$region" --output text ec2 "$@"; }

# change WHAT COMMAND...: runs a command that changes something, or says what it would do.
change() {
  echo "  $1"
  shift
  [ $dry_run = true ] || "$@"
}

need_tools() {
  local tool
  for tool in aws ssh git curl; do
    command -v $tool >/dev/null || fail "this machine lacks $tool"
  done
  [ -n "$region" ] || region=$(aws configure get region || true)
  [ -n "$region" ] || region=us-east-1
  account=$(aws --region "$region" --output text sts get-caller-identity --query Account) ||
    fail "AWS does not know you: call aws configure, or set AWS_PROFILE"
}

# The address that the caller is seen by: one of the public ones, or nothing is opened at all.
own_address() {
  local address=${ONTIME_MY_IP:-} number first second
  [ -n "$address" ] || address=$(curl -fsS --max-time 10 https://checkip.amazonaws.com) ||
    fail "your own address can't be found out, so nothing is opened; name it: ONTIME_MY_IP=A.B.C.D $self"
  [[ $address =~ ^([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})\.([0-9]{1,3})$ ]] ||
    fail "not an IPv4 address, so nothing is opened: '$address'"
  for number in "${BASH_REMATCH[@]:1}"; do
    [ "$((10#$number))" -le 255 ] || fail "not an IPv4 address, so nothing is opened: $address"
  done
  first=$((10#${BASH_REMATCH[1]}))
  second=$((10#${BASH_REMATCH[2]}))
  case $first.$second in
    0.* | 10.* | 127.* | 169.254 | 192.168 | 172.1[6-9] | 172.2[0-9] | 172.3[01]) first=224 ;;
  esac
  [ $first -lt 224 ] || fail "not a public address, so nothing is opened: $address"
  echo "$address"
}

# none TEXT: the AWS CLI's words for nothing.
none() { [ -z "$1" ] || [ "$1" = None ]; }

tags() { echo "ResourceType=$1,Tags=[{Key=Name,Value=$name},{Key=project,Value=ontime}]"; }

find_image() {
  local image
  image=$(ec2 describe-images --owners $image_owner --filters "Name=name,Values=$image_name" Name=state,Values=available \
    --query 'sort_by(Images, &CreationDate)[-1].ImageId')
  if none "$image"; then
    fail "no image $image_name of Debian's in $region"
  fi
  echo "$image"
}

# The key pair: made once, never made anew over one that is there, on either side.
ensure_key() {
  local there file
  file=$(key_file)
  there=$(ec2 describe-key-pairs --filters "Name=key-name,Values=$name" --query 'KeyPairs[0].KeyName')
  if ! none "$there"; then
    [ -f "$file" ] || fail "the key pair $name is in $region, but its private key is not at $file: copy it there, or choose another --name"
    return
  fi
  [ ! -e "$file" ] || fail "$file is there, but the key pair $name is not in $region: move the file away, or choose another --name"
  change "make the key pair $name; its private key: $file" make_key "$file"
}

make_key() {
  local aside
  mkdir -p "$(dirname "$1")"
  aside=$(umask 077 && mktemp "$1.XXXXXX")
  # Nobody can ask for a private key twice: one that could not be kept is taken back.
  if ! ec2 create-key-pair --key-name "$name" --tag-specifications "$(tags key-pair)" --query KeyMaterial >"$aside" || [ ! -s "$aside" ]; then
    rm -f "$aside"
    fail "no key pair was made"
  fi
  chmod 600 "$aside"
  mv "$aside" "$1"
}

find_group() {
  local group
  group=$(ec2 describe-security-groups --filters "Name=group-name,Values=$name" Name=tag:project,Values=ontime \
    --query 'SecurityGroups[0].GroupId')
  none "$group" || echo "$group"
}

# All that a group lets in, a line a source: PROTOCOL FROM TO SOURCE.
ingress() {
  # shellcheck disable=SC2016  # the backquotes are JMESPath's
  ec2 describe-security-group-rules --filters "Name=group-id,Values=$1" \
    --query 'SecurityGroupRules[?IsEgress==`false`].[IpProtocol,FromPort,ToPort,CidrIpv4||CidrIpv6||PrefixListId||ReferencedGroupInfo.GroupId]' |
    tr '\t' ' ' | grep -v '^None$' || true
}

allow() {
  ec2 authorize-security-group-ingress --group-id "$1" \
    --ip-permissions "IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=$2,Description=ssh}]" >/dev/null
}

disallow() {
  ec2 revoke-security-group-ingress --group-id "$1" \
    --ip-permissions "IpProtocol=tcp,FromPort=22,ToPort=22,IpRanges=[{CidrIp=$2}]" >/dev/null
}

# The security group with one rule: ssh from the caller's address. A group that lets in anything else is not used.
ensure_group() {
  local wanted="tcp 22 22 $1" known old
  group=$(find_group)
  if [ -z "$group" ]; then
    change "make the security group $name" make_group
    [ $dry_run = false ] || { echo "  let in ssh from $1 alone" && return; }
  fi
  known=$(ingress "$group")
  [ "$known" = "$wanted" ] && return
  if [ -n "$known" ] && ! [[ $known =~ ^tcp\ 22\ 22\ ([0-9.]+/32)$ ]]; then
    fail "the security group $name lets in more than ssh from one address, and is not used: $known"
  fi
  old=${known##* }
  change "let in ssh from $1 alone${old:+, no longer from $old}" allow "$group" "$1"
  [ -z "$old" ] || [ $dry_run = true ] || disallow "$group" "$old"
  [ $dry_run = true ] || [ "$(ingress "$group")" = "$wanted" ] || fail "the security group $name lets in: $(ingress "$group")"
}

make_group() {
  group=$(ec2 create-security-group --group-name "$name" --description "OnTime: ssh from one address" \
    --tag-specifications "$(tags security-group)" --query GroupId)
}

# machines REGION STATES: a line a machine of OnTime's.
machines() {
  # shellcheck disable=SC2016  # the backquotes are JMESPath's
  aws --region "$1" --output text ec2 describe-instances \
    --filters Name=tag:project,Values=ontime "Name=instance-state-name,Values=$2" \
    --query 'Reservations[].Instances[].[InstanceId,State.Name,InstanceType,PublicIpAddress,LaunchTime,Tags[?Key==`Name`]|[0].Value]'
}

find_machine() {
  machines "$region" pending,running,stopping,stopped | awk -v name="$name" '$6 == name { print $1, $2; exit }'
}

ensure_machine() {
  local found state
  found=$(find_machine)
  instance=${found%% *}
  state=${found##* }
  case $state in
    "") change "start a machine: $type, $size GB encrypted, $image, IMDSv2 alone" make_machine ;;
    stopping) fail "$instance is being stopped; call again when it is" ;;
    stopped) change "start $instance again" ec2 start-instances --instance-ids "$instance" --query 'StartingInstances[0].InstanceId' ;;
    *) echo "  $instance runs already" ;;
  esac
}

make_machine() {
  local device
  device=$(ec2 describe-images --image-ids "$image" --query 'Images[0].RootDeviceName')
  instance=$(ec2 run-instances --image-id "$image" --instance-type "$type" --count 1 --key-name "$name" \
    --security-group-ids "$group" \
    --user-data "file://$root/infra/machine/cloud-init.yaml" --instance-initiated-shutdown-behavior stop \
    --metadata-options HttpTokens=required,HttpEndpoint=enabled,HttpPutResponseHopLimit=1 \
    --block-device-mappings "DeviceName=$device,Ebs={VolumeSize=$size,VolumeType=gp3,Encrypted=true,DeleteOnTermination=true}" \
    --tag-specifications "$(tags instance)" "$(tags volume)" --query 'Instances[0].InstanceId')
  remember instance "$instance"
}

on_machine() {
  local options=()
  while IFS= read -r option; do options+=("$option"); done < <(ssh_options)
  # shellcheck disable=SC2029  # what is expanded here was checked here
  ssh "${options[@]}" "$login@$host" "$@"
}

await_ssh() {
  local tries=0
  until on_machine true 2>/dev/null </dev/null; do
    tries=$((tries + 1))
    [ $tries -lt "${ONTIME_EC2_TRIES:-60}" ] || fail "$instance does not answer by ssh; it runs and costs: $self again, or $self down"
    sleep "${ONTIME_EC2_PAUSE:-5}"
  done
}

send_files() {
  git -C "$root" archive --format=tar HEAD | on_machine 'mkdir -p ontime && tar -x -C ontime -f -'
}

interrupted() {
  local status=$?
  [ $status -eq 0 ] || [ -z "${instance:-}" ] || [ $dry_run = true ] ||
    echo "$self: $instance may be running, and costs. $self goes on where it stopped; $self down --region $region ends it." >&2
}

up() {
  local address
  address=$(own_address)
  need_tools
  git -C "$root" rev-parse --verify --quiet HEAD >/dev/null || fail "no commit to send: this is no clone of the project"
  echo "In $region, of the account $account:"
  image=$(find_image)
  ensure_key
  ensure_group "$address/32"
  trap interrupted EXIT
  ensure_machine
  if [ $dry_run = true ]; then
    echo "  send the files of $(git -C "$root" rev-parse --short HEAD), run infra/provision.sh there, wait"
    echo "Nothing was changed: this was a dry run."
    return
  fi
  remember region "$region"
  remember name "$name"
  remember instance "$instance"
  ec2 wait instance-running --instance-ids "$instance"
  host=$(ec2 describe-instances --instance-ids "$instance" --query 'Reservations[0].Instances[0].PublicIpAddress')
  if none "$host"; then
    fail "$instance has no public address: its subnet gives none"
  fi
  remember host "$host"
  echo "  wait for $host"
  await_ssh
  echo "  send the files of $(git -C "$root" rev-parse --short HEAD)"
  send_files
  echo "  provision; this takes a while"
  on_machine "sudo ontime/infra/provision.sh ${months:+--months $months}" </dev/null ||
    fail "provisioning stopped. $self goes on where it stopped; $self down ends the machine, which costs meanwhile"
  ready
}

ready() {
  cat <<TEXT

OnTime is ready on $instance ($host), and only you can reach it.
  ./ec2_create_tunnel.sh     then http://localhost:8080, Jupyter on 8888, Airflow on 8081, Spark on 8082
  ssh -i $(key_file) -o UserKnownHostsFile=$known_hosts $login@$host
  ./ec2.sh status            what runs, and so costs, in all regions
  ./ec2.sh down              ends it, with its disk
It costs until then, used or not. A budget with an alarm: https://console.aws.amazon.com/billing/home#/budgets
TEXT
}

status() {
  local each lines any=false
  need_tools
  for each in ${ONTIME_EC2_REGIONS:-$(ec2 describe-regions --query 'Regions[].RegionName')}; do
    lines=$(machines "$each" pending,running,stopping,stopped | grep -v '^None$' || true)
    if [ -n "$lines" ]; then
      any=true
      while IFS= read -r line; do echo "$each $line"; done <<<"$lines"
    fi
  done
  [ $any = true ] || echo "No machine of OnTime's in any region of the account $account."
}

down() {
  local found answer volumes
  need_tools
  found=$(find_machine)
  instance=${found%% *}
  group=$(find_group)
  if [ -z "$instance$group" ]; then
    echo "Nothing of the name $name is in $region."
    return
  fi
  echo "To be ended in $region: ${instance:+$instance with its disk and all that is on it, }${group:+the security group $group}"
  [ $dry_run = false ] || return 0
  if [ $yes = false ]; then
    read -r -p "All of it? [y/N] " answer || answer=""
    [[ $answer =~ ^[yY] ]] || fail "nothing was ended"
  fi
  if [ -n "$instance" ]; then
    ec2 terminate-instances --instance-ids "$instance" --query 'TerminatingInstances[0].CurrentState.Name' >/dev/null
    ec2 wait instance-terminated --instance-ids "$instance"
  fi
  [ -z "$group" ] || ec2 delete-security-group --group-id "$group" >/dev/null
  volumes=$(ec2 describe-volumes --filters "Name=tag:Name,Values=$name" Name=tag:project,Values=ontime --query 'Volumes[].VolumeId')
  [ -z "$volumes" ] || fail "these disks are still there, and cost: $volumes"
  rm -f "$folder/instance" "$folder/host" "$known_hosts"
  echo "Ended. The key pair $name and $(key_file) are kept; they cost nothing."
}

$command
