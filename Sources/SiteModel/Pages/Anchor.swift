/// The places on pages that links can lead to.

import Responsibility

/// An `id` on a page.
package enum Anchor: Sendable, Hashable {
  case section(Section)
  /// A row's section on its layer's page, or the row in the whole matrix.
  case responsibility(Responsibility.ID)
  /// A cell's row in the section of its responsibility.
  case cell(Responsibility.ID, ClusterType.ID)
  /// The same in one area.
  case areaCell(Responsibility.ID, ClusterType.ID, Area.ID)
  /// The matrix of an area.
  case area(Area.ID)
  case condition(Condition.ID)
  case source(Source.ID)
  /// A control on the page of its framework, by the framework's code for it.
  case control(String)
  /// What differs between two cluster types.
  case comparison(Comparison)
  /// A heading of prose.
  case heading(String)

  /// The sections that generated pages have.
  package enum Section: String, Sendable, CaseIterable {
    case glance = "at-a-glance"
    case diagram = "where-the-boundary-runs"
    case conditions = "conditions"
    case duties = "what-to-do"
    case differences = "what-differs"
    case matrix = "who-does-what"
    case areas = "by-area"
    case coverage = "coverage"
    case gaps = "gaps"
    case sources = "sources"
  }

  package var id: String {
    switch self {
    case .section(let section): section.rawValue
    case .responsibility(let id): id.rawValue
    case .cell(let responsibility, let clusterType): "\(responsibility)--\(clusterType)"
    case .areaCell(let responsibility, let clusterType, let area): "\(responsibility)--\(clusterType)--\(area)"
    case .area(let id): "area--\(id)"
    case .condition(let id): "condition--\(id)"
    case .source(let id): "source--\(id)"
    case .control(let code): "control--" + code.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    case .comparison(let pair): "\(pair.from)--\(pair.to)"
    case .heading(let id): id
    }
  }
}

extension Anchor {
  /// The anchors of a row's cells on one cluster type: one, or one more for each area where areas differ.
  package static func cells(of row: Responsibility, on type: ClusterType, in model: Model) -> [Anchor] {
    let areas = model.isUniform(row, on: type.id) ? [] : model.areas(of: row)
    return [.cell(row.id, type.id)] + areas.map { .areaCell(row.id, type.id, $0.id) }
  }
}

extension PageID {
  /// The sections of this page apart from its prose, in the order shown.
  package func sections(in model: Model) -> [Anchor.Section] {
    switch self {
    case .document, .compare, .changes, .print, .notFound: return []
    case .clusterType(let id):
      var sections: [Anchor.Section] = [.glance, .diagram]
      if !model.conditions(on: id).isEmpty { sections.append(.conditions) }
      sections.append(.duties)
      if model.clusterType(id)?.extends != nil { sections.append(.differences) }
      return sections + [.matrix, .sources]
    case .layer: return [.matrix, .duties, .sources]
    case .party: return [.glance, .duties]
    case .framework: return [.coverage, .gaps]
    case .responsibilities:
      let byArea: [Anchor.Section] = model.areas.isEmpty || model.hasOneAreaPerRow ? [] : [.areas]
      return [.diagram, .matrix] + byArea + [.conditions, .sources]
    }
  }

  /// Every anchor of this page that doesn't come from its prose.
  func generatedAnchors(in model: Model) -> [Anchor] {
    let sections = sections(in: model).map(Anchor.section)
    switch self {
    case .document, .notFound, .party, .changes, .print: return sections
    case .framework(let id):
      let framework = model.framework(id)
      return sections + (framework.map(model.coverage) ?? []).map { .control($0.code) }
    case .compare: return sections + model.comparisons.map(Anchor.comparison)
    case .clusterType(let id):
      return sections + model.conditions(on: id).map { .condition($0.condition.id) }
        + model.sources(behind: model.column(id)).map { .source($0.id) }
    case .layer(let id):
      let rows = model.rows(below: id)
      let cells = rows.flatMap { row in model.clusterTypes.flatMap { Anchor.cells(of: row, on: $0, in: model) } }
      return sections + rows.map { .responsibility($0.id) } + cells
    case .responsibilities:
      let areas: [Anchor] = sections.contains(.section(.areas)) ? model.areas.map { .area($0.id) } : []
      return sections + areas + model.responsibilities.map { .responsibility($0.id) }
        + model.conditions.map { .condition($0.id) } + model.sources.map { .source($0.id) }
    }
  }
}
