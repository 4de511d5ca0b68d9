/// The model as a system security plan in OSCAL: what the provider's system provides, and what is left to others.
///
/// OSCAL has no model of shared responsibility of its own. The plan of a leveraged system comes nearest to one: its
/// controls say by component what they `export`, as `provided` and as `responsibilities`.

import Diagnostics
import Responsibility
import SiteModel
import YAML

struct OSCALDocument {
  /// With the names of parties, as an assessor is not "you".
  let tables: MatrixTables
  let controls: ControlRows
  let clusterTypes: [ClusterType]
  /// The day on which the document was made, for models that don't say of when they are.
  let today: CalendarDate?
  let names: OSCALNames

  private var model: Model { tables.model }
  private var settings: SiteSettings { tables.site.settings }

  init(tables: MatrixTables, controls: ControlRows, clusterTypes: [ClusterType], today: CalendarDate?) {
    self.tables = tables
    self.controls = controls
    self.clusterTypes = clusterTypes
    self.today = today
    names = OSCALNames(site: tables.site.settings.baseURL ?? "")
  }

  var json: JSON {
    .object([
      "system-security-plan": .object([
        "uuid": .text(names.uuid("plan", clusterTypes.map(\.id.rawValue).joined(separator: " "))),
        "metadata": metadata,
        "import-profile": .object(["href": .text(OSCALCatalog.fileName)]),
        "system-characteristics": characteristics,
        "system-implementation": implementation,
        "control-implementation": .object([
          "description": .text(tables.words.wholeCaption),
          "implemented-requirements": .list(
            OSCALRequirements(tables: tables, clusterTypes: clusterTypes, names: names).list(controls.rows)),
        ]),
        "back-matter": model.sources.isEmpty
          ? nil : .object(["resources": .list(model.sources.map(source))]),
      ])
    ])
  }

  // MARK: About the document

  private var metadata: JSON {
    let roles = model.parties.map {
      JSON.object(["id": .text(OSCALNames.token($0.id.rawValue)), "title": .text(PlainWords.line($0.name))])
    }
    let parties = model.parties.map {
      JSON.object([
        "uuid": .text(names.uuid("party", $0.id.rawValue)), "type": .text("organization"),
        "name": .text(PlainWords.line($0.name)), "remarks": $0.description.map { .text(PlainWords.line($0)) },
      ])
    }
    return OSCALMetadata(model, today: today).json(
      title: settings.title,
      members: [.init(key: "roles", value: .list(roles)), .init(key: "parties", value: .list(parties))])
  }

  private var characteristics: JSON {
    let about = PlainWords.line(settings.description ?? settings.title)
    return .object([
      "system-ids": .list([
        .object([
          "identifier-type": .text("http://ietf.org/rfc/rfc4122"), "id": .text(names.uuid("system")),
        ])
      ]),
      "system-name": .text(PlainWords.line(settings.title)),
      "description": .text(about),
      "system-information": .object([
        "information-types": .list([
          .object([
            "uuid": .text(names.uuid("information")), "title": .text("Not part of the model"),
            "description": .text("The model says who is responsible, not which information a system handles."),
          ])
        ])
      ]),
      "status": .object(["state": .text("operational")]),
      "authorization-boundary": .object([
        "description": .text("The boundary of responsibility that the exports of each control describe.")
      ]),
    ])
  }

  private var implementation: JSON {
    .object([
      "users": .list(
        model.parties.map {
          .object([
            "uuid": .text(names.uuid("user", $0.id.rawValue)), "title": .text(PlainWords.line($0.name)),
            "role-ids": .list([.text(OSCALNames.token($0.id.rawValue))]),
          ])
        }),
      "components": .list(
        [
          component("this-system", of: "system", title: settings.title, about: settings.description ?? settings.title)
        ] + clusterTypes.map { component("service", of: $0.id.rawValue, title: $0.name, about: $0.summary ?? $0.name) }),
    ])
  }

  private func component(_ type: String, of id: String, title: String, about: String) -> JSON {
    .object([
      "uuid": .text(names.uuid(type == "service" ? "component" : "this-system", id)), "type": .text(type),
      "title": .text(PlainWords.line(title)), "description": .text(PlainWords.line(about)),
      "status": .object(["state": .text("operational")]),
    ])
  }

  // MARK: What it refers to

  private func source(_ source: Source) -> JSON {
    .object([
      "uuid": .text(names.uuid("source", source.id.rawValue)), "title": .text(PlainWords.line(source.title)),
      "description": .text(
        PlainWords.line([source.publisher, source.date].compactMap(\.self).joined(separator: ", "))),
      "rlinks": tables.links.to(source).map { .list([.object(["href": .text($0.href)])]) },
    ])
  }
}
