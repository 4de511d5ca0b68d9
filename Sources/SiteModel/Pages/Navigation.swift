/// The order of the pages and the way between them.

import Diagnostics
import Responsibility
import Words
import YAML

/// The sections of the navigation, each a list of pages.
package struct Navigation: Sendable {
  package struct Section: Sendable {
    package let title: String
    package let pages: [PageID]
    /// The section that this one stands in, by its index; an inner section comes after the outer one.
    package var parent: Int?
    /// Where the section is entered: its first page, or that of the first section inside; nil if there is none.
    package fileprivate(set) var firstPage: PageID?

    init(title: String, pages: [PageID], parent: Int? = nil) {
      self.title = title
      self.pages = pages
      self.parent = parent
      firstPage = pages.first
    }
  }

  /// A section as it is listed beside a page: with its pages, or with its title only.
  package struct Entry: Sendable {
    package let section: Section
    package let isOpen: Bool
  }

  package let sections: [Section]
  /// Every page once, in reading order.
  package let order: [PageID]
  /// Where each page stands in `order`, and the section that holds it.
  private let places: [PageID: (position: Int, section: Int)]
  /// The sections directly inside each section, by their indices; at nil those that stand in none.
  private let sectionsInside: [Int?: [Int]]

  init(sections: [Section]) {
    var sections = sections
    for (index, section) in sections.enumerated().reversed() {
      if let parent = section.parent, sections[parent].pages.isEmpty {
        sections[parent].firstPage = sections[index].firstPage ?? sections[parent].firstPage
      }
    }
    self.sections = sections
    sectionsInside = Dictionary(grouping: sections.indices, by: { sections[$0].parent })
    var order: [PageID] = []
    let count = sections.reduce(0) { $0 + $1.pages.count }
    order.reserveCapacity(count)
    var places = [PageID: (position: Int, section: Int)](minimumCapacity: count)
    for (index, section) in sections.enumerated() {
      for page in section.pages where places[page] == nil {
        places[page] = (order.count, index)
        order.append(page)
      }
    }
    self.order = order
    self.places = places
  }

  /// Whether the navigation leads to `page`.
  package func contains(_ page: PageID) -> Bool { places[page] != nil }

  /// The section that holds `page`.
  package func section(of page: PageID) -> Section? { sectionIndex(of: page).map { sections[$0] } }

  package func sectionIndex(of page: PageID) -> Int? { places[page]?.section }

  package func previous(of page: PageID) -> PageID? {
    guard let position = places[page]?.position, position > 0 else { return nil }
    return order[position - 1]
  }

  package func next(of page: PageID) -> PageID? {
    guard let position = places[page]?.position, position + 1 < order.count else { return nil }
    return order[position + 1]
  }

  /// Sites up to this many pages list all of them beside every page; larger ones only the current section.
  package static let fullListLimit = 48

  /// The sections that are listed beside `page`: those that hold it, and those beside and inside them. All sections
  /// beside every page would let a site grow with the square of its pages.
  package func entries(beside page: PageID) -> [Entry] {
    if order.count <= Self.fullListLimit { return sections.map { Entry(section: $0, isOpen: true) } }
    let current = sectionIndex(of: page)
    var way: Set<Int> = []
    var step = current
    while let index = step {
      way.insert(index)
      step = sections[index].parent
    }
    var entries: [Entry] = []
    func list(_ parent: Int?) {
      for index in sectionsInside[parent] ?? [] {
        entries.append(Entry(section: sections[index], isOpen: index == current))
        if way.contains(index) { list(index) }
      }
    }
    list(nil)
    return entries
  }
}

/// Reads the navigation of a site's settings; without one, it is made from the pages that there are.
struct NavigationReader {
  let model: Model
  let documents: [PageID]
  /// Whether the site names a snapshot to compare with.
  let hasChanges: Bool
  /// Whether it has a page for print.
  let hasPrint: Bool
  let words: PageWords

  private static let keywords = [
    "cluster-types", "layers", "parties", "frameworks", "responsibilities", "compare", "changes", "print",
  ]

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
    case "changes" where hasChanges: return [.changes]
    case "print" where hasPrint: return [.print]
    default: break
    }
    let all = documents + PageID.generated(from: model, hasChanges: hasChanges, hasPrint: hasPrint)
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
    let start: [PageID] =
      documents.filter { $0 == .document("index") } + [.responsibilities] + (hasChanges ? [.changes] : [])
    let sections = [
      Navigation.Section(title: words.startSection, pages: start),
      .init(title: words.clusterTypesSection, pages: model.clusterTypes.map { .clusterType($0.id) }),
      .init(title: words.partiesSection, pages: model.parties.map { .party($0.id) }),
      .init(title: words.layersSection, pages: model.layers.map { .layer($0.id) }),
      .init(title: words.frameworksSection, pages: model.frameworks.map { .framework($0.id) }),
    ].filter { !$0.pages.isEmpty }
    return FolderSections(of: documents.filter { $0 != .document("index") }).appended(
      to: sections, rootTitle: words.pagesSection)
  }
}
