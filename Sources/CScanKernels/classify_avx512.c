#include "classify.h"

#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

__attribute__((target("avx512f,avx512bw,avx512vl"))) void scan_classify_avx512(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks) {
  const __m512i nibble = _mm512_set1_epi8(15);
  const uint32_t planes = plan->plane_count;
  __m512i low[SCAN_MAX_PLANES], high[SCAN_MAX_PLANES];
  for (uint32_t p = 0; p < planes; p++) {
    low[p] = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)plan->low[p]));
    high[p] = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)plan->high[p]));
  }
  // Most classes have buckets in one plane; the list of (class, plane) pairs skips the others.
  struct {
    uint64_t *mask;
    uint8_t plane, more;
    uint8_t bits;
  } steps[SCAN_MAX_CLASSES * SCAN_MAX_PLANES];
  size_t step_count = 0;
  for (uint32_t c = 0; c < plan->class_count; c++) {
    uint8_t more = 0;
    for (uint32_t p = 0; p < planes; p++)
      if (plan->buckets[c][p]) {
        steps[step_count].mask = masks[c];
        steps[step_count].plane = (uint8_t)p;
        steps[step_count].bits = plan->buckets[c][p];
        steps[step_count++].more = more;
        more = 1;
      }
    if (!more) memset(masks[c], 0, (count + 63) / 64 * 8);
  }
  size_t i = 0;
  for (; i + 64 <= count; i += 64) {
    const __m512i bytes = _mm512_loadu_si512(text + i);
    const __m512i lows = _mm512_and_si512(bytes, nibble);
    const __m512i highs = _mm512_and_si512(_mm512_srli_epi16(bytes, 4), nibble);
    __m512i buckets[SCAN_MAX_PLANES];
    for (uint32_t p = 0; p < planes; p++)
      buckets[p] = _mm512_and_si512(_mm512_shuffle_epi8(low[p], lows), _mm512_shuffle_epi8(high[p], highs));
    for (size_t s = 0; s < step_count; s++) {
      uint64_t bits = _mm512_test_epi8_mask(buckets[steps[s].plane], _mm512_set1_epi8((char)steps[s].bits));
      uint64_t *word = steps[s].mask + i / 64;
      *word = steps[s].more ? *word | bits : bits;
    }
  }
  if (i < count) classify_word(text + i, count - i, plan, masks, i / 64);
}

/* With VBMI and GFNI.
 *
 * One lookup in a table of 256 bytes tells eight classes of 64 bytes: a byte of eight bits for each byte of text. To test
 * for each bit alone and to store its word takes sixteen instructions. Instead, the bits of eight vectors are transposed:
 * in each eight bytes as a matrix of bits, in each vector as a matrix of bytes, and among the vectors as one of words.
 * That takes five for each vector, and leaves eight words of one class in one vector. */
#define VBMI "avx512f,avx512bw,avx512vl,avx512vbmi,gfni"
#define INLINE __attribute__((target(VBMI), always_inline)) static inline

/* Eight vectors: of text, of bits of classes, or of words of masks. */
typedef struct {
  __m512i at[8];
} vectors;

/* A table of 256 bytes. */
typedef struct {
  __m512i part[4];
} table;

/* The table's entries for bytes of text, which all are below 128 if `ascii`. */
INLINE __m512i look_up(const table *t, __m512i bytes, int ascii) {
  const __m512i low = _mm512_permutex2var_epi8(t->part[0], bytes, t->part[1]);
  if (ascii) return low;
  const __m512i high = _mm512_permutex2var_epi8(t->part[2], bytes, t->part[3]);
  return _mm512_mask_blend_epi8(_mm512_movepi8_mask(bytes), low, high);
}

