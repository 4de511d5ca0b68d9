/// Why words on the command line were not understood, and what was probably meant.

import Diagnostics

/// Arguments that the parser refused. It is asked only then, so that it costs a good command nothing.
struct Misuse {
  private let program: ProgramDescription.Command
  private let words: [String]

  /// - Parameter words: the arguments without the program's name.
  init(_ words: [String], of program: ProgramDescription.Command) {
    self.words = words
    self.program = program
  }

  /// The first word that means nothing where it stands, in a sentence; nil where the parser knows better.
  ///
  /// `["build", "--ouptut", "x"]` → `no option '--ouptut'; did you mean '--output'?`
  var problem: String? {
    guard let verb = program.subcommands?.first(where: { $0.commandName == words.first }) else { return nil }
    var positions = verb.positions[...]
    var rest = words.dropFirst()
    while let word = rest.popFirst() {
      // What follows names files and ids, whatever it looks like.
      if word == "--" { return nil }
      if word.hasPrefix("-"), word.count > 1 {
        guard let option = verb.option(word) else {
          if word.hasPrefix("--") { return unknown(word, in: verb) }
          continue
        }
        if option.kind == "flag" { continue }
        guard let value = word.valueBehindEqualsSign ?? rest.popFirst() else { return nil }
        if let problem = option.problem(with: value) { return problem }
      } else if let position = positions.first {
        if !position.isRepeating { positions.removeFirst() }
        if let problem = position.problem(with: word) { return problem }
      } else {
        return surplus(word, in: verb)
      }
    }
    return nil
  }

  private func unknown(_ word: String, in verb: ProgramDescription.Command) -> String {
    let name = word.nameBeforeEqualsSign
    let own = verb.shownArguments.flatMap(\.typedNames).filter { $0.hasPrefix("--") }
    let others = program.shownVerbs.filter { $0.option(name) != nil }.map(\.commandName)
    if Suggestion.closest(to: name, in: own) == nil, !others.isEmpty {
      let list = others.map { "'demarc \($0)'" }.joined(separator: ", ")
      return "no option '\(name)' of 'demarc \(verb.commandName)'; it belongs to \(list)"
    }
    return Choice.problem(name, "option", among: own)
  }

  /// Most programs of this kind take a directory as their argument; ours takes none where a site has options.
  private func surplus(_ word: String, in verb: ProgramDescription.Command) -> String? {
    guard verb.positions.isEmpty, verb.option("--site") != nil, !word.isEmpty else { return nil }
    return "no place for '\(TerminalText.safe(word))'; did you mean '--site \(TerminalText.safe(word))'?"
  }
}

extension ProgramDescription.Command {
  fileprivate var positions: [ProgramDescription.Argument] { shownArguments.filter { $0.kind == "positional" } }

  /// The option or flag that `word` names, perhaps with a value behind an equals sign. Letters behind one dash are
  /// flags, but for the last, which may be an option.
  fileprivate func option(_ word: String) -> ProgramDescription.Argument? {
    let name = word.nameBeforeEqualsSign
    let typed = name.hasPrefix("--") || name.count <= 2 ? name : "-" + String(name.suffix(1))
    return shownArguments.first { $0.typedNames.contains(typed) }
  }
}

extension ProgramDescription.Argument {
  /// What is wrong with `value`, if it is none of those that there are.
  fileprivate func problem(with value: String) -> String? {
    guard let allValues, !allValues.contains(value) else { return nil }
    return Choice.problem(value, valueName ?? "value", among: allValues)
  }
}

extension String {
  fileprivate var nameBeforeEqualsSign: String { String(prefix { $0 != "=" }) }

  fileprivate var valueBehindEqualsSign: String? {
    firstIndex(of: "=").map { String(self[index(after: $0)...]) }
  }
}
