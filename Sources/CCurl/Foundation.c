/* What Foundation's networking names of libcurl. FlyingFox brings it in and nobody calls it, but it would have libcurl loaded
   at the start. Without libcurl's header, whose versions differ in what is const; the values are passed on as they are. */
#ifdef __linux__
#include "CLate.h"

#include <stdarg.h>

static demarc_late_library curl = {"libcurl.so.4", 0};

#define FUNCTION(result, name, parameters, arguments) \
  result name parameters; \
  DEMARC_LATE_FUNCTION(curl, result, name, parameters, arguments)

FUNCTION(int, curl_easy_pause, (void *handle, int mask), (handle, mask))
FUNCTION(void, curl_free, (void *memory), (memory))
FUNCTION(int, curl_multi_add_handle, (void *multi, void *handle), (multi, handle))
FUNCTION(int, curl_multi_assign, (void *multi, int socket, void *value), (multi, socket, value))
FUNCTION(int, curl_multi_cleanup, (void *multi), (multi))
FUNCTION(void *, curl_multi_info_read, (void *multi, int *left), (multi, left))
FUNCTION(void *, curl_multi_init, (void), ())
FUNCTION(int, curl_multi_remove_handle, (void *multi, void *handle), (multi, handle))
FUNCTION(
    int, curl_multi_socket_action, (void *multi, int socket, int events, int *running),
    (multi, socket, events, running))
FUNCTION(void *, curl_slist_append, (void *list, const char *text), (list, text))
FUNCTION(void, curl_slist_free_all, (void *list), (list))
FUNCTION(void *, curl_url, (void), ())
FUNCTION(int, curl_url_get, (const void *url, int part, char **value, unsigned int flags), (url, part, value, flags))
FUNCTION(int, curl_url_set, (void *url, int part, const char *value, unsigned int flags), (url, part, value, flags))
FUNCTION(char *, curl_version, (void), ())
FUNCTION(void *, curl_version_info, (int age), (age))

/* Whatever an option takes, a long, a pointer or an offset, it is as wide as a pointer on the systems of 64 bits that
   Swift is for. */
_Static_assert(sizeof(void *) == sizeof(long), "options are as wide as pointers");

#define FORWARD(name) \
  int name(void *handle, int key, ...); \
  int name(void *handle, int key, ...) { \
    va_list values; \
    va_start(values, key); \
    void *value = va_arg(values, void *); \
    va_end(values); \
    return DEMARC_LATE(curl, name)(handle, key, value); \
  }

FORWARD(curl_easy_setopt)
FORWARD(curl_easy_getinfo)
FORWARD(curl_multi_setopt)
#endif
