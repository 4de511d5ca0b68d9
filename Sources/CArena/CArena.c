// A list of blocks per thread, each filled from its start.
#include "CArena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { alignment = 16, header = 16, usual = 256 * 1024 };

struct block {
  struct block *before;
  size_t size, used;
};

struct arena {
  struct block *top;
  int openings;
};

// The state is the thread's own: a page is parsed on one thread, and libcmark passes no context to its allocator.
static _Thread_local struct arena *mine;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void release(void *memory) {
  struct arena *arena = memory;
  for (struct block *block = arena->top; block;) {
    struct block *before = block->before;
    free(block);
    block = before;
  }
  free(arena);
}

// When a thread ends, its arena goes.
static void make_key(void) {
  if (pthread_key_create(&key, release) != 0) abort();
}

static __attribute__((noinline)) struct arena *make_arena(void) {
  pthread_once(&once, make_key);
  mine = calloc(1, sizeof *mine);
  if (!mine || pthread_setspecific(key, mine) != 0) abort();
  return mine;
}

static inline struct arena *arena(void) { return mine ? mine : make_arena(); }

static const size_t first = (sizeof(struct block) + alignment - 1) / alignment * alignment;

static __attribute__((noinline)) struct block *add_block(struct arena *arena, size_t needed) {
  size_t size = needed + first > usual ? needed + first : usual;
  struct block *block = malloc(size);
  if (!block) abort();
  *block = (struct block){arena->top, size, first};
  arena->top = block;
  return block;
}

// Before each piece stands its size.
static size_t *size_of(void *memory) { return (size_t *)((char *)memory - header); }

// A page takes hundreds of pieces: what is seldom needed for one is kept out of the way.
static inline __attribute__((always_inline)) void *take(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  struct arena *current = arena();
  size_t needed = header + (size + alignment - 1) / alignment * alignment;
  struct block *block = current->top;
  if (!block || block->size - block->used < needed) block = add_block(current, needed);
  void *memory = (char *)block + block->used + header;
  block->used += needed;
  *size_of(memory) = size;
  return memory;
}

void demarc_arena_open(void) { arena()->openings++; }

void demarc_arena_close(void) {
  struct arena *current = arena();
  if (--current->openings > 0) return;
  // A block of the usual size stays for the next page.
  struct block *kept = NULL;
  for (struct block *block = current->top; block;) {
    struct block *before = block->before;
    if (!kept && block->size == usual) kept = block;
    else free(block);
    block = before;
  }
  if (kept) *kept = (struct block){NULL, usual, first};
  current->top = kept;
}

void *demarc_arena_calloc(size_t count, size_t size) {
  if (size != 0 && count > SIZE_MAX / size) abort();
  return memset(take(count * size), 0, count * size);
}

void *demarc_arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  size_t old = *size_of(memory);
  if (size <= old) return memory;
  struct block *block = arena()->top;
  size_t whole = (old + alignment - 1) / alignment * alignment;
  // What was handed out last grows where it is.
  if ((char *)memory + whole == (char *)block + block->used && size <= SIZE_MAX / 2) {
    size_t more = (size + alignment - 1) / alignment * alignment - whole;
    if (block->size - block->used >= more) {
      block->used += more;
      *size_of(memory) = size;
      return memory;
    }
  }
  void *moved = take(size);
  return memcpy(moved, memory, old);
}

void demarc_arena_free(void *memory) { (void)memory; }
