// The floor: what reading, parsing and writing cost at least, on one thread: `floor FROM TO`.
//
// Every Markdown file below FROM is read, rendered by libcmark and written below TO, with nothing around it and
// nothing checked.
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void fail(const char *path) {
  perror(path);
  exit(2);
}

static void convert(const char *from, const char *to) {
  int file = open(from, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) fail(from);
  char *text = malloc((size_t)status.st_size + 1);
  if (!text || read(file, text, (size_t)status.st_size) != status.st_size) fail(from);
  close(file);
  char *html = cmark_markdown_to_html(text, (size_t)status.st_size, CMARK_OPT_DEFAULT);
  size_t length = strlen(html);
  file = open(to, O_WRONLY | O_CREAT | O_EXCL, 0644);
  if (file < 0 || write(file, html, length) != (ssize_t)length || close(file) != 0) fail(to);
  free(html);
  free(text);
}

static void visit(const char *from, const char *to) {
  if (mkdir(to, 0755) != 0 && errno != EEXIST) fail(to);
  DIR *folder = opendir(from);
  if (!folder) fail(from);
  for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
    char source[4096], target[4096];
    size_t length = strlen(entry->d_name);
    if (entry->d_name[0] == '.') continue;
    snprintf(source, sizeof source, "%s/%s", from, entry->d_name);
    snprintf(target, sizeof target, "%s/%s", to, entry->d_name);
    if (entry->d_type == DT_DIR) {
      visit(source, target);
    } else if (length > 3 && strcmp(entry->d_name + length - 3, ".md") == 0) {
      strcpy(target + strlen(target) - 3, ".html");
      convert(source, target);
    }
  }
  closedir(folder);
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fputs("usage: floor FROM TO\n", stderr);
    return 64;
  }
  visit(argv[1], argv[2]);
  return 0;
}
