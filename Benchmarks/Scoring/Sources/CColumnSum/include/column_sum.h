#ifndef COLUMN_SUM_H
#define COLUMN_SUM_H

#include <stddef.h>
#include <stdint.h>

/// Sums subjects, competencies and levels of rating rows of two words each, once from front to back.
uint64_t column_sum(const uint64_t *words, size_t rows);

#endif
