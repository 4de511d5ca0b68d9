/// The table of words, its languages, and what replaces single words.

import TestSupport
import Testing

@testable import Words

@Suite struct WordsTests {
  @Test(arguments: Words.Group.allCases)
  func aGroupReplacesAnyOfItsWordsAndNoOther(_ group: Words.Group) {
    for (name, text) in Words.english.texts(of: group) {
      let replaced = Words.english.replacing([name: text + "!"], in: group)
      for other in Words.Group.allCases {
        for (old, new) in zip(Words.english.texts(of: other), replaced.texts(of: other)) {
          #expect(new.text == (other == group && old.name == name ? text + "!" : old.text))
        }
      }
    }
  }

  /// Words that are the same in both.
  private static let same: Set = ["pages.pod-scope"]

  @Test(arguments: Words.Group.allCases)
  func everyWordIsInChineseAndFillsInTheSame(_ group: Words.Group) {
    let words = zip(Words.english.texts(of: group), Words.simplifiedChinese.texts(of: group))
    for (english, chinese) in words {
      #expect(english.name == chinese.name)
      #expect(english.text.patternNames == chinese.text.patternNames, "\(english.name)")
      if Self.hasLetters(english.text), !Self.same.contains("\(group.rawValue).\(english.name)") {
        #expect(english.text != chinese.text, "\(group.rawValue).\(english.name) is not translated")
      }
    }
  }

  /// Whether there is a letter outside braces.
  private static func hasLetters(_ pattern: String) -> Bool {
    var depth = 0
    return pattern.contains { character in
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      return depth == 0 && character.isLetter
    }
  }

  @Test func namesAreWrittenAsKeysAre() {
    #expect(WordName.written("skipToContent") == "skip-to-content")
    #expect(Words.english.texts(of: .pages).first?.name == "skip-to-content")
  }

  @Test func patternsAreFilledOnceAndKeepWhatTheyDoNotKnow() {
    #expect("{a} of {b}, {c}".filled(["a": "{b}", "b": "2"]) == "{b} of 2, {c}")
    #expect("{b} {a} {b}".patternNames == ["a", "b"])
    #expect("a { b".patternNames == [])
  }

  @Test(arguments: [
    ("en", "ltr"), ("zh-Hans", "ltr"), ("ar", "rtl"), ("ar-Latn", "ltr"), ("he-IL", "rtl"), ("az-Arab", "rtl"),
    ("fa", "rtl"),
    ("de", "ltr"),
  ])
  func aLanguageRunsInTheDirectionOfItsScript(tag: String, direction: String) {
    #expect(Language(tag: tag).direction.rawValue == direction)
  }

  @Test func wordsComeWithEnglishAndSimplifiedChinese() {
    #expect(Language(tag: "en-GB").words == .english)
    for tag in ["zh", "zh-CN", "zh-Hans", "ZH-hans-SG"] { #expect(Language(tag: tag).words == .simplifiedChinese) }
    for tag in ["zh-Hant", "zh-TW", "de", "ar"] { #expect(Language(tag: tag).words == nil) }
  }

  @Test func thePageOfWordsListsEveryWord() throws {
    try Golden.expect(WordsPage.markdown, at: "Content/maintaining/words.md")
  }
}
