#!/bin/bash
# Creates, shows and terminates a machine with OnTime at Amazon EC2.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
self=./ec2.sh
# shellcheck source-path=SCRIPTDIR source=infra/ec2.sh
source "$root/infra/ec2.sh"

usage() {
  cat <<'HELP'
Usage: ./ec2.sh [up | status | down] [OPTIONS]
  up       creates the machine or finds the existing one, sends it the files of HEAD, and provisions it
  status   lists the machines of OnTime in every region of the account, with their type and start time
  down     terminates the machine and deletes its disk and its security group, after asking. Keeps the key pair, which is
           free of charge

  --region NAME    (the AWS setting, or us-east-1)
  --type NAME      type of machine (r6i.xlarge: 4 cores, 32 GiB)
  --size GB        size of the disk (100)
  --name NAME      of machine, key pair and security group (ontime)
  --months A..B    flights to load, such as 2015-01..2015-03 (the newest month)
  --dry-run        print what would be done; change nothing
  --yes            do not ask before down

ONTIME_EC2_REGIONS="A B" limits status to these regions.

The machine accepts ssh only, and only from your own address: the one in ONTIME_MY_IP, or the one that checkip.amazonaws.com
reports. Use a tunnel for everything else: ./ec2_create_tunnel.sh. The private key is in ~/.ssh/NAME-REGION.pem.

THE MACHINE COSTS MONEY from its start until ./ec2.sh down, used or not: by the hour, and its disk by the month. A machine that
is not provisioned within six hours stops, but its disk still costs money. Set a budget with an alarm:
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
[[ $name =~ ^[a-z][a-z0-9-]{0,40}$ ]] || misuse "not a name of lower-case letters, digits and hyphens: $name"
[[ $type =~ ^[a-z0-9-]+\.[a-z0-9-]+$ ]] || misuse "not a type of machine such as r6i.xlarge: $type"
[[ -z $months || $months =~ ^[0-9]{4}-[0-9]{2}\.\.[0-9]{4}-[0-9]{2}$ ]] || misuse "not months such as 2015-01..2015-03: $months"

# Debian's images of Debian 12: https://wiki.debian.org/Cloud/AmazonEC2Image
image_owner=136693071363
image_name='debian-12-amd64-*'

ec2() { aws --region "$region" --output text ec2 "$@"; }

# change WHAT COMMAND...: prints and runs a command that changes something; a dry run only prints it.
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
    fail "AWS rejects your credentials: call aws configure, or set AWS_PROFILE"
}

# The caller's public address. Without one nothing is opened.
own_address() {
  local address=${ONTIME_MY_IP:-} number first second
  [ -n "$address" ] || address=$(curl -fsS --max-time 10 https://checkip.amazonaws.com) ||
    fail "cannot find your own address, so nothing is opened; set it: ONTIME_MY_IP=A.B.C.D $self"
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

# none TEXT: whether the AWS CLI found nothing.
none() { [ -z "$1" ] || [ "$1" = None ]; }

tags() { echo "ResourceType=$1,Tags=[{Key=Name,Value=$name},{Key=project,Value=ontime}]"; }

find_image() {
  local image
  image=$(ec2 describe-images --owners $image_owner --filters "Name=name,Values=$image_name" Name=state,Values=available \
    --query 'sort_by(Images, &CreationDate)[-1].ImageId')
  if none "$image"; then
    fail "Debian has no image $image_name in $region"
  fi
  echo "$image"
}

# Creates the key pair once and never replaces an existing one, neither here nor at AWS.
ensure_key() {
  local there file
  file=$(key_file)
  there=$(ec2 describe-key-pairs --filters "Name=key-name,Values=$name" --query 'KeyPairs[0].KeyName')
  if ! none "$there"; then
    [ -f "$file" ] || fail "the key pair $name is in $region, but its private key is not at $file: copy it there, or choose another --name"
    return
  fi
  [ ! -e "$file" ] || fail "$file exists, but the key pair $name is not in $region: move the file away, or choose another --name"
  change "create the key pair $name with the private key $file" make_key "$file"
}

make_key() {
  local aside
  mkdir -p "$(dirname "$1")"
  aside=$(umask 077 && mktemp "$1.XXXXXX")
  # AWS gives the private key only once.
  if ! ec2 create-key-pair --key-name "$name" --tag-specifications "$(tags key-pair)" --query KeyMaterial >"$aside" || [ ! -s "$aside" ]; then
    rm -f "$aside"
    fail "could not create the key pair"
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

# What a group lets in, one line for each source: PROTOCOL FROM TO SOURCE.
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
    change "create the security group $name" make_group
    [ $dry_run = false ] || { echo "  let in ssh from $1 only" && return; }
  fi
  known=$(ingress "$group")
  [ "$known" = "$wanted" ] && return
  if [ -n "$known" ] && ! [[ $known =~ ^tcp\ 22\ 22\ ([0-9.]+/32)$ ]]; then
    fail "the security group $name lets in more than ssh from one address, and is not used: $known"
  fi
  old=${known##* }
  change "let in ssh from $1 only${old:+, no longer from $old}" allow "$group" "$1"
  [ -z "$old" ] || [ $dry_run = true ] || disallow "$group" "$old"
  [ $dry_run = true ] || [ "$(ingress "$group")" = "$wanted" ] || fail "the security group $name lets in: $(ingress "$group")"
}

make_group() {
  group=$(ec2 create-security-group --group-name "$name" --description "OnTime: ssh from one address" \
    --tag-specifications "$(tags security-group)" --query GroupId)
}

# machines REGION STATES: one line for each machine of OnTime.
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
    "") change "start a machine: $type, $size GB encrypted, $image, IMDSv2 only" make_machine ;;
    stopping) fail "$instance is stopping; call again when it has stopped" ;;
    stopped) change "restart $instance" ec2 start-instances --instance-ids "$instance" --query 'StartingInstances[0].InstanceId' ;;
    *) echo "  $instance is already running" ;;
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
  # shellcheck disable=SC2029  # the arguments were checked here
  ssh "${options[@]}" "$login@$host" "$@"
}

