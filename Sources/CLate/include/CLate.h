/* C libraries that are loaded when one of their functions is first called, not when the program starts.

   libcurl with the thirty libraries that it needs, libarchive and libxlsxwriter took two thirds of the time in which the
   program starts, and few commands call them. */
#ifndef DEMARC_CLATE_H
#define DEMARC_CLATE_H

/* A library that is there by the time that one of its functions is called. */
typedef struct {
  /* As the dynamic loader looks for it. */
  const char *name;
  void *handle;
} demarc_late_library;

/* The function `name` of `library`. Where the machine doesn't have the library, the program says so and ends with 2. */
void *demarc_late(demarc_late_library *library, const char *name);

/* The function of the library that has the name of the function it stands in. */
#define DEMARC_LATE(library, name) \
  ((__typeof__(&name))demarc_late(&library, #name))

/* Defines `name` as a function that calls the library's. */
#define DEMARC_LATE_FUNCTION(library, result, name, parameters, arguments) \
  result name parameters { return DEMARC_LATE(library, name) arguments; }

#endif
