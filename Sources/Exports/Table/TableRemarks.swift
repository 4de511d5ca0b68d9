/// What stands below an exported table.

import Responsibility
import SiteModel
import Words

extension MatrixTables {
  /// What the labels and the conditions mean, the day of the facts, and the page that tells more.
  func remarks(
    on types: [ClusterType], _ layers: [Layer.ID]?, in area: Area? = nil, page: PageID
  ) -> [ExportTable.Line] {
    let rows = model.responsibilities.filter { row in
      isShown(row.layer, in: layers) && area.map { row.exists(in: $0.id) } ?? true
    }
    let cells = rows.flatMap { row in types.map { model[row.id, $0.id, area?.id] } }
    let notes = model.notes.map { ExportTable.Line(words.note.filled(["note": $0.text])) }
    return notes + labelRemarks(cells) + conditionRemarks(cells) + footnoteRemarks(cells) + closing(page)
  }

  /// Labels that don't name their parties as the model does, and the two kinds of empty.
  private func labelRemarks(_ cells: [Assignment]) -> [ExportTable.Line] {
    let values = cells.flatMap { cell in
      [(cell.value, cell.label)] + cell.conditions.map { ($0.value, $0.label) }
    }
    var labels: [CellValue: String] = [:]
    for (value, label) in values { labels[value] = label }
    let parties = model.parties.filter { $0.label != $0.name && labels[.owners([$0.id])] != nil }
      .map { words.meaning.filled(["label": $0.label, "meaning": $0.name]) }
    let shared = labels.filter { $0.key.isShared }.map { value, label in
      let names = value.owners.compactMap { model.party($0)?.name }.joined(separator: words.listSeparator)
      return words.meaning.filled(["label": label, "meaning": names])
    }
    let empty = [
      (CellValue.notStated, words.notStated), (.nobody, words.nobody), (.notApplicable, words.notApplicable),
    ].compactMap {
      value, meaning in
      labels[value].map { words.meaning.filled(["label": $0, "meaning": meaning]) }
    }
    let sorted = shared.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (parties + sorted + empty).map { ExportTable.Line($0) }
  }

  private func conditionRemarks(_ cells: [Assignment]) -> [ExportTable.Line] {
    let used = Set(cells.flatMap { $0.conditions.map(\.condition) })
    return model.conditions.filter { used.contains($0.id) }.map { condition in
      ExportTable.Line(
        words.conditionRemark.filled(["condition": condition.name, "clause": condition.clause]),
        address: links.to(.place(.responsibilities, .condition(condition.id))))
    }
  }

  /// Footnotes have the number of their place in the model, the same in every table.
  func footnoteMarks(_ cell: Assignment) -> [ExportTable.Line] {
    model.footnotes.enumerated().filter { cell.footnotes.contains($0.element.id) }.map {
      ExportTable.Line(words.footnoteMark.filled(["number": String($0.offset + 1)]))
    }
  }

  private func footnoteRemarks(_ cells: [Assignment]) -> [ExportTable.Line] {
    let used = Set(cells.flatMap { $0.footnotes + $0.conditions.flatMap(\.assignment.footnotes) })
    return model.footnotes.enumerated().filter { used.contains($0.element.id) }.map {
      ExportTable.Line(words.footnoteRemark.filled(["number": String($0.offset + 1), "text": $0.element.text]))
    }
  }

  private func closing(_ page: PageID) -> [ExportTable.Line] {
    let date = model.asOf.map { [ExportTable.Line(words.asOf.filled(["date": $0.description]))] } ?? []
    return date + [ExportTable.Line(words.origin.filled(["title": site.settings.title]), address: links.to(page))]
  }
}
