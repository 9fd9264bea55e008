# shellcheck shell=bash
# How scripts say that something is wrong: sourced by those that set $self, their own name.

fail() {
  echo "$self: $*" >&2
  exit 1
}

misuse() {
  echo "$self: $*; $self --help says more" >&2
  exit 2
}
