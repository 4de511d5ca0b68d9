/// The site as it is now: what requests read and builds replace.

import Diagnostics
import Disk

actor LiveSite {
  private let generation: String
  private var count = 0
  private(set) var state: LiveState

  /// - Parameter generation: tells this run of the server from others, so that pages of an earlier run reload.
  init(generation: String) {
    self.generation = generation
    state = LiveState(sequence: generation + "-0", site: nil, problems: [])
  }

  /// A good build: the site is replaced, unless it is the same byte by byte.
  func publish(_ files: [OutputFile]) {
    count += 1
    if published != files {
      published = files
      state.site = ServedSite(files, token: "\(generation)-\(count)")
    }
    problems = []
    state.sequence = "\(generation)-\(count)"
  }

  private var published: [OutputFile]?
  /// What keeps the site from being built, and the program from being compiled: either is mended on its own.
  private var problems: [LiveProblem] = [] { didSet { state.problems = programProblems + problems } }
  private var programProblems: [LiveProblem] = [] { didSet { state.problems = programProblems + problems } }

  /// A build that failed: the last good site stays.
  func fail(_ problems: [LiveProblem]) {
    count += 1
    self.problems = problems
    state.sequence = "\(generation)-\(count)"
  }

  /// The program was compiled; with `problems`, it stays the one that runs.
  func failProgram(_ problems: [LiveProblem]) {
    count += 1
    programProblems = problems
    state.sequence = "\(generation)-\(count)"
  }

  /// The state as soon as it is another one than `known`, or after `patience`.
  func state(after known: String, patience: Duration) async -> LiveState {
    let clock = ContinuousClock()
    let end = clock.now + patience
    while state.sequence == known, clock.now < end {
      do { try await Task.sleep(for: .milliseconds(25)) } catch {
        // The page has gone, or the server stops: nobody waits any more.
        break
      }
    }
    return state
  }
}
