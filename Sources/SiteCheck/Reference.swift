/// A place in a finished file that names another resource.

struct Reference: Sendable, Hashable {
  /// As written, with character references resolved.
  var address: String
  /// Of the attribute's value, or of the address in a style sheet.
  var range: Range<Int>
  var use: Use
  /// What names it, in the words of the report: `a href`, `url()`.
  var origin: String
  /// Whether nothing else stands at `range`.
  var isAlone = true

  enum Use: Sendable, Hashable {
    /// The reader may go there, or nobody does: another host is fine.
    case link
    /// The browser fetches it to show the page: another host is not.
    case load
    /// Like `load`, and only from the same file: browsers don't fetch it from another one on disk.
    case loadFromSameFile
    /// Absolute, in a file that is no page: it counts only if it is one of the site's own.
    case ownAddress
  }
}
