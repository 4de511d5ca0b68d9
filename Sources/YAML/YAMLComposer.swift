/// From libyaml's events to nodes.

import Diagnostics
import LibYAML

/// One run of libyaml over one text.
struct YAMLComposer {
  let source: SourceText
  let text: YAMLText
  let limits: YAMLLimits
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, text: YAMLText, limits: YAMLLimits) {
    self.source = source
    self.text = text
    self.limits = limits
  }

  /// Stops composing: the problem has been noted.
  private struct Stop: Error {}

  mutating func compose() -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { preconditionFailure("no memory for a parser") }
    defer { yaml_parser_delete(&parser) }
    return text.bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      do {
        return try document(&parser)
      } catch {
        return nil
      }
    }
  }

  private mutating func document(_ parser: inout yaml_parser_t) throws(Stop) -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while true {
      let event = try next(&parser)
      switch event.kind {
      case .streamEnd: return root
      case .documentStart(let hasDirectives):
        documents += 1
        if hasDirectives { refuse("a YAML directive", event.range) }
        if documents > 1 {
          refuse("a second YAML document", event.range)
          return root
        }
        root = try node(try next(&parser), &parser, depth: 1)
      case .other: continue
      default: continue
      }
    }
  }

  private mutating func node(_ event: Event, _ parser: inout yaml_parser_t, depth: Int) throws(Stop) -> YAMLNode {
    if let property = event.property { refuse(property, event.range) }
    guard depth <= limits.depth else {
      diagnostics.append(
        Diagnostic(.yamlLimit, "YAML nested more than \(limits.depth) deep", at: source.location(event.range)))
      throw Stop()
    }
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(content: .scalar(text, isPlain: isPlain), range: event.range)
    case .sequenceStart:
      var items: [YAMLNode] = []
      while true {
        let item = try next(&parser)
        if case .sequenceEnd = item.kind {
          return YAMLNode(content: .sequence(items), range: span(event, items.map(\.range), item))
        }
        items.append(try node(item, &parser, depth: depth + 1))
      }
    case .mappingStart:
      return try mapping(event, &parser, depth: depth)
    default:
      // An alias; it was refused as a property.
      return YAMLNode(content: .scalar("", isPlain: true), range: event.range)
    }
  }

  private mutating func mapping(
    _ start: Event, _ parser: inout yaml_parser_t, depth: Int
  ) throws(Stop) -> YAMLNode {
    var entries: [YAMLNode.Entry] = []
    var firstRanges: [String: Range<Int>] = [:]
    while true {
      let event = try next(&parser)
      if case .mappingEnd = event.kind {
        return YAMLNode(
          content: .mapping(entries), range: span(start, entries.flatMap { [$0.keyRange, $0.value.range] }, event))
      }
      let key = try node(event, &parser, depth: depth + 1)
      let value = try node(try next(&parser), &parser, depth: depth + 1)
      guard case .scalar(let name, _) = key.content else {
        refuse("a key that is \(key.kind)", key.range)
        continue
      }
      if let first = firstRanges[name] {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, "duplicate key '\(name)'", at: source.location(key.range),
            notes: [.init("'\(name)' is first set here", at: source.location(first))]))
        continue
      }
      firstRanges[name] = key.range
      entries.append(.init(key: name, keyRange: key.range, value: value))
    }
  }

  /// A collection's range ends with its last part: libyaml's own end mark lies at the next token.
  private func span(_ start: Event, _ parts: [Range<Int>], _ end: Event) -> Range<Int> {
    let last = parts.map(\.upperBound).max() ?? end.range.upperBound
    return start.range.lowerBound..<max(start.range.lowerBound, start.isFlow ? end.range.upperBound : last)
  }

  private mutating func refuse(_ what: String, _ range: Range<Int>) {
    diagnostics.append(Diagnostic(.yamlUnsupported, "\(what) is not supported", at: source.location(range)))
  }

  /// What is kept of one of libyaml's events.
  private struct Event {
    enum Kind {
      case streamEnd, documentStart(hasDirectives: Bool), scalar(String, isPlain: Bool)
      case sequenceStart, sequenceEnd, mappingStart, mappingEnd, alias, other
    }
    var kind: Kind
    var range: Range<Int>
    var isFlow = false
    /// An anchor, a tag or an alias, in words.
    var property: String?
  }

  private mutating func next(_ parser: inout yaml_parser_t) throws(Stop) -> Event {
    var raw = yaml_event_t()
    guard yaml_parser_parse(&parser, &raw) == 1 else {
      noteSyntaxError(parser)
      throw Stop()
    }
    defer { yaml_event_delete(&raw) }
    let start = text.sourceOffset(line: Int(raw.start_mark.line), column: Int(raw.start_mark.column))
    let end = text.sourceOffset(line: Int(raw.end_mark.line), column: Int(raw.end_mark.column))
    var event = Event(kind: .other, range: start..<max(start, end))
    switch raw.type {
    case YAML_STREAM_END_EVENT: event.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT:
      let document = raw.data.document_start
      event.kind = .documentStart(
        hasDirectives: document.version_directive != nil
          || document.tag_directives.start != document.tag_directives.end)
    case YAML_ALIAS_EVENT:
      event.kind = .alias
      event.property = "a YAML alias"
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      event.kind = .scalar(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      event.property = Self.property(anchor: scalar.anchor, tag: scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = raw.data.sequence_start
      event.kind = .sequenceStart
      event.isFlow = sequence.style == YAML_FLOW_SEQUENCE_STYLE
      event.property = Self.property(anchor: sequence.anchor, tag: sequence.tag)
    case YAML_SEQUENCE_END_EVENT: event.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = raw.data.mapping_start
      event.kind = .mappingStart
      event.isFlow = mapping.style == YAML_FLOW_MAPPING_STYLE
      event.property = Self.property(anchor: mapping.anchor, tag: mapping.tag)
    case YAML_MAPPING_END_EVENT: event.kind = .mappingEnd
    default: break
    }
    return event
  }

  private static func property(
    anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> String? {
    if anchor != nil { return "a YAML anchor" }
    return tag != nil ? "a YAML tag" : nil
  }

  private mutating func noteSyntaxError(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable text"
    let context = parser.context.map { " " + String(cString: $0) } ?? ""
    let offset =
      parser.error == YAML_READER_ERROR
      ? text.sourceOffset(Int(parser.problem_offset))
      : text.sourceOffset(line: Int(parser.problem_mark.line), column: Int(parser.problem_mark.column))
    let place = min(offset, source.bytes.count)
    var notes: [Diagnostic.Note] = []
    if let context = parser.context, parser.context_mark.line < parser.problem_mark.line {
      let start = text.sourceOffset(
        line: Int(parser.context_mark.line), column: Int(parser.context_mark.column))
      notes.append(.init("\(String(cString: context)) that begins here", at: source.location(start..<(start + 1))))
    }
    diagnostics.append(
      Diagnostic(
        .yamlSyntax, "malformed YAML\(context): \(problem)",
        at: source.location(place..<min(place + 1, max(place, source.line(source.lineNumber(at: place)).upperBound))),
        notes: notes))
  }
}
