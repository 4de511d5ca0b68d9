/// The resolved responsibility model: the one value that pages, diagrams, exports and tests read.

import Diagnostics
import Words
import YAML

/// Everything a model says, resolved: immutable, complete, in the order in which it is shown.
package struct Model: Sendable {
  /// Everything that a model has apart from its cells.
  package struct Frame: Sendable {
    /// In the order defined; it is the order of owners in shared cells, and of colours.
    package var parties: [Party] = []
    /// The columns.
    package var clusterTypes: [ClusterType] = []
    /// The second axis, in the order defined; empty in most models.
    package var areas: [Area] = []
    /// In the order of tables, each before the layers inside it.
    package var layers: [Layer] = []
    /// Layers that have rows, the top of the stack first.
    package var stack: [Layer] = []
    /// The rows: by layer, then in the order defined.
    package var responsibilities: [Responsibility] = []
    package var conditions: [Condition] = []
    package var footnotes: [Footnote] = []
    /// The declared phases in their order; a model may have none and name phases freely.
    package var phases: [Phase] = []
    package var frameworks: [Framework] = []
    package var sources: [Source] = []
    /// What holds for the model as a whole.
    package var notes: [Note] = []
    /// The day on which the facts were gathered, if the model says.
    package var asOf: CalendarDate?
    package var review: Review = .none
    package var labels = CellLabels(words: LabelWords())
    /// For whom the model was loaded: for the public, nothing internal is in it.
    package var audience = Audience.public

    package init() {}
  }

  package var frame: Frame { content.frame }
  package var parties: [Party] { content.frame.parties }
  package var clusterTypes: [ClusterType] { content.frame.clusterTypes }
  package var areas: [Area] { content.frame.areas }
  package var layers: [Layer] { content.frame.layers }
  package var stack: [Layer] { content.frame.stack }
  package var responsibilities: [Responsibility] { content.frame.responsibilities }
  package var conditions: [Condition] { content.frame.conditions }
  package var footnotes: [Footnote] { content.frame.footnotes }
  package var phases: [Phase] { content.frame.phases }
  package var frameworks: [Framework] { content.frame.frameworks }
  package var sources: [Source] { content.frame.sources }
  package var notes: [Note] { content.frame.notes }
  package var asOf: CalendarDate? { content.frame.asOf }
  package var review: Review { content.frame.review }
  package var labels: CellLabels { content.frame.labels }
  package var audience: Audience { content.frame.audience }
  /// The letters of RACI and the degrees that cells have, in their order.
  package var usedLetters: [RACILetter] { content.usedLetters }
  package var usedDegrees: [Degree] { content.usedDegrees }
  /// Customers, their teams, and who acts jointly with them.
  var customers: Set<Party.ID> { content.customers }

  /// What copies of the model share: it is held by every page and every view of one, and is never changed.
  private final class Content: Sendable {
    let frame: Frame
    /// Row after row, in each a cluster type after the other, in each a cell per area; one cell without areas.
    let cells: [Assignment]
    /// Row after row, a cell per cluster type that sums up its areas; `cells` themselves without areas.
    let summaries: [Assignment]
    let rowIndex: IDIndex
    let columnIndex: IDIndex
    let areaIndex: IDIndex
    let partyIndex: IDIndex
    let layerIndex: IDIndex
    let sourceIndex: IDIndex
    /// The layers that have rows, and the rows of each.
    let rowLayers: IDIndex
    let rowsOfLayers: [[Responsibility]]
    let usedLetters: [RACILetter]
    let usedDegrees: [Degree]
    let customers: Set<Party.ID>

    init(_ frame: Frame, cells: [Assignment], summaries: [Assignment]) {
      self.frame = frame
      self.cells = cells
      self.summaries = summaries
      rowIndex = IDIndex(frame.responsibilities.map(\.id))
      columnIndex = IDIndex(frame.clusterTypes.map(\.id))
      areaIndex = IDIndex(frame.areas.map(\.id))
      partyIndex = IDIndex(frame.parties.map(\.id))
      layerIndex = IDIndex(frame.layers.map(\.id))
      sourceIndex = IDIndex(frame.sources.map(\.id))
      rowLayers = IDIndex(frame.responsibilities.map(\.layer).uniqued())
      var rows: [[Responsibility]] = []
      for row in frame.responsibilities {
        guard let place = rowLayers[row.layer] else { continue }
        if place == rows.count { rows.append([]) }
        rows[place].append(row)
      }
      rowsOfLayers = rows
      let roles = summaries.flatMap(\.roles)
      let (letters, degrees) = (roles.flatMap(\.letters), roles.compactMap(\.degree))
      usedLetters = RACILetter.allCases.filter(letters.contains)
      usedDegrees = Degree.allCases.filter(degrees.contains)
      customers = frame.parties.filter { $0.kind == .customer }
        .reduce(into: []) { $0.formUnion(frame.parties.circle(of: $1.id)) }
    }
  }

  private let content: Content

  /// - Parameter summaries: nil for a model without areas.
  package init(_ frame: Frame, cells: [Assignment], summaries: [Assignment]? = nil) {
    let places = frame.responsibilities.count * frame.clusterTypes.count
    precondition(cells.count == places * max(1, frame.areas.count))
    precondition((summaries?.count ?? cells.count) == places)
    content = Content(frame, cells: cells, summaries: summaries ?? cells)
  }

  /// The cell of a responsibility and a cluster type of this model; with areas, what they come to together.
  package subscript(responsibility: Responsibility.ID, clusterType: ClusterType.ID) -> Assignment {
    content.summaries[place(responsibility, clusterType)]
  }

  /// The cell in one area, or without one, the cell that sums up all areas.
  package subscript(
    responsibility: Responsibility.ID, clusterType: ClusterType.ID, area: Area.ID?
  ) -> Assignment {
    guard let area else { return self[responsibility, clusterType] }
    guard let index = content.areaIndex[area] else { preconditionFailure("no area \(area)") }
    return content.cells[place(responsibility, clusterType) * areas.count + index]
  }

  private func place(_ responsibility: Responsibility.ID, _ clusterType: ClusterType.ID) -> Int {
    guard let row = content.rowIndex[responsibility], let column = content.columnIndex[clusterType] else {
      preconditionFailure("no cell \(responsibility)@\(clusterType)")
    }
    return row * clusterTypes.count + column
  }

  package func party(_ id: Party.ID) -> Party? { content.partyIndex[id].map { parties[$0] } }
  package func clusterType(_ id: ClusterType.ID) -> ClusterType? { content.columnIndex[id].map { clusterTypes[$0] } }
  package func area(_ id: Area.ID) -> Area? { content.areaIndex[id].map { areas[$0] } }
  package func layer(_ id: Layer.ID) -> Layer? { content.layerIndex[id].map { layers[$0] } }
  package func responsibility(_ id: Responsibility.ID) -> Responsibility? {
    content.rowIndex[id].map { responsibilities[$0] }
  }
  package func condition(_ id: Condition.ID) -> Condition? { conditions.first { $0.id == id } }
  package func footnote(_ id: Footnote.ID) -> Footnote? { footnotes.first { $0.id == id } }
  package func framework(_ id: Framework.ID) -> Framework? { frameworks.first { $0.id == id } }
  package func source(_ id: Source.ID) -> Source? { content.sourceIndex[id].map { sources[$0] } }

  /// What a phase is called: its name where it is declared, and its own word otherwise.
  package func name(ofPhase phase: String) -> String {
    phases.first { $0.id.rawValue == phase }?.name ?? phase
  }

  /// The rows of a layer itself, in order.
  package func responsibilities(in layer: Layer.ID) -> [Responsibility] {
    content.rowLayers[layer].map { content.rowsOfLayers[$0] } ?? []
  }
}
