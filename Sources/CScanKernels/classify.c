#include "classify.h"

#include <string.h>

#include "processor.h"

/* A bucket while a plan is made: which low nibbles go with which high nibbles. */
typedef struct {
  uint16_t low, high;
} bucket;

int scan_make_class_plan(const scan_byte_set *sets, size_t count, scan_class_plan *plan) {
  memset(plan, 0, sizeof *plan);
  if (count > SCAN_MAX_CLASSES) return -1;
  plan->class_count = (uint32_t)count;
  bucket buckets[SCAN_MAX_PLANES * 8];
  size_t used = 0;
  for (size_t c = 0; c < count; c++) {
    uint16_t rows[16];  // the low nibbles in the class, for each high nibble
    for (int h = 0; h < 16; h++) rows[h] = (uint16_t)(sets[c].words[h / 4] >> (h % 4 * 16));
    for (int b = 0; b < 256; b++)
      plan->classes_of[b] |= (uint32_t)((sets[c].words[b / 64] >> (b % 64)) & 1) << c;
    uint16_t done = 0;
    for (int h = 0; h < 16; h++) {
      if (!rows[h] || (done >> h & 1)) continue;
      // High nibbles with the same low nibbles make one product.
      bucket want = {rows[h], 0};
      for (int other = h; other < 16; other++)
        if (rows[other] == rows[h]) want.high |= (uint16_t)(1 << other);
      done |= want.high;
      size_t found = 0;
      while (found < used && (buckets[found].low != want.low || buckets[found].high != want.high)) found++;
      if (found == used) {
        if (used == SCAN_MAX_PLANES * 8) return -1;
        buckets[used++] = want;
      }
      plan->buckets[c][found / 8] |= (uint8_t)(1 << found % 8);
    }
  }
  for (size_t i = 0; i < used; i++)
    for (int nibble = 0; nibble < 16; nibble++) {
      if (buckets[i].low >> nibble & 1) plan->low[i / 8][nibble] |= (uint8_t)(1 << i % 8);
      if (buckets[i].high >> nibble & 1) plan->high[i / 8][nibble] |= (uint8_t)(1 << i % 8);
    }
  plan->plane_count = (uint32_t)((used + 7) / 8);
  for (int b = 0; b < 256; b++)
    for (size_t group = 0; group < SCAN_MAX_CLASSES / 8; group++)
      plan->bits_of[group][b] = (uint8_t)(plan->classes_of[b] >> 8 * group);
  return 0;
}

void scan_classify_scalar(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks) {
  for (size_t i = 0; i < count; i += 64)
    classify_word(text + i, count - i < 64 ? count - i : 64, plan, masks, i / 64);
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static void classify_avx2(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks) {
  const __m256i nibble = _mm256_set1_epi8(15), zero = _mm256_setzero_si256();
  const uint32_t planes = plan->plane_count;
  size_t i = 0;
  for (; i + 64 <= count; i += 64) {
    __m256i buckets[SCAN_MAX_PLANES][2];
    for (int half = 0; half < 2; half++) {
      const __m256i bytes = _mm256_loadu_si256((const __m256i *)(text + i + 32 * half));
      const __m256i lows = _mm256_and_si256(bytes, nibble);
      const __m256i highs = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble);
      for (uint32_t p = 0; p < planes; p++)
        buckets[p][half] = _mm256_and_si256(
            _mm256_shuffle_epi8(
                _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)plan->low[p])), lows),
            _mm256_shuffle_epi8(
                _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)plan->high[p])), highs));
    }
    for (uint32_t c = 0; c < plan->class_count; c++) {
      uint64_t bits = 0;
      for (uint32_t p = 0; p < planes; p++) {
        if (!plan->buckets[c][p]) continue;
        const __m256i want = _mm256_set1_epi8((char)plan->buckets[c][p]);
        const uint32_t first =
            (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_and_si256(buckets[p][0], want), zero));
        const uint32_t second =
            (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_and_si256(buckets[p][1], want), zero));
        bits |= ~((uint64_t)second << 32 | first);
      }
      masks[c][i / 64] = bits;
    }
  }
  if (i < count) classify_word(text + i, count - i, plan, masks, i / 64);
}
#endif

#if defined(__aarch64__)
#include <arm_neon.h>

/* One bit for each byte that is not zero: 64 bytes in four vectors. */
static inline uint64_t nonzero_bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t weight = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  a = vandq_u8(vtstq_u8(a, a), weight);
  b = vandq_u8(vtstq_u8(b, b), weight);
  c = vandq_u8(vtstq_u8(c, c), weight);
  d = vandq_u8(vtstq_u8(d, d), weight);
  uint8x16_t sum = vpaddq_u8(vpaddq_u8(a, b), vpaddq_u8(c, d));
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sum, sum)), 0);
}

static void classify_neon(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks) {
  const uint8x16_t nibble = vdupq_n_u8(15);
  const uint32_t planes = plan->plane_count;
  size_t i = 0;
  for (; i + 64 <= count; i += 64) {
    uint8x16_t buckets[SCAN_MAX_PLANES][4];
    for (int part = 0; part < 4; part++) {
      const uint8x16_t bytes = vld1q_u8(text + i + 16 * part);
      const uint8x16_t lows = vandq_u8(bytes, nibble), highs = vshrq_n_u8(bytes, 4);
      for (uint32_t p = 0; p < planes; p++)
        buckets[p][part] =
            vandq_u8(vqtbl1q_u8(vld1q_u8(plan->low[p]), lows), vqtbl1q_u8(vld1q_u8(plan->high[p]), highs));
    }
    for (uint32_t c = 0; c < plan->class_count; c++) {
      uint64_t bits = 0;
      for (uint32_t p = 0; p < planes; p++) {
        if (!plan->buckets[c][p]) continue;
        const uint8x16_t want = vdupq_n_u8(plan->buckets[c][p]);
        bits |= nonzero_bits(
            vandq_u8(buckets[p][0], want), vandq_u8(buckets[p][1], want), vandq_u8(buckets[p][2], want),
            vandq_u8(buckets[p][3], want));
      }
      masks[c][i / 64] = bits;
    }
  }
  if (i < count) classify_word(text + i, count - i, plan, masks, i / 64);
}
#endif

void scan_classify(const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks) {
#if defined(__x86_64__)
  switch (scan_processor()) {
    case SCAN_VBMI: scan_classify_vbmi(text, count, plan, masks); return;
    case SCAN_AVX512: scan_classify_avx512(text, count, plan, masks); return;
    case SCAN_AVX2: classify_avx2(text, count, plan, masks); return;
    default: break;
  }
#elif defined(__aarch64__)
  classify_neon(text, count, plan, masks);
  return;
#endif
  scan_classify_scalar(text, count, plan, masks);
}
