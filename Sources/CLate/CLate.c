#define _GNU_SOURCE
#include "CLate.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what) {
  fprintf(stderr, "error: %s\n", what);
  _Exit(2);
}

void *demarc_late(demarc_late_library *library, const char *name) {
  pthread_mutex_lock(&lock);
  if (library->handle == NULL) {
    library->handle = dlopen(library->name, RTLD_NOW | RTLD_LOCAL);
  }
  /* What goes wrong is worded by the loader: it names the library. */
  void *function = library->handle == NULL ? NULL : dlsym(library->handle, name);
  if (function == NULL) {
    fail(dlerror());
  }
  pthread_mutex_unlock(&lock);
  return function;
}
