/// What is written piece by piece.

import Markup
import Testing

@Suite struct MarkupBufferTests {
  @Test func piecesStandBehindOneAnother() {
    let out = MarkupBuffer(capacity: 0)
    for _ in 0..<40 {
      out.append("M", -12)
      out.append(" ", 0)
      out.append("L", 1_000)
    }
    #expect(out.html.string == String(repeating: "M-12 0L1000", count: 40))
  }

  @Test(arguments: [Int.min, -10, -9, -1, 0, 1, 9, 10, 99, 100, 101, Int.max])
  func numbersAreWrittenAsTheyAreRead(number: Int) {
    let out = MarkupBuffer(capacity: 0)
    out.append(number)
    #expect(out.html.string == "\(number)")
  }

  @Test func textsAreEscapedAndHTMLIsNot() {
    let out = MarkupBuffer(capacity: 0)
    out.append(text: "<R&D> \"it's\"\u{1}\n")
    out.append(html: "<b>")
    #expect(out.html.string == "&lt;R&amp;D&gt; &quot;it&#39;s&quot;\u{FFFD}\n<b>")
  }

  @Test func theLastPiecesAreRepeated() {
    let out = MarkupBuffer(capacity: 0)
    out.append("a")
    let end = out.end
    out.append("bc", 1)
    out.repeat(from: end, times: 30)
    out.repeat(from: end, times: 0)
    #expect(out.html.string == "a" + String(repeating: "bc1", count: 31))
  }
}
