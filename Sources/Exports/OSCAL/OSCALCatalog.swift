/// The controls that a plan in OSCAL implements, as the catalogue that it imports.

import Diagnostics
import Responsibility
import YAML

struct OSCALCatalog {
  /// What the plan calls the catalogue's file.
  static let fileName = "oscal-catalog.json"

  let tables: MatrixTables
  let controls: ControlRows
  let today: CalendarDate?

  private var model: Model { tables.model }

  var json: JSON {
    let names = OSCALNames(site: tables.site.settings.baseURL ?? "")
    let title = controls.framework?.title ?? tables.site.settings.title
    return .object([
      "catalog": .object([
        "uuid": .text(names.uuid("catalogue", controls.framework?.id.rawValue ?? "")),
        "metadata": OSCALMetadata(model, today: today).json(title: title, members: []),
        "groups": controls.framework == nil ? .list(groups) : nil,
        "controls": controls.framework == nil ? nil : .list(frameworkControls),
      ])
    ])
  }

  /// The responsibilities of the model by layer.
  private var groups: [JSON] {
    model.layers.compactMap { layer in
      let rows = controls.rows.flatMap(\.responsibilities).filter { $0.layer == layer.id }
      guard !rows.isEmpty else { return nil }
      return .object([
        "id": .text(OSCALNames.token("layer-" + layer.id.rawValue)), "title": .text(PlainWords.line(layer.name)),
        "controls": .list(
          rows.map {
            control(OSCALNames.token($0.id.rawValue), title: $0.name, prose: $0.description ?? $0.name, parts: [])
          }),
      ])
    }
  }

  private var frameworkControls: [JSON] {
    (controls.framework?.controls ?? []).map {
      control(OSCALNames.control($0.code), title: $0.name ?? $0.code, prose: $0.name ?? $0.code, parts: $0.parts)
    }
  }

  private func control(_ id: String, title: String, prose: String, parts: [String]) -> JSON {
    let items = parts.map { part in
      JSON.object([
        "id": .text("\(id)_smt.\(OSCALNames.token(part))"), "name": .text("item"),
        "prose": .text(PlainWords.line(part)),
      ])
    }
    return .object([
      "id": .text(id), "title": .text(PlainWords.line(title)),
      "parts": .list([
        .object([
          "id": .text(id + "_smt"), "name": .text("statement"), "prose": .text(PlainWords.line(prose)),
          "parts": items.isEmpty ? nil : .list(items),
        ])
      ]),
    ])
  }
}
