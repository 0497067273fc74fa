/// Compares the fast kernels with the plain ones on what libFuzzer (scripts/fuzz.sh) or random.c (scripts/test_neon.sh)
/// makes up.
///
/// An input is read as a recipe: whatever its bytes are, they stand for classes and a text, or for a valid bit program and
/// its bitmaps. Each buffer has the size that scan_kernels.h asks for and not a byte more, so that the address sanitizer
/// sees what is read or written beyond it. When kernels differ, the program aborts.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "scan_kernels.h"

/// What is left of the input. Past its end there are zeros.
typedef struct {
  const uint8_t *at;
  size_t left;
} recipe;

static uint8_t take(recipe *from) {
  if (from->left == 0) return 0;
  from->left--;
  return *from->at++;
}

static uint64_t take_word(recipe *from) {
  uint64_t word = 0;
  for (int i = 0; i < 8; i++) word = word << 8 | take(from);
  return word;
}

static void expect(int holds, const char *claim, size_t where) {
  if (holds) return;
  fprintf(stderr, "%s: %s, at %zu\n", scan_kernel_name(), claim, where);
  abort();
}

// MARK: Classes

static int contains(const scan_byte_set *set, uint8_t byte) { return set->words[byte / 64] >> byte % 64 & 1; }

/// A class: a range of bytes, some bytes, any bytes, or what an earlier class has not.
static scan_byte_set take_set(recipe *from, const scan_byte_set *earlier, size_t count) {
  scan_byte_set set = {{0}};
  const uint8_t kind = take(from);
  if (kind % 4 == 0) {
    const uint8_t first = take(from), last = take(from);
    for (int byte = first; byte <= last; byte++) set.words[byte / 64] |= (uint64_t)1 << byte % 64;
  } else if (kind % 4 == 1) {
    for (int i = 0; i < kind / 4 % 16; i++) {
      const uint8_t byte = take(from);
      set.words[byte / 64] |= (uint64_t)1 << byte % 64;
    }
  } else if (kind % 4 == 2) {
    for (int i = 0; i < 4; i++) set.words[i] = take_word(from);
  } else if (count > 0) {
    for (int i = 0; i < 4; i++) set.words[i] = ~earlier[kind / 4 % count].words[i];
  }
  return set;
}

/// Compares what the classifiers say of a text, where it lies. The classes need not fit into one plan.
void compare_classes(const uint8_t *text, size_t count, const scan_byte_set *sets, size_t class_count) {
  scan_class_plan plan;
  // Classes of many shapes can be too many for one plan; then only the first ones are looked at.
  while (scan_make_class_plan(sets, class_count, &plan) != 0) class_count--;

  const size_t words = (count + 63) / 64;
  uint64_t *fast[SCAN_MAX_CLASSES], *plain[SCAN_MAX_CLASSES];
  for (size_t c = 0; c < class_count; c++) {
    fast[c] = malloc(words * 8 + !words);
    plain[c] = malloc(words * 8 + !words);
    memset(fast[c], 0xA5, words * 8);
    memset(plain[c], 0x5A, words * 8);
  }
  scan_classify(text, count, &plan, fast);
  scan_classify_scalar(text, count, &plan, plain);
  for (size_t c = 0; c < class_count; c++) {
    expect(memcmp(fast[c], plain[c], words * 8) == 0, "the classifiers differ in class", c);
    size_t bits = 0;
    for (size_t i = 0; i < count; i++) bits += (size_t)contains(&sets[c], text[i]);
    expect(scan_count_bits(plain[c], words) == bits, "the bits are counted wrong, of class", c);
    for (size_t i = 0; i < words * 64; i++)
      expect(
          (plain[c][i / 64] >> i % 64 & 1) == (i < count && contains(&sets[c], text[i])),
          "a bit is not what its byte is", i);
    free(fast[c]);
    free(plain[c]);
  }
  size_t characters = 0;
  for (size_t i = 0; i < count; i++) characters += (text[i] & 0xC0) != 0x80;
  expect(scan_count_characters(text, count) == characters, "the characters are counted wrong, of bytes", count);
}

