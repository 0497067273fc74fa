/// Loops over bytes that are too hot for anything but vector instructions.
///
/// Each kernel has a plain version, which defines the answer, and faster ones for AVX-512, AVX2 and NEON, chosen at
/// run time. Tests compare them.
#ifndef SCAN_KERNELS_H
#define SCAN_KERNELS_H

#include <stddef.h>
#include <stdint.h>

/// At most so many byte classes in one plan.
#define SCAN_MAX_CLASSES 32
/// At most so many nibble tables in one plan; each tells eight buckets apart.
#define SCAN_MAX_PLANES 8

/// A set of bytes: byte b is in it if bit b % 64 of word b / 64 is 1.
typedef struct {
  uint64_t words[4];
} scan_byte_set;

/// How to tell byte classes apart 64 bytes at a time ("shufti").
///
/// A bucket is a product of high nibbles and low nibbles; a byte is in it if both table entries
/// have its bit. Each class is a union of buckets.
typedef struct {
  uint8_t low[SCAN_MAX_PLANES][16];
  uint8_t high[SCAN_MAX_PLANES][16];
  /// The buckets of each class in each plane.
  uint8_t buckets[SCAN_MAX_CLASSES][SCAN_MAX_PLANES];
  /// The class table for one byte at a time: bit c is 1 if the byte is in class c.
  uint32_t classes_of[256];
  /// The same, eight classes at a time: bit c % 8 of bits_of[c / 8].
  uint8_t bits_of[SCAN_MAX_CLASSES / 8][256];
  uint32_t class_count;
  uint32_t plane_count;
} scan_class_plan;

/// Makes a plan for some classes.
///
/// @param sets   The classes.
/// @param count  How many, at most SCAN_MAX_CLASSES.
/// @param plan   Written whole.
/// @return 0, or -1 if the classes need more than SCAN_MAX_PLANES tables.
int scan_make_class_plan(const scan_byte_set *sets, size_t count, scan_class_plan *plan);

/// Sets one bit for each byte and class.
///
/// Byte i is bit i % 64 of word i / 64 of a mask. Bits past `count` are 0.
///
/// @param text   `count` readable bytes. Needs no alignment and no padding.
/// @param count  Length in bytes. May be 0.
/// @param masks  One pointer for each class to (count + 63) / 64 words. All are written.
void scan_classify(const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks);

/// The same, one byte at a time. Defines the answer; the tests compare with it.
void scan_classify_scalar(
    const uint8_t *text, size_t count, const scan_class_plan *plan, uint64_t *const *masks);

/// Words of a block on which a bit program works at once: 4 KiB of text.
#define SCAN_BLOCK_WORDS 64

/// Words of a block that has no more text: 1 KiB.
#define SCAN_SHORT_WORDS 16

/// The words of a block on which a program works of which so many have text. One word more counts, for what lies further on.
static inline size_t scan_program_words(size_t word_count) {
  return word_count <= SCAN_SHORT_WORDS ? SCAN_SHORT_WORDS : SCAN_BLOCK_WORDS;
}

/// What an instruction of a bit program does. `>> n` moves bit i + n to bit i: "n bytes further on".
enum {
  /// dst = a & (b >> n)
  SCAN_AND = 0,
  /// dst = a | (b >> n)
  SCAN_OR = 1,
  /// dst = a & ~(b >> n)
  SCAN_AND_NOT = 2,
  /// dst = a & (b << 1), where b is a class: the byte before is in b
  SCAN_AND_BEFORE = 3,
  /// dst = a & ~(b << 1), where b is a class: the byte before is not in b
  SCAN_AND_NOT_BEFORE = 4,
  /// dst = ~a
  SCAN_NOT = 5,
  /// output n gets a, besides what it has already
  SCAN_OUTPUT = 6,
  /// if a has at most `shift` bits in the block, output n gets them and the next `b` instructions are skipped
  SCAN_SKIP_IF_FEW = 7,
};

/// The bits of an operation that say what it does, and those that `scan_mark_last` sets.
enum {
  SCAN_OPERATION = 7,
  /// a is the last result
  SCAN_A_IS_LAST = 8,
  /// b is the last result
  SCAN_B_IS_LAST = 16,
  /// nothing reads the result but as the last one
  SCAN_UNWRITTEN = 32,
};

