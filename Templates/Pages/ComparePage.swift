/// Any two cluster types: what changes hands, and what the customer must then do.

import Markup
import Responsibility
import SiteModel

extension PageView {
  func comparePage() -> PageBody {
    PageBody(
      content: """
        \(prose)
        \(chooser)\(if: model.isLarge, comparedElsewhere)\(each: model.comparisons, comparisonSection)
        """,
      contents: contents()
        + model.comparisons.map {
          ContentsEntry(anchor: .comparison($0), title: comparisonTitle($0), isNested: false)
        })
  }

  private func comparisonTitle(_ pair: Comparison) -> String {
    guard let from = model.clusterType(pair.from), let to = model.clusterType(pair.to) else { return "" }
    return way(from, to)
  }

  /// Shows one pair at a time; without the script, all of them stand below.
  private var chooser: HTML {
    guard model.comparisons.count > 1 || model.isLarge, !isPrinted else { return "" }
    return """
      <form class="filters chooser" hidden data-matrix="\(links.to(.responsibilities))">
      \(typeChooser("from", words.compareFrom))
      \(typeChooser("to", words.compareTo))
      \(if: !hasAllPairs, "<button type=\"submit\">\(words.compareTitle)</button>\n")\
      <button type="button" name="all"\(if: model.isLarge, " hidden")>\(words.showAllPairs)</button>
      <p role="status"></p>
      </form>

      """
  }

  /// Whether the page shows every pair that can be chosen; the matrix shows the others.
  private var hasAllPairs: Bool {
    model.comparisons.count == model.clusterTypes.count * (model.clusterTypes.count - 1) / 2
  }

  /// The pages that say what differs, where all of it together is too much for one.
  private var comparedElsewhere: HTML {
    let pairs = model.clusterTypes.compactMap { type in
      type.extends.flatMap(model.clusterType).map { (from: $0, to: type) }
    }
    return """
      <p>\(words.comparedElsewhere)</p>
      <ul>
      \(each: pairs, { pair in
        """
        <li><a href="\(links.to(.clusterType(pair.to.id), .section(.differences)))">\(pair.from.columnTitle) → \
        \(pair.to.columnTitle)</a></li>

        """
      })</ul>
      """
  }

  private func typeChooser(_ name: String, _ label: String) -> HTML {
    """
    <label><span>\(label)</span> <select name="\(name)">\
    \(each: model.clusterTypes, { "<option value=\"\($0.id.rawValue)\">\($0.columnTitle)</option>" })</select></label>
    """
  }

  private func comparisonSection(_ pair: Comparison) -> HTML {
    guard let from = model.clusterType(pair.from), let to = model.clusterType(pair.to) else { return "" }
    let anchor = Anchor.comparison(pair)
    return """
      <section class="comparison" aria-labelledby="\(id(anchor))">
      \(heading(2, anchor, comparisonTitle(pair)))
      \(comparison(from: from, to: to, prefix: "change--\(anchor.id)", headingLevel: 3))
      </section>

      """
  }
}
