/// Remarks with their visibility, prerequisites, and reviews.

import Diagnostics
import YAML

enum NoteReader {
  /// A text, or a mapping of `text` and `visibility`.
  static func note(_ node: YAMLNode, of what: String, _ yaml: inout YAMLReader) -> Note? {
    guard case .mapping = node.content else { return yaml.text(node).map { Note($0.value) } }
    guard let fields = yaml.fields(node, of: what, allowed: ["text", "visibility"]),
      let text = yaml.requiredText("text", in: fields, of: what)
    else { return nil }
    return Note(text.value, visibility: fields["visibility"].flatMap { yaml.word($0) } ?? .public)
  }

  /// One note or a list of them.
  static func notes(_ node: YAMLNode, of what: String, _ yaml: inout YAMLReader) -> [Note] {
    yaml.list(node).compactMap { note($0, of: what, &yaml) }
  }

  /// A list; each a text, or a mapping of `text`, `paid` and `visibility`.
  static func prerequisites(
    _ node: YAMLNode, _ yaml: inout YAMLReader
  ) -> [(prerequisite: Prerequisite, visibility: Audience)] {
    yaml.list(node).compactMap { item in
      guard case .mapping = item.content else {
        return yaml.text(item).map { (Prerequisite($0.value), .public) }
      }
      let what = "a prerequisite"
      guard let fields = yaml.fields(item, of: what, allowed: ["text", "paid", "visibility"]),
        let text = yaml.requiredText("text", in: fields, of: what)
      else { return nil }
      let isPaid = fields["paid"].flatMap { yaml.flag($0) } ?? false
      return (
        Prerequisite(text.value, isPaid: isPaid), fields["visibility"].flatMap { yaml.word($0) } ?? .public
      )
    }
  }

  static let reviewKeys = ["reviewed", "reviewer", "review-every"]

  /// What is said of reviews, at the place where the first of it stands; nil if nothing is.
  static func review(_ fields: YAMLFields, _ yaml: inout YAMLReader) -> Located<Review>? {
    guard let first = reviewKeys.compactMap({ fields[$0] }).first else { return nil }
    let review = Review(
      reviewed: fields["reviewed"].flatMap { yaml.date($0) }, reviewer: yaml.text("reviewer", in: fields),
      every: fields["review-every"].flatMap { interval($0, &yaml) })
    return Located(review, at: yaml.location(first))
  }

  private static func interval(_ node: YAMLNode, _ yaml: inout YAMLReader) -> ReviewInterval? {
    guard let text = yaml.text(node) else { return nil }
    if let interval = ReviewInterval(text.value) { return interval }
    yaml.note(
      Diagnostic(
        .wrongValue, "'\(text.value)' is not an interval such as 90 days, 6 months or 1 year", at: text.location))
    return nil
  }
}