/// One instruction of a bit program over whole blocks.
///
/// Operands below `class_count` are class masks of the chunk; others are registers of the block. Of one instruction the
/// destination is no operand.
typedef struct {
  uint8_t operation;
  uint8_t shift;
  uint16_t destination;
  uint16_t a;
  uint16_t b;
} scan_instruction;

/// A register: the block and one more word, for what lies up to 63 bytes further on.
typedef struct {
  uint64_t words[SCAN_BLOCK_WORDS + 8];
} scan_register;

/// Marks which instructions go on with the last result, and which results need not be written.
///
/// It changes nothing in what a program answers: only how fast it is where the last result can be kept at hand.
///
/// @param program Instructions, without marks.
/// @param count   How many.
void scan_mark_last(scan_instruction *program, size_t count);

/// Runs a bit program on one block.
///
/// @param program     Instructions, marked or not.
/// @param count       How many.
/// @param classes     One pointer for each class to the block's first word. Eight words before it and
///                    SCAN_BLOCK_WORDS + 8 words from it on must be readable; the last one before it and
///                    the first one after the block count.
/// @param class_count How many operands are classes.
/// @param registers   Room for the other operands.
/// @param outputs     Gets, for each output n that is not all zero, its words from n * SCAN_BLOCK_WORDS.
/// @param found       Gets, for each output, a bit for each of its SCAN_BLOCK_WORDS words that is not zero.
/// @param output_count How many outputs there are.
/// @param word_count   Words of the block that have text, SCAN_BLOCK_WORDS at most; see scan_program_words.
void scan_run_program(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count, size_t word_count);

/// The same with plain loops for any processor. Defines the answer; the tests compare with it.
void scan_run_program_scalar(
    const scan_instruction *program, size_t count, const uint64_t *const *classes, size_t class_count,
    scan_register *registers, uint64_t *outputs, uint64_t *found, size_t output_count, size_t word_count);

/// The bitmaps from which tokens of JSON are listed.
typedef struct {
  const uint64_t *newline;
  /// Quotes, brackets, colons, commas and newlines.
  const uint64_t *structure;
  /// Quotes, backslashes and control characters.
  const uint64_t *quote;
  /// All ones if newlines are no tokens, else 0.
  uint64_t ignored;
} scan_json_masks;

/// Slots that `scan_list_tokens` may write behind the last token.
#define SCAN_TOKEN_SLACK 64

/// Lists the quotes, and the other marks that are not inside of strings.
///
/// It stops at the first word that has a backslash, a control character or a newline in a string.
///
/// @param words       How many words to read.
/// @param origin      What to add to the places: tokens are `origin` + 64 * word + bit.
/// @param inside      All ones if the first byte is inside of a string, else 0. Gets the same of the byte where it stops.
/// @param tokens      Room for 64 tokens a word, those that are there, and SCAN_TOKEN_SLACK more.
/// @param token_count How many there are; those that are listed are added.
/// @return How many words were listed.
size_t scan_list_tokens(
    const scan_json_masks *masks, size_t words, uint32_t origin, uint64_t *inside, uint32_t *tokens,
    size_t *token_count);

/// The same for any processor. Defines the answer; the tests compare with it.
size_t scan_list_tokens_scalar(
    const scan_json_masks *masks, size_t words, uint32_t origin, uint64_t *inside, uint32_t *tokens,
    size_t *token_count);

/// Mixes bytes into a 64-bit hash of content. Fast, not cryptographic.
///
/// @param seed  What the bytes before gave, or 0.
uint64_t scan_content_hash(const uint8_t *text, size_t count, uint64_t seed);

/// Counts the UTF-8 characters that start in some bytes: the bytes that are not 0x80...0xBF.
size_t scan_count_characters(const uint8_t *text, size_t count);

/// Whether no byte is 0x80 or more.
int scan_is_ascii(const uint8_t *text, size_t count);

/// Counts the bits that are 1.
size_t scan_count_bits(const uint64_t *words, size_t count);

/// The name of the instruction set in use, such as "avx512".
const char *scan_kernel_name(void);

#endif
