/// The page that documents every rule, written from the rules themselves.

package enum RulesPage {
  /// Markdown with a section per rule, sorted by id; each id is an anchor.
  package static var markdown: String {
    let sections = Rule.allCases.sorted { $0.rawValue < $1.rawValue }.map { rule in
      let documentation = rule.documentation
      return """
        ## `\(rule.rawValue)` {#\(rule.rawValue)}

        **\(documentation.severity == .error ? "Error" : "Warning").** \(documentation.summary)

        \(documentation.mending)

        """
    }
    return """
      ---
      title: Rules
      description: What every rule asks for, and how to mend a breach of it.
      ---

      # Rules

      Every problem that Demarc reports names a rule in square brackets. An *error* keeps the site from being written; a
      *warning* doesn't, unless a command runs with `--strict`. On a terminal, `demarc explain` followed by the id of a
      rule prints its section.

      This page is written from the program: a test fails when the two differ.

      \(sections.joined(separator: "\n"))
      """
  }
}
