import Testing

@testable import Exports

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a|b", #"a\|b"#), ("*x* _y_", #"\*x\* \_y\_"#), ("<b>", #"\<b\>"#), ("AT&amp;T", #"AT\&amp;T"#),
    ("R & D", "R & D"),
    ("https://e.example", #"https\://e\.example"#), ("![x](y)", #"\!\[x\](y)"#), ("1) one", #"1\) one"#),
    ("Patch it.", "Patch it."),
  ])
  func markdown(_ text: String, _ expected: String) { #expect(MarkdownTable.escape(text) == expected) }

  @Test(arguments: [
    ("a|b", "a&#124;b"), ("{{x}}", "&#123;&#123;x&#125;&#125;"), ("''x''", "&#39;'x&#39;'"),
    ("RFC 2119", "&#82;FC 2119"),
    ("Alibaba Cloud: etcd", "Alibaba Cloud: etcd"), ("mailto:x", "mailto&#58;x"), ("* x", "&#42; x"),
  ])
  func mediaWiki(_ text: String, _ expected: String) { #expect(MediaWikiTable.escape(text) == expected) }

  @Test(arguments: [
    ("a|b", "%%a|b%%"), ("Patch the OS.", "Patch the OS."), ("100%", "<nowiki>100%</nowiki>"),
    ("%% </nowiki>", "<nowiki>%% </now</nowiki><nowiki>iki></nowiki>"), ("FIXME now", "%%FIXME%% now"),
    ("640x480", "%%640x480%%"), ("一 二", "一 二"),
  ])
  func dokuWiki(_ text: String, _ expected: String) { #expect(DokuWikiTable.escape(text) == expected) }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("'=1", "''=1"), (" =1", "' =1"), ("\t=1", "'\t=1"), ("＝1", "'＝1"), ("-", "'-"), ("a=1", "a=1"),
    ("", ""), ("it's", "it's"),
  ])
  func formulas(_ field: String, _ expected: String) { #expect(CSVTable.safe(field) == expected) }

  @Test func fieldsAreQuoted() {
    #expect(
      CSVTable.render([["a", "b\"c"], ["d\ne", "\"\u{301}"]]) == "\"a\",\"b\"\"c\"\r\n\"d\ne\",\"\"\"\u{301}\"\r\n")
  }

  @Test func wordsAreOneLine() {
    #expect(PlainWords.line("\t a\r\n b\u{7}\u{FFFF} ") == "a b\u{FFFD}\u{FFFD}")
  }
}
