// The XML schemas that travel inside the program.
#ifndef SANJ_CSCHEMAS_H
#define SANJ_CSCHEMAS_H

#include <stddef.h>

/// One schema: the name of its file and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} sanj_schema;

/// How many schemas there are.
size_t sanj_schema_count(void);

/// The schema at `index`, ordered by name; NULL beyond the last.
const sanj_schema *sanj_schema_at(size_t index);

#endif
