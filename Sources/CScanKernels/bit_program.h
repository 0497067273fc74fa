/// What the versions of `scan_run_program` share. Not part of the module.
#ifndef SCAN_BIT_PROGRAM_H
#define SCAN_BIT_PROGRAM_H

#include <string.h>

#include "scan_kernels.h"

/* Adds bits to an output. */
static inline void add_output(uint64_t *outputs, uint64_t *found, size_t output, const uint64_t *bits) {
  uint64_t *words = outputs + output * SCAN_BLOCK_WORDS;
  const uint64_t bit = (uint64_t)1 << output % 64;
  if (found[output / 64] & bit)
    for (int i = 0; i < SCAN_BLOCK_WORDS; i++) words[i] |= bits[i];
  else
    memcpy(words, bits, SCAN_BLOCK_WORDS * sizeof *bits);
  found[output / 64] |= bit;
}

#if defined(__x86_64__)
void scan_run_program_avx512(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t found_words);
#endif
#endif
