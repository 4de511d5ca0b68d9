/// Memory that is handed out piece after piece and given back all at once.
#ifndef DEMARC_ARENA_H
#define DEMARC_ARENA_H

#include <stddef.h>

/// From here until the matching `demarc_arena_close`, the other functions may be called on this thread. Calls nest.
void demarc_arena_open(void);

/// Ends one opening; the last one gives back all memory that was handed out on this thread.
void demarc_arena_close(void);

/// As calloc. Ends the process where there is no memory, as libcmark does with its own.
void *demarc_arena_calloc(size_t count, size_t size);

/// As realloc.
void *demarc_arena_realloc(void *memory, size_t size);

/// Does nothing: memory lives until the arena is closed.
void demarc_arena_free(void *memory);

#endif
