#!/usr/bin/env bash
# Make this checkout ready. `bootstrap.sh run`: what the program needs; `bootstrap.sh test`: what its tests need too.
#
# System packages that are missing are installed where that needs no question (root, or sudo without a password);
# otherwise the one line to type is printed. Everything else goes into .venv beside this checkout. What was done is
# stamped, so a second call does nothing, and a changed lock is installed again. PYTHON=... chooses another Python.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

readonly LISTS=app/packaging/apt LOCKS=app/packaging/locks VENV=.venv TRIES=4
PYTHON=${PYTHON:-python3}
PAUSE=${BOOTSTRAP_PAUSE:-5} # seconds before trying again, and that much longer each time

say() { printf '%s\n' "$@" >&2; } # each argument on a line of its own
stop() { say "$@"; exit 1; }

again() { # run a command until it succeeds, a few times: networks are slow and lists are old
    local try
    for ((try = 1; try <= TRIES; try++)); do
        "$@" </dev/null && return 0
        ((try == TRIES)) || { say "That did not work; trying again ($try of $((TRIES - 1)))."; sleep $((PAUSE * try)); }
    done
    return 1
}

check_python() {
    command -v "$PYTHON" >/dev/null || stop "Python is not here ($PYTHON). Install Python 3.11 or newer and try again."
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || stop \
        "This is $("$PYTHON" -V 2>&1); the program needs Python 3.11 or newer." \
        "Where another one is installed, name it: make run PYTHON=python3.11"
}

wanted_packages() { # $1: run or test. One line a package, with its other names after it
    local lists=("$LISTS/run.txt")
    [ "$1" = run ] || lists+=("$LISTS/test.txt")
    sed -e 's/#.*//' -e 's/|/ /g' "${lists[@]}" | awk 'NF'
    venv_works || "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
}

missing_packages() { # the first name of each wanted package of which no name is installed
    local names name installed
    installed=" $(dpkg-query -W -f '${db:Status-Status}=${Package} ' 2>/dev/null) "
    wanted_packages "$1" | while read -r -a names; do
        for name in "${names[@]}"; do
            [[ $installed == *" installed=$name "* ]] && continue 2
        done
        echo "${names[0]}"
    done
}

install_packages() { # $1: run or test
    if ! command -v dpkg-query >/dev/null; then
        [ "$(uname -s)" = Darwin ] || say "This system has no dpkg; the libraries in $LISTS must be here under its own names."
        return 0
    fi
    local missing=() name as_root=()
    while read -r name; do missing+=("$name"); done < <(missing_packages "$1")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || stop "Some system packages are missing. Type this line, then try again:" "" \
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
        as_root=(sudo -n)
    fi
    say "Installing system packages: ${missing[*]}"
    local apt=(${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    # A list of somebody else's that cannot be fetched does not matter; what we need is seen at the install.
    again "${apt[@]}" update >&2 || say "The package lists could not all be renewed; going on with those that are here."
    again "${apt[@]}" install --no-install-recommends "${missing[@]}" >&2 ||
        stop "The system packages could not be installed. What apt-get said stands above; is the network there?"
}

venv_works() { "$VENV/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

make_venv() {
    venv_works && return 0
    say "Making $VENV with $("$PYTHON" -V)."
    "$PYTHON" -m venv --clear "$VENV"
}

pip_install() {
    again "$VENV/bin/python" -m pip install --quiet --no-input --disable-pip-version-check --retries 5 --timeout 60 "$@" >&2
}

stamped() { # $1: name of the stamp, $2: what it should say
    [ -f "$VENV/stamps/$1" ] && [ "$(cat "$VENV/stamps/$1")" = "$2" ]
}

stamp() { mkdir -p "$VENV/stamps" && printf '%s\n' "$2" >"$VENV/stamps/$1"; }

install_lock() { # $1: run or dev
    local state
    state="$(cksum <"$LOCKS/$1.txt") $("$VENV/bin/python" -V)"
    stamped "$1" "$state" && return 0
    say "Installing the packages of $LOCKS/$1.txt into $VENV (about 100 MB the first time)."
    pip_install --require-hashes --only-binary :all: -r "$LOCKS/$1.txt" ||
        stop "The packages could not be installed. What pip said stands above; is the network there?"
    stamp "$1" "$state"
}

install_checkout() { # the project itself, editable; setuptools comes from the lock, so nothing is fetched
    local state
    state="$(cksum <pyproject.toml) $PWD"
    stamped checkout "$state" && return 0
    pip_install --no-index --no-deps --no-build-isolation --editable . ||
        stop "The project itself could not be installed into $VENV; what pip said stands above."
    stamp checkout "$state"
}

main() {
    local level=${1:-run} lock=run
    case $level in run) ;; test) lock=dev ;; *) stop "usage: bootstrap.sh run|test" ;; esac
    check_python
    install_packages "$level"
    make_venv
    install_lock "$lock"
    install_checkout
}

main "$@"
