// How the C library keeps memory, and what is said when there is none left; Swift's module of it leaves this out.
#ifndef SANJ_CMEMORY_H
#define SANJ_CMEMORY_H

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
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

/// Gives back to the system what is free. Each thread's part of the memory keeps what was freed in it, where no other
/// thread comes by it again.
static inline void sanj_give_back_free(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
}

static const char *sanj_last_words = "";
static int sanj_last_code = 70;

/// Whether the process cannot double its memory: as much as it has, or 64 MB, is refused. Tables grow by doubling.
static inline int sanj_memory_is_used_up(void) {
  size_t size = 64 << 20;
#ifdef __linux__
  char text[32] = {0};
  int file = open("/proc/self/statm", O_RDONLY);
  if (file >= 0) {
    size_t pages = 0;
    ssize_t length = read(file, text, sizeof text - 1);
    for (ssize_t place = 0; place < length && text[place] >= '0' && text[place] <= '9'; place++)
      pages = pages * 10 + (size_t)(text[place] - '0');
    close(file);
    if (pages * 4096 > size) size = pages * 4096;
  }
#endif
  void *block = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (block == MAP_FAILED) return 1;
  munmap(block, size);
  return 0;
}

/// Ends the process with the last words if it died of too little memory, and else as it would have ended.
static inline void sanj_receive_end(int number) {
  signal(number, SIG_DFL);
  if (sanj_memory_is_used_up()) {
    ssize_t written = write(STDERR_FILENO, sanj_last_words, strlen(sanj_last_words));
    (void)written;
    _exit(sanj_last_code);
  }
  raise(number);
}

/// From now on, a process that ends because memory is refused says `words`, which must stay, and exits with `code`.
/// Neither Swift nor the libraries in C can go on without memory, but the user should know why they end.
static inline void sanj_say_when_memory_ends(const char *words, int code) {
  static const int signals[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP};
  sanj_last_words = words;
  sanj_last_code = code;
  // The last words need a stack of their own: that of the thread cannot grow where there is no memory.
  static char last_stack[1 << 16];
  stack_t stack = {0};
  stack.ss_sp = last_stack;
  stack.ss_size = sizeof last_stack;
  sigaltstack(&stack, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = sanj_receive_end;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (size_t place = 0; place < sizeof signals / sizeof signals[0]; place++)
    sigaction(signals[place], &action, NULL);
}

#endif
