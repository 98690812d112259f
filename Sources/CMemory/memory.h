// How the C library keeps memory; Swift's module of it leaves this part out.
#ifndef SANJ_CMEMORY_H
#define SANJ_CMEMORY_H

#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Has blocks of at least `threshold` bytes given back to the system as soon as they are freed, where the C library
/// would not do so by itself.
static inline void sanj_give_back_blocks(int threshold) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, threshold);
#else
  (void)threshold;
#endif
}

#endif
