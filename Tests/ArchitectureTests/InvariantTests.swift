/// The invariants of ARCHITECTURE.md that can be read off the sources.

import Foundation
import TestSupport
import Testing

/// A Swift file of the program, without the tests.
struct SwiftFile: Sendable, CustomStringConvertible {
  let path: String
  let lines: [String]

  var description: String { path }

  /// `Sources/NAME/…` or `Templates/…` → the name of the module.
  var module: String {
    let parts = path.split(separator: "/")
    return parts[0] == "Templates" ? "Templates" : String(parts[1])
  }

  /// The lines that are not comments, with their numbers.
  var code: [(number: Int, text: String)] {
    lines.enumerated().filter { !$1.drop { $0 == " " }.hasPrefix("//") }.map { ($0 + 1, $1) }
  }

  static let all: [SwiftFile] = ["Sources", "Templates"].flatMap { folder in
    let root = Repository.root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let bytes = FileManager.default.contents(atPath: root.appending(path: path).path) ?? Data()
      return SwiftFile(
        path: "\(folder)/\(path)", lines: String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n"))
    }
  }
}

@Suite struct InvariantTests {
  @Test func thereAreSourcesToLookAt() {
    #expect(SwiftFile.all.count > 100)
  }

  private func expectNone(
    of patterns: [String], in files: [SwiftFile], because reason: String,
    except allowed: (SwiftFile) -> Bool = { _ in false }
  ) throws {
    for file in files where !allowed(file) {
      for (number, line) in file.code {
        for pattern in patterns where line.range(of: pattern, options: .regularExpression) != nil {
          Issue.record("\(file.path):\(number): \(reason): \(line.trimmingCharacters(in: .whitespaces))")
        }
      }
    }
  }

  /// The modules that may talk to the system: everything else is a function of its arguments.
  private static let shell: Set<String> = ["Disk", "DemarcCommand", "DevServer", "Processes", "Web", "demarc"]

  @Test func onlyTheShellTouchesTheSystem() throws {
    try expectNone(
      of: [
        #"^\s*(@preconcurrency )?import (Glibc|Darwin|FoundationNetworking|Dispatch)"#, #"\bFileManager\b"#,
        #"\bProcessInfo\b"#,
        #"\bDate\(\)"#, #"\bgetenv\("#, #"\bURLSession\b"#, #"\bUUID\(\)"#, #"\.random\("#, #"\bTimeZone\.current"#,
        #"\bLocale\.current"#,
      ],
      in: SwiftFile.all, because: "only the shell touches disk, clock, network and environment",
      // libcmark's strings are measured with strlen; threads work on values only, and in any number to the same end.
      except: {
        Self.shell.contains($0.module) || $0.module == "Workers" || $0.path == "Sources/Markdown/CMarkTree.swift"
      })
  }

  @Test func noProblemOfAnAuthorIsSwallowedOrTrapped() throws {
    try expectNone(
      of: [#"\btry\?"#, #"\btry!"#, #"catch *\{ *\}"#, #" as! "#],
      in: SwiftFile.all, because: "every failure is handled where it happens")
    try expectNone(
      of: [#"\bfatalError\("#], in: SwiftFile.all, because: "traps are for our own bugs and for an exhausted machine",
      except: { file in file.path.hasPrefix("Sources/YAML/") || file.path.hasPrefix("Sources/Markdown/") })
  }

  @Test func thereIsNoSharedMutableState() throws {
    try expectNone(
      of: [#"\bstatic var \w+(: [^{=]+)?( =|$)"#, #"nonisolated\(unsafe\)"#, #"@unchecked Sendable"#],
      in: SwiftFile.all, because: "phases take values and return values")
  }

  @Test func onlyLinkResolutionMakesAddresses() throws {
    try expectNone(
      of: [#"\bReference\((from|external):"#], in: SwiftFile.all, because: "addresses come from link resolution",
      except: { $0.path.hasPrefix("Sources/SiteModel/Links/") || $0.module == "SiteCheck" })
    try expectNone(
      of: [#"(href|src|action|srcset|poster)=\\?"(?!\\\(|#demarc-|#\\\()"#],
      in: SwiftFile.all.filter { $0.module == "Templates" },
      because: "templates interpolate addresses, they don't write them", except: { $0.path.contains("/Assets/") })
  }

  @Test func templatesCanNotPrintUnescapedText() throws {
    try expectNone(
      of: [#"HTML\(trusted:"#, #"HTML\(stringLiteral:"#], in: SwiftFile.all.filter { $0.module == "Templates" },
      because: "HTML is made of literals and escaped values")
    try expectNone(
      of: [#"style=\\?""#, #"\son[a-z]+=\\?""#, #"<style"#, #"<script>"#],
      in: SwiftFile.all.filter { $0.module == "Templates" },
      because: "pages run under a policy that forbids inline styles and scripts",
      except: { $0.path.contains("/Assets/") })
  }

  @Test(arguments: SwiftFile.all)
  func aFileOpensWithWhatItIsFor(_ file: SwiftFile) {
    #expect(file.lines.first?.hasPrefix("/// ") == true, "\(file.path)")
  }

  @Test(arguments: SwiftFile.all)
  func aFileHoldsOneThing(_ file: SwiftFile) {
    #expect(file.lines.count <= 420, "\(file.path) has \(file.lines.count) lines")
  }
}
