/// The calls of the C library that Swift's C library modules don't show.
#ifndef DEMARC_CDISK_H
#define DEMARC_CDISK_H

/// Exchanges the entries `one` and `other` of the open directory in one step. 0, or -1 with errno.
int demarc_exchange(int directory, const char *one, const char *other);

/// Writes everything that the file system of `descriptor` holds in memory to the disk. 0, or -1 with errno.
int demarc_sync_file_system(int descriptor);

/// From here until `demarc_release_signals`, SIGINT, SIGTERM, SIGHUP and SIGPIPE are noted instead of ending the
/// process, and SIGXFSZ is ignored; one that is ignored stays ignored. Calls nest, also across threads.
void demarc_hold_signals(void);

/// The signal noted since the first hold, or 0.
int demarc_held_signal(void);

/// Ends one hold. The last one restores what held before and returns the noted signal; otherwise 0.
int demarc_release_signals(void);

/// Lets malloc keep what is freed, and not sort it: for a process that builds once and ends.
void demarc_keep_memory(void);

/// How many arguments the process was started with, its name among them; 0 where the C library doesn't tell.
int demarc_argument_count(void);

/// One of them.
const char *demarc_argument(int index);

/// Hands the path of the program and of each library that it has loaded to `visit`, with `to`. The program is `/proc/self/exe`
/// on Linux. What has no path, such as code of the kernel's, is passed over.
void demarc_loaded_files(void (*visit)(const char *path, void *to), void *to);

#endif