/* Word j of vector i becomes word i of vector j. */
INLINE vectors transpose_words(vectors x) {
  vectors pairs, fours, all;
  for (int i = 0; i < 8; i += 2) {
    pairs.at[i] = _mm512_unpacklo_epi64(x.at[i], x.at[i + 1]);
    pairs.at[i + 1] = _mm512_unpackhi_epi64(x.at[i], x.at[i + 1]);
  }
  for (int half = 0; half < 8; half += 4)
    for (int i = half; i < half + 2; i++) {
      fours.at[i] = _mm512_shuffle_i64x2(pairs.at[i], pairs.at[i + 2], 0x88);
      fours.at[i + 2] = _mm512_shuffle_i64x2(pairs.at[i], pairs.at[i + 2], 0xDD);
    }
  for (int i = 0; i < 4; i++) {
    all.at[i] = _mm512_shuffle_i64x2(fours.at[i], fours.at[i + 4], 0x88);
    all.at[i + 4] = _mm512_shuffle_i64x2(fours.at[i], fours.at[i + 4], 0xDD);
  }
  return all;
}

/* The words of eight classes for 512 bytes of text, of which each eight are in reverse. */
INLINE vectors class_words(const table *t, vectors reversed, int ascii, __m512i by_class) {
  const __m512i unit = _mm512_set1_epi64(0x8040201008040201);
  vectors words;
  for (int i = 0; i < 8; i++) {
    const __m512i bits = look_up(t, reversed.at[i], ascii);
    // The product of the unit matrix with each matrix of bits is that matrix transposed, its columns in reverse.
    words.at[i] = _mm512_permutexvar_epi8(by_class, _mm512_gf2p8affine_epi64_epi8(unit, bits, 0));
  }
  return transpose_words(words);
}

__attribute__((target(VBMI))) void scan_classify_vbmi(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks) {
  const uint32_t groups = (plan->class_count + 7) / 8;
  table tables[SCAN_MAX_CLASSES / 8];
  for (uint32_t g = 0; g < groups; g++)
    for (int p = 0; p < 4; p++) tables[g].part[p] = _mm512_loadu_si512(plan->bits_of[g] + 64 * p);
  const __m512i reverse =
      _mm512_broadcast_i32x4(_mm_setr_epi8(7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8));
  uint8_t order[64];
  for (int i = 0; i < 64; i++) order[i] = (uint8_t)(i % 8 * 8 + i / 8);
  const __m512i by_class = _mm512_loadu_si512(order);
  size_t i = 0;
  for (; i + 512 <= count; i += 512) {
    vectors reversed;
    __m512i any = _mm512_setzero_si512();
    for (int v = 0; v < 8; v++) {
      reversed.at[v] = _mm512_shuffle_epi8(_mm512_loadu_si512(text + i + 64 * v), reverse);
      any = _mm512_or_si512(any, reversed.at[v]);
    }
    const int ascii = !_mm512_movepi8_mask(any);
    for (uint32_t g = 0; g < groups; g++) {
      const vectors words = ascii ? class_words(&tables[g], reversed, 1, by_class)
                                  : class_words(&tables[g], reversed, 0, by_class);
      uint64_t *const *mask = masks + 8 * g;
      switch (plan->class_count - 8 * g) {
        default: _mm512_storeu_si512(mask[7] + i / 64, words.at[7]); __attribute__((fallthrough));
        case 7: _mm512_storeu_si512(mask[6] + i / 64, words.at[6]); __attribute__((fallthrough));
        case 6: _mm512_storeu_si512(mask[5] + i / 64, words.at[5]); __attribute__((fallthrough));
        case 5: _mm512_storeu_si512(mask[4] + i / 64, words.at[4]); __attribute__((fallthrough));
        case 4: _mm512_storeu_si512(mask[3] + i / 64, words.at[3]); __attribute__((fallthrough));
        case 3: _mm512_storeu_si512(mask[2] + i / 64, words.at[2]); __attribute__((fallthrough));
        case 2: _mm512_storeu_si512(mask[1] + i / 64, words.at[1]); __attribute__((fallthrough));
        case 1: _mm512_storeu_si512(mask[0] + i / 64, words.at[0]);
      }
    }
  }
  for (; i + 64 <= count; i += 64) {
    const __m512i bytes = _mm512_loadu_si512(text + i);
    for (uint32_t c = 0; c < plan->class_count; c++) {
      const __m512i bits = look_up(&tables[c / 8], bytes, 0);
      masks[c][i / 64] = _mm512_test_epi8_mask(bits, _mm512_set1_epi8((char)(1 << c % 8)));
    }
  }
  if (i < count) classify_word(text + i, count - i, plan, masks, i / 64);
}
#endif
