// Makes a site of seeded pages: `pages DIRECTORY COUNT`.
//
// A page has some 4 KB: front matter, headings, paragraphs with links, emphasis and code, a list, a table and a
// block of code. Folders hold at most 50 pages and 50 folders. The same count gives the same bytes everywhere.
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FOLDER = 50 };

static uint64_t state;

static unsigned below(unsigned limit) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (unsigned)((state >> 24) % limit);
}

static const char *const words[] = {
    "cluster", "node", "pool",    "patch",  "version", "provider", "customer", "control", "plane",  "network",
    "policy",  "image", "registry", "backup", "restore", "secret",   "key",      "audit",   "log",    "metric",
    "alert",   "team",  "runs",    "keeps",  "checks",  "follows",  "before",   "after",   "while",  "the",
    "a",       "each",  "every",   "with",   "without", "for",      "from",     "under",   "within", "safely"};

static const char *word(void) { return words[below(sizeof words / sizeof *words)]; }

static void make_folder(const char *path) {
  if (mkdir(path, 0755) != 0 && errno != EEXIST) {
    perror(path);
    exit(2);
  }
}

// The folder of page `number`, as a path below the site: `s003/s041`; one level for each factor of FOLDER.
static void folder_of(int number, int count, char *path) {
  int leaf = number / FOLDER, leaves = (count + FOLDER - 1) / FOLDER;
  if (leaves <= FOLDER) sprintf(path, "s%03d", leaf);
  else sprintf(path, "s%03d/s%03d", leaf / FOLDER, leaf % FOLDER);
}

static void link_to(FILE *file, int number, int target, int count) {
  char from[64], to[64];
  folder_of(number, count, from);
  folder_of(target, count, to);
  if (strcmp(from, to) == 0) fprintf(file, "[%s %s %d](p%05d.md)", word(), word(), target, target);
  else fprintf(file, "[%s %s %d](%s%s/p%05d.md)", word(), word(), target, strchr(from, '/') ? "../../" : "../", to, target);
}

static void paragraph(FILE *file, int number, int count) {
  int length = 40 + (int)below(30);
  for (int i = 0; i < length; i++) {
    if (i > 0) fputc(i % 14 == 0 ? '\n' : ' ', file);
    switch (below(24)) {
      case 0: fprintf(file, "**%s %s**", word(), word()); break;
      case 1: fprintf(file, "*%s*", word()); break;
      case 2: fprintf(file, "`%s-%s`", word(), word()); break;
      case 3: link_to(file, number, (int)below((unsigned)count), count); break;
      default: fputs(word(), file);
    }
  }
  fputs(".\n\n", file);
}

static void page(FILE *file, int number, int count) {
  state = 0x9E3779B97F4A7C15u ^ ((uint64_t)number * 0xD1B54A32D192ED03u + 1);
  for (int i = 0; i < 8; i++) below(2);
  fprintf(file, "---\ntitle: Page %d of the %s\ndescription: How the %s %s the %s.\n---\n\n", number, word(), word(), word(), word());
  for (int section = 0; section < 4; section++) {
    fprintf(file, "## %s %s %d\n\n", word(), word(), section);
    paragraph(file, number, count);
    if (section == 0) {
      for (int i = 0; i < 5; i++) fprintf(file, "- %s %s `%s` %s\n", word(), word(), word(), word());
      fputc('\n', file);
    } else if (section == 1) {
      fputs("| Setting | Value | Meaning |\n| --- | --- | --- |\n", file);
      for (int i = 0; i < 6; i++) fprintf(file, "| `%s` | %u | %s %s %s |\n", word(), below(100), word(), word(), word());
      fputc('\n', file);
    } else if (section == 2) {
      fputs("```yaml\n", file);
      for (int i = 0; i < 6; i++) fprintf(file, "%s-%d:\n  %s: %u\n", word(), i, word(), below(1000));
      fputs("```\n\n", file);
    }
    paragraph(file, number, count);
  }
}

static FILE *create(const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) {
    perror(path);
    exit(2);
  }
  return file;
}

int main(int argc, char **argv) {
  int count = argc == 3 ? atoi(argv[2]) : 0;
  if (count < 1) {
    fputs("usage: pages DIRECTORY COUNT\n", stderr);
    return 64;
  }
  char path[4096], folder[64];
  make_folder(argv[1]);
  for (int number = 0; number < count; number++) {
    folder_of(number, count, folder);
    if (number % FOLDER == 0) {
      char *slash = strchr(folder, '/');
      if (slash) {
        snprintf(path, sizeof path, "%s/%.*s", argv[1], (int)(slash - folder), folder);
        make_folder(path);
      }
      snprintf(path, sizeof path, "%s/%s", argv[1], folder);
      make_folder(path);
    }
    snprintf(path, sizeof path, "%s/%s/p%05d.md", argv[1], folder, number);
    FILE *file = create(path);
    page(file, number, count);
    if (fclose(file) != 0) {
      perror(path);
      return 2;
    }
  }
  snprintf(path, sizeof path, "%s/index.md", argv[1]);
  FILE *file = create(path);
  fprintf(file, "---\ntitle: Overview\n---\n\nA site of %d pages.\n", count);
  return fclose(file) == 0 ? 0 : 2;
}
