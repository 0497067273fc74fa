/// The versions of `scan_run_program` that are in files of their own. Not part of the module.
#ifndef SCAN_BIT_PROGRAM_H
#define SCAN_BIT_PROGRAM_H

#include <string.h>

#include "scan_kernels.h"

#if defined(__x86_64__)
void scan_run_program_avx512(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count);
#endif
#endif
