/// The resolved model as JSON: everything inherited and derived spelled out.

import Diagnostics
import Responsibility

/// Writes `data/model.json`; its schema is published beside it.
package struct ModelDocument: Sendable {
  package static let version = 1

  private let model: Model

  package init(_ model: Model) { self.model = model }

  /// Whether a file begins as one that is written from a model for readers inside.
  package static func isInternal(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(400), as: UTF8.self)
    return start.contains(Schema.snapshot.fileName) && start.contains("\"audience\": \"\(Audience.internal.rawValue)\"")
  }

  /// In UTF-8; the same for the same model.
  package var bytes: [UInt8] { json.bytes }

  package var json: JSON {
    .object([
      "$schema": .text("schema/\(Schema.snapshot.fileName)"),
      "version": .number(Self.version),
      "audience": .text(model.audience.rawValue),
      "asOf": model.asOf.map { .text($0.description) },
      "review": Self.review(model.review),
      "notes": model.notes.isEmpty
        ? nil
        : .list(
          model.notes.map { .object(["text": .text($0.text), "visibility": .text($0.visibility.rawValue)]) }),
      "parties": .list(model.parties.map(Self.party)),
      "areas": .list(model.areas.map { Self.named($0.id.rawValue, $0.name, $0.description) }),
      "layers": .list(model.layers.map(Self.layer)),
      "stack": Self.texts(model.stack.map(\.id.rawValue)),
      "clusterTypes": .list(model.clusterTypes.map(Self.clusterType)),
      "phases": .list(model.phases.map { Self.named($0.id.rawValue, $0.name, nil) }),
      "conditions": .list(
        model.conditions.map {
          .object([
            "id": .text($0.id.rawValue), "name": .text($0.name), "clause": .text($0.clause),
            "description": $0.description.map(JSON.text),
          ])
        }),
      "footnotes": .list(
        model.footnotes.map {
          .object([
            "id": .text($0.id.rawValue), "text": .text($0.text), "visibility": .text($0.visibility.rawValue),
            "sources": Self.texts($0.sources.map(\.rawValue)),
          ])
        }),
      "frameworks": .list(model.frameworks.map(Self.framework)),
      "sources": .list(model.sources.map(Self.source)),
      "responsibilities": .list(model.responsibilities.map(Self.responsibility)),
      "assignments": .list(cells.map { AssignmentDocument(model, $0.row, $0.type, $0.area).json }),
    ])
  }

  /// Every cell: with areas, one for each area in which the row exists.
  private var cells: [(row: Responsibility, type: ClusterType, area: Area?)] {
    model.responsibilities.flatMap { row in
      model.clusterTypes.flatMap { type in
        model.areas.isEmpty ? [(row, type, nil)] : model.areas(of: row).map { (row, type, $0) }
      }
    }
  }

  static func texts(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

  private static func named(_ id: String, _ name: String, _ description: String?) -> JSON {
    .object(["id": .text(id), "name": .text(name), "description": description.map(JSON.text)])
  }

  static func review(_ review: Review) -> JSON? {
    guard review != .none else { return nil }
    return .object([
      "reviewed": review.reviewed.map { .text($0.description) }, "reviewer": review.reviewer.map(JSON.text),
      "every": review.every.map { .text($0.description) },
    ])
  }

  private static func party(_ party: Party) -> JSON {
    .object([
      "id": .text(party.id.rawValue), "name": .text(party.name), "kind": .text(party.kind.rawValue),
      "label": .text(party.label), "aliases": texts(party.aliases), "members": texts(party.members.map(\.rawValue)),
      "partOf": party.partOf.map { .text($0.rawValue) }, "description": party.description.map(JSON.text),
    ])
  }

  private static func layer(_ layer: Layer) -> JSON {
    .object([
      "id": .text(layer.id.rawValue), "name": .text(layer.name),
      "parent": layer.parent.map { .text($0.rawValue) }, "description": layer.description.map(JSON.text),
    ])
  }

  private static func clusterType(_ type: ClusterType) -> JSON {
    .object([
      "id": .text(type.id.rawValue), "name": .text(type.name), "shortName": type.shortName.map(JSON.text),
      "scope": .text(type.scope.rawValue), "extends": type.extends.map { .text($0.rawValue) },
      "summary": type.summary.map(JSON.text), "edition": type.edition.map(JSON.text),
      "baseline": .flag(type.isBaseline), "status": .text(type.status.rawValue),
      "since": type.since.map { .text($0.description) }, "until": type.until.map { .text($0.description) },
      "covers": .list(
        type.covers.map {
          .object([
            "name": .text($0.name), "status": .text($0.status.rawValue),
            "since": $0.since.map { .text($0.description) }, "sources": texts($0.sources.map(\.rawValue)),
          ])
        }),
      "sources": texts(type.sources.map(\.rawValue)),
    ])
  }

  private static func framework(_ framework: Framework) -> JSON {
    .object([
      "id": .text(framework.id.rawValue), "name": .text(framework.name), "version": framework.version.map(JSON.text),
      "publisher": framework.publisher.map(JSON.text), "url": framework.url.map(JSON.text),
      "controls": .list(
        framework.controls.map {
          .object(["id": .text($0.code), "name": $0.name.map(JSON.text), "parts": texts($0.parts)])
        }),
    ])
  }

  private static func source(_ source: Source) -> JSON {
    .object([
      "id": .text(source.id.rawValue), "title": .text(source.title), "publisher": source.publisher.map(JSON.text),
      "url": source.url.map(JSON.text), "updated": source.updated.map { .text($0.description) },
      "period": source.period.map(JSON.text), "visibility": .text(source.visibility.rawValue),
    ])
  }

  private static func responsibility(_ row: Responsibility) -> JSON {
    .object([
      "id": .text(row.id.rawValue), "name": .text(row.name), "layer": .text(row.layer.rawValue),
      "description": row.description.map(JSON.text), "areas": texts(row.areas.map(\.rawValue)),
      "clusterTypes": texts(row.clusterTypes.map(\.rawValue)),
      "controls": .list(
        row.controls.map {
          .object([
            "framework": .text($0.framework.rawValue), "control": .text($0.control), "part": $0.part.map(JSON.text),
          ])
        }),
      "links": texts(row.links.map(\.destination)),
    ])
  }
}
