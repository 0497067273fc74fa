/// Compares the kernels on random inputs where there is no libFuzzer: scripts/test_neon.sh.
///
///     random [SEED [ROUNDS]]
///
/// Each round tries a text of every length from 0 to 200 at every alignment to 64 bytes, the same lengths just before a
/// page that must not be read, some longer ones, and bit programs. The seed is printed; it gives the same inputs again.
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "scan_kernels.h"

void compare_classes(const uint8_t *text, size_t count, const scan_byte_set *sets, size_t class_count);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST_LENGTH = 200, ALIGNMENTS = 64, LONG_TEXTS = 20, PROGRAMS = 500, ROOM = 1 << 16 };

static uint64_t state;

/* SplitMix64 */
static uint64_t next(void) {
  uint64_t word = state += 0x9E3779B97F4A7C15;
  word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9;
  word = (word ^ word >> 27) * 0x94D049BB133111EB;
  return word ^ word >> 31;
}

/// Ranges of bytes, as patterns have, and any sets.
static size_t make_sets(scan_byte_set *sets) {
  const size_t count = next() % (SCAN_MAX_CLASSES + 1);
  for (size_t c = 0; c < count; c++) {
    sets[c] = (scan_byte_set){{0}};
    const unsigned first = next() % 256, last = first + next() % 32;
    for (unsigned byte = first; byte <= last && byte < 256; byte++) sets[c].words[byte / 64] |= (uint64_t)1 << byte % 64;
    if (next() % 8 == 0)
      for (int i = 0; i < 4; i++) sets[c].words[i] = next();
  }
  return count;
}

static void fill(uint8_t *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) bytes[i] = (uint8_t)next();
}

int main(int count, char **words) {
  state = count > 1 ? strtoull(words[1], 0, 0) : (uint64_t)time(0);
  const long rounds = count > 2 ? atol(words[2]) : 10;
  printf("seed %llu\n", (unsigned long long)state);
  fflush(stdout);

  const size_t page = (size_t)sysconf(_SC_PAGESIZE);
  uint8_t *room = mmap(0, ROOM + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED || mprotect(room + ROOM, page, PROT_NONE) != 0) {
    perror("a page that must not be read");
    return 2;
  }
  scan_byte_set sets[SCAN_MAX_CLASSES];
  uint64_t hash = 0;
  for (long round = 0; round < rounds; round++) {
    for (size_t length = 0; length <= MOST_LENGTH; length++) {
      const size_t class_count = make_sets(sets);
      for (size_t alignment = 0; alignment < ALIGNMENTS; alignment++) {
        fill(room + alignment, length);
        compare_classes(room + alignment, length, sets, class_count);
        hash = scan_content_hash(room + alignment, length, hash);
      }
      fill(room + ROOM - length, length);
      compare_classes(room + ROOM - length, length, sets, class_count);
    }
    for (int i = 0; i < LONG_TEXTS; i++) {
      const size_t length = next() % ROOM;
      fill(room + ROOM - length, length);
      compare_classes(room + ROOM - length, length, sets, make_sets(sets));
    }
    // What is even first is read as a program.
    for (int i = 0; i < PROGRAMS; i++) {
      const size_t length = 1 + next() % 2000;
      fill(room, length);
      room[0] &= 0xFE;
      LLVMFuzzerTestOneInput(room, length);
    }
  }
  // Must be the same on all processors.
  printf("kernels agree; hash of the texts %016llx\n", (unsigned long long)hash);
  return 0;
}
