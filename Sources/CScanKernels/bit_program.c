#include <string.h>

#include "processor.h"
#include "scan_kernels.h"

/* The words that each instruction works on: the block, and one more for what lies further on. */
#define WORDS (SCAN_BLOCK_WORDS + 1)


/* Written once; the wrappers below compile it for each instruction set. */
__attribute__((always_inline)) static inline void run_program(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t found_words) {
  memset(found, 0, found_words * sizeof *found);
  for (size_t at = 0; at < count; at++) {
    const scan_instruction step = program[at];
    const uint64_t *a = step.a < class_count ? classes[step.a] : registers[step.a - class_count].words;
    const uint64_t *b = step.operation >= SCAN_OUTPUT ? 0
                        : step.b < class_count        ? classes[step.b]
                                                      : registers[step.b - class_count].words;
    const unsigned n = step.shift, m = 64 - n;
    // A destination is never an operand of the same instruction (single assignment).
    uint64_t *restrict to = step.operation >= SCAN_OUTPUT ? 0 : registers[step.destination - class_count].words;
    switch (step.operation) {
      case SCAN_AND:
        if (n) for (int i = 0; i < WORDS; i++) to[i] = a[i] & (b[i] >> n | b[i + 1] << m);
        else for (int i = 0; i < WORDS; i++) to[i] = a[i] & b[i];
        to[WORDS] = 0;
        break;
      case SCAN_OR:
        if (n) for (int i = 0; i < WORDS; i++) to[i] = a[i] | (b[i] >> n | b[i + 1] << m);
        else for (int i = 0; i < WORDS; i++) to[i] = a[i] | b[i];
        to[WORDS] = 0;
        break;
      case SCAN_AND_NOT:
        if (n) for (int i = 0; i < WORDS; i++) to[i] = a[i] & ~(b[i] >> n | b[i + 1] << m);
        else for (int i = 0; i < WORDS; i++) to[i] = a[i] & ~b[i];
        to[WORDS] = 0;
        break;
      case SCAN_AND_BEFORE:
        for (int i = 0; i < WORDS; i++) to[i] = a[i] & (b[i] << 1 | b[i - 1] >> 63);
        to[WORDS] = 0;
        break;
      case SCAN_AND_NOT_BEFORE:
        for (int i = 0; i < WORDS; i++) to[i] = a[i] & ~(b[i] << 1 | b[i - 1] >> 63);
        to[WORDS] = 0;
        break;
      case SCAN_NOT:
        for (int i = 0; i < WORDS; i++) to[i] = ~a[i];
        to[WORDS] = ~(uint64_t)0;
        break;
      case SCAN_OUTPUT: {
        uint64_t any = 0;
        for (int i = 0; i < SCAN_BLOCK_WORDS; i++) any |= a[i];
        if (any) {
          memcpy(outputs + (size_t)step.destination * SCAN_BLOCK_WORDS, a, SCAN_BLOCK_WORDS * sizeof *a);
          found[step.destination / 64] |= (uint64_t)1 << step.destination % 64;
        }
        break;
      }
      case SCAN_SKIP_IF_ZERO: {
        uint64_t any = 0;
        for (int i = 0; i < SCAN_BLOCK_WORDS; i++) any |= a[i];
        if (!any) at += step.b;
        break;
      }
    }
  }
}

void scan_run_program_scalar(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t found_words) {
  run_program(program, count, classes, class_count, registers, outputs, found, found_words);
}

#if defined(__x86_64__)
__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,prefer-256-bit"))) static void run_avx512(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t found_words) {
  run_program(program, count, classes, class_count, registers, outputs, found, found_words);
}

__attribute__((target("avx2"))) static void run_avx2(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t found_words) {
  run_program(program, count, classes, class_count, registers, outputs, found, found_words);
}
#endif

void scan_run_program(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t found_words) {
#if defined(__x86_64__)
  switch (scan_processor()) {
    case SCAN_AVX512:
      run_avx512(program, count, classes, class_count, registers, outputs, found, found_words);
      return;
    case SCAN_AVX2:
      run_avx2(program, count, classes, class_count, registers, outputs, found, found_words);
      return;
    default: break;
  }
#endif
  scan_run_program_scalar(program, count, classes, class_count, registers, outputs, found, found_words);
}

const char *scan_kernel_name(void) {
#if defined(__x86_64__)
  switch (scan_processor()) {
    case SCAN_AVX512: return "avx512";
    case SCAN_AVX2: return "avx2";
    default: return "plain";
  }
#elif defined(__aarch64__)
  return "neon";
#else
  return "plain";
#endif
}
