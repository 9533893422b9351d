# Shared by the scripts of this folder; sourced, never run.
#
# After `source lib.sh`: errors stop the script, the working directory is the root of
# the repository, `--help` anywhere prints the comment at the head of the script.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
jobs=${STEMMA_JOBS:-$(nproc)}

# The comment at the head of a script is its help.
help() { awk 'NR > 1 && !/^#/ {exit} NR > 1 {sub(/^# ?/, ""); print}' "$1"; }
for argument in "$@"; do
  if [[ $argument == --help || $argument == -h ]]; then
    help "script/$(basename "$0")"
    exit 0
  fi
done

say() { printf '%s\n' "$*"; }
fail() {
  printf '%s: %s\n' "$(basename "$0")" "$*" >&2
  exit 2
}

# Under sudo, what we make belongs to the person who called, not to root.
give_back() {
  [[ $EUID -eq 0 && -n ${SUDO_UID:-} && ${SUDO_UID} != 0 ]] || return 0
  for folder in build demo web/node_modules; do
    if [[ -d $folder ]]; then chown -R "$SUDO_UID:${SUDO_GID:-$SUDO_UID}" "$folder"; fi
  done
}
trap give_back EXIT
