/// Whether everything that is named in a model is defined in it.

import Diagnostics
import YAML

struct ReferenceCheck {
  private let definition: ModelDefinition
  private let known: [Rule: (list: [String], set: Set<String>)]

  init(_ definition: ModelDefinition) {
    self.definition = definition
    let names: [Rule: [String]] = [
      .unknownParty: PartyNames(definition.parties).known,
      .unknownArea: definition.areas.map(\.id.rawValue),
      .unknownLayer: definition.layers.map(\.id.rawValue),
      .unknownClusterType: definition.clusterTypes.map(\.clusterType.id.rawValue),
      .unknownPhase: definition.phases.map(\.id.rawValue),
      .unknownCondition: definition.conditions.map(\.id.rawValue),
      .unknownFootnote: definition.footnotes.map(\.footnote.id.rawValue),
      .unknownFramework: definition.frameworks.map(\.id.rawValue),
      .unknownSource: definition.sources.map(\.id.rawValue),
    ]
    known = names.mapValues { ($0, Set($0)) }
  }

  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    checkHeader(&found)
    for party in definition.parties {
      check(party.members, .unknownParty, "party", &found)
      check(party.partOf.map { [$0] } ?? [], .unknownParty, "party", &found)
    }
    for type in definition.clusterTypes {
      check(type.extends.map { [$0] } ?? [], .unknownClusterType, "cluster type", &found)
      check(type.sources, .unknownSource, "source", &found)
    }
    for footnote in definition.footnotes { check(footnote.sources, .unknownSource, "source", &found) }
    for row in definition.responsibilities { check(row, &found) }
    return found
  }

  private func checkHeader(_ found: inout [Diagnostic]) {
    check(definition.header.sources, .unknownSource, "source", &found)
    check(definition.header.stackOrder, .unknownLayer, "layer", &found)
    for label in definition.header.labels { check(label.value.parties, .unknownParty, "party", &found) }
    guard let place = definition.header.stackLocation else { return }
    let named = Set(definition.header.stackOrder.map(\.value))
    let used = Set(definition.responsibilities.map(\.layer.value))
    for layer in definition.layers where used.contains(layer.id.rawValue) && !named.contains(layer.id.rawValue) {
      found.append(Diagnostic(.wrongValue, "'stack-order' without the layer '\(layer.id)'", at: place))
    }
  }

  private func check(_ row: ResponsibilityDefinition, _ found: inout [Diagnostic]) {
    check([row.layer], .unknownLayer, "layer", &found)
    check(row.areas, .unknownArea, "area", &found)
    check(row.clusterTypes, .unknownClusterType, "cluster type", &found)
    for mapping in row.controls { check(mapping, &found) }
    for target in row.assignments {
      if target.target.value != AssignmentReader.everywhere {
        check([target.target], .unknownClusterType, "cluster type", also: [AssignmentReader.everywhere], &found)
      }
      check(target.areas.map(\.area), .unknownArea, "area", &found)
      for assignment in target.all {
        check(assignment, &found)
        for conditional in assignment.conditions {
          check([conditional.condition], .unknownCondition, "condition", &found)
          check(conditional.areas, .unknownArea, "area", &found)
          check(conditional.assignment, &found)
        }
      }
    }
  }

  private func check(_ assignment: AssignmentDefinition, _ found: inout [Diagnostic]) {
    if let value = assignment.value {
      var words: [String] = []
      if case .parties(let names) = value, names.count == 1 { words = OwnersReader.emptyValues.map(\.word) }
      check(value.parties, .unknownParty, "party", also: words, &found)
    }
    check(assignment.supporting, .unknownParty, "party", &found)
    var seen: Set<String> = []
    check(assignment.duties.map(\.party).filter { seen.insert($0.value).inserted }, .unknownParty, "party", &found)
    if !definition.phases.isEmpty { check(assignment.duties.compactMap(\.phase), .unknownPhase, "phase", &found) }
    check(assignment.footnotes, .unknownFootnote, "footnote", &found)
    check(assignment.sources, .unknownSource, "source", &found)
  }

  private func check(_ mapping: ControlMappingDefinition, _ found: inout [Diagnostic]) {
    check([mapping.framework], .unknownFramework, "framework", &found)
    guard let framework = definition.frameworks.first(where: { $0.id.rawValue == mapping.framework.value }) else {
      return
    }
    for name in mapping.controls where framework.reference(to: name.value) == nil {
      let codes = framework.controls.flatMap { control in
        [control.code] + control.parts.map { "\(control.code)(\($0))" }
      }
      let suggestion = Suggestion.closest(to: name.value, in: codes)
      found.append(
        Diagnostic(
          .unknownControl,
          "unknown control '\(name.value)' of \(framework.title)" + YAMLReader.didYouMean(suggestion),
          at: name.location, suggestion: suggestion))
    }
  }

  private func check(
    _ names: [Located<String>], _ rule: Rule, _ what: String, also words: [String] = [],
    _ found: inout [Diagnostic]
  ) {
    guard let known = known[rule] else { return }
    for name in names where !known.set.contains(name.value) {
      let likely = words.isEmpty ? nil : OwnerWords.meaning(of: name.value)
      let suggestion = likely?.word ?? Suggestion.closest(to: name.value, in: known.list + words)
      var list = known.list.count <= 8 && !known.list.isEmpty ? "defined: \(known.list.joined(separator: ", "))" : nil
      if !words.isEmpty { list = (list.map { $0 + "; or " } ?? "or ") + words.joined(separator: ", ") }
      found.append(
        Diagnostic(
          rule, "unknown \(what) '\(name.value)'" + YAMLReader.didYouMean(suggestion), at: name.location,
          suggestion: suggestion, explanation: likely?.advice ?? (suggestion == nil ? list : nil)))
    }
  }
}

extension Framework {
  /// `AC-2` or `AC-2(a)` → the control and the part; nil if the framework has no such thing.
  func reference(to code: String) -> ControlReference? {
    if control(code) != nil { return ControlReference(framework: id, control: code) }
    guard code.hasSuffix(")"), let open = code.lastIndex(of: "(") else { return nil }
    let part = String(code[code.index(after: open)...].dropLast())
    let base = String(code[..<open])
    guard let control = control(base), control.parts.contains(part) else { return nil }
    return ControlReference(framework: id, control: base, part: part)
  }
}
