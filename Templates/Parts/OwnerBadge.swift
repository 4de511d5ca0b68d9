/// Who is responsible, as word, shape and colour at once.

import Diagrams
import Markup
import Responsibility
import SiteModel

extension PageView {
  /// The class that colours everything about a value; the diagrams use the same.
  func ownerClass(_ value: CellValue) -> String { palette.entry(for: value, in: model).name }

  /// The badge of a value. Within a matrix cell the element with `data-label` is what checks compare.
  func badge(_ value: CellValue, _ label: String, isCell: Bool = false) -> HTML {
    """
    <span class="owner owner-\(ownerClass(value))\(if: label.count > 18, " owner-long")"><i class="owner-shape"></i>\
    <span\(if: isCell, " data-label")>\(label)</span></span>
    """
  }

  func badge(_ assignment: Assignment) -> HTML { badge(assignment.value, assignment.label) }

  func badge(_ party: Party) -> HTML { badge(.owners([party.id]), party.label) }

  /// The parties behind a shared value, in words.
  func sharers(_ value: CellValue) -> String {
    value.owners.compactMap { model.party($0)?.label }.joined(separator: ", ")
  }
}
