/// What search looks through: every page, section, responsibility, condition and source, once.

import Markdown
import Responsibility
import SiteModel
import Words
import Workers

/// The index as a classic script that calls the search with its data. It grows linearly with the site.
package struct SearchIndex: Sendable {
  /// What a result is, with how much it counts in the ranking.
  enum Kind: Int, CaseIterable {
    case page, section, clusterType, layer, party, responsibility, condition, source

    var weight: Int {
      switch self {
      case .responsibility: 12
      case .clusterType, .layer, .party: 10
      case .page: 6
      case .condition: 4
      case .section: 2
      case .source: 0
      }
    }
  }

  struct Entry {
    /// The id on the page; empty for its top.
    let anchor: String
    let kind: Kind
    let title: String
    /// UTF-8; their words become one line.
    let texts: [[UInt8]]
  }

  /// How many pages are written to the index at a time.
  private static let part = 512

  private let site: Site
  private var words: PageWords { site.words.pages }

  package init(site: Site) { self.site = site }

  /// `demarcSearchIndex({"kinds": [[name, weight]…], "pages": [[address, title]…], "entries": […]});`
  ///
  /// An entry is its page's number, the anchor, its kind's number, the title and the text.
  package func script(_ workers: Workers) -> [UInt8] {
    let links = site.links(atRoot: Target.Asset.searchIndex)
    let pages = site.pages.filter { $0.id.isSearched }
    var script: [UInt8] = []
    // About as much as the prose; what isn't used of it takes no memory.
    script.reserveCapacity(pages.reduce(65_536) { $0 + 256 + ($1.prose?.sourceSize ?? 0) })
    script += "demarcSearchIndex({\"kinds\":[".utf8
    for (index, kind) in Kind.allCases.enumerated() {
      script += (index == 0 ? "[" : ",[").utf8
      ScriptText.append(quoted: words.name(of: kind), to: &script)
      script += ",\(kind.weight)]".utf8
    }
    script += "],\n\"pages\":[".utf8
    for (index, page) in pages.enumerated() {
      script += (index == 0 ? "[" : ",\n[").utf8
      ScriptText.append(quoted: links.to(page.id).href, to: &script)
      script += ",".utf8
      ScriptText.append(quoted: page.title, to: &script)
      script += "]".utf8
    }
    script += "],\n\"entries\":[".utf8
    // A few hundred pages at a time: the lines of all of them would be the whole index once more.
    for start in stride(from: 0, to: pages.count, by: Self.part) {
      let numbers = Array(start..<min(start + Self.part, pages.count))
      for (number, lines) in zip(numbers, workers.map(numbers) { scripted(entries(of: pages[$0]), page: $0) }) {
        if number > 0 { script += ",\n".utf8 }
        script += lines
      }
    }
    script += "]});\n".utf8
    return script
  }

  /// A line for each of the entries of one page.
  private func scripted(_ entries: [Entry], page number: Int) -> [UInt8] {
    var script: [UInt8] = []
    script.reserveCapacity(entries.reduce(0) { $0 + $1.texts.reduce(128) { $0 + $1.count + $1.count / 16 } })
    for (index, entry) in entries.enumerated() {
      script += (index == 0 ? "[\(number)," : ",\n[\(number),").utf8
      ScriptText.append(quoted: entry.anchor, to: &script)
      script += ",\(entry.kind.rawValue),".utf8
      ScriptText.append(quoted: entry.title, to: &script)
      script += ",".utf8
      ScriptText.append(quotedWordsOf: entry.texts, to: &script)
      script.append(UInt8(ascii: "]"))
    }
    return script
  }

  private func entries(of page: Page) -> [Entry] {
    let sections = page.prose?.sections ?? []
    let top = Entry(
      anchor: "", kind: page.id.searchKind, title: page.title,
      texts: Self.texts(
        [page.description, site.model.searchText(of: page.id)], sections.first.map { [$0.text] } ?? []))
    let headings = sections.dropFirst().map { section in
      Entry(anchor: section.id, kind: .section, title: section.title, texts: [section.text])
    }
    return [top] + headings + modelEntries(of: page.id)
  }

  private func modelEntries(of page: PageID) -> [Entry] {
    let model = site.model
    switch page {
    case .layer(let layer):
      return model.responsibilities(in: layer).map { row in
        Entry(
          anchor: Anchor.responsibility(row.id).id, kind: .responsibility, title: row.name,
          texts: Self.texts([row.description] + model.searchTexts(of: row) + model.controlTexts(of: row)))
      }
    case .responsibilities:
      return model.conditions.map { condition in
        Entry(
          anchor: Anchor.condition(condition.id).id, kind: .condition, title: condition.name,
          texts: Self.texts([condition.clause, condition.description]))
      }
        + model.sources.map { source in
          Entry(
            anchor: Anchor.source(source.id).id, kind: .source, title: source.title,
            texts: Self.texts([source.publisher, source.date]))
        }
    default: return []
    }
  }

  /// The parts, each once.
  private static func texts(_ parts: [String?], _ written: [[UInt8]] = []) -> [[UInt8]] {
    let parts = (parts.compactMap { $0.map { Array($0.utf8) } } + written).filter { !$0.isEmpty }
    guard parts.count > 1 else { return parts }
    var seen: Set<[UInt8]> = []
    return parts.filter { seen.insert($0).inserted }
  }
}

extension Model {
  /// What a page of the model is found by, apart from its prose.
  fileprivate func searchText(of page: PageID) -> String? {
    guard case .clusterType(let id) = page, let type = clusterType(id) else { return nil }
    return type.covers.map(\.name).joined(separator: ". ")
  }

  /// The controls that a row contributes to, as somebody would look for them: "AC-2 Account Management NIST SP 800-53".
  fileprivate func controlTexts(of row: Responsibility) -> [String] {
    row.controls.map { reference in
      let framework = framework(reference.framework)
      let name = framework?.control(reference.control)?.name
      return [reference.code, name, framework?.title].compactMap(\.self).joined(separator: " ")
    }
  }

  /// What a row is found by: its duties and notes on all cluster types.
  fileprivate func searchTexts(of row: Responsibility) -> [String] {
    clusterTypes.flatMap { type -> [String] in
      let cell = self[row.id, type.id]
      let conditional = cell.conditions.flatMap { conditional in
        conditional.duties.flatMap(\.searchTexts) + [conditional.note].compactMap(\.self)
      }
      return cell.duties.flatMap(\.searchTexts) + [cell.note].compactMap(\.self) + conditional
    }
  }
}

extension Duty {
  fileprivate var searchTexts: [String] { [text] + steps + [hazard].compactMap(\.self) }
}

extension PageID {
  /// A page that only repeats others, or that nobody looks for, is not searched.
  fileprivate var isSearched: Bool { self != .notFound && self != .print }

  fileprivate var searchKind: SearchIndex.Kind {
    switch self {
    case .clusterType: .clusterType
    case .layer: .layer
    case .party: .party
    default: .page
    }
  }
}

extension PageWords {
  fileprivate func name(of kind: SearchIndex.Kind) -> String {
    switch kind {
    case .page: searchPage
    case .section: searchSection
    case .clusterType: clusterType
    case .layer: layer
    case .party: party
    case .responsibility: responsibility
    case .condition: conditionName
    case .source: source
    }
  }
}
