/// Code → HTML in which the parts of known languages have classes.

/// What a part of code is; its class on the page is `hl-` and the raw value.
enum CodePart: String, Sendable {
  case comment, string, number, key, keyword, literal, variable, prompt, anchor

  var openingTag: StaticString {
    switch self {
    case .comment: "<span class=\"hl-comment\">"
    case .string: "<span class=\"hl-string\">"
    case .number: "<span class=\"hl-number\">"
    case .key: "<span class=\"hl-key\">"
    case .keyword: "<span class=\"hl-keyword\">"
    case .literal: "<span class=\"hl-literal\">"
    case .variable: "<span class=\"hl-variable\">"
    case .prompt: "<span class=\"hl-prompt\">"
    case .anchor: "<span class=\"hl-anchor\">"
    }
  }
}

/// A part of code and where it stands; parts follow each other and leave out what is plain.
struct CodeSpan: Sendable, Hashable {
  var part: CodePart
  var range: Range<Int>
}

enum Highlighter {
  /// Appends `code`, escaped, with its parts wrapped in `<span class="hl-…">`.
  static func append(_ code: [UInt8], language: String, to output: inout HTMLBuffer) {
    let spans = spans(of: code, language: language)
    code.withUnsafeBufferPointer { code in
      var plain = 0
      for span in spans {
        output.append(escaping: UnsafeBufferPointer(rebasing: code[plain..<span.range.lowerBound]))
        output.append(span.part.openingTag)
        output.append(escaping: UnsafeBufferPointer(rebasing: code[span.range]))
        output.append("</span>")
        plain = span.range.upperBound
      }
      output.append(escaping: UnsafeBufferPointer(rebasing: code[plain...]))
    }
  }

  /// The parts of `code`; none in a language that isn't known.
  static func spans(of code: [UInt8], language: String) -> [CodeSpan] {
    var scanner = CodeScanner(bytes: code)
    switch language {
    case "yaml", "yml": scanner.scanYAML()
    case "json", "jsonc": scanner.scanJSON()
    case "sh", "shell", "bash", "zsh", "console": scanner.scanShell(isSession: language == "console")
    case "hcl", "terraform", "tf": scanner.scanHCL()
    default: break
    }
    return scanner.spans
  }
}
