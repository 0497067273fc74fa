#include "bit_program.h"
#include "processor.h"

_Static_assert(SCAN_BLOCK_WORDS <= 64, "a word has a bit for each word of an output");

/* Adds bits of some words to an output. */
__attribute__((always_inline)) static inline void add_output(
    uint64_t *outputs, uint64_t *found, size_t output, const uint64_t *bits, int word_count) {
  uint64_t *words = outputs + output * SCAN_BLOCK_WORDS;
  uint64_t some = 0;
  for (int i = 0; i < word_count; i++) some |= (uint64_t)(bits[i] != 0) << i;
  if (!some) return;
  if (found[output])
    for (int i = 0; i < word_count; i++) words[i] |= bits[i];
  else
    memcpy(words, bits, (size_t)word_count * sizeof *bits);
  found[output] |= some;
}

static int has_result(scan_instruction step) { return (step.operation & SCAN_OPERATION) < SCAN_OUTPUT; }

/* Where the instructions end that a skip leaves out. */
static size_t skip_end(scan_instruction step, size_t at) {
  return (step.operation & SCAN_OPERATION) == SCAN_SKIP_IF_FEW ? at + step.b + 1 : 0;
}

/* Whether a result is read by an instruction that does not have it at hand. */
static int is_read_later(const scan_instruction *program, size_t count, size_t at) {
  const uint16_t result = program[at].destination;
  size_t skipped_to = 0;
  for (size_t next = at + 1; next < count; next++) {
    const scan_instruction step = program[next];
    const int has_b = (step.operation & SCAN_OPERATION) < SCAN_NOT;
    if (step.a == result && !(step.operation & SCAN_A_IS_LAST)) return 1;
    if (has_b && step.b == result && !(step.operation & SCAN_B_IS_LAST)) return 1;
    // What may be skipped does not always put another result in its place.
    if (has_result(step) && step.destination == result && next >= skipped_to) return 0;
    if (skip_end(step, next) > skipped_to) skipped_to = skip_end(step, next);
  }
  return 0;
}

void scan_mark_last(scan_instruction *program, size_t count) {
  // Where a skip leads to, two results could be the last.
  const uint8_t led_to = 128;
  for (size_t at = 0; at < count; at++) {
    const size_t end = skip_end(program[at], at);
    if (end && end < count) program[end].operation |= led_to;
  }
  int is_known = 0;
  uint16_t last = 0;
  for (size_t at = 0; at < count; at++) {
    scan_instruction *step = program + at;
    if (step->operation & led_to) is_known = 0;
    step->operation &= (uint8_t)~led_to;
    const int operation = step->operation;
    // Bits are counted in memory, and the byte before is in the memory of a class.
    if (is_known && step->a == last && operation != SCAN_SKIP_IF_FEW) step->operation |= SCAN_A_IS_LAST;
    if (is_known && step->b == last && operation < SCAN_AND_BEFORE) step->operation |= SCAN_B_IS_LAST;
    if (operation >= SCAN_OUTPUT) continue;
    is_known = 1;
    last = step->destination;
  }
  for (size_t at = 0; at < count; at++)
    if (has_result(program[at]) && !is_read_later(program, count, at)) program[at].operation |= SCAN_UNWRITTEN;
}

/* Written once; compiled for each instruction set and number of words. */
__attribute__((always_inline)) static inline void run_program(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count,
    int word_count) {
  // The words that each instruction works on: those of the block, and one more for what lies further on.
  const int words = word_count + 1;
  memset(found, 0, output_count * sizeof *found);
  for (size_t at = 0; at < count; at++) {
    const scan_instruction step = program[at];
    const uint64_t *a = operand_words(step.a, classes, class_count, registers);
    // What results are still at hand is for those who have the registers to keep them.
    const int operation = step.operation & SCAN_OPERATION;
    const uint64_t *b = operation >= SCAN_OUTPUT ? 0 : operand_words(step.b, classes, class_count, registers);
    const unsigned n = step.shift, m = 64 - n;
    // A destination is never an operand of the same instruction (single assignment).
    uint64_t *restrict to = operation >= SCAN_OUTPUT ? 0 : registers[step.destination - class_count].words;
    switch (operation) {
      case SCAN_AND:
        if (n) for (int i = 0; i < words; i++) to[i] = a[i] & (b[i] >> n | b[i + 1] << m);
        else for (int i = 0; i < words; i++) to[i] = a[i] & b[i];
        to[words] = 0;
        break;
      case SCAN_OR:
        if (n) for (int i = 0; i < words; i++) to[i] = a[i] | (b[i] >> n | b[i + 1] << m);
        else for (int i = 0; i < words; i++) to[i] = a[i] | b[i];
        to[words] = 0;
        break;
      case SCAN_AND_NOT:
        if (n) for (int i = 0; i < words; i++) to[i] = a[i] & ~(b[i] >> n | b[i + 1] << m);
        else for (int i = 0; i < words; i++) to[i] = a[i] & ~b[i];
        to[words] = 0;
        break;
      case SCAN_AND_BEFORE:
        for (int i = 0; i < words; i++) to[i] = a[i] & (b[i] << 1 | b[i - 1] >> 63);
        to[words] = 0;
        break;
      case SCAN_AND_NOT_BEFORE:
        for (int i = 0; i < words; i++) to[i] = a[i] & ~(b[i] << 1 | b[i - 1] >> 63);
        to[words] = 0;
        break;
      case SCAN_NOT:
        for (int i = 0; i < words; i++) to[i] = ~a[i];
        to[words] = ~(uint64_t)0;
        break;
      case SCAN_OUTPUT: add_output(outputs, found, step.destination, a, word_count); break;
      case SCAN_SKIP_IF_FEW: {
        size_t bits = 0;
        for (int i = 0; i < word_count && bits <= n; i++) bits += a[i] ? __builtin_popcountll(a[i]) : 0;
        if (bits > n) break;
        add_output(outputs, found, step.destination, a, word_count);
        at += step.b;
        break;
      }
    }
  }
}

/* Compiles the program for both numbers of words. */
__attribute__((always_inline)) static inline void run_short_or_whole(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count, size_t word_count) {
  if (scan_program_words(word_count) == SCAN_SHORT_WORDS)
    run_program(program, count, classes, class_count, registers, outputs, found, output_count, SCAN_SHORT_WORDS);
  else
    run_program(program, count, classes, class_count, registers, outputs, found, output_count, SCAN_BLOCK_WORDS);
}

void scan_run_program_scalar(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count, size_t word_count) {
  run_short_or_whole(program, count, classes, class_count, registers, outputs, found, output_count, word_count);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void run_avx2(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count, size_t word_count) {
  run_short_or_whole(program, count, classes, class_count, registers, outputs, found, output_count, word_count);
}
#endif

void scan_run_program(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count, size_t word_count) {
#if defined(__x86_64__)
  switch (scan_processor()) {
    case SCAN_VBMI:
    case SCAN_AVX512:
      if (scan_program_words(word_count) == SCAN_SHORT_WORDS)
        scan_run_program_avx512_short(
            program, count, classes, class_count, registers, outputs, found, output_count);
      else
        scan_run_program_avx512(program, count, classes, class_count, registers, outputs, found, output_count);
      return;
    case SCAN_AVX2:
      run_avx2(program, count, classes, class_count, registers, outputs, found, output_count, word_count);
      return;
    default: break;
  }
#endif
  scan_run_program_scalar(
      program, count, classes, class_count, registers, outputs, found, output_count, word_count);
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
