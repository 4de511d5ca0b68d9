/// What a cell of a matrix, or a part of a diagram, prints is the model's label.

import Diagnostics

struct LabelCheck {
  var rule: Rule
  var document: HTMLDocument
  var expectation: Expectation?

  /// `labels` are the elements marked `data-label` at the place of `pair`.
  func problems(of labels: [Int], for pair: Expectation.Cell, at tag: Range<Int>) -> [Problem] {
    guard let expectation, expectation.knows(pair) else {
      return labels.count == 1 ? [] : [countProblem(labels.count, for: pair, at: tag)]
    }
    guard let wanted = expectation.labels[pair] else {
      return labels.map {
        Problem(rule, "the model has no cell '\(pair)', yet it has a label here", at: document.elements[$0].tag)
      }
    }
    guard let label = labels.first, labels.count == 1 else { return [countProblem(labels.count, for: pair, at: tag)] }
    let texts = readings(of: label)
    if texts.contains(where: wanted.isIdentical) { return [] }
    return [
      Problem(
        rule, "'\(pair)' is '\(wanted)' in the model, and '\(texts[0].shortened)' here",
        at: document.elements[label].tag)
    ]
  }

  /// The text; in an SVG also with spaces between its pieces, since each printed line is one.
  private func readings(of label: Int) -> [String] {
    let text = document.text(of: label)
    guard document.elements[label].namespace == .svg else { return [text] }
    return [document.texts[document.elements[label].texts].joined(separator: " ").folded, text]
  }

  private func countProblem(_ count: Int, for pair: Expectation.Cell, at tag: Range<Int>) -> Problem {
    Problem(rule, count == 0 ? "'\(pair)' has no label" : "'\(pair)' has \(count) labels, not one", at: tag)
  }
}
