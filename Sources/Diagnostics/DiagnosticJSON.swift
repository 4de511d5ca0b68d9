/// Diagnostics as a JSON document for other programs.

enum DiagnosticJSON {
  /// Diagnostics → `{"version": 1, "diagnostics": […]}`, in the order given.
  static func render(_ diagnostics: [Diagnostic]) -> String {
    let items = diagnostics.map { "\n    " + object($0) }.joined(separator: ",")
    return "{\n  \"version\": 1,\n  \"diagnostics\": [\(items)\(items.isEmpty ? "" : "\n  ")]\n}\n"
  }

  private static func object(_ diagnostic: Diagnostic) -> String {
    var fields = [
      "\"rule\": \(quoted(diagnostic.rule.rawValue))",
      "\"severity\": \(quoted(diagnostic.severity.rawValue))",
      "\"headline\": \(quoted(diagnostic.headline))",
      "\"location\": \(object(diagnostic.location))",
    ]
    if let suggestion = diagnostic.suggestion { fields.append("\"suggestion\": \(quoted(suggestion))") }
    if let explanation = diagnostic.explanation { fields.append("\"explanation\": \(quoted(explanation))") }
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        let place = note.location.map { ", \"location\": \(object($0))" } ?? ""
        return "{\"text\": \(quoted(note.text))\(place)}"
      }
      fields.append("\"notes\": [\(notes.joined(separator: ", "))]")
    }
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func object(_ location: SourceLocation) -> String {
    "{\"file\": \(quoted(location.file)), \"line\": \(location.line), \"column\": \(location.column), "
      + "\"endLine\": \(location.endLine), \"endColumn\": \(location.endColumn)}"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
