/// What documents tell readers to type is what the program understands.

import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import DemarcCommand

/// A command line in a document.
struct DocumentedCommand: Sendable, CustomStringConvertible {
  let place: String
  let line: String

  var description: String { "\(place): \(line)" }

  /// Its words behind `demarc`, without comments and what a shell does with the rest.
  var words: [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    words += word.map { [$0] } ?? []
    return Array(words.dropFirst().prefix { !["#", ">", "<", "|", "&&"].contains($0) && !$0.hasPrefix(">") })
  }

  /// Every command in code of the documents for readers.
  static let all: [DocumentedCommand] = {
    let pages = FileManager.default.enumerator(atPath: Repository.path("Content"))?.compactMap { $0 as? String } ?? []
    let paths = ["README.md"] + pages.filter { $0.hasSuffix(".md") }.sorted().map { "Content/" + $0 }
    return paths.flatMap { path -> [DocumentedCommand] in
      let bytes = FileManager.default.contents(atPath: Repository.path(path)) ?? Data()
      return commands(in: String(decoding: bytes, as: UTF8.self), path)
    }
  }()

  /// In blocks from the start of a command, in text between backticks.
  private static func commands(in text: String, _ path: String) -> [DocumentedCommand] {
    var isInBlock = false
    return text.components(separatedBy: "\n").enumerated().flatMap { number, line -> [DocumentedCommand] in
      if line.hasPrefix("```") { isInBlock.toggle() }
      let pattern = isInBlock ? /(?:^|[\s:;&"-])(demarc [^`]*)/ : /`(demarc [^`]+)`/
      return line.matches(of: pattern).map { match in
        let parts = String(match.1).components(separatedBy: " && ")
        return DocumentedCommand(place: "\(path):\(number + 1)", line: parts[0])
      }
    }
  }
}

@Suite struct DocumentedCommandTests {
  @Test func thereAreCommandsToLookAt() {
    #expect(DocumentedCommand.all.count > 20)
  }

  @Test(arguments: DocumentedCommand.all)
  func isUnderstood(_ command: DocumentedCommand) throws {
    let words = command.words
    // A verb alone may be the subject of a sentence.
    guard words.count > 1 || ["build", "check", "serve", "explain"].contains(words.first) else { return }
    // Capitals stand for what a reader puts there.
    if words.contains(where: { $0.allSatisfy(\.isUppercase) }) { return }
    #expect(DemarcCommand.misspelling(in: words) == nil)
    expectUnderstood(words, command.line)
  }

  private func expectUnderstood(_ words: [String], _ line: String) {
    do {
      _ = try DemarcCommand.parseAsRoot(words)
    } catch {
      // Help is what some ask for.
      #expect(DemarcCommand.exitCode(for: error).isSuccess, "\(line): \(DemarcCommand.message(for: error))")
    }
  }

  @Test func theExamplesInHelpAreUnderstood() throws {
    let verbs = DemarcCommand.configuration.subcommands.map { $0.configuration } + [DemarcCommand.configuration]
    for configuration in verbs {
      let lines = configuration.discussion.components(separatedBy: "\n")
      let examples = lines.filter { $0.hasPrefix("  demarc ") }
      #expect(!examples.isEmpty)
      for example in examples {
        // A comment stands behind two spaces.
        let line = example.dropFirst(2).components(separatedBy: "  ")[0]
        let words = DocumentedCommand(place: "help", line: line).words
        expectUnderstood(words, line)
      }
    }
  }
}
