/// What a table or a drawing outside the site is about.

import Responsibility
import SiteModel

package enum ExportSubject: Sendable, Hashable {
  /// All cluster types side by side.
  case all
  /// One cluster type, in detail.
  case clusterType(ClusterType.ID)
  /// Some cluster types, layers or one area, as a matrix on a page shows them.
  case part(ModelPart)
  /// What changes hands from one cluster type to another: a drawing.
  case change(Comparison)

  package static func layer(_ id: Layer.ID) -> ExportSubject { .part(ModelPart(layers: [id])) }
  package static func area(_ id: Area.ID) -> ExportSubject { .part(ModelPart(area: id)) }

  /// What of the model is shown; nil means all.
  package struct ModelPart: Sendable, Hashable {
    /// In the order of the model.
    package var clusterTypes: [ClusterType.ID]?
    /// With the layers inside them.
    package var layers: [Layer.ID]?
    package var area: Area.ID?

    init(clusterTypes: [ClusterType.ID]? = nil, layers: [Layer.ID]? = nil, area: Area.ID? = nil) {
      self.clusterTypes = clusterTypes
      self.layers = layers
      self.area = area
    }
  }

  /// What a matrix with these columns, layers and area is about; `layers` with all that are inside them.
  package init(_ clusterTypes: [ClusterType], layers: [Layer], area: Area?, in model: Model) {
    let types = clusterTypes.count == model.clusterTypes.count ? nil : clusterTypes.map(\.id)
    let shown = layers.count == model.layers.count ? nil : Set(layers.map(\.id))
    if shown == nil, area == nil, let types, types.count == 1 {
      self = .clusterType(types[0])
      return
    }
    // Those inside others that are shown go without saying.
    let outermost = shown.map { shown in
      model.layers.filter { layer in
        shown.contains(layer.id) && !model.path(of: layer).contains { $0.id != layer.id && shown.contains($0.id) }
      }.map(\.id)
    }
    let part = ModelPart(clusterTypes: types, layers: outermost, area: area?.id)
    self = part == ModelPart() ? .all : .part(part)
  }

  /// The folder below `embed/`.
  package var folder: String {
    switch self {
    case .all: "all"
    case .clusterType(let id): id.rawValue
    case .change(let pair): "changes/\(pair.from)--\(pair.to)"
    case .part(let part): part.folder
    }
  }

  /// The same as a part of names of files and ids.
  package var name: String { folder.split(separator: "/").joined(separator: "-") }

  /// Whether there is a table about it; a drawing, if not both.
  package var hasMatrix: Bool { if case .change = self { false } else { true } }

  /// Whether pages draw it.
  package var hasDiagram: Bool {
    if case .part(let part) = self { part.layers == nil && part.area == nil } else { true }
  }
}

extension ExportSubject.ModelPart {
  /// A name that says what is shown; where that is too long for a name, one that is made of it.
  fileprivate var folder: String {
    if clusterTypes == nil, area == nil, let layers, layers.count == 1 { return "layers/\(layers[0])" }
    if clusterTypes == nil, layers == nil, let area { return "areas/\(area)" }
    let groups = [
      clusterTypes.map { ["types"] + $0.map(\.rawValue) }, layers.map { ["layers"] + $0.map(\.rawValue) },
      area.map { ["area", $0.rawValue] },
    ]
    let name = groups.compactMap { $0?.joined(separator: "_") }.joined(separator: "__")
    if name.utf8.count <= 100 { return "parts/\(name)" }
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return "parts/\(String(hash, radix: 36))"
  }
}

extension Site {
  /// Everything that stands on pages and can be embedded: the whole model, each cluster type, layer and area, the pairs
  /// that are compared, and what directives show.
  var embedded: [ExportSubject] {
    let areas = model.areas.map { ExportSubject.area($0.id) }
    let layers = model.layers.filter { !model.rows(below: $0.id).isEmpty }.map { ExportSubject.layer($0.id) }
    let always = [.all] + model.clusterTypes.map { .clusterType($0.id) } + layers + areas
    var seen: Set<ExportSubject> = []
    let compared = model.comparisons.filter(model.draws).map { ExportSubject.change($0) }
    return (always + compared + directed).filter { seen.insert($0).inserted }
  }

  /// What the directives of all pages show.
  private var directed: [ExportSubject] {
    pages.flatMap { page in
      (page.prose?.directives ?? [:]).sorted { $0.key < $1.key }.compactMap { ExportSubject($0.value, in: model) }
    }
  }
}

extension ExportSubject {
  /// What a directive shows; nil where that is neither a matrix nor a drawing.
  package init?(_ directive: SiteDirective, in model: Model) {
    switch directive {
    case .matrix(let types, let layers, let area, _): self.init(types, layers: layers, area: area, in: model)
    case .boundaryShift(let types): self = .boundary(types, in: model)
    case .stack(let type): self = .clusterType(type.id)
    case .change(let from, let to): self = .change(Comparison(from: from.id, to: to.id))
    case .compare(let from, let to):
      let pair = Comparison(from: from.id, to: to.id)
      guard model.draws(pair) else { return nil }
      self = .change(pair)
    case .duties, .changes, .legend: return nil
    }
  }

  /// A boundary that is drawn across `types`: even of one type that is another drawing than its stack.
  private static func boundary(_ types: [ClusterType], in model: Model) -> ExportSubject {
    types.count == model.clusterTypes.count ? .all : .part(ModelPart(clusterTypes: types.map(\.id)))
  }
}