static void compare_classifiers(recipe *from) {
  scan_byte_set sets[SCAN_MAX_CLASSES];
  const size_t class_count = take(from) % (SCAN_MAX_CLASSES + 1);
  for (size_t c = 0; c < class_count; c++) sets[c] = take_set(from, sets, c);
  const size_t count = from->left;
  uint8_t *text = malloc(count ? count : 1);
  if (count) memcpy(text, from->at, count);
  compare_classes(text, count, sets, class_count);
  free(text);
}

// MARK: Programs

enum {
  BEFORE = 8,
  AFTER = SCAN_BLOCK_WORDS + 8,
  MOST_REGISTERS = 12,
  MOST_OUTPUTS = 70,
  MOST_INSTRUCTIONS = 96,
};

/// A class's bitmap: none, all, one bit, or bits of some density. Free what `*memory` gets.
static const uint64_t *take_bitmap(recipe *from, uint64_t **memory) {
  const uint8_t kind = take(from);
  uint64_t state = take_word(from);
  uint64_t *words = *memory = malloc((BEFORE + AFTER) * 8);
  for (int i = 0; i < BEFORE + AFTER; i++) {
    uint64_t word = ~(uint64_t)0;
    for (int times = 0; times < kind % 6 + 1; times++) {
      // xorshift64*
      state ^= state >> 12, state ^= state << 25, state ^= state >> 27;
      word &= state * 0x2545F4914F6CDD1D;
    }
    words[i] = kind >= 250 ? ~(uint64_t)0 : kind % 6 == 5 ? 0 : word;
  }
  const size_t bit = state % ((BEFORE + AFTER) * 64);
  words[bit / 64] ^= (uint64_t)1 << bit % 64;
  return words + BEFORE;
}

/// An instruction as the builder of programs makes them: the destination is no operand of its own, and what is before a
/// byte is asked of a class.
static scan_instruction take_instruction(
    recipe *from, size_t class_count, size_t register_count, size_t output_count, size_t following) {
  scan_instruction step = {.operation = take(from) % 8, .shift = take(from) % 64};
  const size_t operands = class_count + register_count;
  step.a = (uint16_t)(take(from) % operands);
  const uint8_t b = take(from), destination = take(from);
  switch (step.operation) {
    case SCAN_AND_BEFORE:
    case SCAN_AND_NOT_BEFORE: step.b = (uint16_t)(b % class_count); break;
    case SCAN_SKIP_IF_FEW: step.b = (uint16_t)(b % (following + 1)); break;
    case SCAN_NOT:
    case SCAN_OUTPUT: break;
    default: step.b = (uint16_t)(b % operands);
  }
  if (step.operation >= SCAN_OUTPUT) {
    step.destination = (uint16_t)(destination % output_count);
  } else {
    // Of three registers one at least is no operand.
    step.destination = (uint16_t)(class_count + destination % register_count);
    while (step.destination == step.a || step.destination == step.b)
      step.destination = (uint16_t)(class_count + (step.destination - class_count + 1) % register_count);
  }
  return step;
}

/// What a program leaves behind, in memory that a vector may be written to.
typedef struct {
  scan_register *registers;
  uint64_t *outputs, *found;
} result;

static result make_result(size_t register_count, size_t output_count, uint8_t garbage) {
  result made = {
      calloc(register_count, sizeof(scan_register)), malloc(output_count * SCAN_BLOCK_WORDS * 8),
      malloc(output_count * 8)};
  memset(made.outputs, garbage, output_count * SCAN_BLOCK_WORDS * 8);
  memset(made.found, garbage, output_count * 8);
  return made;
}

static void free_result(result done) {
  free(done.registers);
  free(done.outputs);
  free(done.found);
}

