/* libcurl, with what Swift can't call: functions that take any number of arguments. */
#ifndef DEMARC_CCURL_H
#define DEMARC_CCURL_H

/* Without the macros that check the types of arguments: they need the library's own functions. */
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

typedef size_t (*demarc_curl_data)(char *, size_t, size_t, void *);
typedef curl_socket_t (*demarc_curl_socket)(void *, curlsocktype, struct curl_sockaddr *);

/* On Linux the library is loaded late: these are functions of this module. Elsewhere they are libcurl's. */
#ifdef __linux__
#define DEMARC_CURL(result, name, parameters, call) result name parameters;
#else
#define DEMARC_CURL(result, name, parameters, call) \
  static inline result name parameters { return call; }
#endif

#define DEMARC_CURL_FUNCTIONS(DEFINE, SET, GET) \
  DEFINE(CURLcode, demarc_curl_set_long, (CURL * handle, CURLoption option, long value), SET(handle, option, value)) \
  DEFINE(CURLcode, demarc_curl_set_string, (CURL * handle, CURLoption option, const char *value), SET(handle, option, value)) \
  DEFINE(CURLcode, demarc_curl_set_pointer, (CURL * handle, CURLoption option, void *value), SET(handle, option, value)) \
  DEFINE( \
      CURLcode, demarc_curl_set_data, (CURL * handle, CURLoption option, demarc_curl_data value), \
      SET(handle, option, value)) \
  DEFINE( \
      CURLcode, demarc_curl_set_socket, (CURL * handle, demarc_curl_socket value), \
      SET(handle, CURLOPT_OPENSOCKETFUNCTION, value)) \
  DEFINE(CURLcode, demarc_curl_get_long, (CURL * handle, CURLINFO info, long *value), GET(handle, info, value)) \
  DEFINE(CURLcode, demarc_curl_get_string, (CURL * handle, CURLINFO info, char **value), GET(handle, info, value))

DEMARC_CURL_FUNCTIONS(DEMARC_CURL, curl_easy_setopt, curl_easy_getinfo)

/* Macros with casts and bad sockets, as Swift sees no macro with a cast. */
static const curl_socket_t demarc_curl_no_socket = CURL_SOCKET_BAD;

#endif
