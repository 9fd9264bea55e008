# shellcheck shell=bash
# Error messages of scripts. Scripts that source this set $self to their own name.

fail() {
  echo "$self: $*" >&2
  exit 1
}

misuse() {
  echo "$self: $*; see $self --help" >&2
  exit 2
}