static void compare_programs(recipe *from) {
  const size_t class_count = take(from) % SCAN_MAX_CLASSES + 1;
  const size_t register_count = 3 + take(from) % (MOST_REGISTERS - 2);
  const size_t output_count = take(from) % MOST_OUTPUTS + 1;
  const size_t count = take(from) % (MOST_INSTRUCTIONS + 1);
  const size_t word_count = take(from) % SCAN_BLOCK_WORDS + 1;
  const size_t block = word_count <= SCAN_SHORT_WORDS ? SCAN_SHORT_WORDS : SCAN_BLOCK_WORDS;
  uint64_t *memory[SCAN_MAX_CLASSES];
  const uint64_t *classes[SCAN_MAX_CLASSES];
  for (size_t c = 0; c < class_count; c++) classes[c] = take_bitmap(from, &memory[c]);
  scan_instruction program[MOST_INSTRUCTIONS];
  for (size_t i = 0; i < count; i++)
    program[i] = take_instruction(from, class_count, register_count, output_count, count - 1 - i);
  scan_instruction marked[MOST_INSTRUCTIONS];
  memcpy(marked, program, sizeof program);
  scan_mark_last(marked, count);

  result fast = make_result(register_count, output_count, 0xA5);
  result plain = make_result(register_count, output_count, 0x5A);
  scan_run_program(
      marked, count, classes, class_count, fast.registers, fast.outputs, fast.found, output_count,
      word_count);
  scan_run_program_scalar(
      program, count, classes, class_count, plain.registers, plain.outputs, plain.found, output_count,
      word_count);
  for (size_t output = 0; output < output_count; output++) {
    expect(fast.found[output] == plain.found[output], "words of the output are zero in one only", output);
    if (fast.found[output])
      expect(
          memcmp(fast.outputs + output * SCAN_BLOCK_WORDS, plain.outputs + output * SCAN_BLOCK_WORDS,
                 block * 8) == 0,
          "the programs differ in output", output);
  }
  free_result(fast);
  free_result(plain);
  for (size_t c = 0; c < class_count; c++) free(memory[c]);
}

// MARK: Tokens

static void compare_tokens(recipe *from) {
  enum { MOST_WORDS = 65 };
  const size_t words = take(from) % (MOST_WORDS + 1);
  uint64_t *memory[3];
  const uint64_t *maps[3];
  for (int i = 0; i < 3; i++) maps[i] = take_bitmap(from, &memory[i]);
  const scan_json_masks masks = {
      .newline = maps[0], .structure = maps[1], .quote = maps[2], .ignored = take(from) % 2 ? ~(uint64_t)0 : 0};
  const uint64_t start = take(from) % 2 ? ~(uint64_t)0 : 0;
  const uint32_t origin = take(from) * 64;
  const size_t before = take(from);
  const size_t room = before + words * 64;
  uint32_t *fast = malloc((room + SCAN_TOKEN_SLACK) * sizeof *fast);
  uint32_t *plain = malloc((room + 1) * sizeof *plain);
  uint64_t fast_inside = start, plain_inside = start;
  size_t fast_count = before, plain_count = before;
  const size_t fast_words = scan_list_tokens(&masks, words, origin, &fast_inside, fast, &fast_count);
  const size_t plain_words = scan_list_tokens_scalar(&masks, words, origin, &plain_inside, plain, &plain_count);
  expect(fast_words == plain_words, "the lists of tokens end at other words, of", words);
  expect(fast_inside == plain_inside, "the lists of tokens end in other states, at word", fast_words);
  expect(fast_count == plain_count, "there are other numbers of tokens, not", plain_count);
  for (size_t i = before; i < plain_count; i++) expect(fast[i] == plain[i], "the lists differ in token", i);
  free(fast);
  free(plain);
  for (int i = 0; i < 3; i++) free(memory[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  recipe input = {data, size};
  switch (take(&input) % 4) {
    case 0: compare_tokens(&input); break;
    case 2: compare_programs(&input); break;
    default: compare_classifiers(&input);
  }
  return 0;
}
