/* The beginning of a block, where there is no more text: small files, and strings. */
#define VECTORS (SCAN_SHORT_WORDS / 8)
#define RUN scan_run_program_avx512_short
#include "bit_program_avx512.h"