await_ssh() {
  local tries=0
  until on_machine true 2>/dev/null </dev/null; do
    tries=$((tries + 1))
    [ $tries -lt "${ONTIME_EC2_TRIES:-60}" ] || fail "$instance does not answer by ssh; it is running and costs money: call $self again, or $self down"
    sleep "${ONTIME_EC2_PAUSE:-5}"
  done
}

send_files() {
  git -C "$root" archive --format=tar HEAD | on_machine 'mkdir -p ontime && tar -x -C ontime -f -'
}

interrupted() {
  local status=$?
  [ $status -eq 0 ] || [ -z "${instance:-}" ] || [ $dry_run = true ] ||
    echo "$self: $instance may be running and costs money. Call $self to continue, or $self down --region $region to terminate it." >&2
}

up() {
  local address
  address=$(own_address)
  need_tools
  git -C "$root" rev-parse --verify --quiet HEAD >/dev/null || fail "no commit to send: this is not a clone of the project"
  echo "In $region, account $account:"
  image=$(find_image)
  ensure_key
  ensure_group "$address/32"
  trap interrupted EXIT
  ensure_machine
  if [ $dry_run = true ]; then
    echo "  send the files of $(git -C "$root" rev-parse --short HEAD), run infra/provision.sh there, and wait"
    echo "Nothing was changed: this was a dry run."
    return
  fi
  remember region "$region"
  remember name "$name"
  remember instance "$instance"
  ec2 wait instance-running --instance-ids "$instance"
  host=$(ec2 describe-instances --instance-ids "$instance" --query 'Reservations[0].Instances[0].PublicIpAddress')
  if none "$host"; then
    fail "$instance has no public address: its subnet assigns none"
  fi
  remember host "$host"
  echo "  wait for $host"
  await_ssh
  echo "  send the files of $(git -C "$root" rev-parse --short HEAD)"
  send_files
  echo "  provision; this takes a while"
  on_machine "sudo ontime/infra/provision.sh ${months:+--months $months}" </dev/null ||
    fail "provisioning stopped. Call $self to continue, or $self down to terminate the machine, which costs money until then"
  ready
}

ready() {
  cat <<TEXT

OnTime is ready on $instance ($host), and only you can reach it.
  ./ec2_create_tunnel.sh     then http://localhost:8080, Jupyter on 8888, Airflow on 8081, Spark on 8082
  ssh -i $(key_file) -o UserKnownHostsFile=$known_hosts $login@$host
  ./ec2.sh status            lists running machines, which cost money, in all regions
  ./ec2.sh down              terminates the machine and deletes its disk
It costs money until then, used or not. A budget with an alarm: https://console.aws.amazon.com/billing/home#/budgets
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
  [ $any = true ] || echo "Account $account has no machine of OnTime in any region."
}

down() {
  local found answer volumes
  need_tools
  found=$(find_machine)
  instance=${found%% *}
  group=$(find_group)
  if [ -z "$instance$group" ]; then
    echo "Nothing named $name exists in $region."
    return
  fi
  echo "This deletes in $region: ${instance:+$instance with its disk and all data on it, }${group:+the security group $group}"
  [ $dry_run = false ] || return 0
  if [ $yes = false ]; then
    read -r -p "Continue? [y/N] " answer || answer=""
    [[ $answer =~ ^[yY] ]] || fail "nothing was deleted"
  fi
  if [ -n "$instance" ]; then
    ec2 terminate-instances --instance-ids "$instance" --query 'TerminatingInstances[0].CurrentState.Name' >/dev/null
    ec2 wait instance-terminated --instance-ids "$instance"
  fi
  [ -z "$group" ] || ec2 delete-security-group --group-id "$group" >/dev/null
  volumes=$(ec2 describe-volumes --filters "Name=tag:Name,Values=$name" Name=tag:project,Values=ontime --query 'Volumes[].VolumeId')
  [ -z "$volumes" ] || fail "these disks still exist and cost money: $volumes"
  rm -f "$folder/instance" "$folder/host" "$known_hosts"
  echo "Done. The key pair $name and $(key_file) remain, free of charge."
}

$command
