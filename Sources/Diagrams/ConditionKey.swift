/// What the numbered marks mean: under which condition which cell says something else.

import Responsibility
import Words

struct ConditionKey: Sendable {
  struct Item: Sendable {
    let number: Int
    let condition: Condition
    /// "If the node pool uses a custom OS image: OS patches → You."
    let sentence: String
  }

  let items: [Item]
  private let numbers: [Condition.ID: Int]

  /// The key of the conditions that change one of `cells`, numbered in the order of the model.
  ///
  /// - Parameter namesClusterTypes: Whether a cell is named with its cluster type.
  init(of cells: [ShownCell], drawing: Drawing, namesClusterTypes: Bool) {
    var changes: [Condition.ID: Changes] = [:]
    for cell in cells {
      for conditional in cell.assignment.conditions {
        let change = Change(
          responsibility: cell.responsibility.name, label: conditional.label,
          clusterTypes: namesClusterTypes ? [cell.clusterType.columnTitle] : [])
        changes[conditional.condition, default: Changes()].merge(change)
      }
    }
    items = drawing.model.conditions.filter { changes[$0.id] != nil }.enumerated().map { index, condition in
      Item(
        number: index + 1, condition: condition,
        sentence: drawing.words.condition.filled([
          "clause": condition.clause,
          "changes": (changes[condition.id]?.all ?? []).map { $0.words(drawing.words) }
            .joined(separator: drawing.words.changeSeparator),
        ]))
    }
    numbers = Dictionary(uniqueKeysWithValues: items.map { ($0.condition.id, $0.number) })
  }

  /// The numbers of the conditions of a cell, ascending.
  func numbers(of assignment: Assignment) -> [Int] {
    Set(assignment.conditions.compactMap { numbers[$0.condition] }).sorted()
  }
}

/// What a condition makes of a responsibility, on one or several cluster types.
private struct Change {
  let responsibility: String
  let label: String
  var clusterTypes: [String]

  func words(_ words: DiagramWords) -> String {
    (clusterTypes.isEmpty ? words.labelNow : words.labelNowOn).filled([
      "responsibility": responsibility, "label": label,
      "clusterTypes": clusterTypes.joined(separator: words.listSeparator),
    ])
  }
}

/// What a condition makes of all responsibilities.
private struct Changes {
  private(set) var all: [Change] = []
  private var places: [[String]: Int] = [:]

  /// Adds a change, to the same one of another cluster type if there is one.
  mutating func merge(_ change: Change) {
    let key = [change.responsibility, change.label]
    if let same = places[key] {
      all[same].clusterTypes += change.clusterTypes
    } else {
      places[key] = all.count
      all.append(change)
    }
  }
}

extension Sheet {
  /// Adds a line for each condition: its mark, its name and what then holds.
  mutating func addKey(_ key: ConditionKey) {
    guard !key.items.isEmpty else { return }
    y += 8
    for item in key.items {
      y += 8
      let marks = MarkBlock([item.number], width: innerWidth)
      let lead = max(marks.width + 8, 44)
      let name = TextBlock(item.condition.name, role: .key, font: .bold(13), width: textWidth(after: lead))
      let sentence = TextBlock(item.sentence, role: .note, font: .regular(13), width: textWidth(after: lead))
      elements += marks.placed(x: Drawing.margin, y: y).map(DiagramElement.mark)
      elements.append(.text(name.placed(x: Drawing.margin + lead, y: y)))
      elements.append(.text(sentence.placed(x: Drawing.margin + lead, y: y + name.height)))
      y += name.height + sentence.height
    }
  }
}
