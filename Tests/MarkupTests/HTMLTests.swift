/// What is trusted and what is escaped.

import Markup
import Testing

@Suite struct HTMLTests {
  private struct Fixed: Address { let href: String }

  @Test func literalsAreTrustedAndValuesAreEscaped() {
    let title = #"R&D <script>alert("1")</script> it's"#
    let html: HTML = "<h1 title=\"\(title)\">\(title)</h1>"
    let escaped = "R&amp;D &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; it&#39;s"
    #expect(html.string == "<h1 title=\"\(escaped)\">\(escaped)</h1>")
  }

  @Test func htmlInHTMLIsNotEscapedTwice() {
    let inner: HTML = "<b>\("&")</b>"
    #expect(("<p>\(inner)</p>" as HTML).string == "<p><b>&amp;</b></p>")
  }

  @Test func partsDependOnConditionsElementsAndOptionals() {
    let none: String? = nil
    let some: String? = "<x>"
    let html: HTML = """
      \(if: true, "yes")\(if: false, "no", else: "else") \(each: [1, 2], { "[\($0)]" }) \
      \(unwrap: none, { "never \($0)" })\(unwrap: some, { "\($0)" }) \(42)
      """
    #expect(html.string == "yeselse [1][2] &lt;x&gt; 42")
  }

  @Test func anUnusedPartIsNotMade() {
    func trap() -> HTML { preconditionFailure("made") }
    let html: HTML = "\(if: false, trap())."
    #expect(html.string == ".")
  }

  @Test func charactersThatHTMLForbidsAreReplaced() {
    #expect(HTML(text: "a\0b\u{1B}c\u{7F}\n\t").string == "a\u{FFFD}b\u{FFFD}c\u{FFFD}\n\t")
  }

  /// Eight bytes are looked at in one step: whatever stands anywhere among them must be seen.
  @Test func charactersAreEscapedWhereverTheyStand() {
    let special: [Character: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    for value: UInt8 in 0..<0x80 {
      let character = Character(UnicodeScalar(value))
      let isControl = value == 0x7F || (value < 0x20 && !"\t\n\r".utf8.contains(value))
      let escaped = special[character] ?? (isControl ? "\u{FFFD}" : String(character))
      for place in 0..<17 {
        let (before, after) = (String(repeating: " ", count: place), String(repeating: "~", count: 17 - place))
        #expect(HTML(text: before + String(character) + after).string == before + escaped + after)
      }
    }
  }

  @Test func addressesAreEscapedAsText() {
    let html: HTML = "<a href=\"\(Fixed(href: "a.html?x=1&y=\"2\""))\">x</a>"
    #expect(html.string == "<a href=\"a.html?x=1&amp;y=&quot;2&quot;\">x</a>")
  }

  @Test func textOfAnyAlphabetStaysAsItIs() {
    #expect(HTML(text: "日本語 é e\u{301} 👩‍💻").string == "日本語 é e\u{301} 👩‍💻")
  }
}
