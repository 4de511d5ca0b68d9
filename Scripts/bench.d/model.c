// Makes a site around a seeded model: `model DIRECTORY ROWS TYPES`.
//
// Layers hold 40 rows; every fifth cluster type is a base that the next four extend. Two of five cells are stated for
// their type, each with duties for every owner and a source, some with a condition or a note; the others are inherited.
// The same numbers give the same bytes everywhere.
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { ROWS_OF_LAYER = 40, FAMILY = 5, CONDITIONS = 8, SOURCES = 6 };

static uint64_t state = 0x9E3779B97F4A7C15u;

static unsigned below(unsigned limit) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return (unsigned)((state >> 24) % limit);
}

static const char *const nouns[] = {"image",   "kernel", "certificate", "volume",   "backup",   "quota",  "gateway",
                                    "runtime", "audit",  "secret",      "registry", "firewall", "budget", "replica"};
static const char *const verbs[] = {"Patch", "Rotate", "Review", "Restore", "Monitor", "Renew", "Test", "Configure"};

static const char *noun(void) { return nouns[below(sizeof nouns / sizeof *nouns)]; }
static const char *verb(void) { return verbs[below(sizeof verbs / sizeof *verbs)]; }

static FILE *create(const char *directory, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", directory, name);
  FILE *file = fopen(path, "w");
  if (!file) {
    perror(path);
    exit(2);
  }
  return file;
}

static void finish(FILE *file) {
  if (fclose(file) != 0) {
    perror("close");
    exit(2);
  }
}

static void make_folder(const char *directory, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", directory, name);
  if (mkdir(path, 0755) != 0 && errno != EEXIST) {
    perror(path);
    exit(2);
  }
}

// Owners and a duty for each of them; `number` makes the words of every cell its own.
static void owners(FILE *file, const char *indent, unsigned set, int number) {
  static const char *const names[] = {"provider", "customer", "partner"};
  fprintf(file, "%sowner: [", indent);
  for (int i = 0, any = 0; i < 3; i++)
    if (set & 1u << i) fprintf(file, "%s%s", any++ ? ", " : "", names[i]);
  fprintf(file, "]\n%sduties:\n", indent);
  for (int i = 0; i < 3; i++)
    if (set & 1u << i)
      fprintf(file, "%s  %s:\n%s    - %s the %s of every %s that case %d names.\n", indent, names[i], indent, verb(), noun(),
              noun(), number * 3 + i);
}

static void assignment(FILE *file, const char *type, int number) {
  unsigned set = 1 + below(7);
  fprintf(file, "      %s:\n", type);
  owners(file, "        ", set, number);
  if (below(10) == 0) {
    fprintf(file, "        conditions:\n          - when: condition-%u\n", below(CONDITIONS));
    unsigned other = 1 + below(7);
    owners(file, "            ", other == set ? set % 7 + 1 : other, number + 1000000);
  }
  if (below(10) == 0) fprintf(file, "        note: The %s of case %d follows the %s.\n", noun(), number, noun());
  fprintf(file, "        source: source-%u\n", below(SOURCES));
}

static void frame(FILE *file, int rows, int types) {
  fputs("model: { as-of: 2026-01-31 }\n\nparties:\n"
        "  - { id: provider, name: Platform provider, kind: provider }\n"
        "  - { id: customer, name: Customer, address: You, kind: customer }\n"
        "  - { id: partner, name: Operations partner, kind: third-party }\n\nlayers:\n", file);
  for (int layer = 0; layer * ROWS_OF_LAYER < rows; layer++)
    fprintf(file, "  - { id: layer-%d, name: Layer %d of the %s, description: What the %s rests on. }\n", layer, layer, noun(),
            noun());
  fputs("\ncluster-types:\n", file);
  for (int type = 0; type < types; type++) {
    fprintf(file, "  - { id: type-%d, name: Cluster type %d, scope: %s, summary: Runs the %s beside the %s.", type, type,
            type % FAMILY ? "node-pool" : "cluster", noun(), noun());
    if (type % FAMILY) fprintf(file, " , extends: type-%d", type - type % FAMILY);
    fputs(" }\n", file);
  }
  fputs("\nconditions:\n", file);
  for (int i = 0; i < CONDITIONS; i++)
    fprintf(file, "  - { id: condition-%d, name: Own %s %d, clause: you bring %s %d of your own }\n", i, noun(), i, noun(), i);
  fputs("\nsources:\n", file);
  for (int i = 0; i < SOURCES; i++)
    fprintf(file, "  - { id: source-%d, title: Manual of the %s %d, url: \"https://example.com/manual-%d\", updated: 2026-01-%02d }\n",
            i, noun(), i, i, i + 1);
}

int main(int argc, char **argv) {
  int rows = argc == 4 ? atoi(argv[2]) : 0, types = argc == 4 ? atoi(argv[3]) : 0;
  if (rows < 1 || types < 1) {
    fputs("usage: model DIRECTORY ROWS TYPES\n", stderr);
    return 64;
  }
  make_folder(argv[1], "");
  make_folder(argv[1], "model");
  FILE *file = create(argv[1], "site.yaml");
  fputs("title: A large model\nbase-url: https://docs.example.com/large\n", file);
  finish(file);
  file = create(argv[1], "index.md");
  fputs("---\ntitle: Overview\n---\n\nA model of many cells.\n", file);
  finish(file);
  file = create(argv[1], "model/model.yaml");
  frame(file, rows, types);
  finish(file);
  for (int row = 0; row < rows; row++) {
    char name[64];
    if (row % ROWS_OF_LAYER == 0) {
      snprintf(name, sizeof name, "model/layer-%d.yaml", row / ROWS_OF_LAYER);
      file = create(argv[1], name);
      fputs("responsibilities:\n", file);
    }
    fprintf(file, "  - id: row-%d\n    layer: layer-%d\n    name: %s of the %s, case %d\n    description: Somebody keeps the %s and the %s in order.\n    assign:\n",
            row, row / ROWS_OF_LAYER, noun(), noun(), row, noun(), noun());
    for (int type = 0; type < types; type++) {
      snprintf(name, sizeof name, "type-%d", type);
      if (type % FAMILY == 0 || below(4) == 0) assignment(file, name, row * types + type);
    }
    if (row % ROWS_OF_LAYER == ROWS_OF_LAYER - 1 || row == rows - 1) finish(file);
  }
  return 0;
}
