/// What the numbered marks mean: under which condition which cell says something else.

import Responsibility

struct ConditionKey {
  struct Item {
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
    let words = drawing.words
    var changes: [Condition.ID: [String]] = [:]
    for cell in cells {
      for conditional in cell.assignment.conditions {
        let pattern = namesClusterTypes ? words.labelNowOn : words.labelNow
        changes[conditional.condition, default: []].append(
          pattern.filled([
            "responsibility": cell.responsibility.name, "clusterType": cell.clusterType.columnTitle,
            "label": conditional.label,
          ]))
      }
    }
    items = drawing.model.conditions.filter { changes[$0.id] != nil }.enumerated().map { index, condition in
      Item(
        number: index + 1, condition: condition,
        sentence: words.condition.filled([
          "clause": condition.clause,
          "changes": (changes[condition.id] ?? []).joined(separator: words.changeSeparator),
        ]))
    }
    numbers = Dictionary(uniqueKeysWithValues: items.map { ($0.condition.id, $0.number) })
  }

  /// The numbers of the conditions of a cell, ascending.
  func numbers(of assignment: Assignment) -> [Int] {
    Set(assignment.conditions.compactMap { numbers[$0.condition] }).sorted()
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
      let lead = max(marks.width, 28) + 8
      let name = TextBlock(item.condition.name, role: .key, font: .bold(13), width: innerWidth - lead)
      let sentence = TextBlock(item.sentence, role: .note, font: .regular(13), width: innerWidth - lead)
      elements += marks.placed(x: Drawing.margin + lead - 8 - marks.width, y: y).map(DiagramElement.mark)
      elements.append(.text(name.placed(x: Drawing.margin + lead, y: y)))
      elements.append(.text(sentence.placed(x: Drawing.margin + lead, y: y + name.height)))
      y += name.height + sentence.height
    }
  }
}
