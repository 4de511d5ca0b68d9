/// Reads the addresses out of `srcset` and of a refreshing `meta`.

enum SourceSet {
  /// `"a.png 1x, b.png 2x"` → `["a.png", "b.png"]`, by HTML's rule: a comma inside an address belongs to it.
  static func addresses(in value: String) -> [String] {
    var result: [String] = []
    var rest = Substring(value)
    while true {
      rest = rest.drop { $0.isHTMLSpace || $0 == "," }
      guard !rest.isEmpty else { return result }
      var address = rest.prefix { !$0.isHTMLSpace }
      rest = rest.dropFirst(address.count)
      let isAlone = address.hasSuffix(",")
      while address.hasSuffix(",") { address.removeLast() }
      result.append(String(address))
      if !isAlone { skipDescriptors(&rest) }
    }
  }

  private static func skipDescriptors(_ rest: inout Substring) {
    var isInParentheses = false
    while let character = rest.popFirst() {
      if character == "(" { isInParentheses = true }
      if character == ")" { isInParentheses = false }
      if character == ",", !isInParentheses { return }
    }
  }
}

enum MetaRefresh {
  /// `"0; url='x.html'"` → `x.html`; nil where the page only reloads itself.
  static func address(in value: String) -> String? {
    var rest = value.drop { $0.isHTMLSpace }.drop { $0.isNumber || $0 == "." }
    rest = rest.drop { $0.isHTMLSpace || $0 == ";" || $0 == "," }
    guard !rest.isEmpty else { return nil }
    if rest.prefix(3).lowercased() == "url" {
      let after = rest.dropFirst(3).drop { $0.isHTMLSpace }
      if after.first == "=" { rest = after.dropFirst().drop { $0.isHTMLSpace } }
    }
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest = rest.dropFirst().prefix { $0 != quote }
    }
    return String(rest)
  }
}
