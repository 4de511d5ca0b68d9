/// How many rows of a cluster type have which value.

/// A value and its number of rows.
package struct Tally: Sendable, Hashable {
  package let value: CellValue
  package let label: String
  package let count: Int
}

extension Model {
  /// One entry per value that occurs on `clusterType`: the customer's side first, then shared, then the
  /// others in the order of the parties, then what is not stated or not applicable.
  package func tally(of clusterType: ClusterType.ID) -> [Tally] {
    var counts: [CellValue: (label: String, count: Int)] = [:]
    for row in responsibilities {
      let cell = self[row.id, clusterType]
      counts[cell.value, default: (cell.label, 0)].count += 1
    }
    return counts.map { Tally(value: $0.key, label: $0.value.label, count: $0.value.count) }
      .sorted { rank($0.value).lexicographicallyPrecedes(rank($1.value)) }
  }

  private func rank(_ value: CellValue) -> [Int] {
    switch value {
    case .nobody: return [3]
    case .notStated: return [4]
    case .notApplicable: return [5]
    case .owners(let owners):
      let indices = owners.map { owner in parties.firstIndex { $0.id == owner } ?? 0 }
      let isCustomer = owners.count == 1 && party(owners[0])?.kind == .customer
      return [isCustomer ? 0 : owners.count > 1 ? 1 : 2] + indices
    }
  }
}
