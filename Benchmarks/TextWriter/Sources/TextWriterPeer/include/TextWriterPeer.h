#ifndef SANJ_TEXTWRITERPEER_H
#define SANJ_TEXTWRITERPEER_H

#include <stddef.h>

/// One element: its name, `attributes` pairs of name and value, and its text (NULL: none).
struct peer_element {
  const char *name;
  const char *const *attributes;
  size_t attribute_count;
  const char *text;
};

/// Writes a root with the elements in it by xmlTextWriter. Gives the length and, if `copy` is not NULL, the bytes, to
/// be freed; a length of 0 is a failure.
size_t peer_write(const struct peer_element *elements, size_t count, char **copy);

/// The version of libxml2.
const char *peer_version(void);

#endif
