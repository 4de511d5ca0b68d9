/// Problems as SARIF 2.1.0, which code scanning services and editors read.

enum SARIFReport {
  /// `[Diagnostic]` → a SARIF log with one run: the rules that are broken with their help, and a result for
  /// each problem, in the order given.
  static func render(_ diagnostics: [Diagnostic]) -> String {
    let rules = Set(diagnostics.map(\.rule)).sorted { $0.rawValue < $1.rawValue }
    let indices = Dictionary(uniqueKeysWithValues: zip(rules, 0...))
    let driver = JSON.object([
      "name": .text("Demarc"),
      "semanticVersion": .text(Product.version),
      "rules": .list(rules.map(descriptor)),
    ])
    let run = JSON.object([
      "tool": .object(["driver": driver]),
      // Columns count Unicode scalars from 1, as ours do.
      "columnKind": .text("unicodeCodePoints"),
      "results": .list(diagnostics.map { result($0, ruleIndex: indices[$0.rule]) }),
    ])
    return JSON.object([
      "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
      "version": .text("2.1.0"),
      "runs": .list([run]),
    ]).document
  }

  private static func descriptor(_ rule: Rule) -> JSON {
    let documentation = rule.documentation
    return .object([
      "id": .text(rule.rawValue),
      "shortDescription": .object(["text": .text(documentation.summary)]),
      "fullDescription": .object(["text": .text(documentation.summary)]),
      "help": .object([
        "text": .text(documentation.summary + "\n\n" + documentation.mending),
        "markdown": .text("**" + documentation.summary + "**\n\n" + documentation.mending),
      ]),
      "defaultConfiguration": .object(["level": .text(documentation.severity.rawValue)]),
    ])
  }

  private static func result(_ diagnostic: Diagnostic, ruleIndex: Int?) -> JSON {
    let related = diagnostic.notes.compactMap { note in
      note.location.map { location($0, message: note.text) }
    }
    return .object([
      "ruleId": .text(diagnostic.rule.rawValue),
      "ruleIndex": ruleIndex.map(JSON.number),
      "level": .text(diagnostic.severity.rawValue),
      "message": .object(["text": .text(PlainReport.message(diagnostic))]),
      "locations": .list([location(diagnostic.location)]),
      "relatedLocations": related.isEmpty ? nil : .list(related),
      "fixes": fix(diagnostic).map { .list([$0]) },
    ])
  }

  private static func location(_ place: SourceLocation, message: String? = nil) -> JSON {
    .object([
      "physicalLocation": .object(["artifactLocation": artifact(place), "region": region(place)]),
      "message": message.map { .object(["text": .text($0)]) },
    ])
  }

  private static func artifact(_ place: SourceLocation) -> JSON {
    .object(["uri": .text(FileAddress.reference(place.file))])
  }

  private static func region(_ place: SourceLocation) -> JSON {
    .object([
      "startLine": .number(place.line),
      "startColumn": .number(place.column),
      "endLine": .number(place.endLine),
      "endColumn": .number(place.endColumn),
    ])
  }

  /// The replacement that an editor may offer.
  private static func fix(_ diagnostic: Diagnostic) -> JSON? {
    guard let suggestion = diagnostic.suggestion else { return nil }
    let replacement = JSON.object([
      "deletedRegion": region(diagnostic.location),
      "insertedContent": .object(["text": .text(suggestion)]),
    ])
    return .object([
      "description": .object(["text": .text("Replace by '\(suggestion)'")]),
      "artifactChanges": .list([
        .object(["artifactLocation": artifact(diagnostic.location), "replacements": .list([replacement])])
      ]),
    ])
  }
}

/// Paths as references in documents for other programs.
enum FileAddress {
  /// `Content/a b.md` → `Content/a%20b.md`; an absolute path becomes a `file:` address.
  static func reference(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "") + encoded(path)
  }

  private static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }
}
