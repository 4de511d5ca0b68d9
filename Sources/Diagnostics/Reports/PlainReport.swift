/// A problem in a few plain lines, for formats that bring their own frame.

enum PlainReport {
  /// Headline, explanation and notes, a line each; without the place, which the frame has.
  static func message(_ diagnostic: Diagnostic) -> String {
    var lines = [diagnostic.headline]
    if let explanation = diagnostic.explanation { lines.append(explanation) }
    for note in diagnostic.notes {
      let place = note.location.map { " (\($0.file):\($0.line):\($0.column))" } ?? ""
      lines.append("note: \(note.text)\(place)")
    }
    return lines.map { TerminalText.line($0) }.joined(separator: "\n")
  }

  /// `file:line:column: severity: headline [rule]`
  static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    return TerminalText.line(
      "\(place.file):\(place.line):\(place.column): \(diagnostic.severity.rawValue): \(diagnostic.headline) "
        + "[\(diagnostic.rule.rawValue)]")
  }
}
