#include <string.h>

#include "scan_kernels.h"

/* 64 × 64 → 128 bits, folded: mixes well and costs one multiplication (as wyhash does). */
static inline uint64_t mix(uint64_t a, uint64_t b) {
  __uint128_t product = (__uint128_t)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t load(const uint8_t *text) {
  uint64_t word;
  memcpy(&word, text, sizeof word);
  return word;
}

uint64_t scan_content_hash(const uint8_t *text, size_t count, uint64_t seed) {
  static const uint64_t odd[4] = {
      0x9e3779b97f4a7c15u, 0xbf58476d1ce4e5b9u, 0x94d049bb133111ebu, 0xd6e8feb86659fd93u};
  // Four chains, so that one multiplication need not wait for the one before.
  uint64_t lanes[4] = {seed ^ odd[0], seed ^ odd[1], seed ^ odd[2], seed ^ odd[3]};
  size_t i = 0;
  for (; i + 64 <= count; i += 64)
    for (int lane = 0; lane < 4; lane++)
      lanes[lane] = mix(lanes[lane] ^ load(text + i + 16 * lane), load(text + i + 16 * lane + 8) ^ odd[lane]);
  uint8_t rest[64] = {0};
  memcpy(rest, text + i, count - i);
  for (int lane = 0; lane < 4; lane++)
    lanes[lane] = mix(lanes[lane] ^ load(rest + 16 * lane), load(rest + 16 * lane + 8) ^ odd[lane]);
  return mix(lanes[0] ^ mix(lanes[1], odd[1]), mix(lanes[2], odd[2]) ^ lanes[3] ^ (uint64_t)count);
}
