#include "shim.h"

#ifdef __linux__
#include "CLate.h"

static demarc_late_library curl = {"libcurl.so.4", 0};

#define FUNCTION(result, name, parameters, arguments) DEMARC_LATE_FUNCTION(curl, result, name, parameters, arguments)

FUNCTION(CURLcode, curl_global_init, (long flags), (flags))
FUNCTION(CURL *, curl_easy_init, (void), ())
FUNCTION(void, curl_easy_cleanup, (CURL * handle), (handle))
FUNCTION(CURLcode, curl_easy_perform, (CURL * handle), (handle))
FUNCTION(const char *, curl_easy_strerror, (CURLcode code), (code))

#define BODY(result, name, parameters, call) \
  result name parameters { return call; }
#define SET(handle, option, value) DEMARC_LATE(curl, curl_easy_setopt)(handle, option, value)
#define GET(handle, info, value) DEMARC_LATE(curl, curl_easy_getinfo)(handle, info, value)

DEMARC_CURL_FUNCTIONS(BODY, SET, GET)
#endif
