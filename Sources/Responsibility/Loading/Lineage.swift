/// Which cluster types each one extends.

import Diagnostics

struct Lineage {
  /// For each type those that it extends, nearest first.
  let ancestors: [[String]]
  private(set) var diagnostics: [Diagnostic] = []

  /// A cycle is noted once, at its first member, and cut.
  init(_ types: [ClusterTypeDefinition]) {
    let byID = Dictionary(types.map { ($0.clusterType.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Diagnostic] = []
    ancestors = types.map { Self.ancestors(of: $0, byID, types, &found) }
    diagnostics = found
  }

  private static func ancestors(
    of type: ClusterTypeDefinition, _ byID: [String: ClusterTypeDefinition], _ types: [ClusterTypeDefinition],
    _ found: inout [Diagnostic]
  ) -> [String] {
    var chain: [String] = []
    var current = type
    while let parent = current.extends, let next = byID[parent.value] {
      if parent.value == type.clusterType.id.rawValue {
        let members = [parent.value] + chain
        let first = types.first { members.contains($0.clusterType.id.rawValue) }
        if first?.clusterType.id == type.clusterType.id, let extends = type.extends {
          found.append(
            Diagnostic(
              .inheritanceCycle,
              "cluster type '\(type.clusterType.id)' extends itself: "
                + (members + [parent.value]).joined(separator: " → "),
              at: extends.location))
        }
        return []
      }
      if chain.contains(parent.value) { return [] }
      chain.append(parent.value)
      current = next
    }
    return chain
  }
}
