/// Code blocks: where each line of code stands, what the fence says, and which ones are directives.

import CMark

struct CodeReader {
  let lines: SourceLines
  let options: MarkdownParser

  func block(_ node: CMarkNode) -> Block {
    let text = node.literal.string
    let code = node.literal
    let first = lines.offset(line: node.startLine, column: node.startColumn)..<lines.line(node.startLine).upperBound
    let isFenced = isFence(first, above: code)
    let contentLines = self.contentLines(code, from: isFenced ? node.startLine + 1 : node.startLine)
    let info =
      isFenced
      ? info(node.fenceInfo, at: first) : CodeInfo(word: "", rest: "", span: first.lowerBound..<first.lowerBound)
    let span = span(of: node, first, contentLines, isFenced: isFenced)
    if isFenced, options.dialect == .page, options.directives.contains(info.word) {
      return .directive(
        Directive(
          name: info.word, rest: info.rest, text: text, contentLines: contentLines, infoSpan: info.span, span: span))
    }
    return .code(CodeBlock(info: info, text: text, contentLines: contentLines, span: span))
  }

  /// Whether the block's first line is a fence; the first line of indented code is its text.
  private func isFence(_ line: Range<Int>, above code: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = lines.bytes[line].prefix(3)
    guard start.isEqual(to: "```") || start.isEqual(to: "~~~") else { return false }
    return !(code.starts(with: lines.bytes[line]) && code.count > line.count && code[line.count] == UInt8(ascii: "\n"))
  }

  /// To the closing fence, or to the last line of code; libcmark counts one line too many where a quote ends
  /// before its fence does.
  private func span(
    of node: CMarkNode, _ first: Range<Int>, _ contentLines: [Range<Int>], isFenced: Bool
  ) -> Range<Int> {
    var end = lines.trimmed(contentLines.last { !lines.trimmed($0).isEmpty } ?? first).upperBound
    if isFenced {
      let fence = lines.bytes[first].prefix { $0 == lines.bytes[first.lowerBound] }
      let number = node.startLine + contentLines.count + 1
      let next = lines.trimmedLine(number)
      let closing = lines.bytes[next].drop { $0 == UInt8(ascii: ">") || $0.isBlank }
      if number != node.following?.startLine, next.lowerBound > end, closing.count >= fence.count,
        closing.allSatisfy({ $0 == fence.first })
      {
        end = next.upperBound
      }
    }
    return first.lowerBound..<max(first.lowerBound, end)
  }

  private func info(_ info: UnsafeBufferPointer<UInt8>, at fence: Range<Int>) -> CodeInfo {
    let mark = lines.bytes[fence.lowerBound]
    let marks = lines.bytes[fence].prefix { $0 == mark }.count
    let span = lines.trimmed(fence.lowerBound + marks..<fence.upperBound)
    let word = info.prefix { !$0.isSpace }
    let rest = info[word.endIndex...].trimmed
    return CodeInfo(
      word: String(decoding: word, as: UTF8.self), rest: String(decoding: rest, as: UTF8.self), span: span)
  }

  /// Each line of code ends its source line; a tab that is partly indentation is part of neither.
  private func contentLines(_ code: UnsafeBufferPointer<UInt8>, from firstLine: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var number = firstLine
    for text in code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let line = lines.line(number)
      number += 1
      var start = text.startIndex
      // Spaces that the source doesn't have stand for a part of a tab.
      while start < text.endIndex, code[start] == 0x20, !endsWith(line, text[start...]) { start += 1 }
      let count = min(text.endIndex - start, line.count)
      result.append(line.upperBound - count..<line.upperBound)
    }
    return result
  }

  private func endsWith(_ line: Range<Int>, _ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    line.count >= text.count && lines.bytes[line].suffix(text.count).elementsEqual(text)
  }
}
