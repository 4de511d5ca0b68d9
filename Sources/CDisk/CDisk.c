#define _GNU_SOURCE
#include "CDisk.h"

#include <errno.h>
#include <fcntl.h>
#if defined(__APPLE__)
#include <mach-o/dyld.h>
#else
#include <link.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
#endif
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

int demarc_exchange(int directory, const char *one, const char *other) {
#if defined(__APPLE__)
  return renameatx_np(directory, one, directory, other, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
  return renameat2(directory, one, directory, other, RENAME_EXCHANGE);
#else
  errno = ENOSYS;
  return -1;
#endif
}

int demarc_sync_file_system(int descriptor) {
#if defined(__APPLE__)
  if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
  sync();
  return 0;
#else
  return syncfs(descriptor);
#endif
}

// A signal handler can reach nothing but globals; these are all there are, and they stay in this file.
enum { count = 4 };
static const int signals[count] = {SIGINT, SIGTERM, SIGHUP, SIGPIPE};
static struct sigaction previous[count], previous_file_size;
static volatile sig_atomic_t noted;
static int holds;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void note_signal(int number) { noted = number; }

void demarc_hold_signals(void) {
  pthread_mutex_lock(&gate);
  if (holds++ == 0) {
    noted = 0;
    struct sigaction action = {0};
    action.sa_handler = note_signal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < count; i++) {
      sigaction(signals[i], NULL, &previous[i]);
      if (previous[i].sa_handler != SIG_IGN) sigaction(signals[i], &action, NULL);
    }
    // Beyond the limit of a file's size, the call that writes is to fail, not the process.
    struct sigaction ignored = {0};
    ignored.sa_handler = SIG_IGN;
    sigaction(SIGXFSZ, &ignored, &previous_file_size);
  }
  pthread_mutex_unlock(&gate);
}

int demarc_held_signal(void) { return noted; }

int demarc_release_signals(void) {
  int result = 0;
  pthread_mutex_lock(&gate);
  if (--holds == 0) {
    for (int i = 0; i < count; i++) sigaction(signals[i], &previous[i], NULL);
    sigaction(SIGXFSZ, &previous_file_size, NULL);
    result = noted;
    noted = 0;
  }
  pthread_mutex_unlock(&gate);
  return result;
}

void demarc_keep_memory(void) {
#if defined(__GLIBC__)
  // Without fast bins, a large request doesn't stop to sort all small pieces that were freed since the last one.
  mallopt(M_MXFAST, 0);
  // Memory that is given back to the system has to be asked for again, page by page.
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

static int argument_count;
static char **argument_values;

#if defined(__GLIBC__)
// The C library hands them to whatever runs before main, so that they are known where nothing is mounted at /proc,
// from which Swift reads them.
__attribute__((constructor)) static void keep_arguments(int argc, char **argv) {
  argument_count = argc;
  argument_values = argv;
}
#endif

int demarc_argument_count(void) { return argument_count; }

const char *demarc_argument(int index) { return argument_values[index]; }

#if defined(__APPLE__)
void demarc_loaded_files(void (*visit)(const char *path, void *to), void *to) {
  for (uint32_t i = 0; i < _dyld_image_count(); i++) {
    const char *path = _dyld_get_image_name(i);
    if (path != NULL && path[0] == '/') visit(path, to);
  }
}
#else
struct visitor {
  void (*visit)(const char *path, void *to);
  void *to;
};

static int visit_one(struct dl_phdr_info *info, size_t size, void *data) {
  (void)size;
  struct visitor *visitor = data;
  if (info->dlpi_name[0] == '/') visitor->visit(info->dlpi_name, visitor->to);
  return 0;
}

void demarc_loaded_files(void (*visit)(const char *path, void *to), void *to) {
  struct visitor visitor = {visit, to};
  visit("/proc/self/exe", to);
  dl_iterate_phdr(visit_one, &visitor);
}
#endif
