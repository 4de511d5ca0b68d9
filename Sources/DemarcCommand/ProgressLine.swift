/// How far a command is, on a terminal.

import Dispatch
import SiteModel
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A line that tells what is being done and how much of it, once a command has taken a second.
///
/// It stands on standard error while the command works, and is gone before anything else is printed. Where standard
/// error isn't a terminal, there is none.
final class ProgressLine: Sendable {
  /// What is being done now.
  private struct Work {
    var name: String
    var done = 0
    /// Zero where nobody knows.
    var total = 0
    /// What stands on the terminal; empty if nothing does.
    var shown = ""
    var hasEnded = false
  }

  private let work: Mutex<Work>
  private let queue = DispatchQueue(label: "progress")

  /// - Parameters:
  ///   - name: what is done first.
  ///   - isWanted: whether to show it if there is a terminal.
  init(_ name: String, isWanted: Bool) {
    work = Mutex(Work(name: name))
    if isWanted, Console.isTerminal { show(after: 1) }
  }

  /// From now on, `name` is being done.
  func begin(_ name: String) {
    work.withLock { $0 = Work(name: name, shown: $0.shown, hasEnded: $0.hasEnded) }
  }

  /// `count` more of `total` pieces are done.
  func advance(_ count: Int, of total: Int) {
    work.withLock {
      $0.done += count
      $0.total = total
    }
  }

  /// Shows how far a build is, whose parts `ended` hears of as well.
  func observer(ended: @escaping (BuildPhase) -> Void = { _ in }) -> BuildObserver {
    BuildObserver { phase in
      ended(phase)
      if let next = phase.next { self.begin(next.progress) }
    } advanced: { _, count, total in
      self.advance(count, of: total)
    }
  }

  /// Prints a message; the line stays below it.
  func say(_ text: String) {
    work.withLock {
      if !$0.shown.isEmpty { Console.printError("\r\u{1B}[K") }
      $0.shown = ""
      Console.printError(text)
    }
  }

  /// Takes the line away for good.
  func end() {
    work.withLock {
      if !$0.shown.isEmpty { Console.printError("\r\u{1B}[K") }
      $0.shown = ""
      $0.hasEnded = true
    }
  }

  private func show(after seconds: Double) {
    queue.asyncAfter(deadline: .now() + seconds) { [weak self] in
      self?.show()
      self?.show(after: 0.1)
    }
  }

  private func show() {
    work.withLock {
      guard !$0.hasEnded else { return }
      let counts = $0.total > 0 ? ": \($0.done) of \($0.total)" : ""
      let line = Self.cut($0.name + counts, to: Console.width)
      if line != $0.shown { Console.printError("\r\(line)\u{1B}[K") }
      $0.shown = line
    }
  }

  /// A line that is as wide as the terminal would begin another one.
  static func cut(_ text: String, to width: Int) -> String { String(text.prefix(max(0, width - 1))) }
}

extension BuildPhase {
  /// What is done in this phase, for people.
  var progress: String {
    switch self {
    case .model: "Reading the model"
    case .parsing: "Reading pages"
    case .resolving: "Following links"
    case .printing: "Drawing the page for print"
    case .index: "Indexing"
    case .exports: "Exporting"
    }
  }

  /// The one that follows, if any does.
  var next: BuildPhase? {
    BuildPhase.allCases.firstIndex(of: self).flatMap { index in
      BuildPhase.allCases.indices.contains(index + 1) ? BuildPhase.allCases[index + 1] : nil
    }
  }
}
