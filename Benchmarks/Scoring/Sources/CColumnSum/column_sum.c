#include "column_sum.h"

uint64_t column_sum(const uint64_t *words, size_t rows) {
  uint64_t subjects = 0, competencies = 0, levels = 0;
  for (size_t row = 0; row < rows; row++) {
    uint64_t high = words[2 * row], low = words[2 * row + 1];
    subjects += high >> 38;
    competencies += high >> 22 & 0xFFFF;
    levels += low >> 47;
  }
  return subjects ^ competencies ^ levels;
}
