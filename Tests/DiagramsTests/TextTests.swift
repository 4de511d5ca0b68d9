/// Widths of text, and lines that keep every character.

import Testing

@testable import Diagrams

@Suite struct TextTests {
  @Test func `widths are those of Helvetica`() {
    // "Who" in 1000ths: W 944, h 557, o 557.
    #expect(TextMetrics.width(of: "Who", font: .regular(1000)) == 2058)
    #expect(TextMetrics.width(of: "Who", font: .bold(1000)) == 944 + 611 + 611)
    #expect(TextMetrics.width(of: "Who", font: .regular(14)) == 29)
    #expect(TextMetrics.width(of: "节点", font: .regular(14)) == 28)
    #expect(TextMetrics.width(of: "e\u{301}", font: .regular(1000)) == 557)
    #expect(TextMetrics.width(of: "🚀", font: .regular(10)) == 14)
    #expect(TextMetrics.width(of: "", font: .regular(14)) == 0)
  }

  @Test func `lines break after spaces, hyphens and slashes, evenly`() {
    #expect(lines("Cluster, node pool and network settings", 160) == ["Cluster, node pool ", "and network settings"])
    #expect(lines("node-os-vulnerability-patches", 120) == ["node-os-", "vulnerability-", "patches"])
    #expect(lines("one", 100) == ["one"])
    #expect(lines("", 100) == [""])
  }

  @Test func `a long word breaks where it must`() {
    let word = String(repeating: "x", count: 60)
    let broken = lines(word, 100)
    #expect(broken.joined() == word)
    #expect(broken.allSatisfy { TextMetrics.width(of: $0, font: .regular(14)) <= 100 })
    #expect(lines("container.googleapis.com", 100) == ["container.", "googleapis.com"])
  }

  @Test func `Chinese breaks between characters, but not before a full stop`() {
    #expect(lines("操作系统漏洞补丁。", 56) == ["操作系", "统漏洞", "补丁。"])
    #expect(lines("一二三四。", 56) == ["一二三", "四。"])
  }

  @Test(arguments: [20, 37, 64, 101, 160, 400])
  func `lines keep every character and fit`(width: Int) {
    let samples = [
      "  two  blanks ", "a\u{A0}b c", "（含Security Center提供的CVE修复）", "👩‍👩‍👧‍👦 und Rückfälle",
      "System components on nodes (CoreDNS, Ingress, kube-proxy, Terway)", "a/b/c-d-e_f.g", "\tx",
    ]
    for sample in samples {
      for font in [Font.regular(14), .bold(13)] {
        let wrapped = wrap(sample, to: width, font: font)
        let broken = wrapped.map(\.text)
        #expect(broken.joined() == sample)
        for line in wrapped {
          let visible = String(line.text.reversed().drop { $0.isWhitespace }.reversed())
          #expect(line.width == TextMetrics.width(of: visible, font: font), "\(line)")
          #expect(line.width <= max(width, 80), "\(line)")
        }
      }
    }
  }

  private func lines(_ text: String, _ width: Int) -> [String] {
    wrap(text, to: width, font: .regular(14)).map(\.text)
  }

  @Test func `scalars that stand alone are characters`() {
    let scalars = (UInt32(0x20)...0xFFFF).compactMap(Unicode.Scalar.init).filter(CharacterTraits.standsAlone)
    for scalar in scalars {
      #expect("a\(scalar)\(scalar)→\(scalar)一".count == 6, "\(scalar.value)")
      #expect(CharacterTraits(scalar).contains(.white) == Character(scalar).isWhitespace, "\(scalar.value)")
    }
  }
}
