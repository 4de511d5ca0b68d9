/// References to what the model defines: `responsibility:os-patches`, `control:nist/AC-2(a)`.

import Diagnostics
import Responsibility

extension WrittenTargets {
  static let external = ["http", "https", "mailto", "tel"]
  static let typed = ["responsibility", "cluster-type", "party", "layer", "owner", "framework", "control"]

  mutating func reference(
    _ scheme: String, _ rest: String, _ written: String, _ place: SourceLocation
  ) -> WrittenTarget? {
    if Self.external.contains(scheme) { return WrittenTarget(elsewhere: written) }
    let model = table.model
    let target: (target: Target, name: String)?
    switch scheme {
    case "responsibility": target = responsibility(rest, place)
    case "cluster-type":
      target = find(rest, .unknownClusterType, "cluster type", model.clusterTypes, \.id.rawValue, place)
        .map { (.page(.clusterType($0.id)), $0.name) }
    case "party":
      target = find(rest, .unknownParty, "party", model.parties, \.id.rawValue, place)
        .map { (.page(.party($0.id)), $0.name) }
    case "layer":
      target = find(rest, .unknownLayer, "layer", model.layers, \.id.rawValue, place)
        .map { (.page(.layer($0.id)), $0.name) }
    case "owner": target = owner(rest, place)
    case "framework":
      target = framework(rest, place).map { (.page(.framework($0.id)), $0.title) }
    case "control": target = control(rest, place)
    default:
      let suggestion = Suggestion.closest(to: scheme, in: Self.typed + Self.external)
      report(
        .unsafeLink, "a link with the scheme '\(scheme):'", at: place, suggestion: suggestion.map { $0 + ":" },
        explanation: "links lead to files of the site, or to: "
          + (Self.external + Self.typed).map { $0 + ":" }.joined(separator: " "))
      return nil
    }
    return target.map { WrittenTarget($0.target, name: $0.name) }
  }

  private mutating func responsibility(_ id: String, _ place: SourceLocation) -> (Target, String)? {
    find(id, .unknownResponsibility, "responsibility", table.model.responsibilities, \.id.rawValue, place)
      .flatMap { row in table.model.target(row.id).map { ($0, row.name) } }
  }

  /// `owner:responsibility@cluster-type`, with `@area` behind it for one area: the label of a cell.
  private mutating func owner(_ rest: String, _ place: SourceLocation) -> (Target, String)? {
    let parts = rest.split(separator: "@", omittingEmptySubsequences: false).map(String.init)
    guard 2...3 ~= parts.count else {
      report(
        .unknownResponsibility, "'owner:\(rest)' names no cell", at: place,
        explanation: "a cell is written owner:responsibility@cluster-type, or owner:responsibility@cluster-type@area")
      return nil
    }
    let model = table.model
    let row = find(parts[0], .unknownResponsibility, "responsibility", model.responsibilities, \.id.rawValue, place)
    let type = find(parts[1], .unknownClusterType, "cluster type", model.clusterTypes, \.id.rawValue, place)
    var area: Area?
    if parts.count == 3 {
      area = find(parts[2], .unknownArea, "area", model.areas, \.id.rawValue, place)
      if area == nil { return nil }
    }
    guard let row, let type else { return nil }
    return (model.target(row, type.id, area?.id), model[row.id, type.id, area?.id].label)
  }

  private mutating func framework(_ id: String, _ place: SourceLocation) -> Framework? {
    find(id, .unknownFramework, "framework", table.model.frameworks, \.id.rawValue, place)
  }

  /// `control:framework/code`, with or without a part: `control:nist/AC-2(a)`.
  private mutating func control(_ rest: String, _ place: SourceLocation) -> (Target, String)? {
    let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      report(
        .unknownControl, "'control:\(rest)' names no control", at: place,
        explanation: "a control is written control:framework/code")
      return nil
    }
    guard let framework = framework(parts[0], place) else { return nil }
    let control = framework.controls.first { control in
      control.code == parts[1] || control.parts.contains { parts[1] == "\(control.code)(\($0))" }
    }
    if let control {
      // The page has a row for the control or for its parts: the row itself, or the first of the control.
      let rows = table.model.coverage(of: framework)
      let row = rows.first { $0.code == parts[1] } ?? rows.first { $0.control.code == control.code }
      return row.map { (.place(.framework(framework.id), .control($0.code)), "\(framework.name) \(parts[1])") }
    }
    report(
      .unknownControl, "unknown control '\(parts[1])' of framework '\(framework.id)'", at: place,
      suggestion: Suggestion.closest(to: parts[1], in: framework.controls.map(\.code)))
    return nil
  }

  private mutating func find<Item>(
    _ id: String, _ rule: Rule, _ what: String, _ items: [Item], _ key: (Item) -> String, _ place: SourceLocation
  ) -> Item? {
    if let item = items.first(where: { key($0) == id }) { return item }
    report(rule, "unknown \(what) '\(id)'", at: place, suggestion: Suggestion.closest(to: id, in: items.map(key)))
    return nil
  }
}
