# shellcheck shell=bash
# shellcheck disable=SC2034,SC2154  # scripts that source this set and use the variables
# Downloads MongoDB, Elasticsearch, Kafka and Spark from their vendors and verifies them. Scripts source this file.
#
# A download is used only if it has the expected checksum. The checksum comes from the first of these that has one: the
# setting ONTIME_SHA_<NAME>; machine/checksums; $vendor_pins, where earlier runs recorded it; the vendor's checksum file,
# read by https and then recorded. --pinned-only forbids the last.

mongodb_version=8.0.32
elasticsearch_version=8.19.20
kafka_version=4.1.2
spark_version=4.2.0

vendor_names="mongodb elasticsearch kafka spark"

# The source of a vendor's archive: VERSION URL CHECKSUM-URL DIGEST
vendor_source() {
  local file
  case $1 in
    mongodb)
      file=https://fastdl.mongodb.org/linux/mongodb-linux-x86_64-$(mongodb_system)-$mongodb_version.tgz
      echo "$mongodb_version $file $file.sha256 sha256"
      ;;
    elasticsearch)
      file=https://artifacts.elastic.co/downloads/elasticsearch/elasticsearch-$elasticsearch_version-linux-x86_64.tar.gz
      echo "$elasticsearch_version $file $file.sha512 sha512"
      ;;
    kafka)
      file=https://archive.apache.org/dist/kafka/$kafka_version/kafka_2.13-$kafka_version.tgz
      echo "$kafka_version $file $file.sha512 sha512"
      ;;
    spark)
      file=https://archive.apache.org/dist/spark/spark-$spark_version/spark-$spark_version-bin-hadoop3.tgz
      echo "$spark_version $file $file.sha512 sha512"
      ;;
    *) return 1 ;;
  esac
}

# MongoDB has an archive for each system.
mongodb_system() {
  local id version
  # shellcheck source=/dev/null
  id=$(. "${os_release:-/etc/os-release}" && echo "$ID")
  # shellcheck source=/dev/null
  version=$(. "${os_release:-/etc/os-release}" && echo "$VERSION_ID")
  echo "$id${version/./}"
}

# The digest in a vendor's checksum file: "DIGEST  FILE", or Apache's "FILE: ABCD EF01 ..." over several lines.
digest_in() {
  local length=$1 text
  text=$(tr -d '\r')
  if [[ $text == *:* ]]; then
    text=$(tr -d ' \n\t' <<<"${text#*:}")
  else
    text=${text%%[[:space:]]*}
  fi
  text=$(tr 'A-F' 'a-f' <<<"$text")
  [[ $text =~ ^[0-9a-f]+$ ]] && [ ${#text} -eq "$length" ] && echo "$text"
}

download() {
  curl --fail --silent --show-error --location --proto '=https' --tlsv1.2 --retry 5 --retry-connrefused "$@"
}

# pinned NAME URL: the expected digest of the archive; empty if it is unknown.
pinned() {
  local setting=ONTIME_SHA_${1^^}
  if [ -n "${!setting:-}" ]; then
    echo "${!setting,,}"
    return
  fi
  awk -v file="${2##*/}" '$2 == file { print $1; exit }' \
    "$vendor_checksums" "$vendor_pins" 2>/dev/null || true
}

# fetch NAME: downloads and verifies the archive, and prints its path in $vendor_cache. Resumes an earlier download.
fetch() {
  local name=$1 version url checksum_url algorithm expected actual file length
  read -r version url checksum_url algorithm < <(vendor_source "$name")
  file=$vendor_cache/${url##*/}
  length=$([ "$algorithm" = sha512 ] && echo 128 || echo 64)
  expected=$(pinned "$name" "$url")
  if [ -z "$expected" ]; then
    [ "${pinned_only:-false}" = false ] ||
      fail "no checksum of $name $version is pinned; set ONTIME_SHA_${name^^}, or add it to infra/machine/checksums"
    expected=$(download "$checksum_url" | digest_in "$length") ||
      fail "cannot get the checksum of $name $version from $checksum_url; set ONTIME_SHA_${name^^} if you know it"
  fi
  # The length shows which kind of digest it is.
  case ${#expected} in
    64) algorithm=sha256 ;;
    128) algorithm=sha512 ;;
    *) fail "not a SHA-256 or SHA-512 digest for $name $version: $expected" ;;
  esac
  mkdir -p "$vendor_cache"
  if [ ! -f "$file" ]; then
    download --continue-at - --output "$file.part" "$url" >&2 || fail "cannot download $name $version from $url"
    mv "$file.part" "$file"
  fi
  actual=$("${algorithm}sum" "$file" | cut -d' ' -f1)
  if [ "$actual" != "$expected" ]; then
    rm -f "$file"
    fail "$url is not what its vendor published: its $algorithm is $actual and must be $expected. The file was deleted."
  fi
  [ -n "$(pinned "$name" "$url")" ] || echo "$expected  ${url##*/}" >>"$vendor_pins"
  echo "$file"
}

# install_vendor NAME: unpacks into $vendor_home/NAME-VERSION; $vendor_home/NAME links to it.
install_vendor() {
  local name=$1 version file aside
  read -r version _ < <(vendor_source "$name")
  if [ ! -d "$vendor_home/$name-$version" ]; then
    file=$(fetch "$name")
    aside=$vendor_home/.$name-$version.aside
    rm -rf "$aside"
    mkdir -p "$aside"
    tar -xzf "$file" -C "$aside" --strip-components=1 --no-same-owner
    mv "$aside" "$vendor_home/$name-$version"
    rm -f "$file"
  fi
  ln -sfn "$name-$version" "$vendor_home/$name"
}
