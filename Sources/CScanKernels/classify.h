/// What the versions of `scan_classify` share. Not part of the module.
#ifndef SCAN_CLASSIFY_H
#define SCAN_CLASSIFY_H

#include "scan_kernels.h"

/* Writes word `word` of each mask from the up to 64 bytes of text that it stands for. */
static inline void classify_word(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks, size_t word) {
  uint64_t bits[SCAN_MAX_CLASSES] = {0};
  for (size_t i = 0; i < count; i++) {
    uint32_t classes = plan->classes_of[text[i]];
    for (uint32_t c = 0; c < plan->class_count; c++) bits[c] |= (uint64_t)(classes >> c & 1) << i;
  }
  for (uint32_t c = 0; c < plan->class_count; c++) masks[c][word] = bits[c];
}

#if defined(__x86_64__)
void scan_classify_avx512(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks);
void scan_classify_vbmi(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks);
#endif
#endif
