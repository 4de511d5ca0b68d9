/// `> [!NOTE]`: quotes whose first line names a kind of alert.

import Diagnostics
import Words

struct AlertReader {
  let source: SourceText

  /// The alert that `quote` is, or nil for an ordinary quote; an unknown kind is reported.
  func alert(_ quote: Block.Quote, problems: inout PageProblems) -> Alert? {
    guard case .paragraph(var paragraph) = quote.blocks.first, case .text(let text) = paragraph.content.first,
      let name = kindName(text)
    else { return nil }
    if paragraph.content.count > 1 {
      switch paragraph.content[1] {
      case .softBreak, .lineBreak: break
      default: return nil
      }
    }
    guard let kind = Alert.Kind(rawValue: name.lowercased()) else {
      let suggestion = Suggestion.closest(to: name, in: Alert.Kind.allCases.map { $0.rawValue.uppercased() })
      let question = suggestion.map { "; did you mean '\($0)'?" } ?? ""
      problems.report(
        .unknownAlert, "unknown alert '\(name)'\(question)", at: text.span,
        suggestion: suggestion.map { "[!\($0)]" },
        explanation: "The kinds are NOTE, TIP, IMPORTANT, WARNING and CAUTION.")
      return nil
    }
    var blocks = quote.blocks
    paragraph.content.removeFirst(min(2, paragraph.content.count))
    if let first = paragraph.content.first {
      paragraph.span = first.span.lowerBound..<paragraph.span.upperBound
      blocks[0] = .paragraph(paragraph)
    } else {
      blocks.removeFirst()
    }
    return Alert(kind: kind, blocks: blocks, span: quote.span)
  }

  /// `NOTE` of `[!NOTE]`, if that is all there is and no backslash is among it.
  private func kindName(_ text: Inline.Text) -> String? {
    let value = text.utf8
    guard value.starts(with: "[!".utf8), value.last == UInt8(ascii: "]"), value.count > 3,
      source.bytes[text.span].elementsEqual(value)
    else { return nil }
    let name = value.dropFirst(2).dropLast()
    return name.allSatisfy(\.isLetter) ? String(decoding: name, as: UTF8.self) : nil
  }
}

extension MarkdownWords {
  func title(of kind: Alert.Kind) -> String {
    switch kind {
    case .note: note
    case .tip: tip
    case .important: important
    case .warning: warning
    case .caution: caution
    }
  }
}
