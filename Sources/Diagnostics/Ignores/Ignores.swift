/// Comments by which warnings are ignored, applied to what was found.

package enum Ignores {
  /// `diagnostics` without the warnings that `comments` ignore, and with what is wrong with the comments.
  ///
  /// Errors are never ignored. While there are any, a comment that ignores nothing may only lack what wasn't looked
  /// for, and isn't reported.
  package static func apply(_ comments: [IgnoreComment], to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !comments.isEmpty else { return diagnostics }
    var result: [Diagnostic] = []
    var used: Set<IgnoreComment> = []
    for diagnostic in diagnostics {
      let matching = comments.filter { $0.covers(diagnostic) && $0.problem == nil }
      if matching.isEmpty { result.append(diagnostic) } else { used.formUnion(matching) }
    }
    result += comments.compactMap(\.problem)
    if !result.hasErrors { result += comments.filter { !used.contains($0) }.map(\.isUnused) }
    return result
  }
}

extension IgnoreComment {
  fileprivate func covers(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .warning && diagnostic.rule.rawValue == rule && diagnostic.location.file == location.file
      && lines.contains(diagnostic.location.line)
  }

  /// Why the comment can't ignore anything.
  fileprivate var problem: Diagnostic? {
    guard let known = Rule(rawValue: rule) else {
      let suggestion = Suggestion.closest(to: rule, in: Rule.allCases.map(\.rawValue))
      return Diagnostic(
        .badIgnore, rule.isEmpty ? "ignore without a rule" : "no rule '\(rule)' to ignore", at: location,
        explanation: suggestion.map { "Did you mean '\($0)'?" })
    }
    if known.severity == .error {
      return Diagnostic(.badIgnore, "'\(rule)' is an error, and only warnings can be ignored", at: location)
    }
    if reason.isEmpty {
      return Diagnostic(
        .badIgnore, "'\(rule)' is ignored without a reason", at: location,
        explanation: "Write it behind a colon: demarc-ignore \(rule): because …")
    }
    return nil
  }

  fileprivate var isUnused: Diagnostic {
    Diagnostic(.unusedIgnore, "there is no warning '\(rule)' to ignore here", at: location)
  }
}
