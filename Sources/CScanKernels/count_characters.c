#include "scan_kernels.h"

size_t scan_count_characters(const uint8_t *text, size_t count) {
  size_t characters = 0;
  // Compilers make vector code of this loop; no version by hand was faster on lines of text.
  for (size_t i = 0; i < count; i++) characters += (int8_t)text[i] > (int8_t)0xBF;
  return characters;
}

int scan_is_ascii(const uint8_t *text, size_t count) {
  size_t i = 0;
  // A block at a time, so that compilers make vector code of the inner loop and the outer one can stop early.
  for (; i + 256 <= count; i += 256) {
    uint8_t any = 0;
    for (size_t j = 0; j < 256; j++) any |= text[i + j];
    if (any & 0x80) return 0;
  }
  for (; i < count; i++)
    if (text[i] & 0x80) return 0;
  return 1;
}
