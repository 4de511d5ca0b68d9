/// The order of the pages and the way between them.

import Diagnostics
import Responsibility
import YAML

/// The sections of the navigation, each a list of pages.
package struct Navigation: Sendable {
  package struct Section: Sendable {
    package let title: String
    package let pages: [PageID]
  }

  package let sections: [Section]
  /// Every page once, in reading order.
  package let order: [PageID]
  private let positions: [PageID: Int]
  private let sectionOf: [PageID: Int]

  init(sections: [Section]) {
    self.sections = sections
    var order: [PageID] = []
    var positions: [PageID: Int] = [:]
    var sectionOf: [PageID: Int] = [:]
    for (index, section) in sections.enumerated() {
      for page in section.pages where positions[page] == nil {
        positions[page] = order.count
        sectionOf[page] = index
        order.append(page)
      }
    }
    self.order = order
    self.positions = positions
    self.sectionOf = sectionOf
  }

  /// The section that holds `page`.
  package func section(of page: PageID) -> Section? { sectionOf[page].map { sections[$0] } }

  package func previous(of page: PageID) -> PageID? {
    guard let position = positions[page], position > 0 else { return nil }
    return order[position - 1]
  }

  package func next(of page: PageID) -> PageID? {
    guard let position = positions[page], position + 1 < order.count else { return nil }
    return order[position + 1]
  }

  /// Sites up to this many pages list all of them beside every page; larger ones only the current section.
  package static let fullListLimit = 48

  /// Whether the pages of `section` are listed beside `page`.
  package func isOpen(_ section: Section, beside page: PageID) -> Bool {
    order.count <= Self.fullListLimit || section.pages.contains(page)
  }
}

/// Reads the navigation of a site's settings; without one, it is made from the pages that there are.
struct NavigationReader {
  let model: Model
  let documents: [PageID]

  private static let keywords = ["cluster-types", "layers", "parties", "frameworks", "responsibilities", "compare"]

  func read(_ entries: [SiteSettings.NavigationEntry]) -> Diagnosed<Navigation> {
    guard !entries.isEmpty else { return Diagnosed(Navigation(sections: standard)) }
    var diagnostics: [Diagnostic] = []
    var seen: [PageID: SourceLocation] = [:]
    let sections = entries.map { entry in
      let pages = entry.pages.flatMap { name -> [PageID] in
        let found = self.pages(named: name, &diagnostics)
        return found.filter { page in
          if let first = seen[page] {
            diagnostics.append(
              Diagnostic(
                .duplicateKey, "'\(name.value)' is in the navigation twice", at: name.location,
                notes: [.init("the first is here", at: first)]))
            return false
          }
          seen[page] = name.location
          return true
        }
      }
      return Navigation.Section(title: entry.title, pages: pages)
    }
    return Diagnosed(Navigation(sections: sections), diagnostics)
  }

  private func pages(named name: Located<String>, _ diagnostics: inout [Diagnostic]) -> [PageID] {
    switch name.value {
    case "cluster-types": return model.clusterTypes.map { .clusterType($0.id) }
    case "layers": return model.layers.map { .layer($0.id) }
    case "parties": return model.parties.map { .party($0.id) }
    case "frameworks": return model.frameworks.map { .framework($0.id) }
    case "responsibilities": return [.responsibilities]
    case "compare": return [.compare]
    default: break
    }
    let all = documents + PageID.generated(from: model)
    if let page = all.first(where: { $0.sourcePath == name.value }) { return [page] }
    let suggestion = Suggestion.closest(to: name.value, in: all.map(\.sourcePath) + Self.keywords)
    diagnostics.append(
      Diagnostic(
        .missingPage, "no page '\(name.value)' for the navigation" + YAMLReader.didYouMean(suggestion),
        at: name.location, suggestion: suggestion,
        explanation: "pages are named by their source file, or as one of: \(Self.keywords.joined(separator: ", "))"))
    return []
  }

  private var standard: [Navigation.Section] {
    let start: [PageID] = documents.filter { $0 == .document("index") } + [.responsibilities, .compare]
    let others = documents.filter { $0 != .document("index") }
    let sections = [
      Navigation.Section(title: "Start", pages: start),
      .init(title: "Cluster types", pages: model.clusterTypes.map { .clusterType($0.id) }),
      .init(title: "By party", pages: model.parties.map { .party($0.id) }),
      .init(title: "Layers", pages: model.layers.map { .layer($0.id) }),
      .init(title: "Frameworks", pages: model.frameworks.map { .framework($0.id) }),
      .init(title: "Pages", pages: others),
    ]
    return sections.filter { !$0.pages.isEmpty }
  }
}
