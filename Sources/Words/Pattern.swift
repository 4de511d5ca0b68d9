/// Sentence patterns, such as "{shown} of {total}".

extension String {
  /// This pattern with each `{name}` replaced; what is filled in is not searched again, and names that aren't given
  /// stay as they are.
  package func filled(_ values: KeyValuePairs<String, String>) -> String {
    var result = ""
    var rest = self[...]
    // Over bytes: a large model fills in hundreds of thousands.
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
    {
      result += rest[..<open]
      let name = rest[rest.utf8.index(after: open)..<close]
      result += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return result + rest
  }

  /// The names in braces, sorted: "{shown} of {total}" → `shown`, `total`.
  package var patternNames: [String] {
    var names: Set<String> = []
    var rest = self[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      names.insert(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
