/* libcurl, with what Swift can't call: functions that take any number of arguments. */
#ifndef DEMARC_CCURL_H
#define DEMARC_CCURL_H

#include <curl/curl.h>

static inline CURLcode demarc_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode demarc_curl_set_string(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode demarc_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*demarc_curl_data)(char *, size_t, size_t, void *);

static inline CURLcode demarc_curl_set_data(CURL *handle, CURLoption option, demarc_curl_data function) {
  return curl_easy_setopt(handle, option, function);
}

typedef curl_socket_t (*demarc_curl_socket)(void *, curlsocktype, struct curl_sockaddr *);

static inline CURLcode demarc_curl_set_socket(CURL *handle, demarc_curl_socket function) {
  return curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, function);
}

static inline CURLcode demarc_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode demarc_curl_get_string(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}

/* Macros with casts and bad sockets, as Swift sees no macro with a cast. */
static const curl_socket_t demarc_curl_no_socket = CURL_SOCKET_BAD;

#endif
