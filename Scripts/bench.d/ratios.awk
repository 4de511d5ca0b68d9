# Lines `name size wall user system KiB`, in the order of the runs → medians, ratios to the floor and to Demarc of the
# same run with least, median and most, and growth from size to size.

function sorted_into(list, count, from,    i, j, value) {
  for (i = 1; i <= count; i++) {
    value = from[i]
    for (j = i - 1; j >= 1 && list[j] > value; j--) list[j + 1] = list[j]
    list[j + 1] = value
  }
}

function median(list, count) { return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2 }

# The ratios of the wall times of each run to those of `other`, as "least median most"; nothing where it didn't run.
function ratios(key, other,    i, count, list, sorted) {
  if (!(other in runs) || key == other) return ""
  count = runs[key] < runs[other] ? runs[key] : runs[other]
  for (i = 1; i <= count; i++) list[i] = wall[key, i] / wall[other, i]
  sorted_into(sorted, count, list)
  return sprintf("%6.2f %6.2f %6.2f", sorted[1], median(sorted, count), sorted[count])
}

{
  key = $1 SUBSEP $2
  if (!(key in runs)) order[++keys] = key
  run = ++runs[key]
  wall[key, run] = $3
  cpu[key, run] = $4 + $5
  peak[key] = $6 > peak[key] ? $6 : peak[key]
}

END {
  printf "%-18s %7s  %26s  %8s  %9s  %6s  %20s  %20s\n", "", "size", "wall s: least median most", "CPU s", "peak MiB",
    "growth", "times the floor", "times demarc"
  for (k = 1; k <= keys; k++) {
    key = order[k]
    split(key, part, SUBSEP)
    count = runs[key]
    for (i = 1; i <= count; i++) {
      walls[i] = wall[key, i]
      cpus[i] = cpu[key, i]
    }
    sorted_into(w, count, walls)
    sorted_into(c, count, cpus)
    m = median(w, count)
    growth = part[1] in last ? sprintf("%.2f", m / last[part[1]] / (part[2] / sizes[part[1]])) : ""
    last[part[1]] = m
    sizes[part[1]] = part[2]
    printf "%-18s %7d  %8.3f %8.3f %8.3f  %8.3f  %9.1f  %6s  %20s  %20s\n", part[1], part[2], w[1], m, w[count],
      median(c, count), peak[key] / 1024, growth, ratios(key, "floor" SUBSEP part[2]), ratios(key, "demarc" SUBSEP part[2])
  }
}
