#include "processor.h"
#include "scan_kernels.h"

__attribute__((always_inline)) static inline size_t count_bits(const uint64_t *words, size_t count) {
  size_t bits = 0;
  for (size_t i = 0; i < count; i++) bits += (size_t)__builtin_popcountll(words[i]);
  return bits;
}

#if defined(__x86_64__)
/* The instruction is not among those that every x86-64 has. */
__attribute__((target("popcnt"))) static size_t count_bits_popcnt(const uint64_t *words, size_t count) {
  return count_bits(words, count);
}
#endif

size_t scan_count_bits(const uint64_t *words, size_t count) {
#if defined(__x86_64__)
  if (scan_processor() >= SCAN_AVX2) return count_bits_popcnt(words, count);
#endif
  return count_bits(words, count);
}
