#!/usr/bin/env bash
# Measures kernels, splitters and detectors by themselves: scripts/bench_parts.sh [OPTION…]
#
# Options are those of `swift package benchmark`, such as --filter 'classify.*' or baseline update NAME. Tests/Benchmarks is a
# package of its own; the benchmarks see internal names, so the scanner is built once more, in .build-benchmarks.
set -euo pipefail
cd "$(dirname "$0")/../Tests/Benchmarks"
exec "${SWIFT:-swift}" package --scratch-path ../../.build-benchmarks -Xswiftc -enable-testing \
  benchmark "$@" --no-progress --grouping metric
