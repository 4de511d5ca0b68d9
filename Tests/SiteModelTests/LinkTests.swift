/// What links are taken for, before and after they are resolved.

import Markup
import Responsibility
import Testing

@testable import SiteModel

@Suite struct WrittenAddressTests {
  private func kind(_ written: String) -> String {
    switch WrittenAddress(written) {
    case .empty: "empty"
    case .absolute: "absolute"
    case .scheme(let scheme, let rest): "\(scheme): \(rest)"
    case .relative(let path, let fragment): "\(path) # \(fragment ?? "-")"
    }
  }

  @Test(arguments: [
    ("", "empty"), (" \t", "empty"),
    ("guide/patching.md#os", "guide/patching.md # os"), ("#os", " # os"), ("a.md?x#y#z", "a.md # y#z"),
    ("https://example.com", "https: //example.com"), ("owner:a@b", "owner: a@b"),
    ("//example.com", "absolute"), ("/guide", "absolute"), ("\\\\example.com", "absolute"),
    // Browsers drop white space and control characters before they look for the scheme.
    ("JavaScript:alert(1)", "javascript: alert(1)"), (" java\tscript\n:x", "javascript: x"),
    ("\u{1}javascript:x", "javascript: x"), ("feed:javascript:x", "feed: javascript:x"),
    ("a b:c.md", "ab: c.md"), ("guide/a:b.md", "guide/a:b.md # -"),
  ])
  func isSeenAsABrowserSeesIt(_ written: String, _ expected: String) {
    #expect(kind(written) == expected)
  }
}

@Suite struct ReferenceTests {
  @Test(
    arguments: [
      ("index.html", "guide/patching", nil, "guide/patching.html"),
      ("guide/patching.html", "index", nil, "../index.html"),
      ("guide/a/b.html", "guide/c/d", nil, "../c/d.html"),
      ("guide/patching.html", "guide/patching", "os", "#os"),
      ("index.html", "über uns/50%", "é 1", "%C3%BCber%20uns/50%25.html#%C3%A9%201"),
    ] as [(String, String, String?, String)])
  func leadsFromPageToPageWithoutARoot(_ from: String, _ to: String, _ anchor: String?, _ expected: String) {
    let target = anchor.map { Target.place(.document(to), .heading($0)) } ?? .page(.document(to))
    #expect(Reference(from: from, to: target).href == expected)
  }
}

@Suite struct VagueLinkTextTests {
  @Test func saysWhichTextsSayNothing() {
    #expect(VagueLinkText.contains(Array("Click here!".utf8)))
    #expect(VagueLinkText.contains(Array("HERE".utf8)))
    #expect(!VagueLinkText.contains(Array("Applying patches".utf8)))
    #expect(!VagueLinkText.contains(Array("".utf8)))
  }
}
