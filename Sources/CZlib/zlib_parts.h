// The parts of zlib that XMLStreams uses; its pkg-config file says where they are.
#ifndef SANJ_CZLIB_H
#define SANJ_CZLIB_H

#include <zlib.h>

/// Makes a stream ready to unpack. zlib offers this as a macro only, which Swift does not see.
static inline int sanj_inflate_begin(z_streamp stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#endif
