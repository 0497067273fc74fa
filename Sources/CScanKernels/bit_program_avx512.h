/* Bit programs with AVX-512, over `VECTORS` vectors of each block; `RUN` is what to call it. Included by a file for each length. */
#include "bit_program.h"

#if defined(__x86_64__)
#include <immintrin.h>

/* A block and the word after it are nine vectors, and there are 32 registers for vectors: so the last result stays in
 * nine of them. Most instructions go on with it, and most results are read by nothing else and never written to memory.
 * Bits that move from one word to the next come from the vector and its neighbour, so that no load is unaligned: those
 * of classes and registers begin at multiples of 64 bytes. */
#define AVX512 "avx512f,avx512bw,avx512vl,popcnt"
#define INLINE __attribute__((target(AVX512), always_inline)) static inline

/* The vectors of a block; of the last only the first word counts. */
typedef struct {
  __m512i at[VECTORS + 1];
} vectors;

INLINE vectors load(const uint64_t *words) {
  vectors x;
  for (int v = 0; v <= VECTORS; v++) x.at[v] = _mm512_loadu_si512(words + 8 * v);
  return x;
}

INLINE void store(uint64_t *words, vectors x) {
  for (int v = 0; v <= VECTORS; v++) _mm512_storeu_si512(words + 8 * v, x.at[v]);
}

/* Bits moved down by n (0 < n < 64), with what comes down from the words after them. */
INLINE vectors moved_down(vectors x, unsigned n) {
  const __m128i down = _mm_cvtsi32_si128((int)n), up = _mm_cvtsi32_si128((int)(64 - n));
  vectors moved;
  for (int v = 0; v <= VECTORS; v++) {
    const __m512i next = _mm512_alignr_epi64(x.at[v < VECTORS ? v + 1 : v], x.at[v], 1);
    moved.at[v] = _mm512_or_si512(_mm512_srl_epi64(x.at[v], down), _mm512_sll_epi64(next, up));
  }
  return moved;
}

/* The bits of a class moved up by one, with what comes up from the words before them. */
INLINE vectors moved_up(const uint64_t *words) {
  vectors moved;
  __m512i before = _mm512_loadu_si512(words - 8);
  for (int v = 0; v <= VECTORS; v++) {
    const __m512i here = _mm512_loadu_si512(words + 8 * v);
    const __m512i last = _mm512_alignr_epi64(here, before, 7);
    moved.at[v] = _mm512_or_si512(_mm512_slli_epi64(here, 1), _mm512_srli_epi64(last, 63));
    before = here;
  }
  return moved;
}

/* Past the word after the block there is nothing. */
INLINE vectors cut(vectors x) {
  x.at[VECTORS] = _mm512_maskz_mov_epi64(1, x.at[VECTORS]);
  return x;
}

INLINE vectors and(vectors a, vectors b) {
  for (int v = 0; v <= VECTORS; v++) a.at[v] = _mm512_and_si512(a.at[v], b.at[v]);
  return cut(a);
}

INLINE vectors or(vectors a, vectors b) {
  for (int v = 0; v <= VECTORS; v++) a.at[v] = _mm512_or_si512(a.at[v], b.at[v]);
  return cut(a);
}

INLINE vectors and_not(vectors a, vectors b) {
  for (int v = 0; v <= VECTORS; v++) a.at[v] = _mm512_andnot_si512(b.at[v], a.at[v]);
  return cut(a);
}

/* Past the word after the block everything is. */
INLINE vectors not(vectors x) {
  const __m512i ones = _mm512_set1_epi64(-1);
  for (int v = 0; v <= VECTORS; v++) x.at[v] = _mm512_xor_si512(x.at[v], ones);
  x.at[VECTORS] = _mm512_mask_mov_epi64(ones, 1, x.at[VECTORS]);
  return x;
}

/* A bit for each word of a block that is not zero. */
INLINE uint64_t words_with_bits(vectors x) {
  uint64_t some = 0;
  for (int v = 0; v < VECTORS; v++) some |= (uint64_t)_mm512_test_epi64_mask(x.at[v], x.at[v]) << 8 * v;
  return some;
}

