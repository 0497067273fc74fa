/* Whole blocks. */
#define VECTORS (SCAN_BLOCK_WORDS / 8)
#define RUN scan_run_program_avx512
#include "bit_program_avx512.h"
