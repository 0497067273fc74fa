#!/usr/bin/env bash
# Fuzzes the kernels with libFuzzer: each fast version against the plain one. scripts/fuzz.sh [SECONDS]
#
# SECONDS (60) are shared out among the instruction sets. It needs a clang with libFuzzer: that of a Swift toolchain, or CLANG.
# What was learned is kept in .build-fuzz; an input that makes kernels differ, or read or write where they may not, is left
# there, named crash-*, and the status is not 0. To try one: STOFKAM_KERNEL=avx2 .build-fuzz/kernels .build-fuzz/crash-…
set -euo pipefail
cd "$(dirname "$0")/.."
seconds="${1:-60}"
build=.build-fuzz

# Xcode's clang has no libFuzzer, a toolchain from swift.org has.
clang="${CLANG:-$(dirname "$(realpath "$(command -v "${SWIFT:-swift}")")")/clang}"
flags=(-O2 -g -Wall -Wextra -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined)
[ "$(uname -s)" = Linux ] && flags+=(-fuse-ld=lld)
case "$(uname -m)" in
  x86_64) kernels=(avx512vbmi avx512 avx2) ;;
  *) kernels=(neon) ;;
esac

mkdir -p "$build/corpus"
"$clang" "${flags[@]}" -I Sources/CScanKernels/include Sources/CScanKernels/*.c Tests/Fuzz/kernels.c -o "$build/kernels"
for kernel in "${kernels[@]}"; do
  echo "$kernel (or the best below it that this processor has):"
  STOFKAM_KERNEL="$kernel" "$build/kernels" -max_len=4096 -max_total_time="$(((seconds + ${#kernels[@]} - 1) / ${#kernels[@]}))" \
    -print_final_stats=1 -artifact_prefix="$build/" -verbosity=0 "$build/corpus" 2>&1 | sed '/Recommended dictionary/,/End of recommended/d'
done
