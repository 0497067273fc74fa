#!/usr/bin/env bash
# Compares the NEON kernels with the plain ones on a machine without NEON. scripts/test_neon.sh [SEED [ROUNDS]]
#
# They are compiled by Debian's cross compiler, run by QEMU, and given random inputs (Tests/Fuzz/random.c); the kernels of this
# machine get the same ones. Installs what is missing. On a machine that has NEON, make fuzz says more.
set -euo pipefail
cd "$(dirname "$0")/.."
seed="${1:-$(date +%s)}" rounds="${2:-5}"
build=.build-fuzz
compiler="${CROSS_CC:-aarch64-linux-gnu-gcc}" emulator="${EMULATOR:-qemu-aarch64}"

packages=()
command -v "$compiler" >/dev/null || packages+=(gcc-aarch64-linux-gnu libc6-dev-arm64-cross)
command -v "$emulator" >/dev/null || packages+=(qemu-user)
[ "${#packages[@]}" -eq 0 ] || scripts/apt_install.sh "${packages[@]}"

mkdir -p "$build"
flags=(-O2 -Wall -Wextra -Werror -Wno-unknown-pragmas -I Sources/CScanKernels/include)
sources=(Sources/CScanKernels/*.c Tests/Fuzz/kernels.c Tests/Fuzz/random.c)
"${CC:-cc}" "${flags[@]}" "${sources[@]}" -o "$build/random"
"$compiler" "${flags[@]}" -static "${sources[@]}" -o "$build/random-neon"

here="$("$build/random" "$seed" "$rounds")"
echo "this machine: $here"
neon="$("$emulator" "$build/random-neon" "$seed" "$rounds")"
echo "NEON: $neon"
[ "$here" = "$neon" ] || { echo "They differ." >&2; exit 1; }
