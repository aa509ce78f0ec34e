# What the scripts of a stage share; read by them, not run. `me` is the script's name.
# shellcheck shell=bash

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s: %s\n' "${me:?}" "$*" >&2
    exit 1
}

# The comment at the head of a script is its help.
help_of() {
    sed -n '2,/^[^#]/{s/^# \{0,1\}//p}' "$1"
}

need() {
    local program
    for program in "$@"; do
        command -v "$program" >/dev/null || fail "$program is needed, and is not here"
    done
}

# The stage's name, checked as the template does.
stage_named() {
    [[ ${1:-} =~ ^[a-z][a-z0-9]{0,11}$ ]] || fail "a stage is named by up to 12 small letters and digits, not «${1:-}»"
}

# One setting of infra/stages/STAGE; a default when it is not there.
setting() {
    local value
    value=$(sed -n "s/^$2=//p" "infra/stages/$1" | tail -n 1)
    printf '%s' "${value:-${3:-}}"
}

# The settings that are parameters of the template.
parameters_of() {
    grep -E '^[A-Za-z]+=' "infra/stages/$1" | grep -vE '^(Region|Firewall|Keep[A-Za-z]+)=' || true
}

# Sets the region of every command that follows.
in_region_of() {
    [[ -f infra/stages/$1 ]] || fail "there is no infra/stages/$1: copy infra/stages/example and change it"
    AWS_DEFAULT_REGION=$(setting "$1" Region eu-south-1)
    export AWS_DEFAULT_REGION AWS_PAGER=
}

# The account that the credentials belong to.
account() {
    aws sts get-caller-identity --query Account --output text
}

# An output of the stage's stack; empty when there is none.
output_of() {
    aws cloudformation describe-stacks --stack-name "ristoro-$1" \
        --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue" --output text
}

# The program with the operator's commands: RISTORO names one that is built.
ristoro() {
    if [[ -n ${RISTORO:-} ]]; then
        "$RISTORO" "$@"
    else
        cargo run --quiet --release --locked --package ristoro -- "$@"
    fi
}

# Each template for the region that it is for.
lint_templates() {
    local template region
    for template in infra/*.yaml; do
        region=${AWS_DEFAULT_REGION:-eu-south-1}
        [[ $template != infra/global.yaml ]] || region=us-east-1
        # W3002 says that a path is not an address yet: packaging makes it one.
        cfn-lint --ignore-checks W3002 --regions "$region" --template "$template" || fail "$template is not as it should be"
    done
}

# Runs a command, or only shows it.
run() {
    if [[ ${dry_run:?} == yes ]]; then
        printf 'would run:'
        printf ' %q' "$@"
        printf '\n'
    else
        "$@"
    fi
}

# Asks before something that cannot be taken back, unless --yes was said; a dry run takes nothing back.
agreed() {
    [[ ${yes:?} == yes || ${dry_run:?} == yes ]] && return 0
    local answer
    read -r -p "$1 [s/N] " answer
    [[ $answer == [sSyY]* ]]
}
