/// Links of Markdown that belongs to no site: kept as written where they are safe to follow.

import Diagnostics
import Markdown

/// Makes the links and images of a document printable without pages to resolve them against.
package enum LooseLinks {
  /// `document` with its addresses as they will be printed: `.md` becomes `.html`, references to the model
  /// become their text, and unsafe schemes are errors.
  package static func resolve(_ document: MarkdownDocument, of source: SourceText) -> Diagnosed<MarkdownDocument> {
    var document = document
    var diagnostics: [Diagnostic] = []
    document.resolveLinks { link in
      guard case .written(let written) = link.destination else { return link }
      var link = link
      link.destination = destination(written, at: source.location(link.destinationSpan), &diagnostics)
      return link
    }
    document.resolveImages { image in
      guard case .written(let written) = image.destination else { return image }
      var image = image
      image.destination = destination(written, at: source.location(image.destinationSpan), &diagnostics)
      return image
    }
    return Diagnosed(document, diagnostics)
  }

  private static func destination(
    _ written: String, at place: SourceLocation, _ diagnostics: inout [Diagnostic]
  ) -> Destination {
    switch WrittenAddress(written) {
    case .empty: return .none
    case .absolute where WrittenAddress.isSchemeRelative(written):
      diagnostics.append(Diagnostic(.unsafeLink, "a link to another host without a scheme", at: place))
      return .none
    case .absolute: return .resolved(written)
    case .scheme(let scheme, _) where WrittenTargets.external.contains(scheme): return .resolved(written)
    case .scheme(let scheme, _) where WrittenTargets.typed.contains(scheme): return .none
    case .scheme(let scheme, _):
      diagnostics.append(Diagnostic(.unsafeLink, "a link with the scheme '\(scheme):'", at: place))
      return .none
    case .relative(let path, let fragment):
      guard path.hasSuffix(".md") else { return .resolved(written) }
      return .resolved(path.dropLast(3) + ".html" + (fragment.map { "#" + $0 } ?? ""))
    }
  }
}
