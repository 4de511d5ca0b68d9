#include "shim.h"

#ifdef __linux__
#include "CLate.h"

static demarc_late_library library = {"libarchive.so.13", 0};

#define FUNCTION(result, name, parameters, arguments) DEMARC_LATE_FUNCTION(library, result, name, parameters, arguments)

FUNCTION(struct archive *, archive_write_new, (void), ())
FUNCTION(int, archive_write_free, (struct archive * archive), (archive))
FUNCTION(int, archive_write_close, (struct archive * archive), (archive))
FUNCTION(int, archive_write_set_format_zip, (struct archive * archive), (archive))
FUNCTION(int, archive_write_set_options, (struct archive * archive, const char *options), (archive, options))
FUNCTION(int, archive_write_set_bytes_in_last_block, (struct archive * archive, int bytes), (archive, bytes))
FUNCTION(
    int, archive_write_open_memory, (struct archive * archive, void *buffer, size_t size, size_t *used),
    (archive, buffer, size, used))
FUNCTION(int, archive_write_header, (struct archive * archive, struct archive_entry *entry), (archive, entry))
FUNCTION(la_ssize_t, archive_write_data, (struct archive * archive, const void *bytes, size_t size), (archive, bytes, size))
FUNCTION(const char *, archive_error_string, (struct archive * archive), (archive))
FUNCTION(struct archive_entry *, archive_entry_new, (void), ())
FUNCTION(void, archive_entry_free, (struct archive_entry * entry), (entry))
FUNCTION(void, archive_entry_set_pathname_utf8, (struct archive_entry * entry, const char *name), (entry, name))
FUNCTION(void, archive_entry_set_size, (struct archive_entry * entry, la_int64_t size), (entry, size))
FUNCTION(void, archive_entry_set_filetype, (struct archive_entry * entry, unsigned int type), (entry, type))
FUNCTION(void, archive_entry_set_perm, (struct archive_entry * entry, __LA_MODE_T mode), (entry, mode))
FUNCTION(
    void, archive_entry_set_mtime, (struct archive_entry * entry, time_t time, long nanoseconds), (entry, time, nanoseconds))
#endif
