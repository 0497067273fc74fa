/// Which instructions this processor has. Not part of the module.
#ifndef SCAN_PROCESSOR_H
#define SCAN_PROCESSOR_H

/* SCAN_VBMI is AVX-512 with tables of 128 bytes, bytes gathered by a mask, matrices of bits and products without carry (VBMI,
 * VBMI2, GFNI, PCLMUL): all that came with Ice Lake and Zen 4. */
enum { SCAN_PLAIN, SCAN_AVX2, SCAN_AVX512, SCAN_VBMI };

#if defined(__x86_64__)
#include <stdlib.h>
#include <string.h>

/* The environment variable STOFKAM_KERNEL (plain, avx2, avx512) lets tests and benchmarks choose a slower one. */
static inline int scan_processor(void) {
  static int known = -1;
  int answer = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (answer >= 0) return answer;
  const char *wanted = getenv("STOFKAM_KERNEL");
  answer = SCAN_PLAIN;
  if (__builtin_cpu_supports("avx2")) answer = SCAN_AVX2;
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl"))
    answer = __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2") &&
                     __builtin_cpu_supports("gfni") && __builtin_cpu_supports("pclmul")
                 ? SCAN_VBMI
                 : SCAN_AVX512;
  if (wanted && !strcmp(wanted, "plain")) answer = SCAN_PLAIN;
  if (wanted && !strcmp(wanted, "avx2") && answer > SCAN_AVX2) answer = SCAN_AVX2;
  if (wanted && !strcmp(wanted, "avx512") && answer > SCAN_AVX512) answer = SCAN_AVX512;
  __atomic_store_n(&known, answer, __ATOMIC_RELAXED);
  return answer;
}
#else
static inline int scan_processor(void) { return SCAN_PLAIN; }
#endif
#endif
