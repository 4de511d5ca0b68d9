/// Footnotes of one table: numbered in the order in which its cells refer to them, linked both ways.

import Markup
import Responsibility
import SiteModel

struct TableFootnotes {
  private let prefix: String
  /// In the order of the numbers, each with the cells that refer to it.
  private let entries: [(id: Footnote.ID, cells: [String])]

  /// - Parameter places: the cells of the table in reading order.
  init(of places: [CellPlace], in model: Model, prefix: String) {
    self.prefix = prefix
    var entries: [(id: Footnote.ID, cells: [String])] = []
    for place in places {
      for id in Self.footnotes(of: model[place.row.id, place.clusterType.id, place.area?.id]) {
        if let index = entries.firstIndex(where: { $0.id == id }) {
          entries[index].cells.append(place.key)
        } else {
          entries.append((id, [place.key]))
        }
      }
    }
    self.entries = entries
  }

  private static func footnotes(of assignment: Assignment) -> [Footnote.ID] {
    let all = assignment.footnotes + assignment.conditions.flatMap { $0.assignment.footnotes }
    // Most cells have none.
    if all.isEmpty { return all }
    var seen: Set<Footnote.ID> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// The numbers at a cell, each leading to its note.
  func references(at place: CellPlace, on view: PageView) -> HTML {
    let cell = view.model[place.row.id, place.clusterType.id, place.area?.id]
    let numbers = Self.footnotes(of: cell).compactMap { id in entries.firstIndex { $0.id == id } }
    guard !numbers.isEmpty else { return "" }
    return """
      <sup class="footnote-references">\(each: numbers, { number in
        """
        <a id="\(reference(number, place.key, view))" href="\(view.links.to(placeOnPage: note(number, view)))" \
        aria-label="\(view.words.footnote) \(number + 1)">\(number + 1)</a>
        """
      })</sup>
      """
  }

  /// The notes below the table, each leading back to its cells.
  func list(on view: PageView) -> HTML {
    let shown = entries.enumerated().compactMap { number, entry in
      view.model.footnote(entry.id).map { (number: number, footnote: $0, cells: entry.cells) }
    }
    guard !shown.isEmpty else { return "" }
    return """
      <ol class="table-footnotes">
      \(each: shown, { item($0.number, $0.footnote, $0.cells, view) })</ol>
      """
  }

  private func item(_ number: Int, _ footnote: Footnote, _ cells: [String], _ view: PageView) -> HTML {
    let sources = footnote.sources.compactMap(view.model.source)
    return """
      <li id="\(note(number, view))">\(footnote.text)\(each: sources, { " \(view.sourceLink($0))" })\
      \(each: Array(cells.enumerated()), { backLink(number, $0.offset, $0.element, of: cells.count, view) })</li>

      """
  }

  private func backLink(_ number: Int, _ index: Int, _ cell: String, of count: Int, _ view: PageView) -> HTML {
    """
     <a class="footnote-back" href="\(view.links.to(placeOnPage: reference(number, cell, view)))" \
    aria-label="\(view.words.footnoteBack) \(index + 1)">↩\(if: count > 1, "<sup>\(index + 1)</sup>")</a>
    """
  }

  private func note(_ number: Int, _ view: PageView) -> String {
    view.id(.heading("\(prefix)-note-\(number + 1)"))
  }

  private func reference(_ number: Int, _ cell: String, _ view: PageView) -> String {
    view.id(.heading("\(prefix)-note-\(number + 1)--\(cell)"))
  }
}
