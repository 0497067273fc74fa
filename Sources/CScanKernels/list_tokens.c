#include "processor.h"
#include "scan_kernels.h"

/* Bit i is the xor of bits 0 to i. */
static inline uint64_t running_xor(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

size_t scan_list_tokens_scalar(
    const scan_json_masks *masks, size_t words, uint32_t origin, uint64_t *inside, uint32_t *tokens,
    size_t *token_count) {
  size_t count = *token_count, word = 0;
  for (; word < words; word++) {
    const uint64_t newlines = masks->newline[word], marks = masks->structure[word];
    const uint64_t stops = masks->quote[word] & ~newlines;
    if (stops & ~marks) break;
    const uint64_t quotes = stops & marks;
    const uint64_t within = running_xor(quotes) ^ *inside;
    if (newlines & within) break;
    *inside = 0 - (within >> 63);
    uint64_t left = (marks & ~within & ~(newlines & masks->ignored)) | quotes;
    for (; left; left &= left - 1)
      tokens[count++] = origin + (uint32_t)(64 * word) + (uint32_t)__builtin_ctzll(left);
  }
  *token_count = count;
  return word;
}

#if defined(__x86_64__)
#include <immintrin.h>

/* The bits of a word become bytes in one instruction, as in simdjson's Ice Lake kernel. */
__attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt,pclmul"))) static size_t list_tokens_vbmi(
    const scan_json_masks *masks, size_t words, uint32_t origin, uint64_t *inside, uint32_t *tokens,
    size_t *token_count) {
  uint8_t numbers[64];
  for (int i = 0; i < 64; i++) numbers[i] = (uint8_t)i;
  const __m512i places = _mm512_loadu_si512(numbers);
  const __m128i ones = _mm_set1_epi64x(-1);
  uint64_t carry = *inside;
  size_t count = *token_count, word = 0;
  for (; word < words; word++) {
    const uint64_t newlines = masks->newline[word], marks = masks->structure[word];
    const uint64_t stops = masks->quote[word] & ~newlines;
    if (stops & ~marks) break;
    const uint64_t quotes = stops & marks;
    // The product with all ones, without carries, is the running xor.
    const __m128i product = _mm_clmulepi64_si128(_mm_cvtsi64_si128((long long)quotes), ones, 0);
    const uint64_t within = (uint64_t)_mm_cvtsi128_si64(product) ^ carry;
    if (newlines & within) break;
    carry = 0 - (within >> 63);
    const uint64_t listed = (marks & ~within & ~(newlines & masks->ignored)) | quotes;
    const __m512i bytes = _mm512_maskz_compress_epi8(listed, places);
    const __m512i first = _mm512_set1_epi32((int)(origin + (uint32_t)(64 * word)));
    const size_t end = count + (size_t)_mm_popcnt_u64(listed);
#define LIST(part) \
  _mm512_storeu_si512( \
      tokens + count + 16 * part, \
      _mm512_add_epi32(first, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(bytes, part))))
    LIST(0);
    if (end - count > 16) {
      LIST(1);
      if (end - count > 32) {
        LIST(2);
        LIST(3);
      }
    }
#undef LIST
    count = end;
  }
  *inside = carry;
  *token_count = count;
  return word;
}
#endif

size_t scan_list_tokens(
    const scan_json_masks *masks, size_t words, uint32_t origin, uint64_t *inside, uint32_t *tokens,
    size_t *token_count) {
#if defined(__x86_64__)
  if (scan_processor() == SCAN_VBMI) return list_tokens_vbmi(masks, words, origin, inside, tokens, token_count);
#endif
  return scan_list_tokens_scalar(masks, words, origin, inside, tokens, token_count);
}
