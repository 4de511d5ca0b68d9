/// Typed values read from YAML, and every mistake on the way.

import Diagnostics
import Testing

@testable import YAML

@Suite struct YAMLReaderTests {
  private func read<Value>(_ text: String, _ body: (inout YAMLReader, YAMLNode) -> Value) -> (Value?, [String]) {
    let source = SourceText(path: "model.yaml", text)
    var reader = YAMLReader(source: source)
    let value = YAMLParser().parse(source).value.map { body(&reader, $0) }
    return (value, reader.diagnostics.map { "\($0.location.line):\($0.location.column) \($0.headline)" })
  }

  @Test func unknownKeysAreNotedWithWhatTheyMayMean() {
    let (_, problems) = read("nmae: x\ncolour: red\n") { reader, node in
      reader.fields(node, of: "a party", allowed: ["id", "name"])
    }
    #expect(
      problems == ["1:1 unknown key 'nmae' of a party; did you mean 'name'?", "2:1 unknown key 'colour' of a party"])
  }

  @Test func aMisspeltKeyIsNotMissingAsWell() {
    let (_, problems) = read("nmae: x\n") { reader, node in
      let fields = reader.fields(node, of: "a party", allowed: ["id", "name"])
      return fields.map { fields in ["id", "name"].map { reader.required($0, in: fields, of: "a party")?.kind } }
    }
    #expect(problems == ["1:1 unknown key 'nmae' of a party; did you mean 'name'?", "1:1 a party without 'id'"])
  }

  @Test(arguments: ["a", "node-os-patches", "k8s", "a-1-b"])
  func isAnID(_ text: String) {
    #expect(YAMLReader.isID(text))
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "A", "1a", "ä", "a_b", "a b", String(repeating: "a", count: 65)])
  func isNoID(_ text: String) {
    #expect(!YAMLReader.isID(text))
  }

  @Test func datesAreDaysOfTheCalendar() {
    #expect(CalendarDate("2024-02-29")?.description == "2024-02-29")
    #expect(CalendarDate("2023-02-29") == nil)
    #expect(CalendarDate("2026-3-26") == nil)
    #expect(CalendarDate("2026-13-01") == nil)
    #expect(CalendarDate("1900-02-29") == nil)
    #expect(CalendarDate("2026-03-26")! < CalendarDate("2026-04-01")!)
  }

  private enum Colour: String, CaseIterable { case red, green }

  @Test func oneOfAFewWords() {
    let (value, problems) = read("grene") { reader, node in reader.word(node, as: Colour.self) }
    #expect(value == .some(nil))
    #expect(problems == ["1:1 'grene' is none of red, green; did you mean 'green'?"])
  }

  @Test func flagsAreTrueOrFalseAndNothingElse() {
    #expect(read("true") { $0.flag($1) }.0 == true)
    #expect(read("yes") { $0.flag($1) }.1 == ["1:1 'yes' is neither true nor false"])
  }

  @Test func whiteSpaceOfATextIsThatOfAPage() {
    #expect(read("'  You '") { $0.text($1)?.value }.0 == "You")
    #expect(read(#""\ta \r\n\n b""#) { $0.text($1)?.value }.0 == "a b")
    #expect(read("|\n  one\n  two\n") { $0.text($1)?.value }.0 == "one two")
    #expect(read("'a\u{A0} b'") { $0.text($1)?.value }.0 == "a\u{A0} b")
    #expect(read(#""a \u2028\u2029 b\L""#) { $0.text($1)?.value }.0 == "a b")
    #expect(read("'a  b '") { $0.verbatim($1)?.value }.0 == "a  b ")
    #expect(read("' ,   '") { $0.separator($1)?.value }.0 == " , ")
    #expect(read("'   '") { $0.separator($1)?.value }.0 == " ")
    #expect(read("'、'") { $0.separator($1)?.value }.0 == "、")
    #expect(read("' '") { $0.text($1)?.value }.1 == ["1:1 expected a text, found white space"])
    #expect(read("''") { $0.text($1)?.value }.1 == ["1:1 expected a text, found an empty one"])
  }

  @Test(arguments: ["\\e", "\\x01", "\\x0B", "\\x7F", "\\x85", "\\x9b", "\\uFDD0", "\\uFFFE", "\\uFFFF", "\\U0001FFFE"])
  func controlCharactersAreNoText(escape: String) {
    let (value, problems) = read("\"a\(escape)b\"") { $0.text($1)?.value }
    #expect(value == .some(nil))
    #expect(problems.count == 1 && problems[0].hasPrefix("1:1 character U+"))
  }

  @Test func lettersOfAllLanguagesAreText() {
    let text = "é 漢字 שלום \u{202E}x\u{2066} \u{FFFD} \u{1F468}\u{200D}\u{1F469}"
    let (value, problems) = read("'\(text)'") { $0.text($1)?.value }
    #expect(value == text && problems == [])
  }

  @Test func aSingleValueCountsAsAListOfOne() {
    #expect(read("a") { $0.texts($1).map(\.value) }.0 == ["a"])
    #expect(read("[a, b]") { $0.texts($1).map(\.value) }.0 == ["a", "b"])
    #expect(read("[a, [b]]") { $0.texts($1).map(\.value) }.1 == ["1:5 expected a text, found a list"])
  }
}
