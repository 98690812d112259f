// The templates of letters that travel inside the program.
#ifndef SANJ_CTEMPLATES_H
#define SANJ_CTEMPLATES_H

#include <stddef.h>

/// One template: the name of its file and its bytes.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t length;
} sanj_template;

/// How many templates there are.
size_t sanj_template_count(void);

/// The template at `index`, ordered by name; NULL beyond the last.
const sanj_template *sanj_template_at(size_t index);

#endif
