/// A diagram has a title and a description, and says what the model says.

import Diagnostics

enum DiagramCheck {
  static func problems(in document: HTMLDocument, _ expectation: Expectation?) -> [Problem] {
    document.elements.indices.flatMap { index -> [Problem] in
      let element = document.elements[index]
      guard element.namespace == .svg else { return [] }
      var result: [Problem] = []
      if element.name == "svg", element["role"]?.value == "img" { result += accessProblems(of: index, in: document) }
      if let responsibility = element["data-responsibility"], let clusterType = element["data-cluster-type"] {
        let place = document.ancestor(of: index) { $0["data-area"] != nil }
        let area = place.flatMap { document.elements[$0]["data-area"]?.value }
        let pair = Expectation.Cell(responsibility.value, clusterType.value, area: area)
        result += partProblems(of: index, pair, in: document, expectation)
      }
      return result
    }
  }

  /// What somebody hears who can't see the picture.
  private static func accessProblems(of svg: Int, in document: HTMLDocument) -> [Problem] {
    let tag = document.elements[svg].tag
    var result: [Problem] = []
    for name in ["title", "desc"] {
      let texts = document.children(of: svg).filter { document.elements[$0].isSVG(name) }
      if !texts.contains(where: { !document.text(of: $0).isEmpty }) {
        result.append(Problem(.outputDiagram, "a diagram without a '\(name)'", at: tag))
      }
    }
    if document.elements[svg]["aria-labelledby"]?.words.isEmpty ?? true {
      result.append(Problem(.outputDiagram, "a diagram whose title is not named by aria-labelledby", at: tag))
    }
    return result
  }

  private static func partProblems(
    of part: Int, _ pair: Expectation.Cell, in document: HTMLDocument, _ expectation: Expectation?
  ) -> [Problem] {
    let tag = document.elements[part].tag
    if let expectation, !expectation.knows(responsibility: pair.responsibility) {
      let problem = Problem(.outputDiagram, "unknown responsibility '\(pair.responsibility.shortened)'", at: tag)
      return [problem.suggesting(Suggestion.closest(to: pair.responsibility, in: expectation.responsibilities))]
    }
    if let expectation, !expectation.knows(clusterType: pair.clusterType) {
      let problem = Problem(.outputDiagram, "unknown cluster type '\(pair.clusterType.shortened)'", at: tag)
      return [problem.suggesting(Suggestion.closest(to: pair.clusterType, in: expectation.clusterTypes))]
    }
    let labels = (part..<document.elements[part].end).filter {
      document.elements[$0]["data-label"] != nil && owner(of: $0, in: document) == part
    }
    return LabelCheck(rule: .outputDiagram, document: document, expectation: expectation)
      .problems(of: labels, for: pair, at: tag)
  }

  /// The innermost part of the diagram that a label stands in.
  private static func owner(of label: Int, in document: HTMLDocument) -> Int? {
    func isPart(_ element: HTMLDocument.Element) -> Bool {
      element["data-responsibility"] != nil && element["data-cluster-type"] != nil
    }
    return isPart(document.elements[label]) ? label : document.ancestor(of: label, where: isPart)
  }
}
