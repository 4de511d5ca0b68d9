/// The facts of a picture in words, for those who don't see it.

import Responsibility
import Words

extension Drawing {
  /// A sentence per value that occurs, with how many cells and which: "You: 2 (etcd, Patches)."
  func ownersInWords(of cells: [ShownCell]) -> [String] {
    cells.distinctValues.map { value in
      let names = cells.filter { $0.assignment.value == value }.map(\.responsibility.name)
      return words.owned.filled([
        "label": legendText(of: value), "count": String(names.count),
        "responsibilities": names.joined(separator: words.listSeparator),
      ])
    }
  }

  /// How many cells each value has: "You 8, Shared: You + Alibaba Cloud 2".
  func countsInWords(of cells: [ShownCell]) -> String {
    cells.distinctValues.map { value in
      words.boundaryCount.filled([
        "label": legendText(of: value), "count": String(cells.count { $0.assignment.value == value }),
      ])
    }.joined(separator: words.listSeparator)
  }
}

extension [ShownCell] {
  /// The values that occur, in the order in which they first do.
  var distinctValues: [CellValue] {
    var values: [CellValue] = []
    for cell in self where !values.contains(cell.assignment.value) { values.append(cell.assignment.value) }
    return values
  }
}
