#include <string.h>

#include "processor.h"
#include "scan_kernels.h"

/* The words that each instruction works on: the block, and one more for what lies further on. */
#define WORDS (SCAN_BLOCK_WORDS + 1)

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
        if (any) add_output(outputs, found, step.destination, a);
        break;
      }
      case SCAN_SKIP_IF_FEW: {
        size_t bits = 0;
        for (int i = 0; i < SCAN_BLOCK_WORDS && bits <= n; i++) bits += a[i] ? __builtin_popcountll(a[i]) : 0;
        if (bits > n) break;
        if (bits) add_output(outputs, found, step.destination, a);
        at += step.b;
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
#include <immintrin.h>

/* Eight words at a time. Bits that move from one word to the next come from the vector and its neighbour, so
 * that no load is unaligned: those of classes and registers begin at multiples of 64 bytes. */
#define VECTORS (SCAN_BLOCK_WORDS / 8)
#define AVX512 "avx512f,avx512bw,avx512vl,popcnt"
#define TARGET_AVX512 __attribute__((target(AVX512), always_inline)) static inline

/* The words `here` moved down by n bits (0 < n < 64), with what comes down from those after them. */
TARGET_AVX512 __m512i moved_down(__m512i here, __m512i after, __m128i n, __m128i m) {
  const __m512i next = _mm512_alignr_epi64(after, here, 1);
  return _mm512_or_si512(_mm512_srl_epi64(here, n), _mm512_sll_epi64(next, m));
}

/* The words `here` moved up by one bit, with what comes up from those before them. */
TARGET_AVX512 __m512i moved_up(__m512i before, __m512i here) {
  const __m512i last = _mm512_alignr_epi64(here, before, 7);
  return _mm512_or_si512(_mm512_slli_epi64(here, 1), _mm512_srli_epi64(last, 63));
}

#define COMBINE(word_result, vector_result)                                       \
  do {                                                                            \
    if (n) {                                                                      \
      const __m128i down = _mm_cvtsi32_si128((int)n), up = _mm_cvtsi32_si128((int)m); \
      __m512i here = _mm512_loadu_si512(b);                                       \
      for (int v = 0; v < VECTORS; v++) {                                         \
        const __m512i after = _mm512_loadu_si512(b + 8 * v + 8);                  \
        const __m512i left = _mm512_loadu_si512(a + 8 * v);                       \
        const __m512i right = moved_down(here, after, down, up);                  \
        _mm512_storeu_si512(to + 8 * v, vector_result);                           \
        here = after;                                                             \
      }                                                                           \
      const uint64_t left = a[SCAN_BLOCK_WORDS];                                  \
      const uint64_t right = b[SCAN_BLOCK_WORDS] >> n | b[SCAN_BLOCK_WORDS + 1] << m; \
      to[SCAN_BLOCK_WORDS] = word_result;                                         \
    } else {                                                                      \
      for (int v = 0; v < VECTORS; v++) {                                         \
        const __m512i left = _mm512_loadu_si512(a + 8 * v), right = _mm512_loadu_si512(b + 8 * v); \
        _mm512_storeu_si512(to + 8 * v, vector_result);                           \
      }                                                                           \
      const uint64_t left = a[SCAN_BLOCK_WORDS], right = b[SCAN_BLOCK_WORDS];     \
      to[SCAN_BLOCK_WORDS] = word_result;                                         \
    }                                                                             \
    to[WORDS] = 0;                                                                \
  } while (0)

#define COMBINE_BEFORE(word_result, vector_result)                                \
  do {                                                                            \
    __m512i before = _mm512_loadu_si512(b - 8);                                   \
    for (int v = 0; v < VECTORS; v++) {                                           \
      const __m512i here = _mm512_loadu_si512(b + 8 * v);                         \
      const __m512i left = _mm512_loadu_si512(a + 8 * v);                         \
      const __m512i right = moved_up(before, here);                               \
      _mm512_storeu_si512(to + 8 * v, vector_result);                             \
      before = here;                                                              \
    }                                                                             \
    const uint64_t left = a[SCAN_BLOCK_WORDS];                                    \
    const uint64_t right = b[SCAN_BLOCK_WORDS] << 1 | b[SCAN_BLOCK_WORDS - 1] >> 63; \
    to[SCAN_BLOCK_WORDS] = word_result;                                           \
    to[WORDS] = 0;                                                                \
  } while (0)

TARGET_AVX512 int any_avx512(const uint64_t *a) {
  __m512i any = _mm512_loadu_si512(a);
  for (int v = 1; v < VECTORS; v++) any = _mm512_or_si512(any, _mm512_loadu_si512(a + 8 * v));
  return _mm512_test_epi64_mask(any, any) != 0;
}

/* How many bits a block has, or more than `limit` if it has more than that. */
TARGET_AVX512 size_t few_bits_avx512(const uint64_t *a, size_t limit) {
  uint64_t some = 0;  // the words that are not zero
  for (int v = 0; v < VECTORS; v++) {
    const __m512i words = _mm512_loadu_si512(a + 8 * v);
    some |= (uint64_t)_mm512_test_epi64_mask(words, words) << 8 * v;
  }
  size_t bits = (size_t)__builtin_popcountll(some);
  if (bits > limit) return bits;
  for (bits = 0; some; some &= some - 1) bits += (size_t)__builtin_popcountll(a[__builtin_ctzll(some)]);
  return bits;
}

__attribute__((target(AVX512))) static void run_avx512(
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
    uint64_t *restrict to = step.operation >= SCAN_OUTPUT ? 0 : registers[step.destination - class_count].words;
    switch (step.operation) {
      case SCAN_AND: COMBINE(left & right, _mm512_and_si512(left, right)); break;
      case SCAN_OR: COMBINE(left | right, _mm512_or_si512(left, right)); break;
      case SCAN_AND_NOT: COMBINE(left & ~right, _mm512_andnot_si512(right, left)); break;
      case SCAN_AND_BEFORE: COMBINE_BEFORE(left & right, _mm512_and_si512(left, right)); break;
      case SCAN_AND_NOT_BEFORE: COMBINE_BEFORE(left & ~right, _mm512_andnot_si512(right, left)); break;
      case SCAN_NOT:
        for (int i = 0; i < WORDS; i++) to[i] = ~a[i];
        to[WORDS] = ~(uint64_t)0;
        break;
      case SCAN_OUTPUT:
        if (any_avx512(a)) add_output(outputs, found, step.destination, a);
        break;
      case SCAN_SKIP_IF_FEW: {
        const size_t bits = few_bits_avx512(a, n);
        if (bits > n) break;
        if (bits) add_output(outputs, found, step.destination, a);
        at += step.b;
        break;
      }
    }
  }
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
    case SCAN_VBMI:
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
    case SCAN_VBMI: return "avx512vbmi";
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
