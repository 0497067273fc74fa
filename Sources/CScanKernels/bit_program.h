/// What the versions of `scan_run_program` share. Not part of the module.
#ifndef SCAN_BIT_PROGRAM_H
#define SCAN_BIT_PROGRAM_H

#include <string.h>

#include "scan_kernels.h"

/* The words of an operand: a class, or a register. */
static inline const uint64_t *operand_words(
    uint16_t operand, const uint64_t *const *classes, size_t class_count, const scan_register *registers) {
  return operand < class_count ? classes[operand] : registers[operand - class_count].words;
}

#if defined(__x86_64__)
void scan_run_program_avx512(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count);

/* The same over the first SCAN_SHORT_WORDS words. */
void scan_run_program_avx512_short(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count);
#endif
#endif