/* Adds bits to an output. */
INLINE void add_output(uint64_t *outputs, uint64_t *found, size_t output, vectors x) {
  const uint64_t some = words_with_bits(x);
  if (!some) return;
  uint64_t *words = outputs + output * SCAN_BLOCK_WORDS;
  for (int v = 0; v < VECTORS; v++) {
    const __m512i before = found[output] ? _mm512_loadu_si512(words + 8 * v) : _mm512_setzero_si512();
    _mm512_storeu_si512(words + 8 * v, _mm512_or_si512(before, x.at[v]));
  }
  found[output] |= some;
}

/* How many bits a block has, or more than `limit` if it has more than that. */
INLINE size_t few_bits(const uint64_t *a, size_t limit) {
  uint64_t some = words_with_bits(load(a));
  size_t bits = (size_t)__builtin_popcountll(some);
  if (bits > limit) return bits;
  for (bits = 0; some; some &= some - 1) bits += (size_t)__builtin_popcountll(a[__builtin_ctzll(some)]);
  return bits;
}

/* A case for each place that the operands can be in, and whether the result is written. */
#define RESULT(code, value)                         \
  case (code): last = value; store(to, last); break; \
  case (code) | SCAN_UNWRITTEN: last = value; break;

#define OPERATION(code, combine)                                                              \
  RESULT(code, combine(load(a), load(b)))                                                     \
  RESULT(code | SCAN_A_IS_LAST, combine(last, load(b)))                                       \
  RESULT(code | SCAN_B_IS_LAST, combine(load(a), last))                                       \
  RESULT(code | SCAN_A_IS_LAST | SCAN_B_IS_LAST, combine(last, last))                         \
  RESULT(SHIFTED | code, combine(load(a), moved_down(load(b), n)))                            \
  RESULT(SHIFTED | code | SCAN_A_IS_LAST, combine(last, moved_down(load(b), n)))              \
  RESULT(SHIFTED | code | SCAN_B_IS_LAST, combine(load(a), moved_down(last, n)))              \
  RESULT(SHIFTED | code | SCAN_A_IS_LAST | SCAN_B_IS_LAST, combine(last, moved_down(last, n)))

#define OPERATION_BEFORE(code, combine)                      \
  RESULT(code, combine(load(a), moved_up(b)))                \
  RESULT(code | SCAN_A_IS_LAST, combine(last, moved_up(b)))

/* Beside the flags of an instruction. */
#define SHIFTED 64

__attribute__((target(AVX512))) void RUN(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count) {
  memset(found, 0, output_count * sizeof *found);
  vectors last = {0};
  for (size_t at = 0; at < count; at++) {
    const scan_instruction step = program[at];
    const uint64_t *a = operand_words(step.a, classes, class_count, registers);
    const int operation = step.operation & SCAN_OPERATION;
    const uint64_t *b = operation >= SCAN_OUTPUT ? 0 : operand_words(step.b, classes, class_count, registers);
    uint64_t *to = operation >= SCAN_OUTPUT ? 0 : registers[step.destination - class_count].words;
    const unsigned n = step.shift;
    switch (step.operation | (n && operation < SCAN_AND_BEFORE ? SHIFTED : 0)) {
      OPERATION(SCAN_AND, and)
      OPERATION(SCAN_OR, or)
      OPERATION(SCAN_AND_NOT, and_not)
      OPERATION_BEFORE(SCAN_AND_BEFORE, and)
      OPERATION_BEFORE(SCAN_AND_NOT_BEFORE, and_not)
      RESULT(SCAN_NOT, not(load(a)))
      RESULT(SCAN_NOT | SCAN_A_IS_LAST, not(last))
      case SCAN_OUTPUT: add_output(outputs, found, step.destination, load(a)); break;
      case SCAN_OUTPUT | SCAN_A_IS_LAST: add_output(outputs, found, step.destination, last); break;
      case SCAN_SKIP_IF_FEW: {
        const size_t bits = few_bits(a, n);
        if (bits > n) break;
        if (bits) add_output(outputs, found, step.destination, load(a));
        at += step.b;
        break;
      }
    }
  }
}
#endif
