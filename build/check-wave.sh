#!/usr/bin/env bash
# Checks that a file is a 24 kHz mono 16-bit WAV with at least half a second of sound in it: check-wave.sh FILE
set -euo pipefail
file=$1
fail() { echo "check-wave: '$file' $1" >&2; exit 1; }
[ -s "$file" ] || fail "is missing or empty"
[ "$(head -c 4 "$file")" = RIFF ] || fail "does not start with RIFF"
field() { od -A n -t u"$2" -j "$1" -N "$2" "$file" | tr -d ' '; }
[ "$(field 22 2)" = 1 ] || fail "is not mono"
[ "$(field 24 4)" = 24000 ] || fail "is not at 24000 Hz"
[ "$(field 34 2)" = 16 ] || fail "is not 16-bit"
read -r samples rms < <(od -A n -v -t d2 -w2 -j 44 "$file" | awk '{ sum += $1 * $1; n++ } END { printf "%d %d\n", n, n ? sqrt(sum / n) : 0 }')
[ "$samples" -ge 12000 ] || fail "holds $samples samples, less than half a second"
[ "$rms" -ge 100 ] || fail "is nearly silent: RMS $rms of 32768"
echo "check-wave: $samples samples, RMS $rms"
