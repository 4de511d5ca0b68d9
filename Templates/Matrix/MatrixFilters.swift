/// Filters above the whole matrix. A script shows them; without it, the matrix is complete below.

import Markup
import Responsibility
import SiteModel

extension PageView {
  /// What filters compare: the owners' ids with spaces between them, or what kind of empty the cell is.
  func ownerKey(_ value: CellValue) -> String {
    switch value {
    case .owners(let owners): owners.map(\.rawValue).joined(separator: " ")
    case .nobody: "nobody"
    case .notStated: "not-stated"
    case .notApplicable: "not-applicable"
    }
  }

  func matrixFilters(_ selection: MatrixSelection) -> HTML {
    if isPrinted { return "" }
    return """
      <form class="filters" hidden data-count="\(words.filterCount)">
      <label><span>\(words.owner)</span> <select name="owner"><option value="">\(words.anyone)</option>\
      \(each: ownerChoices, { "<option value=\"\($0.key)\">\($0.label)</option>" })</select></label>
      <label><span>\(words.layer)</span> <select name="layer"><option value="">\(words.allLayers)</option>\
      \(each: selection.bands(in: model).compactMap { $0.rows.first.flatMap { model.layer($0.layer) } }, { "<option value=\"\($0.id.rawValue)\">\($0.name)</option>" })</select></label>
      <fieldset><legend>\(words.clusterTypes)</legend>
      \(each: selection.clusterTypes, typeChoice)</fieldset>
      <label class="choice"><input type="checkbox" name="differences"> \(words.onlyDifferences)</label>
      <button type="reset">\(words.showAll)</button>
      <p role="status"></p>
      </form>

      """
  }

  private func typeChoice(_ type: ClusterType) -> HTML {
    """
    <label class="choice"><input type="checkbox" name="types" value="\(type.id.rawValue)" checked> \(type.columnTitle)</label>

    """
  }

  /// Everything that a cell of the model says about its owners: a party that has a part, shared, or empty.
  private var ownerChoices: [(key: String, label: String)] {
    let tallies = model.clusterTypes.flatMap { model.tally(of: $0.id) }
    let owners = Set(tallies.flatMap(\.value.owners))
    var choices = model.parties.filter { owners.contains($0.id) }.map { (key: $0.id.rawValue, label: $0.label) }
    if tallies.contains(where: \.value.isShared) { choices.append(("shared", words.severalOwners)) }
    for value in [CellValue.nobody, .notStated, .notApplicable] {
      if let tally = tallies.first(where: { $0.value == value }) { choices.append((ownerKey(value), tally.label)) }
    }
    return choices
  }
}
