# Lines `name pages wall user system KiB`, in the order of the runs → medians, ratios to the floor of the same run
# with least and most, and growth.

function sorted_into(list, count, from,    i, j, value) {
  for (i = 1; i <= count; i++) {
    value = from[i]
    for (j = i - 1; j >= 1 && list[j] > value; j--) list[j + 1] = list[j]
    list[j + 1] = value
  }
}

function median(list, count) { return count % 2 ? list[(count + 1) / 2] : (list[count / 2] + list[count / 2 + 1]) / 2 }

{
  key = $1 SUBSEP $2
  if (!(key in runs)) order[++keys] = key
  run = ++runs[key]
  wall[key, run] = $3
  cpu[key, run] = $4 + $5
  peak[key] = $6 > peak[key] ? $6 : peak[key]
}

END {
  printf "%-16s %7s  %27s  %8s  %9s  %27s  %s\n", "", "pages", "wall s: least median most", "CPU s", "peak MiB",
    "times floor: least med. most", "growth"
  for (k = 1; k <= keys; k++) {
    key = order[k]
    split(key, part, SUBSEP)
    count = runs[key]
    floor = "floor" SUBSEP part[2]
    for (i = 1; i <= count; i++) {
      walls[i] = wall[key, i]
      cpus[i] = cpu[key, i]
      ratios[i] = wall[key, i] / wall[floor, i]
    }
    sorted_into(w, count, walls)
    sorted_into(c, count, cpus)
    sorted_into(r, count, ratios)
    m = median(w, count)
    growth = part[1] in last ? sprintf("%.2f", m / last[part[1]] / (part[2] / pages[part[1]])) : ""
    last[part[1]] = m
    pages[part[1]] = part[2]
    printf "%-16s %7d  %8.3f %8.3f %8.3f  %8.3f  %9.1f  %8.2f %8.2f %8.2f    %s\n", part[1], part[2], w[1], m,
      w[count], median(c, count), peak[key] / 1024, r[1], median(r, count), r[count], growth
  }
}
